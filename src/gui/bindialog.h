// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <string>

class QPushButton;
class QTreeWidget;

namespace weici::app {
class Ledger;
}
namespace weici::models {
class IndicatorTreeModel;
}

namespace weici::gui {

class Appearance;

/// 回收站: the leaves that were taken out of the shown scheme, with the cells they have. It follows the
/// scheme while it is open.
class BinDialog final : public QDialog {
    Q_OBJECT

public:
    BinDialog(const app::Ledger &ledger, models::IndicatorTreeModel &model, const Appearance &appearance,
              QWidget *parent = nullptr);
    void setWritable(bool writable);

Q_SIGNALS:
    void bringBackWanted(const std::string &code);

private:
    void fill();
    void bringBack();

    const app::Ledger &m_ledger;
    models::IndicatorTreeModel &m_model;
    QTreeWidget *m_list;
    QPushButton *m_back;
    bool m_writable = true;
};

} // namespace weici::gui
