// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "app/messageerror.h"
#include "app/tablereport.h"

namespace weici::app {

class Ledger;
class ScoreService;

/// A layout that cannot be used: which, where in the file, and why.
class LayoutError : public MessageError {
public:
    using MessageError::MessageError;
};

/// A report layout as data: title, columns and what each shows, merges, notes, page. Read from a declarative
/// JSON file in resources/layouts (docs/architecture.md describes the keys).
struct ReportLayout {
    enum class Content : quint8 {
        Level1,
        Level2,
        Leaf,
        Number,
        Unit,
        Weight,
        Value,
        Rank,
        TargetValue, ///< the target that counts in the period: its own, else its year's
        TargetRank,
        Departments,
        Note,    ///< of the cell
        LeafNote ///< of the indicator
    };
    /// For what a column is repeated.
    enum class Each : quint8 {
        Once,
        YearPeriods,      ///< every period of the year with figures, up to the report's
        TargetYears,      ///< every year that has targets
        TargetYearRegions ///< each of these, and in it every region
    };
    struct Column {
        Content content = Content::Leaf;
        /// One line a header row, from the top, with {year} {period} {span} {region} of the column; equal
        /// neighbours are one merged header cell, and a short header reaches down.
        QStringList header;
        bool mergeDown = false;
        bool mergeWithinLevel2 = false; ///< merged cells end where level 2 does, not only where level 1 does
        double widthChars = 10;
        Each each = Each::Once;
        bool yearBefore = false; ///< of the same period a year earlier
    };

    QString name;
    QString annex;
    QString title; ///< with {region} {period} {span} {year} {title}
    std::vector<Column> columns;
    bool leafSpansLevel2 = false;   ///< a leaf without a level 2 spans its column
    bool level1SpansLevel2 = false; ///< a level 1 none of whose leaves has a level 2 spans its column
    bool groupWeights = false;      ///< levels show their printed weight in brackets
    bool markRanks = false;         ///< front and back ranks stand out, with a legend
    QStringList notes;              ///< further notes, with the title's fields
    bool landscape = false;

    /// The built-in layout of this name; throws LayoutError naming the known ones.
    static ReportLayout named(const QString &name);
    static QStringList names();
    /// Reads a layout file's bytes; `origin` stands in the error.
    static ReportLayout fromJson(const QByteArray &json, const QString &origin);
};

/// The table of a layout for one region and period.
TableReport makeReport(ScoreService &service, const ReportLayout &layout, const engine::Period &period,
                       engine::RegionId region);
/// The same where no scores are kept.
TableReport makeReport(const Ledger &ledger, const ReportLayout &layout, const engine::Period &period,
                       engine::RegionId region);

} // namespace weici::app
