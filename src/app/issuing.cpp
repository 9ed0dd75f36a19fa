// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/issuing.h"

#include <algorithm>

#include <QCoreApplication>

#include "app/documentlanguage.h"
#include "app/ledger.h"

namespace weici::app {
namespace {

struct Issuing {
    Q_DECLARE_TR_FUNCTIONS(Issuing)
};

void requireIssuable(const Ledger &ledger, const BulletinDraft &draft) {
    if (draft.number.trimmed().isEmpty())
        throw MessageError(Issuing::tr("通报没有文号，没有印发。请先填写文号。"));
    if (!draft.date.isValid())
        throw MessageError(Issuing::tr("通报没有成文日期，没有印发。请先填写日期。"));
    const auto &issued = ledger.issuedBulletins();
    if (std::ranges::find(issued, draft.number, &IssuedBulletin::number) != issued.end())
        throw MessageError(
            Issuing::tr("文号“%1”已经印发过，没有再次印发。请换一个文号，或作为更正印发新的一版。")
                .arg(draft.number));
}

const IssuedBulletin &keep(Ledger &ledger, const BulletinSnapshot &snapshot, const BulletinDraft &draft) {
    IssuedBulletin bulletin{snapshot.number,
                            snapshot.version,
                            draft.period,
                            draft.region,
                            snapshot.date,
                            {},
                            {},
                            snapshot.reason,
                            bytesOf(snapshot),
                            {},
                            true,
                            {}};
    ledger.addIssuedBulletin(bulletin, draft);
    return *std::ranges::find_if(ledger.issuedBulletins(), [&](const IssuedBulletin &each) {
        return each.number == snapshot.number && each.version == snapshot.version;
    });
}

const IssuedBulletin &latestVersion(const Ledger &ledger, const QString &number) {
    // By number, then version: the last of the number.
    const auto &issued = ledger.issuedBulletins();
    const auto latest = std::find_if(issued.rbegin(), issued.rend(),
                                     [&](const IssuedBulletin &each) { return each.number == number; });
    if (latest == issued.rend())
        throw MessageError(Issuing::tr("没有印发过文号为“%1”的通报，没有更正。请检查文号。").arg(number));
    return *latest;
}

/// What the correction is made from: the draft as it is now, under the number of what it corrects.
BulletinDraft draftToCorrect(const Ledger &ledger, const IssuedBulletin &latest,
                             const BulletinSnapshot &before) {
    BulletinDraft draft = ledger.bulletinDraft(latest.period, latest.region).value_or(before.draft);
    draft.number = latest.number;
    if (!draft.date.isValid())
        draft.date = before.draft.date;
    return draft;
}

/// The note is a part of the document.
BulletinImpact impactFor(const BulletinSnapshot &before, const BulletinSnapshot &after) {
    const DocumentLanguage chinese;
    return impactOf(before, after);
}

} // namespace

IssuedBulletin issue(Ledger &ledger, ScoreService &service, const BulletinDraft &draft) {
    requireIssuable(ledger, draft);
    return keep(ledger, takeSnapshot(service, draft), draft);
}

IssuedBulletin correct(Ledger &ledger, ScoreService &service, const QString &number, const QString &reason,
                       const QDate &date) {
    const IssuedBulletin latest = latestVersion(ledger, number);
    if (reason.trimmed().isEmpty())
        throw MessageError(Issuing::tr("更正没有写明理由，没有印发。请用一句话写明理由。"));
    if (!date.isValid())
        throw MessageError(Issuing::tr("更正没有日期，没有印发。请先填写日期。"));
    if (!latest.verifies)
        throw MessageError(
            Issuing::tr("通报“%1”第 %2 版的内容与指纹不符，不能在它的基础上更正。请先用最近的备份恢复。")
                .arg(number)
                .arg(latest.version));
    const BulletinSnapshot before = snapshotFrom(latest.snapshot);
    const BulletinDraft draft = draftToCorrect(ledger, latest, before);
    BulletinSnapshot after = takeSnapshot(service, draft);
    after.version = latest.version + 1;
    after.date = date;
    after.reason = reason.trimmed();
    after.impact = impactFor(before, after);
    if (after.impact.isEmpty())
        throw MessageError(
            Issuing::tr(
                "通报“%1”与第 %2 版相比没有任何变化，没有印发新的一版。请先更正数据或修改通报的文字。")
                .arg(number)
                .arg(latest.version));
    return keep(ledger, after, draft);
}

} // namespace weici::app
