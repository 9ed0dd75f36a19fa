// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/templatehighlighter.h"

#include "gui/appearance.h"

#include <QRegularExpression>

namespace weici::gui {

namespace {

enum State { Head = 1, Body = 2 };

} // namespace

TemplateHighlighter::TemplateHighlighter(const Appearance &appearance, QTextDocument *document)
    : QSyntaxHighlighter(document)
    , m_appearance(appearance) {
    connect(&appearance, &Appearance::changed, this, &QSyntaxHighlighter::rehighlight);
}

void TemplateHighlighter::highlightBlock(const QString &text) {
    const Theme &theme = m_appearance.theme();
    const bool inBody = previousBlockState() == Body;
    const bool ends = text.trimmed() == QLatin1String("---");
    setCurrentBlockState(inBody || ends ? Body : Head);
    QTextCharFormat quiet;
    quiet.setForeground(theme.muted);
    QTextCharFormat strong;
    strong.setForeground(theme.text);
    strong.setFontWeight(QFont::DemiBold);
    const auto length = static_cast<int>(text.size());
    if (!inBody && ends) {
        setFormat(0, length, quiet);
    } else if (!inBody) {
        const auto colon = static_cast<int>(text.indexOf(QChar(0xFF1A)));
        setFormat(0, colon + 1, quiet);
    } else if (text.startsWith(u'#')) {
        setFormat(0, length, strong);
    }
    static const QRegularExpression braces(QStringLiteral("\\{\\{([#/?^]?)[^{}]*\\}\\}"));
    for (auto match = braces.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        QTextCharFormat format;
        format.setForeground(found.capturedLength(1) > 0 ? theme.good : theme.accent);
        setFormat(static_cast<int>(found.capturedStart()), static_cast<int>(found.capturedLength()), format);
    }
}

} // namespace weici::gui
