// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/gridbase.h"

namespace weici::models {
class RegionMatrixModel;
}

namespace weici::gui {

/// The region matrix. Every region's column has the same width, from sample texts and not from its cells, so
/// that thousands of them are laid out as quickly as twenty.
class MatrixView final : public GridBase {
    Q_OBJECT

public:
    explicit MatrixView(QWidget *parent = nullptr)
        : GridBase(parent) {}

    void showMatrix(models::RegionMatrixModel *model);
    [[nodiscard]] GridDelegate *makeDelegate(const Appearance &appearance, QObject *parent) const override;

protected:
    void layOutColumns() override;
    void layOutRows() override;

private:
    [[nodiscard]] int regionWidth() const;

    models::RegionMatrixModel *m_matrix = nullptr;
};

} // namespace weici::gui
