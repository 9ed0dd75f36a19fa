// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/celltrend.h"
#include "app/problems.h"
#include "models/gridmodel.h"
#include "models/rowfilter.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace weici::models {

/// The sheet of one region and period: a row a leaf that the filter lets pass, a column a field (GridColumn).
/// It never changes data itself: setData goes through the commands, and the cells follow the ledger's
/// signals, undo included. A filter is asked once: a row that is filled stays until the filter is set anew.
class ValueGridModel final : public GridModel {
    Q_OBJECT

public:
    ValueGridModel(app::Ledger &ledger, commands::CommandStack &stack, QObject *parent = nullptr);

    void show(engine::RegionId region, const engine::Period &period);
    [[nodiscard]] bool isShowing() const { return m_period.has_value(); }
    [[nodiscard]] engine::RegionId region() const { return m_region; }
    [[nodiscard]] const engine::Period &period() const { return *m_period; }
    /// Of the rows that are shown.
    [[nodiscard]] const GridShape &shape() const { return m_shape; }
    /// Leaves of the scheme, shown or not.
    [[nodiscard]] int leafCount() const { return static_cast<int>(m_leaves.size()); }
    [[nodiscard]] const app::TrendPeriods &trendPeriods() const { return m_trend; }
    /// A sheet of another scheme is shown whole again.
    void setFilter(const RowFilter &filter);
    [[nodiscard]] const RowFilter &filter() const { return m_filter; }
    [[nodiscard]] const engine::Scheme &scheme() const { return ledger().schemeFor(*m_period); }
    [[nodiscard]] engine::CellKey keyAt(int row) const;
    /// The row of an indicator, or -1 when it is not there or not shown.
    [[nodiscard]] int rowOf(engine::IndicatorId indicator) const;
    /// Leaves with a rank, published or computed.
    [[nodiscard]] int rankedCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    [[nodiscard]] int nameColumns() const override { return Leaf + 1; }
    [[nodiscard]] bool isTypedColumn(int column) const override { return isTyped(column); }
    [[nodiscard]] std::vector<GridSpan> spans() const override { return m_shape.spans; }
    [[nodiscard]] CellField fieldAt(const QModelIndex &index) const override;
    [[nodiscard]] PasteGround pasteGround() const override;
    [[nodiscard]] QString fieldName(const QModelIndex &index) const override;
    [[nodiscard]] QStringList searchWords(int row) const override;
    [[nodiscard]] std::optional<engine::Period> shownPeriod() const override { return m_period; }

    /// The problems whose cells are to be marked; those of other regions and periods are passed over.
    void markProblems(const std::vector<app::Problem> &problems);
    /// Whether a problem is about a cell of this sheet, be its row shown or not.
    [[nodiscard]] bool hasCell(const app::Problem &problem) const;
    /// The cell that a problem is about, in this sheet; invalid also while its row is not shown.
    [[nodiscard]] QModelIndex indexOf(const app::Problem &problem) const;

Q_SIGNALS:
    void filterChanged();

private:
    struct Mark {
        app::Severity severity;
        QString message;
    };
    using Spot = std::pair<int, int>; ///< leaf of the scheme, column
    using Marks = std::map<Spot, Mark>;

    [[nodiscard]] QVariant display(const QModelIndex &index) const;
    [[nodiscard]] QString groupOf(int section) const;
    [[nodiscard]] QString trendText(const QModelIndex &index) const;
    [[nodiscard]] QVariant toolTip(const QModelIndex &index) const;
    [[nodiscard]] const engine::CellText *cellText(const QModelIndex &index) const;
    [[nodiscard]] std::optional<double> rankAt(int row) const;
    [[nodiscard]] std::optional<double> moveAt(int row) const;
    [[nodiscard]] Place placeAt(int row) const;
    [[nodiscard]] const Mark *markAt(const QModelIndex &index) const;
    [[nodiscard]] std::optional<Spot> spotOf(const app::Problem &problem) const;

    void followCells(const app::CellsChanged &event);
    void followTargets(const app::CellsChanged &event);
    void followMarks(const app::CellsChanged &event);
    void refresh(int leaf);
    void remember();
    void layRows();
    [[nodiscard]] bool passes(int leaf) const;
    [[nodiscard]] engine::CellKey keyOfLeaf(int leaf) const;
    [[nodiscard]] int leafOf(engine::IndicatorId indicator) const;
    [[nodiscard]] int leafAt(int row) const;
    /// The row where the leaf is shown, or -1.
    [[nodiscard]] int rowOfLeaf(int leaf) const { return m_rowOfLeaf.at(static_cast<std::size_t>(leaf)); }
    void report(int leaf, int column, const QList<int> &roles = {});

    engine::RegionId m_region;
    std::optional<engine::Period> m_period;
    app::TrendPeriods m_trend;
    RowFilter m_filter;
    std::vector<engine::IndicatorId> m_leaves; ///< all of the scheme, in printed order
    std::map<engine::IndicatorId, int> m_leafOf;
    std::vector<int> m_rowOfLeaf;
    GridShape m_shape;
    std::vector<engine::Observation>
        m_seen; ///< a leaf each: what the screen shows, to tell what an event changed
    std::vector<std::optional<double>> m_ranks;
    Marks m_marks;
    std::set<int> m_doubtful; ///< leaves with a problem
};

} // namespace weici::models
