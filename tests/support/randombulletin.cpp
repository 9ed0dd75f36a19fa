// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/randombulletin.h"

#include <cmath>

namespace weici::tests {
namespace {

using Document = app::BulletinDocument;
using Table = app::TableReport;

class Maker final {
public:
    explicit Maker(std::mt19937 &random)
        : m_random(random) {}

    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }
    bool chance() { return upTo(1) == 1; }

    QString text() {
        static const QStringList pieces{
            QStringLiteral("规上工业"), QStringLiteral("\""),       QStringLiteral("\\"),
            QStringLiteral("\n"),       QStringLiteral("\t"),       QString(QChar(1)),
            QStringLiteral("360.70"),   QStringLiteral("〔2023〕"), QStringLiteral("𠮷"),
            QStringLiteral(" → "),      QStringLiteral("<&>"),      QStringLiteral("é")};
        QString text;
        for (int i = upTo(4); i > 0; --i)
            text += pieces[upTo(static_cast<int>(pieces.size()) - 1)];
        return text;
    }

    double number() {
        const double digits = std::uniform_real_distribution<double>(-10, 10)(m_random);
        return chance() ? upTo(99) / 10.0 : digits * std::pow(10, upTo(20) - 10);
    }

    std::optional<engine::CellKey> cell() {
        if (chance())
            return std::nullopt;
        const engine::Period period =
            chance() ? *engine::Period::fromCode("2023H1") : engine::Period::month(2023, 1 + upTo(11));
        return engine::CellKey{{1 + upTo(9)}, {1 + upTo(9)}, period};
    }

    template <class Enum>
    Enum any(int last) {
        return static_cast<Enum>(upTo(last));
    }

    Document::Run run() {
        Document::Run run{text(), any<Document::RunKind>(9), cell(), text(), {}, text()};
        if (chance())
            run.computed = text();
        return run;
    }

    Document::Paragraph paragraph() {
        Document::Paragraph paragraph{any<Document::ParagraphKind>(9), {}, upTo(50)};
        for (int i = upTo(4); i > 0; --i)
            paragraph.runs.push_back(run());
        return paragraph;
    }

    Table table() {
        Table table;
        table.name = text();
        table.annex = text();
        table.title = text();
        for (int column = 1 + upTo(4); column > 0; --column)
            table.columns.push_back({std::abs(number())});
        for (int row = 2 + upTo(4); row > 0; --row)
            table.rows.push_back(this->row(table.columns.size()));
        table.headerRows = upTo(2);
        table.nameColumns = upTo(1);
        if (chance())
            table.spans.push_back({0, 0, 2, 1});
        if (chance())
            table.charts.push_back({text(), text(), 0, 0, 1, 1, upTo(9), {number(), number()}});
        for (int i = upTo(2); i > 0; --i)
            table.notes.push_back(text());
        if (chance())
            table.frontTo = upTo(9);
        if (chance())
            table.backFrom = upTo(9);
        table.page.landscape = chance();
        return table;
    }

    std::vector<Table::Cell> row(std::size_t columns) {
        std::vector<Table::Cell> row(columns);
        for (Table::Cell &cell : row)
            cell = {any<Table::CellKind>(2),
                    text(),
                    number(),
                    any<Table::CellStyle>(5),
                    any<Table::Mark>(2),
                    this->cell(),
                    any<engine::CellRole>(3)};
        return row;
    }

    QStringList texts() {
        QStringList texts;
        for (int i = upTo(3); i > 0; --i)
            texts.append(text());
        return texts;
    }

private:
    std::mt19937 &m_random;
};

} // namespace

app::BulletinSnapshot randomSnapshot(std::mt19937 &random) {
    Maker make(random);
    const engine::Period period = engine::Period::cumulative(2023, 1 + make.upTo(11));
    app::BulletinDraft draft{period, {1 + make.upTo(9)}, make.text(), {}, make.text(), {}};
    draft.overrides.push_back({make.text(), make.text(), make.text()});
    app::BulletinSnapshot snapshot{make.text(),
                                   1 + make.upTo(9),
                                   QString::fromStdString(period.code()),
                                   make.text(),
                                   QDate(2023, 1 + make.upTo(11), 1 + make.upTo(27)),
                                   make.text(),
                                   draft,
                                   {},
                                   {},
                                   make.text(),
                                   make.text(),
                                   {},
                                   {},
                                   {}};
    for (int i = make.upTo(6); i > 0; --i)
        snapshot.document.paragraphs.push_back(make.paragraph());
    for (int i = make.upTo(2); i > 0; --i)
        snapshot.document.annexes.push_back(make.table());
    snapshot.document.imprint = {make.text(), make.text(), make.text()};
    for (int i = make.upTo(3); i > 0; --i)
        snapshot.figures.push_back({QString::number(i), make.text(), make.text(), make.text(), make.text(),
                                    make.text(), make.text()});
    snapshot.impact = {make.texts(), make.texts(), make.texts(), make.texts(), make.texts()};
    snapshot.codes = {{{1}, make.text()}, {{7}, make.text()}};
    snapshot.regions = {{{2}, make.text()}};
    return snapshot;
}

} // namespace weici::tests
