// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snapshotdocument.h"

#include "app/snapshotjson.h"

namespace weici::app::snapshotjson {
namespace {

using Document = BulletinDocument;

constexpr Words<10> runKinds{"text",   "name",   "value", "unit",       "rank",
                             "target", "change", "count", "department", "total"};
constexpr Words<10> paragraphKinds{"title",    "number", "addressee",  "heading1", "heading2",
                                   "heading3", "body",   "annex-note", "signer",   "date"};

void writeRun(JsonWriter &json, const Document::Run &run) {
    json.beginObject();
    write(json, "kind", wordOf(runKinds, run.kind));
    write(json, "text", run.text);
    write(json, "source", run.source);
    write(json, "field", run.field);
    write(json, "computed", run.computed);
    write(json, "reason", run.reason);
    json.endObject();
}

void writeParagraph(JsonWriter &json, const Document::Paragraph &paragraph) {
    json.beginObject();
    write(json, "kind", wordOf(paragraphKinds, paragraph.kind));
    json.key("line");
    json.number(paragraph.line);
    json.key("runs");
    json.beginArray();
    for (const Document::Run &run : paragraph.runs)
        writeRun(json, run);
    json.endArray();
    json.endObject();
}

void writeImprint(JsonWriter &json, const Document::Imprint &imprint) {
    json.beginObject();
    write(json, "copies", imprint.copies);
    write(json, "office", imprint.office);
    write(json, "printed", imprint.printed);
    json.endObject();
}

Document::Run runFrom(const Object &object) {
    return {object.text("text"),
            valueOf<Document::RunKind>(runKinds, object.text("kind"), QStringLiteral("run")),
            object.cellOrNull("source"),
            object.text("field"),
            object.textOrNull("computed"),
            object.text("reason")};
}

Document::Paragraph paragraphFrom(const Object &object) {
    Document::Paragraph paragraph;
    paragraph.kind =
        valueOf<Document::ParagraphKind>(paragraphKinds, object.text("kind"), QStringLiteral("paragraph"));
    paragraph.line = object.integer("line");
    for (const QJsonValue &run : object.array("runs"))
        paragraph.runs.push_back(runFrom({run, QStringLiteral("run")}));
    return paragraph;
}

} // namespace

void writeDocument(JsonWriter &json, const BulletinDocument &document) {
    json.key("paragraphs");
    json.beginArray();
    for (const Document::Paragraph &paragraph : document.paragraphs)
        writeParagraph(json, paragraph);
    json.endArray();
    json.key("annexes");
    json.beginArray();
    for (const TableReport &annex : document.annexes)
        writeTable(json, annex);
    json.endArray();
    json.key("imprint");
    writeImprint(json, document.imprint);
}

BulletinDocument documentFrom(const Object &object) {
    BulletinDocument document;
    for (const QJsonValue &paragraph : object.array("paragraphs"))
        document.paragraphs.push_back(paragraphFrom({paragraph, QStringLiteral("paragraph")}));
    for (const QJsonValue &annex : object.array("annexes"))
        document.annexes.push_back(tableFrom({annex, QStringLiteral("annex")}));
    const Object imprint = object.object("imprint");
    document.imprint = {imprint.text("copies"), imprint.text("office"), imprint.text("printed")};
    return document;
}

} // namespace weici::app::snapshotjson
