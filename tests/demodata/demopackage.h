// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

namespace weici::demo {

/// Writes the package of the invented city into `folder`, made where it is missing, in canonical form. The
/// same seed gives the same bytes everywhere. Throws std::runtime_error when a file cannot be written.
void writeDemoCity(std::uint64_t seed, const std::filesystem::path &folder);

} // namespace weici::demo
