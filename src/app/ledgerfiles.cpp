// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFileInfo>

#include "app/ledgerimage.h"
#include "app/ledgermessages.h"
#include "app/ledgerorigins.h"
#include "store/asidefile.h"

namespace weici::app {
namespace {

using messages::Doing;

void requireFolder(const QString &path) {
    if (!QFileInfo(path).absoluteDir().exists())
        throw messages::noFolder(path);
}

bool isThere(const QString &path) {
    return QFileInfo::exists(path) || QFileInfo(path).isSymLink();
}

std::vector<store::ContentFault> faultsOf(store::LedgerFile &file) {
    const auto transaction = file.readTransaction();
    std::vector<store::ContentFault> faults;
    const store::Structure structure = file.readStructure(faults);
    // Cells can only be read under schemes that are whole.
    if (!faults.empty())
        return faults;
    const store::CellReader reader(structure.schemes);
    file.readCells(
        structure, reader, [](const auto &, const auto &, auto &&) {},
        [](const auto &, const auto &, auto &&) {}, faults);
    return faults;
}

// What has been made is opened like any other file before it gets its name.
void requireSound(const QString &made, const QString &path) {
    store::LedgerFile::Options options;
    options.readOnly = true;
    store::LedgerFile file(made, options);
    const std::vector<store::ContentFault> faults = faultsOf(file);
    if (!faults.empty()) {
        const LedgerError error = messages::of(faults, path);
        throw LedgerError(LedgerError::Kind::BadInput, error.message(), error.detail());
    }
}

} // namespace

void Ledger::create(const QString &path, const engine::LedgerContent &content, const QString &author,
                    const Progress &progress) {
    if (isThere(path))
        throw messages::exists(path);
    requireFolder(path);
    messages::translated(path, Doing::Create, [&] {
        store::AsideFile aside(path);
        const store::ChangeNote note{QDateTime::currentDateTimeUtc(), author, {}, {}};
        if (!store::LedgerFile::create(aside.path(), content, note, progress))
            return;
        requireSound(aside.path(), path);
        if (!aside.publish(false))
            throw messages::exists(path);
    });
}

void Ledger::backupTo(const QString &target, bool replace) const {
    if (!replace && isThere(target))
        throw messages::exists(target);
    requireFolder(target);
    messages::translated(target, Doing::Backup, [&] {
        if (!m_image->file->copyTo(target, replace))
            throw messages::exists(target);
    });
}

void backupOpenLedger(const QString &path, const QString &target) {
    if (isThere(target))
        throw messages::exists(target);
    requireFolder(target);
    messages::translated(target, Doing::Backup, [&] {
        if (!store::LedgerFile::copyBeside(path, target, false))
            throw messages::exists(target);
    });
}

std::vector<QString> verifyLedger(const QString &path) {
    return messages::translated(path, Doing::Open, [&] {
        store::LedgerFile::Options options;
        options.readOnly = true;
        store::LedgerFile file(QFileInfo(path).absoluteFilePath(), options);
        std::vector<store::ContentFault> faults = faultsOf(file);
        file.verify(faults);
        std::vector<QString> sentences;
        sentences.reserve(faults.size());
        for (const store::ContentFault &fault : faults)
            sentences.push_back(messages::sentence(fault));
        return sentences;
    });
}

} // namespace weici::app
