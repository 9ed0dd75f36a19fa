// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/restoring.h"

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_map>

#include <QCoreApplication>
#include <QHash>

#include "app/labels.h"
#include "app/ledger.h"

namespace weici::app {

namespace {

struct Restoring {
    Q_DECLARE_TR_FUNCTIONS(Restoring)
};

struct Place {
    engine::CellKey key;
    QString field;

    bool operator==(const Place &) const = default;
};

struct PlaceHash {
    std::size_t operator()(const Place &place) const noexcept {
        return std::hash<engine::CellKey>{}(place.key) ^ (qHash(place.field) << 1);
    }
};

bool isTarget(const QString &field) {
    return field.startsWith(QLatin1String("target_"));
}

QString asOfText(const engine::Observation &cell) {
    return cell.asOf ? labels::text(cell.asOf->code()) : QString();
}

void setField(const Ledger &ledger, const engine::CellKey &key, engine::Observation &cell,
              const QString &field, const QString &text) {
    const std::string utf8 = labels::utf8(text);
    if (field == u"value")
        cell.value = ledger.read(key, engine::CellRole::Value, utf8);
    else if (field == u"rank")
        cell.rank = ledger.read(key, engine::CellRole::Rank, utf8);
    else if (field == u"tied")
        cell.tied = text == u"1";
    else if (field == u"as_of")
        cell.asOf = text.isEmpty() ? std::nullopt : engine::Period::fromCode(utf8);
    else if (field == u"note")
        cell.note = utf8;
}

void setField(const Ledger &ledger, const engine::CellKey &key, engine::Target &target, const QString &field,
              const QString &text) {
    const std::string utf8 = labels::utf8(text);
    if (field == u"target_value")
        target.value = ledger.read(key, engine::CellRole::TargetValue, utf8);
    else if (field == u"target_rank")
        target.rank = ledger.read(key, engine::CellRole::TargetRank, utf8);
    else if (field == u"target_note")
        target.note = utf8;
}

} // namespace

std::vector<NetChange> netChanges(std::vector<Revision> revisions) {
    std::ranges::stable_sort(revisions, std::ranges::less{}, &Revision::change);
    std::vector<NetChange> changes;
    std::unordered_map<Place, std::size_t, PlaceHash> places;
    for (const Revision &revision : revisions) {
        const auto [place, fresh] = places.try_emplace({revision.key, revision.field}, changes.size());
        if (fresh)
            changes.push_back({revision.key, revision.field, revision.before, revision.after});
        else
            changes[place->second].after = revision.after;
    }
    std::erase_if(changes, [](const NetChange &change) { return change.before == change.after; });
    return changes;
}

std::vector<NetChange> changesBetween(const Ledger &ledger, const QDateTime &from, const QDateTime &to) {
    // The filter counts its beginning and not its end; a moment is the state after all that it saw.
    HistoryFilter filter;
    filter.from = from.addMSecs(1);
    filter.to = to.addMSecs(1);
    filter.limit = std::numeric_limits<int>::max();
    return netChanges(ledger.revisions(filter));
}

int RestorePlan::changedSince() const {
    return static_cast<int>(std::ranges::count_if(lines, &RestoreLine::changedSince));
}

bool RestorePlan::isCorrection(const Ledger &ledger) const {
    return std::ranges::any_of(
        lines, [&](const RestoreLine &line) { return ledger.isLocked(line.change.key.period); });
}

RestorePlan planRestore(const Ledger &ledger, const std::vector<NetChange> &changes) {
    RestorePlan plan;
    std::unordered_map<engine::CellKey, std::size_t> cells;
    std::unordered_map<engine::CellKey, std::size_t> targets;
    for (const NetChange &change : changes) {
        const QString now = fieldText(ledger, change.key, change.field);
        if (now == change.before)
            continue;
        plan.lines.push_back({change, now, now != change.after});
        if (isTarget(change.field)) {
            const auto place = targets.try_emplace(change.key, plan.targets.size()).first;
            if (place->second == plan.targets.size())
                plan.targets.push_back({change.key, ledger.target(change.key)});
            setField(ledger, change.key, plan.targets[place->second].target, change.field, change.before);
        } else {
            const auto place = cells.try_emplace(change.key, plan.cells.size()).first;
            if (place->second == plan.cells.size())
                plan.cells.push_back({change.key, ledger.observation(change.key)});
            setField(ledger, change.key, plan.cells[place->second].observation, change.field, change.before);
        }
    }
    return plan;
}

QString fieldText(const Ledger &ledger, const engine::CellKey &key, const QString &field) {
    const engine::Observation &cell = ledger.observation(key);
    const engine::Target &target = ledger.target(key);
    if (field == u"value")
        return labels::text(cell.value.text);
    if (field == u"rank")
        return labels::text(cell.rank.text);
    if (field == u"tied")
        return cell.tied ? QStringLiteral("1") : QStringLiteral("0");
    if (field == u"as_of")
        return asOfText(cell);
    if (field == u"note")
        return labels::text(cell.note);
    if (field == u"target_value")
        return labels::text(target.value.text);
    if (field == u"target_rank")
        return labels::text(target.rank.text);
    if (field == u"target_note")
        return labels::text(target.note);
    return {};
}

QString labels::field(const QString &field) {
    const std::map<QString, QString> names{{QStringLiteral("value"), Restoring::tr("指标值")},
                                           {QStringLiteral("rank"), Restoring::tr("排名")},
                                           {QStringLiteral("tied"), Restoring::tr("并列")},
                                           {QStringLiteral("as_of"), Restoring::tr("截至")},
                                           {QStringLiteral("note"), Restoring::tr("备注")},
                                           {QStringLiteral("target_value"), Restoring::tr("目标值")},
                                           {QStringLiteral("target_rank"), Restoring::tr("目标排名")},
                                           {QStringLiteral("target_note"), Restoring::tr("目标备注")}};
    const auto found = names.find(field);
    return found == names.end() ? field : found->second;
}

QString labels::fieldText(const QString &field, const QString &text) {
    if (field == u"tied")
        return text == u"1" ? Restoring::tr("并列") : Restoring::tr("不并列");
    if (text.isEmpty())
        return Restoring::tr("（空白）");
    if (field == u"as_of") {
        const auto code = engine::Period::fromCode(labels::utf8(text));
        return code ? labels::period(*code) : text;
    }
    return text;
}

} // namespace weici::app
