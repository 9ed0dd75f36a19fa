// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>

#include "app/bulletindocument.h"
#include "app/jsonwriter.h"

/// A bulletin's text, annexes and imprint in a snapshot: whole, so that every writer prints an issued version
/// again as it was. What is added to BulletinDocument or TableReport is added here.
namespace weici::app::snapshotjson {

class Object;

/// The keys `paragraphs`, `annexes` and `imprint` of the object that is open.
void writeDocument(JsonWriter &json, const BulletinDocument &document);
BulletinDocument documentFrom(const Object &object);

void writeTable(JsonWriter &json, const TableReport &table);
TableReport tableFrom(const Object &object);

} // namespace weici::app::snapshotjson
