// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>

namespace weici::gui {

class Appearance;

/// Colours of a bulletin's template: fields, lists, headings and the keys of the head.
class TemplateHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT

public:
    TemplateHighlighter(const Appearance &appearance, QTextDocument *document);

protected:
    void highlightBlock(const QString &text) override;

private:
    const Appearance &m_appearance;
};

} // namespace weici::gui
