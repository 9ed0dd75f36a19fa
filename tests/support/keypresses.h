// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QKeySequence>
#include <QTest>

#include <algorithm>

namespace weici::test {

/// What the keyboard goes to: a dialog that was just opened has it only when its window is active.
inline QWidget *keyTarget() {
    const auto ready = [] {
        const QWidget *modal = QApplication::activeModalWidget();
        const QWidget *focus = QApplication::focusWidget();
        return focus && (!modal || modal == focus || modal->isAncestorOf(focus));
    };
    return QTest::qWaitFor(ready, 2000) ? QApplication::focusWidget() : nullptr;
}

/// Sends one key, as `Ctrl+Shift+End`, to whatever has the focus; returns whether anything had it.
inline bool pressKey(const QString &key) {
    QWidget *target = keyTarget();
    if (!target) {
        return false;
    }
    const int code = QKeySequence::fromString(key, QKeySequence::PortableText)[0].toCombined();
    const auto modifiers = Qt::KeyboardModifiers(QFlag(code & static_cast<int>(Qt::KeyboardModifierMask)));
    QTest::keyClick(target, static_cast<Qt::Key>(code & ~static_cast<int>(Qt::KeyboardModifierMask)),
                    modifiers);
    QTest::qWait(5); // a window that a key opens has the next one
    return true;
}

/// Sends keys parted by spaces, one after another.
inline bool pressKeys(const char *keys) {
    const QStringList all = QString::fromUtf8(keys).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(all.begin(), all.end(), [](const QString &key) { return pressKey(key); });
}

} // namespace weici::test
