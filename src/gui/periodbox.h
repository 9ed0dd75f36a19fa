// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

#include <functional>

namespace weici::gui {

/// The choice of the period. Open, each line says at its right how much of the period is filled; that is
/// asked for only then.
class PeriodBox final : public QComboBox {
    Q_OBJECT

public:
    explicit PeriodBox(QWidget *parent = nullptr);

    /// `23/24` for the period of a line.
    void setFill(std::function<QString(int)> fill) { m_fill = std::move(fill); }
    void showPopup() override;

private:
    std::function<QString(int)> m_fill;
};

} // namespace weici::gui
