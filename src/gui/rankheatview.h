// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <QWidget>

namespace weici::models {
class RankHeatModel;
}

namespace weici::gui {

class Appearance;

/// Ranks in five shades, indicators down and regions across; the own column stands between two lines. Never
/// by colour alone: front ranks are strong, back ranks have a corner. Names and heads stay while it is
/// scrolled.
class RankHeatView final : public QTableView {
    Q_OBJECT

public:
    explicit RankHeatView(QWidget *parent = nullptr);

    void setUp(const Appearance &appearance);
    void showHeat(models::RankHeatModel *model);
    /// Scrolls sideways so that the own column is seen.
    void showOwn();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();

    const Appearance *m_appearance = nullptr;
    models::RankHeatModel *m_heat = nullptr;
};

/// What the five shades mean.
class HeatKey final : public QWidget {
    Q_OBJECT

public:
    explicit HeatKey(QWidget *parent = nullptr);

    void setUp(const Appearance &appearance);
    void showBands(const models::RankHeatModel *model);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QStringList texts() const;

    const Appearance *m_appearance = nullptr;
    const models::RankHeatModel *m_heat = nullptr;
};

} // namespace weici::gui
