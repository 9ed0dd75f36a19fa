// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include <QDateTime>
#include <QString>
#include <QStringList>

#include "app/tablereport.h"

namespace weici::exchange {

/// A workbook while it is written, over libxlsxwriter: every answer of the library is checked, formats are
/// made once, names of sheets are cleaned, its memory is freed. Rows and columns count from 0 and mean the
/// sheet that was added last. With constant memory rows go out one after another: one that is done cannot be
/// touched again. Everything throws OutputError.
class XlsxBook final {
public:
    enum class Format : std::size_t {};
    enum class Align : quint8 { Left, Centre };
    /// Cells from one corner to the other, both within.
    struct Area {
        int row = 0;
        int column = 0;
        int lastRow = 0;
        int lastColumn = 0;
    };
    struct Page {
        bool landscape = false;
        int pagesWide = 1; ///< shrunk to at most so many beside each other
        Area header;       ///< its rows are repeated and stay in sight, and so do its columns
        bool repeatsColumns = false;
        Area printed;
    };

    /// Cells of a sheet in one column.
    struct Series {
        QString sheet;
        int column = 0;
        int firstRow = 0;
        int lastRow = 0;
    };
    struct Bars {
        QString title;
        QString axis; ///< what the values are
        Series labels;
        Series values;
        std::optional<Series> starts; ///< where bars begin, of a waterfall; nothing: at 0
        int ownBar = -1;              ///< stands out
        int row = 0;                  ///< of the sheet, at which the chart begins
    };
    static constexpr int ChartColumns = 13; ///< that a chart covers

    /// `path` stands in the errors, `temporary` is written.
    XlsxBook(const QString &path, const QString &temporary, bool constantMemory);
    ~XlsxBook();
    XlsxBook(const XlsxBook &) = delete;
    XlsxBook &operator=(const XlsxBook &) = delete;

    /// The name that the sheet got: as wanted, or with a number where another has it.
    QString addSheet(const QString &wanted);
    /// Of columns beside each other.
    void setColumnWidth(int first, int last, double width);
    void setRowHeight(int row, double height);
    void writeText(int row, int column, const QString &text, Format format);
    void writeNumber(int row, int column, double number, Format format);
    void writeBlank(int row, int column, Format format);
    /// At least two cells; what stands in the first is written afterwards.
    void merge(const Area &area, Format format);

    Format newFormat(const char *font, double size, Align align, bool wraps = true);
    /// The format of a table's cell.
    Format cellFormat(const app::TableReport::Cell &cell);

    /// Marks the numbers of an area that stand in front (≤ limit) or at the back (≥ limit), by a rule that
    /// follows when they are changed in the office program.
    void markNumbers(const Area &area, app::TableReport::Mark mark, int limit);
    /// A4, centred, with page numbers.
    void setPage(const Page &page);
    /// A chart of horizontal bars, from the top down, on the sheet that was added last.
    void addBars(const Bars &bars);

    /// Names the title and `created` (now, when invalid) and nobody.
    void setProperties(const QString &title, const QDateTime &created);
    void close();

private:
    struct Library;
    [[noreturn]] void fail(int error) const;
    void check(int error) const;
    Format madeFormat(const app::TableReport::Cell &cell, std::size_t number);
    Format markFormat(app::TableReport::Mark mark);

    QString m_path;
    std::unique_ptr<Library> m_library;
    QStringList m_names;
    std::vector<Format> m_cellFormats; ///< by style, weight and kind of number; 0: not made yet
};

// 宋体 and 黑体 are on every Chinese desktop; where 方正小标宋简体 is missing the office program takes
// another.
constexpr auto BodyFont = "宋体";
constexpr auto FigureFont = "Times New Roman";
constexpr auto BlackFont = "黑体";
constexpr auto TitleFont = "方正小标宋简体";

} // namespace weici::exchange
