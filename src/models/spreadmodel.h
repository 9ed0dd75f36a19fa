// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rankingboard.h"

#include <QAbstractTableModel>

#include <vector>

namespace weici::models {

/// The figures of all lines of a board from the best rank to the worst: how one indicator lies over the
/// regions.
class SpreadModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { Figure, Rank, Columns };

    explicit SpreadModel(RankingBoard &board, QObject *parent = nullptr);

    [[nodiscard]] std::size_t lineAt(int row) const { return m_lines[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const app::Spread &spread() const { return m_spread; }
    /// A figure that is no line's, as it is printed.
    [[nodiscard]] QString medianText() const;
    [[nodiscard]] QString finding() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void takeLines();

    RankingBoard &m_board;
    std::vector<std::size_t> m_lines;
    app::Spread m_spread;
};

} // namespace weici::models
