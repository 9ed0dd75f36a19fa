// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace weici::models {
class FigureListModel;
}

namespace weici::gui {

class Appearance;

/// Lines of 总览: names with badges, bars or steps, by what the list is about. Enter or a double click goes
/// to the cell.
class FigureListView final : public QListView {
    Q_OBJECT

public:
    enum Kind { Ranks, Levels, Losses, Gaps, Targets };

    explicit FigureListView(QWidget *parent = nullptr);

    void setUp(const Appearance &appearance, Kind kind);
    void showList(models::FigureListModel *model);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
};

} // namespace weici::gui
