// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportcells.h"

#include <cmath>

#include "app/labels.h"
#include "engine/decimal.h"
#include "engine/ranking.h"

namespace weici::app {

namespace {

using Cell = TableReport::Cell;
using CellKind = TableReport::CellKind;
using CellStyle = TableReport::CellStyle;
using Content = ReportLayout::Content;

CellStyle styleOf(Content content) {
    switch (content) {
    case Content::Level1:
    case Content::Group:
        return CellStyle::Group;
    case Content::Rank:
        return CellStyle::Rank;
    case Content::Departments:
        return CellStyle::Departments;
    case Content::Level2:
    case Content::Leaf:
    case Content::Note:
    case Content::LeafNote:
    case Content::Region:
    case Content::Item:
    case Content::Rule:
    case Content::Basis:
        return CellStyle::Body;
    default:
        break;
    }
    return CellStyle::Figure;
}

/// Whether a workbook shows exactly these digits for a number cell; its formats have at most thirty decimals.
bool isExactNumber(std::string_view text) {
    constexpr int MostDecimals = 30;
    return engine::isPlainDecimal(text) && engine::decimalsOf(text) <= MostDecimals;
}

/// In columns of names a plain number is a name.
bool holdsFigures(Content content) {
    const CellStyle style = styleOf(content);
    return (style == CellStyle::Figure && content != Content::Unit) || style == CellStyle::Rank;
}

/// What an office program shows of a number: it rounds the fifteen digits that it knows of it.
std::string shownByOffice(double number, int decimals) {
    const auto known = QString::number(number, 'g', 15).toDouble();
    return engine::roundedText(known, decimals);
}

} // namespace

Cell reportCell(Content content, std::string_view text) {
    Cell cell;
    cell.style = styleOf(content);
    cell.text = labels::text(text);
    if (text.empty())
        return cell;
    cell.kind = holdsFigures(content) && isExactNumber(text) ? CellKind::Number : CellKind::Text;
    if (cell.kind == CellKind::Number)
        cell.number = engine::parsePlain(text).value_or(0.0);
    return cell;
}

Cell reportCell(Content content, const QString &text) {
    return reportCell(content, labels::utf8(text));
}

Cell figureCell(Content content, double figure, int decimals) {
    if (!std::isfinite(figure))
        return reportCell(content);
    const std::string text = engine::roundedText(figure, decimals);
    Cell cell = reportCell(content, text);
    if (cell.kind == CellKind::Number && shownByOffice(figure, decimals) == text)
        cell.number = figure;
    return cell;
}

Cell rankCell(Content content, double rank, const engine::Scheme &scheme, bool marks) {
    Cell cell = std::isfinite(rank) ? reportCell(content, engine::shortestText(rank)) : reportCell(content);
    if (marks)
        markRank(cell, rank, scheme);
    return cell;
}

void markRank(Cell &cell, double rank, const engine::Scheme &scheme) {
    if (cell.kind != CellKind::Number || !std::isfinite(rank))
        return;
    if (engine::isFront(rank, scheme))
        cell.mark = TableReport::Mark::Front;
    else if (engine::isBack(rank, scheme))
        cell.mark = TableReport::Mark::Back;
}

} // namespace weici::app
