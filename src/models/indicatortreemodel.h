// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledger.h"
#include "commands/treecommands.h"
#include "engine/schemeedit.h"
#include "engine/schemesums.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>
#include <vector>

namespace weici::models {

/// The tree of one year's scheme: blocks, levels and leaves in printed order, with their sums. It never
/// changes data itself: every edit is a command, and rows follow the ledger, undo included. Where an edit
/// leaves the shape as it was, only the rows that changed are announced; else items keep their indexes
/// (selection, what is unfolded) by what they are.
class IndicatorTreeModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column : int { Name, Weight, Points, Check, Unit, Rule, Department, Direction, Code, ColumnCount };
    enum Role : int {
        KindRole = Qt::UserRole + 1, ///< engine::IndicatorTree::Kind, as int
        NumberRole,                  ///< of a leaf's name: its printed number
        MarkRole                     ///< of Check: Mark, as int
    };
    enum class Mark { None, Fits, Differs };
    struct Snapshot;

    IndicatorTreeModel(app::Ledger &ledger, commands::CommandStack &stack, QObject *parent = nullptr);
    ~IndicatorTreeModel() override;

    /// A year that has no scheme shows nothing.
    void show(int year);
    [[nodiscard]] int year() const { return m_year; }
    /// The scheme as it is shown; nullptr: the year has none.
    [[nodiscard]] const engine::Scheme *scheme() const;
    [[nodiscard]] const engine::IndicatorTree *tree() const;
    /// Sums by the tree's items; the first is the total.
    [[nodiscard]] const std::vector<engine::WeightSum> &sums() const;

    [[nodiscard]] engine::TreeKey keyAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const engine::TreeKey &key) const;
    /// The tree's item of an index; 0, the total, where it is invalid.
    [[nodiscard]] static std::size_t itemAt(const QModelIndex &index);
    [[nodiscard]] QModelIndex indexOfItem(std::size_t item) const;

    /// Runs an edit of the shown scheme as one step. Where it cannot be, `refused` says why.
    bool apply(const engine::SchemeEdit &edit, const commands::StepName &step);
    bool apply(const engine::Scheme &scheme, const commands::StepName &step);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                       const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    /// The shown scheme is another one, in whatever part.
    void changed();
    void refused(const QString &reason);

private:
    void follow(int year);
    void renew();
    [[nodiscard]] bool hasShapeOf(const Snapshot &other) const;
    void announceRows(const Snapshot &before);
    [[nodiscard]] engine::SchemeEdit moveOf(const QMimeData *data, int row, const QModelIndex &parent) const;

    app::Ledger &m_ledger;
    commands::CommandStack &m_stack;
    int m_year = 0;
    std::unique_ptr<const Snapshot> m_shown;
};

} // namespace weici::models
