// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/issuedfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "app/messageerror.h"

namespace weici::app {
namespace {

struct Issuing {
    Q_DECLARE_TR_FUNCTIONS(Issuing)
};

} // namespace

IssuedBulletin::File issuedFile(const QString &path) {
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        throw MessageError(Issuing::tr("写出的文件“%1”读不回来，没有登记。请检查磁盘，再写一次。")
                               .arg(QDir::toNativeSeparators(path)));
    return {QFileInfo(path).fileName(), QString::fromLatin1(hash.result().toHex()),
            QDateTime::currentDateTimeUtc()};
}

} // namespace weici::app
