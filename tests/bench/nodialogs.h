// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs.h"

namespace weici::bench {

/// Nobody is there to be asked.
class NoDialogs final : public gui::Dialogs {
public:
    QString openFile(const QString &, const QString &, const QString &) override { return {}; }
    QString saveFile(const QString &, const QString &, const QString &) override { return {}; }
    QString chooseFolder(const QString &, const QString &) override { return {}; }
    bool choosePrinter(QPrinter &, const QString &) override { return false; }
    int ask(const Question &) override { return 0; }
    std::optional<int> choose(const QString &, const QString &, const QStringList &) override { return {}; }
    std::optional<QString> askText(const QString &, const QString &, const QString &) override { return {}; }
};

} // namespace weici::bench
