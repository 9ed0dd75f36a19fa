// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandstack.h"
#include "gui/bulletindesk.h"
#include "gui/pagepanel.h"
#include "gui/pageview.h"

#include <memory>

class QSettings;

namespace Ui {
class BulletinPanel;
}

namespace weici::gui {

class Appearance;
class BulletinDialogs;
class BulletinExport;
class Dialogs;

/// 通报: the bulletin of the period, or a table, as it will be printed; beside it what is to be looked at
/// before it is issued.
class BulletinPanel final : public PagePanel {
    Q_OBJECT

public:
    BulletinPanel(const Appearance &appearance, Dialogs &dialogs, QSettings &settings,
                  commands::CommandStack &stack, QWidget *parent = nullptr);
    ~BulletinPanel() override;

    [[nodiscard]] BulletinDesk &desk() { return *m_desk; }
    [[nodiscard]] PageView &preview() const;
    [[nodiscard]] BulletinExport &exporting() const { return *m_export; }

    void showSession(SheetSession *session) override;
    void copySelection() override;
    bool zoomBy(int step) override;
    bool goToFinding(bool back) override;
    bool acceptFinding() override;
    [[nodiscard]] QList<QWidget *> parts() override;
    [[nodiscard]] QString selectionText() const override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    using Deed = models::IssueFindingModel::Deed;
    void connectDesk();
    void connectPreview();
    void connectButtons();
    void fillLayouts();
    void fillIssues();
    void describe();
    void describeIssued();
    void describeChecks();
    void showPages();
    void showOld();
    void showBusy(const QString &text);
    void showZoom();
    void chooseZoom(int item);
    void showMarks();
    void showFinding(int row);
    void noteFonts();

    void followLink(int row, Deed deed);
    void goTo(const PageView::Place &place);
    void changeRun(const PageView::Place &place);
    [[nodiscard]] QString fieldOf(const app::IssueFinding &finding) const;
    void askReason(const app::IssueFinding &finding);
    void tell(const commands::Failure &failure);
    void acceptRow(int row);
    void showPlaceMenu(const PageView::Place &place, const QPoint &at);
    [[nodiscard]] QString describePlace(const PageView::Place &place) const;
    [[nodiscard]] QString whyNot() const;
    [[nodiscard]] bool isWritable() const;

    const Appearance &m_appearance;
    Dialogs &m_dialogs;
    QSettings &m_settings;
    commands::CommandStack &m_stack;
    std::unique_ptr<Ui::BulletinPanel> m_ui;
    BulletinDesk *m_desk;
    BulletinExport *m_export;
    BulletinDialogs *m_rounds;
    QTimer *m_oldSoon;
    QTimer *m_busySoon;
    bool m_isNew = true; ///< the pages that come are of another subject: shown from the top
};

} // namespace weici::gui
