// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "app/reportlayout.h"
#include "app/trial.h"
#include "engine/decimal.h"
#include "engine/numbertext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace weici::app {

namespace {

struct Campaign {
    Q_DECLARE_TR_FUNCTIONS(Campaign)
};

void write(TableReport::Cell &cell, const QString &text) {
    const auto number = engine::parsePlain(labels::utf8(text));
    const bool isNumber = number && engine::isPlainDecimal(labels::utf8(text));
    cell.text = text;
    cell.kind = text.isEmpty() ? TableReport::CellKind::Empty
                : isNumber     ? TableReport::CellKind::Number
                               : TableReport::CellKind::Text;
    cell.number = isNumber ? *number : 0.0;
}

/// The leaves of a region that a trial changes.
std::vector<std::size_t> triedLeaves(const Trial &trial, engine::RegionId region) {
    std::vector<std::size_t> leaves;
    const std::size_t place = trial.regionOf(region);
    for (std::size_t leaf = 0; leaf < trial.scheme().indicators.size(); ++leaf) {
        const bool isTried =
            std::ranges::any_of(std::array{ScenarioField::Value, ScenarioField::Rank, ScenarioField::Target},
                                [&](ScenarioField field) { return trial.isChanged(leaf, place, field); });
        if (isTried)
            leaves.push_back(leaf);
    }
    return leaves;
}

/// A tried target says more than a tried value: it is what is asked.
std::string askedValue(const Trial &trial, std::size_t leaf, std::size_t region) {
    for (const ScenarioField field : {ScenarioField::Target, ScenarioField::Value}) {
        if (trial.isChanged(leaf, region, field))
            return trial.text(leaf, region, field);
    }
    return {};
}

} // namespace

std::vector<TargetEdit> targetsOf(const Ledger &ledger, const Trial &trial, engine::RegionId region) {
    std::vector<TargetEdit> edits;
    const std::size_t place = trial.regionOf(region);
    for (const std::size_t leaf : triedLeaves(trial, region)) {
        const engine::CellKey key{trial.scheme().indicators[leaf].id, region, trial.period()};
        engine::Target target = ledger.targetFor(key);
        if (const std::string value = askedValue(trial, leaf, place); !value.empty())
            target.value = ledger.read(key, engine::CellRole::TargetValue, value);
        if (trial.isChanged(leaf, place, ScenarioField::Rank))
            target.rank =
                ledger.read(key, engine::CellRole::TargetRank, trial.text(leaf, place, ScenarioField::Rank));
        edits.push_back({key, target});
    }
    return edits;
}

TableReport campaignReport(const Ledger &ledger, const Trial &trial, engine::RegionId region,
                           const QString &name) {
    const ReportLayout layout = ReportLayout::named(QStringLiteral("campaign"));
    TableReport report = makeReport(ledger, layout, trial.period(), region);
    const std::size_t place = trial.regionOf(region);
    for (const std::size_t leaf : triedLeaves(trial, region)) {
        const engine::IndicatorId id = trial.scheme().indicators[leaf].id;
        const std::string value = askedValue(trial, leaf, place);
        const double rank = trial.after(leaf, place).rank;
        for (auto &row : report.rows) {
            for (TableReport::Cell &cell : row) {
                if (!cell.source || cell.source->indicator != id)
                    continue;
                if (cell.role == engine::CellRole::TargetValue && !value.empty())
                    write(cell, labels::text(value));
                else if (cell.role == engine::CellRole::TargetRank && !std::isnan(rank))
                    write(cell, labels::figure(rank));
            }
        }
    }
    report.notes.push_back(
        name.isEmpty() ? Campaign::tr("改过的指标，目标数据和目标排名是试算的结果。")
                       : Campaign::tr("改过的指标，目标数据和目标排名是情景“%1”试算的结果。").arg(name));
    return report;
}

} // namespace weici::app
