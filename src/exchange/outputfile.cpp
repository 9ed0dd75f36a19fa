// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/outputfile.h"

#include <filesystem>
#include <system_error>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

namespace weici::exchange {

namespace {

struct OutputFile {
    Q_DECLARE_TR_FUNCTIONS(OutputFile)
};

QString elsewhere() {
    return OutputFile::tr("请换一个文件名或文件夹再试");
}

/// The file by which an office program says that it has `target` open, or nothing.
QString officeLock(const QFileInfo &target) {
    const QString name = target.fileName();
    const QStringList locks{QStringLiteral(".~lock.") + name + QLatin1Char('#'), // LibreOffice
                            QStringLiteral("~$") + name,                         // Excel, WPS
                            QStringLiteral(".~") + name,                         // WPS on Linux
                            QStringLiteral("~$") + name.mid(2)};
    for (const auto &lock : locks) {
        if (target.dir().exists(lock))
            return lock;
    }
    return {};
}

/// A link stays a link: what it points to is replaced.
QFileInfo targetOf(const QString &path) {
    const QString linked = QFileInfo(path).canonicalFilePath();
    return QFileInfo(linked.isEmpty() ? path : linked);
}

void refuseTarget(const QFileInfo &target) {
    const QString path = target.filePath();
    if (target.fileName().isEmpty() || target.isDir())
        throw OutputError(path, OutputFile::tr("这是一个文件夹，不是文件，请写出完整的文件名"));
    if (!target.dir().exists())
        throw OutputError(path, OutputFile::tr("文件夹“%1”不存在，请先建立它，或换一个文件夹")
                                    .arg(QDir::toNativeSeparators(target.path())));
    if (!QFileInfo(target.path()).isWritable())
        throw OutputError(path, OutputFile::tr("文件夹“%1”不许写入，请换一个文件夹")
                                    .arg(QDir::toNativeSeparators(target.path())));
    if (!target.exists())
        return;
    if (!target.isFile())
        throw OutputError(path, OutputFile::tr("这不是普通文件，%1").arg(elsewhere()));
    if (!target.isWritable())
        throw OutputError(path, OutputFile::tr("它是只读文件，%1").arg(elsewhere()));
    if (const QString lock = officeLock(target); !lock.isEmpty())
        throw OutputError(path,
                          OutputFile::tr("它正在 Excel、WPS 或 LibreOffice 中打开，请先关闭它，或换一个文件"
                                         "名；若确已关闭，请删除同一文件夹里的“%1”")
                              .arg(lock));
}

/// A sibling that nobody uses; it is removed when this ends unless it was renamed.
class Sibling final {
public:
    explicit Sibling(const QFileInfo &target) {
        do {
            const auto number = QRandomGenerator::system()->generate64();
            m_path =
                target.dir().filePath(QStringLiteral(".weici-%1.tmp").arg(number, 16, 16, QLatin1Char('0')));
        } while (QFileInfo::exists(m_path));
    }
    ~Sibling() { QFile::remove(m_path); }
    Sibling(const Sibling &) = delete;
    Sibling &operator=(const Sibling &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
};

bool flushToDisk(QFile &file) {
#ifdef Q_OS_WIN
    return ::_commit(file.handle()) == 0;
#else
    return ::fsync(file.handle()) == 0;
#endif
}

/// Makes the rename itself durable where a folder can be flushed; that it fails harms nothing that was
/// written.
void flushFolder([[maybe_unused]] const QString &folder) {
#ifndef Q_OS_WIN
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
#endif
}

QString writingFailed(const QString &detail) {
    return OutputFile::tr("写不进去（%1），请检查磁盘空间和文件夹权限，%2").arg(detail, elsewhere());
}

void install(const QString &temporary, const QFileInfo &target) {
    QFile file(temporary);
    if (!file.open(QIODevice::ReadWrite) || !flushToDisk(file))
        throw OutputError(target.filePath(), writingFailed(file.errorString()));
    file.close();
    if (target.exists())
        file.setPermissions(target.permissions());
    std::error_code error;
    std::filesystem::rename(QFileInfo(temporary).filesystemFilePath(), target.filesystemFilePath(), error);
    if (error)
        throw OutputError(target.filePath(),
                          OutputFile::tr("不能替换它（%1），它可能正在别的程序中打开，请先关闭，或%2")
                              .arg(QString::fromLocal8Bit(error.message().c_str()), elsewhere()));
    flushFolder(target.path());
}

} // namespace

OutputError::OutputError(const QString &path, const QString &reason)
    : std::runtime_error(QString(path + QStringLiteral(": ") + reason).toStdString())
    , m_path(path)
    , m_message(OutputFile::tr("文件“%1”没有写成：%2。").arg(QDir::toNativeSeparators(path), reason)) {}

void refuseOutput(const QString &path) {
    refuseTarget(targetOf(path));
}

void replaceFile(const QString &path, const std::function<void(const QString &)> &render) {
    const QFileInfo target = targetOf(path);
    refuseTarget(target);
    const Sibling sibling(target);
    render(sibling.path());
    install(sibling.path(), target);
}

void replaceFile(const QString &path, const std::function<void(QIODevice &)> &render) {
    replaceFile(path, [&](const QString &temporary) {
        QFile file(temporary);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            throw OutputError(path, writingFailed(file.errorString()));
        render(file);
        if (!file.flush() || file.error() != QFileDevice::NoError)
            throw OutputError(path, writingFailed(file.errorString()));
    });
}

} // namespace weici::exchange
