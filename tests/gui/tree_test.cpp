// SPDX-License-Identifier: GPL-3.0-or-later
// 指标体系 driven as a person does: by keys and by mouse.
#include "support/guiwindow.h"
#include "support/keypresses.h"
#include "support/printedtree.h"

#include "app/ledger.h"
#include "commands/treecommands.h"
#include "gui/leafform.h"
#include "gui/treepanel.h"
#include "gui/treeview.h"
#include "models/indicatortreemodel.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSpinBox>
#include <QTreeWidget>

namespace weici::test {

namespace {

using engine::TreeKey;
using models::IndicatorTreeModel;

class TreePage : public GuiWindow {
protected:
    void openTree(const QString &sample = QStringLiteral("chongyi-2022")) {
        openSample(sample);
        press(Qt::Key_3, Qt::ControlModifier);
        settle();
    }

    [[nodiscard]] gui::TreePanel &panel() { return *window().findChild<gui::TreePanel *>(); }
    [[nodiscard]] gui::TreeView &tree() { return panel().tree(); }
    [[nodiscard]] IndicatorTreeModel &model() { return *panel().model(); }
    [[nodiscard]] const engine::Scheme &scheme() { return *model().scheme(); }
    [[nodiscard]] QModelIndex leaf(const char *code, int column = IndicatorTreeModel::Name) {
        return model().indexOf(TreeKey::ofLeaf(code)).siblingAtColumn(column);
    }
    void select(const char *code) {
        tree().goTo(leaf(code));
        tree().setFocus();
        settle();
    }
    /// After a dialog: the desktop gives the focus back to the window.
    void backToTree() {
        window().activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window()));
        tree().setFocus();
    }
    [[nodiscard]] QString sums() { return child<QLabel>("sumLabel")->text(); }
    [[nodiscard]] QLineEdit *editor() { return tree().findChild<QLineEdit *>(QStringLiteral("cellEditor")); }
    [[nodiscard]] QDialog *dialog(const char *name) {
        auto *found = window().findChild<QDialog *>(QLatin1String(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    [[nodiscard]] static QString plain(const QLabel *label) {
        QString text = label->text();
        return text.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
    }
    static void copy(const QString &html, const QString &text) {
        auto *data = new QMimeData;
        data->setHtml(html);
        data->setText(text);
        QApplication::clipboard()->setMimeData(data);
    }
    /// A field of the editor is typed into and left by Enter.
    void fill(const char *field, const QString &text) {
        auto *edit = child<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        type(text);
        press(Qt::Key_Return);
        settle();
    }
};

TEST_F(TreePage, ShowsTheYearOfThePeriodWithItsSums) {
    openTree();
    EXPECT_TRUE(panel().isVisible());
    EXPECT_EQ(scheme().year, 2022);
    EXPECT_TRUE(sums().contains(QStringLiteral("110")));
    EXPECT_TRUE(sums().contains(QStringLiteral("与印发的权重一致")));
    EXPECT_TRUE(
        child<QLabel>("conflictLabel")->text().contains(QStringLiteral("序号 33—38 合计 11，印为 10")));
}

TEST_F(TreePage, KeysAddRenameMoveAndUndo) {
    openTree();
    const engine::Scheme before = scheme();
    select("cy33");
    press(Qt::Key_Insert);
    settle();
    ASSERT_NE(editor(), nullptr) << "the new leaf's name is typed at once";
    type(QStringLiteral("物联网连接数"));
    press(Qt::Key_Return);
    settle();
    ASSERT_NE(scheme().indicator("cy85"), nullptr);
    EXPECT_EQ(scheme().indicator("cy85")->name, "物联网连接数");
    EXPECT_EQ(leaf("cy85").row(), leaf("cy33").row() + 1);
    tree().setFocus();
    press(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(leaf("cy85").row() + 1, leaf("cy33").row());
    press(Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(leaf("cy85").row(), leaf("cy33").row() + 1);
    EXPECT_EQ(tree().currentIndex().siblingAtColumn(0), leaf("cy85"));
    press(Qt::Key_F2);
    ASSERT_NE(editor(), nullptr);
    type(QStringLiteral("物联网"));
    press(Qt::Key_Return);
    settle();
    EXPECT_EQ(scheme().indicator("cy85")->name, "物联网");
    tree().setFocus();
    for (int i = 0; i < 8; ++i) {
        press(Qt::Key_Z, Qt::ControlModifier);
    }
    EXPECT_EQ(scheme(), before);
    EXPECT_FALSE(window().controller().stack().canUndo());
}

TEST_F(TreePage, ARefusedNameStaysInTheEditorAndSaysWhy) {
    openTree();
    select("cy33");
    const std::string name = scheme().indicator("cy33")->name;
    press(Qt::Key_F2);
    ASSERT_NE(editor(), nullptr);
    press(Qt::Key_Delete); // all of it is selected
    press(Qt::Key_Return);
    settle();
    ASSERT_NE(editor(), nullptr) << "it is not closed over what was typed";
    EXPECT_FALSE(message().isEmpty());
    EXPECT_EQ(scheme().indicator("cy33")->name, name);
    press(Qt::Key_6, Qt::ControlModifier);
    settle();
    EXPECT_TRUE(panel().isVisible()) << "the page stays too";
    EXPECT_EQ(QApplication::focusWidget(), editor());
    QTest::mouseClick(tree().viewport(), Qt::LeftButton, {}, tree().visualRect(leaf("cy34")).center());
    settle();
    ASSERT_NE(editor(), nullptr);
    EXPECT_EQ(QApplication::focusWidget(), editor());
    EXPECT_EQ(tree().currentIndex().siblingAtColumn(0), leaf("cy33"));
    type(QStringLiteral("５Ｇ基站"));
    press(Qt::Key_Return);
    settle();
    EXPECT_EQ(scheme().indicator("cy33")->name, "５Ｇ基站");
    EXPECT_TRUE(message().isEmpty()) << "the refusal is over";
}

TEST_F(TreePage, EscGivesUpARefusedName) {
    openTree();
    select("cy33");
    press(Qt::Key_F2);
    press(Qt::Key_Delete);
    press(Qt::Key_Return);
    settle();
    ASSERT_NE(editor(), nullptr);
    press(Qt::Key_Escape);
    settle();
    EXPECT_TRUE(QTest::qWaitFor([this] { return tree().hasFocus(); }));
    EXPECT_TRUE(message().isEmpty());
    EXPECT_FALSE(window().controller().stack().canUndo());
}

TEST_F(TreePage, ColumnsFitWithoutAScrollBarBelow) {
    openTree();
    tree().expandAll();
    settle();
    EXPECT_TRUE(tree().verticalScrollBar()->isVisible());
    EXPECT_EQ(tree().horizontalScrollBar()->maximum(), 0);
    EXPECT_EQ(tree().header()->length(), tree().viewport()->width());
}

/// `leaves` selected afterwards; `at` is the code of the current leaf, empty: none.
struct TreeKeyCase {
    const char *name;
    const char *keys;
    const char *at;
    const char *leafName; ///< of cy34 afterwards
    int row;              ///< of cy34 under its parent; -1: in the recycle bin
    std::size_t leaves;
};

class TreeKeys : public TreePage, public ::testing::WithParamInterface<TreeKeyCase> {};

TEST_P(TreeKeys, DoWhatTheWindowSays) {
    const TreeKeyCase &key = GetParam();
    openTree();
    tree().expandAll();
    select("cy34");
    m_dialogs.answers.push_back(0); // for what asks before it takes values out
    ASSERT_TRUE(pressKeys(key.keys));
    settle();
    EXPECT_EQ(model().keyAt(tree().currentIndex()).code, key.at);
    EXPECT_EQ(scheme().indicators.size(), key.leaves);
    const auto *const indicator = scheme().indicator("cy34");
    ASSERT_EQ(indicator != nullptr, key.row >= 0);
    if (indicator) {
        EXPECT_EQ(indicator->name, key.leafName);
        EXPECT_EQ(leaf("cy34").row(), key.row);
    }
}

constexpr auto ipv6 = "政府机关、事业单位、国有企业等重点领域网站IPv6支持度得分";
// clang-format off
INSTANTIATE_TEST_SUITE_P(Keys, TreeKeys, ::testing::Values(
    TreeKeyCase{"Down",        "Down Down",                      "cy35", ipv6, 0, 84},
    TreeKeyCase{"Up",          "Up",                             "",     ipv6, 0, 84},
    TreeKeyCase{"Home",        "Home Down Down Down",            "cy01", ipv6, 0, 84},
    TreeKeyCase{"End",         "End",                            "cy84", ipv6, 0, 84},
    TreeKeyCase{"PageDown",    "Home PgDown PgDown PgDown PgDown PgDown PgDown PgDown", "cy84", ipv6, 0, 84},
    TreeKeyCase{"PageUp",      "End PgUp PgUp PgUp PgUp PgUp PgUp PgUp PgUp Down Down Down", "cy01", ipv6, 0, 84},
    TreeKeyCase{"F2",          "F2 Home I Return",               "cy34", "i政府机关、事业单位、国有企业等重点领域网站IPv6支持度得分", 0, 84},
    TreeKeyCase{"F2Esc",       "F2 I Esc",                       "cy34", ipv6, 0, 84},
    TreeKeyCase{"F2Undo",      "F2 I Return Ctrl+Z",             "cy34", ipv6, 0, 84},
    TreeKeyCase{"F2UndoRedo",  "F2 I Return Ctrl+Z Ctrl+Y",      "cy34", "i", 0, 84},
    TreeKeyCase{"CtrlShiftZ",  "F2 I Return Ctrl+Z Ctrl+Shift+Z", "cy34", "i", 0, 84},
    TreeKeyCase{"Insert",      "Ins I Return",                   "cy85", ipv6, 0, 85},
    TreeKeyCase{"InsertUndo",  "Ins I Return Ctrl+Z Ctrl+Z",     "",     ipv6, 0, 84},
    TreeKeyCase{"Delete",      "Del",                            "",     ipv6, -1, 83},
    TreeKeyCase{"DeleteUndo",  "Del Ctrl+Z",                     "",     ipv6, 0, 84},
    TreeKeyCase{"AltDown",     "Ins I Return Up Alt+Down",       "cy34", ipv6, 1, 85},
    TreeKeyCase{"AltUp",       "Ins I Return Alt+Up",            "cy85", ipv6, 1, 85},
    TreeKeyCase{"CtrlDown",    "Ins I Return Up Ctrl+Down",      "cy34", ipv6, 1, 85},
    TreeKeyCase{"Enter",       "Return Esc",                     "cy34", ipv6, 0, 84},
    TreeKeyCase{"Copy",        "Ctrl+C",                         "cy34", ipv6, 0, 84}),
    [](const auto &key) { return std::string(key.param.name); });
// clang-format on

TEST_F(TreePage, ShiftSelectsAndTheStatusLineCounts) {
    openTree();
    tree().expandAll();
    select("cy34");
    EXPECT_EQ(child<QLabel>("selectionSum")->text(), QStringLiteral("已选 1 项"));
    ASSERT_TRUE(pressKeys("Shift+Down Shift+Down"));
    EXPECT_EQ(child<QLabel>("selectionSum")->text(), QStringLiteral("已选 3 项"));
}

TEST_F(TreePage, EnterGoesIntoTheFields) {
    openTree();
    select("cy34");
    ASSERT_TRUE(pressKeys("Return"));
    EXPECT_TRUE(window().findChild<gui::LeafForm *>()->isAncestorOf(QApplication::focusWidget()));
}

TEST_F(TreePage, AWeightMovesTheSumsAtOnce) {
    openTree();
    select("cy01");
    fill("weightField", QStringLiteral("5"));
    EXPECT_EQ(scheme().indicator("cy01")->weight, "5");
    EXPECT_TRUE(child<QLabel>("conflictLabel")->text().contains(QStringLiteral("2 处权重不合")));
    EXPECT_TRUE(plain(child<QLabel>("leafConflict")).contains(QStringLiteral("＝10，上级印为 8")));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(child<QLabel>("conflictLabel")->text().contains(QStringLiteral("1 处权重不合")));
}

TEST_F(TreePage, TheConflictIsReachedAndItsTreatmentChosen) {
    openTree();
    Q_EMIT child<QLabel>("conflictLabel")->linkActivated(QStringLiteral("0"));
    settle();
    EXPECT_EQ(tree().currentIndex().siblingAtColumn(0).data(), QStringLiteral("数字基础设施及应用"));
    Q_EMIT child<QLabel>("nodeConflict")->linkActivated(QStringLiteral("other"));
    EXPECT_EQ(scheme().weights, engine::WeightRule::Leaf);
    EXPECT_TRUE(sums().contains(QStringLiteral("110.8")));
    EXPECT_TRUE(sums().contains(QStringLiteral("多出 0.8 分")));
}

TEST_F(TreePage, ALeafIsDraggedByTheMouse) {
    openTree();
    tree().goTo(leaf("cy24"));
    tree().goTo(leaf("cy01"));
    settle();
    const std::unique_ptr<QMimeData> data(model().mimeData({leaf("cy01")}));
    const QRect target = tree().visualRect(leaf("cy03"));
    const QPoint below(target.center().x(), target.bottom() - 1);
    // The drag itself is the window system's; what the view gets of it are these events.
    QDragEnterEvent enter(below, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(tree().viewport(), &enter);
    QDragMoveEvent move(below, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(tree().viewport(), &move);
    EXPECT_TRUE(move.isAccepted());
    QDropEvent drop(below, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(tree().viewport(), &drop);
    settle();
    EXPECT_EQ(leaf("cy01").row(), 2);
    EXPECT_EQ(leaf("cy02").row(), 0);
    tree().setFocus();
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(leaf("cy01").row(), 0);
}

TEST_F(TreePage, NothingWithValuesIsTakenOutWithoutSayingSo) {
    openTree();
    select("cy33");
    m_dialogs.answers.push_back(1); // no
    press(Qt::Key_Delete);
    ASSERT_EQ(m_dialogs.asked.size(), 1U);
    EXPECT_TRUE(m_dialogs.asked[0].text.contains(QStringLiteral("格数据")));
    EXPECT_NE(scheme().indicator("cy33"), nullptr);
    m_dialogs.answers.push_back(0);
    press(Qt::Key_Delete);
    settle();
    EXPECT_EQ(scheme().indicator("cy33"), nullptr);
    EXPECT_EQ(child<QPushButton>("binButton")->text(), QStringLiteral("回收站 1"));
    // The grid follows: its row is gone, the others are there.
    EXPECT_EQ(sheet().rowCount(), 83);
    QTest::mouseClick(child<QPushButton>("binButton"), Qt::LeftButton);
    settle();
    QDialog *bin = dialog("binDialog");
    ASSERT_NE(bin, nullptr);
    EXPECT_EQ(bin->findChild<QTreeWidget *>()->topLevelItemCount(), 1);
    QTest::mouseClick(bin->findChild<QPushButton *>(QStringLiteral("bringBackButton")), Qt::LeftButton);
    EXPECT_NE(scheme().indicator("cy33"), nullptr);
    EXPECT_EQ(sheet().rowCount(), 84);
    QTest::keyClick(bin, Qt::Key_Escape);
    settle();
}

TEST_F(TreePage, TheRuleIsEditedBesideItsExample) {
    openTree();
    select("cy35");
    auto *rules = child<QComboBox>("ruleBox");
    rules->setCurrentIndex(rules->findData(QStringLiteral("rank-step")));
    Q_EMIT rules->activated(rules->currentIndex());
    settle();
    EXPECT_EQ(scheme().indicator("cy35")->rule, "rank-step");
    EXPECT_EQ(child<QLineEdit>("parameter_step")->placeholderText(), QStringLiteral("0.05"));
    const auto example = [this] {
        QString text;
        for (const QLabel *label : child<QWidget>("exampleBox")->findChildren<QLabel *>()) {
            text += label->text() + u'\n';
        }
        return text;
    };
    const auto shows = [&example](const QString &text) {
        return QTest::qWaitFor([&] { return example().contains(text); }, 2000);
    };
    EXPECT_TRUE(shows(QStringLiteral("第 5 位，共 20 个地区"))) << qPrintable(example());
    EXPECT_TRUE(shows(QStringLiteral("1 − 0.05 ×（5 − 1）")));
    EXPECT_TRUE(shows(QStringLiteral("\n0.8\n")));
    EXPECT_TRUE(shows(QStringLiteral("2 ×（10 − 6）÷ 5（按比例）")));
    fill("parameter_step", QStringLiteral("0.1"));
    EXPECT_EQ(scheme().indicator("cy35")->parameters, "step=0.1");
    EXPECT_TRUE(shows(QStringLiteral("1 − 0.1 ×（5 − 1）"))) << qPrintable(example());
    fill("parameter_step", QStringLiteral("很多"));
    EXPECT_TRUE(child<QLabel>("ruleProblem")->isVisible());
}

TEST_F(TreePage, AFieldThatIsNoNumberStaysAndSaysSo) {
    openTree();
    select("cy33");
    fill("minField", QStringLiteral("零"));
    EXPECT_FALSE(scheme().indicator("cy33")->minValue);
    EXPECT_TRUE(message().contains(QStringLiteral("不是数")));
    child<QLineEdit>("minField")->setFocus();
    press(Qt::Key_Escape);
    fill("minField", QStringLiteral("０"));
    EXPECT_EQ(scheme().indicator("cy33")->minValue, 0.0);
}

TEST_F(TreePage, TheYearIsClonedWithItsCodes) {
    openTree();
    QTest::mouseClick(child<QPushButton>("cloneButton"), Qt::LeftButton);
    settle();
    QDialog *year = dialog("yearDialog");
    ASSERT_NE(year, nullptr);
    EXPECT_EQ(year->findChild<QSpinBox *>(QStringLiteral("newYearBox"))->value(), 2023);
    QTest::keyClick(year, Qt::Key_Return);
    settle();
    EXPECT_EQ(scheme().year, 2023);
    EXPECT_EQ(window().session()->ledger().schemes().size(), 2U);
    EXPECT_EQ(scheme().indicators[32].code, "cy33");
    backToTree();
    press(Qt::Key_Z, Qt::ControlModifier);
    settle();
    EXPECT_EQ(scheme().year, 2022);
}

TEST_F(TreePage, ANewYearsTreeComesFromThePrintedTable) {
    openTree();
    const auto &ledger = window().session()->ledger();
    const engine::LedgerContent before = ledger.content();
    copy(tests::printedTreeHtml(), tests::printedTreeText());
    QElapsedTimer clock;
    clock.start();
    QTest::mouseClick(child<QPushButton>("pasteButton"), Qt::LeftButton);
    settle();
    QDialog *import = dialog("treeImportDialog");
    ASSERT_NE(import, nullptr);
    auto *year = import->findChild<QSpinBox *>(QStringLiteral("importYearBox"));
    year->setFocus();
    year->selectAll();
    type(QStringLiteral("2023"));
    press(Qt::Key_Tab);
    settle();
    EXPECT_TRUE(import->findChild<QLabel *>(QStringLiteral("importAbout"))
                    ->text()
                    .contains(QStringLiteral("认出 84 项三级指标：84 项找到了原来的代码，0 项是新的")));
    EXPECT_TRUE(
        import->findChild<QLabel *>(QStringLiteral("importSums"))->text().contains(QStringLiteral("110")));
    EXPECT_EQ(import->findChild<QTreeWidget *>()->topLevelItemCount(), 3);
    QTest::keyClick(import, Qt::Key_Return);
    settle();
    EXPECT_LT(clock.elapsed(), 90'000);
    EXPECT_EQ(scheme().year, 2023);
    ASSERT_EQ(scheme().indicators.size(), 84U);
    EXPECT_EQ(scheme().indicators[32].code, "cy33");
    EXPECT_TRUE(sums().contains(QStringLiteral("110")));
    EXPECT_TRUE(
        child<QLabel>("conflictLabel")->text().contains(QStringLiteral("序号 33—38 合计 11，印为 10")));
    backToTree();
    press(Qt::Key_Z, Qt::ControlModifier);
    settle();
    EXPECT_EQ(ledger.content().schemes, before.schemes);
}

TEST_F(TreePage, AClipboardWithoutATableSaysWhatIsNeeded) {
    openTree();
    QApplication::clipboard()->setText(QStringLiteral("没有表"));
    QTest::mouseClick(child<QPushButton>("pasteButton"), Qt::LeftButton);
    settle();
    QDialog *import = dialog("treeImportDialog");
    ASSERT_NE(import, nullptr);
    EXPECT_TRUE(import->findChild<QLabel *>(QStringLiteral("importAbout"))
                    ->text()
                    .contains(QStringLiteral("没有认得出的指标表")));
    copy({}, tests::printedTreeText());
    QTest::keyClick(import, Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(import->findChild<QLabel *>(QStringLiteral("importAbout"))
                    ->text()
                    .contains(QStringLiteral("认出 84 项")));
    QTest::keyClick(import, Qt::Key_Escape);
    settle();
    EXPECT_FALSE(window().controller().stack().canUndo());
}

TEST_F(TreePage, SettingsOfTheSchemeAreSteps) {
    openTree();
    QTest::mouseClick(child<QPushButton>("settingsButton"), Qt::LeftButton);
    settle();
    fill("regionCountField", QStringLiteral("18"));
    EXPECT_EQ(scheme().regionCount, 18);
    fill("regionCountField", QStringLiteral("0"));
    EXPECT_EQ(scheme().regionCount, 18);
    EXPECT_FALSE(message().isEmpty());
    auto *missing = child<QComboBox>("missingBox");
    missing->setFocus();
    press(Qt::Key_Down);
    settle();
    EXPECT_EQ(scheme().missing, engine::MissingRule::Zero);
}

TEST_F(TreePage, RelationsAreDeclaredAndWithdrawn) {
    openTree();
    select("cy03");
    QTest::mouseClick(child<QPushButton>("declareButton"), Qt::LeftButton);
    settle();
    QDialog *relation = dialog("relationDialog");
    ASSERT_NE(relation, nullptr);
    auto *kind = relation->findChild<QComboBox *>();
    kind->setCurrentIndex(kind->findData(QStringLiteral("growth")));
    Q_EMIT kind->activated(kind->currentIndex());
    relation->findChild<QListWidget *>()->item(0)->setCheckState(Qt::Checked);
    QTest::keyClick(relation, Qt::Key_Return);
    settle();
    const auto &relations = window().session()->ledger().relations();
    ASSERT_FALSE(relations.empty());
    EXPECT_EQ(relations.back(), (engine::Relation{"growth", "cy03", {"cy01"}, {}}));
    bool said = false;
    for (const QLabel *label : child<QWidget>("relationBox")->findChildren<QLabel *>()) {
        said = said || label->text() == QStringLiteral("数字经济增加值增速 是 数字经济增加值总额 的增速");
    }
    EXPECT_TRUE(said);
}

} // namespace

} // namespace weici::test
