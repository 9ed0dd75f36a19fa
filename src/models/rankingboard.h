// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/scoreservice.h"
#include "app/standings.h"
#include "engine/scheme.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>
#include <vector>

namespace weici::app {
class Ledger;
}

namespace weici::models {

/// What 排名分析 is asked.
struct RankingQuery {
    engine::RegionId region; ///< own
    engine::Period period;
    std::optional<engine::Period> base; ///< 进退 against this one; nothing: the previous of its kind
    app::RankingSubject subject;
    QString group; ///< ranks within this group; empty: all regions
};

/// Who is ranked, and their standings in the periods that lead up to the one asked for: the one source of the
/// ranking table and the charts beside it. Lines are regions; in a ledger that does not hold every region
/// they are the leaves of the own region, of which published ranks are known. Earlier periods are worked out
/// one a turn of the event loop where there is much of them.
class RankingBoard final : public QObject {
    Q_OBJECT

public:
    struct Line {
        engine::RegionId region;
        engine::IndicatorId indicator;
        QString name;
        QString shortName;
        QString group; ///< a region's group, a leaf's level 1
        QString unit;
        bool isOwn = false;
    };

    explicit RankingBoard(app::ScoreService &service, QObject *parent = nullptr);

    void show(const RankingQuery &query);
    /// While nobody looks at it nothing is worked out.
    void setActive(bool active);
    [[nodiscard]] bool isShowing() const { return m_query.has_value(); }
    [[nodiscard]] const RankingQuery &query() const { return *m_query; }
    [[nodiscard]] app::ScoreService &service() const { return m_service; }
    [[nodiscard]] const app::Ledger &ledger() const { return m_service.ledger(); }
    [[nodiscard]] const engine::Scheme &scheme() const;
    [[nodiscard]] std::optional<engine::Period> base() const { return m_base; }

    /// Whether the lines are regions.
    [[nodiscard]] bool ranksRegions() const { return m_ranksRegions; }
    /// How many are ranked in the period: N, or the size of the group.
    [[nodiscard]] int count() const;
    /// How far front and back reach among them.
    [[nodiscard]] int reach() const;

    /// By rank, unranked last; all lists below are in the same order.
    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    [[nodiscard]] const std::vector<app::Standing> &now() const { return m_now; }
    [[nodiscard]] const std::vector<app::Standing> &before() const { return m_before; }
    [[nodiscard]] app::RankChange change(std::size_t line) const;
    /// Oldest first, the last is the period itself.
    [[nodiscard]] const std::vector<engine::Period> &periods() const { return m_periods; }
    /// Rank of a line in one of them; NaN: none, or not worked out yet.
    [[nodiscard]] double courseRank(std::size_t line, std::size_t period) const;
    [[nodiscard]] app::Standing courseStanding(std::size_t line, std::size_t period) const;
    [[nodiscard]] std::optional<std::size_t> ownLine() const;
    [[nodiscard]] int rankedCount() const;

    /// The line that is looked at beside the own one.
    [[nodiscard]] std::optional<std::size_t> chosen() const { return m_chosen; }
    void choose(std::optional<std::size_t> line);

    /// What the figures are: `总分`, a level's or leaf's name; with its unit.
    [[nodiscard]] QString subjectName() const;
    [[nodiscard]] QString unit() const;
    /// A figure of a period as it is printed: points at two decimals, values with the digits they came with.
    [[nodiscard]] static QString figureText(const app::Standing &standing);
    [[nodiscard]] QString periodName(const engine::Period &period) const;
    /// 指标、数值、单位、期、排名 of a line in one of the periods.
    [[nodiscard]] QString tip(std::size_t line, std::size_t period) const;
    /// The findings: of the table, and of the course.
    [[nodiscard]] QString finding() const;
    [[nodiscard]] QString courseFinding() const;

Q_SIGNALS:
    /// Lines and standings are other ones.
    void changed();
    /// One of the earlier periods is known now.
    void courseChanged(int period);
    void chosenChanged();

private:
    void refresh();
    void makeLines();
    void order();
    [[nodiscard]] std::vector<app::Standing> standingsOf(const engine::Period &period) const;
    void step();
    [[nodiscard]] bool isLarge() const;
    [[nodiscard]] QString finding(std::size_t own) const;

    app::ScoreService &m_service;
    std::optional<RankingQuery> m_query;
    std::optional<engine::Period> m_base;
    bool m_ranksRegions = true;
    bool m_active = true;
    bool m_isOld = false;
    std::vector<Line> m_lines;
    std::vector<std::size_t> m_places; ///< of a line: its region's place in the ledger
    std::vector<app::Standing> m_now;
    std::vector<app::Standing> m_before;
    std::vector<engine::Period> m_periods;
    std::vector<std::vector<app::Standing>> m_course; ///< by period; empty: not worked out yet
    std::optional<std::size_t> m_chosen;
    QTimer m_soon;
    QTimer m_steps;
};

/// What can be ranked by in a scheme, in printed order.
struct SubjectChoice {
    QString text; ///< indented by its level
    app::RankingSubject subject;
};
std::vector<SubjectChoice> subjectChoices(const engine::Scheme &scheme);

} // namespace weici::models
