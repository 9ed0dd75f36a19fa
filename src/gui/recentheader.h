// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace weici::gui {

class Appearance;

/// The headings over the recent ledgers.
class RecentHeader final : public QWidget {
    Q_OBJECT

public:
    explicit RecentHeader(QWidget *parent = nullptr);
    void setAppearance(const Appearance &appearance) { m_appearance = &appearance; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Appearance *m_appearance = nullptr;
};

} // namespace weici::gui
