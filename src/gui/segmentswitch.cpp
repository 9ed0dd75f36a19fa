// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/segmentswitch.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace weici::gui {

SegmentSwitch::SegmentSwitch(QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this)) {
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_buttons, &QButtonGroup::idClicked, this, &SegmentSwitch::chosen);
}

void SegmentSwitch::setTexts(const QStringList &texts) {
    for (int i = 0; i < texts.size(); ++i) {
        auto *button = new QPushButton(texts[i], this);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setProperty("segment", i == 0                  ? QStringLiteral("first")
                                       : i + 1 == texts.size() ? QStringLiteral("last")
                                                               : QStringLiteral("middle"));
        layout()->addWidget(button);
        m_buttons->addButton(button, i);
    }
    // Tab comes to the buttons where the switch stands, not after all that was made before them.
    setFocusPolicy(Qt::TabFocus);
    QWidget *before = this;
    for (QAbstractButton *button : m_buttons->buttons()) {
        setTabOrder(before, button);
        before = button;
    }
    setFocusPolicy(Qt::NoFocus);
    setCurrent(0);
}

int SegmentSwitch::current() const {
    return m_buttons->checkedId();
}

void SegmentSwitch::setCurrent(int segment) {
    if (QAbstractButton *button = m_buttons->button(segment)) {
        button->setChecked(true);
    }
}

} // namespace weici::gui
