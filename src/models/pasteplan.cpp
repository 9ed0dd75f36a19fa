// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pasteplan.h"

#include "app/labels.h"
#include "models/fieldwriter.h"
#include "models/gridshape.h"
#include "models/pastelayout.h"

#include <QCoreApplication>

#include <algorithm>

namespace weici::models {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("PastePlan", text);
}

bool differs(const engine::Observation &a, const engine::Observation &b, int field) {
    switch (field) {
    case Value:
        return a.value != b.value;
    case Rank:
        return a.rank != b.rank;
    case Tied:
        return a.tied != b.tied;
    case AsOf:
        return a.asOf != b.asOf;
    default:
        return a.note != b.note;
    }
}

bool differs(const engine::Target &a, const engine::Target &b, int field) {
    return field == TargetRank     ? a.rank != b.rank
           : field == TargetRemark ? a.note != b.note
                                   : a.value != b.value;
}

class Planner {
public:
    Planner(const app::Ledger &ledger, const app::PastedTable &table, const PasteGround &ground)
        : m_ledger(ledger)
        , m_writer(ledger)
        , m_table(table)
        , m_ground(ground) {}

    PastePlan plan() {
        const bool one = m_table.rowCount() == 1 && m_table.columnCount() == 1;
        if (one && m_ground.selectedRows * m_ground.selectedColumns > 1) {
            fill();
        } else {
            lay();
        }
        m_plan.cells = m_writer.cells();
        m_plan.targets = m_writer.targets();
        return std::move(m_plan);
    }

private:
    /// One pasted cell over the whole selection.
    void fill() {
        const QString text = m_table.at(0, 0).text;
        const int rows = static_cast<int>(m_ground.rows.size());
        for (int row = m_ground.row; row < std::min(rows, m_ground.row + m_ground.selectedRows); ++row) {
            for (int column = m_ground.column; column < m_ground.column + m_ground.selectedColumns;
                 ++column) {
                const PasteGround::Column &place = m_ground.columns.at(static_cast<std::size_t>(column));
                if (place.field) {
                    write(row, *place.field, place.title, text);
                } else {
                    add({PasteItem::Kind::Outside, title(row), place.title, {}, text, tr("这一列不能填写")});
                }
            }
        }
        m_plan.note = tr("一格的内容填到选中的每一格");
    }

    void lay() {
        m_layout = PasteLayout::of(m_table, m_ground);
        noteUnderstanding();
        for (int row = m_layout.headerRows; row < m_table.rowCount(); ++row) {
            layRow(row);
        }
        for (int column = 0; column < m_table.columnCount(); ++column) {
            layUnplaced(column);
        }
    }

    void noteUnderstanding() {
        m_plan.note = m_layout.nameColumn >= 0 ? tr("按指标名称对行") : tr("从选中的格起按顺序对行");
        if (m_layout.headerRows > 0) {
            m_plan.note += tr("，按表头对列（前 %1 行是表头）").arg(m_layout.headerRows);
        }
    }

    void layRow(int row) {
        const PasteLayout::Row &place = m_layout.rows[static_cast<std::size_t>(row)];
        for (int column = 0; column < m_table.columnCount(); ++column) {
            const PasteLayout::Column &to = m_layout.columns[static_cast<std::size_t>(column)];
            const app::PastedCell &cell = m_table.at(row, column);
            // The text of a merged cell counts once, where it stands.
            if (!to.field || cell.covered) {
                continue;
            }
            if (place.row >= 0) {
                write(place.row, *to.field, to.title, cell.text);
            } else if (!cell.text.isEmpty()) {
                const auto kind =
                    m_layout.nameColumn >= 0 ? PasteItem::Kind::Unknown : PasteItem::Kind::Outside;
                add({kind, pastedName(row), to.title, {}, cell.text, place.why});
            }
        }
    }

