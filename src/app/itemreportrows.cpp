// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportrows.h"

#include <algorithm>
#include <cmath>
#include <map>

#include <QCoreApplication>

#include "app/labels.h"
#include "app/ledger.h"
#include "app/reportcells.h"
#include "app/scorerows.h"
#include "app/scoreservice.h"
#include "app/scorewords.h"
#include "app/tracerows.h"
#include "engine/indicatortree.h"

namespace weici::app {

namespace {

using Cell = TableReport::Cell;
using Content = ReportLayout::Content;
using Kind = engine::IndicatorTree::Kind;

struct Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// The score sheet of one region: every item of the tree from the total down, and how leaves came to their
/// points.
class ItemRows final : public ReportRows {
public:
    explicit ItemRows(const ReportQuestion &question)
        : m_ledger(question.service.ledger())
        , m_layout(question.layout)
        , m_scheme(m_ledger.schemeFor(question.period))
        , m_tree(m_scheme)
        , m_whyNoPoints(whyNoPoints(question.service, question.period)) {
        for (const ScoreRow &row : scoreRows(question.service, question.period, question.region))
            m_scores.emplace(row.item, row);
        for (std::size_t item = 0; item < m_tree.items().size(); ++item) {
            if (!m_scores.contains(item))
                continue;
            m_items.push_back(item);
            if (m_tree.items()[item].kind == Kind::Leaf)
                m_traces.emplace(item, traceRows(question.service, question.period, question.region,
                                                 m_scheme.indicators[m_tree.items()[item].source].id));
        }
    }

    [[nodiscard]] std::size_t count() const override { return m_items.size(); }

    [[nodiscard]] Cell cell(std::size_t row, const ReportColumn &column) const override {
        const std::size_t item = m_items[row];
        const bool isLeaf = m_tree.items()[item].kind == Kind::Leaf;
        Cell cell = scoreCell(item, column);
        if (cell.kind == TableReport::CellKind::Empty && isLeaf)
            cell = leafCell(item, column);
        cell.isStrong = !isLeaf;
        return cell;
    }

    [[nodiscard]] QStringList notes() const override {
        if (!m_whyNoPoints.isEmpty())
            return {m_whyNoPoints};
        QStringList notes{Report::tr("得分和满分未乘考核类别的系数，总分和“计入总分”已乘；"
                                     "份额为 1 得满分；权重缺报的分给同级各项。")};
        if (m_scores.at(0).coverage < 1)
            notes << Report::tr("有结果的指标占应计分的 %1%。")
                         .arg(labels::figure(std::floor(m_scores.at(0).coverage * 1000) / 10));
        return notes;
    }

private:
    [[nodiscard]] int depth(std::size_t item) const {
        int depth = 0;
        for (; item != 0; item = m_tree.items()[item].parent)
            depth += m_scores.contains(item) ? 1 : 0;
        return depth;
    }

    [[nodiscard]] QString nameOf(std::size_t item) const {
        const QString name = item == 0 ? Report::tr("总分") : labels::text(m_tree.name(item));
        return QString(std::max(0, depth(item) - 1), u'　') + name;
    }

    /// What every item has.
    [[nodiscard]] Cell scoreCell(std::size_t item, const ReportColumn &column) const {
        const Content content = column.layout.content;
        const ScoreRow &scores = m_scores.at(item);
        switch (content) {
        case Content::Item:
            return reportCell(content, nameOf(item));
        case Content::Points:
            return figureCell(content, scores.points, column.layout.decimals);
        case Content::Full:
            return figureCell(content, scores.full, column.layout.decimals);
        case Content::Coverage:
            return figureCell(content, scores.coverage, column.layout.decimals);
        case Content::Contribution:
            return item == 0 ? figureCell(content, scores.points, column.layout.decimals)
                             : reportCell(content);
        case Content::Rank:
            return rankCell(content, scores.rank, m_scheme, m_layout.markRanks);
        case Content::GroupRank:
            return rankCell(content, scores.groupRank, m_scheme, false);
        default:
            break;
        }
        return reportCell(content);
    }

