// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fieldgrid.h"

#include "gui/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace weici::gui {

FieldGrid::FieldGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, 1);
    m_grid->setColumnMinimumWidth(0, fontMetrics().horizontalAdvance(tr("责任单位")) + 4);
    m_grid->setColumnMinimumWidth(2, fontMetrics().horizontalAdvance(tr("小数位数")) + 4);
}

QLineEdit *FieldGrid::addText(const QString &label, const char *name, bool wide) {
    auto *field = new QLineEdit(this);
    add(label, field, name, wide);
    return field;
}

QComboBox *FieldGrid::addChoice(const QString &label, const char *name, bool wide) {
    auto *field = new QComboBox(this);
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field->setMinimumContentsLength(4);
    add(label, field, name, wide);
    return field;
}

QLabel *FieldGrid::addFact(const QString &label, const char *name, bool wide) {
    auto *field = new QLabel(this);
    field->setWordWrap(wide);
    field->setTextInteractionFlags(Qt::TextSelectableByMouse);
    add(label, field, name, wide);
    return field;
}

void FieldGrid::add(const QString &label, QWidget *field, const char *name, bool wide) {
    field->setObjectName(QLatin1String(name));
    field->installEventFilter(this);
    if (qobject_cast<QComboBox *>(field)) {
        field->setFocusPolicy(Qt::StrongFocus);
    }
    field->setAccessibleName(label);
    auto *title = new QLabel(label, this);
    title->setFont(typeFont(type::secondary));
    title->setProperty("secondary", true);
    title->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    title->setBuddy(field);
    if (wide || !m_half) {
        ++m_row;
    }
    const int column = !wide && m_half ? 2 : 0;
    m_grid->addWidget(title, m_row, column);
    m_grid->addWidget(field, m_row, column + 1, 1, wide ? 3 : 1);
    m_half = !wide && !m_half;
}

bool FieldGrid::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::Wheel) {
        const auto *box = qobject_cast<QComboBox *>(watched);
        if (box && !box->hasFocus()) {
            event->ignore();
            return true;
        }
    } else if (event->type() == QEvent::ShortcutOverride) {
        const auto *field = qobject_cast<QLineEdit *>(watched);
        const auto *key = static_cast<QKeyEvent *>(event);
        if (field && !field->isModified() &&
            (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FieldGrid::clear() {
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_half = false;
}

} // namespace weici::gui
