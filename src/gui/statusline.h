// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

class QLabel;
class QTimer;

namespace weici::gui {

/// The line at the foot: a message while there is one, else the selection's sum; saved state, coverage and
/// zoom.
class StatusLine final : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// Something was done or is worth knowing; it goes by itself. With `folder` it offers to open it.
    void say(const QString &text, const QString &folder = {});
    /// Something was refused; it stays until `quiet`.
    void refuse(const QString &reason);
    void quiet();
    /// Takes back a refusal; other messages stay.
    void quietRefusal();
    void showSelection(const QString &text);
    void showSaved(const QString &text);
    void showCoverage(const QString &text, const QString &explanation);
    void showZoom(double zoom);
    [[nodiscard]] QString message() const;

private:
    void setMessage(const QString &text, bool refusal);

    QLabel *m_selection;
    QLabel *m_message;
    QLabel *m_saved;
    QLabel *m_coverage;
    QLabel *m_zoom;
    QTimer *m_fade;
};

} // namespace weici::gui
