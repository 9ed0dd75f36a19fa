// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace weici::gui {

class Appearance;

/// The columns of a line of the recent list.
struct RecentColumns {
    QRect name;
    QRect period;
    QRect filled;
    QRect opened;

    static RecentColumns of(const QRect &line);
};

/// Lines of two rows, 52 high: name and folder (or what a sample holds), further columns, and for samples a
/// painted button 打开副本.
class StartDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum class Kind { Recent, Sample };
    /// Roles of a sample; a recent ledger has those of RecentModel.
    enum Role : int { AboutRole = Qt::UserRole + 100, ShowsRole };

    StartDelegate(const Appearance &appearance, Kind kind, QObject *parent = nullptr);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

Q_SIGNALS:
    /// The painted button of a sample's line was clicked.
    void copyWanted(const QModelIndex &index);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    [[nodiscard]] static QRect buttonBox(const QRect &box);
    void paintRecent(QPainter &painter, const QRect &box, const QModelIndex &index) const;
    void paintSample(QPainter &painter, const QRect &box, const QModelIndex &index) const;
    void paintLines(QPainter &painter, const QRect &box, const QString &upper, const QString &lower) const;

    const Appearance &m_appearance;
    Kind m_kind;
};

} // namespace weici::gui
