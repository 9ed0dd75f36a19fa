// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chongyischeme.h"

#include <map>
#include <utility>

#include "support/csvtable.h"

namespace weici::testing {

namespace {

using engine::NodeId;
using engine::Scheme;

/// Without the spaces between two Chinese characters that line breaks of the source left behind.
std::string withoutLineBreakSpaces(const std::string &text) {
    const auto isPartOfChinese = [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; };
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool inside = i > 0 && i + 1 < text.size();
        if (text[i] == ' ' && inside && isPartOfChinese(text[i - 1]) && isPartOfChinese(text[i + 1]))
            continue;
        result.push_back(text[i]);
    }
    return result;
}

class SchemeReader final {
public:
    SchemeReader()
        : m_table(seedTable("chongyi")) {
        m_scheme.year = 2022;
        m_scheme.regionCount = 20;
        m_scheme.blocks = {{"省考", 0.8}, {"市考", 1.0}, {"加分", 1.0}};
    }

    Scheme read() {
        for (std::size_t row = 0; row < m_table.rowCount(); ++row)
            addLeaf(row);
        return std::move(m_scheme);
    }

private:
    std::size_t blockOf(const std::string &name) const {
        std::size_t block = 0;
        while (m_scheme.blocks.at(block).name != name)
            ++block;
        return block;
    }

    NodeId node(int level, std::size_t block, NodeId parent, std::size_t row) {
        const std::string column = "level" + std::to_string(level);
        const std::string name = withoutLineBreakSpaces(m_table.at(row, column));
        if (name.empty())
            return parent;
        NodeId &id = m_nodes[{block, parent, name}];
        if (!id.isValid()) {
            id.value = static_cast<int>(m_scheme.nodes.size()) + 1;
            m_scheme.nodes.push_back({id, level, block, parent, name, m_table.at(row, column + "_weight")});
        }
        return id;
    }

    void addLeaf(std::size_t row) {
        engine::Indicator leaf;
        leaf.id.value = static_cast<int>(row) + 1;
        leaf.code = m_table.at(row, "row");
        leaf.block = blockOf(m_table.at(row, "block"));
        leaf.parent = node(2, leaf.block, node(1, leaf.block, NodeId(), row), row);
        leaf.name = m_table.at(row, "level3");
        leaf.unit = m_table.at(row, "unit");
        leaf.weight = m_table.at(row, "weight");
        const std::string &covers = m_table.at(row, "weight_covers");
        if (covers == "13-14" || covers == "53,55" || covers == "54,56")
            leaf.weightGroup = covers;
        m_scheme.indicators.push_back(std::move(leaf));
    }

    CsvTable m_table;
    Scheme m_scheme;
    std::map<std::tuple<std::size_t, NodeId, std::string>, NodeId> m_nodes;
};

} // namespace

Scheme chongyiScheme() {
    return SchemeReader().read();
}

} // namespace weici::testing
