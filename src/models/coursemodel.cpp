// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coursemodel.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "engine/ranking.h"
#include "models/valuegridmodel.h"

#include <QCoreApplication>

#include <cmath>

namespace weici::models {

namespace {

using app::labels::text;

int placeOf(const app::CoursePoint &point, const engine::Scheme &scheme) {
    using Place = ValueGridModel::Place;
    if (!point.rank) {
        return static_cast<int>(Place::None);
    }
    return static_cast<int>(engine::isFront(*point.rank, scheme)  ? Place::Front
                            : engine::isBack(*point.rank, scheme) ? Place::Back
                                                                  : Place::None);
}

} // namespace

QString spokenMove(double moved) {
    if (moved == 0) {
        return QCoreApplication::translate("Course", "持平");
    }
    return (moved > 0 ? QCoreApplication::translate("Course", "进 %1 位")
                      : QCoreApplication::translate("Course", "退 %1 位"))
        .arg(app::labels::figure(std::abs(moved)));
}

CourseModel::CourseModel(QObject *parent)
    : QAbstractTableModel(parent) {}

void CourseModel::show(const app::Ledger &ledger, const engine::CellKey &key) {
    beginResetModel();
    m_points = app::cellCourse(ledger, key);
    m_places.clear();
    for (const app::CoursePoint &point : m_points) {
        m_places.push_back(placeOf(point, ledger.schemeFor(point.period)));
    }
    m_regionCount = ledger.schemeFor(key.period).regionCount;
    endResetModel();
}

void CourseModel::clear() {
    beginResetModel();
    m_points.clear();
    m_places.clear();
    endResetModel();
}

int CourseModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_points.size());
}

int CourseModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CourseModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto row = static_cast<std::size_t>(index.row());
    const app::CoursePoint &point = m_points[row];
    switch (role) {
    case Qt::DisplayRole:
        return display(point, index.column());
    case Qt::ToolTipRole:
        return toolTip(point);
    case PlaceRole:
        return m_places[row];
    case ComputedRole:
        return point.rank && point.observation.rank.isBlank();
    case StateRole:
        return static_cast<int>(point.observation.value.state);
    case MoveRole:
        return point.moved ? QVariant(*point.moved) : QVariant();
    default:
        return {};
    }
}

QString CourseModel::display(const app::CoursePoint &point, int column) const {
    switch (column) {
    case PeriodColumn: {
        const QString span = text(point.period.chineseWithoutYear());
        // Two figures are enough for the year, and only where it is another than that of the first line.
        return point.period.year() == m_points.front().period.year()
                   ? span
                   : tr("%1年%2").arg(point.period.year() % 100, 2, 10, QLatin1Char('0')).arg(span);
    }
    case ValueColumn:
        return text(point.observation.value.text);
    case RankColumn:
        return point.observation.rank.isBlank() && point.rank ? app::labels::figure(*point.rank)
                                                              : text(point.observation.rank.text);
    default:
        return !point.moved        ? QString()
               : *point.moved == 0 ? tr("平")
                                   : app::labels::figure(std::abs(*point.moved));
    }
}

QString CourseModel::toolTip(const app::CoursePoint &point) const {
    QStringList lines{app::labels::period(point.period)};
    if (!point.observation.value.isBlank()) {
        lines << tr("指标值 %1").arg(text(point.observation.value.text));
    }
    if (point.rank) {
        lines << tr("第 %1 位%2")
                     .arg(app::labels::figure(*point.rank),
                          point.observation.tied ? tr("（并列）") : QString());
    }
    if (point.moved) {
        lines << spokenMove(*point.moved);
    }
    if (point.observation.asOf) {
        lines << tr("截至 %1").arg(app::labels::period(*point.observation.asOf));
    }
    return lines.join(u'\n');
}

} // namespace weici::models
