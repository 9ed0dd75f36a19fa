// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace weici::tests {

/// What a run of weici-cli gave back.
struct CliRun {
    int code = -1;
    std::string out;
    std::string err;
};

using Environment = QList<std::pair<QString, QString>>;

/// Runs the weici-cli of this build. Of the environment it has no locale at all but what is given here.
CliRun runCli(const QStringList &words, const Environment &environment = {});

/// A folder for a test's ledgers, and the ledger of a package in it.
class LedgerFolder final {
public:
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    /// Makes `name` from data/`package`.
    QString create(const QString &package, const QString &name = QStringLiteral("ledger.weici")) const;
    /// A copy of data/`package`, to be changed; its path.
    [[nodiscard]] QString copyPackage(const QString &package) const;
    /// Names of everything in the folder.
    [[nodiscard]] QStringList entries() const;

private:
    QTemporaryDir m_dir;
};

QString dataPackage(const QString &name);
QByteArray fileBytes(const QString &path);
void writeFile(const QString &path, const QByteArray &bytes);

} // namespace weici::tests
