// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/randomcontent.h"

#include "engine/numbertext.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <random>

namespace weici::tests {

namespace {

using namespace engine;

class Generator final {
public:
    explicit Generator(unsigned seed)
        : m_random(seed) {}

    LedgerContent make() {
        LedgerContent content;
        makeRegions(content);
        content.profile = {text(), text(), content.regions[below(content.regions.size())].id};
        const std::size_t years = 1 + below(3);
        for (std::size_t i = 0; i < years; ++i)
            content.schemes.push_back(scheme(2021 + static_cast<int>(i) * 2));
        makePeriods();
        makeCells(content);
        makeTotals(content);
        if (below(2) == 0)
            content.relations.push_back(
                {"region-sum", content.regions[0].name, {content.regions[0].name}, {m_codes.begin()->first}});
        return content;
    }

private:
    std::size_t below(std::size_t limit) { return m_random() % limit; }
    bool chance(std::size_t oneIn) { return below(oneIn) == 0; }

    std::string text() {
        static constexpr std::array pieces{
            "于都", "a", "，", ",", "\"", "\n", "\t", " ", "%", "＝", "\\", "\xF0\xA0\xAE\xB7", "-", "=1+1"};
        std::string made;
        for (std::size_t left = below(6); left > 0; --left)
            made += pieces[below(pieces.size())];
        return made;
    }
    std::string name(std::size_t number) { return "名" + std::to_string(number) + (chance(4) ? ",\"x" : ""); }
    double number() { return static_cast<double>(static_cast<int>(below(200001)) - 100000) / 1000.0; }

    void makeRegions(LedgerContent &content) {
        const std::size_t count = 1 + below(6);
        for (std::size_t i = 0; i < count; ++i)
            content.regions.push_back(
                {RegionId{static_cast<std::int32_t>(i + 1)}, name(i), chance(3) ? "" : text(), !chance(5)});
    }

    Scheme scheme(int year) {
        Scheme made;
        made.year = year;
        made.regionCount = 1 + static_cast<int>(below(30));
        made.tieRule = static_cast<TieRule>(below(4));
        if (chance(2))
            made.rankDecimals = static_cast<int>(below(5));
        made.groupRanks = chance(2);
        made.listSize = 1 + static_cast<int>(below(9));
        made.missing = static_cast<MissingRule>(below(3));
        made.minKnown = static_cast<double>(below(11)) / 10.0;
        made.equalRange = static_cast<EqualRange>(below(3));
        made.targetTime = static_cast<TargetTime>(below(2));
        made.weights = static_cast<WeightRule>(below(2));
        if (chance(2))
            made.aggregation = {mean(), mean(), mean()};
        made.note = text();
        const std::size_t blocks = 1 + below(3);
        for (std::size_t i = 0; i < blocks; ++i)
            made.blocks.push_back({blocks == 1 ? "" : name(i), static_cast<double>(below(20)) / 10.0});
        const std::size_t leaves = 1 + below(12);
        for (std::size_t i = 0; i < leaves; ++i)
            addLeaf(made, i);
        return made;
    }
    Aggregation mean() { return static_cast<Aggregation>(1 + below(3)); }

    NodeId node(Scheme &made, int level, std::size_t block, NodeId parent) {
        const std::string wanted = "级" + std::to_string(below(3));
        for (const Node &known : made.nodes) {
            if (known.level == level && known.block == block && known.parent == parent &&
                known.name == wanted)
                return known.id;
        }
        const NodeId id{static_cast<std::int32_t>(made.nodes.size() + 1)};
        made.nodes.push_back(
            {id, level, block, parent, wanted, chance(2) ? "" : std::to_string(below(9)) + "分"});
        return id;
    }

