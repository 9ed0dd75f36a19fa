// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cell.h"
#include "models/figuretable.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace weici::app {
class ScoreService;
struct LostView;
} // namespace weici::app

namespace weici::models {

/// The points that a region loses in a period, in every view: one answer of the engine, so that all of them
/// add up to the same.
class LostFigures final {
public:
    LostFigures(app::ScoreService &service, const engine::Period &period, engine::RegionId region);
    ~LostFigures();

    /// In one sentence; also why there are none.
    [[nodiscard]] QString finding() const;
    [[nodiscard]] bool isEmpty() const { return !m_view; }
    /// The first level, with bars.
    [[nodiscard]] FigureTable levels() const;
    [[nodiscard]] FigureTable departments() const;
    /// Part by part to all that is lost.
    [[nodiscard]] FigureTable steps() const;

    /// For the tree: the items that are scored below an item (0: the total), and what they lose.
    [[nodiscard]] std::vector<std::size_t> childrenOf(std::size_t item) const;
    [[nodiscard]] FigureRow rowOf(std::size_t item) const;
    [[nodiscard]] static std::vector<FigureColumn> columns(const QString &first);

private:
    struct Part;
    [[nodiscard]] FigureRow row(const QString &name, const Part &part) const;
    [[nodiscard]] double largest() const;
    [[nodiscard]] QString nameOf(std::size_t item) const;

    struct Ground;
    std::unique_ptr<Ground> m_ground;
    std::unique_ptr<app::LostView> m_view;
};

/// The lost points of every item that is scored, as a tree.
class LostTreeModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    using QAbstractItemModel::QAbstractItemModel;

    void show(std::shared_ptr<const LostFigures> figures);
    [[nodiscard]] std::optional<engine::CellKey> cellAt(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Node {
        std::size_t parent = 0;
        int place = 0; ///< among its siblings
        std::vector<std::size_t> children;
        FigureRow row;
    };
    std::size_t add(const LostFigures &figures, std::size_t item, std::size_t parent, int place);
    [[nodiscard]] const Node &nodeAt(const QModelIndex &index) const;

    std::vector<Node> m_nodes;
};

} // namespace weici::models
