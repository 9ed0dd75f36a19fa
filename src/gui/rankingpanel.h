// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pagepanel.h"

#include <memory>
#include <vector>

namespace Ui {
class RankingPanel;
}

namespace weici::app {
struct IssuedBulletin;
}

namespace weici::models {
struct RankingQuery;
struct SubjectChoice;
} // namespace weici::models

namespace weici::gui {

class Appearance;
class Dialogs;
class RankChart;
struct RankingModels;
class SpreadChart;

/// 排名分析: who stands where and how that moved, over regions, periods and indicators. Works only while it
/// is seen.
class RankingPanel final : public PagePanel {
    Q_OBJECT

public:
    RankingPanel(const Appearance &appearance, Dialogs &dialogs, QWidget *parent = nullptr);
    ~RankingPanel() override;

    void showSession(SheetSession *session) override;
    void copySelection() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum View { Heat, Compare, Lists, Spread };

    void setUpViews(const Appearance &appearance, Dialogs &dialogs);
    void connectChoices();
    void connectTable();
    void connectDrill();
    void setUpFonts();
    void layOut();
    void sessionMoved();
    void fillChoices();
    void fillSubjects();
    void fillGroups();
    void fillBases();
    void ask();
    void describe();
    void describeGaps();
    void showView(View view);
    /// What the lower half shows of the chosen region.
    void followChoice();
    void drillLine(std::size_t line);
    void copyTable();
    [[nodiscard]] models::RankingQuery query() const;
    [[nodiscard]] engine::RegionId lookedAt() const;

    std::unique_ptr<Ui::RankingPanel> m_ui;
    SheetSession *m_session = nullptr;
    std::unique_ptr<RankingModels> m_models;
    RankChart *m_courseChart = nullptr;
    SpreadChart *m_spreadChart = nullptr;
    std::vector<models::SubjectChoice> m_subjects;
    /// What is compared with, after the first entry, which is the previous period.
    struct Base {
        engine::Period period;
        QString number = {}; ///< of a version that was issued of the period shown
        int version = 0;

        bool operator==(const Base &) const = default;
    };
    [[nodiscard]] const Base *chosenBase() const;
    [[nodiscard]] const app::IssuedBulletin *chosenVersion() const;

    std::vector<Base> m_bases;
};

} // namespace weici::gui
