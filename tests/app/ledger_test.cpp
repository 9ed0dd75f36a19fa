// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledger.h"

#include "support/samplecontent.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "app/labels.h"

namespace weici::app {
namespace {

using engine::Period;
using tests::cell;
using tests::key;

const Period june = Period::cumulative(2023, 6);

class LedgerTest : public testing::Test {
protected:
    QString file(const QString &name = QStringLiteral("a.weici")) const { return folder.filePath(name); }

    std::unique_ptr<Ledger> made(const engine::LedgerContent &content = tests::sampleContent(3, 2)) {
        Ledger::create(file(), content);
        return Ledger::open(file(), Ledger::Access::ReadWrite, QStringLiteral("张三"));
    }

    QTemporaryDir folder;
};

TEST_F(LedgerTest, HoldsWhatItWasMadeFrom) {
    const engine::LedgerContent content = tests::filledContent(5, 3, 2);
    const auto ledger = made(content);
    const engine::LedgerContent found = ledger->content();
    EXPECT_EQ(found.profile, content.profile);
    EXPECT_EQ(found.regions, content.regions);
    EXPECT_EQ(found.schemes, content.schemes);
    EXPECT_EQ(found.observations, content.observations);
    EXPECT_EQ(found.targets, content.targets);
    EXPECT_EQ(ledger->observationCount(), 5 * 3 * 2);
}

TEST_F(LedgerTest, ACellThatIsSetIsOnDisk) {
    auto ledger = made();
    ledger->addPeriod(june);
    const CellEdit edit{key(1, 1, june), cell("46.26", "3")};
    int signalled = 0;
    QObject::connect(ledger.get(), &Ledger::cellsChanged, [&](const CellsChanged &event) {
        ++signalled;
        EXPECT_EQ(event.keys, std::vector{edit.key});
        EXPECT_EQ(ledger->observation(edit.key), edit.observation);
    });
    ledger->setCells(std::span(&edit, 1), {Origin::Entry, QStringLiteral("电话更正")});
    ledger->setCells(std::span(&edit, 1), {Origin::Entry, {}});
    EXPECT_EQ(signalled, 1);

    ledger.reset();
    ledger = Ledger::open(file(), Ledger::Access::ReadOnly);
    EXPECT_EQ(ledger->observation(edit.key), edit.observation);
    const std::vector<Revision> history = ledger->history(edit.key);
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(history[1].field, u"value");
    EXPECT_EQ(history[1].before, u"");
    EXPECT_EQ(history[1].after, u"46.26");
    EXPECT_EQ(history[1].author, u"张三");
    EXPECT_EQ(history[1].reason, u"电话更正");
}

} // namespace
} // namespace weici::app
