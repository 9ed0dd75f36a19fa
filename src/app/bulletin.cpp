// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bulletin.h"

#include <QDir>
#include <QFile>

#include "app/bulletintext.h"
#include "app/bulletinwords.h"
#include "app/configfolder.h"
#include "app/documentlanguage.h"
#include "app/ledger.h"
#include "app/reportlayout.h"
#include "app/scoreservice.h"

namespace weici::app {

namespace {

using Paragraph = BulletinDocument::Paragraph;
using ParagraphKind = BulletinDocument::ParagraphKind;

QString textOf(const BulletinRuns &runs) {
    return Paragraph{ParagraphKind::Body, runs, 0}.text();
}

/// Puts a bulletin together in the order in which it is printed.
class BulletinMaker final {
public:
    BulletinMaker(ScoreService &service, const BulletinDraft &draft)
        : m_service(service)
        , m_draft(draft)
        , m_template(parseTemplate(draft.text))
        , m_facts(service, draft.period, draft.region)
        , m_text(m_facts, draft) {
        m_text.check(m_template);
    }

    BulletinDocument made() {
        addHead(ParagraphKind::Title, templatekeys::title);
        addNumber();
        addHead(ParagraphKind::Addressee, templatekeys::addressee);
        endAddressee();
        for (Paragraph &paragraph : m_text.paragraphs(m_template.body))
            m_made.paragraphs.push_back(std::move(paragraph));
        addAnnexes();
        addHead(ParagraphKind::Signer, templatekeys::signer);
        addDate();
        addImprint();
        return std::move(m_made);
    }

private:
    [[nodiscard]] BulletinRuns headRuns(const QString &key) const {
        const auto found = m_template.head.find(key);
        return found == m_template.head.end() ? BulletinRuns() : m_text.line(found->second);
    }
    [[nodiscard]] QString headText(const QString &key) const { return textOf(headRuns(key)); }

    void addHead(ParagraphKind kind, const QString &key) {
        BulletinRuns runs = headRuns(key);
        if (!runs.empty())
            m_made.paragraphs.push_back({kind, std::move(runs), m_template.head.at(key).front().line});
    }

    void endAddressee() {
        if (m_made.paragraphs.empty() || m_made.paragraphs.back().kind != ParagraphKind::Addressee)
            return;
        Paragraph &addressee = m_made.paragraphs.back();
        if (!addressee.text().endsWith(u'：'))
            addressee.runs.push_back(wordsRun(u"："_qs));
    }

    void addNumber() {
        const QString number = bulletinwords::documentNumber(m_draft.number);
        if (!number.isEmpty())
            m_made.paragraphs.push_back({ParagraphKind::Number, {fieldRun(u"文号"_qs, number)}, 0});
    }

    void addImprint() {
        BulletinDocument::Imprint &imprint = m_made.imprint;
        imprint.copies = headText(templatekeys::copies);
        if (!imprint.copies.isEmpty() && !imprint.copies.endsWith(u'。'))
            imprint.copies += u'。';
        imprint.office = headText(templatekeys::office);
        if (!imprint.office.isEmpty())
            imprint.printed = bulletinwords::date(m_draft.date);
    }

    void addDate() {
        m_made.paragraphs.push_back(
            {ParagraphKind::Date, {fieldRun(u"日期"_qs, bulletinwords::date(m_draft.date))}, 0});
    }

    [[nodiscard]] BulletinRun fieldRun(const QString &field, const QString &text) const {
        return runOf({BulletinDocument::RunKind::Text, field, text}, m_draft);
    }

    /// One annex has no number, several are counted, here and above their tables.
    void addAnnexes() {
        const QStringList names = headText(templatekeys::annexes).split(u'、', Qt::SkipEmptyParts);
        for (const QString &name : names) {
            m_made.annexes.push_back(
                makeReport(m_service, ReportLayout::named(name.trimmed()), m_draft.period, m_draft.region));
        }
        const bool areCounted = m_made.annexes.size() > 1;
        for (std::size_t i = 0; i < m_made.annexes.size(); ++i) {
            TableReport &annex = m_made.annexes[i];
            const QString count = areCounted ? QString::number(i + 1) : QString();
            annex.annex = u"附件"_qs + count;
            const QString front = i == 0 ? u"附件："_qs : u"　　　"_qs;
            const QString numbered = areCounted ? count + u'.' + annex.title : annex.title;
            m_made.paragraphs.push_back({ParagraphKind::AnnexNote,
                                         {wordsRun(front + numbered)},
                                         m_template.head.at(templatekeys::annexes).front().line});
        }
    }

    ScoreService &m_service;
    const BulletinDraft &m_draft;
    BulletinTemplate m_template;
    BulletinFacts m_facts;
    BulletinText m_text;
    BulletinDocument m_made;
};

QString textOfFile(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

QString bulletinTemplate() {
    const QString own = textOfFile(QDir(configFolder()).filePath(QStringLiteral("templates/bulletin.txt")));
    return own.trimmed().isEmpty() ? textOfFile(QStringLiteral(":/weici/templates/bulletin.txt")) : own;
}

BulletinDocument makeBulletin(ScoreService &service, const BulletinDraft &draft) {
    try {
        const DocumentLanguage chinese;
        return BulletinMaker(service, draft).made();
    } catch (const MessageError &) {
        // What is wrong is said again, below, in the language of the program.
    }
    return BulletinMaker(service, draft).made();
}

} // namespace weici::app
