// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <map>
#include <optional>

namespace weici::app {

class PastedTable;

/// What the columns of a printed indicator table hold.
enum class SchemeColumn : quint8 {
    Block,
    Level1,
    Level1Weight,
    Level2,
    Level2Weight,
    Code,
    Number,
    Name,
    Unit,
    Weight,
    Group,
    Direction,
    Departments,
    Note
};

struct SchemeColumns {
    std::map<SchemeColumn, int> places;
    int firstRow = 0;    ///< the first row of figures
    bool headed = false; ///< there are headings; else the columns were told by running numbers
    QStringList unused;  ///< headings of columns that say nothing about the tree

    [[nodiscard]] int at(SchemeColumn column) const {
        const auto found = places.find(column);
        return found == places.end() ? -1 : found->second;
    }
};

/// Nothing where neither headings nor running numbers are found.
std::optional<SchemeColumns> findSchemeColumns(const PastedTable &table);

/// What a heading says, or nothing.
std::optional<SchemeColumn> schemeColumn(const QString &heading);

/// Without spaces and quotes, full-width forms as ASCII: names that differ only in these are one.
QString plainName(const QString &name);

} // namespace weici::app
