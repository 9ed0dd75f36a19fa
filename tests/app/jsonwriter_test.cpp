// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jsonwriter.h"

#include <gtest/gtest.h>

namespace weici::app {
namespace {

TEST(JsonWriter, KeepsTheOrderAndIndentsByTwo) {
    JsonWriter json;
    json.beginObject();
    json.key("z");
    json.number(0.8);
    json.key("a");
    json.null();
    json.key("list");
    json.beginArray();
    json.beginObject();
    json.key("on");
    json.boolean(true);
    json.endObject();
    json.text("x");
    json.endArray();
    json.key("none");
    json.beginArray();
    json.endArray();
    json.endObject();
    EXPECT_EQ(json.take(),
              "{\n  \"z\": 0.8,\n  \"a\": null,\n  \"list\": [\n    {\n      \"on\": true\n    },\n"
              "    \"x\"\n  ],\n  \"none\": []\n}\n");
}

TEST(JsonWriter, WritesWithoutSpaceWhenAskedTo) {
    JsonWriter json(JsonWriter::Form::Compact);
    json.beginObject();
    json.key("list");
    json.beginArray();
    json.number(1);
    json.text(" x ");
    json.endArray();
    json.key("none");
    json.null();
    json.endObject();
    EXPECT_EQ(json.take(), "{\"list\":[1,\" x \"],\"none\":null}\n");
}

TEST(JsonWriter, EscapesOnlyWhatMustBe) {
    EXPECT_EQ(jsonString("于都/“x”"), "\"于都/“x”\"");
    EXPECT_EQ(jsonString("\"\\\n\r\t\b\f\x01"), R"("\"\\\n\r\t\b\f\u0001")");
}

} // namespace
} // namespace weici::app
