// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cellcourse.h"

#include "app/ledger.h"
#include "app/ranks.h"

namespace weici::app {

namespace {

CoursePoint pointOf(const Ledger &ledger, const engine::CellKey &key) {
    return {key.period, ledger.observation(key), rankOf(ledger, key), {}};
}

} // namespace

std::vector<CoursePoint> cellCourse(const Ledger &ledger, const engine::CellKey &key, std::size_t limit) {
    std::vector<CoursePoint> course{pointOf(ledger, key)};
    // One more than wanted: the last of them needs one to be compared with.
    while (course.size() <= limit) {
        const auto before = course.back().period.previousIn(ledger.periods());
        if (!before)
            break;
        const CoursePoint point = pointOf(ledger, {key.indicator, key.region, *before});
        if (course.back().rank && point.rank)
            course.back().moved = *point.rank - *course.back().rank;
        course.push_back(point);
    }
    if (course.size() > limit)
        course.resize(limit, course.front());
    return course;
}

} // namespace weici::app
