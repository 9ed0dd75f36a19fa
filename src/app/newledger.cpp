// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/newledger.h"

#include <QCoreApplication>

#include "app/labels.h"

namespace weici::app {

namespace {

struct NewLedgers {
    Q_DECLARE_TR_FUNCTIONS(NewLedger)
};

/// The own region among the others, each once, in the order given.
QStringList regionNames(const NewLedger &wanted) {
    QStringList names;
    for (const QString &line : wanted.regions) {
        if (!line.trimmed().isEmpty())
            names << line.trimmed();
    }
    names.removeDuplicates();
    if (!names.contains(wanted.ownRegion.trimmed()))
        names.prepend(wanted.ownRegion.trimmed());
    return names;
}

/// Relations between indicators hold for any regions; those between regions named other ones.
std::vector<engine::Relation> relationsOf(const engine::LedgerContent &model) {
    std::vector<engine::Relation> kept;
    for (const engine::Relation &relation : model.relations) {
        if (relation.kind != "region-sum")
            kept.push_back(relation);
    }
    return kept;
}

engine::Scheme emptyScheme() {
    engine::Scheme scheme;
    scheme.blocks.push_back({});
    return scheme;
}

} // namespace

std::optional<QString> refuseNewLedger(const NewLedger &wanted) {
    if (wanted.title.trimmed().isEmpty())
        return NewLedgers::tr("还没有写台账的名称。");
    if (wanted.ownRegion.trimmed().isEmpty())
        return NewLedgers::tr("还没有写本县的名称。");
    if (wanted.year < 1900 || wanted.year > 2199)
        return NewLedgers::tr("年度应在 1900 到 2199 之间。");
    const auto named = regionNames(wanted).size();
    if (wanted.regionCount < named)
        return NewLedgers::tr("参评地区数 %1 少于写出的 %2 个地区。").arg(wanted.regionCount).arg(named);
    return {};
}

engine::LedgerContent newLedgerContent(const NewLedger &wanted, const engine::LedgerContent *model) {
    engine::LedgerContent content;
    content.profile.title = labels::utf8(wanted.title.trimmed());
    content.profile.city = labels::utf8(wanted.city.trimmed());
    for (const QString &name : regionNames(wanted)) {
        const engine::RegionId id{static_cast<int>(content.regions.size()) + 1};
        content.regions.push_back({id, labels::utf8(name), {}, true});
        if (name == wanted.ownRegion.trimmed())
            content.profile.ownRegion = id;
    }
    engine::Scheme scheme = model ? model->schemes.back() : emptyScheme();
    scheme.year = wanted.year;
    scheme.regionCount = wanted.regionCount;
    scheme.groupRanks = false;
    if (model)
        content.relations = relationsOf(*model);
    content.schemes.push_back(std::move(scheme));
    return content;
}

} // namespace weici::app
