// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/packagesource.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace weici::exchange {

PackageSource::PackageSource(const QString &dir)
    : m_dir(dir) {
    const QFileInfo info(dir);
    if (!info.exists())
        fail(dir, QCoreApplication::translate("Package", "没有这个文件夹；检查路径"));
    if (!info.isDir())
        fail(dir, QCoreApplication::translate("Package", "不是文件夹；数据包是含有 ledger.json 的文件夹"));
}

bool PackageSource::has(const QString &file) const {
    return QFileInfo::exists(pathOf(file));
}

QByteArray PackageSource::bytes(const QString &file) {
    constexpr qint64 most = qint64{4} << 20;
    QFile in(pathOf(file));
    open(file, in);
    QByteArray bytes = in.read(most + 1);
    if (bytes.size() > most)
        fail(file,
             QCoreApplication::translate("Package", "文件超过 4 MB，不像是数据包的设置；检查是否放错了文件"));
    return bytes;
}

void PackageSource::table(const QString &file, std::span<const CsvColumn> columns,
                          const std::function<void(const CsvRow &)> &visit) {
    QFile in(pathOf(file));
    open(file, in);
    CsvTable(file, columns, m_faults).read(in, visit);
}

void PackageSource::open(const QString &file, QFile &in) {
    if (!in.exists())
        fail(file, QCoreApplication::translate("Package", "缺少这个文件；检查文件夹是否完整"));
    // A pipe or a device would never end.
    if (!QFileInfo(in.fileName()).isFile())
        fail(file, QCoreApplication::translate("Package", "不是普通文件；检查文件夹里放了什么"));
    if (!in.open(QIODevice::ReadOnly))
        fail(file, QCoreApplication::translate("Package", "读不了：%1").arg(in.errorString()));
}

void PackageSource::fail(const QString &file, const QString &reason) {
    m_faults.add({file, 0, {}, reason});
    m_faults.throwIfAny();
    Q_UNREACHABLE();
}

} // namespace weici::exchange
