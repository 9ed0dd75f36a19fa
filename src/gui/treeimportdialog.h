// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/schemeplan.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;
class QTreeWidget;

namespace weici::app {
class Ledger;
}

namespace weici::gui {

class Appearance;

/// A table from the clipboard as the tree it would become, before anything is changed: which leaves are found
/// again and which are new, the sums, and what was not understood. The clipboard is read when it opens, and
/// again on Ctrl+V.
class TreeImportDialog final : public QDialog {
    Q_OBJECT

public:
    TreeImportDialog(const Appearance &appearance, const app::Ledger &ledger, const engine::Scheme &base,
                     QWidget *parent = nullptr);

    [[nodiscard]] const app::SchemePlan &plan() const { return m_plan; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void readClipboard();
    void replan();
    void showTree();
    void showWords();

    const Appearance &m_appearance;
    const app::Ledger &m_ledger;
    engine::Scheme m_base;
    app::SchemeTable m_table;
    app::SchemePlan m_plan;
    QLabel *m_about;
    QSpinBox *m_year;
    QSpinBox *m_regions;
    QTreeWidget *m_preview;
    QLabel *m_sums;
    QListWidget *m_notes;
    QPushButton *m_accept = nullptr;
};

} // namespace weici::gui
