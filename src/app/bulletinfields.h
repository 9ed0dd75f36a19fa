// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include <QString>

#include "app/bulletinfacts.h"
#include "app/bulletinfigure.h"
#include "app/bulletinlists.h"

namespace weici::app {

/// A field of a template once its name is understood.
struct BulletinField {
    enum class Kind : quint8 {
        General,    ///< 期, 地区 …
        Total,      ///< 总分.得分 …
        Count,      ///< 前6.数
        Reach,      ///< 前.名次
        Extent,     ///< 前.范围
        Department, ///< the name of the unit whose list it stands in
        Leaf        ///< 指标.5g.值, or 值 of the indicator whose list it stands in
    };
    Kind kind = Kind::General;
    QString name;                       ///< 期, 得分, 值 …
    LeafList list = {};                 ///< of Count, Reach and Extent
    const BulletinLeaf *leaf = nullptr; ///< of Leaf; nullptr: the one whose list it stands in
};

/// Where in the lists of a template something stands.
struct BulletinScope {
    const BulletinLeaf *leaf = nullptr;
    QString department; ///< empty: in no list of units
};

/// What the fields of a template give, with what a person put in their place.
class BulletinFields final {
public:
    BulletinFields(const BulletinFacts &facts, const BulletinDraft &draft)
        : m_facts(facts)
        , m_draft(draft) {}

    /// Whether there is something to give, and what; where there is nothing, words that say so.
    [[nodiscard]] bool gives(const BulletinField &field, const BulletinScope &scope) const;
    [[nodiscard]] BulletinRuns runs(const BulletinField &field, const BulletinScope &scope) const;

    /// Names and what they give, in the language of the program.
    static std::vector<std::pair<QString, QString>> generalFields();
    static std::vector<std::pair<QString, QString>> totalFields();

private:
    [[nodiscard]] QString general(const QString &name) const;
    [[nodiscard]] QString total(const QString &name) const;
    [[nodiscard]] BulletinRun totalRun(const QString &name) const;
    [[nodiscard]] QString extent(const LeafList &list) const;
    [[nodiscard]] int count(const BulletinField &field, const BulletinScope &scope) const;

    const BulletinFacts &m_facts;
    const BulletinDraft &m_draft;
};

} // namespace weici::app
