// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sidebar.h"

#include "gui/appearance.h"

#include "ui_sidebar.h"

namespace weici::gui {

Sidebar::Sidebar(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::Sidebar>()) {
    m_ui->setupUi(this);
    setAttribute(Qt::WA_StyledBackground);
    m_ui->entryButton->setUp(appearance, QStringLiteral("entry"));
    m_ui->problemsButton->setUp(appearance, QStringLiteral("problems"));
    connect(m_ui->problemsButton, &QAbstractButton::clicked, this, &Sidebar::problemsWanted);
}

Sidebar::~Sidebar() = default;

void Sidebar::setCompact(bool compact) {
    for (SidebarButton *button : {m_ui->entryButton, m_ui->problemsButton}) {
        button->setCompact(compact);
    }
}

void Sidebar::showProblemCount(int errors, int warnings) {
    m_ui->problemsButton->setCount(errors + warnings, errors > 0);
}

} // namespace weici::gui
