// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/packageerror.h"

#include <QCoreApplication>
#include <QStringList>

#include <utility>

namespace weici::exchange {

QString PackageFault::sentence() const {
    QString where = file;
    if (line > 0)
        where = QCoreApplication::translate("Package", "%1 第 %2 行").arg(where, QString::number(line));
    if (!column.isEmpty())
        where = QCoreApplication::translate("Package", "%1，%2 列").arg(where, column);
    return QCoreApplication::translate("Package", "%1：%2").arg(where, reason);
}

PackageError::PackageError(std::vector<PackageFault> faults)
    : std::runtime_error(faults.at(0).sentence().toStdString())
    , m_faults(std::move(faults)) {}

QString PackageError::message() const {
    QStringList lines;
    for (const PackageFault &fault : m_faults)
        lines.append(fault.sentence());
    return lines.join(u'\n');
}

void PackageFaults::add(PackageFault fault) {
    m_faults.push_back(std::move(fault));
    if (m_faults.size() >= limit)
        throwIfAny();
}

void PackageFaults::throwIfAny() const {
    if (!m_faults.empty())
        throw PackageError(m_faults);
}

} // namespace weici::exchange
