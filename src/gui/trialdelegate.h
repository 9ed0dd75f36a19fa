// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace weici::gui {

class Appearance;

/// The cells of a 试算: what was before it in grey, what is tried on a soft ground. The editor tells every
/// key.
class TrialDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit TrialDelegate(const Appearance &appearance, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;

Q_SIGNALS:
    void typed(const QModelIndex &index, const QString &text) const;

private:
    const Appearance &m_appearance;
};

} // namespace weici::gui
