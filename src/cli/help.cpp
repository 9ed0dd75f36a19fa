// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/help.h"

#include "app/textwidth.h"

#include <algorithm>
#include <utility>

namespace weici::cli {

namespace {

using Rows = std::vector<std::pair<QString, QString>>;

/// Two columns, the first as wide as its widest text.
QString aligned(const Rows &rows) {
    int width = 0;
    for (const auto &row : rows)
        width = std::max(width, app::textWidth(row.first));
    QString text;
    for (const auto &[left, right] : rows)
        text += u"  " + left + QString(width - app::textWidth(left) + 2, u' ') + right + u'\n';
    return text;
}

QString usage(const Verb &verb) {
    QString line = u"weici-cli " + verb.name();
    for (const Operand &operand : verb.operands())
        line += u' ' + operand.name;
    for (const Option &option : verb.allOptions()) {
        if (option.name == u"help")
            continue;
        const QString word =
            u"--" + option.name + (option.value.isEmpty() ? QString() : QString(u' ' + option.value));
        line += option.required ? QString(u' ' + word) : QString(u" [" + word + u']');
    }
    return line;
}

QString examples(const QStringList &lines) {
    QString text = Cli::tr("例：") + u'\n';
    for (const QString &line : lines)
        text += u"  " + line + u'\n';
    return text;
}

} // namespace

QString programHelp(const std::vector<std::unique_ptr<Verb>> &verbs) {
    Rows rows;
    for (const auto &verb : verbs)
        rows.emplace_back(verb->name(), verb->summary());
    const Rows codes{{u"0"_qs, Cli::tr("做完了")},
                     {u"1"_qs, Cli::tr("做完了，并且查出了要找的问题")},
                     {u"2"_qs, Cli::tr("用法不对（动作、选项、版式名）")},
                     {u"3"_qs, Cli::tr("台账打不开")},
                     {u"4"_qs, Cli::tr("输入的数据不对，什么也没有写")},
                     {u"5"_qs, Cli::tr("输出写不了，或者已经存在")}};
    return Cli::tr("位次的命令行。用法：weici-cli 动作 台账 [选项]") + u"\n\n" + Cli::tr("动作：") + u'\n' +
           aligned(rows) + u'\n' + Cli::tr("选项：") + u'\n' +
           aligned({{u"--help"_qs, Cli::tr("显示这个说明；写在动作后面时显示那个动作的说明")},
                    {u"--version"_qs, Cli::tr("显示版本")}}) +
           u'\n' + Cli::tr("返回值：") + u'\n' + aligned(codes) + u'\n' +
           examples({u"weici-cli create y.weici --from data/yudu-2023h1"_qs,
                     u"weici-cli report y.weici --layout attachment --period 2023H1 --out a.xlsx"_qs,
                     u"weici-cli set --help"_qs});
}

QString verbHelp(const Verb &verb) {
    Rows rows;
    for (const Operand &operand : verb.operands())
        rows.emplace_back(operand.name, operand.help);
    for (const Option &option : verb.allOptions())
        rows.emplace_back(u"--" + option.name +
                              (option.value.isEmpty() ? QString() : QString(u' ' + option.value)),
                          option.help);
    QString text =
        verb.summary() + u"\n\n" + Cli::tr("用法：") + usage(verb) + u"\n\n" + aligned(rows) + u'\n';
    if (!verb.columns().isEmpty())
        text += Cli::tr("输出的列：") + verb.columns().join(u',') + u"\n\n";
    return text + examples(verb.examples());
}

} // namespace weici::cli
