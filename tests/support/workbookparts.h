// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include <QString>

namespace weici::tests {

/// Parts of a zip container by name. Throws std::runtime_error when it is none.
std::map<std::string, std::string> zipParts(const QString &path);

/// A workbook as another program reads it: from its parts, apart from the library that wrote it.
struct WorkbookParts {
    struct Cell {
        bool isText = false; ///< a string, shared or in its place; else a number or blank
        bool isFormula = false;
        std::string shown; ///< the string, or the number in its format
        bool operator==(const Cell &) const = default;
    };

    std::map<std::string, std::string> parts;
    std::string sheetName;               ///< of the sheet that was read
    std::vector<std::string> sheetNames; ///< of all
    std::map<std::string, Cell> cells;   ///< by reference (`B4`)
    std::set<std::string> merges;        ///< `A4:A8`
    std::map<std::string, std::string> names;
    std::map<int, double> rowHeights; ///< by number from 1
    std::map<int, double> columnWidths;

    /// The text that stands in a cell; empty for a blank one.
    [[nodiscard]] std::string shown(const std::string &reference) const;
};

/// Reads sheet number `sheet`, counted from 1.
WorkbookParts workbookParts(const QString &path, int sheet = 1);

} // namespace weici::tests
