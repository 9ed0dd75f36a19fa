// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledger.h"
#include "models/coursemodel.h"
#include "models/gridshape.h"

#include <QModelIndex>
#include <QWidget>

#include <memory>
#include <optional>

class QStandardItemModel;

namespace Ui {
class CellPanel;
}
namespace weici::gui {

class Appearance;

/// The current cell of a grid of any kind.
struct CurrentCell {
    QModelIndex index; ///< where it stands, for its problem
    models::GridRow row;
    engine::CellKey key;
    int field = 0; ///< a GridColumn
};

/// 单元格: where the current cell hangs in the tree, what is wrong with it, its last periods, and who changed
/// it when.
class CellPanel final : public QWidget {
    Q_OBJECT

public:
    explicit CellPanel(QWidget *parent = nullptr);
    ~CellPanel() override;

    void setAppearance(const Appearance &appearance);
    /// Nothing: there is no current cell.
    void showCell(const app::Ledger &ledger, const std::optional<CurrentCell> &cell);
    void clear();

Q_SIGNALS:
    /// The cell is to be seen in another of its periods.
    void periodWanted(const weici::engine::Period &period);

private:
    void showFacts(const app::Ledger &ledger, const CurrentCell &cell);
    void showProblem(const QModelIndex &cell);
    void showCourse(const app::Ledger &ledger, const engine::CellKey &key);
    void showHistory(const app::Ledger &ledger, const CurrentCell &cell);

    std::unique_ptr<Ui::CellPanel> m_ui;
    std::unique_ptr<models::CourseModel> m_course;
    std::unique_ptr<QStandardItemModel> m_history;
};

} // namespace weici::gui
