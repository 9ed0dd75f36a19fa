// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class FindBar;
}

namespace weici::gui {

class GridBase;

/// 查找 over a grid: Enter and F3 go to the next cell that has the text, Shift goes back, Esc returns to the
/// grid.
class FindBar final : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);
    ~FindBar() override;

    /// The grid must outlive the bar.
    void setGrid(GridBase &grid) { m_grid = &grid; }
    /// Shows itself, ready for typing.
    void begin();
    void findNext();
    void findPrevious();
    void leave();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void step(bool backwards);
    void showCount();

    std::unique_ptr<Ui::FindBar> m_ui;
    GridBase *m_grid = nullptr;
};

} // namespace weici::gui
