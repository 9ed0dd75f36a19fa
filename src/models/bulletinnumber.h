// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

namespace weici::app {
class Ledger;
}

namespace weici::models {

/// 发文字号 in its parts: 于数创办〔2023〕4号.
struct BulletinNumber {
    QString office; ///< 于数创办
    int year = 0;
    int number = 0;

    /// Nothing: it is written otherwise.
    static std::optional<BulletinNumber> read(const QString &text);
    [[nodiscard]] QString text() const;
    /// `2023年第4号`
    [[nodiscard]] QString spoken() const;
};

/// The number after the last one that was issued, 1 in a new year; empty: none was issued, or none that can
/// be counted on.
QString nextNumber(const app::Ledger &ledger, int year);
/// `2023年第4号`; a number that is written otherwise as it is.
QString spokenNumber(const QString &text);

} // namespace weici::models
