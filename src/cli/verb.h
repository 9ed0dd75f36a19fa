// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/exitcode.h"
#include "cli/outputtable.h"
#include "cli/words.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace weici::cli {

/// One thing the program does. What it says of itself is its help; errors are thrown and become words and
/// exit code in main.
class Verb {
public:
    Verb() = default;
    virtual ~Verb() = default;
    Verb(const Verb &) = delete;
    Verb &operator=(const Verb &) = delete;

    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QString summary() const = 0;
    [[nodiscard]] virtual std::vector<Operand> operands() const = 0;
    [[nodiscard]] virtual std::vector<Option> options() const { return {}; }
    /// Columns of the table it prints; empty: it prints none. With columns it also takes `--format`.
    [[nodiscard]] virtual QStringList columns() const { return {}; }
    /// Whole command lines.
    [[nodiscard]] virtual QStringList examples() const = 0;

    virtual ExitCode run(const Arguments &arguments, Console &console) const = 0;

    /// Its own options and those that every verb of its kind has.
    [[nodiscard]] std::vector<Option> allOptions() const;

protected:
    /// Prints a table in the format that was asked for.
    static void print(const OutputTable &table, const Arguments &arguments, Console &console);
};

/// The operand that nearly every verb has.
Operand ledgerOperand();

} // namespace weici::cli
