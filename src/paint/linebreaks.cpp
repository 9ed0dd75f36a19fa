// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/linebreaks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>

#include <QString>

#include "app/textwidth.h"
#include "app/titlewords.h"

namespace weici::paint {

namespace {

bool isDigit(QChar c) {
    return (c >= u'0' && c <= u'9') || (c >= u'０' && c <= u'９');
}

bool isOneOf(QChar c, QStringView list) {
    return list.contains(c);
}

/// What is counted or measured in: the figure before it stays with it.
bool isUnit(QChar c) {
    return isOneOf(c,
                   u"万亿千百元个家项位名户人次件座台条只套组分期年月日时号天周倍度吨亩米辆起处批种类级页所");
}

/// Whether a number, with 万 or 亿 behind it, ends before `at`.
bool numberEndsBefore(QStringView text, qsizetype at) {
    while (at > 0 && isOneOf(text[at - 1], u"万亿千百"))
        --at;
    return at > 0 && isDigit(text[at - 1]);
}

bool tearsNumber(QStringView text, qsizetype at) {
    const QChar before = text[at - 1];
    const QChar after = text[at];
    if (isUnit(after) && numberEndsBefore(text, at))
        return true;
    if (isDigit(after) && isOneOf(before, u"第约超近达¥￥"))
        return true;
    // A range: 1—4月.
    return isDigit(after) && isOneOf(before, u"—–～~") && at > 1 && isDigit(text[at - 2]);
}

/// Whether the parts before and after `at` are parts to a reader too: 总量指标（8）, 工信局 发改委.
bool isNaturalBreak(QStringView text, qsizetype at) {
    return isOneOf(text[at], u"（(") || isOneOf(text[at - 1], u" 、，；");
}

/// Where a line from `start` ends that is to be `wanted` wide; nearest, but rather at a natural break.
qsizetype balancedEnd(QStringView text, const std::vector<double> &advances, qsizetype start, double wanted) {
    constexpr double Preference = 0.4;
    qsizetype best = text.size();
    double bestCost = std::numeric_limits<double>::max();
    double width = 0;
    for (qsizetype at = start + 1; at < text.size(); ++at) {
        width += advances[static_cast<std::size_t>(at - 1)];
        const double cost = std::abs(width - wanted) - (isNaturalBreak(text, at) ? Preference * wanted : 0);
        if (cost < bestCost && mayBreakBefore(text, at) && !app::tearsTitleWord(text, at)) {
            best = at;
            bestCost = cost;
        }
    }
    return best;
}

/// The part of the last unit that is empty paper in Chinese fonts.
double hanging(QChar last, double advance) {
    return isOneOf(last, u"，。、；：）》」』】〕”’") ? advance / 2 : last == u' ' ? advance : 0;
}

/// One text while it is broken.
class Breaker final {
public:
    Breaker(QStringView text, const std::vector<double> &advances, const LineWidths &widths,
            const std::vector<bool> &glued)
        : m_text(text)
        , m_advances(advances)
        , m_widths(widths)
        , m_glued(glued) {}

    std::vector<LineRange> lines() {
        for (qsizetype at = 0; at < m_text.size(); ++at) {
            if (m_text[at] == u'\n') {
                end(at, true);
                m_start = at + 1;
                continue;
            }
            noteBreak(at);
            m_width += m_advances[static_cast<std::size_t>(at)];
            while (m_width - overhang(at) > room() && at > m_start)
                endBefore(at);
        }
        end(m_text.size(), true);
        return std::move(m_lines);
    }

private:
    [[nodiscard]] double room() const {
        return (m_lines.empty() ? m_widths.first : m_widths.others) + m_widths.give;
    }
    [[nodiscard]] double overhang(qsizetype at) const {
        return m_widths.hangs ? hanging(m_text[at], m_advances[static_cast<std::size_t>(at)]) : 0;
    }
    void noteBreak(qsizetype at) {
        const bool glued = !m_glued.empty() && m_glued[static_cast<std::size_t>(at)];
        if (at > m_start && !glued && mayBreakBefore(m_text, at))
            m_break = at;
    }

    /// The unit `at` has no room any more.
    void endBefore(qsizetype at) {
        const qsizetype cut = m_break > m_start ? m_break : m_text[at].isLowSurrogate() ? at - 1 : at;
        end(std::max(cut, m_start + 1), false);
        m_start = std::max(cut, m_start + 1);
        const auto from = m_advances.begin() + m_start;
        m_width = std::accumulate(from, m_advances.begin() + at + 1, 0.0);
        for (qsizetype i = m_start + 1; i <= at; ++i)
            noteBreak(i);
    }

    void end(qsizetype at, bool endsParagraph) {
        LineRange line{m_start, at - m_start, 0, endsParagraph};
        const auto from = m_advances.begin() + m_start;
        line.width = std::accumulate(from, from + line.length, 0.0);
        if (line.length > 0)
            line.width -= overhang(at - 1);
        m_lines.push_back(line);
        m_width = 0;
        m_break = 0;
    }

    QStringView m_text;
    const std::vector<double> &m_advances;
    const LineWidths &m_widths;
    const std::vector<bool> &m_glued;
    std::vector<LineRange> m_lines;
    qsizetype m_start = 0;
    qsizetype m_break = 0; ///< the last place where this line may end; not after its start: none
    double m_width = 0;
};

} // namespace

bool mayBreakBefore(QStringView text, qsizetype at) {
    if (at <= 0 || at >= text.size() || text[at].isLowSurrogate() || text[at] == u' ')
        return false;
    const auto before = text[at - 1].isLowSurrogate() && at > 1
                            ? QChar::surrogateToUcs4(text[at - 2], text[at - 1])
                            : char32_t{text[at - 1].unicode()};
    const auto after = text[at].isHighSurrogate() && at + 1 < text.size()
                           ? QChar::surrogateToUcs4(text[at], text[at + 1])
                           : char32_t{text[at].unicode()};
    return app::breaksBetween(before, after) && !tearsNumber(text, at);
}

std::vector<LineRange> breakLines(QStringView text, const std::vector<double> &advances,
                                  const LineWidths &widths, const std::vector<bool> &glued) {
    return Breaker(text, advances, widths, glued).lines();
}

std::vector<LineRange> balanceLines(QStringView text, const std::vector<double> &advances, int count) {
    std::vector<LineRange> lines;
    qsizetype start = 0;
    double left = std::accumulate(advances.begin(), advances.end(), 0.0);
    for (int rest = std::max(count, 1); rest > 0 && (lines.empty() || start < text.size()); --rest) {
        const qsizetype end = rest == 1 ? text.size() : balancedEnd(text, advances, start, left / rest);
        const auto from = advances.begin() + start;
        const double width = std::accumulate(from, from + (end - start), 0.0);
        const bool blank = end > start && text[end - 1] == u' ';
        const double hangs = blank ? advances[static_cast<std::size_t>(end - 1)] : 0;
        lines.push_back({start, end - start, width - hangs, end == text.size()});
        start = end;
        left -= width;
    }
    return lines;
}

} // namespace weici::paint
