// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace weici::gui {

class Appearance;
class GridBase;

/// The name columns of the sheet, held at its left while the rest scrolls under them: a second view of the
/// same model and selection. Hidden where everything fits, and where the names would take most of the width.
class FrozenNames final : public QTableView {
    Q_OBJECT

public:
    FrozenNames(const Appearance &appearance, GridBase &grid);

    /// Takes over model, merges, widths and heights from the sheet.
    void follow();
    /// Width that it covers of the sheet; 0 while hidden.
    [[nodiscard]] int coveredWidth() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void place();
    void followModel();

    const Appearance &m_appearance;
    GridBase &m_grid;
};

} // namespace weici::gui
