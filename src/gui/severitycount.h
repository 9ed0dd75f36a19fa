// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/problems.h"

#include <QWidget>

namespace weici::gui {

class Appearance;

/// `■ 错误 1`, the mark painted.
class SeverityCount final : public QWidget {
    Q_OBJECT

public:
    explicit SeverityCount(QWidget *parent = nullptr);
    void setUp(const Appearance &appearance, app::Severity severity);
    /// Only the mark and the number, where room is scarce.
    void setBrief();
    void setCount(int count);
    [[nodiscard]] QString text() const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Appearance *m_appearance = nullptr;
    app::Severity m_severity = app::Severity::Error;
    int m_count = 0;
    bool m_isBrief = false;
};

} // namespace weici::gui
