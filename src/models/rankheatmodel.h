// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/heatbands.h"
#include "models/rankingboard.h"

#include <QAbstractTableModel>

#include <memory>

namespace weici::models {

/// Ranks of all leaves side by side: leaf × region in the order of the board, or where only the own region is
/// known leaf × period. Cells are read from the scores as they are shown, so that thousands of regions cost
/// nothing.
class RankHeatModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role : int {
        BandRole = Qt::UserRole + 1, ///< 0 (best) … 4 (worst); invalid: no rank
        FrontRole,
        BackRole,
        OwnColumnRole ///< also of the column's header
    };

    explicit RankHeatModel(RankingBoard &board, QObject *parent = nullptr);

    /// While it is not shown it does not follow.
    void setActive(bool active);
    [[nodiscard]] engine::CellKey keyAt(const QModelIndex &index) const;
    [[nodiscard]] const app::HeatBands &bands() const { return m_bands; }
    /// `5 项进前 6 位，1 项在后 6 位`, of the own region.
    [[nodiscard]] QString finding() const;
    /// The own column, −1: none.
    [[nodiscard]] int ownColumn() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void refresh();
    [[nodiscard]] double rankAt(int row, int column) const;
    [[nodiscard]] QString stateText(const QModelIndex &index) const;
    [[nodiscard]] QString tip(const QModelIndex &index) const;
    [[nodiscard]] QVariant regionHeader(int column, int role) const;
    [[nodiscard]] const engine::Indicator &leafAt(int row) const;

    RankingBoard &m_board;
    std::shared_ptr<const engine::LiveScores> m_live;
    app::HeatBands m_bands;
    std::vector<std::size_t> m_places;     ///< column → region in the panel
    std::vector<std::size_t> m_leaves;     ///< row → leaf of the scheme
    std::vector<std::size_t> m_lineOfLeaf; ///< where columns are periods: leaf → line
    int m_columns = 0;
    bool m_active = true;
    bool m_isOld = true;
};

} // namespace weici::models
