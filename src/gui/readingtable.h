// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <vector>

namespace weici::gui {

class Appearance;

/// A table that is read, not typed into: whole rows are selected, Enter activates, Tab leaves it. Columns are
/// as wide as their contents, and share what is left.
class ReadingTable final : public QTableView {
    Q_OBJECT

public:
    explicit ReadingTable(QWidget *parent = nullptr);
    /// To be called once, before a model is set. -1: no such column.
    void setUp(const Appearance &appearance, int mutedColumn, int warnColumn);
    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] std::vector<int> selectedRows() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
};

} // namespace weici::gui
