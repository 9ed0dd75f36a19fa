// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class Sidebar;
}

namespace weici::gui {

class Appearance;

/// The pages that exist, and at its foot the problem list.
class Sidebar final : public QWidget {
    Q_OBJECT

public:
    explicit Sidebar(const Appearance &appearance, QWidget *parent = nullptr);
    ~Sidebar() override;

    void setCompact(bool compact);
    void showProblemCount(int errors, int warnings);

Q_SIGNALS:
    void problemsWanted();

private:
    std::unique_ptr<Ui::Sidebar> m_ui;
};

} // namespace weici::gui
