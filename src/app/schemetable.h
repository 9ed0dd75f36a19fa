// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace weici::app {

class PastedTable;

/// One leaf of a printed indicator table, levels and blocks filled down.
struct SchemeTableRow {
    int line = 0; ///< in the pasted block, from 1
    QString block;
    QString level1;
    QString level1Weight;
    QString level2;
    QString level2Weight;
    QString code;
    QString number;
    QString name;
    QString unit;
    QString weight;
    QString group; ///< rows of one text share the weight of the first
    QString direction;
    QString note;
    QStringList departments;
};

/// What a pasted table says about an indicator tree. Nothing is dropped silently: what was passed over or
/// guessed stands in `notes`, one sentence each.
struct SchemeTable {
    std::vector<SchemeTableRow> rows;
    QStringList notes;
    bool hasUnits = false;
    bool hasWeights = false;
    bool hasDepartments = false;

    [[nodiscard]] bool isEmpty() const { return rows.empty(); }
};

/// Reads a table as offices print it: columns by their headings (一级指标（权重）, 二级指标（权重）, 序号,
/// 三级指标, 单位, 权重, 责任单位, 考核类别 …), or, without headings, around a column of running numbers.
/// Weights may stand in brackets behind the names of levels; merged cells reach over their rows; where only
/// the plain text came along, blank cells continue the one above as far as the printed weights allow. Lines
/// that name a block alone begin it; without any, a level 1 that comes again begins a new one. Totals and
/// repeated headings are passed over.
SchemeTable readSchemeTable(const PastedTable &table);

} // namespace weici::app
