// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fileexport.h"

#include "gui/dialogs.h"

#include <QDir>
#include <QFileInfo>

namespace weici::gui {

FileExport::FileExport(Dialogs &dialogs, QObject *parent)
    : QObject(parent)
    , m_dialogs(dialogs) {
    connect(&m_job, &ExportJob::finished, this, &FileExport::ended);
}

void FileExport::start(const Wanted &wanted, const QString &suggested) {
    if (!isRunning()) {
        startAt(wanted, m_dialogs.saveFile(wanted.title, suggested, wanted.filter));
    }
}

void FileExport::startAt(const Wanted &wanted, const QString &path) {
    if (path.isEmpty()) {
        Q_EMIT givenUp();
        return;
    }
    m_wanted = wanted;
    const QString full = QFileInfo(path).suffix().isEmpty() ? path + u'.' + wanted.ending : path;
    Q_EMIT busy(tr("正在导出%1…").arg(wanted.what));
    m_job.start(wanted.write, full);
}

void FileExport::ended(const ExportJob::Result &result) {
    Q_EMIT idle();
    switch (result.end) {
    case ExportJob::Result::End::Cancelled:
        Q_EMIT said(tr("已取消导出，没有写出文件"), {});
        Q_EMIT givenUp();
        return;
    case ExportJob::Result::End::Written:
        Q_EMIT said(tr("%1已导出到 %2").arg(m_wanted.what, QDir::toNativeSeparators(result.path)),
                    QFileInfo(result.path).absolutePath());
        Q_EMIT written(result.path);
        return;
    case ExportJob::Result::End::Failed:
        break;
    }
    const int answer = m_dialogs.ask(
        {tr("%1没有写成").arg(m_wanted.what), result.message, {}, {tr("换一个文件名…"), tr("不导出")}});
    startAt(m_wanted,
            answer == 0 ? m_dialogs.saveFile(m_wanted.title, result.path, m_wanted.filter) : QString());
}

} // namespace weici::gui