    [[nodiscard]] Cell leafCell(std::size_t item, const ReportColumn &column) const {
        const Content content = column.layout.content;
        const auto &leaf = m_scheme.indicators[m_tree.items()[item].source];
        const engine::CellKey key{leaf.id, column.region, column.period};
        const int decimals = column.layout.decimals;
        switch (content) {
        case Content::Number:
            return reportCell(content, leaf.number);
        case Content::Unit:
            return reportCell(content, leaf.unit);
        case Content::Weight:
            return reportCell(content, leaf.weight);
        case Content::Departments:
            return reportCell(content, labels::departments(leaf.departments));
        case Content::LeafNote:
            return reportCell(content, leaf.note);
        case Content::Value:
            return sourced(reportCell(content, m_ledger.observation(key).value.text), key,
                           engine::CellRole::Value);
        case Content::Note:
            return sourced(reportCell(content, m_ledger.observation(key).note), key, engine::CellRole::Value);
        case Content::TargetValue:
            return sourced(reportCell(content, m_ledger.targetFor(key).value.text), key,
                           engine::CellRole::TargetValue);
        case Content::TargetRank:
            return sourced(reportCell(content, m_ledger.targetFor(key).rank.text), key,
                           engine::CellRole::TargetRank);
        case Content::Rule:
            return reportCell(content, rule(item));
        case Content::Basis:
            return reportCell(content, told(item, {u"state", u"statistic", u"intermediate"}));
        case Content::Share:
            return figureCell(content, traced(item, u"share", u"share"), decimals);
        case Content::OwnWeight:
            return figureCell(content, traced(item, u"weight", u"own"), decimals);
        case Content::CountedWeight:
            return figureCell(content, traced(item, u"weight", u"effective"), decimals);
        case Content::Contribution:
            return figureCell(content, traced(item, u"total", u"contribution"), decimals);
        default:
            break;
        }
        return reportCell(content);
    }

    static Cell sourced(Cell cell, const engine::CellKey &key, engine::CellRole role) {
        cell.source = key;
        cell.role = role;
        return cell;
    }

    /// A figure of the leaf's trace; NaN: it has none.
    [[nodiscard]] double traced(std::size_t item, QStringView step, QStringView name) const {
        const auto &trace = m_traces.at(item);
        const auto found = std::ranges::find_if(
            trace, [&](const TraceRow &row) { return row.step == step && row.name == name; });
        return found == trace.end() ? engine::noNumber : found->value.value_or(engine::noNumber);
    }

    /// 按排名线性计分（下端 0）
    [[nodiscard]] QString rule(std::size_t item) const {
        QString rule;
        QStringList parameters;
        for (const TraceRow &row : m_traces.at(item)) {
            if (row.step == u"rule")
                rule = labels::rule(labels::utf8(row.name));
            else if (row.step == u"parameter")
                parameters << labels::ruleParameter(labels::utf8(row.name)) + u' ' +
                                  (row.value ? labels::roundedFigure(*row.value) : row.text);
        }
        return parameters.isEmpty() ? rule : rule + u"（" + parameters.join(u'，') + u"）";
    }

    /// What the trace says of these steps.
    [[nodiscard]] QString told(std::size_t item, std::initializer_list<QStringView> steps) const {
        QStringList sentences;
        for (const TraceRow &row : m_traces.at(item)) {
            if (std::ranges::find(steps, QStringView(row.step)) != steps.end() && !row.explanation.isEmpty())
                sentences << row.explanation;
        }
        return sentences.join(u'；');
    }

    const Ledger &m_ledger;
    const ReportLayout &m_layout;
    const engine::Scheme &m_scheme;
    const engine::IndicatorTree m_tree;
    const QString m_whyNoPoints;
    std::map<std::size_t, ScoreRow> m_scores; ///< by item; a nameless block has none
    std::map<std::size_t, std::vector<TraceRow>> m_traces;
    std::vector<std::size_t> m_items; ///< row by row
};

} // namespace

std::unique_ptr<ReportRows> itemRows(const ReportQuestion &question) {
    return std::make_unique<ItemRows>(question);
}

} // namespace weici::app
