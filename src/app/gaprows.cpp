// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gaprows.h"

#include "app/gapwork.h"
#include "app/keptanswers.h"
#include "app/scoreservice.h"

namespace weici::app {

std::vector<GapRow> gapRows(ScoreService &service, const engine::Period &period,
                            const GapQuestion &question) {
    if (const auto *rows = service.kept(period).gaps(question))
        return *rows;
    auto rows = GapWork(service, period, question).answer(false);
    service.kept(period).keep(question, rows);
    return rows;
}

} // namespace weici::app
