// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/gridmoves.h"

#include <QTableView>

class QLineEdit;

namespace weici::models {
class TargetModel;
}

namespace weici::gui {

class Appearance;
class TargetDelegate;

/// The table of 目标, with the keys of the sheet: typing overwrites, F2 edits, Enter and Tab go on to the
/// next field that can be typed into.
class TargetView final : public QTableView {
    Q_OBJECT

public:
    explicit TargetView(QWidget *parent = nullptr);
    /// To be called once, before a model is shown.
    void setAppearance(const Appearance &appearance);
    void showTargets(models::TargetModel *model);

    /// Commits an open editor; false: its text is refused and it stays.
    bool finishEditing();
    void abandonEditing();
    void copySelection() const;
    void clearSelected();

Q_SIGNALS:
    void refused(const QString &reason);

protected:
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void layOut();
    void move(GridMove wanted);
    [[nodiscard]] QModelIndex nextField(const QModelIndex &from, int step) const;
    [[nodiscard]] QLineEdit *openEditor() const;

    models::TargetModel *m_targets = nullptr;
    TargetDelegate *m_delegate = nullptr;
};

} // namespace weici::gui
