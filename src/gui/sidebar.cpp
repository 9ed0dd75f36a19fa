// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sidebar.h"

#include "gui/appearance.h"

#include "ui_sidebar.h"

#include <iterator>

namespace weici::gui {

Sidebar::Sidebar(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::Sidebar>())
    , m_appearance(appearance) {
    m_ui->setupUi(this);
    setAttribute(Qt::WA_StyledBackground);
    m_ui->problemsButton->setUp(appearance, QStringLiteral("problems"));
    connect(m_ui->problemsButton, &QAbstractButton::clicked, this, &Sidebar::problemsWanted);
}

Sidebar::~Sidebar() = default;

void Sidebar::addPage(Page page) {
    auto *button = new SidebarButton(m_ui->pages);
    button->setObjectName(pageIcon(page) + u"Button");
    button->setText(pageTitle(page));
    button->setToolTip(tr("%1（Ctrl+%2）").arg(pageTitle(page)).arg(static_cast<int>(page)));
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setUp(m_appearance, pageIcon(page));
    connect(button, &QAbstractButton::clicked, this, [this, page] { Q_EMIT pageWanted(page); });
    const auto place = m_pages.emplace(page, button).first;
    m_ui->pagesLayout->insertWidget(static_cast<int>(std::distance(m_pages.begin(), place)), button);
    // The keys go through the sidebar as it reads.
    for (auto at = m_pages.begin(); std::next(at) != m_pages.end(); ++at) {
        setTabOrder(at->second, std::next(at)->second);
    }
    setTabOrder(m_pages.rbegin()->second, m_ui->problemsButton);
}

void Sidebar::showPage(Page page) {
    m_pages.at(page)->setChecked(true);
}

void Sidebar::setCompact(bool compact) {
    for (const auto &[page, button] : m_pages) {
        button->setCompact(compact);
    }
    m_ui->problemsButton->setCompact(compact);
}

void Sidebar::showProblemCount(int errors, int warnings) {
    m_ui->problemsButton->setCount(errors + warnings, errors > 0);
}

} // namespace weici::gui
