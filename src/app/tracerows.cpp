// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tracerows.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "app/ledgerpanel.h"
#include "app/scoreservice.h"
#include "app/scorewords.h"
#include "engine/indicatortree.h"
#include "engine/trace.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace weici::app {

namespace {

using Step = engine::TraceStep::Step;

struct Trace {
    Q_DECLARE_TR_FUNCTIONS(Trace)
};

/// The sentences of one leaf's story.
class Teller final {
public:
    Teller(const engine::IndicatorTree &tree, const engine::Indicator &indicator)
        : m_tree(tree)
        , m_unit(labels::text(indicator.unit)) {}

    [[nodiscard]] QString explain(const engine::TraceStep &step) const {
        const QString number = step.value ? labels::roundedFigure(*step.value) : QString();
        switch (step.step) {
        case Step::Input:
            return input(step, number);
        case Step::State:
            return state(step.key);
        case Step::Rule:
            return Trace::tr("计分规则：%1；%2")
                .arg(labels::rule(step.key),
                     labels::direction(step.value.value_or(1.0) > 0.0 ? engine::Direction::Higher
                                                                      : engine::Direction::Lower));
        case Step::Parameter:
            return Trace::tr("参数 %1：%2")
                .arg(labels::ruleParameter(step.key), step.value ? number : labels::text(step.text));
        case Step::Statistic:
            return statistic(step.key, number, step.text == "group");
        case Step::Intermediate:
            return intermediate(step.key, number);
        case Step::Share:
            return Trace::tr("得到满分的 %1 份（1 为满分）").arg(number);
        case Step::Weight:
            return weight(step, number);
        case Step::Points:
            return points(step.key, number);
        case Step::Total:
            return total(step.key, number);
        }
        return {};
    }

private:
    [[nodiscard]] QString input(const engine::TraceStep &step, const QString &number) const {
        const QString figure = m_unit.isEmpty() ? number : QString(number + u' ' + m_unit);
        if (step.key == "value")
            return Trace::tr("指标值 %1").arg(figure);
        if (step.key == "target")
            return Trace::tr("目标值 %1").arg(comparator(step.text) + figure);
        if (step.key == "published_rank")
            return Trace::tr("公布排名第 %1 位").arg(number);
        if (step.key == "value_rank")
            return Trace::tr("在有数值的地区中第 %1 位").arg(number);
        return {};
    }

    static QString comparator(const std::string &text) {
        if (text == ">=")
            return QStringLiteral("≥ ");
        if (text == "<=")
            return QStringLiteral("≤ ");
        if (text == "~")
            return QStringLiteral("≈ ");
        return text == ">" ? QStringLiteral("> ") : QString();
    }

    static QString state(const std::string &key) {
        if (key == "not_scored")
            return Trace::tr("没有计分规则或权重，不计分");
        if (key == "missing")
            return Trace::tr("缺报，不计分，权重分给同级各项");
        if (key == "not_applicable")
            return Trace::tr("不作要求，不计分，权重分给同级各项");
        if (key == "filled_zero")
            return Trace::tr("缺报，按 0 计");
        if (key == "filled_mean")
            return Trace::tr("缺报，按其他地区的平均计");
        if (key == "node_missing")
            return Trace::tr("上级指标已知的项太少，整体按缺报处理");
        return {};
    }

    static QString statistic(const std::string &key, const QString &number, bool inGroup) {
        if (key == "n")
            return Trace::tr("有数值的地区 %1 个").arg(number);
        if (key == "min")
            return Trace::tr("各地最小值 %1").arg(number);
        if (key == "max")
            return Trace::tr("各地最大值 %1").arg(number);
        if (key == "mean")
            return Trace::tr("各地平均值 %1").arg(number);
        if (key == "sd")
            return Trace::tr("各地标准差 %1").arg(number);
        if (key == "rank")
            return (inGroup ? Trace::tr("计分所用排名为组内第 %1 位") : Trace::tr("计分所用排名为第 %1 位"))
                .arg(number);
        if (key == "N")
            return (inGroup ? Trace::tr("组内参加排名的地区 %1 个") : Trace::tr("参加排名的地区 %1 个"))
                .arg(number);
        if (key == "worse")
            return Trace::tr("不如本地区的地区 %1 个").arg(number);
        return {};
    }

    static QString intermediate(const std::string &key, const QString &number) {
        if (key == "completion")
            return Trace::tr("完成程度 %1（1 为达到目标）").arg(number);
        if (key == "band")
            return Trace::tr("达到的档次给 %1 份").arg(number);
        if (key == "bonus")
            return Trace::tr("超过目标加 %1 分").arg(number);
        if (key == "deviation")
            return Trace::tr("比平均值好 %1 个点（负数为差）").arg(number);
        if (key == "points")
            return Trace::tr("按件计 %1 分").arg(number);
        if (key == "ln_value")
            return Trace::tr("指标值的自然对数 %1").arg(number);
        if (key == "ln_low")
            return Trace::tr("下端的自然对数 %1").arg(number);
        if (key == "ln_high")
            return Trace::tr("上端的自然对数 %1").arg(number);
        return {};
    }

    [[nodiscard]] QString weight(const engine::TraceStep &step, const QString &number) const {
        if (step.key == "own")
            return Trace::tr("本项权重 %1").arg(number);
        if (step.key == "effective")
            return Trace::tr("分摊缺报各项以后的满分 %1 分").arg(number);
        if (step.key == "factor" && step.item)
            return Trace::tr("“%1”下有未计的项，其余各项权重乘以 %2").arg(name(*step.item), number);
        return {};
    }

    [[nodiscard]] QString name(std::size_t item) const {
        const QString name = labels::text(m_tree.name(item));
        return name.isEmpty() ? Trace::tr("全部指标") : name;
    }

    static QString points(const std::string &key, const QString &number) {
        if (key == "scaled")
            return Trace::tr("满分乘以份额得 %1 分").arg(number);
        if (key == "fixed")
            return Trace::tr("不随权重变化的分 %1 分").arg(number);
        if (key == "scale")
            return Trace::tr("指数乘以 %1 显示").arg(number);
        if (key == "points")
            return Trace::tr("本项得分 %1").arg(number);
        return {};
    }

    static QString total(const std::string &key, const QString &number) {
        if (key == "block_factor")
            return Trace::tr("所在考核类别的折算系数 %1").arg(number);
        if (key == "contribution")
            return Trace::tr("计入总分 %1 分").arg(number);
        if (key == "total")
            return Trace::tr("本地区总分 %1 分").arg(number);
        return {};
    }

    const engine::IndicatorTree &m_tree;
    QString m_unit;
};

} // namespace

std::vector<TraceRow> traceRows(ScoreService &service, const engine::Period &period, engine::RegionId region,
                                engine::IndicatorId indicator) {
    const engine::Scheme &scheme = service.ledger().schemeFor(period);
    const auto found = std::ranges::find(scheme.indicators, indicator, &engine::Indicator::id);
    Q_ASSERT(found != scheme.indicators.end());
    const auto leaf = static_cast<std::size_t>(std::distance(scheme.indicators.begin(), found));
    const engine::IndicatorTree tree(scheme);
    const Teller teller(tree, *found);
    const auto live = service.live(period);
    std::vector<TraceRow> rows;
    for (const engine::TraceStep &step :
         engine::trace(live->scores(), live->panel(), leaf, regionIndex(service.ledger(), region))) {
        rows.push_back({labels::traceStepCode(step.step), labels::text(step.key), step.value,
                        labels::text(step.text), teller.explain(step)});
    }
    return rows;
}

} // namespace weici::app
