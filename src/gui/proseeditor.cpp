// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/proseeditor.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace weici::gui {

namespace {

constexpr int leastWidth = 260;
constexpr int border = 6; ///< above and below the lines together

} // namespace

ProseEditor::ProseEditor(QWidget *parent)
    : QPlainTextEdit(parent) {
    document()->setDocumentMargin(2);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &ProseEditor::fit);
}

void ProseEditor::setCell(const QRect &cell) {
    m_cell = cell;
    fit();
}

bool ProseEditor::isOneLine() const {
    return blockCount() == 1 && document()->firstBlock().layout()->lineCount() < 2;
}

void ProseEditor::fit() {
    const QSize room = parentWidget()->size();
    const int width = std::min(std::max(m_cell.width(), leastWidth), room.width());
    // A plain text document measures its height in lines.
    const int lines = std::max(1, qRound(document()->size().height()));
    const int wanted =
        lines * fontMetrics().lineSpacing() + 2 * qRound(document()->documentMargin()) + border;
    const int height = std::min(std::max(m_cell.height(), wanted), room.height());
    const int left = std::max(0, std::min(m_cell.left(), room.width() - width));
    const int top = std::max(0, std::min(m_cell.top(), room.height() - height));
    setGeometry(left, top, width, height);
}

} // namespace weici::gui
