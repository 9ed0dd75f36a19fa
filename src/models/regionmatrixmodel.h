// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledger.h"
#include "app/problems.h"
#include "models/gridmodel.h"

#include <QHash>

#include <map>
#include <optional>
#include <vector>

namespace weici::models {

/// One figure of every region in one period: a row a leaf, the names of the sheet, then a column a region.
/// Every cell is read from the ledger when it is asked for; only computed ranks are kept, a row at a time and
/// only of rows that somebody looked at.
class RegionMatrixModel final : public GridModel {
    Q_OBJECT

public:
    /// The columns before it are the sheet's names, Level1 to Unit.
    static constexpr int FirstRegion = Value;

    /// Beside the roles of GridModel.
    enum MatrixRole : int {
        OwnRole = Qt::UserRole + 100 ///< of a cell or header section: it is the own region's
    };

    RegionMatrixModel(app::Ledger &ledger, commands::CommandStack &stack, QObject *parent = nullptr);

    void show(const engine::Period &period);
    /// What is shown of every cell: Value, Rank or Target; for another column nothing changes.
    void showField(int column);
    [[nodiscard]] GridColumn field() const { return m_field; }
    [[nodiscard]] bool isShowing() const { return m_period.has_value(); }
    [[nodiscard]] const engine::Period &period() const { return *m_period; }
    [[nodiscard]] const GridShape &shape() const { return m_shape; }

    [[nodiscard]] static bool isRegion(int column) { return column >= FirstRegion; }
    /// The cell of an index in a region's column.
    [[nodiscard]] engine::CellKey keyAt(const QModelIndex &index) const;
    /// The row of an indicator, the column of a region; -1 where it is not here.
    [[nodiscard]] int rowOf(engine::IndicatorId indicator) const;
    [[nodiscard]] int columnOf(engine::RegionId region) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    [[nodiscard]] int nameColumns() const override { return FirstRegion; }
    [[nodiscard]] bool isTypedColumn(int column) const override { return isRegion(column); }
    [[nodiscard]] std::vector<GridSpan> spans() const override { return m_shape.spans; }
    [[nodiscard]] CellField fieldAt(const QModelIndex &index) const override;
    [[nodiscard]] PasteGround pasteGround() const override;
    [[nodiscard]] std::optional<engine::Period> shownPeriod() const override { return m_period; }
    [[nodiscard]] QString fieldName(const QModelIndex &index) const override;
    [[nodiscard]] QStringList searchWords(int row) const override;

    /// The problems whose cells are to be marked; those of another period or field are passed over.
    void markProblems(const std::vector<app::Problem> &problems);
    /// Shows the field that a problem is about, where the matrix can.
    void showFieldOf(const app::Problem &problem);
    /// The cell that a problem is about; its name where the problem is of no region or of another field.
    [[nodiscard]] QModelIndex indexOf(const app::Problem &problem) const;

Q_SIGNALS:
    void fieldChanged();

private:
    struct Mark {
        app::Severity severity;
        QString message;
    };
    /// By row and column, row in the upper half.
    using Marks = QHash<qint64, Mark>;
    /// Computed ranks of one row by region, NaN where there is none; empty where none can be computed.
    using Ranks = std::vector<double>;

    [[nodiscard]] QVariant nameData(const QModelIndex &index, int role) const;
    [[nodiscard]] QVariant cellData(const QModelIndex &index, int role) const;
    [[nodiscard]] QVariant groupOf(int section) const;
    [[nodiscard]] QString display(const QModelIndex &index) const;
    [[nodiscard]] QString toolTip(const QModelIndex &index) const;
    [[nodiscard]] const engine::CellText &cellText(const engine::CellKey &key) const;
    [[nodiscard]] std::optional<double> rankAt(const QModelIndex &index) const;
    [[nodiscard]] bool isComputed(const QModelIndex &index) const;
    [[nodiscard]] int placeAt(const QModelIndex &index) const;
    [[nodiscard]] const Ranks &computedRanks(int row) const;
    [[nodiscard]] Ranks computeRanks(int row) const;
    [[nodiscard]] const Mark *markAt(const QModelIndex &index) const;

    void followCells(const app::CellsChanged &event);
    void followTargets(const app::CellsChanged &event);
    void addMovedRanks(int row, std::vector<int> &columns);
    /// One signal for each run of neighbouring columns.
    void report(int row, std::vector<int> columns);

    GridColumn m_field = Value;
    std::optional<engine::Period> m_period;
    GridShape m_shape;
    std::map<engine::IndicatorId, int> m_rowOf;
    QHash<std::int32_t, int> m_columnOf;
    mutable std::vector<std::optional<Ranks>> m_computed;
    Marks m_marks;
};

} // namespace weici::models
