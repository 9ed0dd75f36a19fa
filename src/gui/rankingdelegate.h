// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace weici::gui {

class Appearance;

/// The cells of the ranking table: badge and 并列, bar beside the figure, ▲▼ with a number, a small line of
/// ranks.
class RankingDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit RankingDelegate(const Appearance &appearance, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintRank(QPainter &painter, const QRect &box, const QModelIndex &index) const;
    void paintFigure(QPainter &painter, const QRect &box, const QModelIndex &index) const;
    void paintValue(QPainter &painter, const QRect &box, const QString &text, const QString &unit) const;
    void paintChange(QPainter &painter, const QRect &box, const QModelIndex &index) const;
    void paintCourse(QPainter &painter, const QRect &box, const QModelIndex &index) const;

    const Appearance &m_appearance;
};

} // namespace weici::gui
