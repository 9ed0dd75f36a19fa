// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowfilter.h"

#include "app/labels.h"
#include "app/ranks.h"

#include <QCoreApplication>

#include <algorithm>

namespace weici::models {

using app::labels::text;

namespace {

bool eitherIs(const engine::Observation &cell, engine::CellState state) {
    return cell.value.state == state || cell.rank.state == state;
}

} // namespace

bool RowFilter::passes(const app::Ledger &ledger, const engine::CellKey &key) const {
    const engine::Scheme &scheme = ledger.schemeFor(key.period);
    const engine::Indicator &indicator = *scheme.indicator(key.indicator);
    const auto &departments = indicator.departments;
    if (!department.isEmpty() && std::find(departments.begin(), departments.end(),
                                           app::labels::utf8(department)) == departments.end()) {
        return false;
    }
    if (!block.isEmpty() && text(scheme.blocks.at(indicator.block).name) != block) {
        return false;
    }
    const engine::Observation &cell = ledger.observation(key);
    switch (show) {
    case Show::Blank:
        return cell.value.isBlank();
    case Show::NoRank:
        return !app::rankOf(ledger, key);
    case Show::NotPublished:
        return eitherIs(cell, engine::CellState::NotPublished);
    case Show::NotRankable:
        return eitherIs(cell, engine::CellState::NotRankable);
    case Show::NotApplicable:
        return eitherIs(cell, engine::CellState::NotApplicable);
    case Show::Text:
        return eitherIs(cell, engine::CellState::Text);
    case Show::All:
    case Show::Problems:
        return true;
    }
    return true;
}

QString RowFilter::word(Show show) {
    static const char *const words[] = {
        QT_TRANSLATE_NOOP("RowFilter", "全部"),       QT_TRANSLATE_NOOP("RowFilter", "指标值空白"),
        QT_TRANSLATE_NOOP("RowFilter", "没有排名"),   QT_TRANSLATE_NOOP("RowFilter", "有疑点"),
        QT_TRANSLATE_NOOP("RowFilter", "/ 未公布"),   QT_TRANSLATE_NOOP("RowFilter", "\\ 不可排名"),
        QT_TRANSLATE_NOOP("RowFilter", "- 不作要求"), QT_TRANSLATE_NOOP("RowFilter", "看不懂的文字")};
    return QCoreApplication::translate("RowFilter", words[static_cast<int>(show)]);
}

QStringList RowFilter::departmentsOf(const engine::Scheme &scheme) {
    QStringList names;
    for (const engine::Indicator &indicator : scheme.indicators) {
        for (const std::string &department : indicator.departments) {
            if (!names.contains(text(department))) {
                names << text(department);
            }
        }
    }
    return names;
}

QStringList RowFilter::blocksOf(const engine::Scheme &scheme) {
    QStringList names;
    for (const engine::Block &block : scheme.blocks) {
        names << text(block.name);
    }
    return names.size() > 1 ? names : QStringList();
}

} // namespace weici::models
