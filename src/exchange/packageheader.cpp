// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/packageheader.h"

#include "app/jsonwriter.h"
#include "exchange/jsonobject.h"
#include "exchange/packagesource.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace weici::exchange {

namespace {

constexpr int formatVersion = 1;
constexpr double largest = 1e9;

template <class Value, class Given>
void assign(Value &value, const std::optional<Given> &given) {
    if (given)
        value = *given;
}

void readFormat(JsonObject &object) {
    const auto format = object.integer(u"format"_qs, 0, std::numeric_limits<int>::max());
    if (format && *format != formatVersion)
        object.fault(u"format"_qs, QCoreApplication::translate(
                                       "Package", "数据包的格式是 %1，这个版本只会读 1；请换用更新的位次")
                                       .arg(*format));
}

/// One mean for all levels, or an object that names each; a level it leaves out is arithmetic.
engine::Aggregations readAggregation(JsonObject &object) {
    const QString key = u"aggregation"_qs;
    if (!object.has(key))
        return {};
    const QJsonValue value = object.take(key);
    if (!value.isObject()) {
        const auto mean = object.word(key, aggregationWords).value_or(engine::Aggregation::Points);
        return {mean, mean, mean};
    }
    engine::Aggregations means{engine::Aggregation::Arithmetic, engine::Aggregation::Arithmetic,
                               engine::Aggregation::Arithmetic};
    JsonObject levels(object.file(), value.toObject(), object.pathOf(key), object.faults());
    assign(means.level2, levels.word(u"level2"_qs, aggregationWords));
    assign(means.level1, levels.word(u"level1"_qs, aggregationWords));
    assign(means.block, levels.word(u"block"_qs, aggregationWords));
    levels.refuseUnknownKeys();
    const auto count =
        std::ranges::count(std::array{means.level2, means.level1, means.block}, engine::Aggregation::Points);
    if (count == 1 || count == 2)
        object.fault(key, QCoreApplication::translate(
                              "Package", "points 不能与平均数混用；三级都用 points，或都用平均数"));
    return means;
}

void readBlock(JsonObject &object, const QJsonArray &array, qsizetype index,
               std::vector<engine::Block> &blocks) {
    const QString path = object.pathOf(u"blocks"_qs) + u'/' + QString::number(index);
    JsonObject entry(object.file(), array.at(index).toObject(), path, object.faults());
    if (!array.at(index).isObject())
        entry.fault(
            {}, QCoreApplication::translate("Package", "blocks 的每一项应是 { \"name\": …, \"factor\": … }"));
    engine::Block block;
    assign(block.name, entry.text(u"name"_qs));
    assign(block.factor, entry.number(u"factor"_qs, 0, largest));
    entry.refuseUnknownKeys();
    if (std::ranges::find(blocks, block.name, &engine::Block::name) != blocks.end())
        entry.fault(u"name"_qs, QCoreApplication::translate("Package", "考核类别“%1”出现了两次；请合并或改名")
                                    .arg(QString::fromStdString(block.name)));
    blocks.push_back(std::move(block));
}

std::vector<engine::Block> readBlocks(JsonObject &object) {
    const QString key = u"blocks"_qs;
    const QJsonValue value = object.take(key);
    if (value.isUndefined())
        return {engine::Block{}};
    const QJsonArray array = value.toArray();
    if (array.isEmpty())
        object.fault(
            key, QCoreApplication::translate("Package", "应是至少有一项的列表；没有考核类别时请删去这个键"));
    std::vector<engine::Block> blocks;
    for (qsizetype i = 0; i < array.size(); ++i)
        readBlock(object, array, i, blocks);
    return blocks;
}

engine::Scheme readScheme(JsonObject &object) {
    engine::Scheme scheme;
    if (object.require(u"year"_qs))
        assign(scheme.year, object.integer(u"year"_qs, 1900, 2199));
    assign(scheme.regionCount, object.integer(u"region_count"_qs, 1, 100000));
    assign(scheme.tieRule, object.word(u"tie_rule"_qs, tieRuleWords));
    if (!object.isNull(u"rank_decimals"_qs))
        assign(scheme.rankDecimals, object.integer(u"rank_decimals"_qs, 0, 15));
    assign(scheme.groupRanks, object.boolean(u"group_ranks"_qs));
    assign(scheme.listSize, object.integer(u"list_size"_qs, 1, 100000));
    assign(scheme.missing, object.word(u"missing"_qs, missingWords));
    assign(scheme.minKnown, object.number(u"min_known"_qs, 0, 1));
    assign(scheme.equalRange, object.word(u"equal_range"_qs, equalRangeWords));
    assign(scheme.targetTime, object.word(u"target_time"_qs, targetTimeWords));
    assign(scheme.weights, object.word(u"weights"_qs, weightRuleWords));
    scheme.aggregation = readAggregation(object);
    assign(scheme.scale, object.number(u"scale"_qs, 0, largest));
    assign(scheme.note, object.text(u"note"_qs));
    scheme.blocks = readBlocks(object);
    return scheme;
}

void writeAggregation(app::JsonWriter &json, const engine::Aggregations &means) {
    json.key("aggregation");
    if (means.level2 == means.level1 && means.level1 == means.block) {
        json.text(wordOf(aggregationWords, means.block));
        return;
    }
    json.beginObject();
    json.key("level2");
    json.text(wordOf(aggregationWords, means.level2));
    json.key("level1");
    json.text(wordOf(aggregationWords, means.level1));
    json.key("block");
    json.text(wordOf(aggregationWords, means.block));
    json.endObject();
}

void writeBlocks(app::JsonWriter &json, const std::vector<engine::Block> &blocks) {
    json.key("blocks");
    json.beginArray();
    for (const engine::Block &block : blocks) {
        json.beginObject();
        json.key("name");
        json.text(block.name);
        json.key("factor");
        json.number(block.factor);
        json.endObject();
    }
    json.endArray();
}

template <class Value, std::size_t count>
void writeWord(app::JsonWriter &json, const char *key, const std::array<Word<Value>, count> &words,
               Value value) {
    json.key(key);
    json.text(wordOf(words, value));
}

void writeScheme(app::JsonWriter &json, const engine::Scheme &scheme) {
    json.key("year");
    json.number(scheme.year);
    json.key("region_count");
    json.number(scheme.regionCount);
    writeWord(json, "tie_rule", tieRuleWords, scheme.tieRule);
    json.key("rank_decimals");
    scheme.rankDecimals ? json.number(*scheme.rankDecimals) : json.null();
    json.key("group_ranks");
    json.boolean(scheme.groupRanks);
    json.key("list_size");
    json.number(scheme.listSize);
    writeWord(json, "missing", missingWords, scheme.missing);
    json.key("min_known");
    json.number(scheme.minKnown);
    writeWord(json, "equal_range", equalRangeWords, scheme.equalRange);
    writeWord(json, "target_time", targetTimeWords, scheme.targetTime);
    writeWord(json, "weights", weightRuleWords, scheme.weights);
    writeAggregation(json, scheme.aggregation);
    json.key("scale");
    json.number(scheme.scale);
    json.key("note");
    json.text(scheme.note);
    writeBlocks(json, scheme.blocks);
}

} // namespace

