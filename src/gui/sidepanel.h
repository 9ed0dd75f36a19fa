// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cell.h" // not ids.h alone: moc cannot read <compare> as the first header

#include <QWidget>

#include <memory>

namespace Ui {
class SidePanel;
}
namespace weici::models {
class RankListModel;
}

namespace weici::gui {

class Appearance;
class CellPanel;

/// Beside the sheet, one at a time: the current cell, or the front and the back list.
class SidePanel final : public QWidget {
    Q_OBJECT

public:
    explicit SidePanel(const Appearance &appearance, QWidget *parent = nullptr);
    ~SidePanel() override;

    /// nullptr: none.
    void showLists(models::RankListModel *front, models::RankListModel *back);
    [[nodiscard]] CellPanel &cell() const;

Q_SIGNALS:
    void indicatorWanted(weici::engine::IndicatorId indicator);

private:
    std::unique_ptr<Ui::SidePanel> m_ui;
};

} // namespace weici::gui
