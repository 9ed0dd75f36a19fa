// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QCoreApplication>

namespace weici::paint {

/// The application of a program that paints but has no windows: it needs no display, takes none, and is
/// quiet.
std::unique_ptr<QCoreApplication> offscreenApplication(int &argc, char **argv);

} // namespace weici::paint
