// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboard.h"
#include "app/scoreservice.h"
#include "models/figurelistmodel.h"

#include <QAbstractTableModel>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace weici::models {

/// The ranks of a region over periods, in one row: of the total, or where that is not known the average of
/// its leaves.
class TrendModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    struct Point {
        QString period;
        QString longPeriod;
        bool isKnown = false;
        app::DashboardTrend trend;
    };
    void setPoints(const QString &region, bool ofTotal, std::vector<Point> points);
    void setPoint(std::size_t at, const app::DashboardTrend &trend);
    [[nodiscard]] bool isOfTotal() const { return m_ofTotal; }
    /// `4 期里从第 9 位升到第 5 位`.
    [[nodiscard]] QString finding() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] double rankAt(std::size_t point) const;
    [[nodiscard]] QString textAt(std::size_t point) const;

    QString m_region;
    bool m_ofTotal = true;
    std::vector<Point> m_points;
};

/// One of the large figures.
struct HeadFigure {
    QString caption;
    QString before; ///< `第`
    QString figure;
    QString unit;
    QString note;
    std::optional<app::RankChange> change;
    int tone = 0; ///< 0 plain, 1 good, 2 warn, 3 bad, 4 own

    bool operator==(const HeadFigure &) const = default;
};

/// What 总览 and its projector view show of one region and period: the dashboard in words. Works only while
/// somebody looks; follows the ledger once a turn of the event loop.
class Overview final : public QObject {
    Q_OBJECT

public:
    enum Figure : int { Rank, Points, Front, Back, Average, Problems, Figures };

    explicit Overview(app::ScoreService &service, QObject *parent = nullptr);

    void show(engine::RegionId region, const engine::Period &period);
    void setActive(bool active);
    /// Asked before anything is worked out for what is shown; false: it has to wait, until refresh() is
    /// called.
    void setGate(std::function<bool()> gate) { m_gate = std::move(gate); }
    void refresh();
    /// Errors and warnings of the problem list.
    void setProblems(int errors, int warnings);

    [[nodiscard]] const app::Dashboard &dashboard() const { return m_dashboard; }
    [[nodiscard]] const engine::Period &period() const { return *m_period; }
    [[nodiscard]] engine::RegionId region() const { return m_region; }
    [[nodiscard]] QString regionName() const;
    [[nodiscard]] const std::vector<HeadFigure> &figures() const { return m_figures; }

    [[nodiscard]] FigureListModel &front() { return m_front; }
    [[nodiscard]] FigureListModel &back() { return m_back; }
    [[nodiscard]] FigureListModel &levels() { return m_levels; }
    [[nodiscard]] FigureListModel &losses() { return m_losses; }
    [[nodiscard]] FigureListModel &gaps() { return m_gaps; }
    [[nodiscard]] FigureListModel &targets() { return m_targets; }
    [[nodiscard]] TrendModel &trend() { return m_trend; }

    [[nodiscard]] QString frontTitle() const;
    [[nodiscard]] QString backTitle() const;
    [[nodiscard]] QString levelTitle() const;
    [[nodiscard]] QString lossTitle() const;
    [[nodiscard]] QString lossNote() const;
    [[nodiscard]] QString gapTitle() const;
    [[nodiscard]] QString targetTitle() const;
    [[nodiscard]] QString targetNote() const;
    /// What the ledger does not know, or nothing.
    [[nodiscard]] QString missing() const;
    /// `24 项监测指标，23 项有排名，平均第 7.8 位`.
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    void changed();
    void trendChanged();

private:
    void makeFigures();
    void makeRankFigures();
    void makeLists();
    void makeTrend();
    void step();
    [[nodiscard]] const app::Ledger &ledger() const { return m_service.ledger(); }
    [[nodiscard]] std::vector<OverviewRow> ranks(const std::vector<app::DashboardLeaf> &leaves,
                                                 bool front) const;
    [[nodiscard]] OverviewRow leafRow(engine::IndicatorId leaf) const;
    [[nodiscard]] QString leafTip(engine::IndicatorId leaf, double rank) const;

    app::ScoreService &m_service;
    engine::RegionId m_region;
    std::optional<engine::Period> m_period;
    bool m_active = true;
    bool m_isOld = false;
    int m_errors = 0;
    int m_warnings = 0;
    std::function<bool()> m_gate;
    app::Dashboard m_dashboard;
    std::vector<HeadFigure> m_figures;
    FigureListModel m_front;
    FigureListModel m_back;
    FigureListModel m_levels;
    FigureListModel m_losses;
    FigureListModel m_gaps;
    FigureListModel m_targets;
    TrendModel m_trend;
    std::vector<engine::Period> m_trendPeriods;
    std::size_t m_trendKnown = 0; ///< periods at the end that are worked out
    QTimer m_soon;
    QTimer m_steps;
};

} // namespace weici::models
