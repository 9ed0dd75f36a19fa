// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace weici::gui {

class Appearance;

/// Names of rows at the left of a table: they stay while it is scrolled sideways, end in an ellipsis where
/// they do not fit, and then have a tool tip. Rows that the model calls own are in the accent colour.
class NameHeader final : public QHeaderView {
    Q_OBJECT

public:
    NameHeader(const Appearance &appearance, int widest, QWidget *parent = nullptr);

    /// How wide it may be.
    void setWidest(int widest);
    [[nodiscard]] QSize sizeHint() const override;
    void setModel(QAbstractItemModel *model) override;

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    void measure();
    [[nodiscard]] QFont fontOf(int section) const;

    const Appearance &m_appearance;
    int m_widest;
    int m_width = 80;
};

} // namespace weici::gui
