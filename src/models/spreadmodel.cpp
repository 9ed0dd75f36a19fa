// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/spreadmodel.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "engine/decimal.h"
#include "models/chartroles.h"

#include <cmath>

namespace weici::models {

using app::labels::figure;
using app::labels::text;

SpreadModel::SpreadModel(RankingBoard &board, QObject *parent)
    : QAbstractTableModel(parent)
    , m_board(board) {
    connect(&board, &RankingBoard::changed, this, &SpreadModel::takeLines);
    connect(&board, &RankingBoard::chosenChanged, this, [this] {
        if (rowCount() > 0) {
            Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
        }
    });
    takeLines();
}

void SpreadModel::takeLines() {
    beginResetModel();
    m_lines.clear();
    m_spread = {};
    if (m_board.isShowing() && m_board.ranksRegions()) {
        for (std::size_t line = 0; line < m_board.lines().size(); ++line) {
            if (!std::isnan(m_board.now()[line].figure) && !std::isnan(m_board.now()[line].rank)) {
                m_lines.push_back(line);
            }
        }
        m_spread = app::spreadOf(m_board.now());
    }
    endResetModel();
}

QString SpreadModel::medianText() const {
    if (std::isnan(m_spread.median)) {
        return {};
    }
    const bool isLeaf = m_board.query().subject.leaf.isValid();
    return isLeaf ? figure(engine::rounded(m_spread.median, 4))
                  : text(engine::roundedText(m_spread.median, 2));
}

QString SpreadModel::finding() const {
    if (!m_board.isShowing() || !m_board.ranksRegions()) {
        return tr("分布");
    }
    const auto own = m_board.ownLine();
    const QString unit = m_board.unit().isEmpty() ? QString() : u' ' + m_board.unit();
    if (!own || std::isnan(m_board.now()[*own].figure)) {
        return tr("%1：%2 个地区有数，中位数 %3%4")
            .arg(m_board.subjectName())
            .arg(m_spread.known)
            .arg(medianText(), unit);
    }
    const app::Standing &mine = m_board.now()[*own];
    const QString side = mine.figure > m_spread.median   ? tr("高于中位数 %1")
                         : mine.figure < m_spread.median ? tr("低于中位数 %1")
                                                         : tr("正是中位数 %1");
    return tr("%1 %2%3，第 %4 位，%5")
        .arg(m_board.subjectName(), RankingBoard::figureText(mine), unit,
             std::isnan(mine.rank) ? QStringLiteral("—") : figure(mine.rank), side.arg(medianText()));
}

int SpreadModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int SpreadModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant SpreadModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const std::size_t line = lineAt(index.row());
    const app::Standing &standing = m_board.now()[line];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Figure ? RankingBoard::figureText(standing) : figure(standing.rank);
    case NumberRole:
        return index.column() == Figure ? standing.figure : standing.rank;
    case Qt::ToolTipRole:
        return m_board.tip(line, m_board.periods().size() - 1);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    default:
        return {};
    }
}

QVariant SpreadModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal) {
        if (role == Qt::TextAlignmentRole) {
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        }
        if (role != Qt::DisplayRole || !m_board.isShowing()) {
            return {};
        }
        return section == Figure ? m_board.subjectName() : tr("排名");
    }
    if (section < 0 || section >= rowCount()) {
        return {};
    }
    const std::size_t line = lineAt(section);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return m_board.lines()[line].name;
    case OwnRole:
        return m_board.lines()[line].isOwn;
    case ChosenRole:
        return m_board.chosen() == line;
    default:
        return {};
    }
}

} // namespace weici::models
