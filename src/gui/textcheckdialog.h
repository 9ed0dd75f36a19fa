// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/issuefindingmodel.h"

#include <QDialog>

#include <vector>

class QLabel;
class QPlainTextEdit;
class QTimer;

namespace weici::gui {

class Appearance;
class Dialogs;
class IssueChecksList;
class SheetSession;

/// 核对文字: a text that was written elsewhere, pasted or opened, held against the figures of the period.
/// What differs is marked in it and listed beside it.
class TextCheckDialog final : public QDialog {
    Q_OBJECT

public:
    TextCheckDialog(const Appearance &appearance, Dialogs &dialogs, SheetSession &session,
                    const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    [[nodiscard]] models::IssueFindingModel &findings() { return m_findings; }

Q_SIGNALS:
    void cellWanted(const weici::engine::CellKey &key);

private:
    struct Spot {
        int block;
        int start;
        int length;
        app::Severity severity;
    };
    void build();
    void openFile();
    void check();
    void showRow(int row);
    void mark(int chosen);

    const Appearance &m_appearance;
    Dialogs &m_dialogs;
    SheetSession &m_session;
    QPlainTextEdit *m_text;
    IssueChecksList *m_list;
    QLabel *m_count;
    QTimer *m_rest;
    models::IssueFindingModel m_findings;
    std::vector<Spot> m_spots; ///< one a finding
};

} // namespace weici::gui
