// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bulletinsnapshot.h"

#include <QTreeWidget>

namespace weici::gui {

/// What differs between two versions of a bulletin, by kind: values, ranks, totals, sentences, tables.
class ImpactView final : public QTreeWidget {
    Q_OBJECT

public:
    explicit ImpactView(QWidget *parent = nullptr);

    void showImpact(const app::BulletinImpact &impact);
    /// `改动 2 个指标值、1 个排名`; of nothing: 没有不同
    [[nodiscard]] static QString summary(const app::BulletinImpact &impact);
};

} // namespace weici::gui
