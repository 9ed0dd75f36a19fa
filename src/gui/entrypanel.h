// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/problems.h"
#include "gui/pagepanel.h"

#include <memory>

class QTimer;

namespace Ui {
class EntryPanel;
}
namespace weici::models {
class ValueGridModel;
}

namespace weici::gui {

class Appearance;
class GridView;

/// 数据填报: the sheet of one region and period, with the line that shows the current cell in full.
class EntryPanel final : public PagePanel {
    Q_OBJECT

public:
    explicit EntryPanel(const Appearance &appearance, QWidget *parent = nullptr);
    ~EntryPanel() override;

    void showSession(SheetSession *session) override;
    bool finishEditing() override;
    void abandonEditing() override;
    void copySelection() override;
    void clearSelected() override;
    [[nodiscard]] GridView &grid() const;
    void find();
    void findNext();
    void findPrevious();
    /// Whether the sheet has the cell, be its row filtered away or not.
    [[nodiscard]] bool hasCell(const app::Problem &problem) const;
    /// Goes to the cell; rows that are filtered away come back for it. False: the sheet does not have it.
    bool reveal(const app::Problem &problem);
    bool reveal(engine::IndicatorId indicator, int column);

    /// Long work: shown after 300 ms, so that short work does not flicker.
    void showBusy(const QString &text);
    void hideBusy();

Q_SIGNALS:
    void nextProblemWanted();
    void cancelWanted();

private:
    void showSheet(models::ValueGridModel *model);
    void showCell();
    void showFilter();
    void clearFilter();
    void escape();

    std::unique_ptr<Ui::EntryPanel> m_ui;
    models::ValueGridModel *m_sheet = nullptr;
    QTimer *m_busySoon = nullptr;
};

} // namespace weici::gui
