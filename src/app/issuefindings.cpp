// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include <QCoreApplication>
#include <QStringList>

#include "app/issuing.h"
#include "app/labels.h"
#include "app/ledger.h"
#include "app/narrativenumbers.h"
#include "app/problemlist.h"
#include "app/scoreservice.h"

namespace weici::app {

namespace {

using Source = IssueFinding::Source;
using RunKind = BulletinDocument::RunKind;

struct Issuing {
    Q_DECLARE_TR_FUNCTIONS(Issuing)
};

/// A、B、C等5项: at most `shown` names.
QString someOf(const QStringList &names, qsizetype shown = 3) {
    const QString first = names.mid(0, shown).join(u'、');
    return names.size() > shown ? Issuing::tr("%1等 %2 项").arg(first).arg(names.size()) : first;
}

class Findings final {
public:
    Findings(ScoreService &service, const BulletinDraft &draft, const BulletinDocument &document)
        : m_service(service)
        , m_ledger(service.ledger())
        , m_draft(draft)
        , m_document(document) {
        for (const auto &paragraph : document.paragraphs)
            m_lines << paragraph.text().replace(u'\n', u' ');
    }

    std::vector<IssueFinding> all(int *checked) {
        addNarrative(checked);
        addOverrides();
        addPeriods();
        addForm();
        addProblems();
        for (IssueFinding &finding : m_found)
            markAccepted(finding);
        std::ranges::stable_sort(m_found, {}, [](const IssueFinding &finding) {
            return std::pair(!finding.accepted.isEmpty(), finding.severity);
        });
        return std::move(m_found);
    }

private:
    IssueFinding &add(Source source, Severity severity, const QString &title, const QString &message) {
        IssueFinding finding;
        finding.source = source;
        finding.severity = severity;
        finding.title = title;
        finding.message = message;
        m_found.push_back(std::move(finding));
        return m_found.back();
    }

    void markAccepted(IssueFinding &finding) const {
        const auto known = m_ledger.acceptedProblems().find(finding.key);
        if (!finding.key.isEmpty() && known != m_ledger.acceptedProblems().end())
            finding.accepted = known->second.reason;
    }

    /// Its parts do not depend on the program's language.
    [[nodiscard]] QString keyOf(const QString &kind, const QStringList &parts) const {
        return (QStringList{kind, regionName(m_draft.region), QString::number(m_draft.period.key())} + parts)
            .join(u'\n');
    }

    [[nodiscard]] QString regionName(engine::RegionId region) const {
        return labels::text(m_ledger.region(region).name);
    }
    [[nodiscard]] QString codeOf(engine::IndicatorId indicator) const {
        const auto *const known = m_ledger.indicator(indicator, m_draft.period);
        return known ? labels::text(known->code) : QString();
    }

    void addNarrative(int *checked) {
        const auto result = checkNarrative(m_service, m_lines, m_draft.period, m_draft.region);
        if (checked)
            *checked = result.checked;
        for (const NarrativeFinding &finding : result.findings)
            addNarrative(finding);
    }

    void addNarrative(const NarrativeFinding &finding) {
        using Kind = NarrativeFinding::Kind;
        const bool ofLists = finding.kind == Kind::Count || finding.kind == Kind::Membership;
        const bool lacksUnit = finding.kind == Kind::Unit && finding.severity == Severity::Warning;
        const QString title = ofLists || lacksUnit
                                  ? (lacksUnit ? Issuing::tr("单位缺失") : narrativeKind(finding.kind))
                                  : Issuing::tr("正文与附件不一致");
        IssueFinding &made = add(Source::Narrative, finding.severity, title, finding.message);
        made.paragraph = finding.line - 1;
        made.run = runAt(made.paragraph, finding.start);
        QStringList parts{narrativeCode(finding.kind), finding.excerpt,
                          m_lines[finding.line - 1].mid(finding.start, finding.length)};
        if (finding.indicator) {
            made.cell = {*finding.indicator, finding.region.value_or(m_draft.region), m_draft.period};
            const auto &cell = m_ledger.observation(*made.cell);
            parts << codeOf(*finding.indicator) << labels::text(cell.value.text)
                  << labels::text(cell.rank.text);
        } else {
            parts << finding.expected;
        }
        made.key = keyOf(u"narrative"_qs, parts);
    }

