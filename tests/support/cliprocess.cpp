// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cliprocess.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QProcess>

namespace weici::tests {

CliRun runCli(const QStringList &words, const Environment &environment) {
    QProcess process;
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    for (const QString &name : all.keys()) {
        if (name.startsWith(u"LC_") || name.startsWith(u"LANG"))
            all.remove(name);
    }
    for (const auto &[name, value] : environment)
        all.insert(name, value);
    process.setProcessEnvironment(all);
    process.start(QStringLiteral(WEICI_BINARY_DIR "/src/weici-cli"), words);
    EXPECT_TRUE(process.waitForFinished(120000)) << process.errorString().toStdString();
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput().toStdString(),
            process.readAllStandardError().toStdString()};
}

QString LedgerFolder::create(const QString &package, const QString &name) const {
    const CliRun run = runCli({u"create"_qs, path(name), u"--from"_qs, dataPackage(package)});
    EXPECT_EQ(run.code, 0) << run.err;
    return path(name);
}

QString LedgerFolder::copyPackage(const QString &package) const {
    const QString copy = path(package);
    EXPECT_TRUE(QDir().mkpath(copy));
    const QDir original(dataPackage(package));
    for (const QString &file : original.entryList(QDir::Files))
        EXPECT_TRUE(QFile::copy(original.filePath(file), copy + u'/' + file));
    return copy;
}

QStringList LedgerFolder::entries() const {
    return QDir(m_dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

QString dataPackage(const QString &name) {
    return QStringLiteral(WEICI_SOURCE_DIR "/data/") + name;
}

QByteArray fileBytes(const QString &path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

void writeFile(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
    EXPECT_EQ(file.write(bytes), bytes.size());
}

} // namespace weici::tests
