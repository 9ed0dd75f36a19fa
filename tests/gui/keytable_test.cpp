// SPDX-License-Identifier: GPL-3.0-or-later
// 26 keys, each on the sheet, on the tree and on the problem list: where one is afterwards, how much is
// selected, how many steps it added to what can be undone, and what has the keys if it went elsewhere.
#include "support/guiwindow.h"
#include "support/keypresses.h"

#include "gui/treepanel.h"
#include "gui/treeview.h"
#include "models/indicatortreemodel.h"

#include <QClipboard>
#include <QDialog>
#include <QTableView>

namespace weici::test {

namespace {

struct KeyRow {
    const char *key;
    const char *sheet;
    const char *tree;
    const char *list;
};

class KeyTable : public GuiWindow, public ::testing::WithParamInterface<KeyRow> {
protected:
    void SetUp() override {
        openSample();
        for (const int row : {2, 5, 8, 11}) {
            goTo(row, models::Value);
            type(QStringLiteral("无"));
            press(Qt::Key_Return);
        }
        settle();
        m_list = child<QTableView>("list");
        m_tree = &window().findChild<gui::TreePanel *>()->tree();
        QGuiApplication::clipboard()->setText(QStringLiteral("7"));
    }

    [[nodiscard]] commands::CommandStack &stack() { return window().controller().stack(); }

    /// Presses the key and says what came of it; then all is as before.
    template <class Where>
    std::string outcome(const char *key, QWidget &place, const Where &where) {
        place.setFocus();
        const int before = stack().count();
        if (!pressKeys(key)) {
            return "nothing has the focus";
        }
        settle();
        QString told = where();
        if (const int steps = stack().count() - before; steps != 0) {
            told += QStringLiteral(" steps%1%2").arg(steps > 0 ? u"+" : u"").arg(steps);
        }
        told += stack().canRedo() ? QStringLiteral(" undone") : QString();
        if (const QString copied = QGuiApplication::clipboard()->text(); copied != u"7") {
            told += u" copied " + copied.left(12);
        }
        if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget())) {
            told += u" → " + dialog->objectName();
            dialog->reject();
        } else if (const QWidget *focus = QApplication::focusWidget(); focus && focus != &place) {
            told += u" → " + focus->objectName();
        }
        return told.toStdString();
    }

    std::string onSheet(const char *key) {
        goTo(12, models::Value);
        return outcome(key, grid(), [this] {
            const QModelIndex at = grid().currentIndex();
            return QStringLiteral("%1,%2 sel%3 %4")
                .arg(at.row())
                .arg(at.column())
                .arg(grid().seenSelection().size())
                .arg(shown(12, models::Value));
        });
    }
    std::string onTree(const char *key) {
        press(Qt::Key_3, Qt::ControlModifier);
        settle();
        auto &model = static_cast<models::IndicatorTreeModel &>(*m_tree->model());
        m_tree->expandAll();
        m_tree->goTo(model.indexOf(engine::TreeKey::ofLeaf("yd08")));
        m_dialogs.answers.push_back(0); // whether a leaf with values may go
        return outcome(key, *m_tree, [this, &model] {
            return QStringLiteral("%1 sel%2 of %3")
                .arg(QString::fromStdString(model.keyAt(m_tree->currentIndex()).code))
                .arg(m_tree->selectionModel()->selectedRows().size())
                .arg(model.scheme()->indicators.size());
        });
    }
    std::string onList(const char *key) {
        m_list->setCurrentIndex(m_list->model()->index(1, 0));
        return outcome(key, *m_list, [this] {
            return QStringLiteral("%1 cell %2")
                .arg(m_list->currentIndex().row())
                .arg(grid().currentIndex().row());
        });
    }

    QTableView *m_list = nullptr;
    gui::TreeView *m_tree = nullptr;
};

TEST_P(KeyTable, OnTheSheet) {
    EXPECT_EQ(onSheet(GetParam().key), GetParam().sheet);
}

TEST_P(KeyTable, OnTheTree) {
    EXPECT_EQ(onTree(GetParam().key), GetParam().tree);
}

