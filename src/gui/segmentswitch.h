// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace weici::gui {

/// A few buttons joined into one, of which exactly one is down: 本县报表 | 地区矩阵. Arrows move between
/// them.
class SegmentSwitch final : public QWidget {
    Q_OBJECT

public:
    explicit SegmentSwitch(QWidget *parent = nullptr);

    /// To be called once. Mnemonics in the texts work.
    void setTexts(const QStringList &texts);
    [[nodiscard]] int current() const;
    /// Does not emit.
    void setCurrent(int segment);

Q_SIGNALS:
    /// A person chose another segment.
    void chosen(int segment);

private:
    QButtonGroup *m_buttons;
};

} // namespace weici::gui
