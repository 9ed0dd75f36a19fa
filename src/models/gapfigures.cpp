// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/gapfigures.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "app/lostrows.h"
#include "app/scoreservice.h"
#include "app/scorewords.h"
#include "engine/decimal.h"
#include "models/gridshape.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace weici::models {

namespace {

using app::labels::text;
using engine::GapAnswer;

struct GapFigures {
    Q_DECLARE_TR_FUNCTIONS(GapFigures)
};

/// More names than this are counted.
constexpr std::size_t namedRegions = 3;

class Maker final {
public:
    Maker(app::ScoreService &service, const engine::Period &period, const app::GapQuestion &question)
        : m_ledger(service.ledger())
        , m_scheme(m_ledger.schemeFor(period))
        , m_period(period)
        , m_question(question)
        , m_rows(app::gapRows(service, period, question)) {
        m_isScored = service.isScored(period);
        const auto lost = m_isScored
                              ? app::lostPointsRows(service, period, question.region, app::LostBy::Leaf)
                              : std::nullopt;
        m_hasPoints = lost.has_value() && !question.total && !question.behind && !question.inGroup;
        if (m_hasPoints) {
            for (const app::LostPointsRow &row : *lost)
                m_gains[row.key] = row.points.byRank;
        }
        std::ranges::stable_sort(m_rows, std::greater(),
                                 [this](const app::GapRow &row) { return std::pair(worth(row), gain(row)); });
    }

    FigureAnswer run() {
        FigureAnswer answer{finding(), note(), {columns(), {}}};
        for (const app::GapRow &row : m_rows)
            answer.table.rows.push_back(rowOf(row));
        return answer;
    }

private:
    [[nodiscard]] double gain(const app::GapRow &row) const {
        const auto found = m_gains.find(row.code);
        return found == m_gains.end() ? 0.0 : found->second;
    }

    [[nodiscard]] int worth(const app::GapRow &row) const {
        return gain(row) > 0 ? 3 : row.gap.isFeasible() ? 2 : std::isnan(row.gap.rank) ? 0 : 1;
    }

    [[nodiscard]] std::vector<FigureColumn> columns() const {
        std::vector<FigureColumn> columns{{GapFigures::tr("指标"), true}};
        if (m_question.behind)
            columns.push_back({GapFigures::tr("追兵"), true});
        columns.push_back({m_question.total ? GapFigures::tr("总分排名") : GapFigures::tr("排名"), true});
        columns.push_back({GapFigures::tr("还差"), false});
        columns.push_back({GapFigures::tr("单位"), true});
        columns.push_back({GapFigures::tr("现值 → 需到"), false});
        if (m_hasPoints)
            columns.push_back({GapFigures::tr("进 1 位加分"), false});
        columns.push_back({m_question.behind ? GapFigures::tr("说明") : GapFigures::tr("超过谁"), true});
        columns.push_back({GapFigures::tr("责任单位"), true});
        return columns;
    }

    [[nodiscard]] FigureRow rowOf(const app::GapRow &row) const {
        const engine::Gap &gap = row.gap;
        const engine::Indicator &leaf = m_scheme.indicators[gap.leaf];
        FigureRow made;
        made.name = shortName(leaf);
        made.cell = engine::CellKey{leaf.id, row.region, m_period};
        made.figures.push_back({.text = made.name});
        if (m_question.behind)
            made.figures.push_back({.text = pursuer(row)});
        made.figures.push_back({.text = rankStep(gap.rank, gap.nextRank), .number = known(gap.rank)});
        const double change = engine::decimalDifference(gap.needed, gap.value);
        made.figures.push_back({.text = gap.isFeasible()
                                            ? signedFigure(std::isnan(change) ? gap.needed : change, gap)
                                            : QString(),
                                .tone = Tone::Strong,
                                .number = known(change)});
        made.figures.push_back({.text = text(row.unit), .tone = Tone::Quiet});
        made.figures.push_back({.text = way(gap), .number = known(gap.needed)});
        if (m_hasPoints) {
            const double won = gain(row);
            made.figures.push_back(
                {.text = won > 0 ? signedPoints(won) : QString(), .tone = Tone::Good, .number = won});
        }
        made.figures.push_back(explanation(row));
        made.figures.push_back({.text = app::labels::departments(leaf.departments), .tone = Tone::Quiet});
        return made;
    }

    [[nodiscard]] QString pursuer(const app::GapRow &row) const {
        return row.region == m_question.region ? QString() : text(m_ledger.region(row.region).name);
    }

    /// A missing value has no distance: the whole of what is needed is.
    [[nodiscard]] static QString signedFigure(double change, const engine::Gap &gap) {
        const QString figure = app::labels::roundedFigure(change);
        return change > 0 && !std::isnan(gap.value) ? QString(u'+' + figure) : figure;
    }

