// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QStringList>

namespace weici::app {

/// Two texts of a before and an after that stand for one another; of a text that was taken out, or put in,
/// only one side is there.
struct AlignedTexts {
    std::optional<qsizetype> before;
    std::optional<qsizetype> after;

    bool operator==(const AlignedTexts &) const = default;
};

/// Pairs two lists of texts in their order: equal ones first (as many as can be), then between them those
/// that are alike. Every text stands in exactly one pair.
std::vector<AlignedTexts> alignTexts(const QStringList &before, const QStringList &after);

/// How alike two texts are, by the pairs of letters that they share: 0 nothing, 1 the same.
double likeness(const QString &a, const QString &b);

} // namespace weici::app
