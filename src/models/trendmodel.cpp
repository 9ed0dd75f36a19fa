// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labels.h"
#include "engine/decimal.h"
#include "models/chartroles.h"
#include "models/overview.h"

#include <cmath>

namespace weici::models {

using app::labels::figure;

void TrendModel::setPoints(const QString &region, bool ofTotal, std::vector<Point> points) {
    beginResetModel();
    m_region = region;
    m_ofTotal = ofTotal;
    m_points = std::move(points);
    endResetModel();
}

void TrendModel::setPoint(std::size_t at, const app::DashboardTrend &trend) {
    m_points[at].trend = trend;
    m_points[at].isKnown = true;
    const QModelIndex cell = index(0, static_cast<int>(at));
    Q_EMIT dataChanged(cell, cell);
}

double TrendModel::rankAt(std::size_t point) const {
    const app::DashboardTrend &trend = m_points[point].trend;
    return m_ofTotal ? trend.total.rank : engine::rounded(trend.averageRank, 1);
}

QString TrendModel::textAt(std::size_t point) const {
    const app::DashboardTrend &trend = m_points[point].trend;
    if (std::isnan(m_ofTotal ? trend.total.rank : trend.averageRank)) {
        return tr("未排");
    }
    return m_ofTotal ? figure(trend.total.rank)
                     : app::labels::text(engine::roundedText(trend.averageRank, 1));
}

QString TrendModel::finding() const {
    std::vector<std::size_t> known;
    for (std::size_t point = 0; point < m_points.size(); ++point) {
        if (!std::isnan(m_ofTotal ? m_points[point].trend.total.rank : m_points[point].trend.averageRank)) {
            known.push_back(point);
        }
    }
    const QString what = m_ofTotal ? tr("总排名") : tr("平均排名");
    if (known.empty()) {
        return tr("还没有排名");
    }
    if (known.size() == 1) {
        return tr("%1第 %2 位，只有一期").arg(what, textAt(known.front()));
    }
    const double moved = rankAt(known.front()) - rankAt(known.back());
    const QString from = textAt(known.front());
    const QString to = textAt(known.back());
    return moved > 0 ? tr("%1 %2 期里从第 %3 位升到第 %4 位").arg(what).arg(known.size()).arg(from, to)
           : moved < 0 ? tr("%1 %2 期里从第 %3 位降到第 %4 位").arg(what).arg(known.size()).arg(from, to)
                       : tr("%1 %2 期首尾都是第 %3 位").arg(what).arg(known.size()).arg(to);
}

int TrendModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() || m_points.empty() ? 0 : 1;
}

int TrendModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_points.size());
}

QVariant TrendModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto at = static_cast<std::size_t>(index.column());
    const app::DashboardTrend &trend = m_points[at].trend;
    const double rank = m_ofTotal ? trend.total.rank : trend.averageRank;
    switch (role) {
    case NumberRole:
        return std::isnan(rank) ? QVariant() : QVariant(rankAt(at));
    case Qt::DisplayRole:
        return textAt(at);
    case Qt::ToolTipRole: {
        QStringList lines{m_region, m_points[at].longPeriod};
        if (m_ofTotal && !std::isnan(trend.total.figure)) {
            lines << tr("总分 %1 分").arg(app::labels::text(engine::roundedText(trend.total.figure, 2)));
        }
        lines << (std::isnan(rank) ? tr("未排")
                  : m_ofTotal      ? tr("第 %1 位").arg(textAt(at))
                                   : tr("%1 项平均第 %2 位").arg(trend.ranked).arg(textAt(at)));
        return lines.join(u'\n');
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    default:
        return {};
    }
}

QVariant TrendModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) {
        return role == OwnRole ? QVariant(true) : role == Qt::DisplayRole ? QVariant(m_region) : QVariant();
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    }
    const bool isText = role == Qt::DisplayRole && section >= 0 && section < columnCount();
    return isText ? QVariant(m_points[static_cast<std::size_t>(section)].period) : QVariant();
}

} // namespace weici::models
