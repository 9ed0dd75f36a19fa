// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace weici::gui {

/// The editor of a text of several lines: over its cell, as tall as its lines, inside the sheet.
class ProseEditor final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit ProseEditor(QWidget *parent);

    /// The cell in the coordinates of the parent.
    void setCell(const QRect &cell);
    [[nodiscard]] bool isOneLine() const;

private:
    void fit();

    QRect m_cell;
};

} // namespace weici::gui
