// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docxwriter.h"

#include <utility>

#include <QCoreApplication>
#include <QIODevice>

#include "exchange/docxbody.h"
#include "exchange/docxfooter.h"
#include "exchange/docxnode.h"
#include "exchange/docxstyles.h"
#include "exchange/ooxmlpackage.h"
#include "exchange/outputfile.h"
#include "exchange/reportcheck.h"
#include "exchange/xmltext.h"

namespace weici::exchange {

namespace {

struct DocxWriter {
    Q_DECLARE_TR_FUNCTIONS(DocxWriter)
};

constexpr int MostColumns = 63; ///< of a table that Word opens

using docx::add;
using docx::Node;

constexpr auto Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr auto OfficeRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

void addContentTypes(OoxmlPackage &package) {
    pugi::xml_document document;
    const Node types = add(document.root(), "Types",
                           {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
    add(types, "Default",
        {{"Extension", "rels"}, {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
    add(types, "Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
    const std::string word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    for (const auto &[part, type] : {std::pair{"/word/document.xml", "document.main+xml"},
                                     {"/word/styles.xml", "styles+xml"},
                                     {"/word/settings.xml", "settings+xml"},
                                     {"/word/fontTable.xml", "fontTable+xml"},
                                     {"/word/footer1.xml", "footer+xml"},
                                     {"/word/footer2.xml", "footer+xml"}})
        add(types, "Override", {{"PartName", part}, {"ContentType", word + type}});
    add(types, "Override",
        {{"PartName", "/docProps/core.xml"},
         {"ContentType", "application/vnd.openxmlformats-package.core-properties+xml"}});
    add(types, "Override",
        {{"PartName", "/docProps/app.xml"},
         {"ContentType", "application/vnd.openxmlformats-officedocument.extended-properties+xml"}});
    package.add("[Content_Types].xml", document);
}

void addRelation(Node relations, const char *id, const std::string &type, const char *target) {
    add(relations, "Relationship", {{"Id", id}, {"Type", type}, {"Target", target}});
}

void addPackageRelations(OoxmlPackage &package) {
    pugi::xml_document document;
    const Node relations = add(document.root(), "Relationships", {{"xmlns", Relationships}});
    const std::string office = OfficeRelation;
    addRelation(relations, "rId1", office + "officeDocument", "word/document.xml");
    addRelation(relations, "rId2",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml");
    addRelation(relations, "rId3", office + "extended-properties", "docProps/app.xml");
    package.add("_rels/.rels", document);
}

void addDocumentRelations(OoxmlPackage &package) {
    pugi::xml_document document;
    const Node relations = add(document.root(), "Relationships", {{"xmlns", Relationships}});
    const std::string office = OfficeRelation;
    addRelation(relations, "rId1", office + "styles", "styles.xml");
    addRelation(relations, "rId2", office + "settings", "settings.xml");
    addRelation(relations, "rId3", office + "fontTable", "fontTable.xml");
    addRelation(relations, docx::OddFooterId, office + "footer", "footer1.xml");
    addRelation(relations, docx::EvenFooterId, office + "footer", "footer2.xml");
    package.add("word/_rels/document.xml.rels", document);
}

/// Who wrote it is left empty, and no program writes it in its place.
void addProperties(OoxmlPackage &package, const QString &title, const QDateTime &created) {
    pugi::xml_document core;
    const Node properties =
        add(core.root(), "cp:coreProperties",
            {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
             {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
             {"xmlns:dcterms", "http://purl.org/dc/terms/"},
             {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
    add(properties, "dc:title").text().set(xmlText(title).toStdString().c_str());
    add(properties, "dc:creator");
    add(properties, "cp:lastModifiedBy");
    const std::string time = created.toUTC().toString(Qt::ISODate).toStdString();
    for (const auto *name : {"dcterms:created", "dcterms:modified"})
        add(properties, name, {{"xsi:type", "dcterms:W3CDTF"}}).text().set(time.c_str());
    package.add("docProps/core.xml", core);

    pugi::xml_document extended;
    add(extended.root(), "Properties",
        {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}});
    package.add("docProps/app.xml", extended);
}

template <typename Fill>
void addPart(OoxmlPackage &package, const char *name, const Fill &fill) {
    pugi::xml_document document;
    fill(document);
    package.add(name, document);
}

void refuseAnnex(const app::TableReport &annex, const QString &path) {
    refuseUnwritable(annex, path);
    if (std::cmp_greater(annex.columns.size(), MostColumns))
        throw OutputError(path,
                          DocxWriter::tr("Word 的表格最多 %1 栏，这张表有 %2 栏，请改用 .xlsx 结尾的文件名")
                              .arg(MostColumns)
                              .arg(annex.columns.size()));
}

QByteArray packed(const app::BulletinDocument &bulletin, const QString &title, const QDateTime &created) {
    OoxmlPackage package;
    addContentTypes(package);
    addPackageRelations(package);
    addPart(package, "word/document.xml", [&](auto &part) { docx::makeBody(part, bulletin); });
    addDocumentRelations(package);
    addPart(package, "word/styles.xml", docx::makeStyles);
    addPart(package, "word/settings.xml", docx::makeSettings);
    addPart(package, "word/fontTable.xml", docx::makeFontTable);
    addPart(package, "word/footer1.xml", [](auto &part) { docx::makeFooter(part, docx::FooterSide::Odd); });
    addPart(package, "word/footer2.xml", [](auto &part) { docx::makeFooter(part, docx::FooterSide::Even); });
    addProperties(package, title, created.isValid() ? created : QDateTime::currentDateTimeUtc());
    return package.bytes();
}

} // namespace

void writeDocx(const app::BulletinDocument &bulletin, const QString &path, const QDateTime &created) {
    for (const auto &annex : bulletin.annexes)
        refuseAnnex(annex, path);
    QString title = bulletin.textOf(app::BulletinDocument::ParagraphKind::Title);
    if (title.isEmpty() && !bulletin.annexes.empty())
        title = bulletin.annexes.front().title;
    replaceFile(path,
                [&](QIODevice &device) { device.write(packed(bulletin, title.remove(u'\n'), created)); });
}

void writeDocx(std::span<const app::TableReport> reports, const QString &path, const QDateTime &created) {
    app::BulletinDocument bulletin;
    bulletin.annexes.assign(reports.begin(), reports.end());
    writeDocx(bulletin, path, created);
}

void writeDocx(const app::TableReport &report, const QString &path, const QDateTime &created) {
    writeDocx(std::span(&report, 1), path, created);
}

} // namespace weici::exchange
