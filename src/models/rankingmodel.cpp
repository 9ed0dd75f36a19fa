// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rankingmodel.h"

#include "app/labels.h"
#include "models/valuegridmodel.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace weici::models {

using app::labels::figure;

namespace {

QString rankText(double rank) {
    return std::isnan(rank) ? RankingModel::tr("未排") : figure(rank);
}

} // namespace

RankingModel::RankingModel(RankingBoard &board, QObject *parent)
    : QAbstractTableModel(parent)
    , m_board(board) {
    connect(&board, &RankingBoard::changed, this, &RankingModel::takeLines);
    connect(&board, &RankingBoard::courseChanged, this, [this] {
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0, RankingCourse), index(rowCount() - 1, RankingCourse));
        }
    });
    takeLines();
}

void RankingModel::takeLines() {
    const bool sameSize = m_rows.size() == m_board.lines().size() && !m_rows.empty();
    if (!sameSize) {
        beginResetModel();
    }
    m_rows.resize(m_board.lines().size());
    std::iota(m_rows.begin(), m_rows.end(), std::size_t{0});
    m_greatest = 0;
    m_hasBars = !m_rows.empty();
    for (std::size_t line = 0; line < m_rows.size(); ++line) {
        const double value = m_board.now()[line].figure;
        m_hasBars = m_hasBars && m_board.ranksRegions() && !(value < 0);
        m_greatest = std::isnan(value) ? m_greatest : std::max(m_greatest, value);
    }
    sortRows();
    if (sameSize) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, RankingColumns - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, RankingColumns - 1);
    } else {
        endResetModel();
    }
}

int RankingModel::rowOf(std::size_t line) const {
    const auto found = std::ranges::find(m_rows, line);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int RankingModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RankingModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : RankingColumns;
}

QVariant RankingModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const std::size_t line = lineAt(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return textAt(line, column);
    case Qt::ToolTipRole:
        return m_board.tip(line, m_board.periods().size() - 1);
    case Qt::TextAlignmentRole: {
        const bool isNumber = column == RankingFigure || column == RankingChange || column == RankingBefore ||
                              column == RankingPublished || column == RankingRank;
        return QVariant::fromValue(
            Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    default:
        return roleAt(line, column, role);
    }
}

QString RankingModel::textAt(std::size_t line, int column) const {
    const app::Standing &now = m_board.now()[line];
    switch (column) {
    case RankingRank:
        return rankText(now.rank);
    case RankingName:
        return m_board.lines()[line].name;
    case RankingFigure:
        return RankingBoard::figureText(now);
    case RankingChange:
        return changeText(m_board.change(line));
    case RankingBefore:
        return m_board.base() ? rankText(m_board.before()[line].rank) : QString();
    case RankingGroup:
        return m_board.lines()[line].group;
    case RankingPublished:
        return std::isnan(now.publishedRank) ? QString() : figure(now.publishedRank);
    case RankingCourse: {
        QStringList ranks;
        for (std::size_t period = 0; period < m_board.periods().size(); ++period) {
            const double rank = m_board.courseRank(line, period);
            ranks << (std::isnan(rank) ? QStringLiteral("/") : figure(rank));
        }
        return ranks.join(u' ');
    }
    default:
        return {};
    }
}

QVariant RankingModel::roleAt(std::size_t line, int column, int role) const {
    using Place = ValueGridModel::Place;
    const app::Standing &now = m_board.now()[line];
    switch (role) {
    case OwnLineRole:
        return m_board.lines()[line].isOwn;
    case PlaceRole:
        return static_cast<int>(now.rank <= m_board.reach()                    ? Place::Front
                                : now.rank > m_board.count() - m_board.reach() ? Place::Back
                                                                               : Place::None);
    case TiedRole:
        return now.tied;
    case UnitRole:
        return m_board.lines()[line].unit;
    case ShareRole:
        return column == RankingFigure && m_hasBars && m_greatest > 0 && !std::isnan(now.figure)
                   ? QVariant(now.figure / m_greatest)
                   : QVariant();
    case MovedRole: {
        const app::RankChange change = m_board.change(line);
        using Kind = app::RankChange::Kind;
        return change.kind == Kind::Up     ? QVariant(change.places)
               : change.kind == Kind::Down ? QVariant(-change.places)
                                           : QVariant();
    }
    case CourseRole: {
        QVariantList ranks;
        for (std::size_t period = 0; period < m_board.periods().size(); ++period) {
            const double rank = m_board.courseRank(line, period);
            ranks << (std::isnan(rank) ? QVariant() : QVariant(rank));
        }
        return ranks;
    }
    default:
        return {};
    }
}

QVariant RankingModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return data(index(0, section), role).isValid()
                   ? data(index(0, section), role)
                   : QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole || !m_board.isShowing()) {
        return {};
    }
    switch (section) {
    case RankingRank:
        return tr("排名");
    case RankingName:
        return m_board.ranksRegions() ? tr("地区") : tr("指标");
    case RankingFigure:
        return m_board.ranksRegions() ? m_board.subjectName() : tr("指标值");
    case RankingChange:
        return tr("进退");
    case RankingCourse:
        return tr("走势");
    case RankingBefore:
        return m_board.base() ? m_board.periodName(*m_board.base()) : tr("上期");
    case RankingGroup:
        return m_board.ranksRegions() ? tr("组别") : tr("一级指标");
    case RankingPublished:
        return tr("公布");
    default:
        return {};
    }
}

