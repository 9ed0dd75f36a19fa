// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/gridmodel.h"

#include "app/labels.h"

#include <algorithm>
#include <map>
#include <set>

namespace weici::models {

GridModel::GridModel(app::Ledger &ledger, commands::CommandStack &stack, QObject *parent)
    : QAbstractTableModel(parent)
    , m_ledger(ledger)
    , m_stack(stack) {}

QString GridModel::refusalAt(const QModelIndex &index) const {
    if (!isTypedColumn(index.column())) {
        return whyNotTyped(index.column());
    }
    if (m_ledger.isReadOnly()) {
        return tr("台账是只读打开的，不能修改");
    }
    const auto period = periodAt(index);
    return period && m_correction.isEmpty() && m_ledger.isLocked(*period)
               ? tr("%1已锁定，要改先写更正的理由").arg(app::labels::period(*period))
               : QString();
}

QString GridModel::whyNotTyped(int column) const {
    return column < nameColumns() ? tr("指标的名称和单位由年度方案决定，不在这里修改") : tr("这一列不能填写");
}

bool GridModel::isLocked() const {
    const auto period = shownPeriod();
    return period && m_ledger.isLocked(*period);
}

app::ChangeOrigin GridModel::origin() const {
    return m_correction.isEmpty() ? app::ChangeOrigin{}
                                  : app::ChangeOrigin{app::Origin::Correction, m_correction};
}

Qt::ItemFlags GridModel::flags(const QModelIndex &index) const {
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    const bool canType = index.isValid() && isTypedColumn(index.column()) && refusalAt(index).isEmpty();
    return canType ? base | Qt::ItemIsEditable : base;
}

bool GridModel::allows(const QModelIndex &index) {
    const QString refusal = refusalAt(index);
    if (!refusal.isEmpty()) {
        Q_EMIT refused(index, refusal);
    }
    return refusal.isEmpty();
}

bool GridModel::settle(const QModelIndex &index, const commands::Failure &failure) {
    if (failure) {
        Q_EMIT refused(index, failure->message());
    }
    return !failure;
}

bool GridModel::setData(const QModelIndex &index, const QVariant &value, int role) {
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || !allows(index)) {
        return false;
    }
    const auto [key, field] = fieldAt(index);
    if (value.toString() == typedBefore(m_ledger, key, field)) {
        return true;
    }
    const Typed typed = typeInto(m_ledger, key, field, value.toString());
    if (!typed.refusal.isEmpty()) {
        Q_EMIT refused(index, typed.refusal);
        return false;
    }
    const commands::StepName name{fieldName(index), origin()};
    const bool done = settle(
        index, typed.target ? commands::setTargets(m_stack, m_ledger,
                                                   {{targetKey(m_ledger, key), *typed.target}}, name)
                            : commands::setCells(m_stack, m_ledger, {{key, *typed.observation}}, name));
    if (done && typed.normalised) {
        Q_EMIT hinted(tr("全角字符已改为半角：%1").arg(typedBefore(m_ledger, key, field)));
    }
    return done;
}

bool GridModel::write(const FieldWriter &writer, const QModelIndex &at, const QString &step) {
    return settle(at,
                  commands::setBlock(m_stack, m_ledger, writer.cells(), writer.targets(), {step, origin()}));
}

bool GridModel::clear(const QModelIndexList &indexes, const QString &step) {
    FieldWriter writer(m_ledger);
    for (const QModelIndex &index : indexes) {
        if (!isTypedColumn(index.column())) {
            continue;
        }
        if (!allows(index)) {
            return false;
        }
        writer.write(fieldAt(index), {});
    }
    return write(writer, indexes.value(0), step);
}

bool GridModel::fillDown(const QModelIndexList &indexes) {
    std::map<int, std::set<int>> rowsOf; // by column
    for (const QModelIndex &index : indexes) {
        if (isTypedColumn(index.column())) {
            rowsOf[index.column()].insert(index.row());
        }
    }
    if (rowsOf.empty()) {
        return indexes.isEmpty() || allows(indexes.first());
    }
    FieldWriter writer(m_ledger);
    for (const auto &[column, rows] : rowsOf) {
        const int top = rows.size() == 1 ? *rows.begin() - 1 : *rows.begin();
        if (top < 0) {
            continue;
        }
        const CellField from = fieldAt(index(top, column));
        const QString text = typedBefore(m_ledger, from.key, from.field);
        for (const int row : rows) {
            const QModelIndex to = index(row, column);
            if (row == top) {
                continue;
            }
            if (!allows(to)) {
                return false;
            }
            const Typed typed = writer.write(fieldAt(to), text);
            if (!typed.refusal.isEmpty()) {
                Q_EMIT refused(to, typed.refusal);
                return false;
            }
        }
    }
    return write(writer, indexes.first(), tr("向下填充"));
}

bool GridModel::toggle(const QModelIndex &index) {
    if (!isTypedColumn(index.column()) || fieldAt(index).field != Tied) {
        return false;
    }
    if (allows(index)) {
        const engine::CellKey key = fieldAt(index).key;
        engine::Observation cell = m_ledger.observation(key);
        cell.tied = !cell.tied;
        settle(index, commands::setCells(m_stack, m_ledger, {{key, cell}},
                                         {fieldName(index), origin(), QStringLiteral("tied")}));
    }
    return true;
}

PastePlan GridModel::planPaste(const app::PastedTable &table, const QModelIndexList &selected) const {
    PasteGround ground = pasteGround();
    if (!selected.isEmpty()) {
        const auto byRow = [](const auto &a, const auto &b) { return a.row() < b.row(); };
        const auto byColumn = [](const auto &a, const auto &b) { return a.column() < b.column(); };
        const auto [top, bottom] = std::minmax_element(selected.begin(), selected.end(), byRow);
        const auto [left, right] = std::minmax_element(selected.begin(), selected.end(), byColumn);
        ground.row = top->row();
        ground.column = left->column();
        ground.selectedRows = bottom->row() - top->row() + 1;
        ground.selectedColumns = right->column() - left->column() + 1;
    }
    if (isLocked() && !asksForCorrection()) {
        ground.corrected = shownPeriod();
    }
    return PastePlan::of(m_ledger, table, ground);
}

bool GridModel::paste(const PastePlan &plan) {
    const QString step = tr("粘贴 %1 格").arg(plan.writtenCount());
    app::ChangeOrigin how = origin();
    if (how.origin != app::Origin::Correction) {
        how.origin = app::Origin::Paste;
    }
    return settle({}, commands::setBlock(m_stack, m_ledger, plan.cells, plan.targets, {step, how}));
}

} // namespace weici::models
