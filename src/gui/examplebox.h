// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workedexample.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace weici::gui {

/// A worked example as a small sum: label, how it comes about, result at the right; the last line under a
/// rule.
class ExampleBox final : public QWidget {
    Q_OBJECT

public:
    explicit ExampleBox(QWidget *parent = nullptr);

    void showExample(const QString &title, const std::vector<app::ExampleLine> &lines);
    /// All of it as text.
    [[nodiscard]] QString text() const;

private:
    QLabel *m_title;
    QWidget *m_body = nullptr;
};

} // namespace weici::gui
