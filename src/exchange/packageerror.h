// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <stdexcept>
#include <vector>

namespace weici::exchange {

/// One thing wrong in a package: where, and why with what to do next. A part that does not apply is empty or
/// 0.
struct PackageFault {
    QString file; ///< relative to the package: `values.csv`, `scheme-2024/ledger.json`
    qint64 line = 0;
    QString column; ///< name of the CSV column or the JSON key
    QString reason;

    /// `values.csv 第 12 行，period 列：…`
    [[nodiscard]] QString sentence() const;
};

/// A package that cannot be read: the first faults of it, at least one. Nothing has been made from it.
class PackageError : public std::runtime_error {
public:
    explicit PackageError(std::vector<PackageFault> faults);

    [[nodiscard]] const std::vector<PackageFault> &faults() const { return m_faults; }
    /// One line a fault.
    [[nodiscard]] QString message() const;

private:
    std::vector<PackageFault> m_faults;
};

/// Gathers faults while a package is read on, so that a person mends many at once; the twentieth ends the
/// reading.
class PackageFaults final {
public:
    static constexpr std::size_t limit = 20;

    /// Throws PackageError when the limit is reached.
    void add(PackageFault fault);
    [[nodiscard]] bool isEmpty() const { return m_faults.empty(); }
    void throwIfAny() const;

private:
    std::vector<PackageFault> m_faults;
};

} // namespace weici::exchange
