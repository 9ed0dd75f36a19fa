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
/// goes to the cell of a line. The menu of a line accepts it with a reason, or withdraws that.
class ProblemPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ProblemPanel(const Appearance &appearance, QWidget *parent = nullptr);
    ~ProblemPanel() override;

    /// nullptr: none.
    void showProblems(models::ProblemModel *model);
    void goToNext();
    void goToPrevious();
    /// The line that was gone to last is to be accepted, or no longer.
    void accept();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The problem of this row is to be shown in its cell.
    void problemWanted(int row);
    /// The problem of this row is to be accepted; one that is accepted is to be so no longer.
    void acceptWanted(int row);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void step(int by);
    void refresh();
    void layOut();
    void showMenu(const QPoint &at);

    std::unique_ptr<Ui::ProblemPanel> m_ui;
    models::ProblemModel *m_model = nullptr;
};

} // namespace weici::gui
