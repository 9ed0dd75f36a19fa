// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/gridbase.h"

namespace weici::models {
class ValueGridModel;
}

namespace weici::gui {

/// The sheet of the own region. Widths come from the font, the note takes what is left; row heights give
/// every merged name the lines that it needs.
class GridView final : public GridBase {
    Q_OBJECT

public:
    explicit GridView(QWidget *parent = nullptr)
        : GridBase(parent) {}

    void showSheet(models::ValueGridModel *model);
    [[nodiscard]] GridDelegate *makeDelegate(const Appearance &appearance, QObject *parent) const override;

protected:
    void layOutColumns() override;
    void layOutRows() override;

private:
    /// A past that the ledger does not know takes no room.
    void hideEmptyColumns();
    [[nodiscard]] int widestTarget(const QFontMetrics &metrics) const;

    models::ValueGridModel *m_values = nullptr;
};

} // namespace weici::gui
