// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/narrativecorpus.h"

#include <algorithm>
#include <map>

#include "app/bulletin.h"
#include "app/bulletinnames.h"
#include "app/labels.h"
#include "app/ledger.h"
#include "app/ranks.h"

namespace weici::tests {

namespace {

using Piece = CorpusText::Piece;
using Kind = CorpusText::Kind;
using Line = std::vector<Piece>;

struct Leaf {
    engine::CellKey cell;
    QString name;
    QString value;
    QString unit;
    int rank = 0;
    bool tied = false;
};

Piece piece(Kind kind, const QString &text, const Leaf *leaf = nullptr) {
    Piece made;
    made.kind = kind;
    made.text = text;
    if (leaf)
        made.source = leaf->cell;
    return made;
}
Piece words(const QString &text) {
    return piece(Kind::Text, text);
}

QString inChinese(int number) {
    static const QString digits = u"零一二三四五六七八九"_qs;
    if (number < 10)
        return digits[number];
    const QString tens = number < 20 ? u"十"_qs : digits[number / 10] + u"十"_qs;
    return number % 10 == 0 ? tens : tens + digits[number % 10];
}

/// The leaves with a rank; some have no value.
std::vector<Leaf> leavesOf(const app::Ledger &ledger, const engine::Period &period, engine::RegionId region) {
    const auto &scheme = ledger.schemeFor(period);
    const QStringList names = app::proseNames(scheme);
    std::vector<Leaf> leaves;
    for (std::size_t i = 0; i < scheme.indicators.size(); ++i) {
        const auto &indicator = scheme.indicators[i];
        const engine::CellKey cell{indicator.id, region, period};
        const auto &value = ledger.observation(cell).value;
        const auto ranks = app::regionRanks(ledger, indicator.id, period);
        const auto own = std::ranges::find(ranks, region, &app::RegionRank::region);
        if (own == ranks.end() || !own->rank())
            continue;
        leaves.push_back({cell, names[static_cast<qsizetype>(i)],
                          value.value() ? app::labels::value(value) : QString(), app::proseUnit(indicator),
                          static_cast<int>(*own->rank()), own->tied});
    }
    return leaves;
}

class Writer final {
public:
    Writer(const app::Ledger &ledger, CorpusText &text, Manner manner)
        : m_text(text)
        , m_manner(manner)
        , m_scheme(ledger.schemeFor(text.period))
        , m_leaves(leavesOf(ledger, text.period, text.region)) {
        const auto lists = app::frontAndBack(ledger, text.region, text.period);
        m_front = lists.front.size();
        m_back = lists.back.size();
    }

    void write() {
        lead();
        section(u"（一）排名前6位的指标"_qs, [this](const Leaf &leaf) { return leaf.rank <= 6; });
        section(u"（二）排名后6位的指标"_qs,
                [this](const Leaf &leaf) { return leaf.rank > m_scheme.regionCount - 6; });
        section(u"（三）其他指标"_qs,
                [this](const Leaf &leaf) { return leaf.rank > 6 && leaf.rank <= m_scheme.regionCount - 6; });
    }

private:
    void lead() {
        const auto count = [](std::size_t n) { return piece(Kind::Count, QString::number(n)); };
        const bool known = m_manner < Manner::Numerals;
        m_text.lines.push_back({words(known ? u"全市通报"_qs : u"本期共监测"_qs),
                                count(m_scheme.indicators.size()),
                                words(known ? u"项监测指标，我县有"_qs : u"项指标，其中"_qs), count(m_front),
                                words(known ? u"项排名前6位，"_qs : u"项进入全市前6位，"_qs), count(m_back),
                                words(known ? u"项排名后6位。"_qs : u"项排在后6位。"_qs)});
    }

    template <class Fits>
    void section(const QString &title, Fits fits) {
        std::vector<Leaf> leaves;
        std::ranges::copy_if(m_leaves, std::back_inserter(leaves), fits);
        if (leaves.empty())
            return;
        m_text.lines.push_back({words(title)});
        switch (m_manner) {
        case Manner::Pairs:
            return pairs(leaves);
        case Manner::ByRank:
            return byRank(leaves);
        case Manner::Cells:
            m_text.lines.push_back({words(u"指标\t完成情况\t全市排名"_qs)});
            [[fallthrough]];
        case Manner::Colons:
        case Manner::RankLed:
            for (const Leaf &leaf : leaves)
                m_text.lines.push_back(item(leaf));
            return;
        default:
            break;
        }
        Line line;
        for (const Leaf &leaf : leaves) {
            const Line said = item(leaf);
            line.insert(line.end(), said.begin(), said.end());
            const bool isLast = &leaf == &leaves.back();
            line.push_back(words(isLast ? u"。"_qs : m_manner == Manner::Brackets ? u"、"_qs : u"；"_qs));
        }
        m_text.lines.push_back(line);
    }

