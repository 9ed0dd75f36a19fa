// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace weici::models {

/// What a chart reads of a model beside texts and tool tips. The table beside the chart shows the same model,
/// so that both show the same figures.
enum ChartRole : int {
    NumberRole = Qt::UserRole + 64, ///< double; invalid: there is no figure, and the chart leaves a gap
    OwnRole,                        ///< bool, of a row's header: drawn in the accent colour
    ChosenRole,                     ///< bool, of a row's header: looked at beside the own one
    FromRole                        ///< double: where a bar that ends at NumberRole begins
};

} // namespace weici::models
