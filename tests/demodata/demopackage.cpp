// SPDX-License-Identifier: GPL-3.0-or-later
#include "demodata/demopackage.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <string>

#include "demodata/cells.h"
#include "demodata/csvtext.h"
#include "demodata/figures.h"
#include "demodata/goals.h"
#include "demodata/leaf.h"

namespace weici::demo {

namespace {

constexpr std::string_view note =
    "本例全部虚构：城市、县区、单位、数值、名次、目标都由程序按固定种子生成，与任何真实地区无关。"
    "其中有意放入少量与指标值不一致的公布名次、并列名次和各种缺报情形，供查看疑点和推演时使用。";
constexpr std::string_view laterNote =
    "2025 年方案（虚构）：总量规模由 8 分调为 10 分，数字底座由 10 分调为 8 分，"
    "停用三项指标，新增三项指标，其余指标编码不变。";

/// The keys of a scheme as they stand in ledger.json, without the outer braces.
std::string schemeKeys(int year, std::string_view text) {
    std::string json = "  \"year\": " + std::to_string(year) + ",\n";
    json += "  \"region_count\": " + std::to_string(places().size()) + ",\n";
    json += R"(  "tie_rule": "competition",
  "rank_decimals": null,
  "group_ranks": true,
  "list_size": 6,
  "missing": "exclude",
  "min_known": 0,
  "equal_range": "full",
  "target_time": "none",
  "weights": "leaf",
  "aggregation": "points",
  "scale": 100,
  "note": ")";
    json += text;
    json += R"(",
  "blocks": [
    {
      "name": "省考",
      "factor": 0.8
    },
    {
      "name": "市考",
      "factor": 1
    },
    {
      "name": "加分",
      "factor": 1
    }
  ]
)";
    return json;
}

std::string ledgerJson() {
    std::string json = "{\n  \"format\": 1,\n  \"title\": \"";
    json += cityName;
    json += "数字经济发展指标（虚构示例）\",\n  \"city\": \"";
    json += cityName;
    json += "\",\n  \"own_region\": \"";
    json += ownPlace;
    json += "\",\n";
    return json + schemeKeys(firstYear, note) + "}\n";
}

std::string regionsCsv() {
    CsvText csv("name,group,scored");
    for (const Place &place : places())
        csv.line({place.name, place.group, "1"});
    return csv.text();
}

std::string indicatorsCsv(const Rows &rows) {
    CsvText csv("code,block,level1,level1_weight,level2,level2_weight,number,level3,unit,weight,points,"
                "weight_group,direction,"
                "rule,parameters,decimals,tie_rule,min_value,max_value,departments,aliases,note");
    for (const Row &row : rows) {
        const Leaf &leaf = row.leaf;
        // Only ranks are published of a hidden one: it has no figures to round or to bound.
        const bool hasFigures = leaf.model.kind != Model::Kind::Hidden;
        csv.line({leaf.code,
                  row.block,
                  row.level1,
                  row.level1Weight,
                  row.level2,
                  row.level2Weight,
                  std::to_string(row.number),
                  leaf.name,
                  leaf.unit,
                  leaf.weight,
                  "",
                  leaf.group,
                  leaf.lower ? "lower" : "higher",
                  leaf.rule,
                  leaf.parameters,
                  hasFigures ? std::to_string(leaf.decimals) : "",
                  leaf.tieRule,
                  hasFigures ? leaf.least : "",
                  leaf.most,
                  leaf.departments,
                  leaf.aliases,
                  ""});
    }
    return csv.text();
}

/// Both years' indicators by first appearance: the order of values.csv and targets.csv.
struct Followed {
    const Leaf *in[2] = {nullptr, nullptr}; ///< the indicator in 2024 and 2025; null where it is not followed

