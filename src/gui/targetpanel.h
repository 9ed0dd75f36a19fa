// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pagepanel.h"

#include <memory>

namespace Ui {
class TargetPanel;
}

namespace weici::gui {

class Appearance;

/// 目标: targets beside results, how far they are, and what went backwards first.
class TargetPanel final : public PagePanel {
    Q_OBJECT

public:
    explicit TargetPanel(const Appearance &appearance, QWidget *parent = nullptr);
    ~TargetPanel() override;

    void showSession(SheetSession *session) override;
    bool finishEditing() override;
    void abandonEditing() override;
    void copySelection() override;
    void clearSelected() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void describe();

    const Appearance &m_appearance;
    std::unique_ptr<Ui::TargetPanel> m_ui;
    SheetSession *m_session = nullptr;
};

} // namespace weici::gui
