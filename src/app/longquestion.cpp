// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/longquestion.h"

#include "app/gapwork.h"
#include "app/keptanswers.h"
#include "app/lostwork.h"
#include "app/scoreservice.h"

#include <cstdint>
#include <utility>

namespace weici::app {

namespace {

/// Up to so many cells a period every question is answered at once.
constexpr std::size_t fewCells = 20'000;

bool isQuick(ScoreService &service, const engine::Period &period) {
    const engine::Panel &panel = service.live(period)->panel();
    return panel.regionCount() * panel.leafCount() <= fewCells;
}

class LongGaps final : public LongQuestion {
public:
    LongGaps(ScoreService &service, const engine::Period &period, const GapQuestion &question)
        : m_work(service, period, question)
        , m_question(question)
        , m_period(period)
        , m_version(service.kept(period).version()) {}

    void work(const std::atomic_bool &stopped) override {
        m_rows = m_work.answer(stopped);
        m_isWhole = !stopped;
    }
    void keep(ScoreService &service) override {
        if (m_isWhole && service.kept(m_period).version() == m_version)
            service.kept(m_period).keep(m_question, std::move(m_rows));
    }

private:
    GapWork m_work;
    GapQuestion m_question;
    engine::Period m_period;
    std::uint64_t m_version;
    std::vector<GapRow> m_rows;
    bool m_isWhole = false;
};

class LongLost final : public LongQuestion {
public:
    LongLost(ScoreService &service, const engine::Period &period, engine::RegionId region)
        : m_work(std::make_shared<LostWork>(service, period, region))
        , m_region(region)
        , m_period(period)
        , m_version(service.kept(period).version()) {}

    void work(const std::atomic_bool &stopped) override {
        if (stopped)
            return;
        m_work->work();
        m_isWhole = true;
    }
    void keep(ScoreService &service) override {
        if (m_isWhole && service.kept(m_period).version() == m_version)
            service.kept(m_period).keep(m_region, m_work);
    }

private:
    std::shared_ptr<LostWork> m_work;
    engine::RegionId m_region;
    engine::Period m_period;
    std::uint64_t m_version;
    bool m_isWhole = false;
};

} // namespace

LongQuestion::~LongQuestion() = default;

std::unique_ptr<LongQuestion> longGapQuestion(ScoreService &service, const engine::Period &period,
                                              const GapQuestion &question) {
    if (isQuick(service, period) || service.kept(period).gaps(question))
        return nullptr;
    return std::make_unique<LongGaps>(service, period, question);
}

std::unique_ptr<LongQuestion> longLostQuestion(ScoreService &service, const engine::Period &period,
                                               engine::RegionId region) {
    if (isQuick(service, period) || service.kept(period).lost(region))
        return nullptr;
    return std::make_unique<LongLost>(service, period, region);
}

std::vector<std::unique_ptr<LongQuestion>> gathered(std::unique_ptr<LongQuestion> first,
                                                    std::unique_ptr<LongQuestion> second) {
    std::vector<std::unique_ptr<LongQuestion>> questions;
    for (auto *question : {&first, &second}) {
        if (*question)
            questions.push_back(std::move(*question));
    }
    return questions;
}

} // namespace weici::app
