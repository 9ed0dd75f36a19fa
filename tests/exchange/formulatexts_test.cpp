// SPDX-License-Identifier: GPL-3.0-or-later
// Names that an office program would take for formulas, in every text field of a ledger, through every layout
// and every writer of tables.
#include "exchange/reportwriter.h"

#include <gtest/gtest.h>

#include <array>
#include <ostream>

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include "app/reportlayout.h"
#include "engine/decimal.h"
#include "exchange/csv.h"
#include "support/packageledger.h"
#include "support/scoredcontent.h"
#include "support/workbookparts.h"

namespace weici::exchange {
namespace {

constexpr std::array Texts{"=1+1",
                           "@单位",
                           "-5县",
                           "+3",
                           "\t=2+2",
                           "\r=3",
                           "=HYPERLINK(\"http://a\",\"b\")",
                           "-1+cmd|' /C calc'!A0"};

/// Each field bears one of the texts; a region and an indicator have names that differ.
engine::LedgerContent hostileContent() {
    auto content = tests::scoredContent();
    std::size_t next = 0;
    const auto text = [&] { return std::string(Texts.at(next++ % Texts.size())); };
    content.profile.title = text();
    content.profile.city = text();
    for (auto &region : content.regions) {
        region.name = text();
        region.group = region.group.empty() ? region.group : text();
    }
    for (auto &scheme : content.schemes) {
        scheme.groupRanks = true;
        for (auto &block : scheme.blocks)
            block.name = text();
        for (auto &node : scheme.nodes)
            node.name = text();
        for (auto &leaf : scheme.indicators) {
            leaf.name = text();
            leaf.unit = text();
            leaf.number = text();
            leaf.note = text();
            leaf.departments = {text(), text()};
        }
    }
    return content;
}

bool startsLikeAFormula(const QString &text) {
    return !text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()) &&
           text != QStringLiteral("-") && !engine::parsePlain(text.toStdString());
}

QByteArray bytesOf(const QString &path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

class FormulaTexts : public ::testing::TestWithParam<const char *> {
protected:
    FormulaTexts() {
        const auto layout = app::ReportLayout::named(QString::fromLatin1(GetParam()));
        report =
            app::makeReport(*ledger, layout, engine::Period::cumulative(2023, 6), ledger->ownRegion().id);
        report.notes.push_back(QStringLiteral("=4+4"));
        report.annex = QStringLiteral("+附件");
    }

    QString written(const char *ending) const {
        const QString path = folder.filePath(QStringLiteral("a.") + QLatin1String(ending));
        writeReport(report, path);
        return path;
    }

    const tests::PackageLedger ledger{hostileContent()};
    const QTemporaryDir folder;
    app::TableReport report;
};

TEST_P(FormulaTexts, AreStringsInAWorkbook) {
    const auto book = tests::workbookParts(written("xlsx"));
    for (const auto &[name, part] : book.parts) {
        if (name.starts_with("xl/worksheets/")) {
            EXPECT_EQ(part.find("<f>"), std::string::npos) << name;
        }
    }
    const int heading = 2;
    int numbers = 0;
    for (std::size_t r = 0; r < report.rows.size(); ++r) {
        for (std::size_t c = 0; c < report.columns.size(); ++c) {
            const auto &cell = report.rows[r][c];
            if (cell.kind == app::TableReport::CellKind::Empty)
                continue;
            const std::string at =
                std::string(1, static_cast<char>('A' + c)) + std::to_string(r + heading + 1);
            const bool isText = cell.kind == app::TableReport::CellKind::Text;
            EXPECT_EQ(book.cells.at(at).isText, isText) << at;
            numbers += isText ? 0 : 1;
        }
    }
    EXPECT_GT(numbers, 0);
}

TEST_P(FormulaTexts, AreGuardedInCsv) {
    QFile file(written("csv"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    std::size_t guarded = 0;
    readCsv(file, [&](const CsvRecord &record) {
        for (const std::string &field : record.fields) {
            EXPECT_FALSE(startsLikeAFormula(QString::fromStdString(field))) << field;
            if (field.starts_with('\''))
                ++guarded;
        }
    });
    EXPECT_GT(guarded, 3U);
}

/// What they say is left as it is, since a browser shows it; what opens a table in a spreadsheet is told that
/// the cell is a text.
TEST_P(FormulaTexts, AreMarkedAsTextsInHtml) {
    const QString html = QString::fromUtf8(bytesOf(written("html")));
    static const QRegularExpression cell(QStringLiteral("<t[dh] ([^>]*)>([^<]*)</t[dh]>"));
    int marked = 0;
    for (auto cells = cell.globalMatch(html); cells.hasNext();) {
        const auto match = cells.next();
        const QString text = match.captured(2);
        if (text.isEmpty() || !QStringLiteral("=+-@\t\r&").contains(text.front()) ||
            engine::parsePlain(text.toStdString()))
            continue;
        EXPECT_TRUE(match.captured(1).contains(QStringLiteral("mso-number-format:'\\@'")))
            << text.toStdString();
        EXPECT_TRUE(match.captured(1).contains(QStringLiteral("sdnum=\"0;0;@\""))) << text.toStdString();
        ++marked;
    }
    EXPECT_GT(marked, 3);
}

INSTANTIATE_TEST_SUITE_P(Layouts, FormulaTexts,
                         ::testing::Values("attachment", "campaign", "goals", "allocation", "ranking",
                                           "matrix", "lost", "scores"),
                         [](const auto &test) { return std::string(test.param); });

} // namespace
} // namespace weici::exchange
