// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace weici::models {
class RankListModel;
}

namespace weici::gui {

class Appearance;

/// The front or the back list: badge, name, value and unit, 并列. As tall as its entries where there is room.
class RankListView final : public QListView {
    Q_OBJECT

public:
    explicit RankListView(QWidget *parent = nullptr);
    void setAppearance(const Appearance &appearance);
    void showList(models::RankListModel *model);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    const Appearance *m_appearance = nullptr;
};

} // namespace weici::gui
