// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/consistency.h"

#include <algorithm>
#include <cmath>

namespace weici::engine {

namespace {

/// Room for the last bits of double arithmetic, far below any printed digit.
double slack(double magnitude) {
    return 1e-9 * std::max(1.0, std::abs(magnitude));
}

/// A figure as the range it can stand for: a bound is open on one side.
struct Claim {
    double value = 0.0;
    bool mayBeMore = false;
    bool mayBeLess = false;
};

/// How far `found` lies from `stated` when both may move the ways they say.
double distance(const Claim &found, const Claim &stated) {
    const double difference = found.value - stated.value;
    if (difference > 0)
        return found.mayBeLess || stated.mayBeMore ? 0.0 : difference;
    return found.mayBeMore || stated.mayBeLess ? 0.0 : -difference;
}

std::optional<Contradiction> compared(const Claim &found, const Claim &stated, double allowed) {
    const double apart = distance(found, stated);
    if (apart <= allowed + slack(stated.value))
        return std::nullopt;
    return Contradiction{found.value, stated.value, apart, allowed};
}

bool isAbout(const PrintedNumber &number) {
    return number.comparator == Comparator::About;
}

/// 左右 is a tolerance where growth is concerned, and no open side.
Claim bound(const PrintedNumber &number, double value) {
    return {value, number.mayBeMore() && !isAbout(number), number.mayBeLess() && !isAbout(number)};
}

/// How far a quotient can move by the rounding of both numbers; both positive.
double quotientRounding(const PrintedNumber &above, const PrintedNumber &below) {
    const double quotient = above.value / below.value;
    return std::max(above.high() / below.low() - quotient, quotient - above.low() / below.high());
}

} // namespace

std::optional<Contradiction> growthContradiction(const PrintedNumber &base, const PrintedNumber &level,
                                                 const PrintedNumber &growth) {
    if (base.low() <= 0 || level.value < 0)
        return std::nullopt;
    const double found = (level.value / base.value - 1.0) * 100.0;
    const bool about = isAbout(base) || isAbout(level) || isAbout(growth);
    const double allowed = growthTolerance + growth.half + 100.0 * quotientRounding(level, base) +
                           (about ? aboutTolerance : 0.0);
    Claim implied = bound(level, found);
    implied.mayBeLess |= bound(base, 0).mayBeMore;
    implied.mayBeMore |= bound(base, 0).mayBeLess;
    return compared(implied, bound(growth, growth.value), allowed);
}

double grownLevel(double base, double growth) {
    return base * (1.0 + growth / 100.0);
}

std::optional<Contradiction> sumContradiction(const PrintedNumber &whole,
                                              std::span<const std::optional<PrintedNumber>> parts,
                                              bool isCount) {
    Claim sum;
    double rounding = whole.half;
    bool exact = isCount && whole.isWhole();
    bool negative = false;
    for (const auto &part : parts) {
        if (!part) {
            sum.mayBeMore = true;
            continue;
        }
        sum.value += part->value;
        sum.mayBeMore |= part->mayBeMore();
        sum.mayBeLess |= part->mayBeLess();
        rounding += part->half;
        exact = exact && part->isWhole();
        negative = negative || part->value < 0;
    }
    const bool allUnknown = std::ranges::none_of(parts, [](const auto &part) { return part.has_value(); });
    if (allUnknown || (negative && sum.mayBeMore))
        return std::nullopt;
    return compared(sum, {whole.value, whole.mayBeMore(), whole.mayBeLess()}, exact ? 0.0 : rounding);
}

std::optional<Contradiction> shareContradiction(const PrintedNumber &share, const PrintedNumber &part,
                                                const PrintedNumber &whole, double scale) {
    if (whole.low() <= 0 || part.value < 0)
        return std::nullopt;
    const double allowed = share.half + scale * quotientRounding(part, whole);
    const Claim found{scale * part.value / whole.value, part.mayBeMore() || whole.mayBeLess(),
                      part.mayBeLess() || whole.mayBeMore()};
    return compared(found, {share.value, share.mayBeMore(), share.mayBeLess()}, allowed);
}

} // namespace weici::engine
