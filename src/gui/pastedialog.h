// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pasteplan.h"

#include <QDialog>

#include <memory>

namespace Ui {
class PasteDialog;
}
namespace weici::models {
class PasteItemModel;
}

namespace weici::gui {

class Appearance;

/// 粘贴预览: every cell that a paste touches before it is done, with the counts above. Enter pastes, Esc
/// leaves everything as it is.
class PasteDialog final : public QDialog {
    Q_OBJECT

public:
    PasteDialog(const Appearance &appearance, const models::PastePlan &plan, QWidget *parent = nullptr);
    ~PasteDialog() override;

private:
    void layOut();

    std::unique_ptr<Ui::PasteDialog> m_ui;
    std::unique_ptr<models::PasteItemModel> m_items;
};

} // namespace weici::gui
