// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/leaderview.h"
#include "gui/longquestionjob.h"
#include "gui/pagepanel.h"

#include <QPointer>

#include <memory>

namespace Ui {
class OverviewPanel;
}

namespace weici::models {
class Overview;
}

namespace weici::gui {

class Appearance;
class Dialogs;
class RankChart;

/// 总览: the leader's page. Every figure leads to the cells it comes from.
class OverviewPanel final : public PagePanel {
    Q_OBJECT

public:
    OverviewPanel(const Appearance &appearance, Dialogs &dialogs, QWidget *parent = nullptr);
    ~OverviewPanel() override;

    void showSession(SheetSession *session) override;
    /// The projector view while it is open.
    [[nodiscard]] LeaderView *leaderView() const { return m_leader; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setUpViews(Dialogs &dialogs);
    void setUpFonts();
    void connectDrill();
    void show();
    void describe();
    void describeProblems();
    void copyPicture();
    void showLeader();
    [[nodiscard]] LongQuestionJob::Questions longQuestions();

    std::unique_ptr<Ui::OverviewPanel> m_ui;
    const Appearance &m_appearance;
    SheetSession *m_session = nullptr;
    std::unique_ptr<models::Overview> m_overview;
    RankChart *m_chart = nullptr;
    LongQuestionJob *m_job = nullptr;
    QPointer<LeaderView> m_leader;
};

} // namespace weici::gui
