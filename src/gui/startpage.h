// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/unclosed.h"
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

    /// Looks whether the last session on the ledger ended without closing it, and says so on the page.
    void lookForUnclosed(const QString &path);
    /// What is said of it, for whoever opens it without seeing this page; empty: nothing. It is not said
    /// again.
    QString takeUnclosed(const QString &path);

Q_SIGNALS:
    void newWanted();
    void openWanted();
    void ledgerWanted(const QString &path);
    /// The ledger, and what was changed in it.
    void recordsWanted(const QString &path);
    void sampleWanted(const weici::gui::Sample &sample);

private:
    void fillSamples();
    void showUnclosed();
    void refreshRecent();
    void setUpList(QListView &list) const;

    std::unique_ptr<Ui::StartPage> m_ui;
    const Appearance &m_appearance;
    models::RecentModel &m_recent;
    std::vector<Sample> m_samples;
    std::vector<app::UnclosedLedger> m_unclosed;
    std::unique_ptr<QStandardItemModel> m_sampleModel;
};

} // namespace weici::gui
