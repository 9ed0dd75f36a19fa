// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ruleparameters.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace weici::engine {

namespace {

using Kind = RuleParameter::Kind;

constexpr std::array completion{RuleParameter{"floor", "0"}, RuleParameter{"cap", "1"},
                                RuleParameter{"bonus_per_pp", "0"}, RuleParameter{"bonus_cap", "0"}};
constexpr std::array bands{RuleParameter{"list", "", true, Kind::List}, RuleParameter{"over_step", "0"},
                           RuleParameter{"over_points", "0"}, RuleParameter{"over_cap", ""}};
constexpr std::array rankStep{RuleParameter{"step", "0.05"}, RuleParameter{"floor", "0"}};
constexpr std::array rankLinear{RuleParameter{"low", "0"}};
constexpr std::array efficacy{RuleParameter{"floor", "0.6"}};
constexpr std::array minMax{RuleParameter{"low", ""}, RuleParameter{"high", ""},
                            RuleParameter{"clamp", "1", false, Kind::Choice, "1|0"},
                            RuleParameter{"transform", "none", false, Kind::Choice, "none|ln"}};
constexpr std::array baseIndex{RuleParameter{"base_min", "", true},
                               RuleParameter{"base_reference", "", true}};
constexpr std::array versusMean{RuleParameter{"divisors", "20|40|60", false, Kind::List},
                                RuleParameter{"basis", "points", false, Kind::Choice, "points|relative"},
                                RuleParameter{"floor", "0"}, RuleParameter{"cap", ""}};
constexpr std::array perItem{RuleParameter{"points", "", true}, RuleParameter{"cap", ""}};

struct Entry {
    std::string_view rule;
    std::span<const RuleParameter> parameters;
};

constexpr std::array table{Entry{"completion", completion}, Entry{"bands", bands},
                           Entry{"rank-step", rankStep},    Entry{"rank-linear", rankLinear},
                           Entry{"efficacy", efficacy},     Entry{"minmax", minMax},
                           Entry{"base-index", baseIndex},  Entry{"versus-mean", versusMean},
                           Entry{"per-item", perItem}};

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// The pieces between semicolons, blank ones left out, each with its key.
std::vector<std::pair<std::string_view, std::string_view>> pieces(std::string_view parameters) {
    std::vector<std::pair<std::string_view, std::string_view>> found;
    while (!parameters.empty()) {
        const std::size_t end = std::min(parameters.find(';'), parameters.size());
        const std::string_view piece = trimmed(parameters.substr(0, end));
        if (!piece.empty())
            found.emplace_back(trimmed(piece.substr(0, piece.find('='))), piece);
        parameters.remove_prefix(std::min(end + 1, parameters.size()));
    }
    return found;
}

} // namespace

std::span<const RuleParameter> ruleParameters(std::string_view rule) {
    for (const Entry &entry : table) {
        if (entry.rule == rule)
            return entry.parameters;
    }
    return {};
}

std::string parameterText(std::string_view parameters, std::string_view key) {
    for (const auto &[name, piece] : pieces(parameters)) {
        if (name == key && piece.find('=') != std::string_view::npos)
            return std::string(trimmed(piece.substr(piece.find('=') + 1)));
    }
    return {};
}

std::string withParameter(std::string_view parameters, std::string_view key, std::string_view text) {
    std::string result;
    const auto add = [&result](std::string_view piece) {
        result += (result.empty() ? "" : ";") + std::string(piece);
    };
    const std::string mine = std::string(key) + '=' + std::string(text);
    bool placed = text.empty();
    for (const auto &[name, piece] : pieces(parameters)) {
        if (name != key)
            add(piece);
        else if (!placed)
            add(mine);
        placed = placed || name == key;
    }
    if (!placed)
        add(mine);
    return result;
}

} // namespace weici::engine
