// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pagepanel.h"

#include <memory>
#include <vector>

namespace Ui {
class GapPanel;
}

namespace weici::commands {
class CommandStack;
}

namespace weici::gui {

class Appearance;
class Dialogs;
class QuestionSection;
class TrialPanel;

/// 差距与推演: how far it is to the next rank, where points are lost, why ranks moved and how firm they are;
/// and below what would come of other figures.
class GapPanel final : public PagePanel {
    Q_OBJECT

public:
    GapPanel(const Appearance &appearance, Dialogs &dialogs, commands::CommandStack &stack,
             QWidget *parent = nullptr);
    ~GapPanel() override;

    void showSession(SheetSession *session) override;
    bool finishEditing() override;
    void abandonEditing() override;
    void copySelection() override;
    void clearSelected() override;

private:
    void addSection(QuestionSection *section);
    void showSection(int section);
    [[nodiscard]] QuestionSection &current() const;

    std::unique_ptr<Ui::GapPanel> m_ui;
    std::vector<QuestionSection *> m_sections;
    TrialPanel *m_trial;
};

} // namespace weici::gui
