// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, codes and years of schemes: the part of schemeedit.h that does not touch the tree.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "engine/schemeedit.h"

namespace weici::engine {

namespace {

/// `cy07` is `cy`, 2 digits and 7.
struct CodeParts {
    std::string prefix;
    std::size_t width = 0;
    long long number = 0;
};

CodeParts partsOf(const std::string &code) {
    constexpr std::size_t mostDigits = 15;
    std::size_t digits = 0;
    while (digits < code.size() && digits < mostDigits && code[code.size() - 1 - digits] >= '0' &&
           code[code.size() - 1 - digits] <= '9')
        ++digits;
    CodeParts parts{code.substr(0, code.size() - digits), digits, 0};
    if (digits > 0)
        parts.number = std::stoll(code.substr(code.size() - digits));
    return parts;
}

std::string joined(const std::string &prefix, std::size_t width, long long number) {
    const std::string digits = std::to_string(number);
    return prefix + std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
}

std::set<std::string> codesOf(std::span<const Scheme> schemes, const Scheme &scheme,
                              std::span<const std::string> taken) {
    std::set<std::string> codes(taken.begin(), taken.end());
    const auto note = [&codes](const Scheme &from) {
        for (const auto *leaves : {&from.indicators, &from.recycled}) {
            for (const Indicator &leaf : *leaves)
                codes.insert(leaf.code);
        }
    };
    note(scheme);
    for (const Scheme &other : schemes)
        note(other);
    return codes;
}

/// The prefix and width that most leaves of the scheme have; `i` and 2 where there is none.
std::pair<std::string, std::size_t> habitOf(const Scheme &scheme) {
    std::map<std::pair<std::string, std::size_t>, std::size_t> counts;
    std::pair<std::string, std::size_t> habit{"i", 2};
    std::size_t most = 0;
    for (const Indicator &leaf : scheme.indicators) {
        const CodeParts parts = partsOf(leaf.code);
        if (parts.width == 0)
            continue;
        if (std::size_t &count = counts[{parts.prefix, parts.width}]; ++count > most) {
            most = count;
            habit = {parts.prefix, parts.width};
        }
    }
    return habit;
}

} // namespace

Scheme renumbered(const Scheme &scheme, int first) {
    Scheme after = scheme;
    for (Indicator &leaf : after.indicators)
        leaf.number = std::to_string(first++);
    return after;
}

std::string newCode(std::span<const Scheme> schemes, const Scheme &scheme,
                    std::span<const std::string> taken) {
    const auto [prefix, width] = habitOf(scheme);
    const std::set<std::string> codes = codesOf(schemes, scheme, taken);
    long long number = 0;
    for (const std::string &code : codes) {
        const CodeParts parts = partsOf(code);
        if (parts.width > 0 && parts.prefix == prefix)
            number = std::max(number, parts.number);
    }
    std::string code = joined(prefix, width, ++number);
    while (codes.contains(code))
        code = joined(prefix, width, ++number);
    return code;
}

Scheme cloneForYear(const Scheme &scheme, int year, int regionCount) {
    Scheme clone = scheme;
    clone.year = year;
    clone.regionCount = regionCount;
    clone.recycled.clear();
    return clone;
}

} // namespace weici::engine
