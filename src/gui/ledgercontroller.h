// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledger.h"
#include "app/newledger.h"
#include "commands/commandstack.h"
#include "gui/backupkeeper.h"
#include "gui/fileexport.h"
#include "gui/samples.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QSettings;

namespace weici::models {
class RecentModel;
}

namespace weici::gui {

class Dialogs;

/// Makes, opens, copies and closes the ledger and writes its attachment; every error of the layers below ends
/// here as a plain message. Dialogs, recent list and settings must outlive it.
class LedgerController final : public QObject {
    Q_OBJECT

public:
    LedgerController(Dialogs &dialogs, models::RecentModel &recent, const QSettings &settings,
                     QObject *parent = nullptr);
    ~LedgerController() override;

    [[nodiscard]] app::Ledger *ledger() const { return m_ledger.get(); }
    [[nodiscard]] commands::CommandStack &stack() { return m_stack; }
    [[nodiscard]] BackupKeeper &backups() { return m_backups; }
    [[nodiscard]] bool isSample() const;

    /// Asks which sample, then as createFromSample.
    void chooseSample();
    /// Asks for a file, makes it from the sample and opens it.
    void createFromSample(const Sample &sample);
    /// Asks for a file, makes the empty ledger in it, with the tree of `model`, and opens it.
    void createNew(const app::NewLedger &wanted, const std::optional<Sample> &model);
    void openAsking();
    /// Whether it is open afterwards; the ledger that was open before stays when it is not.
    bool open(const QString &path);
    void close();
    void saveCopy();
    /// Puts the backup in the place of the open ledger and opens that; the present file stays beside it.
    void restoreBackup(const QString &backup);

    void exportAttachment(engine::RegionId region, const engine::Period &period);
    void cancelExport() { m_export.cancel(); }
    [[nodiscard]] bool isExporting() const { return m_export.isRunning(); }
    /// `于都县2023年上半年数字经济主要监测指标附件.xlsx`
    [[nodiscard]] QString attachmentName(engine::RegionId region, const engine::Period &period) const;

Q_SIGNALS:
    /// Before anything of the file is touched.
    void opening(const QString &path);
    void opened();
    /// The ledger is about to go: let go of everything that looks at it.
    void closing();
    void closed();
    void busy(const QString &text);
    void idle();
    /// Something was done; `folder` where it can be seen, or empty.
    void said(const QString &text, const QString &folder);

private:
    bool tryOpen(const QString &path, app::Ledger::Access access);
    void tell(const app::LedgerError &error);
    void tellMissing(const QString &path, const app::LedgerError &error);
    [[nodiscard]] QString folder() const;
    /// Asks where, makes the file and opens it; every refusal is told.
    void createAt(const QString &title, const QString &suggested, bool sample,
                  const std::function<engine::LedgerContent()> &content);

    Dialogs &m_dialogs;
    models::RecentModel &m_recent;
    const QSettings &m_settings;
    std::unique_ptr<app::Ledger> m_ledger;
    commands::CommandStack m_stack;
    BackupKeeper m_backups;
    FileExport m_export;
};

} // namespace weici::gui
