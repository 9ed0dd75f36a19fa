// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rankingboard.h"

#include <QAbstractTableModel>

namespace weici::models {

/// Ranks over periods for a chart and its table: a row a line of the board, a column a period. Of very many
/// regions those around the own one are shown; of leaves the chosen one.
class RankCourseModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit RankCourseModel(RankingBoard &board, QObject *parent = nullptr);

    [[nodiscard]] std::size_t lineAt(int row) const { return m_first + static_cast<std::size_t>(row); }
    /// Whether lines are left out because there are too many.
    [[nodiscard]] bool isCut() const { return m_rows < m_board.lines().size(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void takeLines();
    void takeChoice();

    RankingBoard &m_board;
    std::size_t m_first = 0; ///< lines are in the order of ranks, those shown stand together
    std::size_t m_rows = 0;
};

} // namespace weici::models
