// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cell.h" // not ids.h alone: moc cannot read <compare> as the first header

#include <QDialog>

#include <memory>

class QSettings;

namespace Ui {
class SettingsDialog;
}

namespace weici::app {
class Ledger;
}

namespace weici::gui {

class Appearance;

/// The choices of a person on this computer. Nothing is kept before 确定.
class SettingsDialog final : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(Appearance &appearance, QSettings &settings, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    /// The own region of the open ledger can be chosen too; without this call there is no such line.
    void offerRegions(const app::Ledger &ledger);
    [[nodiscard]] engine::RegionId ownRegion() const;

    void accept() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fill();

    std::unique_ptr<Ui::SettingsDialog> m_ui;
    Appearance &m_appearance;
    QSettings &m_settings;
};

} // namespace weici::gui
