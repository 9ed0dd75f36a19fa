// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledger.h"
#include "app/problems.h"
#include "app/problemsearch.h"
#include "app/scoreservice.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <memory>
#include <vector>

namespace weici::models {

/// The problem list of one period, live: changes of one turn of the event loop are checked once, at its end,
/// and only the rows that differ are replaced, so that a selection stays. In a large ledger the work is done
/// in slices between which the window answers; the list then follows a little later.
class ProblemModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { SeverityColumn, KindColumn, SubjectColumn, MessageColumn, ColumnCount };
    enum Role : int {
        SeverityRole = Qt::UserRole + 1,
        AcceptedRole ///< the reason; invalid: it was not accepted
    };

    /// The service must outlive it.
    ProblemModel(app::Ledger &ledger, app::ScoreService &scores, QObject *parent = nullptr);

    void show(const engine::Period &period);
    [[nodiscard]] const std::vector<app::Problem> &problems() const { return m_problems; }
    /// Whether a slice of work is still to come.
    [[nodiscard]] bool isChecking() const { return m_soon.isActive(); }
    /// Accepted ones are not counted.
    [[nodiscard]] int count(app::Severity severity) const;
    /// How many of the period were accepted, whether they are shown or not.
    [[nodiscard]] int acceptedCount() const { return m_acceptedCount; }
    [[nodiscard]] bool showsAccepted() const { return m_shown == app::Accepted::Shown; }
    void showAccepted(bool shown);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The list was checked again; it may be the same as before.
    void checked();

private:
    void follow(const app::CellsChanged &event);
    void workOn(int milliseconds);
    void publish();
    void searchAnew();
    void replace(std::vector<app::Problem> fresh);

    app::Ledger &m_ledger;
    app::ScoreService &m_scores;
    std::unique_ptr<app::ProblemSearch> m_search; ///< nullptr: no period is shown
    std::vector<app::Problem> m_problems;
    QTimer m_soon;
    app::Accepted m_shown = app::Accepted::LeftOut;
    int m_acceptedCount = 0;
};

} // namespace weici::models
