// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trialmodel.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "app/scoreservice.h"
#include "app/scorewords.h"
#include "engine/decimal.h"
#include "engine/numbertext.h"
#include "models/gridshape.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace weici::models {

namespace {

using app::labels::text;

/// Regions that are listed beside the table.
constexpr std::ptrdiff_t mostRanked = 60;

double orZero(double points) {
    return std::isnan(points) ? 0.0 : points;
}

QString signedFigure(double change) {
    const QString figure = app::labels::roundedFigure(change);
    return change > 0 ? QString(u'+' + figure) : figure;
}

QString rankText(double rank) {
    return std::isnan(rank) ? QString() : app::labels::figure(rank);
}

} // namespace

TrialModel::TrialModel(app::ScoreService &service, QObject *parent)
    : QAbstractTableModel(parent)
    , m_service(service) {
    connect(&service, &app::ScoreService::scoresChanged, this, &TrialModel::followScores);
    connect(&service.ledger(), &app::Ledger::structureChanged, this, &TrialModel::forget);
}

void TrialModel::show(engine::RegionId region, const engine::Period &period) {
    stopTyping();
    beginResetModel();
    m_region = region;
    State &state = m_states[period];
    if (!state.trial) {
        state.trial = std::make_unique<app::Trial>(m_service, period);
    }
    m_state = &state;
    endResetModel();
    Q_EMIT moved();
}

/// The steps count leaves by their places in a tree that is no longer there; what was tried stays.
void TrialModel::forget() {
    beginResetModel();
    m_typing.reset();
    for (auto &[period, state] : m_states) {
        const auto edits = state.trial->edits();
        state.undo.clear();
        state.redo.clear();
        state.trial = std::make_unique<app::Trial>(m_service, period);
        state.trial->setEdits(edits);
    }
    endResetModel();
    // Nothing was tried yet where the page was never seen.
    if (m_state) {
        Q_EMIT moved();
    }
}

void TrialModel::followScores(const engine::Period &period) {
    if (const auto found = m_states.find(period); found != m_states.end()) {
        found->second.trial->renew();
        if (m_state == &found->second) {
            announce();
        }
    }
}

void TrialModel::announce() {
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, TrialColumnCount - 1));
    }
    Q_EMIT moved();
}

engine::CellKey TrialModel::keyAt(int row) const {
    return {trial().scheme().indicators[leafOf(row)].id, m_region, trial().period()};
}

bool TrialModel::isTyped(int column) {
    return column == TrialValue || column == TrialRank || column == TrialTarget || column == TrialWeight;
}

TrialModel::Field TrialModel::fieldOf(int column) {
    return column == TrialRank     ? Field::Rank
           : column == TrialTarget ? Field::Target
           : column == TrialWeight ? Field::Weight
                                   : Field::Value;
}

std::optional<std::string> TrialModel::editOf(std::size_t leaf, engine::RegionId region, Field field) const {
    const std::size_t place = trial().regionOf(region);
    return trial().isChanged(leaf, place, field) ? std::optional(trial().text(leaf, place, field))
                                                 : std::nullopt;
}

void TrialModel::put(const Change &change, bool back) {
    app::Trial &trial = *m_state->trial;
    trial.set(change.leaf, trial.regionOf(change.region), change.field, back ? change.before : change.after);
}

void TrialModel::run(Step step) {
    std::erase_if(step, [](const Change &change) { return change.before == change.after; });
    if (step.empty()) {
        return;
    }
    for (const Change &change : step) {
        put(change, false);
    }
    m_state->undo.push_back(std::move(step));
    m_state->redo.clear();
    announce();
}

void TrialModel::type(const QModelIndex &index, const QString &typed) {
    const std::size_t leaf = leafOf(index.row());
    const Field field = fieldOf(index.column());
    if (!m_typing) {
        m_typing = Change{leaf, m_region, field, editOf(leaf, m_region, field), {}};
    }
    const std::string ascii = engine::typedText(app::labels::utf8(typed));
    if (m_state->trial->set(leaf, regionIndex(), field, ascii)) {
        announce();
    }
}

