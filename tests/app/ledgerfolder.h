// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledger.h"
#include "support/samplecontent.h"

#include <functional>
#include <memory>
#include <optional>

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace weici::app {

/// A folder for one test, and what tests of ledgers do in it.
class LedgerFolder : public testing::Test {
protected:
    [[nodiscard]] QString file(const QString &name = QStringLiteral("a.weici")) const {
        return folder.filePath(name);
    }

    std::unique_ptr<Ledger> made(const engine::LedgerContent &content = tests::sampleContent(3, 2)) const {
        Ledger::create(file(), content);
        return Ledger::open(file(), Ledger::Access::ReadWrite, QStringLiteral("张三"));
    }
    [[nodiscard]] std::unique_ptr<Ledger> reopened() const {
        return Ledger::open(file(), Ledger::Access::ReadOnly);
    }

    static void set(Ledger &ledger, const engine::CellKey &key, const engine::Observation &observation) {
        const CellEdit edit{key, observation};
        ledger.setCells(std::span(&edit, 1), {});
    }

    /// The kind of the LedgerError that `work` throws; its message must say something, and name `where` when
    /// given.
    static std::optional<LedgerError::Kind> kindOf(const std::function<void()> &work,
                                                   const QString &where = {}) {
        try {
            work();
        } catch (const LedgerError &error) {
            EXPECT_GT(error.message().size(), 8);
            EXPECT_TRUE(error.message().contains(where)) << error.message().toStdString();
            EXPECT_TRUE(error.message().endsWith(u'。')) << error.message().toStdString();
            return error.kind();
        }
        return std::nullopt;
    }

    static QByteArray bytes(const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
    }
    static void write(const QString &path, const QByteArray &bytes) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
    [[nodiscard]] QStringList names() const {
        return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }

    QTemporaryDir folder;
};

} // namespace weici::app
