// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ledgercontroller.h"

#include "app/labels.h"
#include "app/reportlayout.h"
#include "exchange/package.h"
#include "exchange/packageerror.h"
#include "exchange/reportwriter.h"
#include "gui/dialogs.h"
#include "gui/preferences.h"
#include "gui/waitcursor.h"
#include "models/recentmodel.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace weici::gui {

namespace {

using Kind = app::LedgerError::Kind;

QString ledgerFilter() {
    return LedgerController::tr("台账 (*.weici)");
}

QString headline(Kind kind) {
    switch (kind) {
    case Kind::Missing:
        return LedgerController::tr("找不到台账");
    case Kind::NotOurs:
        return LedgerController::tr("这不是台账文件");
    case Kind::Newer:
        return LedgerController::tr("台账来自更新的版本");
    case Kind::Damaged:
        return LedgerController::tr("台账有损坏");
    case Kind::InUse:
        return LedgerController::tr("台账正在使用");
    case Kind::ReadOnly:
        return LedgerController::tr("不能写入");
    case Kind::DiskFull:
        return LedgerController::tr("磁盘已满");
    case Kind::Exists:
        return LedgerController::tr("文件已经存在");
    case Kind::BadInput:
        return LedgerController::tr("不能这样填");
    case Kind::Locked:
        return LedgerController::tr("这一期已经锁定");
    case Kind::CannotWrite:
        return LedgerController::tr("没有写成");
    }
    return {};
}

QString withSuffix(const QString &path, const QString &suffix) {
    return QFileInfo(path).suffix().isEmpty() ? path + u'.' + suffix : path;
}

} // namespace

LedgerController::LedgerController(Dialogs &dialogs, models::RecentModel &recent, const QSettings &settings,
                                   QObject *parent)
    : QObject(parent)
    , m_dialogs(dialogs)
    , m_recent(recent)
    , m_settings(settings)
    , m_backups(settings)
    , m_export(dialogs) {
    connect(&m_export, &FileExport::busy, this, &LedgerController::busy);
    connect(&m_export, &FileExport::idle, this, &LedgerController::idle);
    connect(&m_export, &FileExport::said, this, &LedgerController::said);
}

LedgerController::~LedgerController() = default;

