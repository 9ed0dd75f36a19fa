// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bulletindocument.h"

#include <QDialog>

class QLineEdit;

namespace weici::gui {

/// What is to stand in the place of a field, and why.
class OverrideDialog final : public QDialog {
    Q_OBJECT

public:
    explicit OverrideDialog(const app::BulletinDocument::Run &run, QWidget *parent = nullptr);

    /// What the field itself gives.
    [[nodiscard]] const QString &computed() const { return m_computed; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString reason() const;

private:
    QString m_computed;
    QLineEdit *m_text;
    QLineEdit *m_reason;
};

} // namespace weici::gui