    [[nodiscard]] std::string_view code() const { return (in[0] ? in[0] : in[1])->code; }
};

std::vector<Followed> followed(const Rows &first, const Rows &second) {
    std::vector<Followed> all;
    for (const Row &row : first)
        all.push_back({{&row.leaf, nullptr}});
    for (const Row &row : second) {
        const auto known = std::ranges::find(all, row.leaf.code, &Followed::code);
        if (known != all.end())
            known->in[1] = &row.leaf;
        else
            all.push_back({{nullptr, &row.leaf}});
    }
    return all;
}

class Tables final {
public:
    Tables(std::uint64_t seed, const std::map<std::string_view, Figures> &figures)
        : m_seed(seed)
        , m_figures(figures) {}

    void add(const Followed &indicator) {
        addValues(indicator);
        addTargets(indicator);
    }

    [[nodiscard]] const std::string &values() const { return m_values.text(); }
    [[nodiscard]] const std::string &targets() const { return m_targets.text(); }

private:
    void addValues(const Followed &indicator) {
        std::vector<Column> months(monthCount, Column(places().size()));
        for (int month = 0; month < monthCount; ++month) {
            const Leaf *leaf = indicator.in[month / 12];
            if (!leaf)
                continue;
            Column &column = months[static_cast<std::size_t>(month)];
            column = publishedColumn(*leaf, m_figures.at(leaf->code), month);
            addOddities(*leaf, month, m_seed, column);
        }
        for (std::size_t place = 0; place < places().size(); ++place) {
            for (int month = 0; month < monthCount; ++month)
                addCell(indicator.code(), place, month, months[static_cast<std::size_t>(month)][place]);
        }
    }

    void addCell(std::string_view code, std::size_t place, int month, const Cell &cell) {
        if (!cell.isBlank())
            m_values.line({code, places()[place].name, periodOf(month).code(), cell.value, cell.rank,
                           cell.tied ? "1" : "0", cell.asOf, cell.note});
    }

    void addTargets(const Followed &indicator) {
        for (std::size_t place = 0; place < places().size(); ++place) {
            for (int year = 0; year < 2; ++year) {
                if (const Leaf *leaf = indicator.in[year])
                    addGoals(*leaf, place, firstYear + year);
            }
        }
    }

    void addGoals(const Leaf &leaf, std::size_t place, int year) {
        for (const Goal &goal : goalsOf(leaf, m_figures.at(leaf.code), place, year, m_seed))
            m_targets.line({leaf.code, places()[place].name, goal.period, goal.value, goal.rank, ""});
    }

    std::uint64_t m_seed;
    const std::map<std::string_view, Figures> &m_figures;
    CsvText m_values{"code,region,period,value,rank,tied,as_of,note"};
    CsvText m_targets{"code,region,period,value,rank,note"};
};

std::string relationsCsv(const Rows &rows) {
    CsvText csv("kind,whole,parts,scope");
    for (const Row &row : rows) {
        if (row.leaf.model.kind == Model::Kind::Growth)
            csv.line({"growth", row.leaf.code, row.leaf.model.of, ""});
    }
    return csv.text();
}

void write(const std::filesystem::path &file, std::string_view text) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream out(file, std::ios::binary);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    out.close();
    if (!out)
        throw std::runtime_error("cannot write " + file.string());
}

} // namespace

void writeDemoCity(std::uint64_t seed, const std::filesystem::path &folder) {
    const Rows first = rowsOf2024();
    const Rows second = rowsOf2025();
    Rows both = first;
    both.insert(both.end(), second.begin(), second.end());
    const auto figures = allFigures(seed, both);
    Tables tables(seed, figures);
    for (const Followed &indicator : followed(first, second))
        tables.add(indicator);
    write(folder / "ledger.json", ledgerJson());
    write(folder / "regions.csv", regionsCsv());
    write(folder / "indicators.csv", indicatorsCsv(first));
    write(folder / "values.csv", tables.values());
    write(folder / "targets.csv", tables.targets());
    write(folder / "relations.csv", relationsCsv(first));
    const auto later = folder / ("scheme-" + std::to_string(firstYear + 1));
    write(later / "ledger.json", "{\n" + schemeKeys(firstYear + 1, laterNote) + "}\n");
    write(later / "indicators.csv", indicatorsCsv(second));
}

} // namespace weici::demo