    /// A column that goes nowhere is said once, not once a row.
    void layUnplaced(int column) {
        const PasteLayout::Column &to = m_layout.columns[static_cast<std::size_t>(column)];
        if (to.field || to.isName) {
            return;
        }
        int texts = 0;
        QString first;
        for (int row = m_layout.headerRows; row < m_table.rowCount(); ++row) {
            const QString &text = m_table.at(row, column).text;
            first = texts == 0 ? text : first;
            texts += text.isEmpty() ? 0 : 1;
        }
        if (texts > 0) {
            const bool heading = m_layout.headerRows > 0;
            const QString name = to.title.isEmpty() ? tr("第 %1 列").arg(column + 1) : to.title;
            add({heading ? PasteItem::Kind::Unknown : PasteItem::Kind::Outside,
                 tr("整列 %1 格").arg(texts),
                 name,
                 {},
                 texts == 1 ? first : tr("%1 等").arg(first),
                 to.why});
        }
    }

    [[nodiscard]] bool isShut(const engine::Period &period) const {
        return m_ledger.isLocked(period) && period != m_ground.corrected;
    }

    [[nodiscard]] QString title(int row) const { return m_ground.rows[static_cast<std::size_t>(row)].title; }

    [[nodiscard]] QString pastedName(int row) const {
        const QString name =
            m_layout.nameColumn >= 0 ? m_table.spread(row, m_layout.nameColumn).simplified() : QString();
        return name.isEmpty() ? tr("粘贴内容的第 %1 行").arg(row + 1) : name;
    }

    void write(int row, const PasteField &field, const QString &column, const QString &text) {
        const engine::CellKey key{m_ground.rows[static_cast<std::size_t>(row)].indicator, field.region,
                                  field.period};
        PasteItem item;
        item.row = title(row);
        item.column = column;
        item.before = typedBefore(m_ledger, key, field.field);
        item.after = text.trimmed();
        const engine::Period kept =
            isTargetField(field.field) ? targetKey(m_ledger, key).period : field.period;
        if (isShut(kept)) {
            item.kind = PasteItem::Kind::Outside;
            item.why = tr("%1已锁定").arg(app::labels::period(kept));
            add(std::move(item));
            return;
        }
        const Typed typed = m_writer.write({key, field.field}, text);
        if (!typed.refusal.isEmpty()) {
            item.kind = PasteItem::Kind::Outside;
            item.why = typed.refusal;
            add(std::move(item));
            return;
        }
        settle(item, typed, key, field.field);
    }

    void settle(PasteItem &item, const Typed &typed, const engine::CellKey &key, int field) {
        if (item.before.isEmpty() && item.after.isEmpty()) {
            return;
        }
        const bool changed = typed.observation ? differs(*typed.observation, m_ledger.observation(key), field)
                                               : differs(*typed.target, m_ledger.targetFor(key), field);
        const auto isText = [](const engine::CellText &cell) {
            return cell.state == engine::CellState::Text;
        };
        const bool text = (field == Value && isText(typed.observation->value)) ||
                          (field == Rank && isText(typed.observation->rank));
        item.kind = !changed                ? PasteItem::Kind::Same
                    : text                  ? PasteItem::Kind::Kept
                    : item.before.isEmpty() ? PasteItem::Kind::New
                    : item.after.isEmpty()  ? PasteItem::Kind::Cleared
                                            : PasteItem::Kind::Changed;
        if (item.kind == PasteItem::Kind::Kept) {
            item.why = tr("读不出数，照原样保留");
        }
        add(std::move(item));
    }

    void add(PasteItem item) { m_plan.items.push_back(std::move(item)); }

    const app::Ledger &m_ledger;
    FieldWriter m_writer;
    const app::PastedTable &m_table;
    const PasteGround &m_ground;
    PasteLayout m_layout;
    PastePlan m_plan;
};

} // namespace

int PastePlan::count(PasteItem::Kind kind) const {
    return static_cast<int>(std::count_if(items.begin(), items.end(),
                                          [kind](const PasteItem &item) { return item.kind == kind; }));
}

int PastePlan::writtenCount() const {
    using Kind = PasteItem::Kind;
    return count(Kind::New) + count(Kind::Changed) + count(Kind::Cleared) + count(Kind::Kept);
}

PastePlan PastePlan::of(const app::Ledger &ledger, const app::PastedTable &table, const PasteGround &ground) {
    return Planner(ledger, table, ground).plan();
}

} // namespace weici::models
