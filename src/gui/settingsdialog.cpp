// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settingsdialog.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "gui/appearance.h"
#include "gui/decimals.h"
#include "gui/fontchoice.h"
#include "gui/preferences.h"

#include "ui_settingsdialog.h"

#include <algorithm>

#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QLayout>
#include <QPushButton>
#include <QScreen>

namespace weici::gui {

namespace {

constexpr int percents[] = {90, 100, 110, 125, 150, 175, 200};

} // namespace

SettingsDialog::SettingsDialog(Appearance &appearance, QSettings &settings, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SettingsDialog>())
    , m_appearance(appearance)
    , m_settings(settings) {
    m_ui->setupUi(this);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("确定(&O)"));
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setText(tr("取消(&C)"));
    connect(m_ui->folderButton, &QPushButton::clicked, this, [this] {
        const QString folder =
            QFileDialog::getExistingDirectory(this, tr("备份存到哪个文件夹"), m_ui->folderEdit->text());
        if (!folder.isEmpty()) {
            m_ui->folderEdit->setText(QDir::toNativeSeparators(folder));
        }
    });
    fill();
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::showEvent(QShowEvent *event) {
    // Qt opens a dialog no taller than two thirds of the screen, and its layout, whose lines wrap, lets it.
    const int wanted = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width())
                                                     : layout()->totalMinimumSize().height();
    setMinimumHeight(std::min(wanted, screen()->availableGeometry().height()));
    QDialog::showEvent(event);
}

void SettingsDialog::fill() {
    m_ui->regionLabel->hide();
    m_ui->regionBox->hide();
    m_ui->authorEdit->setText(preferences::author(m_settings));
    m_ui->folderEdit->setText(QDir::toNativeSeparators(preferences::backupFolder(m_settings)));
    m_ui->themeBox->setCurrentIndex(static_cast<int>(m_appearance.choice()));
    m_ui->familyBox->addItem(tr("自动选择"), QString());
    for (const QString &family : QFontDatabase::families(QFontDatabase::SimplifiedChinese)) {
        if (!QFontDatabase::isPrivateFamily(family)) {
            m_ui->familyBox->addItem(family, family);
        }
    }
    m_ui->familyBox->setCurrentIndex(
        std::max(0, m_ui->familyBox->findData(FontChoice::of(m_settings).family)));
    for (const int percent : percents) {
        m_ui->sizeBox->addItem(QStringLiteral("%1%").arg(percent), percent);
    }
    m_ui->sizeBox->setCurrentIndex(std::max(0, m_ui->sizeBox->findData(FontChoice::of(m_settings).percent)));
    m_ui->decimalsBox->addItem(tr("与填写的一样"), -1);
    for (int digits = 0; digits <= 4; ++digits) {
        m_ui->decimalsBox->addItem(digits == 0 ? tr("取整") : tr("%1 位小数").arg(digits), digits);
    }
    m_ui->decimalsBox->setCurrentIndex(
        m_ui->decimalsBox->findData(decimals::chosen(m_settings).value_or(-1)));
}

void SettingsDialog::offerRegions(const app::Ledger &ledger) {
    for (const engine::Region &region : ledger.regions()) {
        m_ui->regionBox->addItem(app::labels::text(region.name), region.id.value);
    }
    m_ui->regionBox->setCurrentIndex(m_ui->regionBox->findData(ledger.profile().ownRegion.value));
    m_ui->regionLabel->show();
    m_ui->regionBox->show();
}

engine::RegionId SettingsDialog::ownRegion() const {
    return engine::RegionId{m_ui->regionBox->currentData().toInt()};
}

void SettingsDialog::accept() {
    preferences::setAuthor(m_settings, m_ui->authorEdit->text().trimmed());
    preferences::setBackupFolder(m_settings, QDir::fromNativeSeparators(m_ui->folderEdit->text().trimmed()));
    const auto choice = static_cast<Appearance::Choice>(m_ui->themeBox->currentIndex());
    // Used from the next start on: a style sheet does not let go of the fonts of widgets that are there.
    FontChoice{m_ui->familyBox->currentData().toString(), m_ui->sizeBox->currentData().toInt()}.keep(
        m_settings);
    const int digits = m_ui->decimalsBox->currentData().toInt();
    decimals::choose(m_settings, digits < 0 ? std::nullopt : std::optional(digits));
    if (choice != m_appearance.choice()) {
        m_appearance.choose(choice);
    }
    QDialog::accept();
}

} // namespace weici::gui
