// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace weici::models {
class CourseModel;
}

namespace weici::gui {

class Appearance;

/// The ranks of a cell's last periods as a small line, 1 on top; where none is known, the values. It hides
/// when there are not two to be joined.
class CourseTrend final : public QWidget {
    Q_OBJECT

public:
    explicit CourseTrend(QWidget *parent = nullptr);
    /// To be called once. The model must outlive the widget.
    void setUp(const Appearance &appearance, const models::CourseModel &model);

    [[nodiscard]] QSize sizeHint() const override { return {160, 44}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Series {
        QList<QPointF> points; ///< x: periods from the left; y: 0 best or highest … 1
        QStringList labels;
        bool ranks = false;
    };

    void refresh();

    const Appearance *m_appearance = nullptr;
    const models::CourseModel *m_course = nullptr;
    Series m_series;
};

} // namespace weici::gui
