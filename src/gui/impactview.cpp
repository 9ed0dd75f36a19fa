// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/impactview.h"

#include "gui/theme.h"

#include <QHeaderView>

namespace weici::gui {

namespace {

std::vector<std::pair<QString, QStringList>> groups(const app::BulletinImpact &impact) {
    const auto tr = [](const char *text) { return ImpactView::tr(text); };
    return {{tr("指标值"), impact.values},
            {tr("排名"), impact.ranks},
            {tr("总分"), impact.totals},
            {tr("正文"), impact.sentences},
            {tr("附件"), impact.tables}};
}

} // namespace

ImpactView::ImpactView(QWidget *parent)
    : QTreeWidget(parent) {
    setHeaderHidden(true);
    setWordWrap(true);
    setUniformRowHeights(false);
    setSelectionMode(SingleSelection);
    header()->setStretchLastSection(true);
}

void ImpactView::showImpact(const app::BulletinImpact &impact) {
    clear();
    for (const auto &[name, lines] : groups(impact)) {
        if (lines.isEmpty()) {
            continue;
        }
        auto *group = new QTreeWidgetItem(this, {tr("%1　%2 处").arg(name).arg(lines.size())});
        group->setFont(0, typeFont(type::body, QFont::DemiBold));
        for (const QString &line : lines) {
            auto *item = new QTreeWidgetItem(group, {line});
            item->setToolTip(0, line);
        }
    }
    if (topLevelItemCount() == 0) {
        new QTreeWidgetItem(this, {tr("没有不同。")});
    }
    expandAll();
    setCurrentItem(topLevelItem(0));
}

QString ImpactView::summary(const app::BulletinImpact &impact) {
    QStringList parts;
    for (const auto &[name, lines] : groups(impact)) {
        if (!lines.isEmpty()) {
            parts << tr("%1 %2 处").arg(name).arg(lines.size());
        }
    }
    return parts.isEmpty() ? tr("没有不同") : parts.join(u'、');
}

} // namespace weici::gui
