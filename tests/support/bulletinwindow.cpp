// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/bulletinwindow.h"

#include "gui/correctiondialog.h"
#include "gui/issuedialog.h"
#include "gui/overridedialog.h"
#include "gui/templateeditor.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace weici::test {

using Deed = models::IssueFindingModel::Deed;

void BulletinWindow::openBulletin(const QString &sample) {
    openSample(sample);
    press(Qt::Key_7, Qt::ControlModifier);
    waitForPages();
    ASSERT_NE(preview().pages(), nullptr) << desk().failure().toStdString();
}

void BulletinWindow::waitForPages() {
    settle();
    EXPECT_TRUE(QTest::qWaitFor([this] { return !desk().isBusy(); }, 30000));
    settle();
}

void BulletinWindow::waitForFiles() {
    EXPECT_TRUE(QTest::qWaitFor([this] { return !panel().exporting().isRunning(); }, 30000));
    waitForPages();
}

void BulletinWindow::backToWindow() {
    window().activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&window()));
}

void BulletinWindow::chooseLayout(const QString &name) {
    auto *box = panelChild<QComboBox>("layoutBox");
    box->setCurrentIndex(box->findData(name));
    Q_EMIT box->activated(box->currentIndex());
    waitForPages();
}

gui::PageView::Place BulletinWindow::figure(const QString &text, bool inAnnex) {
    const auto &figures = preview().pages()->figures();
    const auto found = std::ranges::find_if(figures, [&](const gui::PageView::Place &place) {
        return (place.annex >= 0) == inAnnex && preview().pages()->textAt(place) == text;
    });
    if (found == figures.end()) {
        ADD_FAILURE() << "no figure " << text.toStdString();
        return {};
    }
    return *found;
}

void BulletinWindow::goToFigure(const QString &text, bool inAnnex) {
    const gui::PageView::Place wanted = figure(text, inAnnex);
    const auto &figures = preview().pages()->figures();
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (figures[i].page == wanted.page && figures[i].areas == wanted.areas) {
            preview().setCurrentFigure(i);
        }
    }
    preview().setFocus();
}

void BulletinWindow::override(const QString &figure, const QString &text, const QString &reason) {
    goToFigure(figure, false);
    press(Qt::Key_F2);
    auto *change = dialog<gui::OverrideDialog>();
    ASSERT_NE(change, nullptr);
    change->findChild<QLineEdit *>(QStringLiteral("textEdit"))->setText(text);
    change->findChild<QLineEdit *>(QStringLiteral("reasonEdit"))->setText(reason);
    change->accept();
    backToWindow();
    waitForPages();
}

int BulletinWindow::findingRow(app::IssueFinding::Source source) {
    for (int row = 0; row < desk().findings().rowCount(); ++row) {
        const app::IssueFinding &finding = desk().findings().findingAt(row);
        if (finding.source == source && finding.accepted.isEmpty()) {
            return row;
        }
    }
    return -1;
}

int BulletinWindow::acceptableRow() {
    for (int row = 0; row < desk().findings().rowCount(); ++row) {
        const auto &links = desk().findings().linksAt(row);
        if (std::ranges::any_of(links, [](const auto &link) { return link.deed == Deed::Accept; })) {
            return row;
        }
    }
    return -1;
}

void BulletinWindow::follow(int row, Deed deed) {
    ASSERT_GE(row, 0);
    auto *list = panelChild<gui::IssueChecksList>("checksList");
    list->setCurrentIndex(desk().findings().index(row));
    const auto &links = desk().findings().linksAt(row);
    const auto found = std::ranges::find(links, deed, &models::IssueFindingModel::Link::deed);
    ASSERT_NE(found, links.end());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->linkBox(row, static_cast<int>(found - links.begin())).center());
    waitForPages();
}

void BulletinWindow::acceptErrors() {
    for (int row = acceptableRow(); errors() > 0 && row >= 0; row = acceptableRow()) {
        m_dialogs.texts = {QStringLiteral("已核实")};
        follow(row, Deed::Accept);
    }
}

gui::TemplateEditor &BulletinWindow::openEditor() {
    panelChild<QPushButton>("editButton")->click();
    auto *editor = dialog<gui::TemplateEditor>();
    EXPECT_NE(editor, nullptr);
    EXPECT_TRUE(QTest::qWaitForWindowActive(editor));
    return *editor;
}

QPlainTextEdit &BulletinWindow::editorText() {
    return *dialog<gui::TemplateEditor>()->findChild<QPlainTextEdit *>(QStringLiteral("textEdit"));
}

void BulletinWindow::setEditorText(const QString &text) {
    editorText().setPlainText(text);
    editorText().setFocus();
}

app::BulletinDraft BulletinWindow::draftOnDisk() {
    const app::Ledger &open = window().session()->ledger();
    const auto read = app::Ledger::open(open.path(), app::Ledger::Access::ReadOnly);
    const auto draft = read->bulletinDraft(window().session()->period(), window().session()->region());
    EXPECT_TRUE(draft.has_value());
    return draft.value_or(desk().draft());
}

void BulletinWindow::issueIt() {
    acceptErrors();
    auto *button = panelChild<QPushButton>("issueButton");
    ASSERT_TRUE(button->isEnabled());
    button->click();
    auto *issue = dialog<gui::IssueDialog>();
    ASSERT_NE(issue, nullptr);
    issue->findChild<QLineEdit *>(QStringLiteral("numberEdit"))
        ->setText(QStringLiteral("于数创办〔2023〕4号"));
    issue->findChild<QDateEdit *>(QStringLiteral("dateEdit"))->setDate(QDate(2023, 7, 10));
    issue->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    backToWindow();
    waitForFiles();
}

void BulletinWindow::correctValue(const QString &value) {
    backToWindow();
    window().session()->setCorrection(QStringLiteral("市里更正"));
    press(Qt::Key_2, Qt::ControlModifier);
    goTo(12, models::Value);
    type(value);
    press(Qt::Key_Return);
    press(Qt::Key_7, Qt::ControlModifier);
    waitForPages();
}

void BulletinWindow::correctIt() {
    panelChild<QPushButton>("correctButton")->click();
    auto *correction = dialog<gui::CorrectionDialog>();
    ASSERT_NE(correction, nullptr);
    correction->findChild<QLineEdit *>(QStringLiteral("reasonEdit"))->setText(QStringLiteral("市里更正"));
    correction->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    backToWindow();
    waitForFiles();
}

} // namespace weici::test