void TrialModel::stopTyping() {
    if (m_typing) {
        put(*m_typing, true);
        m_typing.reset();
        announce();
    }
}

bool TrialModel::setData(const QModelIndex &index, const QVariant &value, int role) {
    if (role != Qt::EditRole || !index.isValid() || !isTyped(index.column())) {
        return false;
    }
    const Field field = fieldOf(index.column());
    const std::size_t leaf = leafOf(index.row());
    const std::string typed = engine::typedText(app::labels::utf8(value.toString()));
    const auto before = m_typing ? m_typing->before : editOf(leaf, m_region, field);
    m_typing.reset();
    // What is refused leaves the cell as it was before the first key.
    if (!m_state->trial->set(leaf, regionIndex(), field, typed)) {
        put({leaf, m_region, field, before, {}}, true);
        announce();
        Q_EMIT refused(field == Field::Weight ? tr("权重要填不小于 0 的数") : tr("排名要填不小于 1 的数"));
        return false;
    }
    run({{leaf, m_region, field, before, editOf(leaf, m_region, field)}});
    return true;
}

void TrialModel::reset(const QModelIndexList &indexes) {
    stopTyping();
    Step step;
    for (const QModelIndex &index : indexes) {
        if (isTyped(index.column())) {
            const Field field = fieldOf(index.column());
            const std::size_t leaf = leafOf(index.row());
            step.push_back({leaf, m_region, field, editOf(leaf, m_region, field), std::nullopt});
        }
    }
    run(std::move(step));
}

void TrialModel::resetAll() {
    take({});
}

void TrialModel::take(const std::vector<app::ScenarioEdit> &edits) {
    stopTyping();
    app::Trial wanted(m_service, trial().period());
    wanted.setEdits(edits);
    Step step;
    const auto add = [&](const app::ScenarioEdit &edit) {
        const auto &leaves = trial().scheme().indicators;
        const auto leaf = static_cast<std::size_t>(
            std::ranges::find(leaves, edit.indicator, &engine::Indicator::id) - leaves.begin());
        const std::size_t region = wanted.regionOf(edit.region);
        const auto after = wanted.isChanged(leaf, region, edit.field)
                               ? std::optional(wanted.text(leaf, region, edit.field))
                               : std::nullopt;
        const bool known = std::ranges::any_of(step, [&](const Change &change) {
            return change.leaf == leaf && change.region == edit.region && change.field == edit.field;
        });
        if (!known) {
            step.push_back({leaf, edit.region, edit.field, editOf(leaf, edit.region, edit.field), after});
        }
    };
    std::ranges::for_each(trial().edits(), add);
    std::ranges::for_each(wanted.edits(), add);
    run(std::move(step));
}

void TrialModel::undo() {
    stopTyping();
    if (canUndo()) {
        Step step = std::move(m_state->undo.back());
        m_state->undo.pop_back();
        for (const Change &change : step) {
            put(change, true);
        }
        m_state->redo.push_back(std::move(step));
        announce();
    }
}

void TrialModel::redo() {
    stopTyping();
    if (canRedo()) {
        Step step = std::move(m_state->redo.back());
        m_state->redo.pop_back();
        for (const Change &change : step) {
            put(change, false);
        }
        m_state->undo.push_back(std::move(step));
        announce();
    }
}

QString TrialModel::totalText() const {
    const auto before = trial().standingBefore(regionIndex());
    const auto after = trial().standingAfter(regionIndex());
    if (std::isnan(after.total)) {
        return trial().isScored() ? tr("没有总分") : tr("方案没有计分规则，没有总分；排名和数值照样可以试");
    }
    QString text = changeCount() == 0 ? tr("总分 %1").arg(pointsText(after.total))
                                      : tr("总分 %1 → %2（%3）")
                                            .arg(pointsText(before.total), pointsText(after.total),
                                                 signedPoints(after.total - orZero(before.total)));
    if (std::isnan(after.rank)) {
        return text + tr("　没有各地的数值，总分不排名");
    }
    text += u'　' + rankStep(before.rank, after.rank);
    if (before.rank != after.rank) {
        text += u' ' + moveText(before.rank - after.rank);
    }
    if (const double lead = trial().lead(regionIndex()); !std::isnan(lead)) {
        text += tr("　领先后一名 %1 分").arg(pointsText(lead));
    }
    if (const double way = trial().distance(regionIndex()); !std::isnan(way)) {
        text += tr("　距前一名 %1 分").arg(pointsText(way));
    }
    return text;
}

