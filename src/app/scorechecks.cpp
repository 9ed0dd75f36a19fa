// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scorechecks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

#include <QCoreApplication>

#include "app/checkedperiod.h"
#include "app/labels.h"
#include "app/ledger.h"
#include "app/problemlist.h"
#include "app/scorewords.h"
#include "engine/indicatortree.h"
#include "engine/scores.h"
#include "engine/scoringplan.h"

namespace weici::app {

namespace {

using Kind = engine::ScoreProblem::Kind;

struct ScoreCheck {
    Q_DECLARE_TR_FUNCTIONS(ScoreCheck)
};

QString nodeName(const engine::IndicatorTree &tree, std::size_t item) {
    const QString name = labels::text(tree.name(item));
    return name.isEmpty() ? ScoreCheck::tr("总分") : name;
}

/// One sentence about one item, with the regions that it is true of (none: the item as a whole).
struct Statement {
    std::size_t item = 0;
    engine::Period period;
    QString message;
    Problem::Field field = Problem::Field::Value;
    std::vector<engine::RegionId> regions;
    QStringList figures;
};

/// Takes the problems of one scoring run together.
class Statements final {
public:
    explicit Statements(const CheckedPeriod &checked)
        : m_checked(checked)
        , m_tree(checked.scheme()) {}

    void take(const engine::ScoreProblem &problem) {
        if (problem.kind == Kind::RankAboveCount)
            return; // a finding of its own
        Statement made{problem.item, m_checked.period(), labels::scoreProblem(problem), {}, {}, {}};
        const auto region =
            problem.region ? std::optional(m_checked.ledger().regions()[*problem.region].id) : std::nullopt;
        if (problem.kind == Kind::TargetUnusable && region)
            describeTarget(made, problem, *region);
        else if (!std::isnan(problem.value) && problem.value != 0)
            made.figures << labels::figure(problem.value);
        const auto [place, isNew] =
            m_places.try_emplace({made.item, made.period.key(), made.message}, m_made.size());
        if (isNew)
            m_made.push_back(std::move(made));
        if (region)
            m_made[place->second].regions.push_back(*region);
    }

    void addTo(ProblemList &problems) const {
        for (const Statement &statement : m_made)
            add(problems, statement);
    }

private:
    void describeTarget(Statement &statement, const engine::ScoreProblem &problem,
                        engine::RegionId region) const {
        const auto indicator = m_checked.scheme().indicators[m_tree.items()[problem.item].source].id;
        const engine::CellKey key{indicator, region, m_checked.period()};
        if (m_checked.ledger().target(key).value.isBlank())
            statement.period = engine::Period::wholeYear(m_checked.period().year());
        const auto &target = m_checked.ledger().targetFor(key).value;
        statement.field = Problem::Field::Target;
        if (std::isnan(problem.value) && !target.isBlank())
            statement.message =
                ScoreCheck::tr("目标“%1”读不出可用的数，该项按缺报处理").arg(labels::text(target.text));
        statement.figures << labels::text(target.text);
    }

    void add(ProblemList &problems, const Statement &statement) const {
        const auto &item = m_tree.items()[statement.item];
        Finding finding{Severity::Warning, Problem::Kind::NotScored, statement.field, statement.message,
                        statement.figures};
        if (statement.regions.size() > 1) {
            finding.message = ScoreCheck::tr("%1：%2", "regions: what is wrong")
                                  .arg(regionNames(m_checked.ledger(), statement.regions), statement.message);
            for (const auto region : statement.regions)
                finding.figures << labels::text(m_checked.ledger().region(region).name);
        }
        const auto &scheme = m_checked.scheme();
        if (item.kind != engine::IndicatorTree::Kind::Leaf)
            return addNode(problems, statement, finding);
        if (statement.regions.size() == 1)
            problems.add(scheme, item.source, statement.regions.front(), statement.period, finding);
        else
            problems.addGroup(scheme, item.source, statement.period, finding);
    }

    void addNode(ProblemList &problems, const Statement &statement, Finding finding) const {
        QString name = nodeName(m_tree, statement.item);
        if (statement.regions.size() == 1)
            name = labels::text(m_checked.ledger().region(statement.regions.front()).name) + u' ' + name;
        finding.field = Problem::Field::Row;
        finding.figures.prepend(labels::text(m_tree.path(statement.item)));
        problems.addNode(name, m_checked.scheme(), firstLeaf(m_tree, statement.item), statement.period,
                         finding);
    }

    const CheckedPeriod &m_checked;
    const engine::IndicatorTree m_tree;
    std::vector<Statement> m_made;
    std::map<std::tuple<std::size_t, std::int32_t, QString>, std::size_t> m_places;
};

} // namespace

void checkRules(ProblemList &problems, const engine::Scheme &scheme, const engine::ScoringPlan &plan) {
    const engine::IndicatorTree tree(scheme);
    for (const auto &problem : plan.problems()) {
        const auto &item = tree.items()[problem.item];
        Finding finding{Severity::Warning,
                        Problem::Kind::NotScored,
                        Problem::Field::Row,
                        labels::scoreProblem(problem),
                        {labels::text(problem.rule.text)}};
        const auto year = engine::Period::wholeYear(scheme.year);
        if (item.kind == engine::IndicatorTree::Kind::Leaf) {
            problems.addGroup(scheme, item.source, year, finding);
            continue;
        }
        finding.figures.prepend(labels::text(tree.path(problem.item)));
        problems.addNode(nodeName(tree, problem.item), scheme, firstLeaf(tree, problem.item), year, finding);
    }
}

void checkScores(ProblemList &problems, const CheckedPeriod &checked, const engine::Scores &scores) {
    Statements statements(checked);
    for (const auto &problem : scores.problems())
        statements.take(problem);
    statements.addTo(problems);
}

} // namespace weici::app
