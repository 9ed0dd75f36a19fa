// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schemesummary.h"

#include "app/labels.h"
#include "app/schemewords.h"
#include "engine/decimal.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace weici::models {

namespace {

using Kind = engine::IndicatorTree::Kind;

struct Summary {
    Q_DECLARE_TR_FUNCTIONS(Summary)
};

QString points(double value) {
    return app::labels::figure(engine::rounded(value, 2));
}

bool isLevel(const engine::IndicatorTree::Item &item) {
    return item.kind == Kind::Level1 || item.kind == Kind::Level2;
}

void gatherLeaves(const engine::IndicatorTree &tree, std::size_t item, std::vector<std::size_t> &leaves) {
    if (tree.items()[item].kind == Kind::Leaf) {
        leaves.push_back(item);
    }
    for (const std::size_t child : tree.items()[item].children) {
        gatherLeaves(tree, child, leaves);
    }
}

/// 序号 33—38, or the level's name where its leaves have no numbers.
QString whereText(const engine::IndicatorTree &tree, std::size_t item) {
    std::vector<std::size_t> leaves;
    gatherLeaves(tree, item, leaves);
    const auto number = [&tree](std::size_t leaf) {
        return app::labels::text(tree.scheme().indicators[tree.items()[leaf].source].number);
    };
    if (leaves.empty() || number(leaves.front()).isEmpty() || number(leaves.back()).isEmpty()) {
        return Summary::tr("“%1”").arg(app::labels::text(tree.name(item)));
    }
    return leaves.size() == 1 ? Summary::tr("序号 %1").arg(number(leaves.front()))
                              : Summary::tr("序号 %1—%2").arg(number(leaves.front()), number(leaves.back()));
}

std::vector<SchemeSummary::Conflict> conflictsOf(const engine::IndicatorTree &tree,
                                                 const std::vector<engine::WeightSum> &sums) {
    std::vector<SchemeSummary::Conflict> conflicts;
    for (std::size_t i = 1; i < tree.items().size(); ++i) {
        const auto &item = tree.items()[i];
        const bool lower = std::ranges::any_of(item.children, [&](std::size_t child) {
            return isLevel(tree.items()[child]) && !sums[child].fits;
        });
        if (isLevel(item) && !sums[i].fits && !lower) {
            conflicts.push_back(
                {engine::TreeKey::ofItem(tree, i),
                 Summary::tr("%1 合计 %2，印为 %3")
                     .arg(whereText(tree, i), points(sums[i].said), points(*sums[i].printed))});
        }
    }
    return conflicts;
}

} // namespace

SchemeSummary SchemeSummary::of(const engine::IndicatorTree &tree,
                                const std::vector<engine::WeightSum> &sums) {
    SchemeSummary summary;
    const engine::Scheme &scheme = tree.scheme();
    if (scheme.isIndex()) {
        summary.sum = Summary::tr("指数方案，各项权重是相对的，不求和");
        return summary;
    }
    QStringList terms;
    for (const std::size_t item : tree.root().children) {
        const engine::Block &block = scheme.blocks[tree.items()[item].source];
        QString term = points(sums[item].effective);
        if (!block.name.empty()) {
            term.prepend(app::labels::text(block.name) + u' ');
        }
        if (block.factor != 1.0) {
            term += QStringLiteral(" × %1%").arg(points(100.0 * block.factor));
        }
        terms << term;
    }
    summary.sum = terms.join(QStringLiteral("　＋　"));
    summary.total = points(sums[0].effective);
    summary.fits = sums[0].fits;
    summary.conflicts = conflictsOf(tree, sums);
    if (sums[0].printed) {
        const double left = *sums[0].printed - sums[0].effective;
        summary.verdict = summary.fits ? Summary::tr("与印发的权重一致")
                          : left > 0.0 ? Summary::tr("还剩 %1 分").arg(points(left))
                                       : Summary::tr("多出 %1 分").arg(points(-left));
    }
    return summary;
}

std::optional<ConflictWords> ConflictWords::of(const engine::IndicatorTree &tree,
                                               const std::vector<engine::WeightSum> &sums, std::size_t item) {
    const engine::Scheme &scheme = tree.scheme();
    std::size_t at = item;
    while (at != 0 && !(isLevel(tree.items()[at]) && sums[at].printed)) {
        at = tree.items()[at].parent;
    }
    if (at == 0 || sums[at].fits || scheme.isIndex()) {
        return std::nullopt;
    }
    QStringList terms;
    for (const std::size_t child : tree.items()[at].children) {
        terms << points(sums[child].said);
    }
    const bool scaled = scheme.weights == engine::WeightRule::Scaled;
    const auto other = scaled ? engine::WeightRule::Leaf : engine::WeightRule::Scaled;
    ConflictWords words;
    words.cause = Summary::tr("下级 %1＝%2，上级印为 %3。")
                      .arg(terms.join(u'＋'), points(sums[at].said), points(*sums[at].printed));
    words.present = Summary::tr("现在的处理：%1。").arg(app::labels::weightRule(scheme.weights));
    words.other = Summary::tr("改为%1").arg(app::labels::weightRule(other));
    return words;
}

} // namespace weici::models
