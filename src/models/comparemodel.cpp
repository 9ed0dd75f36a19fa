// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/comparemodel.h"

#include "app/bulletinsnapshot.h"
#include "app/issuedbulletin.h"
#include "app/labels.h"
#include "app/ledger.h"
#include "app/moverows.h"
#include "app/scoreservice.h"
#include "engine/decimal.h"
#include "models/gridshape.h"
#include "models/rankingboard.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace weici::models {

using app::labels::text;

namespace {

QString pointsText(double points) {
    return std::isnan(points) ? QStringLiteral("/") : text(engine::roundedText(points, 2));
}

QString signedText(double change, int decimals) {
    if (std::isnan(change)) {
        return {};
    }
    const QString plain =
        decimals < 0 ? app::labels::figure(change) : text(engine::roundedText(change, decimals));
    return change > 0 ? u'+' + plain : plain;
}

double numberOf(const QString &printed) {
    return engine::parsePlain(app::labels::utf8(printed)).value_or(engine::noNumber);
}

app::RankChange changeOf(const engine::DiffRow &row) {
    app::Standing before;
    app::Standing now;
    before.rank = row.rankFrom;
    now.rank = row.rankTo;
    return app::rankChange(before, now);
}

} // namespace

CompareModel::CompareModel(app::ScoreService &service, QObject *parent)
    : QAbstractTableModel(parent)
    , m_service(service) {}

void CompareModel::show(engine::RegionId region, const engine::Period &from, const engine::Period &to) {
    m_region = region;
    m_from = from;
    m_to = to;
    m_fromName = app::labels::period(from);
    show(rowsBetween(from, to));
}

void CompareModel::show(const app::IssuedBulletin &version) {
    m_region = version.region;
    m_from = version.period;
    m_to = version.period;
    m_fromName = tr("已印发的第 %1 版").arg(version.version);
    const app::BulletinSnapshot issued = app::snapshotFrom(version.snapshot);
    auto rows = rowsBetween(version.period, version.period);
    for (Row &row : rows) {
        if (row.code.empty()) {
            row.rankFrom = numberOf(issued.totalRank);
            row.pointsFrom = numberOf(issued.totalPoints);
            continue;
        }
        const auto then =
            std::ranges::find(issued.figures, text(row.code), &app::BulletinSnapshot::Figure::code);
        if (then == issued.figures.end()) {
            row.leafFrom.reset();
            continue;
        }
        const engine::CellKey key{*m_service.ledger().indicatorWithCode(then->code), m_region, *m_to};
        const engine::CellText value =
            m_service.ledger().read(key, engine::CellRole::Value, app::labels::utf8(then->value));
        row.printedFrom = app::labels::value(value);
        row.valueFrom = value.value().value_or(engine::noNumber);
        row.rankFrom = numberOf(then->rank);
        row.pointsFrom = numberOf(then->points);
    }
    show(std::move(rows));
}

std::vector<CompareModel::Row> CompareModel::rowsBetween(const engine::Period &from,
                                                         const engine::Period &to) const {
    std::vector<Row> rows;
    for (const engine::DiffRow &row : app::diffRows(m_service, from, to, m_region)) {
        rows.push_back({row, valueText(row, from), valueText(row, to)});
    }
    return rows;
}

void CompareModel::show(std::vector<Row> rows) {
    const bool sameSize = rows.size() == m_rows.size() && !rows.empty();
    if (!sameSize) {
        beginResetModel();
    }
    m_rows = std::move(rows);
    if (sameSize) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, CompareColumns - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, CompareColumns - 1);
    } else {
        endResetModel();
    }
}

void CompareModel::clear() {
    beginResetModel();
    m_rows.clear();
    m_from.reset();
    m_to.reset();
    endResetModel();
}

const engine::Indicator *CompareModel::leafOf(const engine::DiffRow &row) const {
    const app::Ledger &ledger = m_service.ledger();
    if (row.leafTo) {
        return &ledger.schemeFor(*m_to).indicators[*row.leafTo];
    }
    return row.leafFrom ? &ledger.schemeFor(*m_from).indicators[*row.leafFrom] : nullptr;
}

