// SPDX-License-Identifier: GPL-3.0-or-later
#include "demodata/leaf.h"

namespace weici::demo {

void RowTable::level1(std::string_view block, std::string_view name, std::string_view weight) {
    m_place = Row{};
    m_place.block = block;
    m_place.level1 = name;
    m_place.level1Weight = weight;
}

void RowTable::level2(std::string_view name, std::string_view weight) {
    m_place.level2 = name;
    m_place.level2Weight = weight;
}

void RowTable::leaf(const Leaf &leaf) {
    Row row = m_place;
    row.number = static_cast<int>(m_rows.size()) + 1;
    row.leaf = leaf;
    m_rows.push_back(row);
}

Model flow(Trait trait, double base, double yearly, double spread) {
    return {.kind = Model::Kind::Flow, .trait = trait, .base = base, .yearly = yearly, .spread = spread};
}

Model stock(Trait trait, double base, double yearly, double spread) {
    return {.kind = Model::Kind::Stock, .trait = trait, .base = base, .yearly = yearly, .spread = spread};
}

Model perHead(Trait trait, double base, double yearly, double spread) {
    Model model = stock(trait, base, yearly, spread);
    model.perHead = true;
    return model;
}

Model rate(Trait trait, double base, double yearly, double spread) {
    return {.kind = Model::Kind::Rate, .trait = trait, .base = base, .yearly = yearly, .spread = spread};
}

Model progress(Trait trait, double base, double yearly, double spread) {
    Model model = flow(trait, base, yearly, spread);
    model.perHead = true;
    return model;
}

Model growthOf(std::string_view code) {
    return {.kind = Model::Kind::Growth, .of = code};
}

Model hidden(Trait trait) {
    return {.kind = Model::Kind::Hidden, .trait = trait, .base = 50, .spread = 30, .noise = 0.15};
}

} // namespace weici::demo
