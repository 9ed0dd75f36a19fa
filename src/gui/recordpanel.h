// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledgerhistory.h"
#include "app/restoring.h"
#include "gui/pagepanel.h"

#include <memory>
#include <vector>

namespace Ui {
class RecordPanel;
}
namespace weici::models {
class ChangeListModel;
class RevisionModel;
} // namespace weici::models

namespace weici::gui {

class Appearance;

/// 记录: who changed what and when, by day; what lies between two moments; and everything of it can be set
/// back, after a look at what that will change.
class RecordPanel final : public PagePanel {
    Q_OBJECT

public:
    explicit RecordPanel(const Appearance &appearance, QWidget *parent = nullptr);
    ~RecordPanel() override;

    void showSession(SheetSession *session) override;
    void copySelection() override;

Q_SIGNALS:
    void backupsWanted();
    /// It is to be shown, and done when the person says so and why.
    void restoreWanted(const weici::app::RestorePlan &plan);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectParts();
    void fillChoices();
    void fillPeople();
    void applyFilter();
    [[nodiscard]] app::HistoryFilter filter() const;
    void listRefreshed();
    void showChange();
    void compare();
    void showTable(const QString &title, const QString &about);
    void updateButtons();

    void restoreSelected();
    void restoreAll();
    void restoreMoment();
    void offer(const std::vector<app::NetChange> &changes);
    void goToCell();

    std::unique_ptr<Ui::RecordPanel> m_ui;
    SheetSession *m_session = nullptr;
    std::unique_ptr<models::ChangeListModel> m_changes;
    std::unique_ptr<models::RevisionModel> m_lines;
    qint64 m_current = 0; ///< the change that is shown; 0: none
    bool m_comparing = false;
};

} // namespace weici::gui
