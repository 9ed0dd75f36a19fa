// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledger.h"

#include <QTemporaryDir>

#include <memory>

namespace weici::bench {

/// How large it is; the periods are months from January 2012.
struct LedgerSize {
    int indicators = 84;
    int regions = 20;
    int periods = 143;
    bool everyRankPublished = true; ///< false: of every other indicator only
};

/// A ledger file of made-up figures, every cell with value and rank: by default 240,240 of them.
class BigLedger final {
public:
    explicit BigLedger(const LedgerSize &size = {});

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("big.weici")); }
    [[nodiscard]] std::unique_ptr<app::Ledger> open() const;

private:
    QTemporaryDir m_folder;
};

} // namespace weici::bench
