// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workedexample.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

#include "app/labels.h"
#include "app/ledger.h"
#include "app/ledgerpanel.h"
#include "app/scoreservice.h"
#include "app/scorewords.h"
#include "engine/decimal.h"
#include "engine/indicatortree.h"
#include "engine/trace.h"

namespace weici::app {

namespace {

using Step = engine::TraceStep::Step;

struct Example {
    Q_DECLARE_TR_FUNCTIONS(Example)
};

/// A figure as it stands in a sum: four decimals say enough.
QString figure(double value) {
    return labels::figure(engine::rounded(value, 4));
}

/// A number behind an operator: a negative one in brackets.
QString operand(double value) {
    return value < 0.0 ? u'（' + figure(value) + u'）' : figure(value);
}

class Telling final {
public:
    Telling(const engine::Scheme &scheme, std::size_t leaf, const std::vector<engine::TraceStep> &steps,
            const engine::TraceStep *comparator)
        : m_tree(scheme)
        , m_leaf(scheme.indicators[leaf])
        , m_index(leaf)
        , m_steps(steps) {
        if (comparator)
            m_comparator = comparator->text;
        for (const auto &step : steps) {
            if (step.value && !step.item)
                m_numbers.try_emplace({step.step, step.key}, *step.value);
        }
    }

    std::vector<ExampleLine> lines() {
        tellInputs();
        const QString state = stateWords();
        if (!state.isEmpty())
            add(Example::tr("结果"), state, {});
        if (const auto share = number(Step::Share, "share"))
            add(Example::tr("得分率"), shareSum(), figure(*share));
        tellWeight();
        tellPoints();
        return std::move(m_lines);
    }

private:
    void add(const QString &label, const QString &sum, const QString &result, bool total = false) {
        m_lines.push_back({label, sum, result, total});
    }

    [[nodiscard]] std::optional<double> number(Step step, const std::string &key) const {
        const auto found = m_numbers.find({step, key});
        return found == m_numbers.end() ? std::nullopt : std::optional(found->second);
    }
    [[nodiscard]] double input(const char *key) const { return number(Step::Input, key).value_or(NAN); }
    [[nodiscard]] double parameter(const char *key) const {
        return number(Step::Parameter, key).value_or(NAN);
    }
    [[nodiscard]] double statistic(const char *key) const {
        return number(Step::Statistic, key).value_or(NAN);
    }
    [[nodiscard]] double between(const char *key) const {
        return number(Step::Intermediate, key).value_or(NAN);
    }
    [[nodiscard]] bool isLower() const { return m_leaf.direction == engine::Direction::Lower; }

    [[nodiscard]] QString withUnit(double value) const {
        const QString unit = labels::text(m_leaf.unit);
        const bool named = !unit.isEmpty() && unit != u"—" && unit != u"-";
        return named ? QString(labels::roundedFigure(value) + u' ' + unit) : labels::roundedFigure(value);
    }

    void tellInputs() {
        if (number(Step::Statistic, "rank")) {
            const bool published = number(Step::Input, "published_rank").has_value();
            add(published ? Example::tr("公布排名") : Example::tr("计算排名"),
                Example::tr("第 %1 位，共 %2 个地区").arg(figure(statistic("rank")), figure(statistic("N"))),
                {});
            return;
        }
        if (number(Step::Input, "value"))
            add(Example::tr("指标值"), withUnit(input("value")), {});
        if (number(Step::Input, "target"))
            add(Example::tr("目标值"), comparator() + withUnit(input("target")), {});
        if (number(Step::Statistic, "min") && number(Step::Statistic, "max"))
            add(Example::tr("各地"),
                Example::tr("最小 %1，最大 %2").arg(figure(statistic("min")), figure(statistic("max"))), {});
        else if (number(Step::Statistic, "mean"))
            add(Example::tr("各地"), Example::tr("平均 %1").arg(figure(statistic("mean"))), {});
    }

    [[nodiscard]] QString comparator() const {
        if (m_comparator == ">=")
            return QStringLiteral("≥ ");
        if (m_comparator == "<=")
            return QStringLiteral("≤ ");
        if (m_comparator == "~")
            return QStringLiteral("≈ ");
        return m_comparator == ">" ? QStringLiteral("> ") : QString();
    }

