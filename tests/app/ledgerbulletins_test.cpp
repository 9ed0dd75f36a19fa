// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledgerfolder.h"

namespace weici::app {
namespace {

using Kind = LedgerError::Kind;

const engine::Period june = *engine::Period::fromCode("2000-01..02");

class LedgerBulletinsTest : public LedgerFolder {
protected:
    std::unique_ptr<Ledger> filled() const { return made(tests::filledContent(3, 2, 2)); }

    static BulletinDraft draft() {
        BulletinDraft draft{june, {1}, QStringLiteral("甲数〔2023〕1号"), QDate(2023, 3, 5), {}, {}};
        draft.text = QStringLiteral("# 标题\n{{指标.I01.值}}");
        draft.overrides = {{QStringLiteral("指标.I01.值"), QStringLiteral("9"), QStringLiteral("口径调整")}};
        return draft;
    }
    static IssuedBulletin bulletin(int version = 1, const QByteArray &snapshot = "{}") {
        IssuedBulletin bulletin{draft().number, version, june, {1}, QDate(2023, 3, 5), {}, {}, {}, {}, {},
                                true,           {}};
        bulletin.snapshot = snapshot;
        if (version > 1)
            bulletin.reason = QStringLiteral("改一个数");
        return bulletin;
    }
};

TEST_F(LedgerBulletinsTest, ADraftIsKeptAndAnnouncedOnce) {
    const auto ledger = filled();
    int told = 0;
    QObject::connect(ledger.get(), &Ledger::bulletinDraftChanged, [&] { ++told; });
    EXPECT_EQ(ledger->bulletinDraft(june, {1}), std::nullopt);
    ledger->saveBulletinDraft(draft());
    ledger->saveBulletinDraft(draft());
    EXPECT_EQ(told, 1);
    EXPECT_EQ(ledger->bulletinDraft(june, {1}), draft());
    EXPECT_EQ(ledger->bulletinDraft(june, {2}), std::nullopt);
    EXPECT_EQ(reopened()->bulletinDraft(june, {1}), draft());
}

TEST_F(LedgerBulletinsTest, ADraftOfAnUnknownPeriodOrRegionIsRefused) {
    const auto ledger = filled();
    BulletinDraft other = draft();
    other.period = engine::Period::month(2023, 9);
    EXPECT_EQ(kindOf([&] { ledger->saveBulletinDraft(other); }, QStringLiteral("2023-09")), Kind::BadInput);
    other = draft();
    other.region = {9};
    EXPECT_EQ(kindOf([&] { ledger->saveBulletinDraft(other); }), Kind::BadInput);
}

TEST_F(LedgerBulletinsTest, IssuingKeepsTheBulletinLocksThePeriodAndSavesTheDraft) {
    const auto ledger = filled();
    int issued = 0;
    int locked = 0;
    QObject::connect(ledger.get(), &Ledger::issuedBulletinsChanged, [&] { ++issued; });
    QObject::connect(ledger.get(), &Ledger::periodLockChanged, [&] { ++locked; });
    ledger->addIssuedBulletin(bulletin(), draft());
    EXPECT_EQ(issued, 1);
    EXPECT_EQ(locked, 1);
    const auto again = reopened();
    for (const Ledger *each : {ledger.get(), again.get()}) {
        ASSERT_EQ(each->issuedBulletins().size(), 1U);
        const IssuedBulletin &kept = each->issuedBulletins().front();
        EXPECT_EQ(kept.number, bulletin().number);
        EXPECT_EQ(kept.author, QStringLiteral("张三"));
        EXPECT_TRUE(kept.at.isValid());
        EXPECT_TRUE(kept.verifies);
        EXPECT_EQ(kept.fingerprint.size(), 64);
        EXPECT_TRUE(each->isLocked(june));
        EXPECT_TRUE(each->periodEvents().back().reason.contains(bulletin().number));
        EXPECT_EQ(each->bulletinDraft(june, {1}), draft());
    }
}

TEST_F(LedgerBulletinsTest, VersionsStandByNumberAndVersionWithTheirHistory) {
    const auto ledger = filled();
    IssuedBulletin later = bulletin();
    later.number = QStringLiteral("乙数〔2023〕2号");
    ledger->addIssuedBulletin(later);
    ledger->addIssuedBulletin(bulletin(1, "{\"a\":1}"));
    ledger->addIssuedBulletin(bulletin(2, "{\"a\":2}"));
    const std::vector<IssuedBulletin> &all = ledger->issuedBulletins();
    ASSERT_EQ(all.size(), 3U);
    EXPECT_LE(all[0].number, all[1].number);
    EXPECT_NE(std::ranges::find(all, 2, &IssuedBulletin::version), all.end());
    const std::vector<ChangeSummary> changes = ledger->changes({});
    ASSERT_GE(changes.size(), 3U);
    EXPECT_TRUE(changes[0].reason.contains(QStringLiteral("改一个数"))) << changes[0].reason.toStdString();
    EXPECT_EQ(changes[0].periodEvents, 1);
}

TEST_F(LedgerBulletinsTest, WhatCannotBeIssuedIsRefusedAndNothingIsLocked) {
    const auto ledger = filled();
    IssuedBulletin other = bulletin();
    other.number = QStringLiteral(" ");
    EXPECT_EQ(kindOf([&] { ledger->addIssuedBulletin(other); }), Kind::BadInput);
    other = bulletin();
    other.date = {};
    EXPECT_EQ(kindOf([&] { ledger->addIssuedBulletin(other); }), Kind::BadInput);
    other = bulletin();
    other.period = engine::Period::month(2023, 9);
    EXPECT_EQ(kindOf([&] { ledger->addIssuedBulletin(other); }), Kind::BadInput);
    EXPECT_TRUE(ledger->periodEvents().empty());
    ledger->addIssuedBulletin(bulletin());
    EXPECT_EQ(kindOf([&] { ledger->addIssuedBulletin(bulletin()); }, bulletin().number), Kind::BadInput);
    EXPECT_EQ(ledger->periodEvents().size(), 1U);
    EXPECT_EQ(kindOf([&] { reopened()->addIssuedBulletin(bulletin(2)); }), Kind::ReadOnly);
}

TEST_F(LedgerBulletinsTest, FilesOfABulletinAreKept) {
    const auto ledger = filled();
    ledger->addIssuedBulletin(bulletin());
    const IssuedBulletin::File file{QStringLiteral("通报.docx"), QString(64, u'a'),
                                    QDateTime(QDate(2023, 3, 5), QTime(8, 0), Qt::UTC)};
    ledger->addBulletinFile(bulletin().number, 1, file);
    EXPECT_EQ(kindOf([&] { ledger->addBulletinFile(bulletin().number, 2, file); }), Kind::BadInput);
    ASSERT_EQ(reopened()->issuedBulletins()[0].files.size(), 1U);
    EXPECT_EQ(reopened()->issuedBulletins()[0].files[0], file);
}

TEST_F(LedgerBulletinsTest, AnUndoOfAnEditFromBeforeTheIssueIsRefused) {
    const auto ledger = filled();
    const engine::CellKey key = tests::key(1, 1, june);
    const engine::Observation before = ledger->observation(key);
    set(*ledger, key, tests::cell("77", "1"));
    ledger->addIssuedBulletin(bulletin());
    const CellEdit back{key, before};
    EXPECT_EQ(kindOf([&] { ledger->setCells(std::span(&back, 1), {Origin::Undo, {}}); }), Kind::Locked);
    EXPECT_EQ(ledger->observation(key).value.text, "77");
}

} // namespace
} // namespace weici::app
