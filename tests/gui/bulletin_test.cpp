// SPDX-License-Identifier: GPL-3.0-or-later
// 通报 in the real window: pages, checks, text, files, issue and correction.
#include "support/bulletinwindow.h"

#include "app/bulletinsnapshot.h"
#include "app/issuing.h"
#include "gui/correctiondialog.h"
#include "gui/issuedialog.h"
#include "gui/issuedlistdialog.h"
#include "gui/overridedialog.h"
#include "gui/templatecompleter.h"
#include "gui/templateeditor.h"
#include "gui/textcheckdialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>
#include <QTreeWidget>

namespace weici::test {

namespace {

using Deed = models::IssueFindingModel::Deed;
using Kind = gui::BulletinDesk::Subject::Kind;

TEST_F(BulletinWindow, ShowsTheBulletinOfThePeriodAndItsAttachment) {
    openBulletin();
    ASSERT_NE(preview().pages(), nullptr);
    const int count = preview().pages()->layout().pageCount();
    EXPECT_GE(count, 3) << "text and attachment";
    EXPECT_TRUE(preview().pages()->text().contains(QStringLiteral("赣政通加权平均日活率为46.26")));
    EXPECT_EQ(preview().pages()->pageName(0), QStringLiteral("正文第 1 页"));
    EXPECT_EQ(preview().pages()->pageName(count - 1), QStringLiteral("附件第 %1 页").arg(count));
    EXPECT_EQ(panelChild<QLabel>("pageLabel")->text(),
              QStringLiteral("双页：正文第 1 页、正文第 2 页，共 %1 页").arg(count));
    EXPECT_EQ(child<QLabel>("selectionSum")->text(), QStringLiteral("草稿，未印发"));
    EXPECT_TRUE(preview().hasFocus());
}

TEST_F(BulletinWindow, AClickOnAFigureGoesToItsCell) {
    openBulletin();
    const gui::PageView::Place place = figure(QStringLiteral("46.26"), true);
    preview().reveal(place);
    QTest::mouseClick(preview().viewport(), Qt::LeftButton, {}, preview().boxOf(place).center());
    settle();
    EXPECT_TRUE(grid().isVisible());
    EXPECT_EQ(shown(grid().currentIndex().row(), models::Value), QStringLiteral("46.26"));
}

TEST_F(BulletinWindow, AClickInTheTextGoesToTheCellAndADoubleClickChangesTheText) {
    openBulletin();
    const gui::PageView::Place place = figure(QStringLiteral("46.26"), false);
    preview().reveal(place);
    const QPoint at = preview().boxOf(place).center();
    QTest::mouseClick(preview().viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(preview().viewport(), Qt::LeftButton, {}, at);
    ASSERT_NE(dialog<gui::OverrideDialog>(), nullptr);
    dialog<gui::OverrideDialog>()->reject();
    backToWindow();
    QTest::qWait(2 * QApplication::doubleClickInterval());
    EXPECT_TRUE(preview().isVisible()) << "the click was part of the double click";
    QTest::mouseClick(preview().viewport(), Qt::LeftButton, {}, at);
    EXPECT_TRUE(QTest::qWaitFor([this] { return grid().isVisible(); }, 5000));
    EXPECT_EQ(shown(grid().currentIndex().row(), models::Value), QStringLiteral("46.26"));
}

TEST_F(BulletinWindow, TabWalksTheFiguresAndEnterGoesToTheCell) {
    openBulletin();
    press(Qt::Key_Tab);
    ASSERT_NE(preview().currentFigure(), nullptr);
    const QString first = preview().pages()->textAt(*preview().currentFigure());
    press(Qt::Key_Tab);
    EXPECT_NE(preview().currentFigure(), nullptr);
    press(Qt::Key_Tab, Qt::ShiftModifier);
    EXPECT_EQ(preview().pages()->textAt(*preview().currentFigure()), first);
    goToFigure(QStringLiteral("46.26"), true);
    EXPECT_TRUE(preview().accessibleDescription().contains(QStringLiteral("46.26")));
    EXPECT_TRUE(preview().accessibleDescription().contains(QStringLiteral("日活率")));
    press(Qt::Key_Return);
    settle();
    EXPECT_EQ(shown(grid().currentIndex().row(), models::Value), QStringLiteral("46.26"));
}

TEST_F(BulletinWindow, FollowsWhatIsTypedIntoTheSheet) {
    openBulletin();
    press(Qt::Key_2, Qt::ControlModifier);
    goTo(12, models::Value);
    type(QStringLiteral("47.5"));
    press(Qt::Key_Return);
    press(Qt::Key_7, Qt::ControlModifier);
    waitForPages();
    EXPECT_TRUE(preview().pages()->text().contains(QStringLiteral("日活率为47.5，")));
    EXPECT_FALSE(preview().pages()->text().contains(QStringLiteral("46.26")));
}

TEST_F(BulletinWindow, ZoomsByKeysWheelAndChoice) {
    openBulletin();
    EXPECT_EQ(preview().fit(), gui::PageView::Fit::Page);
    const int whole = preview().percent();
    EXPECT_TRUE(panelChild<QComboBox>("zoomBox")->currentText().startsWith(QStringLiteral("整页 ")));
    press(Qt::Key_Equal, Qt::ControlModifier);
    EXPECT_EQ(preview().percent(), whole + 10);
    press(Qt::Key_0, Qt::ControlModifier);
    EXPECT_EQ(preview().percent(), whole);
    QWheelEvent wheel({20, 20}, preview().viewport()->mapToGlobal(QPointF(20, 20)), {}, {0, 120},
                      Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(preview().viewport(), &wheel);
    EXPECT_EQ(preview().percent(), whole + 10);
    auto *box = panelChild<QComboBox>("zoomBox");
    box->setCurrentIndex(box->findText(QStringLiteral("150%")));
    Q_EMIT box->activated(box->currentIndex());
    EXPECT_EQ(preview().percent(), 150);
    press(Qt::Key_0, Qt::ControlModifier);
    press(Qt::Key_PageDown);
    EXPECT_EQ(preview().shownPages().first, 2);
    press(Qt::Key_PageUp);
    EXPECT_EQ(preview().shownPages().first, 0);
}

TEST_F(BulletinWindow, ATableAloneIsShownInItsLayout) {
    openBulletin();
    chooseLayout(QStringLiteral("attachment"));
    ASSERT_TRUE(preview().pages()->isTable());
    EXPECT_FALSE(panelChild<QWidget>("checks")->isVisible());
    EXPECT_FALSE(panelChild<QPushButton>("editButton")->isEnabled());
    chooseLayout(QString());
    EXPECT_FALSE(preview().pages()->isTable());
}

TEST_F(BulletinWindow, AnOverrideWithoutAReasonIsListedAndAReasonReleasesIt) {
    openBulletin();
    override(QStringLiteral("46.26"), QStringLiteral("46.06"), {});
    EXPECT_TRUE(preview().pages()->text().contains(QStringLiteral("46.06")));
    const int row = findingRow(app::IssueFinding::Source::Override);
    ASSERT_GE(row, 0);
    EXPECT_FALSE(preview().marks().empty()) << "it stands out on the paper";
    EXPECT_GT(errors(), 0) << "and it keeps the bulletin from being issued";
    EXPECT_FALSE(panelChild<QPushButton>("issueButton")->isEnabled());
    m_dialogs.texts = {QStringLiteral("按市里更正后的数")};
    follow(row, Deed::GiveReason);
    EXPECT_LT(findingRow(app::IssueFinding::Source::Override), 0);
    EXPECT_EQ(desk().draft().overrides.front().reason, QStringLiteral("按市里更正后的数"));
}

TEST_F(BulletinWindow, AnOverrideGivesWayToItsField) {
    openBulletin();
    override(QStringLiteral("46.26"), QStringLiteral("46.06"), {});
    follow(findingRow(app::IssueFinding::Source::Override), Deed::Restore);
    EXPECT_TRUE(desk().draft().overrides.empty());
    EXPECT_TRUE(preview().pages()->text().contains(QStringLiteral("46.26")));
}

TEST_F(BulletinWindow, ChecksAreReachedAndAcceptedByKeys) {
    openBulletin();
    ASSERT_GT(desk().findings().rowCount(), 0);
    auto *list = panelChild<gui::IssueChecksList>("checksList");
    press(Qt::Key_F8);
    EXPECT_TRUE(list->hasFocus());
    EXPECT_EQ(list->currentRow(), 0);
    const int row = acceptableRow();
    ASSERT_GE(row, 0);
    const QString message = desk().findings().findingAt(row).message;
    list->setCurrentIndex(desk().findings().index(row));
    m_dialogs.texts = {QStringLiteral("已经核实")};
    press(Qt::Key_F8, Qt::ControlModifier);
    waitForPages();
    const int last = desk().findings().rowCount() - 1;
    EXPECT_EQ(desk().findings().findingAt(last).message, message) << "accepted ones stand at the end";
    EXPECT_EQ(desk().findings().findingAt(last).accepted, QStringLiteral("已经核实"));
    press(Qt::Key_Z, Qt::ControlModifier);
    waitForPages();
    EXPECT_TRUE(desk().findings().findingAt(acceptableRow()).accepted.isEmpty());
}

TEST_F(BulletinWindow, TheMenuOfACheckHasItsLinks) {
    openBulletin();
    auto *list = panelChild<gui::IssueChecksList>("checksList");
    press(Qt::Key_F8);
    QStringList offered;
    QTimer::singleShot(0, [&offered] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        ASSERT_NE(menu, nullptr);
        for (const QAction *action : menu->actions()) {
            offered << action->text();
        }
        menu->close();
    });
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(list, &asked);
    EXPECT_EQ(offered, desk().findings().index(0).data(models::IssueFindingModel::LinksRole).toStringList());
}

TEST_F(BulletinWindow, AnErrorOfTheTextIsShownWithItsLine) {
    openBulletin();
    gui::TemplateEditor &editor = openEditor();
    setEditorText(QStringLiteral("标题：通报\n---\n正文\n{{没有这个字段}}"));
    auto *error = editor.findChild<QLabel *>(QStringLiteral("errorLabel"));
    EXPECT_TRUE(QTest::qWaitFor([error] { return error->isVisible(); }, 5000));
    EXPECT_TRUE(error->text().contains(QStringLiteral("4"))) << error->text().toStdString();
    press(Qt::Key_F4);
    EXPECT_EQ(editorText().textCursor().blockNumber(), 3);
    editor.accept();
    backToWindow();
    waitForPages();
    EXPECT_TRUE(panelChild<QLabel>("failureLabel")->isVisible());
    EXPECT_TRUE(preview().isOld()) << "the pages of before, greyed";
    EXPECT_FALSE(panelChild<QPushButton>("issueButton")->isEnabled());
}

TEST_F(BulletinWindow, FieldsAreCompletedWhileTheyAreTyped) {
    openBulletin();
    gui::TemplateEditor &editor = openEditor();
    setEditorText(QStringLiteral("标题：通报\n---\n"));
    editorText().moveCursor(QTextCursor::End);
    type(QStringLiteral("日活率{{指标.yd13.值"));
    QTreeView *list = editor.completer().list();
    EXPECT_TRUE(list->isVisible());
    EXPECT_EQ(list->model()->index(0, 0).data().toString(), QStringLiteral("指标.yd13.值"));
    EXPECT_EQ(list->model()->index(0, 1).data().toString(), QStringLiteral("46.26"));
    QTest::keyClick(list, Qt::Key_Return);
    EXPECT_EQ(editorText().textCursor().block().text(), QStringLiteral("日活率{{指标.yd13.值}}"));
    editor.accept();
    backToWindow();
    waitForPages();
    EXPECT_TRUE(preview().pages()->text().contains(QStringLiteral("日活率46.26")));
    EXPECT_TRUE(draftOnDisk().text.endsWith(QStringLiteral("{{指标.yd13.值}}"))) << "kept in the ledger";
}

TEST_F(BulletinWindow, HeadFieldsEditTheirLines) {
    openBulletin();
    gui::TemplateEditor &editor = openEditor();
    auto *addressee = editor.findChild<QLineEdit *>(QStringLiteral("addresseeEdit"));
    EXPECT_EQ(addressee->text(), QStringLiteral("各有关单位"));
    addressee->setFocus();
    addressee->selectAll();
    type(QStringLiteral("各镇"));
    EXPECT_TRUE(editorText().toPlainText().contains(QStringLiteral("主送：各镇\n")));
    auto *number = editor.findChild<QLineEdit *>(QStringLiteral("numberEdit"));
    number->setFocus();
    type(QStringLiteral("于数创办〔2023〕4号"));
    editor.accept();
    backToWindow();
    waitForPages();
    EXPECT_TRUE(preview().pages()->text().contains(QStringLiteral("各镇：")));
    EXPECT_TRUE(preview().pages()->text().contains(QStringLiteral("于数创办〔2023〕4号")));
    EXPECT_EQ(panelChild<QComboBox>("issueBox")->currentText(), QStringLiteral("期次：2023年第4号（草稿）"));
}

TEST_F(BulletinWindow, IssuingLocksThePeriodAndMakesTheFiles) {
    openBulletin();
    issueIt();
    const auto &issued = window().session()->ledger().issuedBulletins();
    ASSERT_EQ(issued.size(), 1U);
    EXPECT_EQ(issued[0].number, QStringLiteral("于数创办〔2023〕4号"));
    EXPECT_TRUE(window().session()->isLocked());
    ASSERT_EQ(issued[0].files.size(), 3U);
    for (const app::IssuedBulletin::File &file : issued[0].files) {
        EXPECT_TRUE(QFile::exists(path(file.name))) << file.name.toStdString();
    }
    EXPECT_EQ(desk().subject().kind, Kind::Issued);
    EXPECT_TRUE(panelChild<QLabel>("issuedTag")->isVisible());
    EXPECT_EQ(panelChild<QLabel>("issuedTag")->text(), QStringLiteral("已印发 第1版"));
    EXPECT_TRUE(panelChild<QPushButton>("correctButton")->isVisible());
    EXPECT_FALSE(panelChild<QPushButton>("issueButton")->isVisible());
    EXPECT_FALSE(panelChild<QPushButton>("editButton")->isEnabled());
    EXPECT_TRUE(panelChild<QLabel>("issuedLabel")->text().contains(QStringLiteral("✓")));
}

TEST_F(BulletinWindow, ACorrectionMakesANewVersionAndSaysWhatChanges) {
    openBulletin();
    issueIt();
    const QByteArray first = window().session()->ledger().issuedBulletins()[0].snapshot;
    correctValue(QStringLiteral("45"));
    EXPECT_TRUE(preview().pages()->text().contains(QStringLiteral("46.26"))) << "issued: as it was";
    panelChild<QPushButton>("correctButton")->click();
    auto *correction = dialog<gui::CorrectionDialog>();
    ASSERT_NE(correction, nullptr);
    auto *impact = correction->findChild<QTreeWidget *>(QStringLiteral("impactView"));
    EXPECT_TRUE(impact->topLevelItem(0)->text(0).startsWith(QStringLiteral("指标值")));
    EXPECT_GE(impact->topLevelItemCount(), 3) << "value, sentence and table";
    QPushButton *ok = correction->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    EXPECT_FALSE(ok->isEnabled()) << "not without a reason";
    correction->findChild<QLineEdit *>(QStringLiteral("reasonEdit"))->setText(QStringLiteral("市里更正"));
    ok->click();
    waitForFiles();
    const auto &issued = window().session()->ledger().issuedBulletins();
    ASSERT_EQ(issued.size(), 2U);
    EXPECT_EQ(issued[1].version, 2);
    EXPECT_EQ(issued[1].reason, QStringLiteral("市里更正"));
    EXPECT_EQ(issued[0].snapshot, first) << "the first one stays";
    EXPECT_EQ(panelChild<QLabel>("issuedTag")->text(), QStringLiteral("已印发 第2版"));
    EXPECT_FALSE(preview().pages()->text().contains(QStringLiteral("46.26")));
}

TEST_F(BulletinWindow, AnEarlierVersionIsOpenedComparedAndItsFilesVerified) {
    openBulletin();
    issueIt();
    correctValue(QStringLiteral("45"));
    correctIt();
    panelChild<QPushButton>("listButton")->click();
    auto *list = dialog<gui::IssuedListDialog>();
    ASSERT_NE(list, nullptr);
    auto *table = list->findChild<QTableView *>(QStringLiteral("table"));
    ASSERT_EQ(table->model()->rowCount(), 2);
    EXPECT_TRUE(
        table->model()->index(1, models::IssuedBulletinModel::Verified).data().toString().startsWith(u'✓'));
    table->selectAll();
    list->findChild<QPushButton *>(QStringLiteral("compareButton"))->click();
    auto *about = list->findChild<QLabel *>(QStringLiteral("aboutLabel"));
    EXPECT_TRUE(about->text().contains(QStringLiteral("指标值 1 处"))) << about->text().toStdString();
    const QString made = window().session()->ledger().issuedBulletins()[0].files[0].name;
    m_dialogs.files = {path(made)};
    list->findChild<QPushButton *>(QStringLiteral("verifyButton"))->click();
    EXPECT_TRUE(about->text().startsWith(u'✓')) << about->text().toStdString();
    QFile file(path(made));
    ASSERT_TRUE(file.open(QIODevice::Append));
    file.write("x");
    file.close();
    m_dialogs.files = {path(made)};
    list->findChild<QPushButton *>(QStringLiteral("verifyButton"))->click();
    EXPECT_TRUE(about->text().startsWith(u'✗')) << about->text().toStdString();
    table->selectionModel()->setCurrentIndex(table->model()->index(1, 0),
                                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    auto *open = list->findChild<QPushButton *>(QStringLiteral("openButton"));
    ASSERT_TRUE(open->isEnabled());
    EXPECT_EQ(table->model()->index(1, models::IssuedBulletinModel::Version).data().toString(),
              QStringLiteral("第1版"));
    open->click();
    backToWindow();
    waitForPages();
    EXPECT_EQ(panelChild<QLabel>("issuedTag")->text(), QStringLiteral("已印发 第1版"));
    EXPECT_TRUE(preview().pages()->text().contains(QStringLiteral("46.26")));
    goToFigure(QStringLiteral("46.26"), false);
    press(Qt::Key_F2);
    EXPECT_EQ(dialog<gui::OverrideDialog>(), nullptr);
    EXPECT_TRUE(message().contains(QStringLiteral("更正")));
}

TEST_F(BulletinWindow, CopyingGivesTextTableAndPicture) {
    openBulletin();
    panelChild<QPushButton>("copyButton")->click();
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    EXPECT_TRUE(data->hasHtml() && data->hasText() && data->hasImage());
    EXPECT_TRUE(data->html().contains(QStringLiteral("<table")));
    EXPECT_TRUE(data->text().contains(QStringLiteral("\t46.26\t1\t")));
    EXPECT_GT(qvariant_cast<QImage>(data->imageData()).height(), 1000);
}

TEST_F(BulletinWindow, FilesAreNamedAfterTheTitleAndWritten) {
    openBulletin();
    const QString title = QStringLiteral("关于于都县2023年上半年数字经济主要监测指标情况的通报");
    const std::pair<const char *, QString> files[] = {{"pdfButton", QStringLiteral("pdf")},
                                                      {"wordButton", QStringLiteral("docx")},
                                                      {"excelButton", QStringLiteral("xlsx")}};
    for (const auto &[button, ending] : files) {
        const QString target = path(QStringLiteral("通报.") + ending);
        m_dialogs.files = {target};
        panelChild<QPushButton>(button)->click();
        waitForFiles();
        EXPECT_TRUE(QFile::exists(target)) << button;
        EXPECT_TRUE(m_dialogs.suggested.last().endsWith(title + u'.' + ending))
            << m_dialogs.suggested.last().toStdString();
    }
}

TEST_F(BulletinWindow, AFileThatCannotBeWrittenIsNamedAndAnotherNameOffered) {
    openBulletin();
    m_dialogs.files = {path(QStringLiteral("没有/通报.pdf")), path(QStringLiteral("通报.pdf"))};
    m_dialogs.answers = {0};
    panelChild<QPushButton>("pdfButton")->click();
    EXPECT_TRUE(QTest::qWaitFor([this] { return QFile::exists(path(QStringLiteral("通报.pdf"))); }, 20000));
    ASSERT_EQ(m_dialogs.asked.size(), 1U);
    EXPECT_TRUE(m_dialogs.asked[0].text.contains(QStringLiteral("通报.pdf")));
}

TEST_F(BulletinWindow, ACancelledExportLeavesNothing) {
    openBulletin();
    const QString target = path(QStringLiteral("通报.pdf"));
    m_dialogs.files = {target};
    panelChild<QPushButton>("pdfButton")->click();
    panelChild<QPushButton>("cancelButton")->click();
    waitForFiles();
    EXPECT_FALSE(QFile::exists(target));
    EXPECT_TRUE(message().contains(QStringLiteral("已取消")));
}

TEST_F(BulletinWindow, PrintsAllPages) {
    openBulletin();
    m_dialogs.files = {path(QStringLiteral("打印.pdf"))};
    panelChild<QPushButton>("printButton")->click();
    QFile file(path(QStringLiteral("打印.pdf")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll().count("/Type /Page\n"), preview().pages()->layout().pageCount());
    m_dialogs.files = {QString()};
    press(Qt::Key_P, Qt::ControlModifier);
    EXPECT_TRUE(m_dialogs.files.empty()) << "asked, and given up";
}

TEST_F(BulletinWindow, APastedTextIsHeldAgainstTheFigures) {
    openBulletin();
    panelChild<QPushButton>("textCheckButton")->click();
    auto *check = dialog<gui::TextCheckDialog>();
    ASSERT_NE(check, nullptr);
    auto *text = check->findChild<QPlainTextEdit *>(QStringLiteral("checkedText"));
    text->setPlainText(QStringLiteral("上半年情况如下。\n加权平均日活率46.06，排名第1位。"));
    EXPECT_TRUE(QTest::qWaitFor([check] { return check->findings().rowCount() > 0; }, 5000));
    const app::IssueFinding finding = check->findings().findingAt(0);
    EXPECT_TRUE(finding.message.contains(QStringLiteral("46.26"))) << finding.message.toStdString();
    text->setFocus();
    press(Qt::Key_F8);
    EXPECT_EQ(text->textCursor().blockNumber(), 1) << "the cursor is where it is wrong";
    EXPECT_EQ(text->extraSelections().first().cursor.selectedText(), QStringLiteral("46.06"));
    press(Qt::Key_Return);
    settle();
    EXPECT_EQ(shown(grid().currentIndex().row(), models::Value), QStringLiteral("46.26"));
}

TEST_F(BulletinWindow, AFileIsReadAndHeldAgainstTheFigures) {
    openBulletin();
    m_dialogs.files = {path(QStringLiteral("通报.docx"))};
    panelChild<QPushButton>("wordButton")->click();
    waitForFiles();
    panelChild<QPushButton>("textCheckButton")->click();
    auto *check = dialog<gui::TextCheckDialog>();
    m_dialogs.files = {path(QStringLiteral("通报.docx"))};
    check->findChild<QPushButton *>(QStringLiteral("openFileButton"))->click();
    EXPECT_TRUE(check->text().contains(QStringLiteral("46.26")));
    EXPECT_EQ(check->findings().count(app::Severity::Error), 0)
        << "our own bulletin says what the ledger says";
    EXPECT_TRUE(check->findings().summary().startsWith(QStringLiteral("核对 ")));
}

TEST_F(BulletinWindow, AnEmptyPeriodSaysWhatToDo) {
    openSample();
    const auto period = *engine::Period::fromCode("2023-01..09");
    window().session()->ledger().addPeriod(period);
    window().session()->show(window().session()->region(), period);
    press(Qt::Key_7, Qt::ControlModifier);
    settle();
    EXPECT_TRUE(panelChild<QWidget>("nothingToPrint")->isVisible());
    EXPECT_FALSE(preview().isVisible());
    panelChild<QPushButton>("emptyButton")->click();
    EXPECT_TRUE(grid().isVisible());
}

TEST_F(BulletinWindow, NothingOfALedgerIsLookedAtAfterItWasClosed) {
    openBulletin();
    openEditor();
    const QString file = window().session()->ledger().path();
    window().controller().close();
    settle();
    ASSERT_TRUE(window().openLedger(file));
    backToWindow();
    press(Qt::Key_7, Qt::ControlModifier);
    waitForPages();
    EXPECT_NE(preview().pages(), nullptr);
}

} // namespace

} // namespace weici::test
