// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsxbook.h"

#include <algorithm>
#include <array>
#include <string>

#include <xlsxwriter.h>

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include "exchange/outputfile.h"
#include "exchange/sheetlayout.h"
#include "exchange/xlsxwriter.h"

namespace weici::exchange {

namespace {

using Report = app::TableReport;

struct Workbook {
    Q_DECLARE_TR_FUNCTIONS(Workbook)
};

constexpr lxw_color_t FrontGround = 0xE3F3E9;
constexpr lxw_color_t FrontInk = 0x19703F;
constexpr lxw_color_t BackInk = 0xB3261E;
constexpr lxw_color_t BarInk = 0xA3ADBA;
constexpr lxw_color_t OwnInk = 0x1D5FAD;
constexpr lxw_color_t FaintInk = 0xD9D9D9;
constexpr std::size_t Styles = 6;
constexpr std::size_t NumberKinds = 32; ///< not a number, and 0 to 30 decimals
constexpr std::size_t CellLooks = Styles * 2 * NumberKinds;

lxw_row_t sheetRow(int row) {
    return static_cast<lxw_row_t>(row);
}

lxw_col_t sheetColumn(int column) {
    return static_cast<lxw_col_t>(column);
}

/// A name as wanted, or with a number behind it where another sheet has it; names do not differ in case.
QString uniqueName(const QString &wanted, const QStringList &taken) {
    constexpr qsizetype Longest = 31;
    const QString cleaned = sheetName(wanted);
    QString name = cleaned;
    for (int number = 2; taken.contains(name, Qt::CaseInsensitive); ++number) {
        const QString suffix = QStringLiteral(" (%1)").arg(number);
        name = sheetName(cleaned.left(Longest - suffix.size())) + suffix;
    }
    return name;
}

/// A text as the library takes it. What XML cannot hold becomes U+FFFD, and what a reader would take for an
/// escape (`_x0041_`) is escaped itself, so that the cell shows the text as it is.
std::string stored(const QString &text) {
    static const QRegularExpression escape(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    const auto forbidden = [](QChar c) { return c.unicode() == 0 || c.unicode() >= 0xFFFE; };
    if (!text.contains(QLatin1String("_x")) && std::ranges::none_of(text, forbidden))
        return text.toStdString();
    QString allowed = text;
    allowed.replace(escape, QStringLiteral("_x005F_"));
    std::ranges::replace_if(allowed, forbidden, QChar(QChar::ReplacementCharacter));
    return allowed.toStdString();
}

/// The words of a chart; the library takes what begins with `=` for a reference to a cell.
std::string chartWords(const QString &text) {
    return stored(text.startsWith(u'=') ? u' ' + text : text);
}

lxw_chart_series *addSeries(lxw_chart *chart, const XlsxBook::Series &labels,
                            const XlsxBook::Series &values) {
    lxw_chart_series *const series = chart_add_series(chart, nullptr, nullptr);
    const auto place = [](const XlsxBook::Series &cells, auto set, lxw_chart_series *of) {
        set(of, cells.sheet.toUtf8().constData(), sheetRow(cells.firstRow), sheetColumn(cells.column),
            sheetRow(cells.lastRow), sheetColumn(cells.column));
    };
    place(labels, chart_series_set_categories, series);
    place(values, chart_series_set_values, series);
    return series;
}

/// The part of a waterfall's bar on which it stands.
void hide(lxw_chart_series *series) {
    lxw_chart_fill none{};
    none.none = LXW_TRUE;
    chart_series_set_fill(series, &none);
}

/// With the figure at each bar; the own one in a stronger colour.
void paintBars(lxw_chart_series *series, int count, int own) {
    lxw_chart_fill fill{};
    fill.color = BarInk;
    chart_series_set_fill(series, &fill);
    chart_series_set_labels(series);
    chart_series_set_labels_num_format(series, "0.00");
    if (own < 0)
        return;
    lxw_chart_fill ownFill{};
    ownFill.color = OwnInk;
    lxw_chart_point plain{};
    lxw_chart_point strong{};
    strong.fill = &ownFill;
    std::vector<lxw_chart_point *> points(static_cast<std::size_t>(count), &plain);
    points.at(static_cast<std::size_t>(own)) = &strong;
    points.push_back(nullptr);
    chart_series_set_points(series, points.data());
}

} // namespace

struct XlsxBook::Library {
    struct Free {
        void operator()(lxw_workbook *workbook) const { lxw_workbook_free(workbook); }
    };
    std::unique_ptr<lxw_workbook, Free> book;
    lxw_worksheet *sheet = nullptr;
    std::vector<lxw_format *> formats{nullptr};
    std::array<Format, 3> marks{};

