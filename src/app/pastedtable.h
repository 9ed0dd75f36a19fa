// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace weici::app {

/// One place of a pasted block.
struct PastedCell {
    QString text;
    bool covered = false; ///< part of a merged cell; the text of that stands `up` and `left` of here
    int up = 0;
    int left = 0;

    bool operator==(const PastedCell &) const = default;
};

/// A block of cells from a clipboard, as a rectangle: short rows are filled up with empty cells. Texts are as
/// the source shows them: tabs, line breaks and quotes inside a cell are kept.
class PastedTable final {
public:
    PastedTable() = default;
    explicit PastedTable(std::vector<std::vector<PastedCell>> rows);

    /// Lines of tab-separated texts as spreadsheets write them: a cell may be in quotes, with quotes inside
    /// doubled; one line end at the end of the block belongs to none of its rows. An apostrophe that guards a
    /// text from being a formula (see guardedText) is taken off.
    static PastedTable fromText(const QString &text);
    /// The tables of an HTML document, below each other, with merged cells; empty when it has none. Spaces
    /// and line ends mean what they do in HTML, `<br>` and paragraphs break lines. Tables inside cells are
    /// text of the cell.
    static PastedTable fromHtml(const QString &html);
    /// What a clipboard offers in both forms: merges are only in the HTML, the exact texts only in the plain
    /// text. Where both have the same shape each gives what it knows best; else the HTML counts.
    static PastedTable fromClipboard(const QString &text, const QString &html);

    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int columnCount() const;
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    [[nodiscard]] const PastedCell &at(int row, int column) const;
    /// The text of the cell, or of the merged cell that covers it.
    [[nodiscard]] const QString &spread(int row, int column) const;

private:
    std::vector<std::vector<PastedCell>> m_rows;
};

/// The text as it may go to a clipboard: one that a spreadsheet would take for a formula (it begins with = +
/// -
/// @, tab or CR and is no number) gets an apostrophe in front; so does one that already looks guarded, so
/// that unguardedText gives every text back.
QString guardedText(const QString &text);
QString unguardedText(const QString &text);

} // namespace weici::app
