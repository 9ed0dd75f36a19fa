// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <QString>

#include "app/problems.h"
#include "engine/ledgercontent.h"
#include "engine/printednumber.h"

namespace weici::app {

class Ledger;

/// One cell of a declared relation: a value of a period, or its target.
struct RelatedCell {
    engine::CellState state = engine::CellState::Blank;
    std::optional<engine::PrintedNumber> number;
    std::optional<engine::Period> asOf;
    QString text;
};
RelatedCell relatedCell(const Ledger &ledger, const engine::CellKey &key, Problem::Field field);

/// The leaf of a code in the scheme of a period.
struct RelatedLeaf {
    const engine::Scheme *scheme = nullptr;
    std::size_t leaf = 0;

    [[nodiscard]] const engine::Indicator &indicator() const { return scheme->indicators[leaf]; }
};
std::optional<RelatedLeaf> relatedLeaf(const Ledger &ledger, const engine::Period &period,
                                       std::string_view code);

/// Where figures of relations stand that count in a period (none: in all): its values, its targets and those
/// of its year.
struct RelatedPlace {
    engine::Period period;
    Problem::Field field = Problem::Field::Value;
};
std::vector<RelatedPlace> relatedPlaces(const Ledger &ledger, const std::optional<engine::Period> &period);

/// What a figure of one unit is multiplied by to stand in another (亿元 under 万元: 10,000); 1 where the two
/// do not go together.
double unitFactor(std::string_view from, std::string_view to);

/// 2023年目标 / 2023年.
QString placeWords(const RelatedPlace &place);

} // namespace weici::app