TEST_P(KeyTable, OnTheProblemList) {
    goTo(0, models::Value);
    EXPECT_EQ(onList(GetParam().key), GetParam().list);
}

// clang-format off
INSTANTIATE_TEST_SUITE_P(Keys, KeyTable, ::testing::Values(
    KeyRow{"Down",          "13,4 sel1 46.26", "yd09 sel1 of 24", "2 cell 0"},
    KeyRow{"Up",            "11,4 sel1 46.26", " sel1 of 24", "0 cell 0"},
    KeyRow{"Left",          "12,3 sel1 46.26", " sel1 of 24", "1 cell 0"},
    KeyRow{"Right",         "12,5 sel1 46.26", "yd08 sel1 of 24", "1 cell 0"},
    KeyRow{"Return",        "13,4 sel1 46.26", "yd08 sel1 of 24 → nameField", "1 cell 5 → grid"},
    KeyRow{"Shift+Return",  "11,4 sel1 46.26", "yd08 sel1 of 24 → nameField", "1 cell 5 → grid"},
    KeyRow{"Tab",           "12,5 sel1 46.26", "yd08 sel1 of 24 → ruleBox", "1 cell 0 → overviewButton"},
    KeyRow{"Shift+Backtab", "11,13 sel1 46.26", "yd08 sel1 of 24 → settingsButton", "1 cell 0 → "},
    KeyRow{"Home",          "12,4 sel1 46.26", " sel1 of 24", "0 cell 0"},
    KeyRow{"End",           "12,13 sel1 46.26", "yd24 sel1 of 24", "3 cell 0"},
    KeyRow{"Ctrl+Home",     "0,4 sel1 46.26", " sel1 of 24", "0 cell 0"},
    KeyRow{"Ctrl+End",      "23,13 sel1 46.26", "yd24 sel1 of 24", "3 cell 0"},
    KeyRow{"PgDown",        "23,4 sel1 46.26", " sel1 of 24", "3 cell 0"},
    KeyRow{"PgUp",          "0,4 sel1 46.26", " sel1 of 24", "0 cell 0"},
    KeyRow{"Shift+Down",    "13,4 sel2 46.26", "yd09 sel2 of 24", "2 cell 0"},
    KeyRow{"Ctrl+A",        "12,4 sel206 46.26", "yd08 sel39 of 24", "1 cell 0"},
    KeyRow{"Ctrl+C",        "12,4 sel1 46.26 copied 46.26", "yd08 sel1 of 24 copied 网络零售额（万元）", "1 cell 0 copied 2022 年企业上云数存"},
    KeyRow{"Ctrl+X",        "12,4 sel1  steps+1 copied 46.26", "yd08 sel1 of 24", "1 cell 0"},
    KeyRow{"Ctrl+V",        "12,4 sel1 46.26 → PasteDialog", "yd08 sel1 of 24 → treeImportDialog", "1 cell 0"},
    KeyRow{"Ctrl+D",        "12,4 sel1 无 steps+1", "yd08 sel1 of 24", "1 cell 0"},
    KeyRow{"Del",           "12,4 sel1  steps+1", "yd09 sel1 of 23 steps+1", "1 cell 0"},
    KeyRow{"F2",            "12,4 sel1 46.26 → cellEditor", "yd08 sel1 of 24 → cellEditor", "1 cell 0"},
    KeyRow{"Esc",           "12,4 sel1 46.26", "yd08 sel1 of 24", "1 cell 0"},
    KeyRow{"Ctrl+Z",        "12,4 sel1 46.26 undone", "yd08 sel1 of 24 undone", "1 cell 0 undone"},
    KeyRow{"Ctrl+F",        "12,4 sel1 46.26 → findEdit", "yd08 sel1 of 24", "1 cell 0 → findEdit"},
    KeyRow{"F8",            "2,4 sel1 46.26", "yd08 sel1 of 24 → grid", "2 cell 8 → grid"}),
    [](const auto &key) {
        std::string name = key.param.key;
        std::erase(name, '+');
        return name;
    });
// clang-format on

} // namespace

} // namespace weici::test
