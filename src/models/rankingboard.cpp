// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rankingboard.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "app/ledgerpanel.h"
#include "models/gridshape.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace weici::models {

using app::labels::text;

namespace {

/// Up to so many cells a period, all periods are worked out at once.
constexpr std::size_t fewCells = 20'000;

} // namespace

RankingBoard::RankingBoard(app::ScoreService &service, QObject *parent)
    : QObject(parent)
    , m_service(service) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &RankingBoard::refresh);
    m_steps.setInterval(0);
    connect(&m_steps, &QTimer::timeout, this, &RankingBoard::step);
    const auto renew = [this] {
        m_isOld = true;
        if (m_active && m_query) {
            m_soon.start();
        }
    };
    connect(&service, &app::ScoreService::scoresChanged, this, renew);
    connect(&service.ledger(), &app::Ledger::structureChanged, this, renew);
    connect(&service.ledger(), &app::Ledger::periodAdded, this, renew);
}

const engine::Scheme &RankingBoard::scheme() const {
    return ledger().schemeFor(m_query->period);
}

void RankingBoard::show(const RankingQuery &query) {
    m_query = query;
    m_isOld = true;
    if (m_active) {
        refresh();
    }
}

void RankingBoard::setActive(bool active) {
    m_active = active;
    if (active && m_isOld && m_query) {
        refresh();
    }
    if (!active) {
        m_steps.stop();
        m_isOld = true;
    }
}

bool RankingBoard::isLarge() const {
    return ledger().regions().size() * scheme().indicators.size() > fewCells;
}

void RankingBoard::refresh() {
    m_soon.stop();
    m_steps.stop();
    m_isOld = false;
    const auto chosen = m_chosen ? std::optional(m_lines[*m_chosen]) : std::nullopt;
    m_base = m_query->base ? m_query->base : m_query->period.previousIn(ledger().periods());
    makeLines();
    m_now = standingsOf(m_query->period);
    m_before = m_base ? standingsOf(*m_base) : std::vector<app::Standing>(m_lines.size());
    order();
    m_periods = app::coursePeriods(ledger(), m_query->period);
    m_course.assign(m_periods.size(), {});
    m_course.back() = m_now;
    m_chosen.reset();
    for (std::size_t line = 0; chosen && line < m_lines.size(); ++line) {
        if (m_lines[line].region == chosen->region && m_lines[line].indicator == chosen->indicator) {
            m_chosen = line;
        }
    }
    if (isLarge()) {
        m_steps.start();
    } else {
        for (std::size_t period = 0; period + 1 < m_periods.size(); ++period) {
            m_course[period] = standingsOf(m_periods[period]);
        }
    }
    Q_EMIT changed();
}

/// The newest period that is not known yet.
void RankingBoard::step() {
    for (std::size_t period = m_periods.size(); period-- > 0;) {
        if (m_course[period].empty() && !m_lines.empty()) {
            m_course[period] = standingsOf(m_periods[period]);
            Q_EMIT courseChanged(static_cast<int>(period));
            return;
        }
    }
    m_steps.stop();
}

void RankingBoard::makeLines() {
    m_lines.clear();
    m_places.clear();
    m_ranksRegions = app::holdsEveryRegion(ledger(), scheme());
    if (!m_ranksRegions) {
        for (const engine::Indicator &indicator : scheme().indicators) {
            const engine::Node *node = scheme().node(indicator.parent);
            m_lines.push_back({m_query->region, indicator.id, models::shortName(indicator),
                               models::shortName(indicator), node ? text(node->name) : QString(),
                               text(indicator.unit), false});
            m_places.push_back(m_places.size());
        }
        return;
    }
    const auto &regions = ledger().regions();
    for (std::size_t place = 0; place < regions.size(); ++place) {
        const engine::Region &region = regions[place];
        if (!m_query->group.isEmpty() && text(region.group) != m_query->group) {
            continue;
        }
        m_lines.push_back({region.id, m_query->subject.leaf, text(region.name), text(region.name),
                           text(region.group), unit(), region.id == m_query->region});
        m_places.push_back(place);
    }
}

std::vector<app::Standing> RankingBoard::standingsOf(const engine::Period &period) const {
    if (!m_ranksRegions) {
        std::vector<engine::IndicatorId> leaves;
        for (const Line &line : m_lines) {
            leaves.push_back(line.indicator);
        }
        return app::leafStandings(m_service, period, m_query->region, leaves);
    }
    const auto all = app::regionStandings(m_service, period, m_query->subject, !m_query->group.isEmpty());
    std::vector<app::Standing> standings;
    standings.reserve(m_places.size());
    for (const std::size_t place : m_places) {
        standings.push_back(all[place]);
    }
    return standings;
}

void RankingBoard::order() {
    std::vector<std::size_t> places(m_lines.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::ranges::stable_sort(places, {}, [this](std::size_t line) {
        return std::isnan(m_now[line].rank) ? std::numeric_limits<double>::infinity() : m_now[line].rank;
    });
    const auto inOrder = [&places](auto &list) {
        auto sorted = list;
        for (std::size_t i = 0; i < places.size(); ++i) {
            sorted[i] = std::move(list[places[i]]);
        }
        list = std::move(sorted);
    };
    inOrder(m_lines);
    inOrder(m_places);
    inOrder(m_now);
    inOrder(m_before);
}

int RankingBoard::count() const {
    if (m_query->group.isEmpty() || !m_ranksRegions || !scheme().groupRanks) {
        return scheme().regionCount;
    }
    return static_cast<int>(std::ranges::count_if(ledger().regions(), [this](const engine::Region &region) {
        return region.scored && text(region.group) == m_query->group;
    }));
}

int RankingBoard::reach() const {
    return std::min(scheme().listSize, count() / 2);
}

app::RankChange RankingBoard::change(std::size_t line) const {
    return m_base ? app::rankChange(m_before[line], m_now[line]) : app::RankChange();
}

double RankingBoard::courseRank(std::size_t line, std::size_t period) const {
    return m_course[period].empty() ? engine::noNumber : m_course[period][line].rank;
}

app::Standing RankingBoard::courseStanding(std::size_t line, std::size_t period) const {
    return m_course[period].empty() ? app::Standing() : m_course[period][line];
}

std::optional<std::size_t> RankingBoard::ownLine() const {
    const auto own = std::ranges::find(m_lines, true, &Line::isOwn);
    return own == m_lines.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(own - m_lines.begin()));
}

int RankingBoard::rankedCount() const {
    return static_cast<int>(
        std::ranges::count_if(m_now, [](const app::Standing &now) { return !std::isnan(now.rank); }));
}

void RankingBoard::choose(std::optional<std::size_t> line) {
    if (line != m_chosen) {
        m_chosen = line;
        Q_EMIT chosenChanged();
    }
}

} // namespace weici::models