    [[nodiscard]] static QString way(const engine::Gap &gap) {
        const QString now = app::labels::roundedFigure(gap.value);
        return gap.isFeasible() ? QString(now + u" → " + app::labels::roundedFigure(gap.needed)) : now;
    }

    [[nodiscard]] Figure explanation(const app::GapRow &row) const {
        if (!row.gap.isFeasible())
            return {.text = app::labels::gapAnswer(row.gap, text(row.unit)), .tone = Tone::Quiet};
        if (m_question.behind)
            return {.text = GapFigures::tr("到这里就超过本地区")};
        QStringList names;
        for (const engine::RegionId region : row.overtaken)
            names << text(m_ledger.region(region).name);
        const QString all = names.join(u'、');
        if (row.overtaken.size() <= namedRegions)
            return {.text = all};
        const QString few =
            GapFigures::tr("%1等 %2 个").arg(names.mid(0, 2).join(u'、')).arg(row.overtaken.size());
        return {.text = few, .toolTip = all};
    }

    [[nodiscard]] static std::optional<double> known(double figure) {
        return std::isnan(figure) ? std::nullopt : std::optional(figure);
    }

    [[nodiscard]] auto count(GapAnswer answer) const {
        return std::ranges::count(m_rows, answer, [](const app::GapRow &row) { return row.gap.answer; });
    }

    [[nodiscard]] QString finding() const {
        if (m_rows.empty())
            return GapFigures::tr("这个年度方案里还没有指标");
        const auto found = count(GapAnswer::Found);
        if (m_question.total)
            return totalFinding(found);
        if (m_question.behind)
            return found > 0 ? GapFigures::tr("%1 项有追兵，写的是它们到多少就会超过来").arg(found)
                             : GapFigures::tr("算不出谁在后面追");
        const auto paying = std::ranges::count_if(m_rows, [this](const auto &row) { return gain(row) > 0; });
        if (paying > 0) {
            return GapFigures::tr("%1 项进 1 位就能加分，最多 %2")
                .arg(paying)
                .arg(signedPoints(gain(m_rows.front())));
        }
        return found > 0 ? GapFigures::tr("%1 项算得出进 1 位还差多少").arg(found)
                         : GapFigures::tr("只知道排名，没有其他地区的数值，差距无从计算");
    }

    /// There is no rank by total to speak of.
    [[nodiscard]] bool isUnknown() const {
        return count(GapAnswer::NotRanked) + count(GapAnswer::OthersUnknown) > 0;
    }

    [[nodiscard]] QString totalFinding(std::ptrdiff_t found) const {
        if (!m_isScored)
            return GapFigures::tr("这个年度方案没有计分规则，没有总分");
        const engine::Gap &first = m_rows.front().gap;
        if (found == 0)
            return isUnknown() ? GapFigures::tr("台账里没有各地的数值，总分排不出名次")
                   : m_question.behind ? GapFigures::tr("后面的地区单靠一项都追不上来")
                   : first.answer == GapAnswer::AlreadyFirst
                       ? GapFigures::tr("总分已经没有可以再前进的排名")
                       : GapFigures::tr("没有哪一项单靠自己就能让总分排名前进，要几项一起（见下面的试算）");
        return m_question.behind ? GapFigures::tr("追在后面的地区，单靠 %1 项中的任一项就能超过来").arg(found)
                                 : GapFigures::tr("%1 项单靠自己就能让总分进到第 %2")
                                       .arg(found)
                                       .arg(app::labels::figure(first.nextRank));
    }

    [[nodiscard]] QString note() const {
        if (count(GapAnswer::Found) == 0)
            return m_question.total ? QString()
                   : !m_isScored    ? GapFigures::tr("方案没有计分规则，不算加分")
                   : isUnknown()    ? GapFigures::tr("没有其他地区的数值，算不出还差多少")
                                    : QString();
        const bool whole = std::ranges::all_of(
            m_rows, [](const auto &row) { return !row.gap.isFeasible() || row.gap.isComplete; });
        return whole ? GapFigures::tr("以当前各地数据实算") : GapFigures::tr("按已知的地区实算");
    }

    const app::Ledger &m_ledger;
    const engine::Scheme &m_scheme;
    engine::Period m_period;
    app::GapQuestion m_question;
    std::vector<app::GapRow> m_rows;
    std::map<std::string, double> m_gains; ///< by code
    bool m_isScored = false;
    bool m_hasPoints = false;
};

} // namespace

FigureAnswer gapFigures(app::ScoreService &service, const engine::Period &period,
                        const app::GapQuestion &question) {
    return Maker(service, period, question).run();
}

} // namespace weici::models
