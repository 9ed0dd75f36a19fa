// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rankingboard.h"

#include <QAbstractTableModel>

#include <vector>

namespace weici::models {

enum RankingColumn : int {
    RankingRank,
    RankingName,
    RankingFigure,
    RankingChange,
    RankingCourse, ///< a small line of ranks
    RankingBefore, ///< rank in the period compared with
    RankingGroup,  ///< group of a region, level 1 of a leaf
    RankingPublished,
    RankingColumns
};

/// The ranking table: the lines of a board, sorted as one likes.
class RankingModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role : int {
        OwnLineRole = Qt::UserRole + 1,
        PlaceRole, ///< models::ValueGridModel::Place as a number
        TiedRole,
        UnitRole,
        ShareRole, ///< 0…1: length of the figure's bar; invalid: none
        MovedRole, ///< places gained (> 0) or lost; invalid: neither
        CourseRole ///< QVariantList of ranks, invalid where there is none
    };

    explicit RankingModel(RankingBoard &board, QObject *parent = nullptr);

    [[nodiscard]] RankingBoard &board() const { return m_board; }
    [[nodiscard]] std::size_t lineAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(std::size_t line) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    /// Within equal ones by rank. Who has no rank (figure, change) stands last in either order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }

private:
    void takeLines();
    void sortRows();
    [[nodiscard]] QString textAt(std::size_t line, int column) const;
    [[nodiscard]] QVariant roleAt(std::size_t line, int column, int role) const;
    [[nodiscard]] double keyOf(std::size_t line) const;

    RankingBoard &m_board;
    std::vector<std::size_t> m_rows; ///< row → line
    int m_sortColumn = RankingRank;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    double m_greatest = 0;
    bool m_hasBars = false;
};

} // namespace weici::models
