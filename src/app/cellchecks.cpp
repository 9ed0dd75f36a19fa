// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cellchecks.h"

#include <ranges>

#include <QCoreApplication>

#include "app/checkedperiod.h"
#include "app/labels.h"
#include "app/ledger.h"
#include "app/problemlist.h"

namespace weici::app {

namespace {

using Kind = Problem::Kind;
using Field = Problem::Field;

struct Problems {
    Q_DECLARE_TR_FUNCTIONS(Problems)
};

/// More regions than this with the same finding are told in one line.
constexpr std::size_t eachAlone = 3;

class CellCheck final {
public:
    CellCheck(ProblemList &problems, const CheckedPeriod &checked, std::size_t leaf)
        : m_problems(problems)
        , m_checked(checked)
        , m_leaf(leaf) {}

    void run(engine::RegionId region, bool isReporting) {
        const auto &cell = m_checked.cell(m_leaf, region);
        const auto &value = cell.value;
        const auto &rank = cell.rank;
        if (isReporting && value.isBlank() && rank.isBlank())
            m_blank.push_back(region);
        if (value.state == engine::CellState::Text)
            warn(Kind::NotUnderstood, Field::Value, region, value,
                 Problems::tr("指标值“%1”不是数，按文字保留，不参与计算").arg(labels::text(value.text)));
        if (rank.state == engine::CellState::Text)
            warn(Kind::NotUnderstood, Field::Rank, region, rank,
                 Problems::tr("排名“%1”读不出数，按文字保留，不参与计算").arg(labels::text(rank.text)));
        if (value.converted)
            warn(Kind::UnitConverted, Field::Value, region, value,
                 Problems::tr("“%1”已按指标的单位换算为 %2 %3")
                     .arg(labels::text(value.text), labels::figure(value.number),
                          labels::text(m_checked.scheme().indicators[m_leaf].unit)));
    }

    /// The own region's blank cell is told by itself, those of many others in one line.
    void addBlanks() {
        const QString message = Problems::tr("%1没有填数值和排名").arg(labels::period(m_checked.period()));
        std::vector<engine::RegionId> others;
        for (const auto region : m_blank) {
            if (region == m_checked.ledger().profile().ownRegion)
                warn(Kind::BlankCell, Field::Value, region, {}, message);
            else
                others.push_back(region);
        }
        if (others.size() > eachAlone)
            return addBlankGroup(others);
        for (const auto region : others)
            warn(Kind::BlankCell, Field::Value, region, {}, message);
    }

private:
    void addBlankGroup(const std::vector<engine::RegionId> &regions) {
        QStringList names;
        for (const auto region : regions)
            names << labels::text(m_checked.ledger().region(region).name);
        m_problems.addGroup(
            m_checked.scheme(), m_leaf, m_checked.period(),
            {Severity::Warning, Kind::BlankCell, Field::Value,
             Problems::tr("%1%2没有填数值和排名")
                 .arg(regionNames(m_checked.ledger(), regions), labels::period(m_checked.period())),
             names});
    }

    void warn(Kind kind, Field field, engine::RegionId region, const engine::CellText &cell,
              const QString &message) {
        m_problems.add(m_checked.scheme(), m_leaf, region, m_checked.period(),
                       {Severity::Warning, kind, field, message, {labels::text(cell.text)}});
    }

    ProblemList &m_problems;
    const CheckedPeriod &m_checked;
    const std::size_t m_leaf;
    std::vector<engine::RegionId> m_blank;
};

} // namespace

bool isReporting(const CheckedPeriod &checked, engine::RegionId region) {
    if (region == checked.ledger().profile().ownRegion)
        return true;
    for (std::size_t leaf = 0; leaf < checked.leafCount(); ++leaf) {
        if (!checked.cell(leaf, region).isBlank())
            return true;
    }
    return false;
}

std::vector<bool> reportingRegions(const CheckedPeriod &checked) {
    std::vector<bool> reporting;
    for (const auto &region : checked.ledger().regions())
        reporting.push_back(isReporting(checked, region.id));
    return reporting;
}

void checkCells(ProblemList &problems, const CheckedPeriod &checked, std::size_t leaf,
                const std::vector<bool> &reporting) {
    CellCheck check(problems, checked, leaf);
    for (std::size_t r = 0; r < reporting.size(); ++r)
        check.run(checked.ledger().regions()[r].id, reporting[r]);
    check.addBlanks();
}

void checkTarget(ProblemList &problems, const CheckedPeriod &checked, std::size_t leaf) {
    const auto &ledger = checked.ledger();
    engine::CellKey key{checked.scheme().indicators[leaf].id, ledger.profile().ownRegion, checked.period()};
    const auto &target = ledger.targetFor(key).rank;
    if (!target.value())
        return;
    for (const auto &observed : checked.observed() | std::views::reverse) {
        if (observed.year() != checked.period().year() || observed > checked.period())
            continue;
        key.period = observed;
        const auto &published = ledger.observation(key).rank;
        if (!published.value())
            continue;
        if (target.number > published.number)
            problems.add(checked.scheme(), leaf, key.region, observed,
                         {Severity::Warning,
                          Kind::TargetWorse,
                          Field::Target,
                          Problems::tr("目标排名第 %1 位，低于%2公布的第 %3 位")
                              .arg(labels::figure(target.number), labels::period(observed),
                                   labels::figure(published.number)),
                          {labels::text(target.text), labels::text(published.text)}});
        return;
    }
}

} // namespace weici::app
