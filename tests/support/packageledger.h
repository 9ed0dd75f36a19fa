// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QTemporaryDir>

#include "app/ledger.h"

namespace weici::tests {

/// An open ledger in a temporary folder, made from a package of data/ or from plain values.
class PackageLedger final {
public:
    explicit PackageLedger(const QString &package);
    explicit PackageLedger(const engine::LedgerContent &content);

    app::Ledger &operator*() const { return *m_ledger; }
    app::Ledger *operator->() const { return m_ledger.get(); }

    /// The key of an own cell.
    [[nodiscard]] engine::CellKey key(const QString &code, const char *period) const;
    /// Sets the own value and rank of one cell as a person would.
    void set(const engine::CellKey &key, std::string_view value, std::string_view rank, bool tied = false);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<app::Ledger> m_ledger;
};

} // namespace weici::tests
