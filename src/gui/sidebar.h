// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"

#include <QWidget>

#include <map>
#include <memory>

namespace Ui {
class Sidebar;
}

namespace weici::gui {

class Appearance;
class SidebarButton;

/// The pages that exist, in their order, and at its foot the problem list.
class Sidebar final : public QWidget {
    Q_OBJECT

public:
    explicit Sidebar(const Appearance &appearance, QWidget *parent = nullptr);
    ~Sidebar() override;

    void addPage(Page page);
    /// Marks the page that is shown; does not emit.
    void showPage(Page page);
    void setCompact(bool compact);
    void showProblemCount(int errors, int warnings);

Q_SIGNALS:
    void pageWanted(weici::gui::Page page);
    void problemsWanted();

private:
    std::unique_ptr<Ui::Sidebar> m_ui;
    const Appearance &m_appearance;
    std::map<Page, SidebarButton *> m_pages;
};

} // namespace weici::gui
