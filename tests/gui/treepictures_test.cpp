// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of 指标体系, light and dark; CMake runs them again at 200 %.
#include "support/guiwindow.h"
#include "support/printedtree.h"

#include "gui/treepanel.h"
#include "gui/treeview.h"
#include "models/indicatortreemodel.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QMimeData>
#include <QPushButton>

namespace weici::test {

namespace {

using engine::TreeKey;

class TreePictures : public GuiWindow, public ::testing::WithParamInterface<gui::Appearance::Choice> {
protected:
    void SetUp() override {
        m_appearance->choose(GetParam());
        openSample(QStringLiteral("chongyi-2022"));
        press(Qt::Key_3, Qt::ControlModifier);
        settle();
    }
    [[nodiscard]] gui::TreePanel &panel() { return *window().findChild<gui::TreePanel *>(); }
    void select(const char *code) {
        panel().tree().goTo(panel().model()->indexOf(TreeKey::ofLeaf(code)));
        panel().tree().setFocus();
        settle();
    }
    [[nodiscard]] QString name(const QString &page) {
        return QStringLiteral("%1-%2-%3")
            .arg(page, GetParam() == gui::Appearance::Choice::Dark ? QStringLiteral("dark")
                                                                   : QStringLiteral("light"))
            .arg(qRound(100 * window().devicePixelRatioF()));
    }
};

TEST_P(TreePictures, LeafWithItsRule) {
    select("cy35");
    auto *rules = child<QComboBox>("ruleBox");
    rules->setCurrentIndex(rules->findData(QStringLiteral("rank-step")));
    Q_EMIT rules->activated(rules->currentIndex());
    select("cy35");
    savePicture(name(QStringLiteral("tree")));
}

TEST_P(TreePictures, Level) {
    panel().tree().goTo(panel().model()->index(3, 0, panel().model()->index(0, 0)));
    panel().tree().setFocus();
    savePicture(name(QStringLiteral("tree-level")));
}

TEST_P(TreePictures, Settings) {
    QTest::mouseClick(child<QPushButton>("settingsButton"), Qt::LeftButton);
    savePicture(name(QStringLiteral("tree-settings")));
}

TEST_P(TreePictures, Import) {
    auto *copied = new QMimeData;
    copied->setHtml(tests::printedTreeHtml());
    copied->setText(tests::printedTreeText());
    QApplication::clipboard()->setMimeData(copied);
    QTest::mouseClick(child<QPushButton>("pasteButton"), Qt::LeftButton);
    settle();
    auto *import = window().findChild<QDialog *>(QStringLiteral("treeImportDialog"));
    ASSERT_NE(import, nullptr);
    savePicture(name(QStringLiteral("tree-import")), *import);
    import->reject();
    settle();
}

INSTANTIATE_TEST_SUITE_P(Themes, TreePictures,
                         ::testing::Values(gui::Appearance::Choice::Light, gui::Appearance::Choice::Dark));

} // namespace

} // namespace weici::test
