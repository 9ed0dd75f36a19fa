// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rankcoursemodel.h"

#include "app/labels.h"
#include "models/chartroles.h"

#include <algorithm>
#include <cmath>

namespace weici::models {

namespace {

constexpr std::size_t mostLines = 40;
constexpr std::size_t around = 10;

} // namespace

RankCourseModel::RankCourseModel(RankingBoard &board, QObject *parent)
    : QAbstractTableModel(parent)
    , m_board(board) {
    connect(&board, &RankingBoard::changed, this, &RankCourseModel::takeLines);
    connect(&board, &RankingBoard::chosenChanged, this, &RankCourseModel::takeChoice);
    connect(&board, &RankingBoard::courseChanged, this, [this](int period) {
        if (m_rows > 0) {
            Q_EMIT dataChanged(index(0, period), index(rowCount() - 1, period));
        }
    });
    takeLines();
}

void RankCourseModel::takeLines() {
    beginResetModel();
    const std::size_t all = m_board.isShowing() ? m_board.lines().size() : 0;
    m_first = 0;
    m_rows = all;
    if (all > 0 && !m_board.ranksRegions()) {
        m_first = m_board.chosen().value_or(0);
        m_rows = 1;
    } else if (all > mostLines) {
        const std::size_t own = m_board.ownLine().value_or(0);
        m_first = own > around ? own - around : 0;
        m_rows = std::min(all - m_first, 2 * around + 1);
    }
    endResetModel();
}

void RankCourseModel::takeChoice() {
    if (!m_board.ranksRegions()) {
        takeLines();
    } else if (m_rows > 0) {
        Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    }
}

int RankCourseModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows);
}

int RankCourseModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() || m_rows == 0 ? 0 : static_cast<int>(m_board.periods().size());
}

QVariant RankCourseModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const std::size_t line = lineAt(index.row());
    const auto period = static_cast<std::size_t>(index.column());
    const double rank = m_board.courseRank(line, period);
    switch (role) {
    case NumberRole:
        return std::isnan(rank) ? QVariant() : QVariant(rank);
    case Qt::DisplayRole:
        return std::isnan(rank) ? tr("未排") : app::labels::figure(rank);
    case Qt::ToolTipRole:
        return m_board.tip(line, period);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    default:
        return {};
    }
}

QVariant RankCourseModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal) {
        if (role == Qt::TextAlignmentRole) {
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        }
        const bool isText = role == Qt::DisplayRole && section < columnCount();
        return isText ? QVariant(m_board.periodName(m_board.periods()[static_cast<std::size_t>(section)]))
                      : QVariant();
    }
    if (section >= rowCount()) {
        return {};
    }
    const std::size_t line = lineAt(section);
    switch (role) {
    case Qt::DisplayRole: {
        const bool isTied = m_board.ranksRegions() && m_board.now()[line].tied;
        return isTied ? tr("%1 并列").arg(m_board.lines()[line].name) : m_board.lines()[line].name;
    }
    case Qt::ToolTipRole:
        return m_board.lines()[line].name;
    case OwnRole:
        return m_board.ranksRegions() ? m_board.lines()[line].isOwn : true;
    case ChosenRole:
        return m_board.ranksRegions() && m_board.chosen() == line;
    default:
        return {};
    }
}

} // namespace weici::models
