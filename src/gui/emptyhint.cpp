// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/emptyhint.h"

#include "gui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace weici::gui {

EmptyHint::EmptyHint(QWidget *parent)
    : QWidget(parent)
    , m_missing(new QLabel(this))
    , m_next(new QLabel(this))
    , m_button(new QPushButton(this)) {
    setAttribute(Qt::WA_StyledBackground);
    m_missing->setObjectName(QStringLiteral("emptyMissing"));
    m_next->setObjectName(QStringLiteral("emptyNext"));
    m_button->setObjectName(QStringLiteral("emptyButton"));
    m_missing->setFont(typeFont(type::section, QFont::DemiBold));
    m_next->setProperty("secondary", true);
    m_next->setWordWrap(true);
    m_button->setProperty("primary", true);
    m_button->setAutoDefault(false);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_missing);
    words->addWidget(m_next);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 10, 12, 10);
    layout->setSpacing(20);
    layout->addLayout(words, 1);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &EmptyHint::begun);
}

void EmptyHint::say(const QString &missing, const QString &next, const QString &button) {
    m_missing->setText(missing);
    m_next->setText(next);
    m_button->setText(button);
}

} // namespace weici::gui