FigureTable TrialModel::ranking() const {
    FigureTable table{{{tr("排名"), false}, {tr("地区"), true}, {tr("总分"), false}, {tr("进退"), true}}, {}};
    if (!trial().isRanked()) {
        return table;
    }
    const auto &regions = m_service.ledger().regions();
    std::vector<std::size_t> order;
    for (std::size_t r = 0; r < regions.size(); ++r) {
        if (!std::isnan(trial().standingAfter(r).rank)) {
            order.push_back(r);
        }
    }
    std::ranges::stable_sort(order, {}, [this](std::size_t r) { return trial().standingAfter(r).rank; });
    // Of a long list what is near the region; the rest does not fit beside the table.
    const auto own = std::ranges::find(order, regionIndex()) - order.begin();
    const auto first = std::clamp<std::ptrdiff_t>(
        own - mostRanked / 2, 0, std::max<std::ptrdiff_t>(0, std::ssize(order) - mostRanked));
    for (auto i = first; i < std::min(std::ssize(order), first + mostRanked); ++i) {
        const std::size_t r = order[static_cast<std::size_t>(i)];
        const auto before = trial().standingBefore(r);
        const auto after = trial().standingAfter(r);
        const double move = before.rank - after.rank;
        const bool isOwn = regions[r].id == m_region;
        table.rows.push_back(
            {.name = text(regions[r].name),
             .figures = {{.text = rankText(after.rank),
                          .tone = isOwn ? Tone::Strong : Tone::Plain,
                          .number = after.rank},
                         {.text = text(regions[r].name), .tone = isOwn ? Tone::Strong : Tone::Plain},
                         {.text = pointsText(after.total),
                          .tone = isOwn ? Tone::Strong : Tone::Plain,
                          .number = after.total,
                          .toolTip = tr("原来 %1").arg(pointsText(before.total))},
                         {.text = moveText(move), .tone = moveTone(move)}},
             .isOwn = isOwn});
    }
    return table;
}

int TrialModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() || !m_state ? 0 : static_cast<int>(trial().scheme().indicators.size());
}

int TrialModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : TrialColumnCount;
}

QString TrialModel::display(const QModelIndex &index) const {
    const std::size_t leaf = leafOf(index.row());
    const std::size_t region = regionIndex();
    const engine::Indicator &indicator = trial().scheme().indicators[leaf];
    switch (index.column()) {
    case TrialLeaf:
        return shortName(indicator);
    case TrialUnit:
        return text(indicator.unit);
    case TrialDepartments:
        return app::labels::departments(indicator.departments);
    case TrialOriginal:
        return text(trial().original(leaf, region, Field::Value));
    case TrialChange: {
        const double change =
            engine::decimalDifference(trial().after(leaf, region).value, trial().before(leaf, region).value);
        return change == 0.0 || std::isnan(change) ? QString() : signedFigure(change);
    }
    case TrialRank:
        return rankText(trial().after(leaf, region).rank);
    case TrialPoints:
        return pointsText(trial().after(leaf, region).points);
    case TrialWon: {
        const double won =
            orZero(trial().after(leaf, region).points) - orZero(trial().before(leaf, region).points);
        const QString figure = signedPoints(won);
        return std::abs(won) < 0.005 ? QString() : figure;
    }
    default:
        return text(trial().text(leaf, region, fieldOf(index.column())));
    }
}

