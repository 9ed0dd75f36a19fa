// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>
#include <QWidget>

#include <memory>

namespace Ui {
class ProblemPanel;
}
namespace weici::models {
class ProblemModel;
}

namespace weici::gui {

class Appearance;

/// The problem list under the pages. F8 and Shift+F8 go through it in a circle; a click on 转到, or Enter,
/// goes to the cell of a line.
class ProblemPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ProblemPanel(const Appearance &appearance, QWidget *parent = nullptr);
    ~ProblemPanel() override;

    /// nullptr: none.
    void showProblems(models::ProblemModel *model);
    void goToNext();
    void goToPrevious();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The problem of this row is to be shown in its cell.
    void problemWanted(int row);

private:
    void step(int by);
    void refresh();
    void layOut();

    std::unique_ptr<Ui::ProblemPanel> m_ui;
    models::ProblemModel *m_model = nullptr;
};

} // namespace weici::gui
