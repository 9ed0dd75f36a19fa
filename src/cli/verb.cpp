// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verb.h"

namespace weici::cli {

std::vector<Option> Verb::allOptions() const {
    std::vector<Option> all = options();
    if (!columns().isEmpty())
        all.push_back({u"format"_qs, u"csv|json|table"_qs, Cli::tr("输出的格式；不写时为 csv")});
    all.push_back({u"help"_qs, {}, Cli::tr("显示这个说明")});
    return all;
}

void Verb::print(const OutputTable &table, const Arguments &arguments, Console &console) {
    const QString format = arguments.value(u"format"_qs).value_or(u"csv"_qs);
    if (format == u"csv")
        console.print(table.print(OutputFormat::Csv));
    else if (format == u"json")
        console.print(table.print(OutputFormat::Json));
    else if (format == u"table")
        console.print(table.print(OutputFormat::Table));
    else
        throw Failure(ExitCode::WrongUse, Cli::tr("没有格式“%1”。可用：csv, json, table。").arg(format));
}

Operand ledgerOperand() {
    return {u"LEDGER"_qs, Cli::tr("台账文件，以 .weici 结尾")};
}

} // namespace weici::cli
