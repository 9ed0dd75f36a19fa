// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/packagetables.h"

#include "exchange/packagesource.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <map>
#include <set>

namespace weici::exchange {

namespace {

QString toText(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

namespace region {
enum Column : std::size_t { Name, Group, Scored };
constexpr std::array<CsvColumn, 3> columns{{{"name", true}, {"group"}, {"scored"}}};
} // namespace region

namespace value {
enum Column : std::size_t { Code, Region, PeriodCode, Text, Rank, Tied, AsOf, Note };
constexpr std::array<CsvColumn, 8> columns{
    {{"code", true}, {"region", true}, {"period", true}, {"value"}, {"rank"}, {"tied"}, {"as_of"}, {"note"}}};
} // namespace value

namespace target {
enum Column : std::size_t { Code, Region, PeriodCode, Text, Rank, Note };
constexpr std::array<CsvColumn, 6> columns{
    {{"code", true}, {"region", true}, {"period", true}, {"value"}, {"rank"}, {"note"}}};
} // namespace target

namespace total {
enum Column : std::size_t { Region, PeriodCode, PointsText, Rank };
constexpr std::array<CsvColumn, 4> columns{{{"region", true}, {"period", true}, {"points"}, {"rank"}}};
} // namespace total

namespace relation {
enum Column : std::size_t { Kind, Whole, Parts, Scope };
constexpr std::array<CsvColumn, 4> columns{{{"kind", true}, {"whole", true}, {"parts", true}, {"scope"}}};
} // namespace relation

/// Finds what rows name, and keeps one spelling of each period: the one used first.
class Names final {
public:
    Names(const engine::LedgerContent &content, const IndicatorIds &ids)
        : m_content(content)
        , m_ids(ids) {
        for (const engine::Region &known : content.regions)
            m_regions.emplace(known.name, known.id);
        for (const engine::Scheme &scheme : content.schemes)
            addScheme(scheme);
    }

    std::optional<engine::IndicatorId> indicator(const CsvRow &row, std::size_t column,
                                                 std::string_view code) const {
        if (const auto found = m_ids.find(std::string(code)); found != m_ids.end())
            return found->second;
        row.fault(column, QCoreApplication::translate("Package",
                                                      "indicators.csv 里没有编码“%1”；请补上指标或改正编码")
                              .arg(toText(code).left(40)));
        return {};
    }

    std::optional<engine::RegionId> region(const CsvRow &row, std::size_t column,
                                           std::string_view name) const {
        if (const auto found = m_regions.find(name); found != m_regions.end())
            return found->second;
        row.fault(column,
                  QCoreApplication::translate("Package", "regions.csv 里没有地区“%1”；请补上地区或改正名称")
                      .arg(toText(name).left(40)));
        return {};
    }

    std::optional<engine::Period> period(const CsvRow &row, std::size_t column) {
        const auto given = readPeriod(row, column);
        return given ? std::optional(*m_periods.insert(*given).first) : std::nullopt;
    }

    static std::optional<engine::Period> readPeriod(const CsvRow &row, std::size_t column) {
        const auto given = engine::Period::fromCode(row.text(column));
        if (!given)
            row.fault(column, QCoreApplication::translate(
                                  "Package", "“%1”不是期；写成 2023-06、2023-01..06、2023Q2、2023H1 或 2023")
                                  .arg(row.shown(column)));
        return given;
    }

    /// Code, region and period of a row in the first three columns.
    std::optional<engine::CellKey> key(const CsvRow &row) {
        const auto indicatorId = indicator(row, value::Code, row.text(value::Code));
        const auto regionId = region(row, value::Region, row.text(value::Region));
        const auto at = period(row, value::PeriodCode);
        if (!indicatorId || !regionId || !at)
            return {};
        return engine::CellKey{*indicatorId, *regionId, *at};
    }

    /// How the indicator's cells are read in a period: by the period's scheme, or one that has the indicator.
    engine::ReadingContext context(const engine::CellKey &key, engine::CellRole role) const {
        const engine::Indicator *found = nullptr;
        for (std::size_t i = 0; i < m_content.schemes.size(); ++i) {
            const auto here = m_leaves[i].find(key.indicator);
            const bool isLater = m_content.schemes[i].year > key.period.year();
            if (here != m_leaves[i].end() && (!found || !isLater))
                found = here->second;
        }
        return {role, found->unit, found->direction};
    }

private:
    void addScheme(const engine::Scheme &scheme) {
        auto &leaves = m_leaves.emplace_back();
        for (const engine::Indicator &leaf : scheme.indicators)
            leaves.emplace(leaf.id, &leaf);
    }

    const engine::LedgerContent &m_content;
    const IndicatorIds &m_ids;
    std::map<std::string, engine::RegionId, std::less<>> m_regions;
    std::vector<std::unordered_map<engine::IndicatorId, const engine::Indicator *>> m_leaves;
    std::set<engine::Period> m_periods;
};

/// Tells the second row of the same cell.
template <class Key>
class Seen final {
public:
    bool isNew(const CsvRow &row, std::size_t column, const Key &key) {
        const auto [at, inserted] = m_lines.try_emplace(key, row.line());
        if (!inserted)
            row.fault(column, QCoreApplication::translate(
                                  "Package", "与第 %1 行是同一个单元格（写法不同的同一期也算）；请删去一行")
                                  .arg(QString::number(at->second)));
        return inserted;
    }

private:
    std::map<Key, qint64> m_lines;
};

using CellPlace = std::tuple<engine::IndicatorId, engine::RegionId, engine::Period>;

void readValues(PackageSource &source, Names &names, engine::LedgerContent &content) {
    Seen<CellPlace> seen;
    source.table(QStringLiteral("values.csv"), value::columns, [&](const CsvRow &row) {
        const auto key = names.key(row);
        engine::Observation cell;
        cell.tied = row.flag(value::Tied).value_or(false);
        if (!row.text(value::AsOf).empty())
            cell.asOf = Names::readPeriod(row, value::AsOf);
        if (!key || !seen.isNew(row, value::PeriodCode, {key->indicator, key->region, key->period}))
            return;
        cell.value = engine::readCell(row.text(value::Text), names.context(*key, engine::CellRole::Value));
        cell.rank = engine::readCell(row.text(value::Rank), names.context(*key, engine::CellRole::Rank));
        cell.note = row.text(value::Note);
        if (!cell.isBlank())
            content.observations.emplace_back(*key, std::move(cell));
    });
}

void readTargets(PackageSource &source, Names &names, engine::LedgerContent &content) {
    Seen<CellPlace> seen;
    source.table(QStringLiteral("targets.csv"), target::columns, [&](const CsvRow &row) {
        const auto key = names.key(row);
        if (!key || !seen.isNew(row, target::PeriodCode, {key->indicator, key->region, key->period}))
            return;
        engine::Target cell;
        cell.value =
            engine::readCell(row.text(target::Text), names.context(*key, engine::CellRole::TargetValue));
        cell.rank =
            engine::readCell(row.text(target::Rank), names.context(*key, engine::CellRole::TargetRank));
        cell.note = row.text(target::Note);
        if (!cell.isBlank())
            content.targets.emplace_back(*key, std::move(cell));
    });
}

void readTotals(PackageSource &source, Names &names, engine::LedgerContent &content) {
    Seen<std::pair<engine::RegionId, engine::Period>> seen;
    source.table(QStringLiteral("totals.csv"), total::columns, [&](const CsvRow &row) {
        const auto regionId = names.region(row, total::Region, row.text(total::Region));
        const auto at = names.period(row, total::PeriodCode);
        if (!regionId || !at || !seen.isNew(row, total::PeriodCode, {*regionId, *at}))
            return;
        engine::PublishedTotal entry{
            *regionId, *at, engine::readCell(row.text(total::PointsText)),
            engine::readCell(row.text(total::Rank), {engine::CellRole::Rank, {}, {}})};
        if (!entry.points.isBlank() || !entry.rank.isBlank())
            content.totals.push_back(std::move(entry));
    });
}

struct RelationKind {
    std::string_view name;
    bool ofRegions;
    std::size_t parts; ///< how many; 0: one or more
};
constexpr std::array<RelationKind, 4> relationKinds{
    {{"sum", false, 0}, {"region-sum", true, 0}, {"growth", false, 1}, {"share", false, 2}}};

void checkRelation(const CsvRow &row, const Names &names, const RelationKind &kind,
                   const engine::Relation &entry) {
    if (kind.parts != 0 ? entry.parts.size() != kind.parts : entry.parts.empty())
        row.fault(relation::Parts,
                  QCoreApplication::translate(
                      "Package", "%1 的 parts 个数不对：sum 和 region-sum 至少一个，growth 一个，share 两个")
                      .arg(toText(kind.name)));
    const auto check = [&](std::size_t column, std::string_view name) {
        if (kind.ofRegions)
            names.region(row, column, name);
        else
            names.indicator(row, column, name);
    };
    check(relation::Whole, entry.whole);
    for (const std::string &part : entry.parts)
        check(relation::Parts, part);
    for (const std::string &code : entry.scope)
        names.indicator(row, relation::Scope, code);
}

void readRelations(PackageSource &source, const Names &names, engine::LedgerContent &content) {
    source.table(QStringLiteral("relations.csv"), relation::columns, [&](const CsvRow &row) {
        const auto kind = std::ranges::find(relationKinds, row.text(relation::Kind), &RelationKind::name);
        if (kind == relationKinds.end()) {
            row.fault(relation::Kind,
                      QCoreApplication::translate("Package", "不认识“%1”；可用：%2")
                          .arg(row.shown(relation::Kind), QStringLiteral("sum, region-sum, growth, share")));
            return;
        }
        engine::Relation entry{std::string(kind->name), std::string(row.text(relation::Whole)),
                               row.list(relation::Parts), row.list(relation::Scope)};
        checkRelation(row, names, *kind, entry);
        content.relations.push_back(std::move(entry));
    });
}

} // namespace

void readRegions(PackageSource &source, engine::LedgerContent &content) {
    const QString file = QStringLiteral("regions.csv");
    std::map<std::string, qint64, std::less<>> lines;
    source.table(file, region::columns, [&](const CsvRow &row) {
        if (!row.require(region::Name))
            return;
        const std::string name(row.text(region::Name));
        if (name.find_first_of(";\n\r") != std::string::npos)
            row.fault(region::Name,
                      QCoreApplication::translate("Package", "地区名里不能有半角分号或换行；请改正"));
        if (const auto [at, isNew] = lines.emplace(name, row.line()); !isNew)
            row.fault(region::Name,
                      QCoreApplication::translate("Package", "地区“%1”与第 %2 行重复；请删去一行")
                          .arg(row.shown(region::Name), QString::number(at->second)));
        const engine::RegionId id{static_cast<std::int32_t>(content.regions.size() + 1)};
        content.regions.push_back(
            {id, name, std::string(row.text(region::Group)), row.flag(region::Scored).value_or(true)});
    });
    if (content.regions.empty() && source.faults().isEmpty())
        source.faults().add(
            {file, 1, {}, QCoreApplication::translate("Package", "没有一个地区；至少要有一行")});
    source.faults().throwIfAny();
}

void readTables(PackageSource &source, const IndicatorIds &ids, engine::LedgerContent &content) {
    Names names(content, ids);
    readValues(source, names, content);
    readTargets(source, names, content);
    if (source.has(QStringLiteral("totals.csv")))
        readTotals(source, names, content);
    if (source.has(QStringLiteral("relations.csv")))
        readRelations(source, names, content);
    source.faults().throwIfAny();
}

} // namespace weici::exchange
