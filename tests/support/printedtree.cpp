// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/printedtree.h"

#include "support/csvtable.h"

#include <QStringList>

#include <vector>

namespace weici::tests {

namespace {

using testing::CsvTable;

/// One printed cell: its text, and over how many rows it is merged; 0: it is part of the one above.
struct PrintedCell {
    QString text;
    int rows = 1;
};

QString at(const CsvTable &table, std::size_t row, const char *column) {
    return QString::fromStdString(table.at(row, column));
}

QString withWeight(const QString &name, const QString &weight) {
    return weight.isEmpty() ? name : name + u"（" + weight + u"）";
}

/// The texts of a column with equal neighbours merged where `same` says so.
template <class Same>
std::vector<PrintedCell> merged(const std::vector<QString> &texts, const Same &same) {
    std::vector<PrintedCell> cells;
    std::size_t first = 0;
    for (std::size_t row = 0; row < texts.size(); ++row) {
        if (row > 0 && same(row)) {
            cells.push_back({QString(), 0});
            ++cells[first].rows;
        } else {
            first = row;
            cells.push_back({texts[row], 1});
        }
    }
    return cells;
}

std::vector<std::vector<PrintedCell>> printedColumns(bool blocks) {
    const CsvTable table = testing::seedTable("chongyi");
    const auto column = [&table](const auto &text) {
        std::vector<QString> texts;
        for (std::size_t row = 0; row < table.rowCount(); ++row)
            texts.push_back(text(row));
        return texts;
    };
    const auto block = column([&](std::size_t row) { return at(table, row, "block"); });
    const auto level1 = column([&](std::size_t row) {
        return withWeight(at(table, row, "level1"), at(table, row, "level1_weight"));
    });
    const auto level2 = column([&](std::size_t row) {
        return withWeight(at(table, row, "level2"), at(table, row, "level2_weight"));
    });
    const auto weight = column([&](std::size_t row) { return at(table, row, "weight"); });
    const auto covers = column([&](std::size_t row) { return at(table, row, "weight_covers"); });
    const auto alone = [](std::size_t) { return false; };
    const auto sameBlock = [&](std::size_t row) { return block[row] == block[row - 1]; };
    const auto sameLevel1 = [&](std::size_t row) { return sameBlock(row) && level1[row] == level1[row - 1]; };
    std::vector<std::vector<PrintedCell>> columns;
    if (blocks)
        columns.push_back(merged(block, sameBlock));
    columns.push_back(merged(level1, sameLevel1));
    columns.push_back(merged(level2, [&](std::size_t row) {
        return sameLevel1(row) && !level2[row].isEmpty() && level2[row] == level2[row - 1];
    }));
    for (const char *name : {"no", "level3", "unit"})
        columns.push_back(merged(column([&](std::size_t row) { return at(table, row, name); }), alone));
    columns.push_back(merged(weight, [&](std::size_t row) {
        return !weight[row - 1].isEmpty() && weight[row].isEmpty() && covers[row] == covers[row - 1] &&
               !covers[row].isEmpty();
    }));
    columns.push_back(merged(column([&](std::size_t row) { return at(table, row, "牵头责任单位"); }), alone));
    return columns;
}

QStringList headings(bool blocks) {
    QStringList names{QStringLiteral("一级指标（权重）"),
                      QStringLiteral("二级指标（权重）"),
                      QStringLiteral("序号"),
                      QStringLiteral("三级指标"),
                      QStringLiteral("单位"),
                      QStringLiteral("权重"),
                      QStringLiteral("牵头责任单位")};
    if (blocks)
        names.prepend(QStringLiteral("考核类别"));
    return names;
}

} // namespace

QString printedTreeHtml(bool blocks) {
    const auto columns = printedColumns(blocks);
    QString html = QStringLiteral("<html><body><table><tr><th>") +
                   headings(blocks).join(QStringLiteral("</th><th>")) + QStringLiteral("</th></tr>\n");
    for (std::size_t row = 0; row < columns.front().size(); ++row) {
        html += QStringLiteral("<tr>");
        for (const auto &column : columns) {
            const PrintedCell &cell = column[row];
            if (cell.rows > 0)
                html +=
                    QStringLiteral("<td rowspan=%1>%2</td>").arg(cell.rows).arg(cell.text.toHtmlEscaped());
        }
        html += QStringLiteral("</tr>\n");
    }
    return html + QStringLiteral("</table></body></html>");
}

QString printedTreeText(bool blocks) {
    const auto columns = printedColumns(blocks);
    QString text = headings(blocks).join(u'\t') + u'\n';
    for (std::size_t row = 0; row < columns.front().size(); ++row) {
        QStringList cells;
        for (const auto &column : columns) {
            QString cell = column[row].text;
            const bool quoted = cell.contains(u'"') || cell.contains(u'\n');
            cells << (quoted ? QString(u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"') : cell);
        }
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace weici::tests
