// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace weici::cli {

/// Whether messages are wanted in English: the first of LC_ALL, LC_MESSAGES and LANG that is not empty is
/// English, `C` or `POSIX`. Else, and where none is set, they are Chinese.
bool speaksEnglish();

/// Makes the process read and write UTF-8 whatever the locale, and numbers plain in every library. Called
/// before the application object is made: newer versions of Qt complain of another locale on standard error.
void useUtf8();

} // namespace weici::cli
