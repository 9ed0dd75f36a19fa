// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace weici::gui {

/// Fields with their names before them, right-aligned, two to a row or one over both: the form of an editor
/// pane. Names are the fields' names for screen readers too, and their buddies.
class FieldGrid final : public QWidget {
    Q_OBJECT

public:
    explicit FieldGrid(QWidget *parent = nullptr);

    QLineEdit *addText(const QString &label, const char *name, bool wide = false);
    QComboBox *addChoice(const QString &label, const char *name, bool wide = false);
    QLabel *addFact(const QString &label, const char *name, bool wide = false);
    void add(const QString &label, QWidget *field, const char *name, bool wide);
    /// Takes all fields away.
    void clear();

protected:
    /// The wheel scrolls the form and changes no choice that has not the focus; a text that was not changed
    /// leaves Ctrl+Z to the ledger.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QGridLayout *m_grid;
    int m_row = 0;
    bool m_half = false; ///< the left place of the last row is taken, the right one is free
};

} // namespace weici::gui
