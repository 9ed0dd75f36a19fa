// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/typing.h"

#include "app/labels.h"
#include "app/problems.h"
#include "models/gridshape.h"

#include <QCoreApplication>

namespace weici::models {

namespace {

Typed refused(const QString &why) {
    Typed typed;
    typed.refusal = why;
    return typed;
}

Typed typeRank(const app::Ledger &ledger, const engine::CellKey &key, engine::Observation cell,
               const std::string &text) {
    cell.rank = ledger.read(key, engine::CellRole::Rank, text);
    // What was there before may stay, however impossible: a correction elsewhere in the row must not be
    // blocked.
    if (cell.rank != ledger.observation(key).rank) {
        if (const auto why = app::refuseRank(ledger, key, cell.rank)) {
            return refused(*why);
        }
    }
    Typed typed;
    typed.observation = std::move(cell);
    return typed;
}

std::optional<bool> readTied(const QString &text) {
    static const QStringList yes{QStringLiteral("1"), QStringLiteral("并列"), QStringLiteral("并"),
                                 QStringLiteral("是"), QStringLiteral("y")};
    static const QStringList no{QString(), QStringLiteral("0"), QStringLiteral("否"), QStringLiteral("n")};
    if (yes.contains(text, Qt::CaseInsensitive)) {
        return true;
    }
    return no.contains(text, Qt::CaseInsensitive) ? std::optional(false) : std::nullopt;
}

Typed typeTied(engine::Observation cell, const QString &text) {
    const auto tied = readTied(text);
    if (!tied) {
        return refused(QCoreApplication::translate("Typing", "并列填“并列”或留空，也可以按空格键切换"));
    }
    cell.tied = *tied;
    Typed typed;
    typed.observation = std::move(cell);
    return typed;
}

Typed typeAsOf(const engine::CellKey &key, engine::Observation cell, const std::string &text) {
    cell.asOf.reset();
    if (!text.empty()) {
        cell.asOf = engine::Period::fromText(text, key.period.year());
        if (!cell.asOf) {
            return refused(
                QCoreApplication::translate("Typing", "看不懂这个期，请写成“1-4月”“上半年”或“2023年1-4月”"));
        }
        if (*cell.asOf == key.period) {
            cell.asOf.reset();
        }
    }
    Typed typed;
    typed.observation = std::move(cell);
    return typed;
}

QString asOfText(const engine::CellKey &key, const engine::Observation &cell) {
    if (!cell.asOf) {
        return {};
    }
    const bool sameYear = cell.asOf->year() == key.period.year();
    return app::labels::text(sameYear ? cell.asOf->chineseWithoutYear() : cell.asOf->chinese());
}

Typed typeTarget(const app::Ledger &ledger, const engine::CellKey &key, int column, engine::Target target,
                 const std::string &text) {
    if (column == TargetRemark) {
        target.note = text;
    } else if (column == TargetRank) {
        target.rank = ledger.read(key, engine::CellRole::TargetRank, text);
        // A rank that nobody can reach is a slip; words such as 达到国家目标即可 are kept.
        const bool words = target.rank.state == engine::CellState::Text;
        if (!words && target.rank != ledger.targetFor(key).rank) {
            if (const auto why = app::refuseRank(ledger, key, target.rank)) {
                return refused(*why);
            }
        }
    } else {
        target.value = ledger.read(key, engine::CellRole::TargetValue, text);
    }
    Typed typed;
    typed.target = std::move(target);
    return typed;
}

/// `ascii` is the text for fields that are words of ours; `text` for those that are kept as given.
Typed type(const app::Ledger &ledger, const engine::CellKey &key, int column, const std::string &text,
           const std::string &ascii, engine::Observation cell, engine::Target target) {
    Typed typed;
    switch (column) {
    case Value:
        cell.value = ledger.read(key, engine::CellRole::Value, text);
        typed.observation = std::move(cell);
        return typed;
    case Note:
        cell.note = text;
        typed.observation = std::move(cell);
        return typed;
    case Rank:
        return typeRank(ledger, key, std::move(cell), text);
    case Tied:
        return typeTied(std::move(cell), app::labels::text(ascii));
    case AsOf:
        return typeAsOf(key, std::move(cell), ascii);
    case Target:
    case TargetRank:
    case TargetRemark:
        return typeTarget(ledger, key, column, std::move(target), text);
    default:
        return refused(QCoreApplication::translate("Typing", "这一列不能填写"));
    }
}

} // namespace

engine::CellKey targetKey(const app::Ledger &ledger, const engine::CellKey &key) {
    if (!ledger.target(key).isBlank()) {
        return key;
    }
    return {key.indicator, key.region, engine::Period::wholeYear(key.period.year())};
}

Typed typeInto(const app::Ledger &ledger, const engine::CellKey &key, int column, const QString &text) {
    const QString trimmed = text.trimmed();
    // A note is prose: its full-width marks are meant.
    const std::string ascii = column == Note || column == TargetRemark
                                  ? app::labels::utf8(trimmed)
                                  : engine::typedText(app::labels::utf8(text));
    Typed typed = type(ledger, key, column, ascii, ascii, ledger.observation(key), ledger.targetFor(key));
    typed.normalised = typed.refusal.isEmpty() && app::labels::text(ascii) != trimmed;
    return typed;
}

Typed pasteInto(const app::Ledger &ledger, const engine::CellKey &key, int column, const QString &text,
                const engine::Observation &cell, const engine::Target &target) {
    const std::string given = app::labels::utf8(text.trimmed());
    return type(ledger, key, column, given, engine::typedText(given), cell, target);
}

QString typedBefore(const app::Ledger &ledger, const engine::CellKey &key, int column) {
    const engine::Observation &cell = ledger.observation(key);
    switch (column) {
    case Value:
        return app::labels::text(cell.value.text);
    case Rank:
        return app::labels::text(cell.rank.text);
    case Tied:
        return cell.tied ? QCoreApplication::translate("Typing", "并列") : QString();
    case AsOf:
        return asOfText(key, cell);
    case Target:
        return app::labels::text(ledger.targetFor(key).value.text);
    case TargetRank:
        return app::labels::text(ledger.targetFor(key).rank.text);
    case TargetRemark:
        return app::labels::text(ledger.targetFor(key).note);
    case Note:
        return app::labels::text(cell.note);
    default:
        return {};
    }
}

} // namespace weici::models
