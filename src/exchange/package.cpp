// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package.h"

#include "exchange/packageheader.h"
#include "exchange/packageindicators.h"
#include "exchange/packagesource.h"
#include "exchange/packagetables.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace weici::exchange {

namespace {

void setOwnRegion(PackageSource &source, const PackageHeader &header, engine::LedgerContent &content) {
    const auto own = std::ranges::find(content.regions, header.ownRegion, &engine::Region::name);
    if (own != content.regions.end()) {
        content.profile.ownRegion = own->id;
        return;
    }
    source.faults().add(
        {QStringLiteral("ledger.json"), header.ownRegionLine, QStringLiteral("own_region"),
         QCoreApplication::translate("Package", "regions.csv 里没有地区“%1”；请补上地区或改正名称")
             .arg(QString::fromStdString(header.ownRegion).left(40))});
    source.faults().throwIfAny();
}

/// N where the file does not say it: the regions that are ranked.
void fillRegionCount(engine::Scheme &scheme, const std::vector<engine::Region> &regions) {
    if (scheme.regionCount == 0)
        scheme.regionCount =
            std::max(1, static_cast<int>(std::ranges::count(regions, true, &engine::Region::scored)));
}

int schemeYear(PackageSource &source, const QString &folder, int firstYear) {
    const QString digits = folder.sliced(QStringLiteral("scheme-").size());
    bool ok = false;
    const int year = digits.toInt(&ok);
    if (!ok || digits.size() != 4)
        source.faults().add(
            {folder,
             0,
             {},
             QCoreApplication::translate("Package", "文件夹名应是 scheme-年份，如 scheme-2024；请改名")});
    else if (year <= firstYear)
        source.faults().add(
            {folder,
             0,
             {},
             QCoreApplication::translate("Package", "年份应晚于 ledger.json 的 %1；请改正").arg(firstYear)});
    source.faults().throwIfAny();
    return year;
}

void readLaterSchemes(PackageSource &source, IndicatorIds &ids, engine::LedgerContent &content) {
    const int firstYear = content.schemes.front().year;
    const QStringList folders =
        QDir(source.dir()).entryList({QStringLiteral("scheme-*")}, QDir::Dirs, QDir::Name);
    for (const QString &folder : folders) {
        const int year = schemeYear(source, folder, firstYear);
        engine::Scheme scheme = readSchemeHeader(source, folder + QStringLiteral("/ledger.json"), year);
        fillRegionCount(scheme, content.regions);
        readIndicators(source, folder + QStringLiteral("/indicators.csv"), scheme, ids);
        content.schemes.push_back(std::move(scheme));
    }
}

} // namespace

engine::LedgerContent readPackage(const QString &dir) {
    PackageSource source(dir);
    PackageHeader header = readHeader(source);
    engine::LedgerContent content;
    content.profile = {header.title, header.city, {}};
    readRegions(source, content);
    setOwnRegion(source, header, content);
    IndicatorIds ids;
    content.schemes.push_back(header.scheme);
    fillRegionCount(content.schemes.front(), content.regions);
    readIndicators(source, QStringLiteral("indicators.csv"), content.schemes.front(), ids);
    readLaterSchemes(source, ids, content);
    readTables(source, ids, content);
    return content;
}

} // namespace weici::exchange
