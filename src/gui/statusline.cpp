// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/statusline.h"

#include "gui/theme.h"

#include <QDesktopServices>
#include <QLabel>
#include <QStyle>
#include <QTimer>
#include <QUrl>

namespace weici::gui {

namespace {

constexpr int shownFor = 12000; ///< ms

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_selection(new QLabel(this))
    , m_message(new QLabel(this))
    , m_saved(new QLabel(this))
    , m_coverage(new QLabel(this))
    , m_zoom(new QLabel(this))
    , m_fade(new QTimer(this)) {
    setSizeGripEnabled(false);
    setObjectName(QStringLiteral("statusLine"));
    m_message->setObjectName(QStringLiteral("statusMessage"));
    m_selection->setObjectName(QStringLiteral("selectionSum"));
    m_saved->setObjectName(QStringLiteral("savedState"));
    m_coverage->setObjectName(QStringLiteral("coverage"));
    for (QLabel *label : {m_selection, m_message, m_saved, m_coverage, m_zoom}) {
        label->setFont(typeFont(type::secondary));
    }
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    addWidget(m_selection);
    addWidget(m_message, 1);
    for (QLabel *label : {m_saved, m_coverage, m_zoom}) {
        addPermanentWidget(label);
    }
    m_message->hide();
    m_fade->setSingleShot(true);
    m_fade->setInterval(shownFor);
    connect(m_fade, &QTimer::timeout, this, &StatusLine::quiet);
    connect(m_message, &QLabel::linkActivated, this,
            [](const QString &link) { QDesktopServices::openUrl(QUrl(link)); });
}

void StatusLine::setMessage(const QString &text, bool refusal) {
    m_message->setText(text);
    m_message->setProperty("refusal", refusal);
    m_message->style()->polish(m_message);
    m_selection->hide();
    m_message->show();
}

void StatusLine::say(const QString &text, const QString &folder) {
    const QString link =
        folder.isEmpty() ? QString()
                         : QStringLiteral("　<a href=\"%1\">%2</a>")
                               .arg(QUrl::fromLocalFile(folder).toString().toHtmlEscaped(), tr("打开文件夹"));
    setMessage(text.toHtmlEscaped() + link, false);
    m_fade->start();
}

void StatusLine::refuse(const QString &reason) {
    m_fade->stop();
    setMessage(u"■ " + reason.toHtmlEscaped(), true);
}

void StatusLine::quiet() {
    m_message->clear();
    m_message->hide();
    m_selection->show();
}

void StatusLine::quietRefusal() {
    if (m_message->property("refusal").toBool()) {
        m_message->setProperty("refusal", false);
        quiet();
    }
}

QString StatusLine::message() const {
    return m_message->isHidden() ? QString() : m_message->text();
}

void StatusLine::showSelection(const QString &text) {
    m_selection->setText(text);
}

void StatusLine::showSaved(const QString &text) {
    m_saved->setText(text);
}

void StatusLine::showCoverage(const QString &text, const QString &explanation) {
    m_coverage->setText(text);
    m_coverage->setToolTip(explanation);
    m_coverage->setVisible(!text.isEmpty());
}

void StatusLine::showZoom(double zoom) {
    m_zoom->setText(QStringLiteral("%1%").arg(qRound(zoom * 100)));
}

} // namespace weici::gui
