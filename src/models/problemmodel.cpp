// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/problemmodel.h"

#include "app/labels.h"

#include <QElapsedTimer>

#include <algorithm>
#include <iterator>

namespace weici::models {

namespace {

/// Between two slices of work the window answers keys.
constexpr int sliceMilliseconds = 25;
/// A period that is shown for the first time may keep a person waiting so long and no longer.
constexpr int showMilliseconds = 150;

bool same(const app::Problem &a, const app::Problem &b) {
    return a.severity == b.severity && a.kind == b.kind && a.subject == b.subject &&
           a.indicator == b.indicator && a.region == b.region && a.period == b.period &&
           a.message == b.message && a.field == b.field && a.figures == b.figures && a.accepted == b.accepted;
}

} // namespace

ProblemModel::ProblemModel(app::Ledger &ledger, app::ScoreService &scores, QObject *parent)
    : QAbstractTableModel(parent)
    , m_ledger(ledger)
    , m_scores(scores) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, [this] { workOn(sliceMilliseconds); });
    connect(&ledger, &app::Ledger::cellsChanged, this, &ProblemModel::follow);
    connect(&ledger, &app::Ledger::targetsChanged, this, &ProblemModel::follow);
    connect(&ledger, &app::Ledger::structureChanged, this, &ProblemModel::searchAnew);
    connect(&ledger, &app::Ledger::relationsChanged, this, &ProblemModel::searchAnew);
    connect(&ledger, &app::Ledger::profileChanged, this, &ProblemModel::searchAnew);
    connect(&ledger, &app::Ledger::periodRemoved, this, &ProblemModel::searchAnew);
    connect(&ledger, &app::Ledger::acceptedProblemsChanged, this, [this] {
        if (m_search) {
            publish();
        }
    });
}

void ProblemModel::show(const engine::Period &period) {
    if (!m_search || m_search->period() != period)
        m_search = std::make_unique<app::ProblemSearch>(m_scores, period);
    workOn(showMilliseconds);
}

void ProblemModel::showAccepted(bool shown) {
    m_shown = shown ? app::Accepted::Shown : app::Accepted::LeftOut;
    if (m_search) {
        publish();
    }
}

/// The tree, the relations or the own region are others now.
void ProblemModel::searchAnew() {
    if (m_search) {
        m_search = std::make_unique<app::ProblemSearch>(m_scores, m_search->period());
        m_soon.start();
    }
}

void ProblemModel::follow(const app::CellsChanged &event) {
    if (m_search) {
        m_search->touch(event.keys);
        m_soon.start();
    }
}

/// What is known of the indicators themselves is shown without waiting for what looks across them.
void ProblemModel::workOn(int milliseconds) {
    m_soon.stop();
    QElapsedTimer clock;
    clock.start();
    while (!m_search->isDone()) {
        m_search->step();
        if (clock.elapsed() >= milliseconds)
            break;
    }
    if (m_search->isAcrossOnly())
        publish();
    if (!m_search->isDone())
        m_soon.start();
}

void ProblemModel::publish() {
    auto problems = app::withAccepted(m_ledger, m_search->problems(), app::Accepted::Shown);
    const auto isAccepted = [](const app::Problem &problem) { return problem.isAccepted(); };
    m_acceptedCount = static_cast<int>(std::ranges::count_if(problems, isAccepted));
    if (!showsAccepted()) {
        std::erase_if(problems, isAccepted);
    }
    replace(std::move(problems));
    Q_EMIT checked();
}

void ProblemModel::replace(std::vector<app::Problem> fresh) {
    const auto [oldHead, newHead] =
        std::mismatch(m_problems.begin(), m_problems.end(), fresh.begin(), fresh.end(), same);
    const auto [oldTail, newTail] = std::mismatch(m_problems.rbegin(), std::make_reverse_iterator(oldHead),
                                                  fresh.rbegin(), std::make_reverse_iterator(newHead), same);
    const auto first = static_cast<int>(oldHead - m_problems.begin());
    const auto gone = static_cast<int>(oldTail.base() - oldHead);
    const auto come = static_cast<int>(newTail.base() - newHead);
    if (gone > 0) {
        beginRemoveRows({}, first, first + gone - 1);
        m_problems.erase(oldHead, oldTail.base());
        endRemoveRows();
    }
    if (come > 0) {
        beginInsertRows({}, first, first + come - 1);
        m_problems.insert(m_problems.begin() + first, std::make_move_iterator(newHead),
                          std::make_move_iterator(newTail.base()));
        endInsertRows();
    }
}

int ProblemModel::count(app::Severity severity) const {
    return static_cast<int>(
        std::count_if(m_problems.begin(), m_problems.end(), [&](const app::Problem &problem) {
            return problem.severity == severity && !problem.isAccepted();
        }));
}

int ProblemModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const app::Problem &problem = m_problems[static_cast<std::size_t>(index.row())];
    if (role == SeverityRole) {
        return static_cast<int>(problem.severity);
    }
    if (role == AcceptedRole) {
        return problem.isAccepted() ? QVariant(problem.accepted) : QVariant();
    }
    if (role == Qt::ToolTipRole) {
        return problem.isAccepted() ? tr("%1（已认可：%2）").arg(app::sentence(problem), problem.accepted)
                                    : app::sentence(problem);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case SeverityColumn:
        return problem.isAccepted() ? tr("已认可") : app::labels::severity(problem.severity);
    case KindColumn:
        return app::labels::problemKind(problem.kind);
    case SubjectColumn:
        return problem.subject;
    default:
        return problem.message;
    }
}

} // namespace weici::models
