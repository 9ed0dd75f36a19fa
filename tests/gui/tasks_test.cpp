// SPDX-License-Identifier: GPL-3.0-or-later
// The tasks of the monthly round on the real window, with the keys counted.
#include "support/guiwindow.h"
#include "support/printedtable.h"

#include "commands/cellcommands.h"

#include <QClipboard>
#include <QInputMethodEvent>
#include <QMimeData>

namespace weici::test {

namespace {

using models::Note;
using models::Rank;
using models::Tied;
using models::Value;

class Tasks : public GuiWindow {
protected:
    void SetUp() override { openSample(); }

    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        press(code, modifiers);
        ++m_keys;
    }
    void write(const QString &text) {
        type(text);
        m_keys += static_cast<int>(text.size());
    }
    /// Empties the sheet, as a new period has it.
    void clearSheet() {
        QModelIndexList all;
        for (int row = 0; row < sheet().rowCount(); ++row) {
            for (int column = Value; column <= Note; ++column) {
                all << sheet().index(row, column);
            }
        }
        ASSERT_TRUE(sheet().clear(all));
        goTo(0, Value);
    }
    void copyFromSpreadsheet(const tests::PrintedTable &table) {
        auto *data = new QMimeData;
        data->setText(table.text());
        data->setHtml(table.html());
        QGuiApplication::clipboard()->setMimeData(data);
    }
    /// Puts in what no person could type, as an import would.
    void plant(int row, const char *value, const char *rank) {
        const engine::CellKey key = sheet().keyAt(row);
        engine::Observation cell = window().session()->ledger().observation(key);
        cell.value.text = value ? value : cell.value.text;
        cell.rank.text = rank ? rank : cell.rank.text;
        const app::CellEdit edit{key, cell};
        window().session()->ledger().setCells({&edit, 1}, {app::Origin::Import, {}});
    }

    int m_keys = 0;
};

TEST_F(Tasks, The24ValuesOfYuduAreTypedWithNoMoreThan110Keys) {
    clearSheet();
    const tests::PrintedTable printed = tests::printedYudu();
    for (const QStringList &row : printed.rows) {
        write(row[3]);
        key(Qt::Key_Return);
    }
    EXPECT_LE(m_keys, 110);
    RecordProperty("keys", m_keys);
    for (int row = 0; row < 24; ++row) {
        EXPECT_EQ(shown(row, Value), printed.rows[static_cast<std::size_t>(row)][3]) << row;
    }
}

TEST_F(Tasks, TheirRanksNeedNoMoreThanExcel) {
    clearSheet();
    const tests::PrintedTable printed = tests::printedYudu();
    key(Qt::Key_Right);
    int texts = 1;
    for (const QStringList &row : printed.rows) {
        write(row[4]);
        key(Qt::Key_Return);
        texts += static_cast<int>(row[4].size()) + 1;
    }
    EXPECT_EQ(m_keys, texts) << "a sign is a key, and Enter one";
    RecordProperty("keys", m_keys);
    for (int row = 0; row < 24; ++row) {
        EXPECT_EQ(shown(row, Rank), printed.rows[static_cast<std::size_t>(row)][4]) << row;
    }
}

TEST_F(Tasks, TheTableOfYuduIsPastedWithTwoKeys) {
    clearSheet();
    const tests::PrintedTable printed = tests::printedYudu();
    copyFromSpreadsheet(printed);
    key(Qt::Key_V, Qt::ControlModifier);
    settle();
    key(Qt::Key_Return);
    settle();
    EXPECT_LE(m_keys, 3);
    for (int row = 0; row < 24; ++row) {
        EXPECT_EQ(shown(row, Value), printed.rows[static_cast<std::size_t>(row)][3]) << row;
        EXPECT_EQ(shown(row, Rank), printed.rows[static_cast<std::size_t>(row)][4]) << row;
    }
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(shown(0, Value), QString());
    EXPECT_EQ(shown(23, Rank), QString());
}

TEST_F(Tasks, ThreePlantedErrorsAreFoundAndPutRightWithNoMoreThan18Keys) {
    plant(0, nullptr, "28");
    plant(12, "四十六点二六", nullptr);
    plant(20, "三个", nullptr);
    settle();
    goTo(0, Value);
    ASSERT_EQ(window().session()->problems().rowCount(), 3);
    const std::pair<int, const char *> right[] = {{0, "8"}, {12, "46.26"}, {20, "3"}};
    for (int problem = 0; problem < 3; ++problem) {
        key(Qt::Key_F8);
        const int row = grid().currentIndex().row();
        for (const auto &[place, text] : right) {
            if (place == row) {
                write(QString::fromUtf8(text));
            }
        }
        key(Qt::Key_Return);
        settle();
    }
    EXPECT_LE(m_keys, 18);
    RecordProperty("keys", m_keys);
    EXPECT_EQ(window().session()->problems().rowCount(), 0);
    EXPECT_EQ(shown(0, Rank), QStringLiteral("8"));
    EXPECT_EQ(shown(12, Value), QStringLiteral("46.26"));
    EXPECT_EQ(shown(20, Value), QStringLiteral("3"));
}

TEST_F(Tasks, AnInputMethodLosesNoLetterInAThousandCells) {
    const auto send = [](const QString &preedit, const QString &commit) {
        QInputMethodEvent event(preedit, {});
        if (!commit.isEmpty()) {
            event.setCommitString(commit);
        }
        QApplication::sendEvent(QApplication::focusWidget(), &event);
    };
    const int columns[] = {Value, Note};
    for (int cell = 0; cell < 1000; ++cell) {
        const int row = cell % 24;
        const int column = columns[cell / 24 % 2];
        goTo(row, column);
        const QString text = QStringLiteral("第%1格").arg(cell);
        // Some methods compose first, some send what was chosen at once, some in parts.
        if (cell % 3 == 0) {
            send(QStringLiteral("di"), {});
            send(QStringLiteral("di ge"), {});
            send({}, text);
        } else if (cell % 3 == 1) {
            send({}, text);
        } else {
            send(QStringLiteral("d"), {});
            send(QStringLiteral("ge"), text.first(2));
            send({}, text.sliced(2));
        }
        press(Qt::Key_Return);
        ASSERT_EQ(shown(row, column), text) << cell;
    }
}

} // namespace

} // namespace weici::test
