// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "cli/exitcode.h"
#include "cli/words.h"

#include <algorithm>
#include <numeric>

namespace weici::cli {

namespace {

[[noreturn]] void refuse(const QString &message) {
    throw Failure(ExitCode::WrongUse, message);
}

QString withHint(const QString &message, const QString &hint) {
    return hint.isEmpty() ? Cli::tr("%1。").arg(message) : Cli::tr("%1。是不是想写 %2？").arg(message, hint);
}

const Option &find(const QString &name, const std::vector<Option> &options) {
    const auto found = std::ranges::find(options, name, &Option::name);
    if (found != options.end())
        return *found;
    QStringList known;
    for (const Option &option : options)
        known.append(u"--" + option.name);
    refuse(withHint(Cli::tr("没有选项 --%1").arg(name), closest(u"--" + name, known)));
}

/// Letters to change, add or drop to get from one word to the other (Levenshtein).
qsizetype distance(const QString &a, const QString &b) {
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j) + 1;
            const qsizetype changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({changed, row[at] + 1, row[at - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

Arguments::Arguments(const QStringList &words, const std::vector<Operand> &operands,
                     const std::vector<Option> &options) {
    bool onlyOperands = false;
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (!onlyOperands && words[at] == u"--")
            onlyOperands = true;
        else if (!onlyOperands && words[at].startsWith(u"--"))
            readOption(words, at, options);
        else if (!onlyOperands && words[at].size() > 1 && words[at].startsWith(u'-'))
            refuse(Cli::tr("没有选项 %1。选项以两个短横开头。").arg(words[at]));
        else
            m_operands.append(words[at]);
    }
    checkOperands(operands);
    checkOptions(options);
}

std::optional<QString> Arguments::value(const QString &option) const {
    const auto found = m_values.find(option);
    return found == m_values.end() ? std::nullopt : std::optional(found->last());
}

void Arguments::readOption(const QStringList &words, qsizetype &at, const std::vector<Option> &options) {
    const qsizetype equals = words[at].indexOf(u'=');
    const QString name = words[at].mid(2, equals < 0 ? -1 : equals - 2);
    const Option &option = find(name, options);
    if (has(name) && !option.repeats)
        refuse(Cli::tr("选项 --%1 写了两次。").arg(name));
    if (option.value.isEmpty()) {
        if (equals >= 0)
            refuse(Cli::tr("选项 --%1 不带值。").arg(name));
        m_values[name].append(QString());
        return;
    }
    if (equals >= 0) {
        m_values[name].append(words[at].mid(equals + 1));
        return;
    }
    if (at + 1 >= words.size() || words[at + 1].startsWith(u"--"))
        refuse(Cli::tr("选项 --%1 后面缺少 %2。").arg(name, option.value));
    m_values[name].append(words[++at]);
}

void Arguments::checkOperands(const std::vector<Operand> &operands) const {
    const auto given = static_cast<std::size_t>(m_operands.size());
    if (given < operands.size())
        refuse(Cli::tr("缺少 %1。").arg(operands[given].name));
    if (given > operands.size())
        refuse(Cli::tr("多出了“%1”。").arg(m_operands[static_cast<qsizetype>(operands.size())]));
    const qsizetype empty = m_operands.indexOf(QString());
    if (empty >= 0)
        refuse(Cli::tr("%1 是空的。").arg(operands[static_cast<std::size_t>(empty)].name));
}

void Arguments::checkOptions(const std::vector<Option> &options) const {
    for (const Option &option : options) {
        if (option.required && !has(option.name))
            refuse(Cli::tr("缺少选项 --%1 %2。").arg(option.name, option.value));
    }
}

QString closest(const QString &given, const QStringList &known) {
    QString best;
    qsizetype least = std::max<qsizetype>(2, given.size() / 3) + 1;
    for (const QString &word : known) {
        if (const qsizetype d = distance(given, word); d < least) {
            least = d;
            best = word;
        }
    }
    return best;
}

} // namespace weici::cli
