// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/narrativecheck.h"

#include <algorithm>
#include <tuple>

#include <QCoreApplication>

#include "app/narrativefacts.h"
#include "app/narrativejudge.h"
#include "app/narrativelists.h"
#include "app/narrativenames.h"
#include "app/narrativereader.h"
#include "app/narrativetext.h"
#include "app/narrativetokens.h"

namespace weici::app {

namespace {

struct Narrative {
    Q_DECLARE_TR_FUNCTIONS(Narrative)
};

} // namespace

QString narrativeCode(NarrativeFinding::Kind kind) {
    switch (kind) {
    case NarrativeFinding::Kind::Value:
        return u"value"_qs;
    case NarrativeFinding::Kind::Unit:
        return u"unit"_qs;
    case NarrativeFinding::Kind::Rank:
        return u"rank"_qs;
    case NarrativeFinding::Kind::Tie:
        return u"tie"_qs;
    case NarrativeFinding::Kind::Count:
        return u"count"_qs;
    case NarrativeFinding::Kind::Membership:
        return u"membership"_qs;
    case NarrativeFinding::Kind::Direction:
        return u"direction"_qs;
    case NarrativeFinding::Kind::Region:
        return u"region"_qs;
    case NarrativeFinding::Kind::Period:
        return u"period"_qs;
    }
    return {};
}

QString narrativeKind(NarrativeFinding::Kind kind) {
    switch (kind) {
    case NarrativeFinding::Kind::Value:
        return Narrative::tr("数值不符");
    case NarrativeFinding::Kind::Unit:
        return Narrative::tr("单位不符");
    case NarrativeFinding::Kind::Rank:
        return Narrative::tr("排名不符");
    case NarrativeFinding::Kind::Tie:
        return Narrative::tr("并列不符");
    case NarrativeFinding::Kind::Count:
        return Narrative::tr("项数不符");
    case NarrativeFinding::Kind::Membership:
        return Narrative::tr("名单不符");
    case NarrativeFinding::Kind::Direction:
        return Narrative::tr("升降不符");
    case NarrativeFinding::Kind::Region:
        return Narrative::tr("地区不符");
    case NarrativeFinding::Kind::Period:
        return Narrative::tr("时期不符");
    }
    return {};
}

NarrativeResult checkNarrative(ScoreService &service, const QStringList &lines, const engine::Period &period,
                               engine::RegionId region) {
    NarrativeFacts facts(service, period, region);
    const NarrativeNames names(facts);
    NarrativeReader reader(facts, names);
    QStringList forms;
    std::vector<std::vector<NarrativeToken>> tokens;
    for (const QString &line : lines) {
        forms << narrativeForm(line);
        tokens.push_back(narrativeTokens(forms.back(), names, facts));
        reader.readLine(static_cast<int>(tokens.size()), forms.back(), tokens.back());
    }
    NarrativeJudge judge(facts, lines);
    judge.judge(reader.reading());
    NarrativeLists lists(service, facts, judge, reader.reading());
    for (std::size_t i = 0; i < tokens.size(); ++i)
        lists.readLine(static_cast<int>(i) + 1, forms[static_cast<qsizetype>(i)], tokens[i]);
    lists.finish();
    NarrativeResult result = std::move(judge.result());
    std::ranges::stable_sort(result.findings, {}, [](const NarrativeFinding &finding) {
        return std::tuple(finding.line, finding.start);
    });
    return result;
}

} // namespace weici::app
