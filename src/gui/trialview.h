// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cell.h"

#include <QTableView>

namespace weici::models {
class TrialModel;
}

namespace weici::gui {

class Appearance;

/// The table of a 试算 with the keys of a sheet: type overwrites, F2 edits, Enter goes down, Delete goes back
/// to the ledger's, Esc gives the typing up, Ctrl+Z and Ctrl+Y step through what was tried (not through the
/// ledger's history).
class TrialView final : public QTableView {
    Q_OBJECT

public:
    explicit TrialView(QWidget *parent = nullptr);
    /// To be called once.
    void setUp(const Appearance &appearance);
    /// nullptr: none.
    void showTrial(models::TrialModel *model);
    void finishEditing();
    void abandonEditing();
    void resetSelected();
    void layOut();

Q_SIGNALS:
    void cellWanted(const weici::engine::CellKey &key);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    [[nodiscard]] QWidget *editor() const;

    models::TrialModel *m_model = nullptr;
};

} // namespace weici::gui
