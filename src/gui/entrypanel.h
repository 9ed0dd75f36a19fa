// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/problems.h"
#include "gui/cellpanel.h"
#include "gui/pagepanel.h"

#include <memory>

class QTimer;

namespace Ui {
class EntryPanel;
}
namespace weici::models {
class FillModel;
class RegionMatrixModel;
class ValueGridModel;
} // namespace weici::models

namespace weici::gui {

class Appearance;
class GridBase;

/// 数据填报: the sheet of one region and period, or the matrix of all regions, with the line that shows the
/// current cell in full. Another period or region keeps the current indicator and column.
class EntryPanel final : public PagePanel {
    Q_OBJECT

public:
    enum class View { Sheet, Matrix };

    explicit EntryPanel(const Appearance &appearance, QWidget *parent = nullptr);
    ~EntryPanel() override;

    void showSession(SheetSession *session) override;
    bool finishEditing() override;
    void abandonEditing() override;
    void copySelection() override;
    void clearSelected() override;
    [[nodiscard]] QString selectionText() const override;
    [[nodiscard]] View view() const;
    void setView(View view);
    /// The grid of the view.
    [[nodiscard]] GridBase &grid() const;
    [[nodiscard]] std::optional<CurrentCell> currentCell() const;
    void setZoom(double zoom);
    void find();
    void findNext();
    void findPrevious();
    /// Whether the view has the cell, be its row filtered away or not.
    [[nodiscard]] bool hasCell(const app::Problem &problem) const;
    /// Goes to the cell in the view; rows that are filtered away come back for it. False: it is not there.
    bool reveal(const app::Problem &problem);
    /// The field (a GridColumn) of an indicator; in the matrix that of the sheet's region.
    bool reveal(engine::IndicatorId indicator, int column);

    /// Long work: shown after 300 ms, so that short work does not flicker.
    void showBusy(const QString &text);
    void hideBusy();

Q_SIGNALS:
    void viewChanged();
    void nextProblemWanted();
    void cancelWanted();
    // Of the grid of the view:
    void currentMoved();
    void zoomed(double zoom);

private:
    void showSheets(models::ValueGridModel *sheet, models::RegionMatrixModel *matrix,
                    models::FillModel *fill);
    void connectParts();
    void listenTo(GridBase &grid);
    void followModels();
    void keepPlaceInSheet();
    void keepPlaceInMatrix();
    void showCell();
    void showEmptyHint();
    void showField();
    void chooseField(int choice);
    void showFilter();
    void clearFilter();
    void escape();

    std::unique_ptr<Ui::EntryPanel> m_ui;
    models::ValueGridModel *m_sheet = nullptr;
    models::RegionMatrixModel *m_matrix = nullptr;
    models::FillModel *m_fill = nullptr;
    QTimer *m_busySoon = nullptr;
};

} // namespace weici::gui
