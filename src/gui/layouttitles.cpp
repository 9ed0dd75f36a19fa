// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/layouttitles.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <utility>

namespace weici::gui {

QString layoutTitle(const QString &name) {
    const auto tr = [](const char *text) { return QCoreApplication::translate("LayoutTitle", text); };
    const std::pair<const char *, QString> titles[] = {
        {"attachment", tr("附件表")},     {"campaign", tr("攻坚目标表")}, {"goals", tr("预期目标表")},
        {"allocation", tr("责任分工表")}, {"ranking", tr("全市排名表")},  {"matrix", tr("排名矩阵")},
        {"lost", tr("失分分析表")},       {"scores", tr("得分表")}};
    const auto *found = std::ranges::find_if(
        titles, [&name](const auto &title) { return name == QLatin1String(title.first); });
    return found == std::end(titles) ? name : found->second;
}

} // namespace weici::gui
