// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace weici::engine {

/// A number that names one thing of one kind; ids of different kinds do not mix. 0 names nothing.
template <class Tag>
struct Id {
    std::int32_t value = 0;

    [[nodiscard]] bool isValid() const { return value > 0; }
    bool operator==(const Id &) const = default;
    std::strong_ordering operator<=>(const Id &other) const { return value <=> other.value; }
};

using IndicatorId = Id<struct IndicatorTag>;
using RegionId = Id<struct RegionTag>;
using NodeId = Id<struct NodeTag>;

} // namespace weici::engine

template <class Tag>
struct std::hash<weici::engine::Id<Tag>> {
    std::size_t operator()(weici::engine::Id<Tag> id) const noexcept {
        return std::hash<std::int32_t>{}(id.value);
    }
};
