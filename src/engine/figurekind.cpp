// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/figurekind.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace weici::engine {

namespace {

using View = std::string_view;

constexpr std::array<View, 4> growthWords = {"增速", "增幅", "增长率", "增长速度"};
constexpr std::array<View, 3> rateUnits = {"%", "％", "百分点"};
constexpr std::array<View, 13> ratioWords = {"率",   "比",     "占",   "均",   "每",   "评分", "得分",
                                             "指数", "满意度", "评价", "密度", "用时", "PUE"};
constexpr std::array<View, 9> scales = {"万亿", "千亿", "百亿", "十亿", "亿", "千万", "百万", "万", "千"};
constexpr std::array<View, 29> countUnits = {"个", "家", "件", "条", "次", "人次", "项", "户", "人", "台",
                                             "套", "场", "份", "名", "所", "座",   "处", "辆", "篇", "种",
                                             "批", "宗", "笔", "例", "本", "部",   "款", "门", "张"};
constexpr std::array<View, 9> quantityUnits = {"元", "美元",   "吨",   "公里", "平方米",
                                               "亩", "千瓦时", "公顷", "度"};

template <class Words>
bool containsAny(View text, const Words &words) {
    return std::ranges::any_of(words, [text](View word) { return text.find(word) != View::npos; });
}

template <class Words>
bool isAmong(View text, const Words &words) {
    return std::ranges::find(words, text) != words.end();
}

View withoutScale(View unit) {
    for (const View scale : scales) {
        if (unit.size() > scale.size() && unit.starts_with(scale))
            return unit.substr(scale.size());
    }
    return unit;
}

bool isLevelUnit(View unit) {
    const View bare = withoutScale(unit);
    return isAmong(bare, countUnits) || isAmong(bare, quantityUnits);
}

} // namespace

FigureKind figureKind(const Indicator &indicator) {
    if (containsAny(indicator.name, growthWords))
        return FigureKind::Growth;
    if (containsAny(indicator.unit, rateUnits) || indicator.unit == "分")
        return FigureKind::Rate;
    if (indicator.direction == Direction::Higher && isLevelUnit(indicator.unit) &&
        !containsAny(indicator.name, ratioWords))
        return FigureKind::Level;
    return FigureKind::Measure;
}

bool isCount(const Indicator &indicator) {
    return isAmong(indicator.unit, countUnits) && figureKind(indicator) == FigureKind::Level;
}

} // namespace weici::engine
