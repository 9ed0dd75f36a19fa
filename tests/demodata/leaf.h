// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demodata/places.h"

#include <optional>
#include <string_view>
#include <vector>

namespace weici::demo {

/// How the figures of an indicator come about.
struct Model {
    enum class Kind {
        Flow,   ///< adds up from January: `base` a year for an average place
        Stock,  ///< stands at `base` in the beginning and only grows
        Rate,   ///< a percentage or a mark around `base`
        Growth, ///< % of the figure of code `of` against the same period of the year before
        Hidden  ///< only the ranks are published
    };
    Kind kind = Kind::Rate;
    Trait trait = Trait::Economy;
    double base = 0;
    double yearly = 0;         ///< Flow, Stock: growth a year as a share; Rate: change a year
    double spread = 0.2;       ///< how far places lie apart: Flow, Stock as a share, Rate absolute
    bool perHead = false;      ///< does not grow with the size of the place
    double noise = 0.06;       ///< Rate, Hidden: how restless it is, as a share of the spread
    double absentBelow = -2.0; ///< places whose trait is lower have none at all
    std::string_view of = {};
};

/// Which places an indicator is asked of; the others have `-`, 不作要求.
enum class Asked { All, WithFarming, WithDataCentre };

/// When the city gives figures and ranks.
enum class Calendar {
    Monthly,
    Quarterly,    ///< at the end of a quarter; else `/`
    FromMarch,    ///< nothing at all before
    RanksFromJune ///< figures every month, ranks `/` before June
};

/// A row of the indicator system with the model that fills it. Texts are as they stand in the package.
struct Leaf {
    std::string_view code;
    std::string_view name;
    std::string_view unit;
    std::string_view weight = {};
    std::string_view rule = {};
    std::string_view parameters = {};
    int decimals = 0;
    Model model = {};
    std::string_view departments = {};
    std::string_view group = {}; ///< weight group
    bool lower = false;
    std::string_view least = "0";
    std::string_view most = {};
    Calendar calendar = Calendar::Monthly;
    std::string_view target =
        {}; ///< one text for every place; else each has its own where the rule needs one
    Asked asked = Asked::All;
    bool lagging = false; ///< figures are a month behind
    std::string_view aliases = {};
    std::string_view tieRule = {};
};

struct Row {
    std::string_view block, level1, level1Weight, level2, level2Weight;
    int number = 0;
    Leaf leaf;
};

/// One year's indicator system in printed order.
using Rows = std::vector<Row>;

/// Where the next leaves of a table go; `level2("")` puts them directly under level 1.
class RowTable final {
public:
    void level1(std::string_view block, std::string_view name, std::string_view weight);
    void level2(std::string_view name, std::string_view weight = {});
    void leaf(const Leaf &leaf);

    [[nodiscard]] Rows rows() && { return std::move(m_rows); }

private:
    Row m_place;
    Rows m_rows;
};

Rows rowsOf2024();
Rows rowsOf2025();

void addProvinceIndustry(RowTable &t);
void addProvinceTransformation(RowTable &t);
void addProvinceServices(RowTable &t);
void addCityAndBonus(RowTable &t);

Model flow(Trait trait, double base, double yearly, double spread = 0.25);
Model stock(Trait trait, double base, double yearly, double spread = 0.25);
Model perHead(Trait trait, double base, double yearly, double spread = 0.2);
Model rate(Trait trait, double base, double yearly, double spread);
/// % of a plan of the year that is fulfilled as the year goes on.
Model progress(Trait trait, double base, double yearly, double spread);
Model growthOf(std::string_view code);
Model hidden(Trait trait);

} // namespace weici::demo
