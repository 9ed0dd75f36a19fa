// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/movefigures.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "app/moverows.h"
#include "app/scoreservice.h"
#include "app/scorewords.h"
#include "engine/decimal.h"
#include "models/gridshape.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace weici::models {

namespace {

struct MoveFigures {
    Q_DECLARE_TR_FUNCTIONS(MoveFigures)
};

struct Row {
    app::WhyRow why;
    engine::DiffRow diff;

    [[nodiscard]] bool isTotal() const { return !why.code; }
    [[nodiscard]] bool isKnown() const { return why.move.answer == engine::WhyAnswer::Known; }
    [[nodiscard]] double rankFrom() const { return isKnown() ? why.move.rankFrom : diff.rankFrom; }
    [[nodiscard]] double rankTo() const { return isKnown() ? why.move.rankTo : diff.rankTo; }
    [[nodiscard]] double change() const { return isKnown() ? why.move.change.value() : diff.rankChange(); }
};

QString places(double value) {
    const QString figure = app::labels::figure(engine::rounded(value, 2));
    return value > 0 ? QString(u'+' + figure) : figure;
}

class Maker final {
public:
    Maker(app::ScoreService &service, const engine::Period &from, const engine::Period &to,
          engine::RegionId region)
        : m_ledger(service.ledger())
        , m_from(from)
        , m_to(to)
        , m_region(region)
        , m_isScored(service.isScored(from) && service.isScored(to)) {
        auto why = app::whyRows(service, from, to, region);
        auto diff = app::diffRows(service, from, to, region);
        for (std::size_t row = 0; row < why.size(); ++row)
            m_rows.push_back({std::move(why[row]), std::move(diff[row])});
        const auto weight = [](const Row &row) {
            const double change = row.change();
            return std::pair(row.isTotal(), std::isnan(change) ? -1.0 : std::abs(change));
        };
        std::ranges::stable_sort(m_rows, std::greater(), weight);
    }

    FigureAnswer run() const {
        FigureAnswer answer{finding(), note(), {}};
        answer.table.columns = {
            {MoveFigures::tr("指标"), true},        {MoveFigures::tr("排名"), true},
            {MoveFigures::tr("进退"), true},        {MoveFigures::tr("自己的数值"), false},
            {MoveFigures::tr("别人的数值"), false}, {MoveFigures::tr("规则"), false},
            {MoveFigures::tr("说明"), true}};
        for (const Row &row : m_rows)
            answer.table.rows.push_back(rowOf(row));
        return answer;
    }

private:
    [[nodiscard]] QString nameOf(const Row &row) const {
        if (row.isTotal())
            return MoveFigures::tr("总分");
        const bool isOld = !row.diff.leafTo;
        const engine::Scheme &scheme = m_ledger.schemeFor(isOld ? m_from : m_to);
        return shortName(scheme.indicators[isOld ? *row.diff.leafFrom : *row.diff.leafTo]);
    }

    [[nodiscard]] FigureRow rowOf(const Row &row) const {
        FigureRow made;
        made.name = nameOf(row);
        made.isOwn = row.isTotal();
        if (!row.isTotal()) {
            const bool isOld = !row.diff.leafTo;
            const auto &leaf = m_ledger.schemeFor(isOld ? m_from : m_to)
                                   .indicators[isOld ? *row.diff.leafFrom : *row.diff.leafTo];
            made.cell = engine::CellKey{leaf.id, m_region, isOld ? m_from : m_to};
        }
        made.figures = {{.text = made.name, .tone = row.isTotal() ? Tone::Strong : Tone::Plain},
                        {.text = rankStep(row.rankFrom(), row.rankTo())},
                        {.text = moveText(row.change()), .tone = moveTone(row.change())},
                        part(row, row.why.move.own),
                        part(row, row.why.move.others),
                        part(row, row.why.move.rules),
                        {.text = explanation(row), .tone = Tone::Quiet}};
        return made;
    }

    [[nodiscard]] static Figure part(const Row &row, engine::Twelfths part) {
        if (!row.isKnown())
            return {};
        return {.text = places(part.value()),
                .tone = part.count > 0   ? Tone::Good
                        : part.count < 0 ? Tone::Bad
                                         : Tone::Quiet,
                .number = part.value()};
    }

    [[nodiscard]] QString explanation(const Row &row) const {
        if (row.isKnown())
            return {};
        if (!row.isTotal() && !(row.diff.leafFrom && row.diff.leafTo))
            return row.diff.leafTo ? MoveFigures::tr("前一期的方案里没有这项指标")
                                   : MoveFigures::tr("这一期的方案里没有这项指标");
        if (row.why.move.answer == engine::WhyAnswer::NotRankedBetween)
            return MoveFigures::tr("两期混合起来算不出排名，说不出原因");
        if (row.isTotal() && !m_isScored)
            return MoveFigures::tr("方案没有计分规则，没有总分");
        return std::isnan(row.change()) ? MoveFigures::tr("两期中有一期没有排名")
                                        : MoveFigures::tr("只有公布的排名，没有各地的数值，说不出原因");
    }

    [[nodiscard]] QString finding() const {
        const Row &total = m_rows.front();
        if (total.isKnown())
            return MoveFigures::tr("总分%1：自己的数值 %2，别人的数值 %3，规则 %4")
                .arg(moved(total.change()), places(total.why.move.own.value()),
                     places(total.why.move.others.value()), places(total.why.move.rules.value()));
        const auto count = [this](auto sign) {
            return std::ranges::count_if(m_rows, [&](const Row &row) { return sign(row.change()); });
        };
        const auto up = count([](double change) { return change > 0; });
        const auto down = count([](double change) { return change < 0; });
        if (up + down == 0)
            return MoveFigures::tr("没有排名变动");
        return MoveFigures::tr("进位 %1 项，退位 %2 项").arg(up).arg(down);
    }

    [[nodiscard]] static QString moved(double change) {
        const QString places = app::labels::figure(std::abs(change));
        return change > 0   ? MoveFigures::tr("进 %1 位").arg(places)
               : change < 0 ? MoveFigures::tr("退 %1 位").arg(places)
                            : MoveFigures::tr("排名未变");
    }

    [[nodiscard]] QString note() const {
        const bool some = std::ranges::any_of(m_rows, &Row::isKnown);
        return some ? MoveFigures::tr("三部分相加等于进退的位数（进位为正）")
                    : MoveFigures::tr("只有公布的排名，说得出变动，说不出原因");
    }

    const app::Ledger &m_ledger;
    engine::Period m_from;
    engine::Period m_to;
    engine::RegionId m_region;
    bool m_isScored;
    std::vector<Row> m_rows;
};

} // namespace

FigureAnswer moveFigures(app::ScoreService &service, const engine::Period &from, const engine::Period &to,
                         engine::RegionId region) {
    return Maker(service, from, to, region).run();
}

} // namespace weici::models
