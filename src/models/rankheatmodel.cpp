// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rankheatmodel.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "app/ledgerpanel.h"
#include "engine/attribution.h"
#include "engine/indicatortree.h"
#include "engine/scorer.h"
#include "models/chartroles.h"
#include "models/gridshape.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace weici::models {

using app::labels::figure;
using app::labels::text;

namespace {

/// For a narrow column: in two lines, without 县 and 区.
QString stacked(QString name) {
    if (name.size() > 2 && (name.endsWith(u'县') || name.endsWith(u'区') || name.endsWith(u'市'))) {
        name.chop(1);
    }
    // Latin letters and digits are not taken apart.
    constexpr char16_t firstHan = 0x2E80;
    if (name.size() < 2 || name.front().unicode() < firstHan) {
        return name;
    }
    return name.insert((name.size() + 1) / 2, u'\n');
}

/// The leaves below what regions are ranked by; all of them where that is the total, or one leaf.
std::vector<std::size_t> leavesBelow(const engine::Scheme &scheme, const app::RankingSubject &subject) {
    const engine::IndicatorTree tree(scheme);
    std::vector<std::size_t> leaves;
    std::vector<std::size_t> open;
    for (std::size_t item = 0; item < tree.items().size() && !subject.leaf.isValid(); ++item) {
        if (tree.path(item) == subject.path)
            open.push_back(item);
    }
    while (!open.empty()) {
        const auto &item = tree.items()[open.back()];
        open.pop_back();
        if (item.kind == engine::IndicatorTree::Kind::Leaf)
            leaves.push_back(item.source);
        open.insert(open.end(), item.children.begin(), item.children.end());
    }
    if (leaves.empty()) {
        leaves.resize(scheme.indicators.size());
        std::iota(leaves.begin(), leaves.end(), std::size_t{0});
    }
    std::ranges::sort(leaves);
    return leaves;
}

} // namespace

RankHeatModel::RankHeatModel(RankingBoard &board, QObject *parent)
    : QAbstractTableModel(parent)
    , m_board(board) {
    connect(&board, &RankingBoard::changed, this, [this] {
        m_isOld = true;
        if (m_active) {
            refresh();
        }
    });
    connect(&board, &RankingBoard::courseChanged, this, [this](int period) {
        if (m_active && !m_board.ranksRegions() && !m_leaves.empty()) {
            Q_EMIT dataChanged(index(0, period), index(rowCount() - 1, period));
        }
    });
}

void RankHeatModel::setActive(bool active) {
    m_active = active;
    if (active && m_isOld) {
        refresh();
    }
}

void RankHeatModel::refresh() {
    if (!m_board.isShowing()) {
        return;
    }
    m_isOld = false;
    std::vector<std::size_t> leaves = leavesBelow(m_board.scheme(), m_board.query().subject);
    const int rows = static_cast<int>(leaves.size());
    const int columns =
        static_cast<int>(m_board.ranksRegions() ? m_board.lines().size() : m_board.periods().size());
    const bool sameSize = leaves == m_leaves && columns == m_columns && rows > 0 && columns > 0;
    if (!sameSize) {
        beginResetModel();
    }
    m_leaves = std::move(leaves);
    m_columns = columns;
    m_bands = app::HeatBands::of(m_board.scheme());
    m_live = m_board.service().live(m_board.query().period);
    m_places.clear();
    m_lineOfLeaf.assign(m_board.scheme().indicators.size(), 0);
    if (m_board.ranksRegions()) {
        std::unordered_map<engine::RegionId, std::size_t> places;
        for (const engine::Region &region : m_board.ledger().regions()) {
            places.emplace(region.id, places.size());
        }
        for (const RankingBoard::Line &line : m_board.lines()) {
            m_places.push_back(places.at(line.region));
        }
    } else {
        for (std::size_t line = 0; line < m_board.lines().size(); ++line) {
            const auto found = std::ranges::find(m_board.scheme().indicators, m_board.lines()[line].indicator,
                                                 &engine::Indicator::id);
            m_lineOfLeaf[static_cast<std::size_t>(found - m_board.scheme().indicators.begin())] = line;
        }
    }
    if (!sameSize) {
        endResetModel();
        return;
    }
    Q_EMIT dataChanged(index(0, 0), index(rows - 1, columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rows - 1);
}

const engine::Indicator &RankHeatModel::leafAt(int row) const {
    // Between an edit of the tree and the next turn of the event loop the rows are still the old ones.
    static const engine::Indicator gone;
    const auto &leaves = m_board.scheme().indicators;
    const std::size_t leaf = m_leaves[static_cast<std::size_t>(row)];
    return leaf < leaves.size() ? leaves[leaf] : gone;
}

double RankHeatModel::rankAt(int row, int column) const {
    const std::size_t leaf = m_leaves[static_cast<std::size_t>(row)];
    if (leaf >= m_board.scheme().indicators.size() || !m_live) {
        return engine::noNumber;
    }
    if (!m_board.ranksRegions()) {
        return m_board.courseRank(m_lineOfLeaf[leaf], static_cast<std::size_t>(column));
    }
    return engine::standingRank({m_board.scheme(), m_live->panel(), m_live->scores()}, leaf,
                                m_places[static_cast<std::size_t>(column)]);
}

engine::CellKey RankHeatModel::keyAt(const QModelIndex &index) const {
    const auto column = static_cast<std::size_t>(index.column());
    const engine::IndicatorId leaf = leafAt(index.row()).id;
    if (m_board.ranksRegions()) {
        return {leaf, m_board.lines()[column].region, m_board.query().period};
    }
    return {leaf, m_board.query().region, m_board.periods()[column]};
}

int RankHeatModel::ownColumn() const {
    if (!m_board.isShowing() || !m_board.ranksRegions()) {
        return -1;
    }
    return static_cast<int>(m_board.ownLine().value_or(static_cast<std::size_t>(-1)));
}

QString RankHeatModel::finding() const {
    const int own = m_board.ranksRegions() ? ownColumn() : m_columns - 1;
    if (own < 0 || !m_live) {
        return tr("各项指标的排名");
    }
    int front = 0;
    int back = 0;
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex cell = index(row, own);
        front += cell.data(FrontRole).toBool() ? 1 : 0;
        back += cell.data(BackRole).toBool() ? 1 : 0;
    }
    const int reach = engine::listReach(m_board.scheme());
    const QString name = text(m_board.ledger().region(m_board.query().region).name);
    return tr("%1 %2 项进前 %3 位，%4 项在后 %3 位").arg(name).arg(front).arg(reach).arg(back);
}

int RankHeatModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_leaves.size());
}

int RankHeatModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : m_columns;
}

QVariant RankHeatModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const double rank = rankAt(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return std::isnan(rank) ? stateText(index) : figure(rank);
    case Qt::ToolTipRole:
        return tip(index);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignCenter));
    case NumberRole:
        return std::isnan(rank) ? QVariant() : QVariant(rank);
    case BandRole:
        return std::isnan(rank) ? QVariant() : QVariant(static_cast<int>(m_bands.of(rank)));
    case FrontRole:
        return rank <= engine::listReach(m_board.scheme());
    case BackRole:
        return rank > m_bands.count - engine::listReach(m_board.scheme());
    case OwnColumnRole:
        return index.column() == ownColumn();
    default:
        return {};
    }
}

/// `/`, `\`, `-` as given; a value without a rank is a dot.
QString RankHeatModel::stateText(const QModelIndex &index) const {
    const engine::Observation &cell = m_board.ledger().observation(keyAt(index));
    const engine::CellText &given = cell.rank.isBlank() ? cell.value : cell.rank;
    switch (given.state) {
    case engine::CellState::NotPublished:
    case engine::CellState::NotRankable:
    case engine::CellState::NotApplicable:
        return text(given.text);
    case engine::CellState::Blank:
        return {};
    default:
        return QStringLiteral("·");
    }
}

QString RankHeatModel::tip(const QModelIndex &index) const {
    const engine::CellKey key = keyAt(index);
    const engine::Indicator &leaf = leafAt(index.row());
    const engine::Observation &cell = m_board.ledger().observation(key);
    QStringList lines{tr("%1 · %2").arg(text(m_board.ledger().region(key.region).name), text(leaf.name)),
                      app::labels::period(key.period)};
    if (!cell.value.isBlank()) {
        lines << text(cell.value.text) + (cell.value.value() ? u' ' + text(leaf.unit) : QString());
    }
    const double rank = rankAt(index.row(), index.column());
    if (std::isnan(rank)) {
        lines << tr("未排");
    } else {
        lines << tr("第 %1 位%2%3")
                     .arg(figure(rank), cell.tied ? tr("（并列）") : QString(),
                          cell.rank.value() ? tr("，公布") : tr("，计算"));
    }
    return lines.join(u'\n');
}

QVariant RankHeatModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (section < 0 || !m_board.isShowing()) {
        return {};
    }
    if (orientation == Qt::Horizontal) {
        return section < m_columns ? regionHeader(section, role) : QVariant();
    }
    if (section >= rowCount()) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return shortName(leafAt(section));
    }
    return role == Qt::ToolTipRole ? QVariant(text(leafAt(section).name)) : QVariant();
}

QVariant RankHeatModel::regionHeader(int column, int role) const {
    const auto place = static_cast<std::size_t>(column);
    const bool isRegion = m_board.ranksRegions();
    if (place >= (isRegion ? m_board.lines().size() : m_board.periods().size())) {
        return {};
    }
    const QString name =
        isRegion ? m_board.lines()[place].name : m_board.periodName(m_board.periods()[place]);
    switch (role) {
    case Qt::DisplayRole:
        return isRegion ? stacked(name) : name;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return name;
    case OwnColumnRole:
        return isRegion && m_board.lines()[place].isOwn;
    default:
        return {};
    }
}

} // namespace weici::models
