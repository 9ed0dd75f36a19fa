// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/issuing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/scoreservice.h"
#include "support/packageledger.h"

namespace weici::app {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const QString number = QStringLiteral("于数创办〔2023〕4号");
const QString reason = QStringLiteral("用电量数据更正");

class IssuingTest : public testing::Test {
protected:
    BulletinDraft draft() const {
        return {*engine::Period::fromCode("2023H1"),
                ledger->profile().ownRegion,
                number,
                QDate(2023, 7, 10),
                bulletinTemplate(),
                {}};
    }
    IssuedBulletin issued() { return issue(*ledger, service, draft()); }
    IssuedBulletin corrected(const QDate &date = QDate(2023, 7, 20)) {
        return correct(*ledger, service, number, reason, date);
    }
    /// As a person corrects a figure in a locked period.
    void setLocked(const char *code, std::string_view value, std::string_view rank) {
        const engine::CellKey key = ledger.key(QString::fromLatin1(code), "2023H1");
        Observation cell = ledger->observation(key);
        cell.value = ledger->read(key, engine::CellRole::Value, value);
        cell.rank = ledger->read(key, engine::CellRole::Rank, rank);
        const CellEdit edit{key, cell};
        ledger->setCells(std::span(&edit, 1), {Origin::Correction, reason});
    }
    using Observation = engine::Observation;

    static QString messageOf(const std::function<void()> &work) {
        try {
            work();
        } catch (const MessageError &error) {
            EXPECT_TRUE(error.message().endsWith(u'。'));
            return error.message();
        }
        return {};
    }
    static std::vector<std::string> texts(const QStringList &list) {
        std::vector<std::string> texts;
        for (const QString &text : list)
            texts.push_back(text.toStdString());
        return texts;
    }

