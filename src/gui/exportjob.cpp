// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/exportjob.h"

#include "app/messageerror.h"
#include "exchange/reportwriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtConcurrent>

namespace weici::gui {

namespace {

using Result = ExportJob::Result;

struct CancelledByPerson {};

Result write(const ExportJob::Writer &writer, const QString &path, const std::atomic_bool &cancelled) {
    try {
        const QTemporaryDir aside;
        const QString made = aside.filePath(u"report." + QFileInfo(path).suffix());
        writer(made, cancelled);
        if (cancelled) {
            throw CancelledByPerson();
        }
        exchange::replaceFile(path, [&](QIODevice &device) {
            QFile file(made);
            if (!file.open(QIODevice::ReadOnly)) {
                throw exchange::OutputError(path, file.errorString());
            }
            device.write(file.readAll());
            if (cancelled) {
                throw CancelledByPerson();
            }
        });
    } catch (const CancelledByPerson &) {
        return {Result::End::Cancelled, path, {}};
    } catch (const exchange::OutputError &error) {
        return {Result::End::Failed, path, error.message()};
    } catch (const app::MessageError &error) {
        return {Result::End::Failed, path, error.message()};
    } catch (const std::exception &error) {
        return {Result::End::Failed, path, QString::fromUtf8(error.what())};
    }
    return {Result::End::Written, path, {}};
}

} // namespace

ExportJob::ExportJob(QObject *parent)
    : QObject(parent) {
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { Q_EMIT finished(m_watcher.result()); });
}

ExportJob::~ExportJob() {
    m_watcher.waitForFinished();
}

void ExportJob::start(const app::TableReport &report, const QString &path) {
    start([report](const QString &aside,
                   const std::atomic_bool & /*cancelled*/) { exchange::writeReport(report, aside); },
          path);
}

void ExportJob::start(const Writer &writer, const QString &path) {
    if (isRunning()) {
        return;
    }
    auto cancelled = std::make_shared<std::atomic_bool>(false);
    m_cancelled = cancelled;
    m_watcher.setFuture(
        QtConcurrent::run([writer, path, cancelled] { return write(writer, path, *cancelled); }));
}

void ExportJob::cancel() {
    if (m_cancelled) {
        *m_cancelled = true;
    }
}

} // namespace weici::gui
