// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labels.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/targetprogress.h"
#include "engine/decimal.h"

namespace weici::app::labels {

namespace {

struct Labels {
    Q_DECLARE_TR_FUNCTIONS(Labels)
};

/// Periods have their own wording in Chinese; in another language their code is shown.
bool speaksChinese() {
    return Labels::tr("中文", "the language itself") == QStringLiteral("中文");
}

} // namespace

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string utf8(const QString &text) {
    return text.toStdString();
}

QString period(const engine::Period &period) {
    return text(speaksChinese() ? period.chinese() : period.code());
}

QString tieRule(engine::TieRule rule) {
    switch (rule) {
    case engine::TieRule::Competition:
        return Labels::tr("并列占位（1、2、2、4）");
    case engine::TieRule::Dense:
        return Labels::tr("并列不占位（1、2、2、3）");
    case engine::TieRule::Average:
        return Labels::tr("并列取平均（1、2.5、2.5、4）");
    case engine::TieRule::Last:
        return Labels::tr("并列取末位（1、3、3、4）");
    }
    return {};
}

QString direction(engine::Direction direction) {
    return direction == engine::Direction::Higher ? Labels::tr("越高越好") : Labels::tr("越低越好");
}

QString cellState(engine::CellState state) {
    switch (state) {
    case engine::CellState::Blank:
        return Labels::tr("未填");
    case engine::CellState::Value:
        return Labels::tr("数值");
    case engine::CellState::NotPublished:
        return Labels::tr("市级未统一发布");
    case engine::CellState::NotRankable:
        return Labels::tr("不可排名");
    case engine::CellState::NotApplicable:
        return Labels::tr("不作要求");
    case engine::CellState::Text:
        return Labels::tr("文字");
    }
    return {};
}

QString origin(Origin origin) {
    switch (origin) {
    case Origin::Entry:
        return Labels::tr("录入");
    case Origin::Paste:
        return Labels::tr("粘贴");
    case Origin::Import:
        return Labels::tr("导入");
    case Origin::Undo:
        return Labels::tr("撤销");
    case Origin::Redo:
        return Labels::tr("重做");
    case Origin::Restore:
        return Labels::tr("恢复");
    case Origin::CommandLine:
        return Labels::tr("命令行");
    case Origin::Correction:
        return Labels::tr("更正");
    }
    return {};
}

QString severity(Severity severity) {
    return severity == Severity::Error ? Labels::tr("错误") : Labels::tr("提醒");
}

QString problemKind(Problem::Kind kind) {
    switch (kind) {
    case Problem::Kind::WeightSum:
        return Labels::tr("权重不合");
    case Problem::Kind::RankAboveCount:
        return Labels::tr("排名超出");
    case Problem::Kind::IllegalTie:
        return Labels::tr("并列有误");
    case Problem::Kind::RankDiffers:
        return Labels::tr("排名与计算不符");
    case Problem::Kind::RankOrder:
        return Labels::tr("排名与数值不符");
    case Problem::Kind::TargetWorse:
        return Labels::tr("目标低于现状");
    case Problem::Kind::BlankCell:
        return Labels::tr("未填");
    case Problem::Kind::NotUnderstood:
        return Labels::tr("未能识别");
    case Problem::Kind::UnitConverted:
        return Labels::tr("单位已换算");
    case Problem::Kind::GrowthDiffers:
        return Labels::tr("增速与总量不合");
    case Problem::Kind::SumDiffers:
        return Labels::tr("部分与整体不合");
    case Problem::Kind::UnitSlip:
        return Labels::tr("疑似单位错");
    case Problem::Kind::Outlier:
        return Labels::tr("数值反常");
    case Problem::Kind::CumulativeFall:
        return Labels::tr("累计数下降");
    case Problem::Kind::StaleCopy:
        return Labels::tr("疑似照抄上期");
    case Problem::Kind::OutOfBounds:
        return Labels::tr("超出取值范围");
    case Problem::Kind::NotScored:
        return Labels::tr("影响计分");
    }
    return {};
}

QString targetState(TargetProgress::State state) {
    switch (state) {
    case TargetProgress::State::NoTarget:
        return Labels::tr("没有目标");
    case TargetProgress::State::NotApplicable:
        return Labels::tr("不作要求");
    case TargetProgress::State::Prose:
        return Labels::tr("文字目标");
    case TargetProgress::State::Open:
        return Labels::tr("还没有结果");
    case TargetProgress::State::OnTrack:
        return Labels::tr("正常");
    case TargetProgress::State::Slow:
        return Labels::tr("略慢");
    case TargetProgress::State::Behind:
        return Labels::tr("滞后");
    }
    return {};
}

QString severityCode(Severity severity) {
    return severity == Severity::Error ? QStringLiteral("error") : QStringLiteral("warning");
}

QString problemCode(Problem::Kind kind) {
    switch (kind) {
    case Problem::Kind::WeightSum:
        return QStringLiteral("weight-sum");
    case Problem::Kind::RankAboveCount:
        return QStringLiteral("rank-above-count");
    case Problem::Kind::IllegalTie:
        return QStringLiteral("illegal-tie");
    case Problem::Kind::RankDiffers:
        return QStringLiteral("rank-differs");
    case Problem::Kind::RankOrder:
        return QStringLiteral("rank-order");
    case Problem::Kind::TargetWorse:
        return QStringLiteral("target-worse");
    case Problem::Kind::BlankCell:
        return QStringLiteral("blank-cell");
    case Problem::Kind::NotUnderstood:
        return QStringLiteral("not-understood");
    case Problem::Kind::UnitConverted:
        return QStringLiteral("unit-converted");
    case Problem::Kind::GrowthDiffers:
        return QStringLiteral("growth-differs");
    case Problem::Kind::SumDiffers:
        return QStringLiteral("sum-differs");
    case Problem::Kind::UnitSlip:
        return QStringLiteral("unit-slip");
    case Problem::Kind::Outlier:
        return QStringLiteral("outlier");
    case Problem::Kind::CumulativeFall:
        return QStringLiteral("cumulative-fall");
    case Problem::Kind::StaleCopy:
        return QStringLiteral("stale-copy");
    case Problem::Kind::OutOfBounds:
        return QStringLiteral("out-of-bounds");
    case Problem::Kind::NotScored:
        return QStringLiteral("not-scored");
    }
    return {};
}

QString figure(double value) {
    return text(engine::shortestText(value));
}

QString value(const engine::CellText &cell) {
    const std::optional<double> number = cell.value();
    if (!number)
        return QStringLiteral("/");
    return engine::parsePlain(cell.text) == number ? text(cell.text) : figure(*number);
}

QString departments(const std::vector<std::string> &names) {
    QStringList list;
    for (const auto &name : names)
        list << text(name);
    return list.join(QLatin1Char(' '));
}

} // namespace weici::app::labels