PackageHeader readHeader(PackageSource &source) {
    const JsonFile file(u"ledger.json"_qs, source.bytes(u"ledger.json"_qs), source.faults());
    JsonObject object(file, file.root(), {}, source.faults());
    PackageHeader header;
    if (object.require(u"format"_qs))
        readFormat(object);
    // A newer format may have anything in it: say only that.
    source.faults().throwIfAny();
    if (object.require(u"title"_qs))
        assign(header.title, object.text(u"title"_qs));
    assign(header.city, object.text(u"city"_qs));
    if (object.require(u"own_region"_qs))
        assign(header.ownRegion, object.text(u"own_region"_qs));
    header.ownRegionLine = file.line(u"/own_region"_qs);
    header.scheme = readScheme(object);
    object.refuseUnknownKeys();
    source.faults().throwIfAny();
    return header;
}

engine::Scheme readSchemeHeader(PackageSource &source, const QString &name, int year) {
    const JsonFile file(name, source.bytes(name), source.faults());
    JsonObject object(file, file.root(), {}, source.faults());
    readFormat(object);
    engine::Scheme scheme = readScheme(object);
    object.refuseUnknownKeys();
    if (scheme.year != 0 && scheme.year != year)
        object.fault(
            u"year"_qs,
            QCoreApplication::translate("Package", "与文件夹名的年份 %1 不同；请改成一样").arg(year));
    source.faults().throwIfAny();
    return scheme;
}

std::string headerJson(const PackageHeader &header) {
    app::JsonWriter json;
    json.beginObject();
    json.key("format");
    json.number(formatVersion);
    json.key("title");
    json.text(header.title);
    json.key("city");
    json.text(header.city);
    json.key("own_region");
    json.text(header.ownRegion);
    writeScheme(json, header.scheme);
    json.endObject();
    return json.take();
}

std::string schemeHeaderJson(const engine::Scheme &scheme) {
    app::JsonWriter json;
    json.beginObject();
    writeScheme(json, scheme);
    json.endObject();
    return json.take();
}

} // namespace weici::exchange
