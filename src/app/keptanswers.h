// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gaprows.h"
#include "engine/ids.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace weici::app {

class LostWork;

/// Answers about one period that took long, until something in the period changes. The last few are kept: who
/// asks for every region in turn does not come back to the first.
class KeptAnswers final {
public:
    /// Grows with every change: an answer to a question of an earlier version is not kept.
    [[nodiscard]] std::uint64_t version() const { return m_version; }
    void forget() {
        ++m_version;
        m_gaps.clear();
        m_lost.clear();
    }

    /// nullptr: it has to be worked out.
    [[nodiscard]] const std::vector<GapRow> *gaps(const GapQuestion &question) const {
        return found(m_gaps, question);
    }
    void keep(const GapQuestion &question, std::vector<GapRow> rows) {
        add(m_gaps, question, std::move(rows));
    }
    [[nodiscard]] std::shared_ptr<const LostWork> lost(engine::RegionId region) const {
        const auto *const work = found(m_lost, region);
        return work ? *work : nullptr;
    }
    void keep(engine::RegionId region, std::shared_ptr<const LostWork> work) {
        add(m_lost, region, std::move(work));
    }

private:
    static constexpr std::size_t few = 8;

    template <class Question, class Answer>
    using Kept = std::vector<std::pair<Question, Answer>>;

    template <class Question, class Answer>
    static const Answer *found(const Kept<Question, Answer> &kept, const Question &question) {
        const auto at = std::ranges::find(kept, question, &std::pair<Question, Answer>::first);
        return at == kept.end() ? nullptr : &at->second;
    }
    template <class Question, class Answer>
    static void add(Kept<Question, Answer> &kept, const Question &question, Answer answer) {
        if (found(kept, question))
            return;
        if (kept.size() == few)
            kept.erase(kept.begin());
        kept.emplace_back(question, std::move(answer));
    }

    std::uint64_t m_version = 0;
    Kept<GapQuestion, std::vector<GapRow>> m_gaps;
    Kept<engine::RegionId, std::shared_ptr<const LostWork>> m_lost;
};

} // namespace weici::app
