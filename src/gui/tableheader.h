// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

class QTableView;

namespace weici::gui {

class Appearance;

/// One row of flat headings over a reading table.
class TableHeader final : public QHeaderView {
    Q_OBJECT

public:
    explicit TableHeader(const Appearance &appearance, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    const Appearance &m_appearance;
};

/// A table without grid, frame and corner that scrolls by pixels and that Tab leaves.
void makeFlat(QTableView &table);

} // namespace weici::gui
