// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scorewords.h"

#include "app/labels.h"
#include "engine/decimal.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <cstring>
#include <utility>

namespace weici::app::labels {

namespace {

struct ScoreWords {
    Q_DECLARE_TR_FUNCTIONS(ScoreWords)
};

struct Word {
    const char *key;
    const char *text;
};

constexpr std::array ruleWords{Word{"completion", QT_TRANSLATE_NOOP("ScoreWords", "按目标完成程度计分")},
                               Word{"bands", QT_TRANSLATE_NOOP("ScoreWords", "按完成程度分档计分")},
                               Word{"pass", QT_TRANSLATE_NOOP("ScoreWords", "达标得满分，不达标不得分")},
                               Word{"rank-step", QT_TRANSLATE_NOOP("ScoreWords", "按排名逐位扣分")},
                               Word{"rank-linear", QT_TRANSLATE_NOOP("ScoreWords", "按排名线性计分")},
                               Word{"efficacy", QT_TRANSLATE_NOOP("ScoreWords", "功效系数法")},
                               Word{"minmax", QT_TRANSLATE_NOOP("ScoreWords", "最小—最大标准化")},
                               Word{"zscore", QT_TRANSLATE_NOOP("ScoreWords", "标准分")},
                               Word{"best-ratio", QT_TRANSLATE_NOOP("ScoreWords", "与最优值之比")},
                               Word{"percentile", QT_TRANSLATE_NOOP("ScoreWords", "百分位次")},
                               Word{"base-index", QT_TRANSLATE_NOOP("ScoreWords", "与基准之比")},
                               Word{"versus-mean", QT_TRANSLATE_NOOP("ScoreWords", "与平均值比较，分段计分")},
                               Word{"per-item", QT_TRANSLATE_NOOP("ScoreWords", "按件计分")},
                               Word{"direct", QT_TRANSLATE_NOOP("ScoreWords", "数值即得分")}};

constexpr std::array parameterWords{
    Word{"floor", QT_TRANSLATE_NOOP("ScoreWords", "最低份额")},
    Word{"cap", QT_TRANSLATE_NOOP("ScoreWords", "上限")},
    Word{"bonus_per_pp", QT_TRANSLATE_NOOP("ScoreWords", "超过目标每个百分点加的分")},
    Word{"bonus_cap", QT_TRANSLATE_NOOP("ScoreWords", "加分上限")},
    Word{"list", QT_TRANSLATE_NOOP("ScoreWords", "档次（完成程度:份额）")},
    Word{"over_step", QT_TRANSLATE_NOOP("ScoreWords", "超过最高档后每多少计一次")},
    Word{"over_points", QT_TRANSLATE_NOOP("ScoreWords", "每次加的分")},
    Word{"over_cap", QT_TRANSLATE_NOOP("ScoreWords", "加分上限")},
    Word{"step", QT_TRANSLATE_NOOP("ScoreWords", "每退一位扣的份额")},
    Word{"low", QT_TRANSLATE_NOOP("ScoreWords", "下端")},
    Word{"high", QT_TRANSLATE_NOOP("ScoreWords", "上端")},
    Word{"clamp", QT_TRANSLATE_NOOP("ScoreWords", "限制在 0 到 1 之间")},
    Word{"transform", QT_TRANSLATE_NOOP("ScoreWords", "变换")},
    Word{"base_min", QT_TRANSLATE_NOOP("ScoreWords", "基准下限")},
    Word{"base_reference", QT_TRANSLATE_NOOP("ScoreWords", "基准值")},
    Word{"divisors", QT_TRANSLATE_NOOP("ScoreWords", "各段除数")},
    Word{"basis", QT_TRANSLATE_NOOP("ScoreWords", "差距的算法")},
    Word{"points", QT_TRANSLATE_NOOP("ScoreWords", "每件的分")}};

template <std::size_t N>
QString wordFor(const std::array<Word, N> &words, std::string_view key) {
    for (const Word &word : words) {
        if (key == word.key)
            return QCoreApplication::translate("ScoreWords", word.text);
    }
    return text(key);
}

QString withUnit(double value, const QString &unit) {
    return unit.isEmpty() ? roundedFigure(value) : QString(roundedFigure(value) + u' ' + unit);
}

} // namespace

QString roundedFigure(double value) {
    return std::isfinite(value) ? figure(engine::rounded(value, 6)) : QString();
}

QString rule(std::string_view name) {
    return wordFor(ruleWords, name);
}

QString ruleParameter(std::string_view key) {
    return wordFor(parameterWords, key);
}

QString ruleProblem(const engine::RuleProblem &problem) {
    using Kind = engine::RuleProblem::Kind;
    const QString written = text(problem.text);
    switch (problem.kind) {
    case Kind::UnknownRule:
        return ScoreWords::tr("没有计分规则“%1”，不计分").arg(written);
    case Kind::IndexOnly:
        return ScoreWords::tr("计分规则“%1”只能用于指数方案，不计分").arg(rule(problem.text));
    case Kind::NotAParameter:
        return ScoreWords::tr("规则参数“%1”应写成“名称=值”，不计分").arg(written);
    case Kind::UnknownParameter:
        return ScoreWords::tr("规则没有参数“%1”，该参数不起作用").arg(written);
    case Kind::BadNumber:
        return ScoreWords::tr("规则参数“%1”的值不是数，不计分").arg(written);
    case Kind::BadChoice:
        return ScoreWords::tr("规则参数“%1”的值不在允许的范围内，不计分").arg(written);
    case Kind::MissingParameter:
        return ScoreWords::tr("规则缺少参数“%1”，不计分").arg(written);
    case Kind::EqualBases:
        return ScoreWords::tr("规则的两个基准相等，不计分");
    }
    return {};
}

QString scoreProblem(const engine::ScoreProblem &problem) {
    using Kind = engine::ScoreProblem::Kind;
    const QString value = roundedFigure(problem.value);
    switch (problem.kind) {
    case Kind::Rule:
        return ruleProblem(problem.rule);
    case Kind::NoWeight:
        return ScoreWords::tr("有计分规则而没有权重，不计分");
    case Kind::TargetUnusable:
        return value.isEmpty() ? ScoreWords::tr("没有可用的目标值，按缺报处理")
                               : ScoreWords::tr("目标值 %1 不大于 0，按缺报处理").arg(value);
    case Kind::MaximumNotPositive:
        return ScoreWords::tr("最大值 %1 不大于 0，无法与最优值相比，各地均按缺报处理").arg(value);
    case Kind::ValueNotPositive:
        return ScoreWords::tr("最小值 %1 不大于 0，越低越好时无法与最优值相比，各地均按缺报处理").arg(value);
    case Kind::LogarithmUndefined:
        return ScoreWords::tr("指标值 %1 不大于 0，不能取对数，按缺报处理").arg(value);
    case Kind::MeanIsZero:
        return ScoreWords::tr("平均值为 0，无法计算相对差距，各地均按缺报处理");
    case Kind::RankAboveCount:
        return ScoreWords::tr("公布排名 %1 超过参加排名的地区数，计分时按末位").arg(value);
    case Kind::NotPositiveInMean:
        return ScoreWords::tr("下级有值 %1 不大于 0，不能计算几何或调和平均，按缺报处理").arg(value);
    case Kind::NoWeightInMean:
        return ScoreWords::tr("有结果的下级权重合计为 0，不能计算平均，按缺报处理");
    }
    return {};
}

QString gapAnswer(const engine::Gap &gap, const QString &unit) {
    using Answer = engine::GapAnswer;
    switch (gap.answer) {
    case Answer::Found:
        return {};
    case Answer::AlreadyFirst:
        return ScoreWords::tr("没有可以再前进的排名");
    case Answer::NotFeasible:
        return gap.limitIsBound
                   ? ScoreWords::tr("即使达到该指标的极限 %1，排名也不会变").arg(withUnit(gap.limit, unit))
                   : ScoreWords::tr("即使达到 %1，排名也不会变").arg(withUnit(gap.limit, unit));
    case Answer::NotRanked:
        return ScoreWords::tr("没有数值或总分可以参加排名");
    case Answer::NotApplicable:
        return ScoreWords::tr("该项不作要求");
    case Answer::NotScored:
        return ScoreWords::tr("该项不计入总分");
    case Answer::OthersUnknown:
        return ScoreWords::tr("台账里没有其他地区的数值，差距无从计算");
    case Answer::PublishedRankDecides:
        return std::isnan(gap.neededRank)
                   ? ScoreWords::tr("该项按公布排名计分，即使公布排名升到第 1 位，总分排名也不会变")
                   : ScoreWords::tr("该项按公布排名计分，公布排名升到第 %1 位时总分排名前进")
                         .arg(roundedFigure(gap.neededRank));
    }
    return {};
}

QString traceStepCode(engine::TraceStep::Step step) {
    using Step = engine::TraceStep::Step;
    switch (step) {
    case Step::Input:
        return QStringLiteral("input");
    case Step::State:
        return QStringLiteral("state");
    case Step::Rule:
        return QStringLiteral("rule");
    case Step::Parameter:
        return QStringLiteral("parameter");
    case Step::Statistic:
        return QStringLiteral("statistic");
    case Step::Intermediate:
        return QStringLiteral("intermediate");
    case Step::Share:
        return QStringLiteral("share");
    case Step::Weight:
        return QStringLiteral("weight");
    case Step::Points:
        return QStringLiteral("points");
    case Step::Total:
        return QStringLiteral("total");
    }
    return {};
}

} // namespace weici::app::labels
