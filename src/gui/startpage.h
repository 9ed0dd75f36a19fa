// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/samples.h"

#include <QWidget>

#include <memory>
#include <vector>

class QListView;
class QStandardItemModel;

namespace Ui {
class StartPage;
}
namespace weici::models {
class RecentModel;
}

namespace weici::gui {

class Appearance;

/// What to do when no ledger is open: make one, open one, one of the last, or a copy of a sample.
class StartPage final : public QWidget {
    Q_OBJECT

public:
    StartPage(const Appearance &appearance, models::RecentModel &recent, QWidget *parent = nullptr);
    ~StartPage() override;

Q_SIGNALS:
    void newWanted();
    void openWanted();
    void ledgerWanted(const QString &path);
    void sampleWanted(const weici::gui::Sample &sample);

private:
    void fillSamples();
    void refreshRecent();
    void setUpList(QListView &list) const;

    std::unique_ptr<Ui::StartPage> m_ui;
    models::RecentModel &m_recent;
    std::vector<Sample> m_samples;
    std::unique_ptr<QStandardItemModel> m_sampleModel;
};

} // namespace weici::gui
