// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of 总览 and 排名分析 for people to look at; CMake runs them again at 200 %.
#include "support/guiwindow.h"

#include "gui/leaderview.h"
#include "gui/overviewpanel.h"

#include <QPushButton>

namespace weici::test {

namespace {

class RankingPictures : public GuiWindow, public ::testing::WithParamInterface<gui::Appearance::Choice> {
protected:
    void open(const char *sample, const QSize &size, Qt::Key key = Qt::Key_4) {
        m_appearance->choose(GetParam());
        window().resize(size);
        openSample(QString::fromUtf8(sample));
        press(key, Qt::ControlModifier);
        settle();
    }
    void save(const QString &page) {
        const bool dark = GetParam() == gui::Appearance::Choice::Dark;
        savePicture(QStringLiteral("%1-%2-%3")
                        .arg(page, dark ? QStringLiteral("dark") : QStringLiteral("light"))
                        .arg(qRound(100 * window().devicePixelRatioF())));
    }
};

constexpr QSize small{1366, 738};
constexpr QSize large{1920, 1050};

TEST_P(RankingPictures, City) {
    open("demo-city", small);
    save(QStringLiteral("ranking"));
    child<QPushButton>("diffButton")->click();
    save(QStringLiteral("ranking-compare"));
    child<QPushButton>("listsButton")->click();
    save(QStringLiteral("ranking-lists"));
    child<QPushButton>("spreadButton")->click();
    save(QStringLiteral("ranking-spread"));
}

TEST_P(RankingPictures, Large) {
    open("demo-city", large);
    save(QStringLiteral("ranking-1920"));
}

TEST_P(RankingPictures, RanksAlone) {
    open("chongyi-2022", small);
    save(QStringLiteral("ranking-chongyi"));
    openSample(QStringLiteral("yudu-2023h1"));
    save(QStringLiteral("ranking-yudu"));
}

TEST_P(RankingPictures, Overview) {
    open("demo-city", small, Qt::Key_1);
    save(QStringLiteral("overview"));
    window().resize(large);
    save(QStringLiteral("overview-1920"));
}

TEST_P(RankingPictures, OverviewOfRanksAlone) {
    open("yudu-2023h1", small, Qt::Key_1);
    save(QStringLiteral("overview-yudu"));
    openSample(QStringLiteral("chongyi-2022"));
    save(QStringLiteral("overview-chongyi"));
}

TEST_P(RankingPictures, Projector) {
    open("demo-city", small, Qt::Key_1);
    press(Qt::Key_F11);
    auto *panel = window().findChild<gui::OverviewPanel *>();
    ASSERT_NE(panel->leaderView(), nullptr);
    panel->leaderView()->showNormal();
    panel->leaderView()->resize(1920, 1080);
    savePicture(QStringLiteral("leader-%1-%2")
                    .arg(static_cast<int>(GetParam()))
                    .arg(qRound(100 * window().devicePixelRatioF())),
                *panel->leaderView());
    QTest::keyClick(panel->leaderView(), Qt::Key_Right);
    savePicture(QStringLiteral("leader2-%1-%2")
                    .arg(static_cast<int>(GetParam()))
                    .arg(qRound(100 * window().devicePixelRatioF())),
                *panel->leaderView());
    QTest::keyClick(panel->leaderView(), Qt::Key_Escape);
}

INSTANTIATE_TEST_SUITE_P(Themes, RankingPictures,
                         ::testing::Values(gui::Appearance::Choice::Light, gui::Appearance::Choice::Dark));

} // namespace

} // namespace weici::test
