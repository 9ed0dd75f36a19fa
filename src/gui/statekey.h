// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace weici::gui {

class Appearance;

/// 空格的四种情况: what an empty cell and the signs `/` `\` `-` stand for.
class StateKey final : public QWidget {
    Q_OBJECT

public:
    explicit StateKey(QWidget *parent = nullptr);
    void setAppearance(const Appearance &appearance);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Appearance *m_appearance = nullptr;
};

} // namespace weici::gui
