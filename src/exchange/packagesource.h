// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csvtable.h"
#include "exchange/packageerror.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <span>

class QFile;

namespace weici::exchange {

/// The folder a package is read from, and the faults found in it so far.
class PackageSource final {
public:
    /// Throws PackageError when there is no such folder.
    explicit PackageSource(const QString &dir);

    [[nodiscard]] const QString &dir() const { return m_dir; }
    [[nodiscard]] PackageFaults &faults() { return m_faults; }

    [[nodiscard]] bool has(const QString &file) const;
    /// The bytes of a small file. Throws PackageError when it is missing, unreadable or not small.
    [[nodiscard]] QByteArray bytes(const QString &file);
    /// Reads a CSV file. Throws PackageError when it is missing or unreadable.
    void table(const QString &file, std::span<const CsvColumn> columns,
               const std::function<void(const CsvRow &)> &visit);

private:
    void open(const QString &file, QFile &in);
    [[noreturn]] void fail(const QString &file, const QString &reason);
    [[nodiscard]] QString pathOf(const QString &file) const { return m_dir + u'/' + file; }

    QString m_dir;
    PackageFaults m_faults;
};

} // namespace weici::exchange
