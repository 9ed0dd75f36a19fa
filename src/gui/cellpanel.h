// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledger.h"

#include <QWidget>

#include <memory>

class QStandardItemModel;

namespace Ui {
class CellPanel;
}
namespace weici::models {
class ValueGridModel;
}

namespace weici::gui {

class Appearance;

/// 单元格: where the current cell hangs in the tree, what is wrong with it, and its history, newest first.
class CellPanel final : public QWidget {
    Q_OBJECT

public:
    explicit CellPanel(QWidget *parent = nullptr);
    ~CellPanel() override;

    void setAppearance(const Appearance &appearance);
    void showCell(const app::Ledger &ledger, const QModelIndex &cell);
    void clear();

private:
    void showProblem(const QModelIndex &cell);
    void showHistory(const app::Ledger &ledger, const models::ValueGridModel &sheet, const QModelIndex &cell);

    std::unique_ptr<Ui::CellPanel> m_ui;
    std::unique_ptr<QStandardItemModel> m_history;
};

} // namespace weici::gui
