// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QTemporaryDir>

namespace weici::tests {

/// A small sound package in a temporary folder, and ways to spoil it. It has two blocks, both levels, a later
/// scheme, every table, and texts of many kinds; its files are in canonical form.
class PackageFolder final {
public:
    PackageFolder();

    /// Where the package lies, in a folder that holds nothing else.
    [[nodiscard]] QString path() const { return m_dir.filePath(QStringLiteral("package")); }
    [[nodiscard]] QString besidePath(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] QStringList beside() const;

    [[nodiscard]] QByteArray bytes(const QString &file) const;
    void write(const QString &file, const QByteArray &bytes) const;
    void append(const QString &file, const QByteArray &bytes) const;
    /// Replaces the one place where `from` stands; it must be there.
    void replace(const QString &file, const QByteArray &from, const QByteArray &to) const;
    void remove(const QString &file) const;

private:
    QTemporaryDir m_dir;
};

/// Every file below a folder with its bytes.
QMap<QString, QByteArray> filesOf(const QString &folder);

} // namespace weici::tests