    [[nodiscard]] QString stateWords() const {
        for (const auto &step : m_steps) {
            if (step.step != Step::State)
                continue;
            if (step.key == "not_scored")
                return Example::tr("没有计分规则或权重，不计分");
            if (step.key == "missing")
                return Example::tr("本期缺数，不计分，权重分给同级各项");
            if (step.key == "not_applicable")
                return Example::tr("不作要求，权重分给同级各项");
            if (step.key == "filled_zero")
                return Example::tr("本期缺数，按 0 计");
            if (step.key == "filled_mean")
                return Example::tr("本期缺数，按其他地区的平均计");
            if (step.key == "node_missing")
                return Example::tr("上级指标已知的项太少，整体不计");
        }
        return {};
    }

    [[nodiscard]] QString shareSum() const {
        const std::string &rule = m_leaf.rule;
        if (rule == "rank-step")
            return bounded(QStringLiteral("1 − %1 ×（%2 − 1）")
                               .arg(figure(parameter("step")), figure(statistic("rank"))),
                           parameter("floor"), NAN);
        if (rule == "rank-linear")
            return rankLinear();
        if (rule == "completion")
            return bounded(ratio(input("value"), input("target")), parameter("floor"), parameter("cap"));
        if (rule == "bands")
            return Example::tr("完成程度 %1，取所到的档").arg(figure(between("completion")));
        if (rule == "pass")
            return Example::tr("与目标相比");
        if (rule == "efficacy")
            return QStringLiteral("%1 ＋ %2 × %3")
                .arg(figure(parameter("floor")), figure(1.0 - parameter("floor")),
                     range(input("value"), statistic("min"), statistic("max")));
        if (rule == "minmax")
            return minMax();
        if (rule == "zscore")
            return QStringLiteral("（%1 − %2）÷ %3")
                .arg(figure(input("value")), operand(statistic("mean")), operand(statistic("sd")));
        if (rule == "best-ratio")
            return ratio(input("value"), isLower() ? statistic("min") : statistic("max"));
        if (rule == "percentile")
            return QStringLiteral("%1 ÷（%2 − 1）").arg(figure(statistic("worse")), figure(statistic("n")));
        if (rule == "base-index")
            return span(input("value"), parameter("base_min"), parameter("base_reference"), false);
        if (rule == "versus-mean")
            return Example::tr("比平均值好 %1 个点，分段折算").arg(figure(between("deviation")));
        return {};
    }

    [[nodiscard]] QString rankLinear() const {
        const QString part =
            QStringLiteral("（%1 − %2）÷（%1 − 1）").arg(figure(statistic("N")), figure(statistic("rank")));
        const double low = parameter("low");
        return std::isnan(low) || low == 0.0
                   ? part
                   : QStringLiteral("%1 ＋ %2 × %3").arg(figure(low), figure(1.0 - low), part);
    }

    [[nodiscard]] QString minMax() const {
        if (!std::isnan(between("ln_value")))
            return span(between("ln_value"), between("ln_low"), between("ln_high"), isLower());
        const double low = std::isnan(parameter("low")) ? statistic("min") : parameter("low");
        const double high = std::isnan(parameter("high")) ? statistic("max") : parameter("high");
        return span(input("value"), low, high, isLower());
    }

    [[nodiscard]] QString range(double value, double min, double max) const {
        return span(value, min, max, isLower());
    }
    static QString span(double value, double low, double high, bool lower) {
        return lower
                   ? QStringLiteral("（%1 − %2）÷（%1 − %3）").arg(figure(high), operand(value), operand(low))
                   : QStringLiteral("（%1 − %2）÷（%3 − %2）").arg(figure(value), operand(low), figure(high));
    }
    [[nodiscard]] QString ratio(double value, double whole) const {
        return isLower() ? QStringLiteral("%1 ÷ %2").arg(figure(whole), operand(value))
                         : QStringLiteral("%1 ÷ %2").arg(figure(value), operand(whole));
    }
    static QString bounded(const QString &sum, double floor, double cap) {
        QString text = sum;
        if (!std::isnan(floor) && floor != 0.0)
            text += Example::tr("，不低于 %1").arg(figure(floor));
        if (!std::isnan(cap))
            text += Example::tr("，不高于 %1").arg(figure(cap));
        return text;
    }

    void tellWeight() {
        const auto own = number(Step::Weight, "own");
        if (!own)
            return;
        const auto effective = number(Step::Weight, "effective");
        QString sum = weightSum(*own);
        for (const auto &step : m_steps) {
            if (step.step == Step::Weight && step.key == "factor" && step.value)
                sum += Example::tr(" × %1（分摊缺数各项）").arg(figure(*step.value));
        }
        add(m_tree.scheme().isIndex() ? Example::tr("权重") : Example::tr("有效分"), sum,
            figure(effective.value_or(*own)));
    }

