// SPDX-License-Identifier: GPL-3.0-or-later
#include "demodata/figures.h"

#include "demodata/chance.h"
#include "engine/decimal.h"

#include <algorithm>

namespace weici::demo {

namespace {

constexpr std::size_t allMonths = monthCount + hiddenMonths;
using Numbers = std::array<double, allMonths>;

/// How far a place lies from the average one: by its trait, and by chance.
double standing(const Model &model, const Place &place, Chance &chance) {
    return 0.6 * place.trait(model.trait) + 0.4 * chance.swing();
}

double startOf(const Model &model, const Place &place, Chance &chance) {
    if (place.trait(model.trait) < model.absentBelow)
        return 0.0;
    const double size = model.perHead ? 1.0 : place.size;
    return model.base * size * std::max(0.02, 1.0 + 2.0 * model.spread * standing(model, place, chance));
}

double pace(const Model &model, const Place &place, Chance &chance) {
    return model.yearly * (1.0 + 0.6 * place.momentum + 0.5 * chance.swing());
}

Numbers stockNumbers(const Model &model, const Place &place, Chance &chance) {
    double level = startOf(model, place, chance);
    const double monthly = level * pace(model, place, chance) / 12.0;
    Numbers numbers;
    for (double &number : numbers) {
        number = level;
        level += monthly * 2.0 * chance.share();
    }
    return numbers;
}

Numbers flowNumbers(const Model &model, const Place &place, Chance &chance) {
    const double start = startOf(model, place, chance);
    const double yearly = pace(model, place, chance);
    Numbers numbers;
    for (std::size_t year = 0; year < allMonths / 12; ++year) {
        const double total = start * (1.0 + yearly * static_cast<double>(year) + 0.05 * chance.swing());
        std::array<double, 12> parts;
        double sum = 0.0;
        for (std::size_t month = 0; month < 12; ++month)
            sum += parts[month] = 0.7 + 0.04 * static_cast<double>(month) + 0.5 * chance.share();
        double done = 0.0;
        for (std::size_t month = 0; month < 12; ++month)
            numbers[12 * year + month] = total * (done += parts[month]) / sum;
    }
    return numbers;
}

Numbers rateNumbers(const Model &model, const Place &place, Chance &chance) {
    const double start = model.base + model.spread * standing(model, place, chance) * 2.0;
    const double yearly = pace(model, place, chance);
    Numbers numbers;
    for (std::size_t i = 0; i < allMonths; ++i) {
        const double years = (static_cast<double>(i) - hiddenMonths) / 12.0;
        numbers[i] = start + yearly * years + model.noise * model.spread * chance.swing();
    }
    return numbers;
}

Numbers numbersOf(const Model &model, const Place &place, Chance &chance) {
    switch (model.kind) {
    case Model::Kind::Flow:
        return flowNumbers(model, place, chance);
    case Model::Kind::Stock:
        return stockNumbers(model, place, chance);
    default:
        return rateNumbers(model, place, chance);
    }
}

double within(double number, const Leaf &leaf) {
    number = std::max(number, engine::parsePlain(leaf.least).value_or(number));
    return std::min(number, engine::parsePlain(leaf.most).value_or(number));
}

Figures::Months textsOf(const Leaf &leaf, const Numbers &numbers) {
    Figures::Months texts;
    for (std::size_t i = 0; i < allMonths; ++i)
        texts[i] = engine::roundedText(within(numbers[i], leaf), leaf.decimals);
    return texts;
}

/// Figures that come a month late: from March on a period shows the figure of the month before.
Figures::Months late(const Figures::Months &texts) {
    Figures::Months shifted = texts;
    for (std::size_t i = 0; i < allMonths; ++i) {
        if (i % 12 >= 2)
            shifted[i] = texts[i - 1];
    }
    return shifted;
}

Figures::Months growthTexts(const Figures::Months &of, int decimals) {
    Figures::Months texts;
    for (std::size_t i = 12; i < allMonths; ++i) {
        const double now = engine::parsePlain(of[i]).value_or(0.0);
        const double before = engine::parsePlain(of[i - 12]).value_or(0.0);
        texts[i] = before == 0.0 ? "\\" : engine::roundedText((now - before) * 100.0 / before, decimals);
    }
    return texts;
}

Figures::Months monthsOf(std::uint64_t seed, const Leaf &leaf, const Place &place) {
    Chance chance(seed, leaf.code, place.name);
    const Figures::Months texts = textsOf(leaf, numbersOf(leaf.model, place, chance));
    return leaf.lagging ? late(texts) : texts;
}

Figures modelled(std::uint64_t seed, const Leaf &leaf) {
    Figures figures;
    for (const Place &place : places()) {
        Figures::Months months = monthsOf(seed, leaf, place);
        if (!isAsked(leaf, place))
            months.fill("-");
        figures.order.push_back(months);
        if (leaf.model.kind == Model::Kind::Hidden)
            months.fill({});
        figures.texts.push_back(months);
    }
    return figures;
}

Figures grown(const Leaf &leaf, const Figures &of) {
    Figures figures;
    for (const Figures::Months &months : of.texts)
        figures.texts.push_back(growthTexts(months, leaf.decimals));
    figures.order = figures.texts;
    return figures;
}

} // namespace

bool isAsked(const Leaf &leaf, const Place &place) {
    switch (leaf.asked) {
    case Asked::WithFarming:
        return place.rural;
    case Asked::WithDataCentre:
        return place.trait(Trait::Network) >= 0.2;
    case Asked::All:
        break;
    }
    return true;
}

std::map<std::string_view, Figures> allFigures(std::uint64_t seed, const Rows &rows) {
    std::map<std::string_view, Figures> all;
    for (const Row &row : rows) {
        if (row.leaf.model.kind != Model::Kind::Growth)
            all.emplace(row.leaf.code, modelled(seed, row.leaf));
    }
    for (const Row &row : rows) {
        if (row.leaf.model.kind == Model::Kind::Growth)
            all.emplace(row.leaf.code, grown(row.leaf, all.at(row.leaf.model.of)));
    }
    return all;
}

} // namespace weici::demo
