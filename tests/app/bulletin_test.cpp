// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bulletin.h"

#include <gtest/gtest.h>

#include "app/scoreservice.h"
#include "support/goldentext.h"
#include "support/packageledger.h"

namespace weici::app {
namespace {

using tests::PackageLedger;

BulletinDraft draftOf(const Ledger &ledger, const char *period) {
    return {*engine::Period::fromCode(period), ledger.profile().ownRegion, {}, {}, bulletinTemplate(), {}};
}

struct PackageText {
    const char *package;
    const char *period;
};

class PackageTexts : public testing::TestWithParam<PackageText> {};

TEST_P(PackageTexts, ReadAsBefore) {
    const PackageLedger ledger(QString::fromUtf8(GetParam().package));
    ScoreService service(*ledger);
    const auto bulletin = makeBulletin(service, draftOf(*ledger, GetParam().period));
    tests::expectGolden(tests::bulletinLines(bulletin),
                        QStringLiteral("bulletins/%1.txt").arg(QString::fromUtf8(GetParam().package)));
}

INSTANTIATE_TEST_SUITE_P(
    Packages, PackageTexts,
    testing::Values(PackageText{"yudu-2023h1", "2023H1"}, PackageText{"demo-city", "2025-01..06"},
                    PackageText{"chongyi-2022", "2022-01..09"}, PackageText{"ganzhou-2023", "2023"},
                    PackageText{"yingtan-2022", "2022"}),
    [](const auto &param) { return QString::fromUtf8(param.param.package).remove(u'-').toStdString(); });

} // namespace
} // namespace weici::app
