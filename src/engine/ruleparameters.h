// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace weici::engine {

/// One parameter that a rule understands, for forms.
struct RuleParameter {
    enum class Kind : std::uint8_t { Number, List, Choice };
    std::string_view key;
    std::string_view standard; ///< what counts when it is not given; empty: see `required`
    bool required = false;     ///< the rule cannot be used without it
    Kind kind = Kind::Number;
    std::string_view choices = {}; ///< joined by `|`
};

/// In the order of the table in docs/scoring.md; empty for an unknown rule and for one without parameters.
std::span<const RuleParameter> ruleParameters(std::string_view rule);

/// The text of one parameter among `key=value` joined by `;`; empty: it is not given.
std::string parameterText(std::string_view parameters, std::string_view key);
/// The same parameters with one changed, or taken out when `text` is empty. The others keep their places.
std::string withParameter(std::string_view parameters, std::string_view key, std::string_view text);

} // namespace weici::engine
