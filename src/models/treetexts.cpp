// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/treetexts.h"

#include "app/labels.h"
#include "app/schemewords.h"
#include "app/scorewords.h"
#include "engine/decimal.h"

namespace weici::models {

using app::labels::text;
using app::labels::utf8;
using Kind = engine::IndicatorTree::Kind;
using Tree = IndicatorTreeModel;

namespace {

/// Points as a person reads them: two decimals.
QString points(double value) {
    return app::labels::figure(engine::rounded(value, 2));
}

std::optional<double> numberIn(const QString &text) {
    QString plain = text.normalized(QString::NormalizationForm_KC);
    const bool percent = plain.endsWith(u'%');
    if (percent) {
        plain.chop(1);
    }
    const auto number = engine::parsePlain(utf8(plain.trimmed()));
    return number && percent ? std::optional(*number / 100.0) : number;
}

} // namespace

TreeTexts::TreeTexts(const IndicatorTreeModel::Snapshot &shown, std::size_t item)
    : m_scheme(shown.scheme)
    , m_item(shown.tree.items()[item])
    , m_sum(shown.sums[item])
    , m_name(text(shown.tree.name(item))) {
    if (m_item.kind == Kind::Block) {
        m_block = &m_scheme.blocks[m_item.source];
    } else if (m_item.kind == Kind::Leaf) {
        m_leaf = &m_scheme.indicators[m_item.source];
    } else if (m_item.kind != Kind::Total) {
        m_node = &m_scheme.nodes[m_item.source];
    }
}

QString TreeTexts::heading(int column) {
    switch (column) {
    case Tree::Name:
        return tr("指标");
    case Tree::Weight:
        return tr("权重原文");
    case Tree::Points:
        return tr("有效分");
    case Tree::Check:
        return tr("合计校验");
    case Tree::Unit:
        return tr("单位");
    case Tree::Rule:
        return tr("规则");
    case Tree::Department:
        return tr("责任单位");
    case Tree::Direction:
        return tr("方向");
    case Tree::Code:
        return tr("代码");
    default:
        return {};
    }
}

QString TreeTexts::display(int column) const {
    if (column == Tree::Name) {
        return m_name.isEmpty() && m_block ? tr("（不分类别）") : m_name;
    }
    if (column == Tree::Check) {
        return check();
    }
    if (m_block) {
        return blockText(column);
    }
    if (m_leaf) {
        return leafText(column);
    }
    if (column == Tree::Weight) {
        return text(m_node->weight);
    }
    return column == Tree::Points ? points(m_sum.effective) : QString();
}

QString TreeTexts::blockText(int column) const {
    if (column == Tree::Points) {
        return points(m_block->factor * m_sum.effective);
    }
    if (column != Tree::Weight) {
        return {};
    }
    const QString whole = points(m_sum.printed.value_or(m_sum.effective));
    return m_block->factor == 1.0 ? whole
                                  : QStringLiteral("%1 × %2%").arg(whole, points(100.0 * m_block->factor));
}

QString TreeTexts::leafText(int column) const {
    switch (column) {
    case Tree::Weight:
        return text(m_leaf->weight);
    case Tree::Points:
        return m_sum.effective > 0.0 || m_leaf->points || m_item.printed ? points(m_sum.effective)
                                                                         : QString();
    case Tree::Unit:
        return text(m_leaf->unit);
    case Tree::Rule:
        return m_leaf->rule.empty() ? tr("不计分") : app::labels::rule(m_leaf->rule);
    case Tree::Department:
        return app::labels::departments(m_leaf->departments);
    case Tree::Direction:
        return app::labels::direction(m_leaf->direction);
    case Tree::Code:
        return text(m_leaf->code);
    default:
        return {};
    }
}

QString TreeTexts::check() const {
    if (m_scheme.isIndex()) {
        return {};
    }
    if (m_leaf) {
        return m_leaf->weightGroup.empty() ? QString() : tr("%1 合用").arg(text(m_leaf->weightGroup));
    }
    if (!m_sum.printed) {
        return tr("合计 %1").arg(points(m_sum.said));
    }
    if (m_block) {
        return QStringLiteral("%1 / %2").arg(points(m_sum.effective), points(*m_sum.printed));
    }
    if (m_sum.fits && m_sum.sharing > 1 && m_sum.sharing == m_item.leafCount) {
        return tr("%1 分 %2 项共用").arg(points(*m_sum.printed)).arg(m_sum.sharing);
    }
    const QString sums = QStringLiteral("%1 / %2").arg(points(m_sum.said), points(*m_sum.printed));
    if (m_sum.fits) {
        return sums;
    }
    return sums + u' ' + (m_scheme.weights == engine::WeightRule::Scaled ? tr("按比例") : tr("照三级"));
}

QString TreeTexts::toolTip(int column) const {
    if (column == Tree::Check && !m_leaf && m_sum.printed && !m_scheme.isIndex()) {
        const double left = *m_sum.printed - m_sum.said;
        if (m_sum.fits) {
            return tr("下级合计 %1，上级印为 %2").arg(points(m_sum.said), points(*m_sum.printed));
        }
        return left > 0.0 ? tr("下级合计 %1，上级印为 %2，还剩 %3 分")
                                .arg(points(m_sum.said), points(*m_sum.printed), points(left))
                          : tr("下级合计 %1，上级印为 %2，多出 %3 分")
                                .arg(points(m_sum.said), points(*m_sum.printed), points(-left));
    }
    return column == Tree::Name || column == Tree::Department || column == Tree::Rule ? display(column)
                                                                                      : QString();
}

QString TreeTexts::number() const {
    return m_leaf ? text(m_leaf->number) : QString();
}

IndicatorTreeModel::Mark TreeTexts::mark() const {
    if (m_leaf || !m_sum.printed || m_scheme.isIndex()) {
        return Tree::Mark::None;
    }
    return m_sum.fits ? Tree::Mark::Fits : Tree::Mark::Differs;
}

bool TreeTexts::isEditable(int column) const {
    if (column == Tree::Name || column == Tree::Weight) {
        return true;
    }
    return m_leaf && (column == Tree::Unit || column == Tree::Points);
}

QString TreeTexts::edit(int column) const {
    if (column == Tree::Name) {
        return m_name;
    }
    if (m_block) {
        return column == Tree::Weight ? points(100.0 * m_block->factor) + u'%' : QString();
    }
    if (m_leaf && column == Tree::Points) {
        return m_leaf->points ? text(engine::shortestText(*m_leaf->points)) : QString();
    }
    return display(column);
}

std::optional<engine::SchemeEdit> TreeTexts::editTo(int column, const QString &typed) const {
    if (m_block) {
        return editBlock(column, typed);
    }
    if (m_leaf) {
        return editLeaf(column, typed);
    }
    return engine::changeNode(m_scheme, m_node->id, column == Tree::Name ? utf8(typed) : m_node->name,
                              column == Tree::Weight ? utf8(typed) : m_node->weight);
}

std::optional<engine::SchemeEdit> TreeTexts::editBlock(int column, const QString &typed) const {
    engine::Block block = *m_block;
    if (column == Tree::Name) {
        block.name = utf8(typed);
    } else {
        const auto factor = numberIn(typed);
        if (!factor) {
            return std::nullopt;
        }
        block.factor = *factor;
    }
    return engine::changeBlock(m_scheme, m_item.source, block);
}

std::optional<engine::SchemeEdit> TreeTexts::editLeaf(int column, const QString &typed) const {
    engine::Indicator leaf = *m_leaf;
    if (column == Tree::Name) {
        leaf.name = utf8(typed);
    } else if (column == Tree::Weight) {
        leaf.weight = utf8(typed);
    } else if (column == Tree::Unit) {
        leaf.unit = utf8(typed);
    } else if (typed.isEmpty()) {
        leaf.points.reset();
    } else if (const auto number = numberIn(typed)) {
        leaf.points = *number;
    } else {
        return std::nullopt;
    }
    return engine::changeLeaf(m_scheme, m_leaf->code, leaf);
}

QString TreeTexts::stepName(int column) const {
    const QString name = m_name.left(16);
    switch (column) {
    case Tree::Name:
        return tr("改名 %1").arg(name);
    case Tree::Weight:
        return m_block ? tr("改系数 %1").arg(name) : tr("改权重 %1").arg(name);
    case Tree::Points:
        return tr("改有效分 %1").arg(name);
    case Tree::Unit:
        return tr("改单位 %1").arg(name);
    default:
        return {};
    }
}

} // namespace weici::models
