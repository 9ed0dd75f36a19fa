// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cell.h" // not period.h alone: moc cannot read <compare> as the first header

#include <QTableView>

namespace weici::models {
class CourseModel;
}

namespace weici::gui {

class Appearance;

/// The last periods of a cell as a list of short lines: period, value, rank, move. A click or Enter wants the
/// period.
class CourseView final : public QTableView {
    Q_OBJECT

public:
    explicit CourseView(QWidget *parent = nullptr);
    /// To be called once. The model must outlive the view.
    void setUp(const Appearance &appearance, models::CourseModel &model);

    /// As high as the lines need, up to all of them.
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void periodWanted(const weici::engine::Period &period);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();

    models::CourseModel *m_course = nullptr;
};

} // namespace weici::gui
