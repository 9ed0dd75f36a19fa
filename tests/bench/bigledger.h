// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledger.h"

#include <QTemporaryDir>

#include <memory>

namespace weici::bench {

/// A ledger file of made-up figures: 84 indicators × 20 regions × 143 periods, 240,240 cells with value and
/// rank.
class BigLedger final {
public:
    BigLedger();

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("big.weici")); }
    [[nodiscard]] std::unique_ptr<app::Ledger> open() const;

private:
    QTemporaryDir m_folder;
};

} // namespace weici::bench
