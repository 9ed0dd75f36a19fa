// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lostfigures.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "app/lostrows.h"
#include "app/scoreservice.h"
#include "app/scorewords.h"
#include "engine/decimal.h"
#include "engine/indicatortree.h"
#include "models/gridshape.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace weici::models {

namespace {

using Kind = engine::IndicatorTree::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LostFigures)
};

enum class Absence { None, NoRules, IndexScheme, NothingKnown };

QString percent(double share) {
    return QString::fromStdString(engine::roundedText(100.0 * share, 0)) + u'%';
}

} // namespace

struct LostFigures::Ground {
    engine::Scheme scheme;
    engine::IndicatorTree tree{scheme};
    engine::Period period;
    engine::RegionId region;
    Absence absence = Absence::None;

    Ground(const engine::Scheme &of, const engine::Period &at, engine::RegionId whose)
        : scheme(of)
        , period(at)
        , region(whose) {}
};

struct LostFigures::Part {
    app::LostPart lost;
    Tone tone = Tone::Plain;
};

LostFigures::LostFigures(app::ScoreService &service, const engine::Period &period, engine::RegionId region)
    : m_ground(std::make_unique<Ground>(service.ledger().schemeFor(period), period, region)) {
    if (!service.isScored(period)) {
        m_ground->absence = Absence::NoRules;
        return;
    }
    auto view = app::lostView(service, period, region);
    if (!view) {
        m_ground->absence = Absence::IndexScheme;
    } else if (view->total.full == 0.0) {
        m_ground->absence = Absence::NothingKnown;
    } else {
        m_view = std::make_unique<app::LostView>(std::move(*view));
    }
}

LostFigures::~LostFigures() = default;

QString LostFigures::finding() const {
    switch (m_ground->absence) {
    case Absence::NoRules:
        return Words::tr("这个年度方案没有计分规则，没有得分，也就没有失分");
    case Absence::IndexScheme:
        return Words::tr("这是指数方案，没有满分，所以没有失分");
    case Absence::NothingKnown:
        return Words::tr("这一期还没有可以计分的数");
    case Absence::None:
        break;
    }
    const auto most = std::ranges::max_element(
        m_view->steps, {}, [](const app::LostStep &step) { return step.part.points.lost(); });
    const double lost = m_view->total.lost();
    if (most == m_view->steps.end() || !(lost > 0.0))
        return Words::tr("没有失分");
    return Words::tr("共失 %1 分，%2占 %3")
        .arg(pointsText(lost), nameOf(most->item), percent(most->part.points.lost() / lost));
}

QString LostFigures::nameOf(std::size_t item) const {
    const auto &place = m_ground->tree.items()[item];
    if (place.kind == Kind::Leaf)
        return shortName(m_ground->scheme.indicators[place.source]);
    return item == 0 ? Words::tr("合计") : app::labels::text(m_ground->tree.name(item));
}

double LostFigures::largest() const {
    double most = 0.0;
    for (const app::LostStep &step : m_view->steps)
        most = std::max(most, step.part.points.full);
    return most;
}

std::vector<FigureColumn> LostFigures::columns(const QString &first) {
    return {{first, true},
            {Words::tr("满分"), false},
            {Words::tr("得分"), false},
            {Words::tr("失分"), false},
            {Words::tr("占失分"), false},
            {Words::tr("进 1 位可挽回"), false},
            {Words::tr("达目标再挽回"), false},
            {Words::tr("其余"), false}};
}

FigureRow LostFigures::row(const QString &name, const Part &part) const {
    const engine::LostPoints &points = part.lost.points;
    const double all = m_view->total.lost();
    FigureRow made;
    made.name = name;
    if (part.lost.worstLeaf) {
        const auto &leaf = m_ground->scheme.indicators[*part.lost.worstLeaf];
        made.cell = engine::CellKey{leaf.id, m_ground->region, m_ground->period};
    }
    const auto figure = [](double value, Tone tone = Tone::Plain) {
        return Figure{.text = pointsText(value), .tone = tone, .number = value};
    };
    const auto won = [&](double value) {
        return value > 0.0 ? figure(value, Tone::Good) : Figure{.number = value};
    };
    made.figures = {{.text = name, .tone = part.tone},
                    figure(points.full, Tone::Quiet),
                    figure(points.points),
                    figure(points.lost(), Tone::Strong),
                    {.text = all > 0.0 ? percent(points.lost() / all) : QString()},
                    won(points.byRank),
                    won(points.byTarget),
                    figure(points.rest(), Tone::Quiet)};
    return made;
}

std::vector<std::size_t> LostFigures::childrenOf(std::size_t item) const {
    std::vector<std::size_t> known;
    if (!m_view)
        return known;
    for (const std::size_t child : m_ground->tree.items()[item].children) {
        if (!m_view->items[child])
            continue;
        if (m_ground->tree.items()[child].kind == Kind::Block && m_ground->tree.name(child).empty()) {
            const auto below = childrenOf(child);
            known.insert(known.end(), below.begin(), below.end());
        } else {
            known.push_back(child);
        }
    }
    return known;
}

FigureRow LostFigures::rowOf(std::size_t item) const {
    const Kind kind = m_ground->tree.items()[item].kind;
    FigureRow made =
        row(nameOf(item), {*m_view->items[item], kind <= Kind::Block ? Tone::Strong : Tone::Plain});
    // A leaf is its own cell, also one that loses nothing.
    if (kind == Kind::Leaf)
        made.cell = engine::CellKey{m_ground->scheme.indicators[m_ground->tree.items()[item].source].id,
                                    m_ground->region, m_ground->period};
    return made;
}

