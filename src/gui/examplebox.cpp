// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/examplebox.h"

#include "gui/theme.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace weici::gui {

ExampleBox::ExampleBox(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this)) {
    setObjectName(QStringLiteral("exampleBox"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(3);
    m_title->setFont(typeFont(type::secondary, QFont::DemiBold));
    m_title->setProperty("secondary", true);
    layout->addWidget(m_title);
}

void ExampleBox::showExample(const QString &title, const std::vector<app::ExampleLine> &lines) {
    m_title->setText(title);
    delete m_body;
    m_body = new QWidget(this);
    auto *grid = new QGridLayout(m_body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const app::ExampleLine &line : lines) {
        if (line.isTotal) {
            auto *rule = new QFrame(m_body);
            rule->setFrameShape(QFrame::HLine);
            rule->setProperty("exampleRule", true);
            grid->addWidget(rule, row++, 0, 1, 3);
        }
        auto *label = new QLabel(line.label, m_body);
        label->setProperty("secondary", true);
        auto *sum = new QLabel(line.sum, m_body);
        sum->setWordWrap(true);
        auto *result = new QLabel(line.result, m_body);
        result->setFont(typeFont(type::body, QFont::DemiBold));
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(sum, row, 1);
        grid->addWidget(result, row++, 2, Qt::AlignRight | Qt::AlignBottom);
    }
    layout()->addWidget(m_body);
    m_body->show();
}

QString ExampleBox::text() const {
    QStringList texts;
    for (const QLabel *label : findChildren<QLabel *>()) {
        texts << label->text();
    }
    return texts.join(u' ');
}

} // namespace weici::gui
