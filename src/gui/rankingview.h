// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace weici::models {
class RankingModel;
}

namespace weici::gui {

class Appearance;
class TableHeader;

/// The ranking table. A press on a head sorts by it, a third one goes back to the ranks. The narrower it is,
/// the fewer columns.
class RankingView final : public QTableView {
    Q_OBJECT

public:
    explicit RankingView(QWidget *parent = nullptr);

    void setUp(const Appearance &appearance);
    void showRanking(models::RankingModel *model);
    void sortBy(int column, Qt::SortOrder order);
    /// The row of the own region is made visible.
    void showOwn();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void headPressed(int column);
    [[nodiscard]] int widthOf(int column) const;

    models::RankingModel *m_ranking = nullptr;
    TableHeader *m_header = nullptr;
};

} // namespace weici::gui
