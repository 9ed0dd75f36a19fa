// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/office.h"

#include <stdexcept>

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUrl>

namespace weici::tests {

namespace {

QString program() {
    return QStandardPaths::findExecutable(QStringLiteral("soffice"));
}

} // namespace

bool Office::isThere() {
    return !program().isEmpty();
}

QByteArray Office::converted(const QString &path, const QString &format) const {
    constexpr int LongestMs = 180'000;
    const QString profile =
        QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("profile"))).toString(QUrl::FullyEncoded);
    QProcess process;
    process.start(program(), {QStringLiteral("-env:UserInstallation=") + profile,
                              QStringLiteral("--headless"), QStringLiteral("--convert-to"), format,
                              QStringLiteral("--outdir"), m_folder.path(), path});
    if (!process.waitForFinished(LongestMs) || process.exitCode() != 0)
        throw std::runtime_error("LibreOffice: " + process.readAllStandardError().toStdString());
    QFile made(m_folder.filePath(QFileInfo(path).completeBaseName() + u'.' + format.section(u':', 0, 0)));
    if (!made.open(QIODevice::ReadOnly))
        throw std::runtime_error("LibreOffice made no " + format.toStdString());
    return made.readAll();
}

int pagesOf(const QByteArray &pdf) {
    static const QRegularExpression page(QStringLiteral("/Type\\s*/Page\\b"));
    int pages = 0;
    for (auto matches = page.globalMatch(QString::fromLatin1(pdf)); matches.hasNext(); matches.next())
        ++pages;
    return pages;
}

} // namespace weici::tests