std::optional<engine::CellKey> CompareModel::keyAt(int row) const {
    const engine::DiffRow &diff = m_rows.at(static_cast<std::size_t>(row));
    const engine::Indicator *leaf = diff.leafTo ? leafOf(diff) : nullptr;
    return leaf ? std::optional(engine::CellKey{leaf->id, m_region, *m_to}) : std::nullopt;
}

QString CompareModel::finding() const {
    if (!m_to) {
        return tr("没有可以对比的另一期");
    }
    int up = 0;
    int down = 0;
    for (const engine::DiffRow &row : m_rows) {
        if (row.code.empty()) {
            continue;
        }
        using Kind = app::RankChange::Kind;
        const Kind kind = changeOf(row).kind;
        up += kind == Kind::Up ? 1 : 0;
        down += kind == Kind::Down ? 1 : 0;
    }
    const QString name = text(m_service.ledger().region(m_region).name);
    return tr("%1 %2 项进位，%3 项退位：%4 → %5")
        .arg(name)
        .arg(up)
        .arg(down)
        .arg(m_fromName, m_from == m_to ? tr("现在") : app::labels::period(*m_to));
}

int CompareModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CompareModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : CompareColumns;
}

QString CompareModel::nameOf(const engine::DiffRow &row) const {
    if (row.code.empty()) {
        return tr("总分");
    }
    const engine::Indicator *leaf = leafOf(row);
    const QString name = leaf ? shortName(*leaf) : text(row.code);
    if (!row.leafFrom) {
        return tr("%1（%2年新增）").arg(name).arg(m_service.ledger().schemeFor(*m_to).year);
    }
    return row.leafTo ? name : tr("%1（%2年起没有）").arg(name).arg(m_service.ledger().schemeFor(*m_to).year);
}

/// Of a leaf; a total has points alone.
QString CompareModel::valueText(const engine::DiffRow &row, const engine::Period &period) const {
    const app::Ledger &ledger = m_service.ledger();
    const auto leaf = row.code.empty() ? std::nullopt : ledger.indicatorWithCode(text(row.code));
    return leaf ? app::labels::value(ledger.observation({*leaf, m_region, period}).value) : QString();
}

QString CompareModel::textAt(const Row &row, int column) const {
    const engine::Indicator *leaf = leafOf(row);
    const auto rank = [](double value) {
        return std::isnan(value) ? tr("未排") : app::labels::figure(value);
    };
    switch (column) {
    case CompareName:
        return nameOf(row);
    case CompareUnit:
        return leaf ? text(leaf->unit) : QString();
    case CompareValueFrom:
        return row.printedFrom;
    case CompareValueTo:
        return row.printedTo;
    case CompareValueChange:
        return signedText(engine::decimalDifference(row.valueTo, row.valueFrom), -1);
    case CompareRankFrom:
        return rank(row.rankFrom);
    case CompareRankTo:
        return rank(row.rankTo);
    case CompareRankChange:
        return changeText(changeOf(row));
    case ComparePointsFrom:
        return pointsText(row.pointsFrom);
    case ComparePointsTo:
        return pointsText(row.pointsTo);
    case ComparePointsChange:
        return signedText(row.pointsChange(), 2);
    default:
        return {};
    }
}

QVariant CompareModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textAt(row, index.column());
    case Qt::TextAlignmentRole: {
        const bool isText = index.column() == CompareName || index.column() == CompareUnit;
        return QVariant::fromValue(
            Qt::Alignment((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    }
    case Qt::ToolTipRole: {
        const engine::Indicator *leaf = leafOf(row);
        return leaf ? text(leaf->name) : QString();
    }
    default:
        return {};
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= CompareColumns) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool isText = section == CompareName || section == CompareUnit;
        return QVariant::fromValue(
            Qt::Alignment((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QString heads[] = {tr("指标"),   tr("单位"), tr("原值"),   tr("现值"),   tr("变化"), tr("原排名"),
                             tr("现排名"), tr("进退"), tr("原得分"), tr("现得分"), tr("增减")};
    return heads[section];
}

} // namespace weici::models
