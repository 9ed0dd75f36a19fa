// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "app/bulletin.h"
#include "app/bulletinleaf.h"
#include "app/bulletinlookup.h"
#include "app/labels.h"

namespace weici::app {

namespace {

struct Template {
    Q_DECLARE_TR_FUNCTIONS(Template)
};

QString textOf(const BulletinRuns &runs) {
    return BulletinDocument::Paragraph{BulletinDocument::ParagraphKind::Body, runs, 0}.text();
}

/// What a field gives now, else what it is.
TemplateWord fieldWord(const BulletinLookup &lookup, const BulletinFields &fields, const QString &name,
                       const QString &meaning) {
    const auto field = lookup.field(name, {});
    return {name, field && fields.gives(*field, {}) ? textOf(fields.runs(*field, {})) : meaning};
}

void addLists(std::vector<TemplateWord> &words) {
    for (const auto &[name, meaning] : leafListNames()) {
        words.push_back({u'#' + name, meaning});
        words.push_back({u'?' + name, Template::tr("有“%1”才写").arg(name)});
        words.push_back({u'^' + name, Template::tr("没有“%1”才写").arg(name)});
    }
    words.push_back({u'#' + UnitList, Template::tr("每个责任单位一次；里面的清单只列它负责的")});
}

void addCounts(std::vector<TemplateWord> &words, const BulletinLookup &lookup, const BulletinFields &fields) {
    for (const auto &[name, meaning] : leafListNames())
        words.push_back(fieldWord(lookup, fields, name + u".数"_qs, Template::tr("“%1”有几项").arg(name)));
    for (const QString &name : {u"前.范围"_qs, u"后.范围"_qs, u"前.名次"_qs, u"后.名次"_qs})
        words.push_back(fieldWord(lookup, fields, name, Template::tr("前面或后面数到第几位")));
}

} // namespace

std::vector<TemplateWord> templateWords(ScoreService &service, const engine::Period &period,
                                        engine::RegionId region) {
    const BulletinDraft draft{period, region, {}, {}, {}, {}};
    const BulletinFacts facts(service, period, region);
    const BulletinLookup lookup(facts);
    const BulletinFields fields(facts, draft);
    std::vector<TemplateWord> words;
    for (const auto &[name, meaning] : BulletinFields::generalFields())
        words.push_back(fieldWord(lookup, fields, name, meaning));
    for (const auto &[name, meaning] : BulletinFields::totalFields())
        words.push_back(fieldWord(lookup, fields, u"总分."_qs + name, meaning));
    addLists(words);
    addCounts(words, lookup, fields);
    for (const auto &[name, meaning] : BulletinLeafWords::fields())
        words.push_back({name, Template::tr("在指标清单里：%1").arg(meaning)});
    for (const BulletinLeaf &leaf : facts.leaves()) {
        const BulletinLeafWords leafWords(facts, draft, leaf);
        for (const auto &[name, meaning] : BulletinLeafWords::fields()) {
            if (leafWords.gives(name))
                words.push_back({u"指标.%1.%2"_qs.arg(labels::text(leaf.indicator->code), name),
                                 textOf(leafWords.runs(name))});
        }
    }
    return words;
}

} // namespace weici::app
