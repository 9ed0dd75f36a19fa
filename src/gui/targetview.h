// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/gridbase.h"

namespace weici::models {
class TargetModel;
}

namespace weici::gui {

/// The table of 目标: a grid like that of 数据填报.
class TargetView final : public GridBase {
    Q_OBJECT

public:
    using GridBase::GridBase;

    /// nullptr: none.
    void showTargets(models::TargetModel *model);
    [[nodiscard]] GridDelegate *makeDelegate(const Appearance &appearance, QObject *parent) const override;

protected:
    void layOutColumns() override;
    void layOutRows() override;

private:
    models::TargetModel *m_targets = nullptr;
};

} // namespace weici::gui
