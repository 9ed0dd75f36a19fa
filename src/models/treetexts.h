// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/treesnapshot.h"

#include <QCoreApplication>

#include <optional>

namespace weici::models {

/// What one item of the tree shows and what typing into it means.
class TreeTexts final {
    Q_DECLARE_TR_FUNCTIONS(TreeTexts)

public:
    TreeTexts(const IndicatorTreeModel::Snapshot &shown, std::size_t item);

    static QString heading(int column);
    [[nodiscard]] QString display(int column) const;
    [[nodiscard]] QString toolTip(int column) const;
    [[nodiscard]] QString number() const;
    [[nodiscard]] IndicatorTreeModel::Mark mark() const;

    [[nodiscard]] bool isEditable(int column) const;
    [[nodiscard]] QString edit(int column) const;
    /// The scheme with that text in that column; nothing where a number was expected and is none.
    [[nodiscard]] std::optional<engine::SchemeEdit> editTo(int column, const QString &text) const;
    [[nodiscard]] QString stepName(int column) const;

private:
    [[nodiscard]] QString blockText(int column) const;
    [[nodiscard]] QString leafText(int column) const;
    [[nodiscard]] QString check() const;
    [[nodiscard]] std::optional<engine::SchemeEdit> editLeaf(int column, const QString &text) const;
    [[nodiscard]] std::optional<engine::SchemeEdit> editBlock(int column, const QString &text) const;

    const engine::Scheme &m_scheme;
    const engine::IndicatorTree::Item &m_item;
    const engine::WeightSum &m_sum;
    QString m_name;
    const engine::Block *m_block = nullptr;
    const engine::Node *m_node = nullptr;
    const engine::Indicator *m_leaf = nullptr;
};

} // namespace weici::models
