// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/scheme.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QSpinBox;

namespace weici::app {
class Ledger;
}

namespace weici::gui {

/// Asks for the year and the number of regions of a scheme that is made from another.
class YearDialog final : public QDialog {
    Q_OBJECT

public:
    YearDialog(const app::Ledger &ledger, const engine::Scheme &base, QWidget *parent = nullptr);

    [[nodiscard]] int year() const;
    [[nodiscard]] int regionCount() const;

private:
    void judge();

    const app::Ledger &m_ledger;
    QSpinBox *m_year;
    QSpinBox *m_regions;
    QLabel *m_verdict;
    QPushButton *m_accept = nullptr;
};

} // namespace weici::gui
