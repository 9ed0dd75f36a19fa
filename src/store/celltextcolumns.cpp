// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/celltextcolumns.h"

#include "store/statement.h"

namespace weici::store {

void bindCellText(Statement &statement, const engine::CellText &text) {
    statement.bind(textValue(text.text))
        .bind(static_cast<qint64>(text.state))
        .bind(static_cast<qint64>(text.comparator))
        .bind(qint64{text.converted})
        .bind(orNull(text.value()));
}

engine::CellText cellTextAt(const Statement &statement, int firstColumn) {
    engine::CellText text;
    text.text = statement.utf8(firstColumn);
    text.state = static_cast<engine::CellState>(statement.integer(firstColumn + 1));
    text.comparator = static_cast<engine::Comparator>(statement.integer(firstColumn + 2));
    text.converted = statement.integer(firstColumn + 3) != 0;
    text.number = statement.real(firstColumn + 4);
    return text;
}

} // namespace weici::store
