// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/bulletin.h"
#include "support/bulletincontent.h"

namespace weici::app {

/// A small ledger and a template whose text is in tests/golden/bulletins/cases, by name.
struct BulletinCase {
    const char *name;
    tests::BulletinCity city;
    const char *text = nullptr; ///< nothing: the built-in template
    std::vector<BulletinOverride> overrides = {};
    const char *number = "";
    QDate date = {};
    int region = 1;
};

/// Cases by what is unusual in them.
std::vector<BulletinCase> rankCases();
std::vector<BulletinCase> valueCases();
std::vector<BulletinCase> nameCases();
std::vector<BulletinCase> changeCases();
std::vector<BulletinCase> formCases();

} // namespace weici::app
