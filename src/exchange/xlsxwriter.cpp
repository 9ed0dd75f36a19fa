// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsxwriter.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <tuple>

#include <xlsxwriter.h>

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include "exchange/outputfile.h"
#include "exchange/reportcheck.h"
#include "exchange/sheetlayout.h"

namespace weici::exchange {

namespace {

using Report = app::TableReport;

struct Workbook {
    Q_DECLARE_TR_FUNCTIONS(Workbook)
};

constexpr lxw_color_t FrontGround = 0xE3F3E9;
constexpr lxw_color_t FrontInk = 0x19703F;
constexpr lxw_color_t BackInk = 0xB3261E;
constexpr int MostPortraitColumns = 8;

// 宋体 and 黑体 are on every Chinese desktop; where 方正小标宋简体 is missing the office program takes
// another.
constexpr auto BodyFont = "宋体";
constexpr auto FigureFont = "Times New Roman";
constexpr auto BlackFont = "黑体";
constexpr auto TitleFont = "方正小标宋简体";

/// A text as the library takes it. What XML cannot hold becomes U+FFFD, and what a reader would take for an
/// escape
/// (`_x0041_`) is escaped itself, so that the cell shows the text as it is.
std::string stored(QString text) {
    static const QRegularExpression escape(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    text.replace(escape, QStringLiteral("_x005F_"));
    for (QChar &c : text) {
        if (c.unicode() == 0 || c.unicode() >= 0xFFFE)
            c = QChar(QChar::ReplacementCharacter);
    }
    return text.toStdString();
}

/// One sheet while it is written: every answer of the library is checked, and the library's memory is freed.
class Sheet final {
public:
    Sheet(const Report &report, const QString &path, const QString &temporary)
        : m_report(report)
        , m_path(path)
        , m_layout(report)
        , m_firstRow(report.annex.isEmpty() ? 1 : 2) {
        m_workbook.reset(workbook_new(QFile::encodeName(temporary).constData()));
        if (!m_workbook)
            fail(LXW_ERROR_MEMORY_MALLOC_FAILED);
        setWidthUnit();
        m_sheet = workbook_add_worksheet(m_workbook.get(), sheetName(report.name).toUtf8().constData());
        if (!m_sheet)
            fail(LXW_ERROR_INVALID_SHEETNAME_CHARACTER);
    }

    void write(const QDateTime &created) {
        setProperties(created);
        setColumns();
        writeHeading();
        for (std::size_t r = 0; r < m_report.rows.size(); ++r)
            writeRow(r);
        writeNotes();
        markRanks();
        setPage();
        check(workbook_close(m_workbook.release()));
    }

private:
    struct Free {
        void operator()(lxw_workbook *workbook) const { lxw_workbook_free(workbook); }
    };

    [[noreturn]] void fail(lxw_error error) const {
        throw OutputError(m_path,
                          Workbook::tr("工作簿写不成（%1），请检查磁盘空间和文件夹权限，或换一个文件名再试")
                              .arg(QString::fromUtf8(lxw_strerror(error))));
    }

    void check(lxw_error error) const {
        if (error != LXW_NO_ERROR)
            fail(error);
    }

    /// Column widths count digits of the workbook's default font. The library's Calibri is missing outside
    /// Windows, and whatever stands in for it is wider; Arial and its metric twins are everywhere: 7 pixels
    /// at 10 points.
    void setWidthUnit() {
        lxw_format *const normal = STAILQ_FIRST(m_workbook->formats);
        format_set_font_name(normal, "Arial");
        format_set_font_size(normal, 10);
    }

    [[nodiscard]] lxw_row_t sheetRow(std::size_t tableRow) const {
        return static_cast<lxw_row_t>(tableRow + m_firstRow);
    }
    [[nodiscard]] lxw_col_t lastColumn() const { return static_cast<lxw_col_t>(m_report.columns.size() - 1); }

    void setProperties(const QDateTime &created) {
        std::string title = m_report.title.toStdString();
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.created =
            (created.isValid() ? created : QDateTime::currentDateTimeUtc()).toSecsSinceEpoch();
        check(workbook_set_properties(m_workbook.get(), &properties));
    }

    void setColumns() {
        for (std::size_t c = 0; c < m_report.columns.size(); ++c) {
            const auto column = static_cast<lxw_col_t>(c);
            check(worksheet_set_column(m_sheet, column, column, m_layout.columnWidth(c), nullptr));
        }
    }

    lxw_format *newFormat(const char *font, double size, std::uint8_t align, bool wraps = true) {
        lxw_format *const format = workbook_add_format(m_workbook.get());
        if (!format)
            fail(LXW_ERROR_MEMORY_MALLOC_FAILED);
        format_set_font_name(format, font);
        format_set_font_size(format, size);
        format_set_align(format, align);
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
        if (wraps)
            format_set_text_wrap(format);
        return format;
    }

    /// The format of a cell; `decimals` < 0: not a number.
    lxw_format *format(Report::CellStyle style, int decimals) {
        auto &known = m_formats[{style, decimals}];
        if (known)
            return known;
        const bool header = style == Report::CellStyle::Header;
        const bool body = style == Report::CellStyle::Body;
        const char *const font = header ? BlackFont : decimals >= 0 ? FigureFont : BodyFont;
        known = newFormat(font, m_type.body, body ? LXW_ALIGN_LEFT : LXW_ALIGN_CENTER);
        format_set_border(known, LXW_BORDER_THIN);
        if (header)
            format_set_bold(known);
        if (decimals >= 0)
            format_set_num_format(
                known, ("0" + (decimals > 0 ? "." + std::string(std::size_t(decimals), '0') : "")).c_str());
        return known;
    }

    lxw_format *formatOf(const Report::Cell &cell) {
        const bool number = cell.kind == Report::CellKind::Number;
        const auto point = cell.text.indexOf(u'.');
        const auto decimals = point < 0 ? 0 : cell.text.size() - point - 1;
        return format(cell.style, number ? static_cast<int>(decimals) : -1);
    }

    /// A line over the whole width of the table.
    void writeLine(lxw_row_t row, const QString &text, double height, lxw_format *format) {
        check(worksheet_set_row(m_sheet, row, height, nullptr));
        if (lastColumn() == 0)
            check(worksheet_write_string(m_sheet, row, 0, stored(text).c_str(), format));
        else
            check(worksheet_merge_range(m_sheet, row, 0, row, lastColumn(), stored(text).c_str(), format));
    }

    void writeHeading() {
        if (!m_report.annex.isEmpty()) {
            check(worksheet_set_row(m_sheet, 0, m_layout.annexHeight(), nullptr));
            lxw_format *const annex = newFormat(BlackFont, m_type.annex, LXW_ALIGN_LEFT, false);
            check(worksheet_write_string(m_sheet, 0, 0, stored(m_report.annex).c_str(), annex));
        }
        writeLine(static_cast<lxw_row_t>(m_firstRow - 1), m_report.title, m_layout.titleHeight(),
                  newFormat(TitleFont, m_type.title, LXW_ALIGN_CENTER));
    }

    void writeRow(std::size_t r) {
        check(worksheet_set_row(m_sheet, sheetRow(r), m_layout.rowHeights()[r], nullptr));
        for (std::size_t c = 0; c < m_report.columns.size(); ++c) {
            const auto *const span = m_report.spanAt(static_cast<int>(r), static_cast<int>(c));
            const bool first =
                span && span->row == static_cast<int>(r) && span->column == static_cast<int>(c);
            // The library takes no merge of one cell.
            if (first && span->rows * span->columns > 1)
                mergeCells(*span);
            if (!span || first)
                writeCell(m_report.rows[r][c], sheetRow(r), static_cast<lxw_col_t>(c));
        }
    }

    void mergeCells(const Report::Span &span) {
        const auto row = sheetRow(static_cast<std::size_t>(span.row));
        const auto column = static_cast<lxw_col_t>(span.column);
        const auto lastRow = row + static_cast<lxw_row_t>(span.rows) - 1;
        const auto last = static_cast<lxw_col_t>(span.column + span.columns - 1);
        check(worksheet_merge_range(m_sheet, row, column, lastRow, last, "",
                                    formatOf(m_report.shown(span.row, span.column))));
    }

    void writeCell(const Report::Cell &cell, lxw_row_t row, lxw_col_t column) {
        lxw_format *const format = formatOf(cell);
        switch (cell.kind) {
        case Report::CellKind::Empty:
            return check(worksheet_write_blank(m_sheet, row, column, format));
        case Report::CellKind::Text:
            return check(worksheet_write_string(m_sheet, row, column, stored(cell.text).c_str(), format));
        case Report::CellKind::Number:
            return check(worksheet_write_number(m_sheet, row, column, cell.number, format));
        }
    }

    void writeNotes() {
        lxw_format *const format = newFormat(BodyFont, m_type.note, LXW_ALIGN_LEFT);
        const auto heights = m_layout.noteHeights();
        for (std::size_t i = 0; i < m_report.notes.size(); ++i)
            writeLine(sheetRow(m_report.rows.size() + i), m_report.notes[i], heights[i], format);
    }

    /// Ranks are marked by rules, so that they follow when a figure is corrected in the office program.
    /// ISNUMBER: a text such as `\` counts as greater than every number there.
    void markRanks() {
        const auto header = static_cast<std::size_t>(m_report.headerRows);
        if (m_report.rows.size() <= header)
            return;
        for (std::size_t c = 0; c < m_report.columns.size(); ++c) {
            if (m_report.rows[header][c].style != Report::CellStyle::Rank)
                continue;
            if (m_report.frontTo)
                addRule(c, "<=", *m_report.frontTo, frontFormat());
            if (m_report.backFrom)
                addRule(c, ">=", *m_report.backFrom, backFormat());
        }
    }

    lxw_format *frontFormat() {
        lxw_format *const format = workbook_add_format(m_workbook.get());
        format_set_bg_color(format, FrontGround);
        format_set_font_color(format, FrontInk);
        format_set_bold(format);
        return format;
    }

    lxw_format *backFormat() {
        lxw_format *const format = workbook_add_format(m_workbook.get());
        format_set_font_color(format, BackInk);
        format_set_underline(format, LXW_UNDERLINE_SINGLE);
        return format;
    }

    void addRule(std::size_t column, const char *compare, int limit, lxw_format *format) {
        const auto first = sheetRow(static_cast<std::size_t>(m_report.headerRows));
        const auto last = sheetRow(m_report.rows.size() - 1);
        const auto at = static_cast<lxw_col_t>(column);
        std::array<char, LXW_MAX_CELL_NAME_LENGTH> cell{};
        lxw_rowcol_to_cell(cell.data(), first, at);
        const std::string name = cell.data();
        std::string rule = "=AND(ISNUMBER(" + name + ")," + name + compare + std::to_string(limit) + ")";
        lxw_conditional_format condition{};
        condition.type = LXW_CONDITIONAL_TYPE_FORMULA;
        condition.value_string = rule.data();
        condition.format = format;
        check(worksheet_conditional_format_range(m_sheet, first, at, last, at, &condition));
    }

    void setPage() {
        constexpr std::uint8_t A4 = 9;
        worksheet_set_paper(m_sheet, A4);
        if (m_report.page.landscape || m_report.columns.size() > MostPortraitColumns)
            worksheet_set_landscape(m_sheet);
        worksheet_set_margins(m_sheet, 0.6, 0.6, 0.8, 0.8);
        worksheet_center_horizontally(m_sheet);
        worksheet_fit_to_pages(m_sheet, 1, 0);
        check(worksheet_set_footer(m_sheet, "&C&\"宋体,常规\"&10第 &P 页 共 &N 页"));
        if (m_report.headerRows > 0)
            check(worksheet_repeat_rows(m_sheet, sheetRow(0),
                                        sheetRow(static_cast<std::size_t>(m_report.headerRows - 1))));
        const auto last = sheetRow(m_report.rows.size() + m_report.notes.size()) - 1;
        check(worksheet_print_area(m_sheet, 0, 0, last, lastColumn()));
        worksheet_freeze_panes(m_sheet, sheetRow(static_cast<std::size_t>(m_report.headerRows)), 0);
    }

    const Report &m_report;
    const QString &m_path;
    const SheetType m_type;
    const SheetLayout m_layout;
    const std::size_t m_firstRow; ///< of the table in the sheet
    std::unique_ptr<lxw_workbook, Free> m_workbook;
    lxw_worksheet *m_sheet = nullptr;
    std::map<std::tuple<Report::CellStyle, int>, lxw_format *> m_formats;
};

} // namespace

QString sheetName(const QString &wanted) {
    constexpr qsizetype Longest = 31;
    static const QRegularExpression forbidden(QStringLiteral("[\\[\\]:*?/\\\\\\x{0}-\\x{1F}]"));
    QString name = QString(wanted).replace(forbidden, QStringLiteral(" ")).simplified();
    const auto bounded = [&] { return name.startsWith(u'\'') || name.endsWith(u'\''); };
    for (name.truncate(Longest); !name.isEmpty() && (bounded() || name.back().isHighSurrogate());)
        name = name.startsWith(u'\'') ? name.sliced(1) : name.chopped(1);
    name = name.trimmed();
    // Excel keeps this name for itself.
    const bool reserved = name.compare(QStringLiteral("history"), Qt::CaseInsensitive) == 0;
    return name.isEmpty() || reserved ? Workbook::tr("表") : name;
}

void writeXlsx(const app::TableReport &report, const QString &path, const QDateTime &created) {
    refuseUnwritable(report, path);
    replaceFile(path, [&](const QString &temporary) { Sheet(report, path, temporary).write(created); });
}

} // namespace weici::exchange