    [[nodiscard]] Piece name(const Leaf &leaf) const { return piece(Kind::Name, leaf.name, &leaf); }
    [[nodiscard]] Piece value(const Leaf &leaf) const { return piece(Kind::Value, leaf.value, &leaf); }
    [[nodiscard]] Piece unit(const Leaf &leaf) const { return piece(Kind::Unit, leaf.unit, &leaf); }
    [[nodiscard]] Piece rank(const Leaf &leaf, const QString &phrase) const {
        return piece(Kind::Rank, (leaf.tied ? u"并列"_qs : QString()) + phrase, &leaf);
    }
    [[nodiscard]] Piece place(const Leaf &leaf) const { return rank(leaf, u"第%1位"_qs.arg(leaf.rank)); }

    [[nodiscard]] Line item(const Leaf &leaf) const {
        if (leaf.value.isEmpty())
            return {name(leaf), words(u"，排名"_qs), place(leaf)};
        switch (m_manner) {
        case Manner::Standing:
            return {name(leaf), words(u"为"_qs), value(leaf), unit(leaf), words(u"，居全市"_qs), place(leaf)};
        case Manner::Colons:
            return {name(leaf),          words(u"："_qs),
                    value(leaf),         unit(leaf),
                    words(u"，排名"_qs), leaf.tied ? place(leaf) : rank(leaf, QString::number(leaf.rank))};
        case Manner::Numerals:
            return {words(u"我县"_qs),
                    name(leaf),
                    words(u"达到"_qs),
                    value(leaf),
                    unit(leaf),
                    words(u"，位列全市"_qs),
                    rank(leaf, u"第"_qs + inChinese(leaf.rank))};
        case Manner::Brackets:
            return {name(leaf),     words(u"（"_qs), value(leaf),
                    unit(leaf),     words(u"，"_qs), rank(leaf, u"第%1名"_qs.arg(leaf.rank)),
                    words(u"）"_qs)};
        case Manner::RankLed:
            return {words(u"全市"_qs), place(leaf), words(u"："_qs), name(leaf),
                    words(u"，"_qs),   value(leaf), unit(leaf)};
        case Manner::Cells:
            return {name(leaf), words(u"\t"_qs), value(leaf),
                    unit(leaf), words(u"\t"_qs), rank(leaf, QString::number(leaf.rank))};
        case Manner::Numbered:
            return {words(QString::number(leaf.rank) + u'.'),
                    name(leaf),
                    words(u"：完成"_qs),
                    value(leaf),
                    unit(leaf),
                    words(u"（全市"_qs),
                    place(leaf),
                    words(u"）"_qs)};
        case Manner::RankFirst:
            return {name(leaf),  words(u"列全市"_qs), place(leaf), words(u"，指标值"_qs),
                    value(leaf), unit(leaf)};
        case Manner::Aspect:
            return {name(leaf),
                    words(u"方面，完成"_qs),
                    value(leaf),
                    unit(leaf),
                    words(u"，全市排名为"_qs),
                    leaf.tied ? place(leaf) : rank(leaf, QString::number(leaf.rank))};
        case Manner::Slashes:
            return {name(leaf), words(u" "_qs), value(leaf), unit(leaf), words(u"/"_qs), place(leaf)};
        case Manner::Reports:
            return {words(u"本期"_qs), name(leaf), words(u"报"_qs),
                    value(leaf),       unit(leaf), words(u"，在全市20个县（市、区）中排"_qs),
                    place(leaf)};
        case Manner::Reversed:
            return {name(leaf),  words(u"：全市"_qs), place(leaf),    words(u"（"_qs),
                    value(leaf), unit(leaf),          words(u"）"_qs)};
        case Manner::Merit:
            return {name(leaf), words(u"交出"_qs),         value(leaf),
                    unit(leaf), words(u"的答卷，名次"_qs), place(leaf)};
        case Manner::Told:
            return {words(u"说到"_qs),
                    name(leaf),
                    words(u"，我们做到了"_qs),
                    value(leaf),
                    unit(leaf),
                    words(u"，是全市"_qs),
                    rank(leaf, u"第%1名"_qs.arg(leaf.rank))};
        case Manner::Prose:
            return {words(u"在"_qs), name(leaf), words(u"上，我县以"_qs),
                    value(leaf),     unit(leaf), words(u"的成绩排在全市"_qs),
                    place(leaf)};
        default:
            return {name(leaf), value(leaf), unit(leaf), words(u"，排名"_qs), place(leaf)};
        }
    }

