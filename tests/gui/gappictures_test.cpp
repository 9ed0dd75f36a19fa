// SPDX-License-Identifier: GPL-3.0-or-later
// 差距与推演 for people to look at: light and dark, on both sizes of screen; CMake runs it again at 200 %.
#include "support/guiwindow.h"

#include "gui/segmentswitch.h"
#include "gui/trialview.h"
#include "models/trialmodel.h"

#include <QCheckBox>
#include <QPushButton>
#include <QTreeView>

namespace weici::test {

namespace {

class GapPictures : public GuiWindow, public ::testing::WithParamInterface<gui::Appearance::Choice> {
protected:
    void SetUp() override { m_appearance->choose(GetParam()); }

    [[nodiscard]] QString name(const QString &page) {
        const bool isDark = GetParam() == gui::Appearance::Choice::Dark;
        return QStringLiteral("%1-%2-%3")
            .arg(page, isDark ? QStringLiteral("dark") : QStringLiteral("light"))
            .arg(qRound(100 * window().devicePixelRatioF()));
    }
    void open(const QString &sample) {
        openSample(sample);
        press(Qt::Key_5, Qt::ControlModifier);
        settle();
    }
    void section(int section) {
        child<gui::SegmentSwitch>("sectionSwitch")->findChildren<QPushButton *>().at(section)->click();
        settle();
        QTest::qWait(300);
    }
};

TEST_P(GapPictures, EverySection) {
    open(QStringLiteral("demo-city"));
    savePicture(name(QStringLiteral("gaps")));
    child<QCheckBox>("inGroupBox")->click();
    savePicture(name(QStringLiteral("gaps-group")));
    section(1);
    savePicture(name(QStringLiteral("gaps-lost")));
    child<gui::SegmentSwitch>("lostSwitch")->findChildren<QPushButton *>().at(1)->click();
    savePicture(name(QStringLiteral("gaps-units")));
    section(2);
    savePicture(name(QStringLiteral("gaps-why")));
    section(3);
    savePicture(name(QStringLiteral("gaps-firm")));
}

TEST_P(GapPictures, OfATrial) {
    open(QStringLiteral("demo-city"));
    auto *table = child<gui::TrialView>("trialTable");
    table->setFocus();
    const std::vector<std::pair<int, QString>> typed{{0, QStringLiteral("70.5")},
                                                     {1, QStringLiteral("46")},
                                                     {3, QStringLiteral("15.2")},
                                                     {6, QStringLiteral("3")}};
    for (const auto &[row, text] : typed) {
        table->setCurrentIndex(table->model()->index(row, models::TrialValue));
        type(text);
        press(Qt::Key_Return);
        settle();
    }
    table->setCurrentIndex(table->model()->index(7, models::TrialValue));
    type(QStringLiteral("4"));
    savePicture(name(QStringLiteral("trial")));
    press(Qt::Key_Return);
    settle();
    m_dialogs.texts = {QStringLiteral("三季度攻坚"), QStringLiteral("保住前六")};
    child<QPushButton>("saveButton")->click();
    table->setCurrentIndex(table->model()->index(1, models::TrialValue));
    table->setFocus();
    press(Qt::Key_Delete);
    child<QPushButton>("saveButton")->click();
    section(4);
    savePicture(name(QStringLiteral("scenarios")));
}

TEST_P(GapPictures, OnALargeScreen) {
    open(QStringLiteral("demo-city"));
    window().resize(1920, 1050);
    savePicture(name(QStringLiteral("gaps-large")));
    section(1);
    savePicture(name(QStringLiteral("gaps-lost-large")));
}

TEST_P(GapPictures, OfRanksAlone) {
    open(QStringLiteral("chongyi-2022"));
    savePicture(name(QStringLiteral("gaps-chongyi")));
    section(2);
    savePicture(name(QStringLiteral("gaps-chongyi-why")));
    open(QStringLiteral("yudu-2023h1"));
    savePicture(name(QStringLiteral("gaps-yudu")));
}

INSTANTIATE_TEST_SUITE_P(Themes, GapPictures,
                         ::testing::Values(gui::Appearance::Choice::Light, gui::Appearance::Choice::Dark));

} // namespace

} // namespace weici::test
