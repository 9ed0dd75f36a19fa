// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/scoreservice.h"
#include "models/fillmodel.h"
#include "models/problemmodel.h"
#include "models/ranklistmodel.h"
#include "models/regionmatrixmodel.h"
#include "models/targetmodel.h"
#include "models/valuegridmodel.h"

#include <QObject>

#include <map>

namespace weici::gui {

/// The models over one open ledger, and the one region and period that all of them show.
class SheetSession final : public QObject {
    Q_OBJECT

public:
    SheetSession(app::Ledger &ledger, commands::CommandStack &stack, QObject *parent = nullptr);

    void show(engine::RegionId region, const engine::Period &period);
    /// Shows the own region and the latest period that has observations, else the first with targets.
    void showLatest();

    /// Why cells of the period that is shown are changed though it is locked: asked once a period.
    void setCorrection(const QString &reason);
    [[nodiscard]] bool isLocked() const { return m_ledger.isLocked(period()); }

    [[nodiscard]] app::Ledger &ledger() const { return m_ledger; }
    /// The scores of every period, once for all that show or check them.
    [[nodiscard]] app::ScoreService &scores() { return m_scores; }
    [[nodiscard]] models::ValueGridModel &sheet() { return m_sheet; }
    [[nodiscard]] models::RegionMatrixModel &matrix() { return m_matrix; }
    [[nodiscard]] models::FillModel &fill() { return m_fill; }
    [[nodiscard]] models::ProblemModel &problems() { return m_problems; }
    [[nodiscard]] models::RankListModel &front() { return m_front; }
    [[nodiscard]] models::RankListModel &back() { return m_back; }
    [[nodiscard]] models::TargetModel &targets() { return m_targets; }
    [[nodiscard]] engine::RegionId region() const { return m_sheet.region(); }
    [[nodiscard]] const engine::Period &period() const { return m_sheet.period(); }
    /// `23/24`: leaves with a rank, of all.
    [[nodiscard]] QString filled() const;

Q_SIGNALS:
    /// Another region or period is shown.
    void moved();

private:
    void applyCorrection();
    [[nodiscard]] engine::Period latest() const;

    app::Ledger &m_ledger;
    app::ScoreService m_scores;
    models::ValueGridModel m_sheet;
    models::RegionMatrixModel m_matrix;
    models::FillModel m_fill;
    models::ProblemModel m_problems;
    models::RankListModel m_front;
    models::RankListModel m_back;
    models::TargetModel m_targets;
    std::map<engine::Period, QString> m_corrections;
};

} // namespace weici::gui
