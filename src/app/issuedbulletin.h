// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include "engine/ids.h"
#include "engine/period.h"

namespace weici::app {

/// A bulletin as it was issued: frozen, whatever the ledger says later.
struct IssuedBulletin {
    /// A file that was made of it.
    struct File {
        QString name;   ///< without its folder
        QString sha256; ///< of its bytes, in hexadecimal
        QDateTime at;

        bool operator==(const File &) const = default;
    };

    QString number; ///< 发文字号; the same for all versions
    int version = 1;
    engine::Period period;
    engine::RegionId region;
    QDate date; ///< of issue
    QDateTime at;
    QString author;
    QString reason;       ///< of a correction; empty for the first version
    QByteArray snapshot;  ///< canonical JSON, see bulletinsnapshot.h
    QString fingerprint;  ///< SHA-256 over the snapshot, in hexadecimal
    bool verifies = true; ///< whether the fingerprint fits what is stored
    std::vector<File> files;
};

} // namespace weici::app
