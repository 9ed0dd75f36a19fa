// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/bulletinpages.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace weici::gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BulletinPages)
};

bool holdsFigure(const app::TableReport::Cell &cell) {
    return cell.style == app::TableReport::CellStyle::Figure ||
           cell.style == app::TableReport::CellStyle::Rank;
}

app::BulletinDocument documentOf(app::TableReport table) {
    app::BulletinDocument document;
    document.annexes.push_back(std::move(table));
    return document;
}

} // namespace

BulletinPages::BulletinPages(app::BulletinDocument document)
    : m_document(std::move(document))
    , m_layout(m_document) {
    findFigures();
}

BulletinPages::BulletinPages(app::TableReport table)
    : m_document(documentOf(std::move(table)))
    , m_layout(m_document.annexes.front()) {
    findFigures();
}

void BulletinPages::findFigures() {
    for (std::size_t p = 0; p < m_document.paragraphs.size(); ++p) {
        const auto &runs = m_document.paragraphs[p].runs;
        for (std::size_t r = 0; r < runs.size(); ++r) {
            if (runs[r].source || !runs[r].field.isEmpty()) {
                const auto places = m_layout.placesOf(static_cast<int>(p), static_cast<int>(r));
                m_figures.insert(m_figures.end(), places.begin(), places.end());
            }
        }
    }
    std::unordered_set<engine::CellKey> cells;
    for (const app::TableReport &annex : m_document.annexes) {
        for (const auto &row : annex.rows) {
            for (const app::TableReport::Cell &cell : row) {
                if (cell.source && holdsFigure(cell)) {
                    cells.insert(*cell.source);
                }
            }
        }
    }
    std::vector<Place> inAnnexes;
    for (const engine::CellKey &cell : cells) {
        std::ranges::copy_if(m_layout.placesOf(cell), std::back_inserter(inAnnexes),
                             [this](const Place &place) { return isFigure(place); });
    }
    std::ranges::sort(inAnnexes, {}, [](const Place &place) {
        return std::tuple(place.page, place.annex, place.row, place.column);
    });
    if (!inAnnexes.empty()) {
        m_annexPage = inAnnexes.front().page;
    }
    m_figures.insert(m_figures.end(), inAnnexes.begin(), inAnnexes.end());
}

const app::BulletinDocument::Run *BulletinPages::runAt(const Place &place) const {
    const auto paragraph = static_cast<std::size_t>(place.paragraph);
    const auto run = static_cast<std::size_t>(place.run);
    const bool exists = place.paragraph >= 0 && place.run >= 0 && paragraph < m_document.paragraphs.size() &&
                        run < m_document.paragraphs[paragraph].runs.size();
    return exists ? &m_document.paragraphs[paragraph].runs[run] : nullptr;
}

bool BulletinPages::isFigure(const Place &place) const {
    return place.annex >= 0 && holdsFigure(cellAt(place));
}

QString BulletinPages::textAt(const Place &place) const {
    if (const auto *run = runAt(place)) {
        return run->text;
    }
    return place.annex < 0 ? QString() : cellAt(place).text;
}

const app::TableReport::Cell &BulletinPages::cellAt(const Place &place) const {
    const app::TableReport &annex = m_document.annexes.at(static_cast<std::size_t>(place.annex));
    return annex.rows.at(static_cast<std::size_t>(place.row)).at(static_cast<std::size_t>(place.column));
}

QString BulletinPages::pageName(int page) const {
    if (isTable()) {
        return Words::tr("第 %1 页").arg(page + 1);
    }
    return (m_annexPage && page >= *m_annexPage ? Words::tr("附件第 %1 页") : Words::tr("正文第 %1 页"))
        .arg(page + 1);
}

QString BulletinPages::text() const {
    QStringList lines;
    for (const auto &paragraph : m_document.paragraphs) {
        lines << paragraph.text();
    }
    for (const app::TableReport &annex : m_document.annexes) {
        lines << annex.title;
        for (const auto &row : annex.rows) {
            QStringList cells;
            for (const app::TableReport::Cell &cell : row) {
                if (!cell.text.isEmpty()) {
                    cells << cell.text;
                }
            }
            lines << cells.join(u'，');
        }
    }
    return lines.join(u'\n');
}

} // namespace weici::gui