    /// The run of a paragraph that a place of its text lies in; −1: none.
    [[nodiscard]] int runAt(int paragraph, qsizetype place) const {
        const auto &runs = m_document.paragraphs[static_cast<std::size_t>(paragraph)].runs;
        qsizetype end = 0;
        for (std::size_t i = 0; i < runs.size(); ++i) {
            end += runs[i].text.size();
            if (place < end)
                return static_cast<int>(i);
        }
        return -1;
    }

    void addOverrides() {
        visitRuns([this](int paragraph, int run, const BulletinDocument::Run &piece) {
            if (!piece.isOverridden() || !piece.reason.trimmed().isEmpty())
                return;
            IssueFinding &made = add(Source::Override, Severity::Warning, Issuing::tr("手改的数"),
                                     Issuing::tr("“%1”盖过字段 {{%2}}（算得“%3”），没有写理由。")
                                         .arg(piece.text, piece.field, *piece.computed));
            made.cell = piece.source;
            made.field = piece.field;
            made.paragraph = paragraph;
            made.run = run;
        });
    }

    /// Figures that cover another period, one finding a period.
    void addPeriods() {
        std::map<engine::Period, std::vector<engine::CellKey>> others;
        for (const auto &leaf : m_ledger.schemeFor(m_draft.period).indicators) {
            const engine::CellKey key{leaf.id, m_draft.region, m_draft.period};
            const auto &cell = m_ledger.observation(key);
            const bool hasFigure = cell.value.value() || cell.rank.value();
            if (hasFigure && cell.asOf && *cell.asOf != m_draft.period)
                others[*cell.asOf].push_back(key);
        }
        for (const auto &[period, cells] : others)
            addPeriod(period, cells);
    }

    void addPeriod(const engine::Period &period, const std::vector<engine::CellKey> &cells) {
        QStringList names;
        QStringList codes;
        for (const auto &key : cells) {
            names << nameOf(key.indicator);
            codes << codeOf(key.indicator);
        }
        const QString words = labels::text(period.chineseWithoutYear());
        const auto noted = std::ranges::count_if(m_lines, [&](const QString &line) {
            return line.contains(u'（' + words) || line.contains(u'(' + words);
        });
        const QString inText = noted > 0 ? Issuing::tr("正文已注明") : Issuing::tr("正文没有注明");
        IssueFinding &made =
            add(Source::AsOf, Severity::Warning, Issuing::tr("覆盖期不同"),
                Issuing::tr("%1的数为 %2，与通报的 %3 不同，%4。")
                    .arg(someOf(names), words, labels::text(m_draft.period.chinese()), inText));
        made.cell = cells.front();
        placeAt(made, cells.front());
        made.key = keyOf(u"as-of"_qs,
                         {labels::text(period.code()), codes.join(u','), noted > 0 ? u"1"_qs : u"0"_qs});
    }

    [[nodiscard]] QString nameOf(engine::IndicatorId indicator) const {
        const auto &scheme = m_ledger.schemeFor(m_draft.period);
        const auto leaf = std::ranges::find(scheme.indicators, indicator, &engine::Indicator::id);
        return leaf == scheme.indicators.end()
                   ? codeOf(indicator)
                   : indicatorSubject(scheme, static_cast<std::size_t>(leaf - scheme.indicators.begin()));
    }

    void addForm() {
        if (m_draft.number.trimmed().isEmpty())
            add(Source::Form, Severity::Error, Issuing::tr("缺发文字号"),
                Issuing::tr("还没有填发文字号，例如 于数创办〔2023〕4号。"));
        if (!m_draft.date.isValid())
            add(Source::Form, Severity::Error, Issuing::tr("缺成文日期"),
                Issuing::tr("还没有填成文日期，落款处是空白。"));
        addUnits();
        addEmptyLists();
        addEmptyAnnexes();
    }

