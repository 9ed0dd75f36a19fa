// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QComboBox;

namespace weici::models {
class ValueGridModel;
}

namespace weici::gui {

/// 责任单位, 考核类别 and 显示: which rows of the sheet are shown. The boxes follow the sheet's filter, and
/// it follows them.
class FilterBoxes final : public QWidget {
    Q_OBJECT

public:
    explicit FilterBoxes(QWidget *parent = nullptr);

    /// nullptr: none. The model must outlive its being shown.
    void showSheet(models::ValueGridModel *model);

    /// Asked before a choice changes the rows; false: they stay, and the boxes go back.
    void setGuard(const std::function<bool()> &mayChange) { m_mayChange = mayChange; }

private:
    void offer();
    void follow();
    void choose();

    models::ValueGridModel *m_sheet = nullptr;
    std::function<bool()> m_mayChange;
    QComboBox *m_department;
    QComboBox *m_block;
    QComboBox *m_show;
};

} // namespace weici::gui
