// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/issuecheckslist.h"

#include "gui/issuecheckdelegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>

namespace weici::gui {

using models::IssueFindingModel;

IssueChecksList::IssueChecksList(QWidget *parent)
    : QListView(parent) {
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
}

void IssueChecksList::setUp(const Appearance &appearance) {
    m_delegate = new IssueCheckDelegate(appearance, this);
    setItemDelegate(m_delegate);
}

void IssueChecksList::showFindings(IssueFindingModel *model) {
    m_findings = model;
    setModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &IssueChecksList::keepRow);
        connect(model, &QAbstractItemModel::modelReset, this, [this] {
            for (int row = 0; row < m_findings->rowCount(); ++row) {
                const QModelIndex index = m_findings->index(row);
                if (!m_kept.isEmpty() && index.data(Qt::AccessibleTextRole).toString() == m_kept) {
                    setCurrentIndex(index);
                }
            }
        });
    }
}

void IssueChecksList::keepRow() {
    m_kept = currentIndex().data(Qt::AccessibleTextRole).toString();
}

bool IssueChecksList::goToNext(bool back) {
    const int count = m_findings ? m_findings->rowCount() : 0;
    if (count == 0) {
        return false;
    }
    const int from = currentIndex().isValid() ? currentRow() : back ? count : -1;
    setCurrentIndex(m_findings->index((from + (back ? count - 1 : 1) + count) % count));
    setFocus();
    return true;
}

QRect IssueChecksList::linkBox(int row, int link) const {
    const QModelIndex index = m_findings->index(row);
    return m_delegate->linkBoxes(visualRect(index), index).at(static_cast<std::size_t>(link));
}

int IssueChecksList::linkAt(const QModelIndex &index, const QPoint &point) const {
    if (!index.isValid()) {
        return -1;
    }
    const auto boxes = m_delegate->linkBoxes(visualRect(index), index);
    const auto found = std::ranges::find_if(
        boxes, [&point](const QRect &box) { return box.adjusted(-4, -3, 4, 3).contains(point); });
    return found == boxes.end() ? -1 : static_cast<int>(found - boxes.begin());
}

void IssueChecksList::follow(int row, int link) {
    const auto &links = m_findings->linksAt(row);
    if (link >= 0 && link < static_cast<int>(links.size())) {
        Q_EMIT linkFollowed(row, links[static_cast<std::size_t>(link)].deed);
    }
}

void IssueChecksList::keyPressEvent(QKeyEvent *event) {
    const QModelIndex current = currentIndex();
    const bool sideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (current.isValid() && sideways) {
        const int last = static_cast<int>(m_findings->linksAt(current.row()).size()) - 1;
        m_link = std::clamp(m_link + (event->key() == Qt::Key_Right ? 1 : -1), 0, std::max(0, last));
        m_delegate->setCurrentLink(m_link);
        viewport()->update();
    } else if (current.isValid() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        follow(current.row(), m_link);
    } else {
        QListView::keyPressEvent(event);
    }
}

void IssueChecksList::mouseMoveEvent(QMouseEvent *event) {
    const QPoint at = event->position().toPoint();
    viewport()->setCursor(linkAt(indexAt(at), at) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QListView::mouseMoveEvent(event);
}

void IssueChecksList::mouseReleaseEvent(QMouseEvent *event) {
    QListView::mouseReleaseEvent(event);
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    if (event->button() == Qt::LeftButton) {
        follow(index.row(), linkAt(index, at));
    }
}

void IssueChecksList::contextMenuEvent(QContextMenuEvent *event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid()) {
        return;
    }
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("checkMenu"));
    const int row = index.row();
    const auto links = m_findings->linksAt(row);
    for (std::size_t link = 0; link < links.size(); ++link) {
        menu.addAction(links[link].text, this, [this, row, link] { follow(row, static_cast<int>(link)); });
    }
    if (!menu.isEmpty()) {
        menu.exec(byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
    }
}

void IssueChecksList::currentChanged(const QModelIndex &current, const QModelIndex &previous) {
    QListView::currentChanged(current, previous);
    m_link = 0;
    m_delegate->setCurrentLink(0);
    if (current.isValid()) {
        scrollTo(current);
    }
    Q_EMIT rowShown(current.row());
}

} // namespace weici::gui