    tests::PackageLedger ledger{QStringLiteral("yudu-2023h1")};
    ScoreService service{*ledger};
};

TEST_F(IssuingTest, AnIssuedBulletinIsWhatThePreviewShowed) {
    const BulletinDocument document = makeBulletin(service, draft());
    const IssuedBulletin bulletin = issued();
    EXPECT_EQ(bulletin.version, 1);
    EXPECT_EQ(bulletin.date, QDate(2023, 7, 10));
    EXPECT_TRUE(bulletin.verifies);
    const BulletinSnapshot snapshot = snapshotFrom(bulletin.snapshot);
    EXPECT_EQ(snapshot.document.paragraphs, document.paragraphs);
    ASSERT_EQ(snapshot.document.annexes.size(), document.annexes.size());
    EXPECT_EQ(snapshot.period, QStringLiteral("2023H1"));
    EXPECT_EQ(snapshot.region, QStringLiteral("于都县"));
    EXPECT_THAT(snapshot.figures, SizeIs(24));
    EXPECT_EQ(snapshot.draft, draft());
    EXPECT_TRUE(snapshot.impact.isEmpty());
    EXPECT_EQ(snapshot.codes.size(), 24U);
    EXPECT_TRUE(ledger->isLocked(draft().period));
    EXPECT_EQ(ledger->bulletinDraft(draft().period, draft().region), draft());
}

TEST_F(IssuingTest, TheSameFiguresGiveTheSameFingerprint) {
    const QString first = issued().fingerprint;
    tests::PackageLedger other(QStringLiteral("yudu-2023h1"));
    ScoreService otherService(*other);
    EXPECT_EQ(issue(*other, otherService, draft()).fingerprint, first);
}

TEST_F(IssuingTest, WithoutNumberOrDateOrUnderANumberInUseNothingHappens) {
    BulletinDraft other = draft();
    other.number = QStringLiteral(" ");
    EXPECT_THAT(messageOf([&] { issue(*ledger, service, other); }).toStdString(), HasSubstr("文号"));
    other = draft();
    other.date = {};
    EXPECT_THAT(messageOf([&] { issue(*ledger, service, other); }).toStdString(), HasSubstr("日期"));
    EXPECT_FALSE(ledger->isLocked(draft().period));
    EXPECT_THAT(ledger->issuedBulletins(), IsEmpty());
    issued();
    EXPECT_THAT(messageOf([&] { issued(); }).toStdString(), HasSubstr(number.toStdString()));
    EXPECT_THAT(ledger->issuedBulletins(), SizeIs(1));
}

TEST_F(IssuingTest, ATemplateThatCannotBeUsedLocksNothing) {
    BulletinDraft bad = draft();
    bad.text = QStringLiteral("{{没有这个}}");
    EXPECT_FALSE(messageOf([&] { issue(*ledger, service, bad); }).isEmpty());
    EXPECT_FALSE(ledger->isLocked(draft().period));
    EXPECT_THAT(ledger->issuedBulletins(), IsEmpty());
}

TEST_F(IssuingTest, WhatIsIssuedStaysWhateverTheLedgerSaysLater) {
    const QByteArray before = issued().snapshot;
    setLocked("yd13", "46.06", "2");
    EXPECT_EQ(ledger->issuedBulletins().front().snapshot, before);
}

TEST_F(IssuingTest, ACorrectionIsANewVersionThatSaysWhatItChanges) {
    const IssuedBulletin first = issued();
    setLocked("yd13", "46.06", "2");
    const IssuedBulletin second = corrected();
    EXPECT_EQ(second.version, 2);
    EXPECT_EQ(second.reason, reason);
    EXPECT_EQ(second.date, QDate(2023, 7, 20));
    EXPECT_NE(second.fingerprint, first.fingerprint);
    ASSERT_THAT(ledger->issuedBulletins(), SizeIs(2));
    EXPECT_EQ(ledger->issuedBulletins().front().snapshot, first.snapshot);
    EXPECT_TRUE(ledger->issuedBulletins().front().verifies);

    const BulletinImpact impact = snapshotFrom(second.snapshot).impact;
    EXPECT_THAT(texts(impact.values), ElementsAre(HasSubstr("（yd13）指标值：46.26 → 46.06")));
    EXPECT_THAT(texts(impact.ranks), ElementsAre(HasSubstr("（yd13）排名：1 → 2")));
    EXPECT_THAT(impact.totals, IsEmpty());
    ASSERT_THAT(impact.sentences, SizeIs(testing::Ge(1)));
    for (const std::string &sentence : texts(impact.sentences))
        EXPECT_THAT(sentence, testing::AnyOf(HasSubstr(" → "), HasSubstr("增加"), HasSubstr("去掉")));
    EXPECT_THAT(texts(impact.tables),
                ElementsAre(testing::AllOf(HasSubstr("附件1"), HasSubstr("46.26 → 46.06")),
                            testing::AllOf(HasSubstr("附件1"), HasSubstr("全市排名"), HasSubstr("1 → 2"))));
}

TEST_F(IssuingTest, ACorrectionOfTheTextAloneIsOne) {
    issued();
    BulletinDraft changed = draft();
    changed.text += QStringLiteral("\n联系人：张三。");
    ledger->saveBulletinDraft(changed);
    const BulletinImpact impact = snapshotFrom(corrected().snapshot).impact;
    EXPECT_THAT(texts(impact.sentences), ElementsAre(HasSubstr("增加：联系人：张三。")));
    EXPECT_TRUE(impact.values.isEmpty() && impact.ranks.isEmpty() && impact.tables.isEmpty());
}

TEST_F(IssuingTest, ACorrectionThatChangesNothingIsNone) {
    issued();
    EXPECT_THAT(messageOf([&] { corrected(); }).toStdString(), HasSubstr("没有任何变化"));
    EXPECT_THAT(ledger->issuedBulletins(), SizeIs(1));
    EXPECT_THAT(ledger->periodEvents(), SizeIs(1));
}

TEST_F(IssuingTest, ACorrectionNeedsANumberThatIsThereAReasonAndADate) {
    issued();
    setLocked("yd13", "46.06", "2");
    EXPECT_FALSE(messageOf([&] { correct(*ledger, service, QStringLiteral("5号"), reason, {}); }).isEmpty());
    EXPECT_THAT(messageOf([&] {
                    correct(*ledger, service, number, QStringLiteral(" "), QDate(2023, 7, 20));
                }).toStdString(),
                HasSubstr("理由"));
    EXPECT_THAT(messageOf([&] { corrected({}); }).toStdString(), HasSubstr("日期"));
    EXPECT_THAT(ledger->issuedBulletins(), SizeIs(1));
}

TEST_F(IssuingTest, VersionsGoOnAndTheHistoryTellsOfEach) {
    issued();
    setLocked("yd13", "46.06", "2");
    corrected();
    setLocked("yd13", "46.26", "1");
    EXPECT_EQ(corrected(QDate(2023, 8, 1)).version, 3);
    const std::vector<PeriodEvent> &events = ledger->periodEvents();
    ASSERT_EQ(events.size(), 3U);
    EXPECT_TRUE(events[0].reason.contains(number));
    EXPECT_TRUE(events[2].reason.contains(QStringLiteral("第 3 版")));
    EXPECT_TRUE(events[2].reason.contains(reason));
    // What came back is what it was before.
    const auto &all = ledger->issuedBulletins();
    EXPECT_TRUE(impactOf(snapshotFrom(all[0].snapshot), snapshotFrom(all[2].snapshot)).isEmpty());
}

} // namespace
} // namespace weici::app
