// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/comparemodel.h"
#include "models/rankcoursemodel.h"
#include "models/rankheatmodel.h"
#include "models/rankingmodel.h"
#include "models/ranklistmodel.h"
#include "models/spreadmodel.h"

namespace weici::gui {

/// What 排名分析 shows of one open ledger; asleep until the page is seen.
struct RankingModels {
    RankingModels(app::Ledger &ledger, app::ScoreService &scores)
        : board(scores)
        , table(board)
        , course(board)
        , heat(board)
        , compare(scores)
        , spread(board)
        , front(ledger, models::RankListModel::Side::Front)
        , back(ledger, models::RankListModel::Side::Back) {
        board.setActive(false);
        heat.setActive(false);
    }

    models::RankingBoard board;
    models::RankingModel table;
    models::RankCourseModel course;
    models::RankHeatModel heat;
    models::CompareModel compare;
    models::SpreadModel spread;
    models::RankListModel front;
    models::RankListModel back;
};

} // namespace weici::gui
