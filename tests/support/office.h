// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace weici::tests {

/// LibreOffice as another program that opens our files. It is large, so a machine may lack it: tests that
/// need it skip where isThere() is false.
class Office final {
public:
    [[nodiscard]] static bool isThere();

    /// The bytes of the file that it makes of `path` in another format (`pdf`, `txt:Text (encoded):UTF8`).
    /// Throws std::runtime_error when it makes none.
    [[nodiscard]] QByteArray converted(const QString &path, const QString &format) const;

private:
    QTemporaryDir m_folder;
};

/// Pages of a PDF as LibreOffice writes it.
int pagesOf(const QByteArray &pdf);

} // namespace weici::tests
