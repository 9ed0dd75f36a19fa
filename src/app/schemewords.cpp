// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schemewords.h"

#include "app/labels.h"

#include <QCoreApplication>

#include <array>

namespace weici::app::labels {

namespace {

struct SchemeWords {
    Q_DECLARE_TR_FUNCTIONS(SchemeWords)
};

struct Word {
    std::string_view key;
    const char *text;
};

constexpr std::array meanings{
    Word{"completion", QT_TRANSLATE_NOOP("SchemeWords", "指标值除以目标值得完成程度，按完成程度得分。")},
    Word{"bands",
         QT_TRANSLATE_NOOP("SchemeWords", "完成程度落在哪一档，就得那一档的份额，档与档之间不插值。")},
    Word{"pass", QT_TRANSLATE_NOOP("SchemeWords", "达到目标得满分，达不到不得分。")},
    Word{"rank-step", QT_TRANSLATE_NOOP("SchemeWords", "第 1 位得满分，每退一位扣去固定的份额。")},
    Word{"rank-linear", QT_TRANSLATE_NOOP("SchemeWords", "第 1 位得满分，末位得下端的份额，中间均匀递减。")},
    Word{"efficacy",
         QT_TRANSLATE_NOOP("SchemeWords", "在各地最小值和最大值之间按比例得分，最差的也有起点份额。")},
    Word{"minmax",
         QT_TRANSLATE_NOOP("SchemeWords", "在下端和上端之间按比例得 0 到 1；不填时用各地的最小值和最大值。")},
    Word{"zscore", QT_TRANSLATE_NOOP("SchemeWords", "与平均值相差几个标准差，只用于指数方案。")},
    Word{"best-ratio", QT_TRANSLATE_NOOP("SchemeWords", "与各地最好的数值之比。")},
    Word{"percentile", QT_TRANSLATE_NOOP("SchemeWords", "不如本地区的地区所占的比例。")},
    Word{"base-index", QT_TRANSLATE_NOOP("SchemeWords", "在基准下限和基准值之间按比例得分，可以超过 1。")},
    Word{"versus-mean",
         QT_TRANSLATE_NOOP("SchemeWords", "与平均值相比，高出或低出的部分每 10 个点为一段，分段加减。")},
    Word{"per-item", QT_TRANSLATE_NOOP("SchemeWords", "每件给固定的分，到上限为止。")},
    Word{"direct", QT_TRANSLATE_NOOP("SchemeWords", "指标值就是得分。")}};

} // namespace

QString editFault(engine::EditFault fault) {
    using Fault = engine::EditFault;
    switch (fault) {
    case Fault::UnknownItem:
        return SchemeWords::tr("这一项已经不在方案里");
    case Fault::WrongParent:
        return SchemeWords::tr("这一级不能放在那里");
    case Fault::NotEmpty:
        return SchemeWords::tr("下面还有三级指标，先把它们移走或放入回收站");
    case Fault::LastBlock:
        return SchemeWords::tr("方案至少有一个考核类别");
    case Fault::NoName:
        return SchemeWords::tr("名称不能空着");
    case Fault::SameName:
        return SchemeWords::tr("同一级里已经有这个名称");
    case Fault::NoCode:
        return SchemeWords::tr("代码不能空着");
    case Fault::CodeTaken:
        return SchemeWords::tr("这个代码已经用过，代码不重复使用");
    }
    return {};
}

QString treeLevel(engine::IndicatorTree::Kind kind) {
    using Kind = engine::IndicatorTree::Kind;
    switch (kind) {
    case Kind::Total:
        return SchemeWords::tr("年度方案");
    case Kind::Block:
        return SchemeWords::tr("考核类别");
    case Kind::Level1:
        return SchemeWords::tr("一级指标");
    case Kind::Level2:
        return SchemeWords::tr("二级指标");
    case Kind::Leaf:
        return SchemeWords::tr("三级指标");
    }
    return {};
}

QString missingRule(engine::MissingRule rule) {
    switch (rule) {
    case engine::MissingRule::Exclude:
        return SchemeWords::tr("不计，权重分给同级各项");
    case engine::MissingRule::Zero:
        return SchemeWords::tr("按 0 计");
    case engine::MissingRule::Mean:
        return SchemeWords::tr("按其他地区的平均计");
    }
    return {};
}

QString equalRange(engine::EqualRange rule) {
    switch (rule) {
    case engine::EqualRange::Full:
        return SchemeWords::tr("得满分");
    case engine::EqualRange::Floor:
        return SchemeWords::tr("得起点份额");
    case engine::EqualRange::Exclude:
        return SchemeWords::tr("按缺报处理");
    }
    return {};
}

QString targetTime(engine::TargetTime rule) {
    return rule == engine::TargetTime::None ? SchemeWords::tr("照全年目标")
                                            : SchemeWords::tr("按月份折算（乘以月数 ÷ 12）");
}

QString weightRule(engine::WeightRule rule) {
    return rule == engine::WeightRule::Leaf ? SchemeWords::tr("以三级指标为准")
                                            : SchemeWords::tr("按上级印数的比例折算");
}

QString aggregation(engine::Aggregation aggregation) {
    switch (aggregation) {
    case engine::Aggregation::Points:
        return SchemeWords::tr("得分相加");
    case engine::Aggregation::Arithmetic:
        return SchemeWords::tr("加权算术平均");
    case engine::Aggregation::Geometric:
        return SchemeWords::tr("加权几何平均");
    case engine::Aggregation::Harmonic:
        return SchemeWords::tr("加权调和平均");
    }
    return {};
}

QString ruleMeaning(std::string_view name) {
    for (const Word &word : meanings) {
        if (word.key == name)
            return QCoreApplication::translate("SchemeWords", word.text);
    }
    return {};
}

QString parameterChoice(std::string_view key, std::string_view choice) {
    if (key == "clamp")
        return choice == "1" ? SchemeWords::tr("是") : SchemeWords::tr("否");
    if (choice == "none")
        return SchemeWords::tr("不变换");
    if (choice == "ln")
        return SchemeWords::tr("取自然对数");
    if (choice == "points")
        return SchemeWords::tr("相差的点数");
    if (choice == "relative")
        return SchemeWords::tr("相差的百分比");
    return text(choice);
}

} // namespace weici::app::labels
