// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/issuefindingmodel.h"

#include <QListView>

namespace weici::gui {

class Appearance;
class IssueCheckDelegate;

/// The checks before issue beside the pages. The arrows go through rows and, to the sides, through the links
/// of a row; Enter or a click follows a link, and the row's menu has them all.
class IssueChecksList final : public QListView {
    Q_OBJECT

public:
    explicit IssueChecksList(QWidget *parent = nullptr);
    /// To be called once.
    void setUp(const Appearance &appearance);
    /// nullptr: none.
    void showFindings(models::IssueFindingModel *model);
    /// In a circle; false: there is none.
    bool goToNext(bool back);
    /// -1: none.
    [[nodiscard]] int currentRow() const { return currentIndex().row(); }
    /// Where a link stands in the viewport.
    [[nodiscard]] QRect linkBox(int row, int link) const;

Q_SIGNALS:
    void linkFollowed(int row, weici::models::IssueFindingModel::Deed deed);
    void rowShown(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    [[nodiscard]] int linkAt(const QModelIndex &index, const QPoint &point) const;
    void follow(int row, int link);
    void keepRow();

    models::IssueFindingModel *m_findings = nullptr;
    IssueCheckDelegate *m_delegate = nullptr;
    int m_link = 0;
    QString m_kept; ///< what the current row says, to find it again
};

} // namespace weici::gui
