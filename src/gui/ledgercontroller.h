// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledger.h"
#include "commands/commandstack.h"
#include "gui/exportjob.h"
#include "gui/samples.h"

#include <QObject>

#include <memory>

namespace weici::models {
class RecentModel;
}

namespace weici::gui {

class Dialogs;

/// Makes, opens, copies and closes the ledger and writes its attachment; every error of the layers below ends
/// here as a plain message. Dialogs and recent list must outlive it.
class LedgerController final : public QObject {
    Q_OBJECT

public:
    LedgerController(Dialogs &dialogs, models::RecentModel &recent, QObject *parent = nullptr);
    ~LedgerController() override;

    [[nodiscard]] app::Ledger *ledger() const { return m_ledger.get(); }
    [[nodiscard]] commands::CommandStack &stack() { return m_stack; }
    [[nodiscard]] bool isSample() const;

    /// Asks which sample, then as createFromSample.
    void chooseSample();
    /// Asks for a file, makes it from the sample and opens it.
    void createFromSample(const Sample &sample);
    void openAsking();
    /// Whether it is open afterwards; the ledger that was open before stays when it is not.
    bool open(const QString &path);
    void close();
    void saveCopy();

    void exportAttachment(engine::RegionId region, const engine::Period &period);
    void cancelExport() { m_export.cancel(); }
    [[nodiscard]] bool isExporting() const { return m_export.isRunning(); }
    /// `于都县2023年上半年数字经济主要监测指标附件.xlsx`
    [[nodiscard]] QString attachmentName(engine::RegionId region, const engine::Period &period) const;

Q_SIGNALS:
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
    void exportTo(const QString &path);
    void exportEnded(const ExportJob::Result &result);
    [[nodiscard]] QString folder() const;

    Dialogs &m_dialogs;
    models::RecentModel &m_recent;
    std::unique_ptr<app::Ledger> m_ledger;
    commands::CommandStack m_stack;
    ExportJob m_export;
    app::TableReport m_report; ///< what is being exported, for another try under another name
};

} // namespace weici::gui
