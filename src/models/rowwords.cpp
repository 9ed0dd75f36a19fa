// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowwords.h"

#include "app/labels.h"

namespace weici::models {

using app::labels::text;

namespace {

QStringList codeAndAliases(const engine::Scheme &scheme, const GridRow &row) {
    const engine::Indicator &indicator = *scheme.indicator(row.indicator);
    QStringList words{text(indicator.code)};
    for (const std::string &alias : indicator.aliases) {
        words << text(alias);
    }
    return words;
}

} // namespace

QStringList searchWordsOf(const engine::Scheme &scheme, const GridRow &row) {
    return QStringList{row.leaf, row.unit, row.departments} + codeAndAliases(scheme, row);
}

std::vector<PasteGround::Row> pasteRowsOf(const engine::Scheme &scheme, const GridShape &shape) {
    std::vector<PasteGround::Row> rows;
    for (const GridRow &row : shape.rows) {
        rows.push_back({row.indicator, row.shortLeaf, QStringList{row.leaf} + codeAndAliases(scheme, row),
                        row.parents, row.unit});
    }
    return rows;
}

} // namespace weici::models
