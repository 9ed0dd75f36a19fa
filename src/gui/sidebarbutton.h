// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace weici::gui {

class Appearance;

/// One line of the sidebar: icon, name, and a count when there is one. Without room only the icon shows.
class SidebarButton final : public QAbstractButton {
    Q_OBJECT

public:
    explicit SidebarButton(QWidget *parent = nullptr);
    void setUp(const Appearance &appearance, const QString &icon);
    void setCompact(bool compact);
    /// 0 hides it; `urgent` paints it in the colour of errors.
    void setCount(int count, bool urgent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const Appearance *m_appearance = nullptr;
    QString m_icon;
    int m_count = 0;
    bool m_urgent = false;
    bool m_compact = false;
};

} // namespace weici::gui
