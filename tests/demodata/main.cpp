// SPDX-License-Identifier: GPL-3.0-or-later
#include "demodata/demopackage.h"

#include <charconv>
#include <cstdint>
#include <exception>
#include <iostream>
#include <string_view>
#include <system_error>

int main(int argc, char *argv[]) {
    const std::string_view given = argc == 3 ? argv[1] : "";
    std::uint64_t seed = 0;
    const auto read = std::from_chars(given.data(), given.data() + given.size(), seed);
    if (given.empty() || read.ec != std::errc() || read.ptr != given.data() + given.size()) {
        std::cerr << "make-demo-city SEED FOLDER\nWrites the package of the invented city; data/demo-city "
                     "has seed 20240101.\n";
        return 2;
    }
    try {
        weici::demo::writeDemoCity(seed, argv[2]);
    } catch (const std::exception &error) {
        std::cerr << error.what() << '\n';
        return 5;
    }
    return 0;
}
