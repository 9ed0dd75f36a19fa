// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandstack.h"
#include "engine/cell.h"
#include "gui/exportjob.h"
#include "models/figuretable.h"

#include <QWidget>

#include <memory>

namespace Ui {
class TrialPanel;
}
namespace weici::models {
class TrialModel;
}

namespace weici::gui {

class Appearance;
class Dialogs;
class SheetSession;

/// 试算: other figures in a copy, and at once what would come of them. The ledger is not touched.
class TrialPanel final : public QWidget {
    Q_OBJECT

public:
    TrialPanel(const Appearance &appearance, Dialogs &dialogs, commands::CommandStack &stack,
               QWidget *parent = nullptr);
    ~TrialPanel() override;

    /// nullptr: nothing is open any more.
    void showSession(SheetSession *session);
    [[nodiscard]] models::TrialModel *model() const { return m_model.get(); }
    bool finishEditing();
    void abandonEditing();
    void clearSelected();
    /// False: the keys are elsewhere, nothing was copied.
    bool copySelection();

Q_SIGNALS:
    void cellWanted(const weici::engine::CellKey &key);
    void said(const QString &text);
    void refused(const QString &reason);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void follow();
    void describe();
    void connectScenarios();
    void fillScenarios();
    void openScenario(int entry);
    void saveScenario();
    void removeScenario();
    void writeTargets();
    void seekGoal();
    void exportCampaign();
    [[nodiscard]] QString scenarioName() const;
    bool tell(const commands::Failure &failure, const QString &done);

    std::unique_ptr<Ui::TrialPanel> m_ui;
    SheetSession *m_session = nullptr;
    std::unique_ptr<models::TrialModel> m_model;
    models::FigureTableModel m_ranking;
    bool m_isOld = false;
    Dialogs &m_dialogs;
    commands::CommandStack &m_stack;
    ExportJob m_export;
};

} // namespace weici::gui
