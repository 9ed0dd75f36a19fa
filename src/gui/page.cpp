// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/page.h"

#include <QCoreApplication>

namespace weici::gui {

QString pageTitle(Page page) {
    const auto tr = [](const char *text) { return QCoreApplication::translate("Page", text); };
    switch (page) {
    case Page::Overview:
        return tr("总览");
    case Page::Entry:
        return tr("数据填报");
    case Page::Tree:
        return tr("指标体系");
    case Page::Ranking:
        return tr("排名分析");
    case Page::Gaps:
        return tr("差距与推演");
    case Page::Targets:
        return tr("目标");
    case Page::Bulletin:
        return tr("通报");
    case Page::Records:
        return tr("记录");
    }
    return {};
}

bool hasDocks(Page page) {
    return page == Page::Entry;
}

QString pageIcon(Page page) {
    switch (page) {
    case Page::Overview:
        return QStringLiteral("overview");
    case Page::Entry:
        return QStringLiteral("entry");
    case Page::Tree:
        return QStringLiteral("tree");
    case Page::Ranking:
        return QStringLiteral("ranking");
    case Page::Gaps:
        return QStringLiteral("gaps");
    case Page::Targets:
        return QStringLiteral("targets");
    case Page::Bulletin:
        return QStringLiteral("bulletin");
    case Page::Records:
        return QStringLiteral("records");
    }
    return {};
}

} // namespace weici::gui