    /// 2 × 10 ÷ 11（按比例） where the printed sum rules; else how the points are shared.
    [[nodiscard]] QString weightSum(double own) const {
        const auto printed = engine::printedPoints(m_leaf.weight);
        const double said = m_leaf.points ? *m_leaf.points : printed.value_or(NAN);
        if (!m_leaf.weightGroup.empty())
            return Example::tr("“%1”合用权重中的一份").arg(labels::text(m_leaf.weightGroup));
        if (std::isnan(said))
            return own > 0.0 ? Example::tr("上级分值中的一份") : QString();
        if (std::abs(said - own) < 1e-9)
            return Example::tr("权重 %1").arg(figure(said));
        for (std::size_t at = parentOf(m_tree.leafItem(m_index)); at != 0; at = parentOf(at)) {
            if (!m_tree.items()[at].printed)
                continue;
            const Covered covered = coveredBy(at);
            const QString whole = figure(*m_tree.items()[at].printed);
            return covered.deeper == 0.0
                       ? Example::tr("%1 × %2 ÷ %3（按比例）").arg(figure(said), whole, figure(covered.said))
                       : Example::tr("%1 ×（%2 − %3）÷ %4（按比例）")
                             .arg(figure(said), whole, figure(covered.deeper), figure(covered.said));
        }
        return figure(said);
    }

    [[nodiscard]] std::size_t parentOf(std::size_t item) const { return m_tree.items()[item].parent; }

    /// What stands right under a printed level: the printed levels below it, and its own leaves as they say.
    struct Covered {
        double deeper = 0.0;
        double said = 0.0;
    };
    [[nodiscard]] Covered coveredBy(std::size_t item) const {
        Covered covered;
        for (const std::size_t child : m_tree.items()[item].children) {
            const auto &below = m_tree.items()[child];
            if (below.kind == engine::IndicatorTree::Kind::Leaf) {
                const engine::Indicator &leaf = m_tree.scheme().indicators[below.source];
                covered.said += leaf.points ? *leaf.points : below.printed.value_or(0.0);
            } else if (below.printed) {
                covered.deeper += *below.printed;
            } else {
                const Covered deeper = coveredBy(child);
                covered.deeper += deeper.deeper;
                covered.said += deeper.said;
            }
        }
        return covered;
    }

    void tellPoints() {
        const auto points = number(Step::Points, "points");
        if (!points)
            return;
        const auto share = number(Step::Share, "share");
        const auto full = number(Step::Weight, "effective");
        QString sum;
        if (number(Step::Points, "scale"))
            sum = QStringLiteral("%1 × %2").arg(figure(share.value_or(0.0)),
                                                figure(*number(Step::Points, "scale")));
        else if (share && full)
            sum = QStringLiteral("%1 × %2").arg(figure(*full), operand(*share));
        else if (!std::isnan(between("points")))
            sum = QStringLiteral("%1 × %2").arg(figure(input("value")), figure(parameter("points")));
        if (const auto fixed = number(Step::Points, "fixed"); fixed && share && *fixed != 0.0)
            sum += Example::tr(" ＋ 加分 %1").arg(figure(*fixed));
        add(Example::tr("本项得分"), sum, figure(*points));
        const auto factor = number(Step::Total, "block_factor");
        if (const auto counted = number(Step::Total, "contribution"); factor && counted)
            add(Example::tr("计入总分"),
                QStringLiteral("%1 × %2%").arg(figure(*points), figure(100.0 * *factor)), figure(*counted),
                true);
    }

    engine::IndicatorTree m_tree;
    const engine::Indicator &m_leaf;
    std::size_t m_index;
    const std::vector<engine::TraceStep> &m_steps;
    std::string m_comparator;
    std::map<std::pair<Step, std::string>, double> m_numbers;
    std::vector<ExampleLine> m_lines;
};

} // namespace

std::vector<ExampleLine> workedExample(ScoreService &service, const engine::Period &period,
                                       engine::RegionId region, engine::IndicatorId indicator) {
    const engine::Scheme &scheme = service.ledger().schemeFor(period);
    const auto found = std::ranges::find(scheme.indicators, indicator, &engine::Indicator::id);
    if (found == scheme.indicators.end())
        return {};
    const auto leaf = static_cast<std::size_t>(found - scheme.indicators.begin());
    const auto live = service.live(period);
    const auto steps =
        engine::trace(live->scores(), live->panel(), leaf, regionIndex(service.ledger(), region));
    const auto target = std::ranges::find_if(
        steps, [](const auto &step) { return step.step == Step::Input && step.key == "target"; });
    return Telling(scheme, leaf, steps, target == steps.end() ? nullptr : &*target).lines();
}

} // namespace weici::app
