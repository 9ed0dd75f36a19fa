// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/zipfile.h"

#include <stdexcept>

#include <zip.h>

#include <QFile>
#include <QTemporaryDir>

namespace weici::tests {

QByteArray zipOf(const std::map<std::string, std::string> &parts) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.zip"));
    zip_t *const archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_EXCL, nullptr);
    if (!archive)
        throw std::runtime_error("no zip container can be made");
    for (const auto &[name, text] : parts) {
        zip_source_t *const source = zip_source_buffer(archive, text.data(), text.size(), 0);
        if (zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0)
            throw std::runtime_error(name + " cannot be added");
    }
    QFile file(path);
    if (zip_close(archive) != 0 || !file.open(QIODevice::ReadOnly))
        throw std::runtime_error("the zip container was not written");
    return file.readAll();
}

} // namespace weici::tests
