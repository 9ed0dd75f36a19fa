// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace weici::gui {

/// A line of plain text that may be narrower than its text: then it ends in an ellipsis and its tool tip has
/// the whole.
class ElidedLabel final : public QLabel {
    Q_OBJECT

public:
    using QLabel::QLabel;

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace weici::gui
