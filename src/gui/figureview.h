// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cell.h"

#include <QTableView>

#include <vector>

namespace weici::models {
class FigureTableModel;
}

namespace weici::gui {

class Appearance;

/// An answer as a table that is read: rows are selected, Enter or a double click goes to the row's cell,
/// Ctrl+C copies the selected rows. Columns are as wide as their contents; bars, else a last
/// column of texts, else the names take what is left.
class FigureView final : public QTableView {
    Q_OBJECT

public:
    explicit FigureView(QWidget *parent = nullptr);
    /// To be called once.
    void setUp(const Appearance &appearance, models::FigureTableModel &model);
    void copySelection() const;

Q_SIGNALS:
    void cellWanted(const weici::engine::CellKey &key);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void shrink(std::vector<int> &widths, int overflow) const;
    /// -1: every text is as short as it may be.
    [[nodiscard]] int widestText(const std::vector<int> &widths, int first) const;
    [[nodiscard]] int shortest() const;
    [[nodiscard]] bool isBar(int column) const;

    models::FigureTableModel *m_model = nullptr;
};

/// The selected rows of a view as text, columns parted by tabs, headings first; nothing selected: all rows.
QString selectedText(const QAbstractItemView &view);

} // namespace weici::gui