QString LedgerController::folder() const {
    return m_ledger ? QFileInfo(m_ledger->path()).absolutePath()
                    : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

bool LedgerController::isSample() const {
    return m_ledger && m_recent.isSample(m_ledger->path());
}

void LedgerController::tell(const app::LedgerError &error) {
    m_dialogs.ask({headline(error.kind()), error.message(), error.detail(), {tr("知道了")}});
}

void LedgerController::tellMissing(const QString &path, const app::LedgerError &error) {
    if (!m_recent.contains(path)) {
        tell(error);
        return;
    }
    const int answer = m_dialogs.ask(
        {headline(error.kind()), error.message(), error.detail(), {tr("从最近的台账里去掉"), tr("留着")}});
    if (answer == 0) {
        m_recent.forget(path);
    }
}

void LedgerController::chooseSample() {
    const std::vector<Sample> all = samples();
    QStringList titles;
    for (const Sample &sample : all) {
        titles << sample.title + u"　" + sample.about;
    }
    const auto chosen = m_dialogs.choose(tr("新建台账"), tr("从哪个样例开始："), titles);
    if (chosen) {
        createFromSample(all.at(static_cast<std::size_t>(*chosen)));
    }
}

void LedgerController::createFromSample(const Sample &sample) {
    createAt(tr("把副本存到"), sample.fileName, true, [&] { return exchange::readPackage(sample.folder()); });
}

void LedgerController::createNew(const app::NewLedger &wanted, const std::optional<Sample> &model) {
    createAt(tr("把新台账存到"), wanted.title.trimmed() + u".weici", false, [&] {
        if (!model) {
            return app::newLedgerContent(wanted);
        }
        const engine::LedgerContent content = exchange::readPackage(model->folder());
        return app::newLedgerContent(wanted, &content);
    });
}

void LedgerController::createAt(const QString &title, const QString &suggested, bool sample,
                                const std::function<engine::LedgerContent()> &content) {
    QString path = m_dialogs.saveFile(title, QDir(folder()).filePath(suggested), ledgerFilter());
    if (path.isEmpty()) {
        return;
    }
    path = withSuffix(path, QStringLiteral("weici"));
    try {
        const WaitCursor waiting;
        app::Ledger::create(path, content(), preferences::author(m_settings));
    } catch (const app::LedgerError &error) {
        tell(error);
        return;
    } catch (const exchange::PackageError &error) {
        m_dialogs.ask({tr("样例读不出来"), error.message(), {}, {tr("知道了")}});
        return;
    }
    m_recent.remember({path, {}, {}, QDateTime::currentDateTime(), sample});
    open(path);
}

void LedgerController::openAsking() {
    const QString path = m_dialogs.openFile(tr("打开台账"), folder(), ledgerFilter());
    if (!path.isEmpty()) {
        open(path);
    }
}

bool LedgerController::open(const QString &path) {
    try {
        return tryOpen(path, app::Ledger::Access::ReadWrite);
    } catch (const app::LedgerError &error) {
        const bool canRead = error.kind() == Kind::InUse || error.kind() == Kind::ReadOnly;
        if (error.kind() == Kind::Missing) {
            tellMissing(path, error);
            return false;
        }
        if (!canRead) {
            tell(error);
            return false;
        }
        const int answer = m_dialogs.ask(
            {headline(error.kind()), error.message(), error.detail(), {tr("以只读方式打开"), tr("不打开")}});
        if (answer != 0) {
            return false;
        }
    }
    try {
        return tryOpen(path, app::Ledger::Access::ReadOnly);
    } catch (const app::LedgerError &error) {
        tell(error);
        return false;
    }
}

bool LedgerController::tryOpen(const QString &path, app::Ledger::Access access) {
    std::unique_ptr<app::Ledger> fresh;
    const bool again = m_ledger && QFileInfo(m_ledger->path()) == QFileInfo(path);
    if (again) {
        return true;
    }
    Q_EMIT opening(path);
    {
        const WaitCursor waiting;
        fresh = app::Ledger::open(path, access, preferences::author(m_settings));
    }
    close();
    m_ledger = std::move(fresh);
    m_backups.keep(m_ledger.get());
    m_recent.remember({path, {}, {}, QDateTime::currentDateTime(), false});
    Q_EMIT opened();
    return true;
}

void LedgerController::close() {
    if (m_ledger) {
        Q_EMIT closing();
        m_stack.clear();
        m_backups.keep(nullptr);
        m_ledger.reset();
        Q_EMIT closed();
    }
}

void LedgerController::saveCopy() {
    const QFileInfo present(m_ledger->path());
    const QString suggested = present.completeBaseName() + tr("_副本") + u".weici";
    QString path = m_dialogs.saveFile(tr("另存副本"), QDir(folder()).filePath(suggested), ledgerFilter());
    if (path.isEmpty()) {
        return;
    }
    path = withSuffix(path, QStringLiteral("weici"));
    if (QFileInfo(path) == present) {
        m_dialogs.ask(
            {tr("不能存成自己"), tr("这就是正在使用的台账，请给副本换一个名字。"), {}, {tr("知道了")}});
        return;
    }
    try {
        const WaitCursor waiting;
        // The file dialog has asked before an existing file is replaced.
        m_ledger->backupTo(path, true);
        Q_EMIT said(tr("副本已存到 %1").arg(QDir::toNativeSeparators(path)), QFileInfo(path).absolutePath());
    } catch (const app::LedgerError &error) {
        tell(error);
    }
}

void LedgerController::restoreBackup(const QString &backup) {
    const QString path = m_ledger->path();
    QString kept;
    close();
    try {
        const WaitCursor waiting;
        kept = app::restoreBackup(backup, path, QDateTime::currentDateTime());
    } catch (const app::LedgerError &error) {
        tell(error);
    }
    if (open(path) && !kept.isEmpty()) {
        Q_EMIT said(tr("已用备份换回，原来的台账留作 %1").arg(QFileInfo(kept).fileName()),
                    QFileInfo(kept).absolutePath());
    }
}

QString LedgerController::attachmentName(engine::RegionId region, const engine::Period &period) const {
    const QString name = app::labels::text(m_ledger->region(region).name);
    QString title = app::labels::text(m_ledger->profile().title);
    if (title.startsWith(name)) {
        title.remove(0, name.size());
    }
    return name + app::labels::period(period) + title + tr("附件") + u".xlsx";
}

void LedgerController::exportAttachment(engine::RegionId region, const engine::Period &period) {
    if (m_export.isRunning()) {
        return;
    }
    try {
        const app::TableReport report = app::makeReport(
            *m_ledger, app::ReportLayout::named(QStringLiteral("attachment")), period, region);
        m_export.start({tr("导出附件"), tr("附件"),
                        tr("Excel 工作簿 (*.xlsx);;CSV 文本 (*.csv);;网页 (*.html)"), QStringLiteral("xlsx"),
                        [report](const QString &aside, const std::atomic_bool & /*cancelled*/) {
                            exchange::writeReport(report, aside);
                        }},
                       QDir(folder()).filePath(attachmentName(region, period)));
    } catch (const app::LayoutError &error) {
        m_dialogs.ask({tr("附件版式读不出来"), error.message(), {}, {tr("知道了")}});
    }
}

} // namespace weici::gui
