// SPDX-License-Identifier: GPL-3.0-or-later
// A long random walk of edits: whatever was accepted is in the file, and the history tells every step.
#include "app/ledgerfolder.h"

#include <array>
#include <random>
#include <unordered_map>

#include "engine/numbertext.h"

namespace weici::app {
namespace {

using engine::Period;

class Walk final {
public:
    explicit Walk(Ledger &ledger)
        : m_ledger(ledger) {}

    /// One transaction of up to eight edits.
    void step() {
        std::vector<CellEdit> edits;
        for (int count = pick(8); count >= 0; --count)
            edits.push_back({anyKey(), anyCell()});
        m_ledger.setCells(edits, {Origin::Paste, {}});
        for (const CellEdit &edit : edits)
            m_expected[edit.key] = edit.observation;
    }

    void compare(const Ledger &found) const {
        std::int64_t known = 0;
        for (const auto &[key, cell] : m_expected) {
            EXPECT_EQ(found.observation(key), cell);
            known += cell.isBlank() ? 0 : 1;
            compareHistory(found.history(key, 100000), cell);
        }
        EXPECT_EQ(found.observationCount(), known);
    }

private:
    // Every field's history is a chain from nothing to what is there now.
    static void compareHistory(const std::vector<Revision> &history, const engine::Observation &cell) {
        std::unordered_map<std::string, std::string> fields{{"tied", "0"}};
        for (auto row = history.rbegin(); row != history.rend(); ++row) {
            std::string &now = fields[row->field.toStdString()];
            EXPECT_EQ(row->before.toStdString(), now);
            EXPECT_NE(row->before, row->after);
            now = row->after.toStdString();
        }
        EXPECT_EQ(fields["value"], cell.value.text);
        EXPECT_EQ(fields["rank"], cell.rank.text);
        EXPECT_EQ(fields["tied"], cell.tied ? "1" : "0");
        EXPECT_EQ(fields["as_of"], cell.asOf ? cell.asOf->code() : "");
        EXPECT_EQ(fields["note"], cell.note);
    }

    int pick(int count) { return std::uniform_int_distribution(0, count - 1)(m_random); }

    engine::CellKey anyKey() {
        return tests::key(1 + pick(3), 1 + pick(2), Period::cumulative(2023, 1 + pick(3)));
    }

    engine::Observation anyCell() {
        static constexpr std::array texts = {
            "",   "0",    "-4.21",   "35%",       "50万", "1,368.5", "/",
            "\\", "-",    "—",       "800家以上", ">",    "１２",    "综合评分达82.3分",
            "-0", "9.89", "1.5-1.7", "7个(说明)", "0.99", "108.95",  "实现正增长"};
        static constexpr std::array ranks = {"", "1", "20", "3", "/", "\\", "2.5"};
        // As an import would, without the unit: the ledger reads anew, and these read the same.
        engine::Observation cell = tests::cell(texts[static_cast<std::size_t>(pick(texts.size()))],
                                               ranks[static_cast<std::size_t>(pick(ranks.size()))], "%");
        cell.tied = pick(4) == 0;
        if (pick(4) == 0)
            cell.asOf = Period::month(2023, 1 + pick(12));
        if (pick(4) == 0)
            cell.note = "备注 " + std::to_string(pick(3)) + "\n'\";--";
        return cell;
    }

    Ledger &m_ledger;
    std::unordered_map<engine::CellKey, engine::Observation> m_expected;
    std::mt19937 m_random{20230630};
};

class LedgerWalkTest : public LedgerFolder {};

TEST_F(LedgerWalkTest, EveryStepIsInTheFile) {
    engine::LedgerContent content = tests::sampleContent(3, 2);
    for (engine::Indicator &leaf : content.schemes[0].indicators)
        leaf.unit = "%";
    const auto ledger = made(content);
    for (int month = 1; month <= 3; ++month)
        ledger->addPeriod(Period::cumulative(2023, month));
    Walk walk(*ledger);
    for (int i = 1; i <= 200; ++i) {
        walk.step();
        if (i % 50 == 0) {
            walk.compare(*ledger);
            walk.compare(*reopened());
        }
    }
    EXPECT_TRUE(verifyLedger(file()).empty());
}

} // namespace
} // namespace weici::app
