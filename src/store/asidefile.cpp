// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/asidefile.h"

#include "store/storeerror.h"

#include <filesystem>
#include <system_error>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace weici::store {
namespace {

StoreError errorOf(const std::error_code &error, const QString &path) {
    using Kind = StoreError::Kind;
    const bool refused = error == std::errc::permission_denied || error == std::errc::read_only_file_system ||
                         error == std::errc::operation_not_permitted;
    const bool full = error == std::errc::no_space_on_device;
    const Kind kind = full ? Kind::Full : refused ? Kind::ReadOnly : Kind::Io;
    return {kind, QString(path % u": " % QString::fromStdString(error.message()))};
}

// Everything written to the file (or the names in a folder) reaches the disk.
void flush(const QString &path) {
#ifdef Q_OS_UNIX
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        throw errorOf({errno, std::generic_category()}, path);
    const bool failed = ::fsync(file) != 0;
    const int reason = errno;
    ::close(file);
    // Some file systems cannot flush a folder.
    if (failed && reason != EINVAL)
        throw errorOf({reason, std::generic_category()}, path);
#else
    Q_UNUSED(path)
#endif
}

std::filesystem::path native(const QString &path) {
    return QFileInfo(path).filesystemFilePath();
}

} // namespace

AsideFile::AsideFile(const QString &target)
    : m_target(QFileInfo(target).absoluteFilePath())
    // The target's own name may already be as long as a name can be.
    , m_path(QFileInfo(target).absoluteDir().filePath(
          u".weici-" % QUuid::createUuid().toString(QUuid::Id128).left(12) % u".part")) {}

AsideFile::~AsideFile() {
    if (m_path.isEmpty())
        return;
    QFile::remove(m_path);
    QFile::remove(m_path % u"-journal");
}

bool AsideFile::publish(bool replace) {
    flush(m_path);
    if (replace) {
        std::error_code error;
        std::filesystem::rename(native(m_path), native(m_target), error);
        if (error)
            throw errorOf(error, m_target);
    } else if (QFile file(m_path); !file.rename(m_target)) {
        if (QFileInfo::exists(m_target) || QFileInfo(m_target).isSymLink())
            return false;
        throw StoreError(StoreError::Kind::Io, QString(m_target % u": " % file.errorString()));
    }
    m_path.clear();
    flush(QFileInfo(m_target).absolutePath());
    return true;
}

} // namespace weici::store
