// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stalechecks.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include <QCoreApplication>

#include "app/checkedperiod.h"
#include "app/labels.h"
#include "app/ledger.h"
#include "app/ledgerpanel.h"
#include "app/problemlist.h"
#include "engine/figurekind.h"

namespace weici::app {

namespace {

struct StaleCheck {
    Q_DECLARE_TR_FUNCTIONS(StaleCheck)
};

constexpr std::size_t fewestFigures = 5;
constexpr std::size_t fewestRanks = 10;
constexpr std::size_t fewestAmounts = 3;
constexpr std::ptrdiff_t telltaleDigits = 3;
/// More regions than this with the same finding are told in one line.
constexpr std::size_t eachAlone = 2;

/// Digits from the first that is not 0: `0.12` has two. Figures of few digits are equal by chance.
bool isTelltale(std::string_view text) {
    const std::size_t first = text.find_first_of("123456789");
    if (first == std::string_view::npos)
        return false;
    return std::count_if(text.begin() + static_cast<std::ptrdiff_t>(first), text.end(),
                         [](char c) { return c >= '0' && c <= '9'; }) >= telltaleDigits;
}

using Copied = SheetComparison::Sheet;

bool isWholeSheet(const Copied &copied) {
    return copied.figures > 0 ? copied.figures >= fewestFigures && copied.equalFigures == copied.figures
                              : copied.ranks >= fewestRanks && copied.equalRanks == copied.ranks;
}

class Comparison final {
public:
    explicit Comparison(const CheckedPeriod &checked)
        : m_checked(checked) {
        for (const auto &indicator : checked.scheme().indicators)
            m_isLevel.push_back(engine::figureKind(indicator) == engine::FigureKind::Level);
    }

    [[nodiscard]] Copied of(engine::RegionId region) const {
        Copied copied{.region = region};
        for (std::size_t leaf = 0; leaf < m_isLevel.size(); ++leaf)
            compare(copied, leaf);
        return copied;
    }

private:
    void compare(Copied &copied, std::size_t leaf) const {
        const auto &now = m_checked.cell(leaf, copied.region);
        if (now.asOf || (!now.value.value() && !now.rank.value()))
            return;
        const auto &before = m_checked.cell(leaf, copied.region, *m_checked.previous());
        if (now.rank.value() && before.rank.value()) {
            ++copied.ranks;
            if (now.rank.text == before.rank.text)
                ++copied.equalRanks;
        }
        if (!now.value.value() || !before.value.value() || !isTelltale(now.value.text))
            return;
        ++copied.figures;
        if (now.value.text != before.value.text)
            return;
        ++copied.equalFigures;
        if (m_isLevel[leaf] && now.value.text.find('.') != std::string::npos)
            copied.amounts.push_back(leaf);
    }

    const CheckedPeriod &m_checked;
    std::vector<bool> m_isLevel;
};

QStringList figuresOf(const CheckedPeriod &checked, const Copied &copied) {
    QStringList figures;
    for (std::size_t leaf = 0; leaf < checked.leafCount(); ++leaf) {
        const auto &cell = checked.cell(leaf, copied.region);
        const auto &text = copied.figures > 0 ? cell.value : cell.rank;
        if (text.value())
            figures << labels::text(text.text);
    }
    return figures;
}

void addSheet(ProblemList &problems, const CheckedPeriod &checked, const Copied &copied) {
    const QString before = labels::period(*checked.previous());
    const QString message = copied.figures > 0
                                ? StaleCheck::tr("%1的 %2 个指标值与%3完全相同，像是照抄了上期")
                                      .arg(labels::period(checked.period()))
                                      .arg(copied.figures)
                                      .arg(before)
                                : StaleCheck::tr("%1的 %2 个排名与%3完全相同，像是照抄了上期")
                                      .arg(labels::period(checked.period()))
                                      .arg(copied.ranks)
                                      .arg(before);
    problems.addSheet(copied.region, checked.scheme(), checked.period(),
                      {Severity::Warning, Problem::Kind::StaleCopy, Problem::Field::Value, message,
                       figuresOf(checked, copied)});
}

void addSheets(ProblemList &problems, const CheckedPeriod &checked, const std::vector<Copied> &sheets) {
    std::vector<engine::RegionId> regions;
    QStringList figures;
    for (const Copied &sheet : sheets) {
        regions.push_back(sheet.region);
        figures << labels::text(checked.ledger().region(sheet.region).name) << figuresOf(checked, sheet);
    }
    problems.addSheet({}, checked.scheme(), checked.period(),
                      {Severity::Warning, Problem::Kind::StaleCopy, Problem::Field::Value,
                       StaleCheck::tr("%1的全部数据与%2完全相同，像是照抄了上期")
                           .arg(regionNames(checked.ledger(), regions), labels::period(*checked.previous())),
                       figures});
}

void addAmounts(ProblemList &problems, const CheckedPeriod &checked, const Copied &copied) {
    QStringList names;
    QStringList figures;
    for (const std::size_t leaf : copied.amounts) {
        const QString text = labels::text(checked.cell(leaf, copied.region).value.text);
        names << indicatorSubject(checked.scheme(), leaf) + u' ' + text;
        figures << text;
    }
    problems.add(
        checked.scheme(), copied.amounts.front(), copied.region, checked.period(),
        {Severity::Warning, Problem::Kind::StaleCopy, Problem::Field::Value,
         StaleCheck::tr("%1 个金额或数量与%2完全相同：%3，请核对是否漏改")
             .arg(copied.amounts.size())
             .arg(labels::period(*checked.previous()), names.join(StaleCheck::tr("、", "between names"))),
         figures});
}

} // namespace

void SheetComparison::follow(const CheckedPeriod &checked) {
    const Comparison comparison(checked);
    const auto &regions = checked.ledger().regions();
    if (m_previous != checked.previous()) {
        m_previous = checked.previous();
        m_sheets.clear();
        for (const auto &region : regions)
            m_sheets.push_back(comparison.of(region.id));
    } else {
        for (const auto region : m_touched)
            m_sheets[regionIndex(checked.ledger(), region)] = comparison.of(region);
    }
    m_touched.clear();
}

void checkStale(ProblemList &problems, const CheckedPeriod &checked, SheetComparison &comparison) {
    if (!checked.isObserved() || !checked.previous())
        return;
    comparison.follow(checked);
    std::vector<Copied> sheets;
    for (const Copied &copied : comparison.sheets()) {
        if (isWholeSheet(copied))
            sheets.push_back(copied);
        else if (copied.amounts.size() >= fewestAmounts)
            addAmounts(problems, checked, copied);
    }
    if (sheets.size() > eachAlone)
        return addSheets(problems, checked, sheets);
    for (const Copied &sheet : sheets)
        addSheet(problems, checked, sheet);
}

} // namespace weici::app
