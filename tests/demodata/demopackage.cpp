// SPDX-License-Identifier: GPL-3.0-or-later
#include "demodata/demopackage.h"

#include "demodata/csvtext.h"
#include "demodata/history.h"
#include "demodata/totals.h"

#include <fstream>
#include <stdexcept>
#include <string>

namespace weici::demo {

namespace {

constexpr std::string_view note =
    "本例全部虚构：城市、县区、单位、数值、排名、目标、总分都由程序按固定种子生成，与任何真实地区无关。"
    "其中有意放入少量与指标值不一致的公布排名、与计算结果不一致的公布总分、并列排名和各种缺报情形，供查看疑点"
    "和推演时使用。";
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

std::string valuesCsv(const std::vector<IndicatorHistory> &history) {
    CsvText csv("code,region,period,value,rank,tied,as_of,note");
    for (const IndicatorHistory &indicator : history) {
        for (std::size_t place = 0; place < places().size(); ++place) {
            for (int month = 0; month < monthCount; ++month) {
                const Cell &cell = indicator.months[static_cast<std::size_t>(month)][place];
                if (!cell.isBlank())
                    csv.line({indicator.code, places()[place].name, periodOf(month).code(), cell.value,
                              cell.rank, cell.tied ? "1" : "0", cell.asOf, cell.note});
            }
        }
    }
    return csv.text();
}

std::string targetsCsv(const std::vector<IndicatorHistory> &history) {
    CsvText csv("code,region,period,value,rank,note");
    for (const IndicatorHistory &indicator : history) {
        for (std::size_t place = 0; place < places().size(); ++place) {
            for (const Goal &goal : indicator.goals[place])
                csv.line({indicator.code, places()[place].name, goal.period, goal.value, goal.rank, ""});
        }
    }
    return csv.text();
}

std::string totalsCsv(const std::vector<PublishedTotal> &totals) {
    CsvText csv("region,period,points,rank");
    for (const PublishedTotal &total : totals)
        csv.line({total.place, total.period, total.points, total.rank});
    return csv.text();
}

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
    const std::vector<IndicatorHistory> history = historyOf(seed, first, second);
    write(folder / "ledger.json", ledgerJson());
    write(folder / "regions.csv", regionsCsv());
    write(folder / "indicators.csv", indicatorsCsv(first));
    write(folder / "values.csv", valuesCsv(history));
    write(folder / "targets.csv", targetsCsv(history));
    write(folder / "totals.csv", totalsCsv(publishedTotals(history, first, second)));
    write(folder / "relations.csv", relationsCsv(first));
    const auto later = folder / ("scheme-" + std::to_string(firstYear + 1));
    write(later / "ledger.json", "{\n" + schemeKeys(firstYear + 1, laterNote) + "}\n");
    write(later / "indicators.csv", indicatorsCsv(second));
}

} // namespace weici::demo
