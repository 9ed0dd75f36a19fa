// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportrows.h"

#include <QCoreApplication>

#include "app/labels.h"
#include "app/scoreservice.h"

namespace weici::app {

bool ReportRows::shares(std::size_t, const ReportColumn &) const {
    return false;
}

bool ReportRows::hasLevel(std::size_t, int) const {
    return true;
}

QStringList ReportRows::notes() const {
    return {};
}

std::optional<TableReport::Chart> ReportRows::chart() const {
    return std::nullopt;
}

QString whyNoPoints(ScoreService &service, const engine::Period &period) {
    return service.isScored(period)
               ? QString()
               : QCoreApplication::translate("Report",
                                             "%1的方案没有计分规则，得分空着；填上规则和权重后再出这张表。")
                     .arg(labels::period(period));
}

} // namespace weici::app
