// SPDX-License-Identifier: GPL-3.0-or-later
// 通报 for people to look at: light and dark, on both sizes of screen; CMake runs it again at 200 %.
#include "support/bulletinwindow.h"

#include "gui/correctiondialog.h"
#include "gui/issuedialog.h"
#include "gui/issuedlistdialog.h"
#include "gui/templateeditor.h"
#include "gui/textcheckdialog.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

namespace weici::test {

namespace {

class BulletinPictures : public BulletinWindow,
                         public ::testing::WithParamInterface<gui::Appearance::Choice> {
protected:
    void SetUp() override { m_appearance->choose(GetParam()); }

    [[nodiscard]] QString name(const QString &page) {
        const bool isDark = GetParam() == gui::Appearance::Choice::Dark;
        return QStringLiteral("%1-%2-%3")
            .arg(page, isDark ? QStringLiteral("dark") : QStringLiteral("light"))
            .arg(qRound(100 * window().devicePixelRatioF()));
    }
    template <class T>
    void picture(const QString &page) {
        ASSERT_NE(dialog<T>(), nullptr);
        savePicture(name(page), *dialog<T>());
    }
};

TEST_P(BulletinPictures, WhileItIsPrepared) {
    openBulletin();
    openEditor();
    auto *number = dialog<gui::TemplateEditor>()->findChild<QLineEdit *>(QStringLiteral("numberEdit"));
    number->setFocus();
    type(QStringLiteral("于数创办〔2023〕4号"));
    dialog<gui::TemplateEditor>()->accept();
    backToWindow();
    waitForPages();
    override(QStringLiteral("46.26"), QStringLiteral("46.06"), {});
    press(Qt::Key_F8);
    savePicture(name(QStringLiteral("bulletin")));
    press(Qt::Key_6, Qt::ControlModifier);
    press(Qt::Key_7, Qt::ControlModifier);
    waitForPages();
    preview().goToPage(2);
    savePicture(name(QStringLiteral("bulletin-annex")));
    preview().setPercent(100);
    goToFigure(QStringLiteral("46.06"), false);
    savePicture(name(QStringLiteral("bulletin-100")));
    window().resize(1920, 1050);
    preview().setFit(gui::PageView::Fit::Page);
    preview().goToStart();
    savePicture(name(QStringLiteral("bulletin-large")));
}

TEST_P(BulletinPictures, OfTheText) {
    openBulletin();
    openEditor();
    editorText().moveCursor(QTextCursor::End);
    type(QStringLiteral("\n日活率{{yd13.值"));
    picture<gui::TemplateEditor>(QStringLiteral("bulletin-completion"));
    type(QStringLiteral("错}}"));
    QTest::qWait(500);
    picture<gui::TemplateEditor>(QStringLiteral("bulletin-editor-error"));
    for (int i = 0; i < 15; ++i) {
        press(Qt::Key_Z, Qt::ControlModifier);
    }
    QTest::qWait(500);
    picture<gui::TemplateEditor>(QStringLiteral("bulletin-editor"));
    dialog<gui::TemplateEditor>()->accept();
    panelChild<QPushButton>("textCheckButton")->click();
    dialog<gui::TextCheckDialog>()
        ->findChild<QPlainTextEdit *>(QStringLiteral("checkedText"))
        ->setPlainText(QStringLiteral(
            "上半年，全市通报24项监测指标，我县有10项排名前6位。\n加权平均日活率46.06，排名第1位；"
            "网络零售额136802.7万元，排名第5位。\n移动物联网用户比值3%，排名倒数第1位。"));
    QTest::qWait(600);
    press(Qt::Key_F8);
    picture<gui::TextCheckDialog>(QStringLiteral("bulletin-text"));
}

TEST_P(BulletinPictures, WhenItIsIssuedAndCorrected) {
    openBulletin();
    acceptErrors();
    savePicture(name(QStringLiteral("bulletin-ready")));
    panelChild<QPushButton>("issueButton")->click();
    dialog<gui::IssueDialog>()
        ->findChild<QLineEdit *>(QStringLiteral("numberEdit"))
        ->setText(QStringLiteral("于数创办〔2023〕4号"));
    picture<gui::IssueDialog>(QStringLiteral("bulletin-issue"));
    dialog<gui::IssueDialog>()->reject();
    backToWindow();
    issueIt();
    savePicture(name(QStringLiteral("bulletin-issued")));
    correctValue(QStringLiteral("45.8"));
    panelChild<QPushButton>("correctButton")->click();
    dialog<gui::CorrectionDialog>()
        ->findChild<QLineEdit *>(QStringLiteral("reasonEdit"))
        ->setText(QStringLiteral("市里更正了日活率"));
    picture<gui::CorrectionDialog>(QStringLiteral("bulletin-correction"));
    dialog<gui::CorrectionDialog>()->reject();
    backToWindow();
    correctIt();
    panelChild<QPushButton>("listButton")->click();
    auto *list = dialog<gui::IssuedListDialog>();
    list->findChild<QTableView *>(QStringLiteral("table"))->selectAll();
    list->findChild<QPushButton *>(QStringLiteral("compareButton"))->click();
    picture<gui::IssuedListDialog>(QStringLiteral("bulletin-list"));
}

TEST_P(BulletinPictures, OfTables) {
    openBulletin(QStringLiteral("chongyi-2022"));
    chooseLayout(QStringLiteral("campaign"));
    preview().setFit(gui::PageView::Fit::Width);
    savePicture(name(QStringLiteral("bulletin-campaign")));
}

INSTANTIATE_TEST_SUITE_P(Themes, BulletinPictures,
                         ::testing::Values(gui::Appearance::Choice::Light, gui::Appearance::Choice::Dark));

} // namespace

} // namespace weici::test
