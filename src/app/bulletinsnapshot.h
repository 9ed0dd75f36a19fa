// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include "app/bulletin.h"
#include "app/bulletindocument.h"

namespace weici::app {

class ScoreService;

/// What a correction changes, one sentence each, for people.
struct BulletinImpact {
    QStringList values;
    QStringList ranks;
    QStringList totals;
    QStringList sentences; ///< old → new
    QStringList tables;    ///< which cells of which annex

    [[nodiscard]] bool isEmpty() const {
        return values.isEmpty() && ranks.isEmpty() && totals.isEmpty() && sentences.isEmpty() &&
               tables.isEmpty();
    }
    bool operator==(const BulletinImpact &) const = default;
};
/// Everything that an issued bulletin says and rests on, in plain texts that need no ledger to be read.
struct BulletinSnapshot {
    /// A figure of the own region: as printed then.
    struct Figure {
        QString code;
        QString name;
        QString value;
        QString rank;
        QString target;
        QString targetRank;
        QString points; ///< shortest text; empty: none

        bool operator==(const Figure &) const = default;
    };

    QString number;
    int version = 1;
    QString period; ///< its code
    QString region; ///< its name
    QDate date;
    QString reason;
    BulletinDraft draft; ///< text and overrides that it was made from
    BulletinDocument document;
    std::vector<Figure> figures; ///< every leaf, in printed order
    QString totalPoints;
    QString totalRank;
    BulletinImpact impact; ///< of a correction: what it changes against the version before
    /// What the ids in `document` and `draft` name.
    std::map<engine::IndicatorId, QString> codes;
    std::map<engine::RegionId, QString> regions;
};

/// Canonical bytes: the same snapshot gives the same bytes on every machine; and back. Throws MessageError.
QByteArray bytesOf(const BulletinSnapshot &snapshot);
BulletinSnapshot snapshotFrom(const QByteArray &bytes);

/// The first version of the draft's bulletin, from the ledger as it is. Throws as makeBulletin.
BulletinSnapshot takeSnapshot(ScoreService &service, const BulletinDraft &draft);

/// What is different; number, version, date and reason do not count.
BulletinImpact impactOf(const BulletinSnapshot &before, const BulletinSnapshot &after);

} // namespace weici::app
