// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/relationwords.h"

#include "app/labels.h"
#include "app/ledger.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>

namespace weici::models {

namespace {

using app::labels::text;

struct Relations {
    Q_DECLARE_TR_FUNCTIONS(Relations)
};

QString nameOf(const app::Ledger &ledger, const std::string &code) {
    for (const engine::Scheme &scheme : std::views::reverse(ledger.schemes())) {
        if (const engine::Indicator *leaf = scheme.indicator(code)) {
            return text(leaf->name);
        }
    }
    return text(code);
}

QString named(const app::Ledger &ledger, const std::vector<std::string> &codes, QStringView joint) {
    QStringList names;
    for (const std::string &code : codes) {
        names << nameOf(ledger, code);
    }
    return names.join(joint.toString());
}

QString plain(const std::vector<std::string> &texts, QStringView joint) {
    QStringList names;
    for (const std::string &one : texts) {
        names << text(one);
    }
    return names.join(joint.toString());
}

} // namespace

QString relationKind(const std::string &kind) {
    if (kind == "sum") {
        return Relations::tr("合计");
    }
    if (kind == "region-sum") {
        return Relations::tr("地区合计");
    }
    if (kind == "growth") {
        return Relations::tr("增速");
    }
    return kind == "share" ? Relations::tr("占比") : text(kind);
}

QString relationSentence(const app::Ledger &ledger, const engine::Relation &relation) {
    const QString whole = nameOf(ledger, relation.whole);
    if (relation.kind == "sum") {
        return whole + u" ＝ " + named(ledger, relation.parts, u" ＋ ");
    }
    if (relation.kind == "region-sum") {
        return Relations::tr("%1 ＝ %2，用于 %3")
            .arg(text(relation.whole), plain(relation.parts, u" ＋ "), named(ledger, relation.scope, u"、"));
    }
    if (relation.kind == "growth") {
        return Relations::tr("%1 是 %2 的增速").arg(whole, named(ledger, relation.parts, u"、"));
    }
    if (relation.kind == "share") {
        return whole + u" ＝ " + named(ledger, relation.parts, u" ÷ ");
    }
    return relationKind(relation.kind) + u' ' + whole;
}

bool takesPart(const engine::Relation &relation, const std::string &code) {
    const bool regions = relation.kind == "region-sum";
    return (!regions && relation.whole == code) ||
           (!regions && std::ranges::find(relation.parts, code) != relation.parts.end()) ||
           std::ranges::find(relation.scope, code) != relation.scope.end();
}

} // namespace weici::models
