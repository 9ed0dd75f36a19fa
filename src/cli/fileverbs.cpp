// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "app/ledger.h"
#include "cli/lookup.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace weici::cli {

namespace {

class VerifyVerb final : public Verb {
public:
    QString name() const override { return u"verify"_qs; }
    QString summary() const override { return Cli::tr("检验台账是否完好；内容有错时返回 1"); }
    std::vector<Operand> operands() const override { return {ledgerOperand()}; }
    QStringList columns() const override { return {u"message"_qs}; }
    QStringList examples() const override { return {u"weici-cli verify y.weici"_qs}; }

    ExitCode run(const Arguments &arguments, Console &console) const override {
        OutputTable table(columns());
        for (const QString &finding : app::verifyLedger(arguments.operand(0)))
            table.add({outputCell(finding)});
        print(table, arguments, console);
        if (table.rowCount() > 0)
            return ExitCode::Problems;
        console.tell(Cli::tr("台账完好。"));
        return ExitCode::Done;
    }
};

class BackupVerb final : public Verb {
public:
    QString name() const override { return u"backup"_qs; }
    QString summary() const override { return Cli::tr("写出一份检验过的备份；台账正在使用时也可以"); }
    std::vector<Operand> operands() const override {
        return {ledgerOperand(), {u"FILE"_qs, Cli::tr("备份文件；不能已经存在")}};
    }
    QStringList examples() const override { return {u"weici-cli backup y.weici y-0701.weici"_qs}; }

    ExitCode run(const Arguments &arguments, Console &) const override {
        openForReading(arguments.operand(0))->backupTo(arguments.operand(1));
        return ExitCode::Done;
    }
};

/// A name beside the ledger that nobody uses: `y.weici` is kept as `y.20230701-093000.weici`.
QString nameToKeep(const QString &ledger) {
    const QFileInfo info(ledger);
    const QString stem = info.path() + u'/' + info.completeBaseName() +
                         QDateTime::currentDateTime().toString(u".yyyyMMdd-HHmmss"_qs);
    QString name = stem + u".weici";
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = stem + u'-' + QString::number(i) + u".weici";
    return name;
}

class RestoreVerb final : public Verb {
public:
    QString name() const override { return u"restore"_qs; }
    QString summary() const override { return Cli::tr("用备份换回台账；现有的台账改名留在旁边"); }
    std::vector<Operand> operands() const override {
        return {{u"FILE"_qs, Cli::tr("备份文件")}, {u"LEDGER"_qs, Cli::tr("要换回的台账文件")}};
    }
    QStringList examples() const override { return {u"weici-cli restore y-0701.weici y.weici"_qs}; }

    ExitCode run(const Arguments &arguments, Console &console) const override {
        const QString &target = arguments.operand(1);
        const auto backup = openForReading(arguments.operand(0));
        if (QFileInfo(arguments.operand(0)) == QFileInfo(target))
            throw Failure(ExitCode::WrongUse, Cli::tr("备份和台账是同一个文件。"));
        if (QFileInfo::exists(target))
            console.tell(Cli::tr("原来的台账留作“%1”。").arg(keep(target)));
        backup->backupTo(target, true);
        return ExitCode::Done;
    }

private:
    /// A copy rather than a rename: at every moment there is a whole ledger under the old name.
    static QString keep(const QString &ledger) {
        const auto lock = lockOut(ledger);
        QString name = nameToKeep(ledger);
        if (!QFile::copy(ledger, name))
            throw Failure(
                ExitCode::Output,
                Cli::tr("原来的台账不能复制为“%1”，没有换回。检查磁盘空间和文件夹的权限。").arg(name));
        return name;
    }

    /// A ledger that a window is writing must not be exchanged beneath it; one that is damaged is what
    /// restoring is for.
    static std::unique_ptr<app::Ledger> lockOut(const QString &ledger) {
        try {
            return app::Ledger::open(ledger, app::Ledger::Access::ReadWrite);
        } catch (const app::LedgerError &error) {
            if (error.kind() == app::LedgerError::Kind::InUse)
                throw;
            return {};
        }
    }
};

} // namespace

std::unique_ptr<Verb> makeVerifyVerb() {
    return std::make_unique<VerifyVerb>();
}
std::unique_ptr<Verb> makeBackupVerb() {
    return std::make_unique<BackupVerb>();
}
std::unique_ptr<Verb> makeRestoreVerb() {
    return std::make_unique<RestoreVerb>();
}

} // namespace weici::cli
