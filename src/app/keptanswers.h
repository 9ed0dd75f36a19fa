// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gaprows.h"
#include "engine/ids.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace weici::app {

class LostWork;

/// Answers about one period that took long, until something in the period changes.
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
        const auto found = std::ranges::find(
            m_gaps, question, [](const auto &kept) -> const auto & { return kept.first; });
        return found == m_gaps.end() ? nullptr : &found->second;
    }
    void keep(const GapQuestion &question, std::vector<GapRow> rows) {
        if (!gaps(question))
            m_gaps.emplace_back(question, std::move(rows));
    }
    [[nodiscard]] std::shared_ptr<const LostWork> lost(engine::RegionId region) const {
        const auto found = m_lost.find(region.value);
        return found == m_lost.end() ? nullptr : found->second;
    }
    void keep(engine::RegionId region, std::shared_ptr<const LostWork> work) {
        m_lost.insert_or_assign(region.value, std::move(work));
    }

private:
    std::uint64_t m_version = 0;
    std::vector<std::pair<GapQuestion, std::vector<GapRow>>> m_gaps;
    std::map<decltype(engine::RegionId::value), std::shared_ptr<const LostWork>> m_lost;
};

} // namespace weici::app
