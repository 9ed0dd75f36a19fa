// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QString>

#include "paint/pagelayout.h"

namespace weici::paint {

/// A PDF of the pages with embedded fonts; its text can be selected and searched. `title` is its only
/// property: no machine, user or program that tells of either. Asked with pages done and all between pages;
/// false cancels, and nothing was written. Rendered beside the target and renamed; throws app::MessageError.
void writePdf(const PageLayout &layout, const QString &title, const QString &path,
              const std::function<bool(int done, int all)> &progress = {});

} // namespace weici::paint