    /// Numbers that have no unit in the ledger and therefore none in the text.
    void addUnits() {
        QStringList names;
        std::optional<engine::CellKey> first;
        visitRuns([&](int paragraph, int run, const BulletinDocument::Run &piece) {
            if (piece.kind != RunKind::Value || !piece.source || !lacksUnit(paragraph, run, piece))
                return;
            if (const QString name = nameOf(piece.source->indicator); !names.contains(name))
                names << name;
            first = first ? first : piece.source;
        });
        if (!first)
            return;
        IssueFinding &made = add(Source::Form, Severity::Warning, Issuing::tr("单位缺失"),
                                 Issuing::tr("%1没有单位，正文只写了数。").arg(someOf(names)));
        made.cell = first;
        placeAt(made, *first);
        made.key = keyOf(u"no-unit"_qs, names);
    }

    [[nodiscard]] bool lacksUnit(int paragraph, int run, const BulletinDocument::Run &piece) const {
        const auto &runs = m_document.paragraphs[static_cast<std::size_t>(paragraph)].runs;
        const auto next = static_cast<std::size_t>(run) + 1;
        const QString behind = next < runs.size() ? runs[next].text : QString();
        const auto *const leaf = m_ledger.indicator(piece.source->indicator, m_draft.period);
        const bool isNumber = !piece.text.isEmpty() && piece.text.back().isDigit();
        const bool hasUnit = !behind.isEmpty() && numberAt(QString(u'1' + behind), 0, {})->length > 1;
        return leaf && leaf->unit.empty() && isNumber && !hasUnit;
    }

    void addEmptyLists() {
        for (std::size_t i = 0; i < m_document.paragraphs.size(); ++i) {
            const QString text = m_lines[static_cast<qsizetype>(i)].trimmed();
            const bool isEmpty = text.endsWith(u"：。") || text.endsWith(u"：；") ||
                                 (text.endsWith(u'：') && i + 1 == m_document.paragraphs.size());
            if (!isEmpty)
                continue;
            IssueFinding &made = add(Source::Form, Severity::Warning, Issuing::tr("名单为空"),
                                     Issuing::tr("“%1”后面没有指标。").arg(text.left(24)));
            made.paragraph = static_cast<int>(i);
            made.key = keyOf(u"empty-list"_qs, {text});
        }
    }

    void addEmptyAnnexes() {
        for (const TableReport &annex : m_document.annexes) {
            if (static_cast<int>(annex.rows.size()) > annex.headerRows)
                continue;
            IssueFinding &made = add(Source::Form, Severity::Warning, Issuing::tr("附件为空"),
                                     Issuing::tr("附件“%1”没有一行数据。").arg(annex.title));
            made.key = keyOf(u"empty-annex"_qs, {annex.title});
        }
    }

    void addProblems() {
        for (const Problem &problem : findProblems(m_ledger, m_draft.period, Accepted::Shown)) {
            IssueFinding &made =
                add(Source::Problem, problem.severity, labels::problemKind(problem.kind), sentence(problem));
            made.problem = problem;
            made.key = acceptanceKey(m_ledger, problem);
            const auto leaf = problem.indicator ? problem.indicator : problem.nearest;
            if (!leaf)
                continue;
            made.cell = {*leaf, problem.region.value_or(m_draft.region),
                         problem.period.value_or(m_draft.period)};
            placeAt(made, *made.cell);
        }
    }

    /// Where the text shows the cell first.
    void placeAt(IssueFinding &finding, const engine::CellKey &cell) const {
        visitRuns([&](int paragraph, int run, const BulletinDocument::Run &piece) {
            if (finding.paragraph >= 0 || !piece.source || *piece.source != cell)
                return;
            finding.paragraph = paragraph;
            finding.run = run;
        });
    }

    template <class Visit>
    void visitRuns(Visit visit) const {
        for (std::size_t i = 0; i < m_document.paragraphs.size(); ++i) {
            const auto &runs = m_document.paragraphs[i].runs;
            for (std::size_t j = 0; j < runs.size(); ++j)
                visit(static_cast<int>(i), static_cast<int>(j), runs[j]);
        }
    }

    ScoreService &m_service;
    const Ledger &m_ledger;
    const BulletinDraft &m_draft;
    const BulletinDocument &m_document;
    QStringList m_lines;
    std::vector<IssueFinding> m_found;
};

} // namespace

std::vector<IssueFinding> findingsBeforeIssue(ScoreService &service, const BulletinDraft &draft,
                                              const BulletinDocument &document, int *checked) {
    return Findings(service, draft, document).all(checked);
}

} // namespace weici::app
