// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include <vector>

namespace weici::gui {

class Appearance;

/// A check before issue: mark, word and title, under them what and why, under that the links.
class IssueCheckDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit IssueCheckDelegate(const Appearance &appearance, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Where the links of a row stand; `row` is the row's place.
    [[nodiscard]] std::vector<QRect> linkBoxes(const QRect &row, const QModelIndex &index) const;
    /// The link that the keys are on, in the current row.
    void setCurrentLink(int link) { m_link = link; }

private:
    struct Parts {
        QRect head;
        QRect message;
        QRect links;
    };
    [[nodiscard]] Parts parts(const QRect &row, const QString &message) const;

    const Appearance &m_appearance;
    int m_link = 0;
};

} // namespace weici::gui
