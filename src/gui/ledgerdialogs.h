// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cell.h"

#include <QObject>

#include <functional>

class QSettings;
class QWidget;

namespace weici::app {
class Ledger;
struct RestorePlan;
} // namespace weici::app

namespace weici::gui {

class Appearance;
class Dialogs;
class LedgerController;
class SheetSession;

/// The window's dialogs of several fields: each is shown without blocking and does its work when it is
/// accepted. All must outlive it.
class LedgerDialogs final : public QObject {
    Q_OBJECT

public:
    LedgerDialogs(QWidget &window, Appearance &appearance, Dialogs &dialogs, QSettings &settings,
                  LedgerController &controller);

    void newLedger();
    void showSettings();
    void showBackups();
    /// Shows what the plan changes and asks why; then makes a backup and does it, as one step.
    void restore(const app::RestorePlan &plan);

    /// Asks why, and locks or reopens the period that is shown.
    void lockPeriod(const SheetSession &session);
    void reopenPeriod(const SheetSession &session);
    /// Asks why the locked period that is shown is to be changed; the edits after it carry the reason.
    void correct(SheetSession &session);
    /// Marks the cell 待核, with a word to whom, or takes the mark away.
    void toggleFollowUp(const engine::CellKey &key);
    /// Asks which of the marked cells is to be shown.
    void chooseFollowUp(const SheetSession &session);

Q_SIGNALS:
    void cellWanted(const weici::engine::CellKey &key);
    void settingsChanged();
    void refused(const QString &reason);
    void said(const QString &text);

private:
    void attempt(const std::function<void(app::Ledger &)> &work);
    void restoreBackup(const QString &backup);

    QWidget &m_window;
    Appearance &m_appearance;
    Dialogs &m_dialogs;
    QSettings &m_settings;
    LedgerController &m_controller;
};

} // namespace weici::gui
