// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace weici::cli {

/// One `--name VALUE` of a verb.
struct Option {
    QString name;  ///< without the dashes
    QString value; ///< what stands for the value in the help; empty: the option takes none
    QString help;
    bool required = false;
    bool repeats = false;
};

/// A word without dashes that a verb needs, in its place.
struct Operand {
    QString name;
    QString help;
};

/// The words after the verb, told apart. `--name VALUE` and `--name=VALUE` are read; a value that itself
/// starts with two dashes needs the second form; `--` ends the options. Throws Failure (wrong use) with a
/// hint.
class Arguments final {
public:
    Arguments(const QStringList &words, const std::vector<Operand> &operands,
              const std::vector<Option> &options);

    [[nodiscard]] const QString &operand(std::size_t i) const {
        return m_operands[static_cast<qsizetype>(i)];
    }
    [[nodiscard]] bool has(const QString &option) const { return m_values.contains(option); }
    [[nodiscard]] std::optional<QString> value(const QString &option) const;
    [[nodiscard]] QStringList values(const QString &option) const { return m_values.value(option); }

private:
    void readOption(const QStringList &words, qsizetype &at, const std::vector<Option> &options);
    void checkOperands(const std::vector<Operand> &operands) const;
    void checkOptions(const std::vector<Option> &options) const;

    QStringList m_operands;
    QMap<QString, QStringList> m_values;
};

/// The one of `known` that is spelled most like `given`, or nothing when none is close.
QString closest(const QString &given, const QStringList &known);

} // namespace weici::cli
