// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/packageindicators.h"

#include "engine/decimal.h"
#include "engine/scoringrule.h"
#include "exchange/csv.h"
#include "exchange/packagesource.h"
#include "exchange/packagewords.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace weici::exchange {

namespace {

enum Column : std::size_t {
    Code,
    BlockName,
    Level1,
    Level1Weight,
    Level2,
    Level2Weight,
    Number,
    Level3,
    Unit,
    Weight,
    PointsEntered,
    WeightGroup,
    DirectionWord,
    Rule,
    Parameters,
    Decimals,
    TieRuleWord,
    MinValue,
    MaxValue,
    Departments,
    Aliases,
    Note,
    ColumnCount
};

constexpr std::array<CsvColumn, ColumnCount> columns{
    {{"code", true}, {"block"},        {"level1"},     {"level1_weight"}, {"level2"},   {"level2_weight"},
     {"number"},     {"level3", true}, {"unit"},       {"weight"},        {"points"},   {"weight_group"},
     {"direction"},  {"rule"},         {"parameters"}, {"decimals"},      {"tie_rule"}, {"min_value"},
     {"max_value"},  {"departments"},  {"aliases"},    {"note"}}};

QString toText(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Builds one scheme's tree row by row.
class Builder final {
public:
    Builder(engine::Scheme &scheme, IndicatorIds &ids)
        : m_scheme(scheme)
        , m_ids(ids) {}

    void add(const CsvRow &row) {
        engine::Indicator indicator;
        if (!readName(row, indicator))
            return;
        const auto block = blockOf(row);
        if (!block)
            return;
        indicator.block = *block;
        indicator.parent = parentOf(row, *block);
        refuseSecondLeaf(row, indicator);
        readTexts(row, indicator);
        readScoring(row, indicator);
        m_scheme.indicators.push_back(std::move(indicator));
    }

private:
    bool readName(const CsvRow &row, engine::Indicator &indicator) {
        const bool hasCode = row.require(Code);
        if (!row.require(Level3) || !hasCode)
            return false;
        indicator.code = row.text(Code);
        indicator.name = row.text(Level3);
        if (indicator.code.find_first_of(";\n\r\t ") != std::string::npos)
            row.fault(Code, QCoreApplication::translate("Package", "编码“%1”里不能有空格、分号或换行；请改正")
                                .arg(row.shown(Code)));
        if (const auto [at, isNew] = m_codeLines.emplace(indicator.code, row.line()); !isNew) {
            row.fault(Code,
                      QCoreApplication::translate("Package", "编码“%1”与第 %2 行重复；每个指标用自己的编码")
                          .arg(row.shown(Code), QString::number(at->second)));
            return false;
        }
        const auto next = static_cast<std::int32_t>(m_ids.size() + 1);
        indicator.id = m_ids.try_emplace(indicator.code, engine::IndicatorId{next}).first->second;
        return true;
    }

    std::optional<std::size_t> blockOf(const CsvRow &row) const {
        const auto found = std::ranges::find(m_scheme.blocks, row.text(BlockName), &engine::Block::name);
        if (found != m_scheme.blocks.end())
            return static_cast<std::size_t>(found - m_scheme.blocks.begin());
        row.fault(BlockName, row.text(BlockName).empty()
                                 ? QCoreApplication::translate(
                                       "Package", "没有写考核类别；请填写 ledger.json 的 blocks 里的一个")
                                 : QCoreApplication::translate(
                                       "Package", "考核类别“%1”没有写进 ledger.json 的 blocks；请补上或改正")
                                       .arg(row.shown(BlockName)));
        return {};
    }

    engine::NodeId parentOf(const CsvRow &row, std::size_t block) {
        engine::NodeId parent;
        parent = nodeOf(row, block, 1, parent, {std::string(row.text(Level1)), {}}, Level1, Level1Weight);
        return nodeOf(row, block, 2, parent, {std::string(row.text(Level1)), std::string(row.text(Level2))},
                      Level2, Level2Weight);
    }

    /// The node that a level's cells name, made when it is new; a blank level is skipped.
    engine::NodeId nodeOf(const CsvRow &row, std::size_t block, int level, engine::NodeId parent,
                          const std::pair<std::string, std::string> &names, std::size_t name,
                          std::size_t weight) {
        if (row.text(name).empty()) {
            if (!row.text(weight).empty())
                row.fault(weight,
                          QCoreApplication::translate("Package", "有权重而没有名称；请补上名称或删去权重"));
            return parent;
        }
        auto [at, isNew] =
            m_nodes.try_emplace({block, level, names}, NodePlace{m_scheme.nodes.size(), row.line()});
        if (isNew) {
            const engine::NodeId id{static_cast<std::int32_t>(m_scheme.nodes.size() + 1)};
            m_scheme.nodes.push_back({id, level, block, parent, std::string(row.text(name)), {}});
        }
        mergeWeight(row, weight, at->second);
        return m_scheme.nodes[at->second.index].id;
    }

    struct NodePlace {
        std::size_t index = 0;
        qint64 weightLine = 0;
    };

    /// A node's weight may be printed on any of its rows, but only one weight.
    void mergeWeight(const CsvRow &row, std::size_t column, NodePlace &place) {
        std::string &weight = m_scheme.nodes[place.index].weight;
        const std::string_view printed = row.text(column);
        if (printed.empty() || printed == weight)
            return;
        if (weight.empty()) {
            weight = printed;
            place.weightLine = row.line();
            return;
        }
        row.fault(column, QCoreApplication::translate(
                              "Package", "“%1”的权重在第 %2 行是“%3”，这里是“%4”；同一级指标只能有一个权重")
                              .arg(toText(m_scheme.nodes[place.index].name),
                                   QString::number(place.weightLine), toText(weight), row.shown(column)));
    }

    void refuseSecondLeaf(const CsvRow &row, const engine::Indicator &indicator) {
        const auto key = std::tuple(indicator.block, std::string(row.text(Level1)),
                                    std::string(row.text(Level2)), indicator.name);
        if (const auto [at, isNew] = m_leafLines.emplace(key, row.line()); !isNew)
            row.fault(Code, QCoreApplication::translate(
                                "Package",
                                "“%1”与第 %2 行是同一个指标，却用了两个编码；请删去一行，或把名称写得不同")
                                .arg(row.shown(Level3), QString::number(at->second)));
    }

    static void readTexts(const CsvRow &row, engine::Indicator &indicator) {
        indicator.number = row.text(Number);
        indicator.unit = row.text(Unit);
        indicator.weight = row.text(Weight);
        indicator.weightGroup = row.text(WeightGroup);
        indicator.departments = row.list(Departments);
        indicator.aliases = row.list(Aliases);
        indicator.note = row.text(Note);
    }

    static void readScoring(const CsvRow &row, engine::Indicator &indicator) {
        indicator.points = row.number(PointsEntered);
        if (indicator.points && *indicator.points < 0)
            row.fault(PointsEntered, QCoreApplication::translate("Package", "分值不能小于 0；请改正"));
        readWord(row, DirectionWord, directionWords, indicator.direction);
        readRule(row, indicator);
        indicator.decimals = row.integer(Decimals, 0, 15);
        if (engine::TieRule tie{}; readWord(row, TieRuleWord, tieRuleWords, tie))
            indicator.tieRule = tie;
        indicator.minValue = row.number(MinValue);
        indicator.maxValue = row.number(MaxValue);
        if (indicator.minValue && indicator.maxValue && *indicator.minValue > *indicator.maxValue)
            row.fault(MinValue, QCoreApplication::translate("Package", "最小值 %1 大于最大值 %2；请改正")
                                    .arg(row.shown(MinValue), row.shown(MaxValue)));
    }

    template <class Value, std::size_t count>
    static bool readWord(const CsvRow &row, std::size_t column, const std::array<Word<Value>, count> &words,
                         Value &value) {
        if (row.text(column).empty())
            return false;
        const auto read = valueOf(words, row.text(column));
        if (read)
            value = *read;
        else
            row.fault(column, QCoreApplication::translate("Package", "不认识“%1”；可用：%2")
                                  .arg(row.shown(column), wordsOf(words).join(QStringLiteral(", "))));
        return read.has_value();
    }

    static void readRule(const CsvRow &row, engine::Indicator &indicator) {
        indicator.rule = row.text(Rule);
        indicator.parameters = row.text(Parameters);
        if (!indicator.rule.empty() &&
            std::ranges::find(engine::ruleNames(), indicator.rule) == engine::ruleNames().end()) {
            QStringList known;
            for (const std::string_view name : engine::ruleNames())
                known.append(toText(name));
            row.fault(Rule, QCoreApplication::translate("Package", "没有计分规则“%1”；可用：%2")
                                .arg(row.shown(Rule), known.join(QStringLiteral(", "))));
        }
        std::set<std::string> keys;
        for (const std::string &parameter : row.list(Parameters)) {
            const std::size_t equals = parameter.find('=');
            if (equals == 0 || equals == std::string::npos || equals + 1 == parameter.size())
                row.fault(Parameters, QCoreApplication::translate(
                                          "Package", "“%1”不是“键=值”的样子；多个参数用半角分号隔开")
                                          .arg(toText(parameter).left(40)));
            else if (!keys.insert(parameter.substr(0, equals)).second)
                row.fault(Parameters, QCoreApplication::translate("Package", "参数“%1”出现了两次；请删去一个")
                                          .arg(toText(parameter.substr(0, equals)).left(40)));
        }
    }

    engine::Scheme &m_scheme;
    IndicatorIds &m_ids;
    std::map<std::string, qint64, std::less<>> m_codeLines;
    std::map<std::tuple<std::size_t, int, std::pair<std::string, std::string>>, NodePlace> m_nodes;
    std::map<std::tuple<std::size_t, std::string, std::string, std::string>, qint64> m_leafLines;
};

std::string joined(const std::vector<std::string> &names) {
    std::string text;
    for (const std::string &name : names) {
        if (!text.empty())
            text += ';';
        text += name;
    }
    return text;
}

std::string plain(const std::optional<double> &number) {
    return number ? engine::shortestText(*number) : std::string();
}

/// The level-1 and level-2 node above a leaf; a level it does not have is null.
std::pair<const engine::Node *, const engine::Node *> levels(const engine::Scheme &scheme,
                                                             const engine::Indicator &indicator) {
    const engine::Node *node = scheme.node(indicator.parent);
    if (!node || node->level == 1)
        return {node, nullptr};
    return {scheme.node(node->parent), node};
}

std::vector<std::string> indicatorFields(const engine::Scheme &scheme, const engine::Indicator &indicator) {
    const auto [level1, level2] = levels(scheme, indicator);
    std::vector<std::string> fields(ColumnCount);
    fields[Code] = indicator.code;
    fields[BlockName] = scheme.blocks.at(indicator.block).name;
    if (level1) {
        fields[Level1] = level1->name;
        fields[Level1Weight] = level1->weight;
    }
    if (level2) {
        fields[Level2] = level2->name;
        fields[Level2Weight] = level2->weight;
    }
    fields[Number] = indicator.number;
    fields[Level3] = indicator.name;
    fields[Unit] = indicator.unit;
    fields[Weight] = indicator.weight;
    fields[PointsEntered] = plain(indicator.points);
    fields[WeightGroup] = indicator.weightGroup;
    fields[DirectionWord] = wordOf(directionWords, indicator.direction);
    fields[Rule] = indicator.rule;
    fields[Parameters] = indicator.parameters;
    fields[Decimals] = indicator.decimals ? std::to_string(*indicator.decimals) : std::string();
    fields[TieRuleWord] = indicator.tieRule ? wordOf(tieRuleWords, *indicator.tieRule) : "";
    fields[MinValue] = plain(indicator.minValue);
    fields[MaxValue] = plain(indicator.maxValue);
    fields[Departments] = joined(indicator.departments);
    fields[Aliases] = joined(indicator.aliases);
    fields[Note] = indicator.note;
    return fields;
}

} // namespace

void readIndicators(PackageSource &source, const QString &file, engine::Scheme &scheme, IndicatorIds &ids) {
    Builder builder(scheme, ids);
    source.table(file, columns, [&](const CsvRow &row) { builder.add(row); });
    if (scheme.indicators.empty() && source.faults().isEmpty())
        source.faults().add(
            {file, 1, {}, QCoreApplication::translate("Package", "没有一个指标；至少要有一行")});
    source.faults().throwIfAny();
}

std::string indicatorsCsv(const engine::Scheme &scheme) {
    std::vector<std::string> header;
    header.reserve(columns.size());
    for (const CsvColumn &column : columns)
        header.emplace_back(column.name);
    std::string text = csvLine(header);
    for (const engine::Indicator &indicator : scheme.indicators)
        text += csvLine(indicatorFields(scheme, indicator));
    return text;
}

} // namespace weici::exchange
