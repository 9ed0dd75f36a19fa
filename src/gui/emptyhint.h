// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace weici::gui {

/// Over an empty sheet: one sentence what is missing, one what to do, one button that begins it.
class EmptyHint final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyHint(QWidget *parent = nullptr);
    void say(const QString &missing, const QString &next, const QString &button);

Q_SIGNALS:
    void begun();

private:
    QLabel *m_missing;
    QLabel *m_next;
    QPushButton *m_button;
};

} // namespace weici::gui
