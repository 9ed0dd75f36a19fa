// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <unordered_map>

#include "app/bulletinsnapshot.h"
#include "app/labels.h"
#include "app/ledger.h"
#include "app/ledgerpanel.h"
#include "app/scorerows.h"
#include "app/scoreservice.h"
#include "app/standings.h"

namespace weici::app {
namespace {

QString figureText(double number) {
    return std::isfinite(number) ? labels::figure(number) : QString();
}

/// The points of the scheme's leaves, in its order.
std::vector<double> leafPoints(ScoreService &service, const BulletinDraft &draft) {
    const engine::Scheme &scheme = service.ledger().schemeFor(draft.period);
    std::vector<double> points(scheme.indicators.size(), engine::noNumber);
    if (!service.isScored(draft.period))
        return points;
    const engine::IndicatorTree tree(scheme);
    for (const ScoreRow &row : scoreRows(service, draft.period, draft.region)) {
        if (row.kind == engine::IndicatorTree::Kind::Leaf)
            points[tree.items()[row.item].source] = row.points;
    }
    return points;
}

std::vector<BulletinSnapshot::Figure> figuresOf(ScoreService &service, const BulletinDraft &draft) {
    const Ledger &ledger = service.ledger();
    const std::vector<double> points = leafPoints(service, draft);
    std::vector<BulletinSnapshot::Figure> figures;
    for (const engine::Indicator &leaf : ledger.schemeFor(draft.period).indicators) {
        const engine::CellKey key{leaf.id, draft.region, draft.period};
        const engine::Observation &cell = ledger.observation(key);
        const engine::Target &target = ledger.targetFor(key);
        figures.push_back({labels::text(leaf.code), labels::text(leaf.name), labels::text(cell.value.text),
                           labels::text(cell.rank.text), labels::text(target.value.text),
                           labels::text(target.rank.text), figureText(points[figures.size()])});
    }
    return figures;
}

void readTotal(ScoreService &service, const BulletinDraft &draft, BulletinSnapshot &snapshot) {
    const Ledger &ledger = service.ledger();
    const Standing standing = regionStandings(service, draft.period, {})[regionIndex(ledger, draft.region)];
    const bool computed = std::isfinite(standing.figure);
    snapshot.totalPoints = figureText(computed ? standing.figure : standing.publishedPoints);
    snapshot.totalRank = figureText(std::isfinite(standing.rank) ? standing.rank : standing.publishedRank);
}

/// Notes what the ids of the cells that are shown stand for.
class NameCollector final {
public:
    NameCollector(const Ledger &ledger, BulletinSnapshot &snapshot)
        : m_ledger(ledger)
        , m_snapshot(snapshot) {}

    void run() {
        add(m_snapshot.draft.region);
        for (const BulletinDocument::Paragraph &paragraph : m_snapshot.document.paragraphs) {
            for (const BulletinDocument::Run &run : paragraph.runs)
                add(run.source);
        }
        for (const TableReport &annex : m_snapshot.document.annexes) {
            for (const auto &row : annex.rows) {
                for (const TableReport::Cell &cell : row)
                    add(cell.source);
            }
        }
    }

private:
    void add(engine::RegionId region) {
        if (!m_snapshot.regions.contains(region))
            m_snapshot.regions.emplace(region, labels::text(m_ledger.region(region).name));
    }
    void add(const std::optional<engine::CellKey> &cell) {
        if (!cell)
            return;
        add(cell->region);
        if (m_snapshot.codes.contains(cell->indicator))
            return;
        if (const engine::Indicator *leaf = m_ledger.indicator(cell->indicator, cell->period))
            m_snapshot.codes.emplace(cell->indicator, labels::text(leaf->code));
    }

    const Ledger &m_ledger;
    BulletinSnapshot &m_snapshot;
};

} // namespace

BulletinSnapshot takeSnapshot(ScoreService &service, const BulletinDraft &draft) {
    const Ledger &ledger = service.ledger();
    BulletinSnapshot snapshot{draft.number,
                              1,
                              labels::text(draft.period.code()),
                              labels::text(ledger.region(draft.region).name),
                              draft.date,
                              {},
                              draft,
                              makeBulletin(service, draft),
                              figuresOf(service, draft),
                              {},
                              {},
                              {},
                              {},
                              {}};
    readTotal(service, draft, snapshot);
    NameCollector(ledger, snapshot).run();
    return snapshot;
}

} // namespace weici::app
