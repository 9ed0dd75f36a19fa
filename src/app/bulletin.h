// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QDate>
#include <QString>
#include <QStringList>

#include "app/bulletindocument.h"
#include "app/messageerror.h"
#include "engine/ids.h"
#include "engine/period.h"

namespace weici::app {

class Ledger;
class ScoreService;

/// A template that cannot be used; the message says where (line, column) and why.
class TemplateError : public MessageError {
public:
    TemplateError(int line, int column, const QString &message)
        : MessageError(message)
        , m_line(line)
        , m_column(column) {}
    [[nodiscard]] int line() const { return m_line; } ///< from 1
    [[nodiscard]] int column() const { return m_column; }

private:
    int m_line;
    int m_column;
};

/// What a person put in the place of what a field gives.
struct BulletinOverride {
    QString field; ///< as BulletinDocument::Run::field
    QString text;
    QString reason; ///< empty: not said yet, which is a problem

    bool operator==(const BulletinOverride &) const = default;
};

/// A bulletin while it is prepared: one for each period and region, kept in the ledger.
struct BulletinDraft {
    engine::Period period;
    engine::RegionId region;
    QString number; ///< 发文字号, e.g. 于数创办〔2023〕4号
    QDate date;     ///< 成文日期; invalid: a blank to be filled in
    QString text;   ///< the template; docs/bulletin.md says how it is written
    std::vector<BulletinOverride> overrides;

    bool operator==(const BulletinDraft &) const = default;
};

/// The template that a new draft begins with: the office's own (templates/bulletin.txt in configFolder()),
/// else the built-in one.
QString bulletinTemplate();

/// The fields and lists of templates for completion: what is written between the braces, and what it gives.
struct TemplateWord {
    QString word;    ///< 指标.5g.值, #前6
    QString meaning; ///< what it gives now for a field, or an explanation
};
std::vector<TemplateWord> templateWords(ScoreService &service, const engine::Period &period,
                                        engine::RegionId region);

/// The bulletin of a draft from the ledger's present figures. Throws TemplateError, and LayoutError of an
/// annex.
BulletinDocument makeBulletin(ScoreService &service, const BulletinDraft &draft);

} // namespace weici::app