    void pairs(std::vector<Leaf> leaves) {
        Line line;
        const auto bare =
            std::ranges::stable_partition(leaves, [](const Leaf &leaf) { return !leaf.value.isEmpty(); });
        for (const Leaf &leaf : bare) {
            for (const Piece &p : item(leaf))
                line.push_back(p);
            line.push_back(words(u"。"_qs));
        }
        leaves.erase(bare.begin(), bare.end());
        for (std::size_t i = 0; i < leaves.size(); i += 2) {
            if (i + 1 == leaves.size()) {
                for (const Piece &p : item(leaves[i]))
                    line.push_back(p);
                line.push_back(words(u"。"_qs));
                break;
            }
            const Leaf &a = leaves[i];
            const Leaf &b = leaves[i + 1];
            for (const Piece &p : {name(a), words(u"、"_qs), name(b), words(u"分别为"_qs), value(a), unit(a),
                                   words(u"、"_qs), value(b), unit(b), words(u"，分别排名"_qs), place(a),
                                   words(u"、"_qs), place(b), words(u"。"_qs)})
                line.push_back(p);
        }
        m_text.lines.push_back(line);
    }

    void byRank(std::vector<Leaf> leaves) {
        std::ranges::stable_sort(leaves, std::ranges::less{},
                                 [](const Leaf &leaf) { return std::pair(leaf.rank, leaf.tied); });
        std::map<std::pair<int, bool>, std::vector<Leaf>> ranks;
        for (const Leaf &leaf : leaves)
            ranks[{leaf.rank, leaf.tied}].push_back(leaf);
        Line line;
        for (const auto &[rank, same] : ranks) {
            line.push_back(words(u"排名"_qs));
            line.push_back(place(same.front()));
            line.push_back(words(u"的有"_qs));
            for (const Leaf &leaf : same) {
                line.push_back(name(leaf));
                if (!leaf.value.isEmpty()) {
                    for (const Piece &p : {words(u"（"_qs), value(leaf), unit(leaf), words(u"）"_qs)})
                        line.push_back(p);
                }
                line.push_back(words(&leaf == &same.back() ? u"；"_qs : u"、"_qs));
            }
        }
        m_text.lines.push_back(line);
    }

    CorpusText &m_text;
    Manner m_manner;
    const engine::Scheme &m_scheme;
    std::vector<Leaf> m_leaves;
    std::size_t m_front = 0;
    std::size_t m_back = 0;
};

QString nameOf(const app::Ledger &ledger, const engine::Period &period, engine::RegionId region) {
    return app::labels::text(ledger.region(region).name) + u' ' + app::labels::text(period.code());
}

} // namespace

QStringList CorpusText::text() const {
    QStringList text;
    for (const auto &line : lines) {
        QString joined;
        for (const Piece &piece : line)
            joined += piece.text;
        text << joined;
    }
    return text;
}

CorpusText bulletinText(app::ScoreService &service, const engine::Period &period, engine::RegionId region) {
    const app::BulletinDraft draft{period, region, {}, {}, app::bulletinTemplate(), {}};
    CorpusText text{nameOf(service.ledger(), period, region) + u" 通报"_qs, period, region, {}};
    for (const auto &paragraph : app::makeBulletin(service, draft).paragraphs)
        text.lines.push_back(paragraph.runs);
    return text;
}

CorpusText mannerText(app::ScoreService &service, const engine::Period &period, engine::RegionId region,
                      Manner manner) {
    CorpusText text{nameOf(service.ledger(), period, region) + u" 写法"_qs +
                        QString::number(static_cast<int>(manner) + 1),
                    period,
                    region,
                    {}};
    Writer(service.ledger(), text, manner).write();
    return text;
}

} // namespace weici::tests
