// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cell.h" // not ids.h alone: moc cannot read <compare> as the first header

#include <QPushButton>

class QFrame;
class QListView;

namespace weici::models {
class FillModel;
}

namespace weici::gui {

class Appearance;

/// 已填 23/24, and under it the responsible units with what they owe. A unit that is chosen leads to the
/// first leaf that it owes.
class FillButton final : public QPushButton {
    Q_OBJECT

public:
    explicit FillButton(QWidget *parent = nullptr);
    /// To be called once.
    void setAppearance(const Appearance &appearance);
    /// nullptr: none. The model must outlive its being shown.
    void showFill(models::FillModel *model);
    /// The list that the button opens.
    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    void indicatorWanted(weici::engine::IndicatorId indicator);

private:
    void refresh();
    void open();
    void choose(const QModelIndex &unit);

    models::FillModel *m_model = nullptr;
    QFrame *m_popup;
    QListView *m_list;
};

} // namespace weici::gui
