// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/lookup.h"

#include "app/labels.h"
#include "cli/arguments.h"
#include "cli/exitcode.h"
#include "cli/words.h"

#include <algorithm>

namespace weici::cli {

namespace {

[[noreturn]] void refuse(const QString &message, const QString &hint, const QString &advice) {
    throw Failure(ExitCode::Input, hint.isEmpty() ? Cli::tr("%1。%2。").arg(message, advice)
                                                  : Cli::tr("%1。是不是想写 %2？").arg(message, hint));
}

QString listed(const QStringList &names) {
    return names.join(Cli::tr("、", "between names"));
}

std::vector<engine::Period> knownPeriods(const app::Ledger &ledger) {
    std::vector<engine::Period> known = ledger.periods();
    for (const engine::Period &period : ledger.targetPeriods()) {
        if (std::ranges::find(known, period) == known.end())
            known.push_back(period);
    }
    std::ranges::sort(known);
    return known;
}

} // namespace

std::unique_ptr<app::Ledger> openForReading(const QString &path) {
    try {
        return app::Ledger::open(path, app::Ledger::Access::ReadOnly);
    } catch (const app::LedgerError &error) {
        // Nothing was to be written: this is a ledger of an older format, which only a writer can bring up to
        // date.
        if (error.kind() == app::LedgerError::Kind::ReadOnly)
            throw Failure(ExitCode::Ledger, error.message());
        throw;
    }
}

engine::IndicatorId indicatorOf(const app::Ledger &ledger, const QString &code) {
    if (const auto found = ledger.indicatorWithCode(code))
        return *found;
    QStringList known;
    for (const engine::Scheme &scheme : ledger.schemes()) {
        for (const engine::Indicator &indicator : scheme.indicators)
            known.append(app::labels::text(indicator.code));
    }
    refuse(Cli::tr("台账里没有编码“%1”").arg(code), closest(code, known),
           Cli::tr("编码可以用 weici-cli export-package 导出后在 indicators.csv 里查"));
}

engine::RegionId regionOf(const app::Ledger &ledger, const QString &name) {
    if (const auto found = ledger.regionNamed(name))
        return *found;
    QStringList known;
    for (const engine::Region &region : ledger.regions())
        known.append(app::labels::text(region.name));
    refuse(Cli::tr("台账里没有地区“%1”").arg(name), {}, Cli::tr("有：%1").arg(listed(known.mid(0, 30))));
}

engine::Period legalPeriod(const QString &text) {
    if (const auto period = engine::Period::fromText(app::labels::utf8(text)))
        return *period;
    refuse(Cli::tr("“%1”不是期").arg(text), {}, Cli::tr("写成 2023-06、2023-01..06、2023Q2、2023H1 或 2023"));
}

engine::Period periodOf(const app::Ledger &ledger, const QString &text) {
    const engine::Period period = legalPeriod(text);
    const auto known = knownPeriods(ledger);
    if (const auto found = std::ranges::find(known, period); found != known.end())
        return *found;
    QStringList codes;
    for (const engine::Period &each : known)
        codes.append(app::labels::text(each.code()));
    refuse(Cli::tr("台账里没有 %1 这一期").arg(text), {},
           codes.isEmpty() ? Cli::tr("它还没有任何一期") : Cli::tr("有：%1").arg(listed(codes)));
}

bool isKnown(const app::Ledger &ledger, const engine::Period &period) {
    const auto known = knownPeriods(ledger);
    return std::ranges::find(known, period) != known.end();
}

QString codeOf(const app::Ledger &ledger, engine::IndicatorId id) {
    for (const engine::Scheme &scheme : ledger.schemes()) {
        if (const engine::Indicator *indicator = scheme.indicator(id))
            return app::labels::text(indicator->code);
    }
    return {};
}

} // namespace weici::cli