QString TrialModel::before(const QModelIndex &index) const {
    const std::size_t leaf = leafOf(index.row());
    const std::size_t region = regionIndex();
    QString text;
    switch (index.column()) {
    case TrialRank:
        text = rankText(trial().before(leaf, region).rank);
        break;
    case TrialPoints:
        text = pointsText(trial().before(leaf, region).points);
        break;
    case TrialTarget:
    case TrialWeight:
        text = app::labels::text(trial().original(leaf, region, fieldOf(index.column())));
        break;
    default:
        return {};
    }
    return text == display(index) ? QString() : text;
}

Tone TrialModel::toneOf(const QModelIndex &index) const {
    const std::size_t leaf = leafOf(index.row());
    switch (index.column()) {
    case TrialUnit:
    case TrialDepartments:
    case TrialOriginal:
        return Tone::Quiet;
    case TrialWon: {
        const double won = orZero(trial().after(leaf, regionIndex()).points) -
                           orZero(trial().before(leaf, regionIndex()).points);
        return moveTone(won);
    }
    case TrialRank:
    case TrialPoints:
        return before(index).isEmpty() ? Tone::Quiet : Tone::Strong;
    default:
        break;
    }
    if (isTyped(index.column())) {
        return trial().isChanged(leaf, regionIndex(), fieldOf(index.column())) ? Tone::Strong : Tone::Quiet;
    }
    return Tone::Plain;
}

QVariant TrialModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return display(index);
    case Qt::EditRole:
        // A rank that is computed begins at what is shown.
        return index.column() == TrialRank
                   ? display(index)
                   : app::labels::text(
                         trial().text(leafOf(index.row()), regionIndex(), fieldOf(index.column())));
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case BeforeRole:
        return before(index);
    case ChangedRole:
        return isTyped(index.column()) &&
               trial().isChanged(leafOf(index.row()), regionIndex(), fieldOf(index.column()));
    case ToneRole:
        return static_cast<int>(toneOf(index));
    default:
        return {};
    }
}

Qt::ItemFlags TrialModel::flags(const QModelIndex &index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && isTyped(index.column())) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

QVariant TrialModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) {
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    }
    static const char *const names[] = {QT_TR_NOOP("指标"), QT_TR_NOOP("单位"),   QT_TR_NOOP("责任单位"),
                                        QT_TR_NOOP("原值"), QT_TR_NOOP("试算值"), QT_TR_NOOP("变动"),
                                        QT_TR_NOOP("排名"), QT_TR_NOOP("目标"),   QT_TR_NOOP("权重"),
                                        QT_TR_NOOP("得分"), QT_TR_NOOP("得分差")};
    if (section < 0 || section >= TrialColumnCount) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return tr(names[section]);
    }
    return role == Qt::TextAlignmentRole
               ? QVariant::fromValue((section <= TrialDepartments ? Qt::AlignLeft : Qt::AlignRight) |
                                     Qt::AlignVCenter)
               : QVariant();
}

QString goalText(const engine::GoalPlan &plan, int wantedRank) {
    switch (plan.answer) {
    case engine::GoalAnswer::Found:
        return TrialModel::tr("改动最小的办法是 %1 项指标，试算后总分排第 %2；已填进试算表，按 Ctrl+Z 可撤销")
            .arg(plan.moves.size())
            .arg(rankText(plan.rank));
    case engine::GoalAnswer::AlreadyThere:
        return TrialModel::tr("现在已经排第 %1").arg(rankText(plan.rank));
    case engine::GoalAnswer::NotFeasible:
        return TrialModel::tr("只动三项指标到不了第 %1").arg(wantedRank);
    case engine::GoalAnswer::NotRanked:
        return TrialModel::tr("没有总分排名，无法倒推");
    case engine::GoalAnswer::Stopped:
        return TrialModel::tr("已取消倒推，没有改动");
    case engine::GoalAnswer::NotAdditive:
        return TrialModel::tr("指数方案的各项不能相加，无法倒推");
    }
    return {};
}

} // namespace weici::models
