// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/textalignment.h"

#include <algorithm>
#include <functional>

#include <QHash>

namespace weici::app {
namespace {

/// Below this two texts have no more in common than any two of one document.
constexpr double alike = 0.3;

/// A run of texts of both sides.
struct Stretch {
    qsizetype before = 0;
    qsizetype after = 0;
    qsizetype beforeEnd = 0;
    qsizetype afterEnd = 0;

    [[nodiscard]] std::size_t rows() const { return static_cast<std::size_t>(beforeEnd - before); }
    [[nodiscard]] std::size_t columns() const { return static_cast<std::size_t>(afterEnd - after); }
};

using Gain = std::function<double(qsizetype before, qsizetype after)>;

/// The pairs, in order, whose gains add up to the most; a gain of 0 is no pair.
std::vector<AlignedTexts> bestPairs(const Stretch &stretch, const Gain &gain) {
    const std::size_t width = stretch.columns() + 1;
    std::vector<double> gains(stretch.rows() * stretch.columns());
    std::vector<double> best((stretch.rows() + 1) * width, 0.0);
    for (std::size_t i = stretch.rows(); i-- > 0;) {
        for (std::size_t j = stretch.columns(); j-- > 0;) {
            const double here =
                gain(stretch.before + static_cast<qsizetype>(i), stretch.after + static_cast<qsizetype>(j));
            gains[i * stretch.columns() + j] = here;
            best[i * width + j] = std::max({best[(i + 1) * width + j], best[i * width + j + 1],
                                            here > 0 ? here + best[(i + 1) * width + j + 1] : 0.0});
        }
    }
    std::vector<AlignedTexts> pairs;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < stretch.rows() && j < stretch.columns()) {
        const double here = gains[i * stretch.columns() + j];
        if (here > 0 && here + best[(i + 1) * width + j + 1] >= best[i * width + j])
            pairs.push_back(
                {stretch.before + static_cast<qsizetype>(i++), stretch.after + static_cast<qsizetype>(j++)});
        else if (best[(i + 1) * width + j] >= best[i * width + j + 1])
            ++i;
        else
            ++j;
    }
    return pairs;
}

/// Calls `between` for every stretch between the pairs, and adds the pairs.
template <class Between>
void weave(const Stretch &whole, const std::vector<AlignedTexts> &pairs, std::vector<AlignedTexts> &result,
           const Between &between) {
    Stretch gap = whole;
    for (const AlignedTexts &pair : pairs) {
        gap.beforeEnd = *pair.before;
        gap.afterEnd = *pair.after;
        between(gap);
        result.push_back(pair);
        gap.before = *pair.before + 1;
        gap.after = *pair.after + 1;
    }
    gap.beforeEnd = whole.beforeEnd;
    gap.afterEnd = whole.afterEnd;
    between(gap);
}

void addAlone(const Stretch &stretch, std::vector<AlignedTexts> &result) {
    for (qsizetype i = stretch.before; i < stretch.beforeEnd; ++i)
        result.push_back({i, std::nullopt});
    for (qsizetype j = stretch.after; j < stretch.afterEnd; ++j)
        result.push_back({std::nullopt, j});
}

QHash<QString, int> letterPairs(const QString &text) {
    QHash<QString, int> pairs;
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        ++pairs[text.sliced(i, 2)];
    return pairs;
}

} // namespace

double likeness(const QString &a, const QString &b) {
    if (a == b)
        return 1;
    const QHash<QString, int> pairsOfA = letterPairs(a);
    const QHash<QString, int> pairsOfB = letterPairs(b);
    int shared = 0;
    for (auto pair = pairsOfA.begin(); pair != pairsOfA.end(); ++pair)
        shared += std::min(pair.value(), pairsOfB.value(pair.key()));
    const auto all = std::max<qsizetype>(1, a.size() + b.size() - 2);
    return 2.0 * shared / static_cast<double>(all);
}

std::vector<AlignedTexts> alignTexts(const QStringList &before, const QStringList &after) {
    std::vector<AlignedTexts> result;
    const auto same = [&](qsizetype i, qsizetype j) { return before[i] == after[j] ? 1.0 : 0.0; };
    const auto similar = [&](qsizetype i, qsizetype j) {
        const double how = likeness(before[i], after[j]);
        return how >= alike ? how : 0.0;
    };
    Stretch middle{0, 0, before.size(), after.size()};
    while (middle.rows() > 0 && middle.columns() > 0 && same(middle.before, middle.after) > 0)
        result.push_back({middle.before++, middle.after++});
    std::vector<AlignedTexts> end;
    while (middle.rows() > 0 && middle.columns() > 0 && same(middle.beforeEnd - 1, middle.afterEnd - 1) > 0)
        end.push_back({--middle.beforeEnd, --middle.afterEnd});
    weave(middle, bestPairs(middle, same), result, [&](const Stretch &gap) {
        if (gap.rows() == 1 && gap.columns() == 1)
            result.push_back({gap.before, gap.after});
        else
            weave(gap, bestPairs(gap, similar), result, [&](const Stretch &rest) { addAlone(rest, result); });
    });
    result.insert(result.end(), end.rbegin(), end.rend());
    return result;
}

} // namespace weici::app