    [[nodiscard]] lxw_format *format(Format format) const {
        return formats.at(static_cast<std::size_t>(format));
    }
};

XlsxBook::XlsxBook(const QString &path, const QString &temporary, bool constantMemory)
    : m_path(path)
    , m_library(std::make_unique<Library>())
    , m_cellFormats(CellLooks) {
    lxw_workbook_options options{};
    options.constant_memory = constantMemory ? LXW_TRUE : LXW_FALSE;
    m_library->book.reset(workbook_new_opt(QFile::encodeName(temporary).constData(), &options));
    if (!m_library->book)
        fail(LXW_ERROR_MEMORY_MALLOC_FAILED);
    // Column widths count digits of the default font. The library's Calibri is missing outside Windows, and
    // whatever stands in for it is wider; Arial and its metric twins are everywhere: 7 pixels at 10 points.
    lxw_format *const normal = STAILQ_FIRST(m_library->book->formats);
    format_set_font_name(normal, "Arial");
    format_set_font_size(normal, 10);
}

XlsxBook::~XlsxBook() = default;

void XlsxBook::fail(int error) const {
    throw OutputError(m_path,
                      Workbook::tr("工作簿写不成（%1），请检查磁盘空间和文件夹权限，或换一个文件名再试")
                          .arg(QString::fromUtf8(lxw_strerror(static_cast<lxw_error>(error)))));
}

void XlsxBook::check(int error) const {
    if (error != LXW_NO_ERROR)
        fail(error);
}

QString XlsxBook::addSheet(const QString &wanted) {
    m_names << uniqueName(wanted, m_names);
    m_library->sheet = workbook_add_worksheet(m_library->book.get(), m_names.back().toUtf8().constData());
    if (!m_library->sheet)
        fail(LXW_ERROR_INVALID_SHEETNAME_CHARACTER);
    return m_names.back();
}

void XlsxBook::setColumnWidth(int first, int last, double width) {
    check(worksheet_set_column(m_library->sheet, sheetColumn(first), sheetColumn(last), width, nullptr));
}

void XlsxBook::setRowHeight(int row, double height) {
    check(worksheet_set_row(m_library->sheet, sheetRow(row), height, nullptr));
}

void XlsxBook::writeText(int row, int column, const QString &text, Format format) {
    check(worksheet_write_string(m_library->sheet, sheetRow(row), sheetColumn(column), stored(text).c_str(),
                                 m_library->format(format)));
}

void XlsxBook::writeNumber(int row, int column, double number, Format format) {
    check(worksheet_write_number(m_library->sheet, sheetRow(row), sheetColumn(column), number,
                                 m_library->format(format)));
}

void XlsxBook::writeBlank(int row, int column, Format format) {
    check(worksheet_write_blank(m_library->sheet, sheetRow(row), sheetColumn(column),
                                m_library->format(format)));
}

void XlsxBook::merge(const Area &area, Format format) {
    check(worksheet_merge_range(m_library->sheet, sheetRow(area.row), sheetColumn(area.column),
                                sheetRow(area.lastRow), sheetColumn(area.lastColumn), "",
                                m_library->format(format)));
}

XlsxBook::Format XlsxBook::newFormat(const char *font, double size, Align align, bool wraps) {
    lxw_format *const format = workbook_add_format(m_library->book.get());
    if (!format)
        fail(LXW_ERROR_MEMORY_MALLOC_FAILED);
    format_set_font_name(format, font);
    format_set_font_size(format, size);
    format_set_align(format, align == Align::Left ? LXW_ALIGN_LEFT : LXW_ALIGN_CENTER);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (wraps)
        format_set_text_wrap(format);
    m_library->formats.push_back(format);
    return Format{m_library->formats.size() - 1};
}

XlsxBook::Format XlsxBook::cellFormat(const Report::Cell &cell) {
    std::size_t number = 0;
    if (cell.kind == Report::CellKind::Number) {
        const auto point = cell.text.indexOf(u'.');
        number = 1 + (point < 0 ? 0 : static_cast<std::size_t>(cell.text.size() - point - 1));
    }
    number = std::min(number, NumberKinds - 1);
    const std::size_t look = static_cast<std::size_t>(cell.style) * 2 + (cell.isStrong ? 1 : 0);
    Format &known = m_cellFormats.at(look * NumberKinds + number);
    if (known == Format{})
        known = madeFormat(cell, number);
    return known;
}

/// `number`: 0 of a text, else one more than the decimals.
XlsxBook::Format XlsxBook::madeFormat(const Report::Cell &cell, std::size_t number) {
    const bool header = cell.style == Report::CellStyle::Header;
    const bool body = cell.style == Report::CellStyle::Body;
    const char *const font = header ? BlackFont : number > 0 ? FigureFont : BodyFont;
    const Format made = newFormat(font, SheetType().body, body ? Align::Left : Align::Centre);
    lxw_format *const format = m_library->format(made);
    format_set_border(format, LXW_BORDER_THIN);
    if (header || cell.isStrong)
        format_set_bold(format);
    if (number > 0)
        format_set_num_format(format, ("0" + (number > 1 ? "." + std::string(number - 1, '0') : "")).c_str());
    return made;
}

/// By more than colour, so that a black and white copy tells it too.
XlsxBook::Format XlsxBook::markFormat(Report::Mark mark) {
    Format &known = m_library->marks.at(static_cast<std::size_t>(mark));
    if (known != Format{})
        return known;
    lxw_format *const format = workbook_add_format(m_library->book.get());
    if (!format)
        fail(LXW_ERROR_MEMORY_MALLOC_FAILED);
    if (mark == Report::Mark::Front) {
        format_set_bg_color(format, FrontGround);
        format_set_font_color(format, FrontInk);
        format_set_bold(format);
    } else {
        format_set_font_color(format, BackInk);
        format_set_underline(format, LXW_UNDERLINE_SINGLE);
    }
    m_library->formats.push_back(format);
    return known = Format{m_library->formats.size() - 1};
}

/// ISNUMBER: a text such as `\` counts as greater than every number there.
void XlsxBook::markNumbers(const Area &area, Report::Mark mark, int limit) {
    std::array<char, LXW_MAX_CELL_NAME_LENGTH> cell{};
    lxw_rowcol_to_cell(cell.data(), sheetRow(area.row), sheetColumn(area.column));
    const std::string name = cell.data();
    std::string rule = "=AND(ISNUMBER(" + name + ")," + name + (mark == Report::Mark::Front ? "<=" : ">=") +
                       std::to_string(limit) + ")";
    lxw_conditional_format condition{};
    condition.type = LXW_CONDITIONAL_TYPE_FORMULA;
    condition.value_string = rule.data();
    condition.format = m_library->format(markFormat(mark));
    check(worksheet_conditional_format_range(m_library->sheet, sheetRow(area.row), sheetColumn(area.column),
                                             sheetRow(area.lastRow), sheetColumn(area.lastColumn),
                                             &condition));
}

void XlsxBook::setPage(const Page &page) {
    constexpr std::uint8_t A4 = 9;
    lxw_worksheet *const sheet = m_library->sheet;
    worksheet_set_paper(sheet, A4);
    if (page.landscape)
        worksheet_set_landscape(sheet);
    worksheet_set_margins(sheet, 0.6, 0.6, 0.8, 0.8);
    worksheet_center_horizontally(sheet);
    worksheet_fit_to_pages(sheet, static_cast<std::uint16_t>(page.pagesWide), 0);
    check(worksheet_set_footer(sheet, "&C&\"宋体,常规\"&10第 &P 页 共 &N 页"));
    const Area &header = page.header;
    if (header.lastRow >= header.row)
        check(worksheet_repeat_rows(sheet, sheetRow(header.row), sheetRow(header.lastRow)));
    if (page.repeatsColumns)
        check(worksheet_repeat_columns(sheet, sheetColumn(header.column), sheetColumn(header.lastColumn)));
    check(worksheet_print_area(sheet, sheetRow(page.printed.row), sheetColumn(page.printed.column),
                               sheetRow(page.printed.lastRow), sheetColumn(page.printed.lastColumn)));
    worksheet_freeze_panes(sheet, sheetRow(header.lastRow + 1), sheetColumn(header.lastColumn + 1));
}

void XlsxBook::addBars(const Bars &bars) {
    const bool waterfall = bars.starts.has_value();
    lxw_chart *const chart =
        workbook_add_chart(m_library->book.get(), waterfall ? LXW_CHART_BAR_STACKED : LXW_CHART_BAR);
    if (!chart)
        fail(LXW_ERROR_MEMORY_MALLOC_FAILED);
    if (waterfall)
        hide(addSeries(chart, bars.labels, *bars.starts));
    const int count = bars.values.lastRow - bars.values.firstRow + 1;
    paintBars(addSeries(chart, bars.labels, bars.values), count, bars.ownBar);
    chart_title_set_name(chart, chartWords(bars.title).c_str());
    lxw_chart_font titleFont{};
    std::string face = BlackFont;
    titleFont.name = face.data();
    titleFont.size = 14;
    titleFont.bold = LXW_FALSE;
    chart_title_set_name_font(chart, &titleFont);
    chart_axis_set_name(chart->x_axis, chartWords(bars.axis).c_str());
    // The axis of the labels, in bars the y axis, counts from the bottom; reversed, the first row is topmost.
    chart_axis_set_reverse(chart->y_axis);
    chart_axis_set_crossing_max(chart->y_axis);
    chart_axis_set_min(chart->x_axis, 0);
    lxw_chart_line faint{};
    faint.color = FaintInk;
    faint.width = 0.5F;
    chart_axis_major_gridlines_set_line(chart->x_axis, &faint);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    constexpr std::uint16_t Gap = 40; // between bars, in hundredths of a bar
    chart_set_series_gap(chart, Gap);
    lxw_chart_options place{};
    constexpr double DefaultWidth = 480; // pixels; a column of the sheet has 64, a row 20
    constexpr double DefaultHeight = 288;
    place.x_scale = 64 * ChartColumns / DefaultWidth;
    place.y_scale = (130 + 24 * count) / DefaultHeight;
    check(worksheet_insert_chart_opt(m_library->sheet, sheetRow(bars.row), 0, chart, &place));
}

void XlsxBook::setProperties(const QString &title, const QDateTime &created) {
    std::string text = title.toStdString();
    lxw_doc_properties properties{};
    properties.title = text.data();
    properties.created = (created.isValid() ? created : QDateTime::currentDateTimeUtc()).toSecsSinceEpoch();
    check(workbook_set_properties(m_library->book.get(), &properties));
}

void XlsxBook::close() {
    check(workbook_close(m_library->book.release()));
}

} // namespace weici::exchange
