#include "app/bulletin.h"
#include "app/labels.h"
#include "app/narrativecheck.h"
#include "app/scoreservice.h"
#include "support/packageledger.h"
#include <gtest/gtest.h>
#include <QElapsedTimer>
#include <QFile>
#include <cstdio>
namespace weici::tests {
TEST(Scratch, Dump) {
    const struct { const char *package; std::vector<const char *> periods; std::vector<const char *> regions; } all[] = {
        {"yudu-2023h1", {"2023H1"}, {""}},
        {"chongyi-2022", {"2022-01..06", "2022-01..08", "2022-01..09"}, {""}},
        {"ganzhou-2023", {"2022"}, {""}},
        {"yingtan-2022", {"2022", "2023"}, {""}},
        {"demo-city", {"2024-01..06", "2024", "2025-01..09", "2025-01..03"}, {"", "星渚区", "汀兰县", "云屏经开区"}}};
    QFile out(QStringLiteral("/tmp/nt/dump.txt"));
    out.open(QIODevice::WriteOnly);
    for (const auto &p : all) {
        PackageLedger ledger(QString::fromUtf8(p.package));
        app::ScoreService service(*ledger);
        for (auto period : p.periods) for (auto region : p.regions) {
            app::BulletinDraft draft{*engine::Period::fromCode(period), *region ? *ledger->regionNamed(QString::fromUtf8(region)) : ledger->ownRegion().id, {}, {}, app::bulletinTemplate(), {}};
            const auto doc = app::makeBulletin(service, draft);
            QStringList lines;
            for (auto &para : doc.paragraphs) lines << para.text();
            QElapsedTimer t; t.start();
            const auto r = app::checkNarrative(service, lines, draft.period, draft.region);
            const auto first = static_cast<double>(t.nsecsElapsed()) / 1e6; t.restart();
            app::checkNarrative(service, lines, draft.period, draft.region);
            out.write(QStringLiteral("=== %1 %2 %3: checked %4, findings %5, %6 ms / %7 ms\n").arg(QString::fromUtf8(p.package), QString::fromUtf8(period), QString::fromUtf8(region)).arg(r.checked).arg(r.findings.size()).arg(first).arg(static_cast<double>(t.nsecsElapsed()) / 1e6).toUtf8());
            for (auto &f : r.findings) out.write((QStringLiteral("  !! %1 line %2 [%3] ").arg(app::narrativeCode(f.kind)).arg(f.line).arg(f.excerpt) + f.message + u'\n').toUtf8());
            for (auto &pp : doc.paragraphs) { for (auto &rr : pp.runs) out.write((QString::number(static_cast<int>(rr.kind)) + u'<' + rr.text + u'|' + rr.field + u'>').toUtf8()); out.write("\n"); }
            for (auto &l : lines) out.write((l + u'\n').toUtf8());
        }
    }
}
}