FigureTable LostFigures::levels() const {
    FigureTable table{{{Words::tr("一级指标"), true},
                       {QString(), true},
                       {Words::tr("满分"), false},
                       {Words::tr("失分"), false},
                       {Words::tr("失分率"), false}},
                      {}};
    if (!m_view)
        return table;
    const double scale = largest();
    for (const app::LostStep &step : m_view->steps) {
        const engine::LostPoints &points = step.part.points;
        if (points.full <= 0.0)
            continue;
        const double share = points.lost() / points.full;
        FigureRow all = row(nameOf(step.item), {step.part});
        Figure bar{.tone = share > 0.5 ? Tone::Bad : Tone::Plain,
                   .number = points.full / scale,
                   .from = std::clamp(points.points, 0.0, points.full) / scale,
                   .toolTip =
                       Words::tr("得 %1，失 %2").arg(pointsText(points.points), pointsText(points.lost()))};
        all.figures = {all.figures[0],
                       bar,
                       all.figures[1],
                       all.figures[3],
                       {.text = percent(share), .tone = share > 0.5 ? Tone::Bad : Tone::Plain}};
        table.rows.push_back(std::move(all));
    }
    return table;
}

FigureTable LostFigures::departments() const {
    FigureTable table{columns(Words::tr("责任单位")), {}};
    if (!m_view)
        return table;
    auto sorted = m_view->departments;
    std::ranges::stable_sort(sorted, std::greater(),
                             [](const auto &entry) { return entry.second.points.lost(); });
    for (const auto &[name, part] : sorted)
        table.rows.push_back(
            row(name.empty() ? Words::tr("没有写责任单位") : app::labels::text(name), {part}));
    table.rows.push_back(rowOf(0));
    return table;
}

FigureTable LostFigures::steps() const {
    FigureTable table{{{Words::tr("失分"), false}, {Words::tr("累计"), false}, {Words::tr("占失分"), false}},
                      {}};
    if (!m_view)
        return table;
    for (const app::LostStep &step : m_view->steps) {
        const double lost = step.part.points.lost();
        FigureRow made = row(nameOf(step.item), {step.part});
        made.figures = {{.text = pointsText(lost),
                         .number = step.after,
                         .from = step.before,
                         .toolTip = Words::tr("%1：失 %2 分，累计 %3 分")
                                        .arg(made.name, pointsText(lost), pointsText(step.after))},
                        {.text = pointsText(step.after), .tone = Tone::Quiet},
                        made.figures[4]};
        table.rows.push_back(std::move(made));
    }
    FigureRow all = row(Words::tr("共失"), {{m_view->total, m_view->items[0]->worstLeaf}});
    const double lost = m_view->total.lost();
    all.figures = {{.text = pointsText(lost), .tone = Tone::Strong, .number = lost, .from = 0.0},
                   {.text = pointsText(lost), .tone = Tone::Quiet},
                   all.figures[4]};
    all.isOwn = true;
    table.rows.push_back(std::move(all));
    return table;
}

void LostTreeModel::show(std::shared_ptr<const LostFigures> figures) {
    beginResetModel();
    m_nodes.clear();
    if (figures && !figures->isEmpty())
        add(*figures, 0, 0, 0);
    endResetModel();
}

std::size_t LostTreeModel::add(const LostFigures &figures, std::size_t item, std::size_t parent, int place) {
    const std::size_t node = m_nodes.size();
    m_nodes.push_back({parent, place, {}, figures.rowOf(item)});
    int below = 0;
    for (const std::size_t child : figures.childrenOf(item)) {
        const std::size_t made = add(figures, child, node, below++);
        m_nodes[node].children.push_back(made);
    }
    return node;
}

const LostTreeModel::Node &LostTreeModel::nodeAt(const QModelIndex &index) const {
    return m_nodes[index.isValid() ? index.internalId() : 0];
}

std::optional<engine::CellKey> LostTreeModel::cellAt(const QModelIndex &index) const {
    return index.isValid() ? nodeAt(index).row.cell : std::nullopt;
}

QModelIndex LostTreeModel::index(int row, int column, const QModelIndex &parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent).children[static_cast<std::size_t>(row)]);
}

QModelIndex LostTreeModel::parent(const QModelIndex &index) const {
    const std::size_t above = index.isValid() ? nodeAt(index).parent : 0;
    return above == 0 ? QModelIndex() : createIndex(m_nodes[above].place, 0, above);
}

int LostTreeModel::rowCount(const QModelIndex &parent) const {
    return m_nodes.empty() || parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent).children.size());
}

int LostTreeModel::columnCount(const QModelIndex & /*parent*/) const {
    return static_cast<int>(LostFigures::columns({}).size());
}

QVariant LostTreeModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Figure &figure = nodeAt(index).row.figures[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return figure.text;
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case FigureTableModel::ToneRole:
        return static_cast<int>(figure.tone);
    default:
        return {};
    }
}

QVariant LostTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto columns = LostFigures::columns(tr("指标"));
    if (role == Qt::DisplayRole)
        return columns[static_cast<std::size_t>(section)].title;
    return role == Qt::TextAlignmentRole
               ? QVariant::fromValue((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter)
               : QVariant();
}

} // namespace weici::models
