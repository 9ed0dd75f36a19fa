// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/selection.h"

#include "app/pastedtable.h"
#include "models/valuegridmodel.h"
#include "support/sampleledger.h"

#include <gtest/gtest.h>

#include <QStandardItemModel>

#include <random>

namespace weici::models {

namespace {

TEST(Selection, SumsTheNumbersAndCountsAllCells) {
    tests::SampleLedger sample;
    commands::CommandStack stack;
    ValueGridModel model(sample.ledger(), stack);
    model.show(sample.ledger().profile().ownRegion, engine::Period::fromCode("2023H1").value());
    const auto sum = SelectionSum::of({model.index(0, Value), model.index(1, Value), model.index(4, Rank)});
    EXPECT_EQ(sum.cells, 3);
    EXPECT_EQ(sum.numbers, 2);
    EXPECT_NEAR(sum.sum, 35.89, 1e-9);
    EXPECT_NEAR(sum.mean().value(), 17.945, 1e-9);
    EXPECT_FALSE(SelectionSum::of({model.index(0, Leaf)}).mean());
}

struct CopyCase {
    const char *cell;
    const char *copied;
};

class Copying : public ::testing::TestWithParam<CopyCase> {};

TEST_P(Copying, NeverMakesAFormulaOfAText) {
    QStandardItemModel model(1, 1);
    model.setItem(0, 0, new QStandardItem(QString::fromUtf8(GetParam().cell)));
    EXPECT_EQ(CopiedBlock::of({model.index(0, 0)}).text.toStdString(), GetParam().copied);
}

INSTANTIATE_TEST_SUITE_P(Texts, Copying,
                         ::testing::Values(CopyCase{"46.26", "46.26"}, CopyCase{"-4.21", "-4.21"},
                                           CopyCase{"=1+1", "'=1+1"}, CopyCase{"@x", "'@x"},
                                           CopyCase{"+cmd", "'+cmd"}, CopyCase{"-", "-"},
                                           CopyCase{"\\", "\\"}, CopyCase{"a\tb", "\"a\tb\""},
                                           CopyCase{"两\n行", "\"两\n行\""}));

TEST(CopyingABlock, KeepsItsShape) {
    QStandardItemModel model(2, 3);
    for (int cell = 0; cell < 6; ++cell) {
        model.setItem(cell / 3, cell % 3, new QStandardItem(QString::number(cell)));
    }
    EXPECT_EQ(CopiedBlock::of({model.index(0, 0), model.index(1, 2)}).text, QStringLiteral("0\t\t\n\t\t5"));
    EXPECT_EQ(CopiedBlock::of({}).text, QString());
}

/// Texts of the signs that a clipboard treats in a special way.
QString anyText(std::mt19937 &random, const QString &signs) {
    const auto pick = [&](qsizetype count) {
        return std::uniform_int_distribution<qsizetype>(0, count - 1)(random);
    };
    QString text;
    for (qsizetype length = pick(7); length > 0; --length) {
        text += signs[pick(signs.size())];
    }
    return text.trimmed();
}

class CopiedAndPasted : public ::testing::TestWithParam<unsigned> {
protected:
    void fill(const QString &signs) {
        std::mt19937 random(GetParam());
        for (int cell = 0; cell < 40; ++cell) {
            model.setItem(cell / 4, cell % 4, new QStandardItem(anyText(random, signs)));
            all << model.index(cell / 4, cell % 4);
        }
    }
    void expectSame(const app::PastedTable &table) {
        ASSERT_EQ(table.rowCount(), 10);
        ASSERT_EQ(table.columnCount(), 4);
        for (const QModelIndex &cell : all) {
            EXPECT_EQ(table.at(cell.row(), cell.column()).text, cell.data().toString());
        }
    }
    QStandardItemModel model{10, 4};
    QModelIndexList all;
};

TEST_P(CopiedAndPasted, GiveTheSameTexts) {
    fill(QStringLiteral("\t\n\"=+-@'/ 1.5亿<&x"));
    const CopiedBlock block = CopiedBlock::of(all);
    expectSame(app::PastedTable::fromText(block.text));
    expectSame(app::PastedTable::fromClipboard(block.text, block.html));
    // As Windows keeps lines.
    QString windows = block.text;
    expectSame(app::PastedTable::fromText(windows.append(u'\n')));
}

TEST_P(CopiedAndPasted, GiveTheSameTextsAsMarkupAlone) {
    fill(QStringLiteral("\n\"=+-@'/ 1.5亿<&x"));
    expectSame(app::PastedTable::fromHtml(CopiedBlock::of(all).html));
}

INSTANTIATE_TEST_SUITE_P(Seeds, CopiedAndPasted, ::testing::Range(0U, 50U));

TEST(CopyingABlock, TellsASpreadsheetThatTextsAreTexts) {
    QStandardItemModel model(1, 2);
    model.setItem(0, 0, new QStandardItem(QStringLiteral("8-1")));
    model.setItem(0, 1, new QStandardItem(QStringLiteral("-4.21")));
    const QString html = CopiedBlock::of({model.index(0, 0), model.index(0, 1)}).html;
    EXPECT_TRUE(html.contains(QStringLiteral("<td style=\"mso-number-format:'\\@'\">8-1</td>")))
        << html.toStdString();
    EXPECT_TRUE(html.contains(QStringLiteral("<td>-4.21</td>"))) << html.toStdString();
}

} // namespace

} // namespace weici::models
