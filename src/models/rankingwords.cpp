// SPDX-License-Identifier: GPL-3.0-or-later
// What the ranking says in words.
#include "models/rankingboard.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "engine/decimal.h"
#include "engine/indicatortree.h"
#include "models/gridshape.h"

#include <cmath>

namespace weici::models {

using app::labels::figure;
using app::labels::text;

std::vector<SubjectChoice> subjectChoices(const engine::Scheme &scheme) {
    std::vector<SubjectChoice> choices{{RankingBoard::tr("总分"), {}}};
    const engine::IndicatorTree tree(scheme);
    std::vector<int> depths(tree.items().size(), 0);
    for (std::size_t item = 1; item < tree.items().size(); ++item) {
        const auto &place = tree.items()[item];
        if (place.kind == engine::IndicatorTree::Kind::Block && tree.name(item).empty()) {
            depths[item] = depths[place.parent];
            continue;
        }
        depths[item] = depths[place.parent] + 1;
        const bool isLeaf = place.kind == engine::IndicatorTree::Kind::Leaf;
        const QString name = isLeaf ? shortName(scheme.indicators[place.source]) : text(tree.name(item));
        app::RankingSubject subject;
        if (isLeaf) {
            subject.leaf = scheme.indicators[place.source].id;
        } else {
            subject.path = tree.path(item);
        }
        choices.push_back({QString(2 * (depths[item] - 1), QChar(0x3000)) + name, subject});
    }
    return choices;
}

QString RankingBoard::subjectName() const {
    if (const auto leaf = m_query->subject.leaf; leaf.isValid()) {
        const engine::Indicator *indicator = ledger().indicator(leaf, m_query->period);
        return indicator ? shortName(*indicator) : QString();
    }
    const std::string &path = m_query->subject.path;
    return path == "total" ? tr("总分") : text(path).section(QStringLiteral(" / "), -1);
}

QString RankingBoard::unit() const {
    if (const auto leaf = m_query->subject.leaf; leaf.isValid()) {
        const engine::Indicator *indicator = ledger().indicator(leaf, m_query->period);
        return indicator ? text(indicator->unit) : QString();
    }
    return scheme().isIndex() ? QString() : tr("分");
}

QString RankingBoard::figureText(const app::Standing &standing) {
    if (!standing.printed.isEmpty()) {
        return standing.printed;
    }
    return std::isnan(standing.figure) ? QStringLiteral("/") : text(engine::roundedText(standing.figure, 2));
}

QString RankingBoard::periodName(const engine::Period &period) const {
    const bool oneYear = m_periods.empty() || m_periods.front().year() == m_periods.back().year();
    if (oneYear && period.year() == m_query->period.year()) {
        return text(period.chineseWithoutYear());
    }
    const QString year = QString::number(period.year() % 100).rightJustified(2, u'0');
    return period.months() == 12 ? tr("%1年").arg(period.year())
                                 : tr("%1年%2").arg(year, text(period.chineseWithoutYear()));
}

QString RankingBoard::tip(std::size_t line, std::size_t period) const {
    const app::Standing standing = courseStanding(line, period);
    const Line &who = m_lines[line];
    const QString subject = m_ranksRegions ? tr("%1 · %2").arg(who.name, subjectName()) : who.name;
    QStringList lines{subject, app::labels::period(m_periods[period])};
    if (!std::isnan(standing.figure)) {
        const QString printed = figureText(standing);
        lines << (who.unit.isEmpty() ? printed : printed + u' ' + who.unit);
    }
    if (std::isnan(standing.rank)) {
        lines << tr("未排");
    } else {
        lines << tr("第 %1 位%2%3")
                     .arg(figure(standing.rank), standing.tied ? tr("（并列）") : QString(),
                          standing.isPublished ? tr("，公布") : tr("，计算"));
    }
    if (!m_lines[line].indicator.isValid() && !std::isnan(standing.publishedRank)) {
        lines << tr("公布：%1 分，第 %2 位")
                     .arg(std::isnan(standing.publishedPoints) ? QStringLiteral("/")
                                                               : figure(standing.publishedPoints),
                          figure(standing.publishedRank));
    }
    return lines.join(u'\n');
}

QString RankingBoard::finding() const {
    if (!m_ranksRegions) {
        int front = 0;
        int back = 0;
        for (const app::Standing &standing : m_now) {
            front += standing.rank <= reach() ? 1 : 0;
            back += standing.rank > count() - reach() ? 1 : 0;
        }
        return tr("%1 项有排名：前 %2 位 %3 项，后 %2 位 %4 项")
            .arg(rankedCount())
            .arg(reach())
            .arg(front)
            .arg(back);
    }
    const auto own = ownLine();
    return own ? finding(*own) : tr("%1 个地区有排名").arg(rankedCount());
}

QString RankingBoard::finding(std::size_t own) const {
    const QString name = m_lines[own].name;
    if (std::isnan(m_now[own].rank)) {
        return tr("%1没有排名").arg(name);
    }
    using Kind = app::RankChange::Kind;
    const app::RankChange moved = change(own);
    QString how;
    if (moved.kind == Kind::Up) {
        how = tr("，进 %1 位").arg(figure(moved.places));
    } else if (moved.kind == Kind::Down) {
        how = tr("，退 %1 位").arg(figure(moved.places));
    } else if (moved.kind == Kind::Level) {
        how = tr("，排名持平");
    }
    return tr("%1第 %2 位%3%4")
        .arg(name, figure(m_now[own].rank), m_now[own].tied ? tr("并列") : QString(), how);
}

QString RankingBoard::courseFinding() const {
    const auto own = m_ranksRegions ? ownLine() : m_chosen ? m_chosen : std::optional<std::size_t>(0);
    if (!own || m_lines.empty()) {
        return tr("各期排名");
    }
    std::vector<double> known;
    for (std::size_t period = 0; period < m_periods.size(); ++period) {
        if (const double rank = courseRank(*own, period); !std::isnan(rank)) {
            known.push_back(rank);
        }
    }
    const QString name = m_lines[*own].name;
    if (known.size() < 2) {
        return known.empty() ? tr("%1各期都没有排名").arg(name)
                             : tr("%1只有一期有排名：第 %2 位").arg(name, figure(known.front()));
    }
    const double moved = known.front() - known.back();
    const QString from = figure(known.front());
    const QString to = figure(known.back());
    QString sentence = moved > 0 ? tr("%1 期里从第 %2 位升到第 %3 位").arg(known.size()).arg(from, to)
                       : moved < 0 ? tr("%1 期里从第 %2 位降到第 %3 位").arg(known.size()).arg(from, to)
                                   : tr("%1 期首尾都是第 %2 位").arg(known.size()).arg(to);
    const double lag = m_ranksRegions ? app::distanceToFront(m_now, *own, reach()) : engine::noNumber;
    if (!std::isnan(lag) && lag > 0 && m_query->subject == app::RankingSubject()) {
        sentence += tr("，距前 %1 位差 %2 分").arg(reach()).arg(text(engine::roundedText(lag, 2)));
    }
    return m_ranksRegions ? sentence : tr("%1：%2").arg(name, sentence);
}

} // namespace weici::models
