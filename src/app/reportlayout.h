// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
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

/// A report layout as data: title, what the rows are, columns and what each shows, merges, notes, page,
/// chart. Read from a declarative JSON file, built in (resources/layouts) or an office's own
/// (docs/architecture.md describes the keys).
struct ReportLayout {
    /// What stands in the rows.
    enum class Rows : quint8 {
        Leaves,  ///< the indicators of the period's scheme
        Regions, ///< all regions of the ledger
        Items    ///< every item of the tree, from the total down: the score sheet of one region
    };
    enum class Sort : quint8 {
        Printed, ///< as in the ledger
        Rank,    ///< regions by their rank, unranked last
        Lost     ///< leaves by the points that they lose, most first
    };
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
        Note,     ///< of the cell
        LeafNote, ///< of the indicator
        Region,
        Group,
        GroupRank,
        Change,          ///< of the rank against the last period of its kind
        PublishedPoints, ///< of the total
        PublishedRank,   ///< of the total
        Item,            ///< name of an item of the tree, indented by its depth
        Points,
        Full,
        Coverage,
        Lost,
        ByRank,        ///< of the lost points, what the next rank would bring
        ByTarget,      ///< and what reaching the target would bring beyond that
        Gap,           ///< change of the value that the next rank takes
        Rule,          ///< in words, with its parameters
        Basis,         ///< the figures of all regions that the rule went by
        Share,         ///< of the full points
        OwnWeight,     ///< before …
        CountedWeight, ///< … and after the weights of missing leaves were shared out
        Contribution   ///< to the total
    };
    /// For what a column is repeated.
    enum class Each : quint8 {
        Once,
        YearPeriods,       ///< every period of the year with figures, up to the report's
        TargetYears,       ///< every year that has targets
        TargetYearRegions, ///< each of these, and in it every region
        Regions,           ///< every region of the ledger
        Level1             ///< every level 1 of the scheme, and every block that has none
    };
    struct Column {
        Content content = Content::Leaf;
        /// One line a header row, from the top, with {year} {period} {span} {region} {block} {item} of the
        /// column; equal neighbours are one merged header cell, and a short header reaches down.
        QStringList header;
        bool mergeDown = false;
        bool mergeWithinLevel2 = false; ///< merged cells end where level 2 does, not only where level 1 does
        double widthChars = 10;
        Each each = Each::Once;
        bool yearBefore = false; ///< of the same period a year earlier
        int decimals = 2;        ///< of computed points
        bool ifAny = false;      ///< left out where no row has anything
    };

    QString name;
    QString label; ///< what people call it
    QString annex;
    QString title; ///< with {region} {city} {period} {span} {year} {title}
    Rows rows = Rows::Leaves;
    Sort sort = Sort::Printed;
    std::vector<Column> columns;
    int nameColumns = 0;            ///< the first columns, which stay in sight
    bool leafSpansLevel2 = false;   ///< a leaf without a level 2 spans its column
    bool level1SpansLevel2 = false; ///< a level 1 none of whose leaves has a level 2 spans its column
    bool groupWeights = false;      ///< levels show their printed weight in brackets
    bool markRanks = false;         ///< front and back ranks stand out, with a legend
    bool sumRow = false;            ///< points are added up in a last row
    std::optional<Content> chart;   ///< the column that a chart shows: Points or Lost
    QStringList notes;              ///< further notes, with the title's fields
    bool landscape = false;

    /// The layout of this name, the office's own before a built-in one; throws LayoutError, of a name that
    /// nobody has with the known ones.
    static ReportLayout named(const QString &name);
    /// Built in and the office's own, faulty ones too, by name.
    static QStringList names();

    struct Listed {
        QString name;
        QString label;      ///< the name again where it has none
        bool isOwn = false; ///< the office's own, in `layouts` of configFolder()
        QString fault;      ///< why it cannot be used: file, line, reason; empty: it can
    };
    /// All of names(); one that is faulty says so and hides no other.
    static std::vector<Listed> listed();

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
