// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/gridshape.h"

#include "app/labels.h"

#include <QRegularExpression>

namespace weici::models {

namespace {

using app::labels::text;

/// The two nodes above a leaf; nullptr where it has none.
struct Levels {
    const engine::Node *level1 = nullptr;
    const engine::Node *level2 = nullptr;
};

Levels levelsOf(const engine::Scheme &scheme, const engine::Indicator &indicator) {
    Levels levels;
    const engine::Node *node = scheme.node(indicator.parent);
    while (node) {
        (node->level == 2 ? levels.level2 : levels.level1) = node;
        node = scheme.node(node->parent);
    }
    return levels;
}

QString withWeight(const engine::Node &node) {
    const QString name = text(node.name);
    return node.weight.empty() ? name : name + u"（" + text(node.weight) + u"）";
}

QString level1Text(const engine::Scheme &scheme, const Levels &levels) {
    if (!levels.level1) {
        return {};
    }
    const QString name = withWeight(*levels.level1);
    const QString block = text(scheme.blocks.at(levels.level1->block).name);
    return block.isEmpty() || scheme.blocks.size() < 2 ? name : block + u" · " + name;
}

/// Grows a vertical merge over rows that hang under one node.
class Merge {
public:
    explicit Merge(std::vector<GridSpan> &spans)
        : m_spans(spans) {}

    /// The node's cell stands in columns `from` to `to`.
    void add(int row, const engine::Node *node, int from, int to) {
        if (node && node == m_node) {
            ++m_cell.rows;
            return;
        }
        finish();
        m_node = node;
        m_cell = {row, from, 1, to - from + 1};
    }

    void finish() {
        if (m_node && m_cell.rows * m_cell.columns > 1) {
            m_spans.push_back(m_cell);
        }
        m_node = nullptr;
    }

private:
    std::vector<GridSpan> &m_spans;
    const engine::Node *m_node = nullptr;
    GridSpan m_cell;
};

GridRow rowOf(const engine::Scheme &scheme, const engine::Indicator &indicator, const Levels &levels) {
    GridRow row;
    row.indicator = indicator.id;
    row.level1 = level1Text(scheme, levels);
    row.level2 = levels.level2 ? withWeight(*levels.level2) : QString();
    for (const engine::Node *node : {levels.level1, levels.level2}) {
        if (node) {
            row.parents << text(node->name);
        }
    }
    row.leaf = text(indicator.name);
    row.shortLeaf = shortName(indicator);
    row.unit = text(indicator.unit);
    row.departments = app::labels::departments(indicator.departments);
    row.weight = text(indicator.weight);
    return row;
}

/// The merge of a leaf over the levels that it does not have.
void addLeafSpan(int row, const Levels &levels, std::vector<GridSpan> &spans) {
    if (!levels.level2) {
        const int first = levels.level1 ? Level2 : Level1;
        spans.push_back({row, first, 1, Leaf - first + 1});
    }
}

} // namespace

GridShape GridShape::of(const engine::Scheme &scheme, const std::function<bool(engine::IndicatorId)> &keep) {
    GridShape shape;
    std::vector<GridSpan> level2Spans;
    std::vector<GridSpan> leafSpans;
    Merge level1(shape.spans);
    Merge level2(level2Spans);
    for (const engine::Indicator &indicator : scheme.indicators) {
        if (keep && !keep(indicator.id)) {
            continue;
        }
        const int row = static_cast<int>(shape.rows.size());
        const Levels levels = levelsOf(scheme, indicator);
        shape.rows.push_back(rowOf(scheme, indicator, levels));
        level1.add(row, levels.level1, Level1, Level1);
        level2.add(row, levels.level2, levels.level1 ? Level2 : Level1, Level2);
        addLeafSpan(row, levels, leafSpans);
    }
    level1.finish();
    level2.finish();
    shape.spans.insert(shape.spans.end(), level2Spans.begin(), level2Spans.end());
    shape.spans.insert(shape.spans.end(), leafSpans.begin(), leafSpans.end());
    return shape;
}

namespace {

/// The name without its number in front and its unit in brackets behind.
QString bareName(const engine::Indicator &indicator) {
    static const QRegularExpression number(QStringLiteral("^\\d+[.．、]\\s*"));
    QString name = text(indicator.name);
    name.remove(number);
    const QString unit = text(indicator.unit);
    for (const QString &bracketed : {QString(u"（" + unit + u"）"), QString(u"(" + unit + u")")}) {
        if (!unit.isEmpty() && name.size() > bracketed.size() && name.endsWith(bracketed)) {
            name.chop(bracketed.size());
        }
    }
    return name.trimmed();
}

} // namespace

QString shortName(const engine::Indicator &indicator) {
    // Below the one a name says too little alone (增速), above the other it does not fit.
    constexpr qsizetype least = 5;
    constexpr qsizetype most = 10;
    const QString bare = bareName(indicator);
    if (bare.size() >= least && bare.size() <= most) {
        return bare;
    }
    QString best;
    for (const std::string &alias : indicator.aliases) {
        const QString candidate = text(alias);
        if (candidate.size() >= least && (best.isEmpty() || candidate.size() < best.size())) {
            best = candidate;
        }
    }
    return best.isEmpty() ? bare : best;
}

} // namespace weici::models
