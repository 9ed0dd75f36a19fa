// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledger.h"

#include <QTemporaryDir>

#include <memory>

namespace weici::tests {

/// A ledger made from a package of data/, in a folder that goes with it.
class SampleLedger final {
public:
    explicit SampleLedger(const QString &package = QStringLiteral("yudu-2023h1"));

    [[nodiscard]] app::Ledger &ledger() { return *m_ledger; }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("sample.weici")); }
    /// Closes the file and opens it again.
    void reopen(app::Ledger::Access access = app::Ledger::Access::ReadWrite);
    [[nodiscard]] engine::CellKey key(const QString &code, const char *period = "2023H1");

private:
    QTemporaryDir m_folder;
    std::unique_ptr<app::Ledger> m_ledger;
};

} // namespace weici::tests
