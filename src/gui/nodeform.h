// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/indicatortreemodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace weici::gui {

/// The fields of a block or level: name, printed weight or factor, and what its leaves add up to.
class NodeForm final : public QWidget {
    Q_OBJECT

public:
    explicit NodeForm(QWidget *parent = nullptr);

    /// The index must be a block or level. It is edited through the model.
    void showNode(models::IndicatorTreeModel &model, const QModelIndex &index);
    void setReadOnly(bool readOnly);
    void finishEditing();
    void abandonEditing();
    void enter();

    [[nodiscard]] QVBoxLayout &below() const { return *m_below; }

private:
    void take(QLineEdit *field, int column);
    void fill();

    models::IndicatorTreeModel *m_model = nullptr;
    QPersistentModelIndex m_index;
    QLabel *m_title;
    QLineEdit *m_name;
    QLineEdit *m_weight;
    QLabel *m_weightTitle;
    QLabel *m_facts;
    QVBoxLayout *m_below;
};

} // namespace weici::gui
