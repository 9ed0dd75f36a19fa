// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"

#include <QTimer>
#include <QWidget>

namespace weici::models {
class FigureListModel;
class Overview;
struct OverviewRow;
} // namespace weici::models

namespace weici::gui {

class Appearance;

/// 总览 in large type for a projector: whole screen, no controls, sizes by the screen's. Turns
/// its pages slowly until any key is pressed; ← → turn them by hand, Esc leaves.
class LeaderView final : public QWidget {
    Q_OBJECT

public:
    enum Page : int { Standing, Work, Pages };

    LeaderView(const Appearance &appearance, models::Overview &overview, const QString &title,
               QWidget *parent = nullptr);

    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] bool isTurning() const { return m_turning.isActive(); }
    /// How long a page stays.
    void setPause(int milliseconds) { m_turning.setInterval(milliseconds); }

Q_SIGNALS:
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void turn(int by);
    void stop();
    [[nodiscard]] const Theme &theme() const;
    [[nodiscard]] double scale() const;
    /// Of a screen with 1080 lines.
    [[nodiscard]] int px(double lines) const;
    [[nodiscard]] QFont font(double points, QFont::Weight weight = QFont::Normal) const;

    void paintHead(QPainter &painter) const;
    void paintFoot(QPainter &painter) const;
    void paintStanding(QPainter &painter) const;
    void paintWork(QPainter &painter) const;
    void paintRank(QPainter &painter, const QRect &box) const;
    void paintTrend(QPainter &painter, const QRect &box) const;
    /// Title with a rule above; gives where its lines begin.
    int paintTitle(QPainter &painter, const QRect &box, const QString &title) const;
    /// As many lines as fit; gives where they end.
    int paintList(QPainter &painter, const QRect &box, const models::FigureListModel &list, int kind) const;
    [[nodiscard]] QString pageName() const;

    const Appearance &m_appearance;
    models::Overview &m_overview;
    QString m_title;
    int m_page = Standing;
    QTimer m_turning;
};

} // namespace weici::gui
