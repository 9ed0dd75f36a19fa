// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <QString>

#include "app/narrativenumbers.h"
#include "engine/ids.h"
#include "engine/period.h"

namespace weici::app {

class NarrativeFacts;
class NarrativeNames;

/// Places in a ranking as a text says them: 第4位 is 4…4, 前6位 1…6, 倒数第2 2…2 from the back.
struct NarrativePlaces {
    enum class Scope : quint8 { City, Group, Elsewhere };
    double first = 1;
    double last = 1;
    bool fromBack = false;
    bool tied = false;
    Scope scope = Scope::City;

    [[nodiscard]] bool isOne() const { return first == last; }
    bool operator==(const NarrativePlaces &) const = default;
};

/// A piece of a line that means something to the check.
struct NarrativeToken {
    enum class Kind : quint8 { Name, Node, Region, Period, Number, Places, Word, Break };
    enum class Word : quint8 {
        All,       ///< 均
        Each,      ///< 分别
        Target,    ///< 目标
        Before,    ///< 较上期
        YearAgo,   ///< 同比
        Than,      ///< 较, 比
        LastTime,  ///< 上期, the figure itself
        LastYear,  ///< 去年同期, the figure itself
        Average,   ///< 全市平均
        Gap,       ///< 差, 高于
        Share,     ///< 占, 权重
        Up,        ///< 增长, 提高
        Down,      ///< 下降
        Forward,   ///< 进位
        Backward,  ///< 退位
        Unchanged, ///< 持平
        Points,    ///< 得分
        Total,     ///< 总分
        Own,       ///< 我县
        Has,       ///< 包括: names follow, which it does not qualify
        Such,      ///< 等, 如: not all of them
        Will       ///< 力争, 确保: what is to come
    };
    enum class Break : quint8 { List, Comma, Colon, Cell, Sentence };

    Kind kind = Kind::Break;
    qsizetype start = 0;
    qsizetype length = 0;
    QString words;                   ///< letters since the token before
    QString gap;                     ///< those of them that mean nothing here
    std::vector<std::size_t> leaves; ///< Name: which it may be
    bool isGeneric = false;          ///< Name: says nothing by itself
    bool isGuess = false;            ///< Name: words that only come near
    QString unit;                    ///< Name: the unit in brackets behind it
    std::size_t node = 0;            ///< Node
    engine::RegionId region = {};    ///< Region
    std::optional<engine::Period> period = {};
    bool inBrackets = false; ///< Period
    NarrativeNumber number = {};
    NarrativePlaces places = {};
    Word word = Word::All;
    Break end = Break::Comma;

    [[nodiscard]] bool is(Word w) const { return kind == Kind::Word && word == w; }
    [[nodiscard]] bool is(Break b) const { return kind == Kind::Break && end == b; }
    [[nodiscard]] qsizetype behind() const { return start + length; }
};

/// A line in reading form, cut into what means something.
std::vector<NarrativeToken> narrativeTokens(const QString &form, const NarrativeNames &names,
                                            const NarrativeFacts &facts);

/// Words, places and periods at a place of a line; `length` 0: none stands there.
NarrativeToken wordAt(QStringView form, qsizetype at);
NarrativeToken placesAt(QStringView form, qsizetype at);
NarrativeToken periodAt(const QString &form, qsizetype at, const engine::Period &own);

} // namespace weici::app