double RankingModel::keyOf(std::size_t line) const {
    const app::Standing &now = m_board.now()[line];
    const app::RankChange change = m_board.change(line);
    using Kind = app::RankChange::Kind;
    switch (m_sortColumn) {
    case RankingFigure:
        return now.figure;
    case RankingBefore:
        return m_board.before()[line].rank;
    case RankingPublished:
        return now.publishedRank;
    case RankingChange:
    case RankingCourse:
        return change.kind == Kind::Up      ? change.places
               : change.kind == Kind::Down  ? -change.places
               : change.kind == Kind::Level ? 0
                                            : engine::noNumber;
    default:
        return now.rank;
    }
}

void RankingModel::sortRows() {
    // Lines stand by rank already.
    std::ranges::sort(m_rows);
    const bool down = m_sortOrder == Qt::DescendingOrder;
    if (m_sortColumn == RankingName || m_sortColumn == RankingGroup) {
        QCollator collator(QLocale(QLocale::Chinese));
        const auto nameOf = [this](std::size_t line) -> const QString & {
            const RankingBoard::Line &who = m_board.lines()[line];
            return m_sortColumn == RankingName ? who.name : who.group;
        };
        std::ranges::stable_sort(m_rows, [&](std::size_t a, std::size_t b) {
            const int order = collator.compare(nameOf(a), nameOf(b));
            return down ? order > 0 : order < 0;
        });
        return;
    }
    std::ranges::stable_sort(m_rows, [&](std::size_t a, std::size_t b) {
        const double left = keyOf(a);
        const double right = keyOf(b);
        if (std::isnan(left) || std::isnan(right)) {
            return !std::isnan(left) && std::isnan(right);
        }
        return down ? left > right : left < right;
    });
}

void RankingModel::sort(int column, Qt::SortOrder order) {
    m_sortColumn = column;
    m_sortOrder = order;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList kept = persistentIndexList();
    std::vector<std::size_t> lines;
    for (const QModelIndex &index : kept) {
        lines.push_back(lineAt(index.row()));
    }
    sortRows();
    for (int i = 0; i < kept.size(); ++i) {
        changePersistentIndex(kept[i], index(rowOf(lines[static_cast<std::size_t>(i)]), kept[i].column()));
    }
    Q_EMIT layoutChanged({}, VerticalSortHint);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, RankingColumns - 1);
}

} // namespace weici::models
