// SPDX-License-Identifier: GPL-3.0-or-later
// The program is killed on an open ledger; the next start says what became of it.
#include "support/guiwindow.h"
#include "support/killrounds.h"

#include "app/ledger.h"
#include "gui/appearance.h"
#include "gui/page.h"
#include "gui/statusline.h"
#include "models/recentmodel.h"

#include <QLabel>
#include <QProcess>
#include <QSettings>
#include <QThread>

namespace weici::test {

namespace {

class Unclosed : public GuiWindow {
protected:
    /// A ledger that was open here, and is killed while it is written.
    void kill() {
        app::Ledger::create(file(), tests::killContent());
        QProcess writer;
        writer.start(QStringLiteral(WEICI_KILL_WRITER), {file(), QStringLiteral("ledger")});
        ASSERT_TRUE(writer.waitForReadyRead(20000));
        QThread::msleep(200);
        writer.kill();
        writer.waitForFinished();
    }
    void remember() {
        models::RecentModel(*m_settings)
            .remember({file(), QStringLiteral("2023年上半年"), QStringLiteral("3/4"),
                       QDateTime::currentDateTime(), false});
    }
    [[nodiscard]] QString file() const { return path(QStringLiteral("县.weici")); }
};

TEST_F(Unclosed, IsSaidOnTheStartPageAndLeadsToTheRecords) {
    kill();
    closeWindow();
    remember();
    makeWindow();
    auto *label = child<QLabel>("unclosedLabel");
    EXPECT_TRUE(label->isVisible());
    EXPECT_TRUE(label->text().contains(QStringLiteral("上次没有正常退出")));
    EXPECT_TRUE(label->text().contains(QStringLiteral("县.weici 已恢复到 今天 ")));
    EXPECT_TRUE(label->text().contains(QStringLiteral("没有丢失")));
    for (const auto choice : {gui::Appearance::Choice::Light, gui::Appearance::Choice::Dark}) {
        m_appearance->choose(choice);
        settle();
        savePicture(QStringLiteral("start-unclosed-%1-%2")
                        .arg(choice == gui::Appearance::Choice::Dark ? QStringLiteral("dark")
                                                                     : QStringLiteral("light"))
                        .arg(qRound(window().devicePixelRatio() * 100)));
    }
    Q_EMIT label->linkActivated(QStringLiteral("records"));
    settle();
    ASSERT_NE(window().session(), nullptr);
    EXPECT_TRUE(child<QWidget>("RecordPanel")->isVisible());
    EXPECT_TRUE(message().contains(QStringLiteral("上次没有正常退出")));
    closeWindow();
    makeWindow();
    EXPECT_FALSE(child<QLabel>("unclosedLabel")->isVisible()) << "it was closed this time";
}

TEST_F(Unclosed, IsSaidInTheStatusLineWhereTheLedgerIsOpenedDirectly) {
    kill();
    ASSERT_TRUE(window().openLedger(file()));
    EXPECT_TRUE(message().contains(QStringLiteral("县.weici 已恢复到 今天 ")));
    window().controller().close();
    ASSERT_TRUE(window().openLedger(file()));
    EXPECT_FALSE(message().contains(QStringLiteral("上次没有正常退出")));
}

} // namespace

} // namespace weici::test
