// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bulletinsnapshot.h"

#include <QJsonDocument>

#include "app/jsonwriter.h"
#include "app/snapshotdocument.h"
#include "app/snapshotjson.h"

namespace weici::app {
namespace {

using snapshotjson::Object;
using snapshotjson::write;

constexpr int formatVersion = 1;

struct ImpactList {
    const char *key;
    QStringList BulletinImpact::*texts;
};
constexpr std::array<ImpactList, 5> impactLists{{{"values", &BulletinImpact::values},
                                                 {"ranks", &BulletinImpact::ranks},
                                                 {"totals", &BulletinImpact::totals},
                                                 {"sentences", &BulletinImpact::sentences},
                                                 {"tables", &BulletinImpact::tables}}};

void writeDraft(JsonWriter &json, const BulletinDraft &draft) {
    json.beginObject();
    write(json, "period", QString::fromStdString(draft.period.code()));
    json.key("region");
    json.number(draft.region.value);
    write(json, "number", draft.number);
    write(json, "date", snapshotjson::dateText(draft.date));
    write(json, "text", draft.text);
    json.key("overrides");
    json.beginArray();
    for (const BulletinOverride &each : draft.overrides)
        write(json, QStringList{each.field, each.text, each.reason});
    json.endArray();
    json.endObject();
}

BulletinDraft draftFrom(const Object &object) {
    BulletinDraft draft{object.period("period"), {object.integer("region")}, object.text("number"),
                        object.date("date"),     object.text("text"),        {}};
    const QString where = QStringLiteral("override");
    for (const QJsonValue &value : object.array("overrides")) {
        const QJsonArray parts = snapshotjson::arrayOf(value, 3, where);
        draft.overrides.push_back({snapshotjson::textOf(parts[0], where),
                                   snapshotjson::textOf(parts[1], where),
                                   snapshotjson::textOf(parts[2], where)});
    }
    return draft;
}

void writeFigures(JsonWriter &json, const BulletinSnapshot &snapshot) {
    json.key("figures");
    json.beginArray();
    for (const BulletinSnapshot::Figure &each : snapshot.figures)
        write(json, QStringList{each.code, each.name, each.value, each.rank, each.target, each.targetRank,
                                each.points});
    json.endArray();
    write(json, "total_points", snapshot.totalPoints);
    write(json, "total_rank", snapshot.totalRank);
}

std::vector<BulletinSnapshot::Figure> figuresFrom(const QJsonArray &array) {
    std::vector<BulletinSnapshot::Figure> figures;
    const QString where = QStringLiteral("figure");
    for (const QJsonValue &value : array) {
        const QJsonArray parts = snapshotjson::arrayOf(value, 7, where);
        const auto text = [&](qsizetype part) { return snapshotjson::textOf(parts[part], where); };
        figures.push_back({text(0), text(1), text(2), text(3), text(4), text(5), text(6)});
    }
    return figures;
}

void writeImpact(JsonWriter &json, const BulletinImpact &impact) {
    json.beginObject();
    for (const ImpactList &list : impactLists)
        write(json, list.key, impact.*list.texts);
    json.endObject();
}

BulletinImpact impactFrom(const Object &object) {
    BulletinImpact impact;
    for (const ImpactList &list : impactLists)
        impact.*list.texts = object.texts(list.key);
    return impact;
}

template <class Id>
void writeNames(JsonWriter &json, const char *key, const std::map<Id, QString> &names) {
    json.key(key);
    json.beginArray();
    for (const auto &[id, name] : names) {
        json.beginArray();
        json.number(id.value);
        write(json, name);
        json.endArray();
    }
    json.endArray();
}

template <class Id>
std::map<Id, QString> namesFrom(const QJsonArray &array) {
    std::map<Id, QString> names;
    const QString where = QStringLiteral("name");
    for (const QJsonValue &value : array) {
        const QJsonArray parts = snapshotjson::arrayOf(value, 2, where);
        names.emplace(Id{snapshotjson::integerOf(parts[0], where)}, snapshotjson::textOf(parts[1], where));
    }
    return names;
}

QJsonValue parsed(const QByteArray &bytes) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        snapshotjson::refuse(error.errorString());
    return document.object();
}

} // namespace

QByteArray bytesOf(const BulletinSnapshot &snapshot) {
    JsonWriter json(JsonWriter::Form::Compact);
    json.beginObject();
    json.key("format");
    json.number(formatVersion);
    write(json, "number", snapshot.number);
    json.key("version");
    json.number(snapshot.version);
    write(json, "period", snapshot.period);
    write(json, "region", snapshot.region);
    write(json, "date", snapshotjson::dateText(snapshot.date));
    write(json, "reason", snapshot.reason);
    snapshotjson::writeDocument(json, snapshot.document);
    writeFigures(json, snapshot);
    json.key("impact");
    writeImpact(json, snapshot.impact);
    json.key("draft");
    writeDraft(json, snapshot.draft);
    writeNames(json, "indicators", snapshot.codes);
    writeNames(json, "regions", snapshot.regions);
    json.endObject();
    return QByteArray::fromStdString(json.take());
}

BulletinSnapshot snapshotFrom(const QByteArray &bytes) {
    const Object object(parsed(bytes), QStringLiteral("snapshot"));
    if (object.integer("format") != formatVersion)
        snapshotjson::refuse(QStringLiteral("format"));
    return {object.text("number"),
            object.integer("version"),
            object.text("period"),
            object.text("region"),
            object.date("date"),
            object.text("reason"),
            draftFrom(object.object("draft")),
            snapshotjson::documentFrom(object),
            figuresFrom(object.array("figures")),
            object.text("total_points"),
            object.text("total_rank"),
            impactFrom(object.object("impact")),
            namesFrom<engine::IndicatorId>(object.array("indicators")),
            namesFrom<engine::RegionId>(object.array("regions"))};
}

} // namespace weici::app