    void addLeaf(Scheme &made, std::size_t number) {
        Indicator leaf;
        leaf.code = "i" + std::to_string(chance(3) ? 100 * made.year + static_cast<int>(number)
                                                   : static_cast<int>(number) + 1);
        m_codes.emplace(leaf.code, IndicatorId{static_cast<std::int32_t>(m_codes.size() + 1)});
        leaf.id = m_codes.at(leaf.code);
        leaf.block = below(made.blocks.size());
        if (!chance(4))
            leaf.parent = node(made, 1, leaf.block, {});
        if (chance(2))
            leaf.parent = node(made, 2, leaf.block, leaf.parent);
        leaf.number = chance(2) ? "" : std::to_string(number);
        leaf.name = name(number);
        leaf.unit = chance(2) ? "亿元" : text();
        leaf.weight = chance(2) ? "3分" : text();
        if (chance(3))
            leaf.points = std::abs(this->number());
        leaf.weightGroup = chance(4) ? "组" : "";
        leaf.direction = chance(3) ? Direction::Lower : Direction::Higher;
        leaf.rule = chance(2) ? "completion" : "";
        leaf.parameters = chance(2) ? "floor=0;cap=1.2" : "";
        if (chance(3))
            leaf.decimals = static_cast<int>(below(4));
        if (chance(3))
            leaf.tieRule = static_cast<TieRule>(below(4));
        if (chance(3))
            leaf.minValue = -200.5;
        if (chance(3))
            leaf.maxValue = 1e15;
        if (chance(2))
            leaf.departments = {"工信局", "发改委"};
        if (chance(3))
            leaf.aliases = {"别名"};
        leaf.note = text();
        made.indicators.push_back(std::move(leaf));
    }

    void makePeriods() {
        static constexpr std::array codes{"2021-06",     "2021Q2",  "2021H1",  "2021",
                                          "2022-01..04", "2022-04", "2023-12", "2023"};
        for (const char *code : codes)
            m_periods.push_back(*Period::fromCode(code));
        std::sort(m_periods.begin(), m_periods.end());
    }

    std::string cellText() {
        static constexpr std::array texts{"",     "/",       "\\", "-", "9.89",   "-4.21",   "35%",
                                          "50万", "1,368.5", "-0", ">", "15左右", "1.5-1.7", "7个(含\"x\")",
                                          "=1+1"};
        return chance(6) ? text() : texts[below(texts.size())];
    }

    void makeCells(LedgerContent &content) {
        for (std::size_t i = 1; i <= m_codes.size(); ++i) {
            const IndicatorId indicator{static_cast<std::int32_t>(i)};
            for (const Region &region : content.regions) {
                for (const Period &period : m_periods)
                    addCell(content, {indicator, region.id, period});
            }
        }
    }

    static ReadingContext context(const LedgerContent &content, const CellKey &key, CellRole role) {
        const Indicator *found = nullptr;
        for (const Scheme &scheme : content.schemes) {
            const Indicator *here = scheme.indicator(key.indicator);
            if (here && (!found || scheme.year <= key.period.year()))
                found = here;
        }
        return {role, found->unit, found->direction};
    }

    void addCell(LedgerContent &content, const CellKey &key) {
        Observation cell{
            readCell(cellText(), context(content, key, CellRole::Value)),
            readCell(chance(2) ? "" : std::to_string(1 + below(20)), context(content, key, CellRole::Rank)),
            chance(5),
            {},
            chance(5) ? text() : ""};
        if (chance(5))
            cell.asOf = m_periods[below(m_periods.size())];
        if (!cell.isBlank() && chance(2))
            content.observations.emplace_back(key, std::move(cell));
        Target target{
            readCell(cellText(), context(content, key, CellRole::TargetValue)), {}, chance(5) ? text() : ""};
        if (!target.isBlank() && chance(3))
            content.targets.emplace_back(key, std::move(target));
    }

    void makeTotals(LedgerContent &content) {
        if (chance(2))
            return;
        for (const Region &region : content.regions)
            content.totals.push_back({region.id, m_periods[below(m_periods.size())], readCell("88.5"),
                                      readCell("3", {CellRole::Rank, {}, {}})});
    }

    std::mt19937 m_random;
    std::map<std::string, IndicatorId> m_codes;
    std::vector<Period> m_periods;
};

} // namespace

LedgerContent randomContent(unsigned seed) {
    return Generator(seed).make();
}

} // namespace weici::tests
