// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace weici::gui {

class Appearance;

/// A large button of the start page: what it does, under it its tool tip as an explanation, at its end the
/// key.
class StartButton final : public QAbstractButton {
    Q_OBJECT

public:
    explicit StartButton(QWidget *parent = nullptr);
    void setUp(const Appearance &appearance, bool primary, const QString &key);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Appearance *m_appearance = nullptr;
    bool m_primary = false;
    QString m_key;
};

} // namespace weici::gui
