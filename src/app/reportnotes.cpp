// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportnotes.h"

#include <array>
#include <utility>

#include <QCoreApplication>

#include "app/labels.h"
#include "app/ledger.h"

namespace weici::app {

namespace {

using Content = ReportLayout::Content;

struct Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// The text of the ledger that a column shows; nullptr for those that show something else.
const engine::CellText *shownText(const Ledger &ledger, const engine::CellKey &key, Content content) {
    switch (content) {
    case Content::Value:
        return &ledger.observation(key).value;
    case Content::Rank:
        return &ledger.observation(key).rank;
    case Content::TargetValue:
        return &ledger.targetFor(key).value;
    case Content::TargetRank:
        return &ledger.targetFor(key).rank;
    default:
        return nullptr;
    }
}

QStringList symbolsOf(engine::CellState state, const Ledger &ledger, const engine::Scheme &scheme,
                      const std::vector<ReportColumn> &columns) {
    QStringList symbols;
    for (const auto &leaf : scheme.indicators) {
        for (const auto &column : columns) {
            const auto *const text =
                shownText(ledger, {leaf.id, column.region, column.period}, column.layout.content);
            if (!text || text->state != state)
                continue;
            const QString symbol = labels::text(text->text).trimmed();
            if (!symbols.contains(symbol))
                symbols << symbol;
        }
    }
    return symbols;
}

} // namespace

QStringList symbolNotes(const Ledger &ledger, const engine::Scheme &scheme,
                        const std::vector<ReportColumn> &columns) {
    const std::array<std::pair<engine::CellState, QString>, 3> meanings{{
        {engine::CellState::NotPublished, Report::tr("“%1”表示市级未统一发布")},
        {engine::CellState::NotRankable, Report::tr("“%1”表示没有可比基数，不可排名")},
        {engine::CellState::NotApplicable, Report::tr("“%1”表示不作要求")},
    }};
    QStringList clauses;
    for (const auto &[state, meaning] : meanings) {
        for (const auto &symbol : symbolsOf(state, ledger, scheme, columns))
            clauses << meaning.arg(symbol);
    }
    const QString sentence = clauses.join(QStringLiteral("；")) + QStringLiteral("。");
    return clauses.isEmpty() ? QStringList() : QStringList{sentence};
}

} // namespace weici::app
