// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "app/bulletinsnapshot.h"
#include "cli/bulletinfile.h"
#include "cli/lookup.h"

#include <vector>

namespace weici::cli {

namespace {

class IssuedVerb final : public Verb {
public:
    QString name() const override { return u"issued"_qs; }
    QString summary() const override { return Cli::tr("印发过的通报：版次、指纹，以及内容是否仍与指纹相符"); }
    std::vector<Operand> operands() const override { return {ledgerOperand()}; }
    QStringList columns() const override {
        return {u"number"_qs, u"version"_qs,     u"period"_qs,   u"region"_qs, u"date"_qs,
                u"reason"_qs, u"fingerprint"_qs, u"verifies"_qs, u"files"_qs};
    }
    std::vector<Option> options() const override {
        return {{u"number"_qs, u"TEXT"_qs, Cli::tr("只列这一份通报")},
                {u"version"_qs, u"N"_qs, Cli::tr("只列这一版，须与 --number 同用")},
                {u"out"_qs, u"FILE"_qs,
                 Cli::tr("把印发时的样子再写成文件，须写 --number；不写 --version 时为最新一版")}};
    }
    QStringList examples() const override {
        return {u"weici-cli issued y.weici"_qs,
                u"weici-cli issued y.weici --number 于数创办〔2023〕4号 --version 1 --out 4号.docx"_qs};
    }

    ExitCode run(const Arguments &arguments, Console &console) const override {
        const auto out = arguments.value(u"out"_qs);
        refuseWithoutNumber(arguments);
        if (out)
            refuseBulletin(*out, 1);
        const auto ledger = openForReading(arguments.operand(0));
        const std::vector<app::IssuedBulletin> wanted = wantedOf(*ledger, arguments);
        if (out)
            writeSound(wanted.back(), *out, console);
        else
            print(tableOf(*ledger, wanted), arguments, console);
        return ExitCode::Done;
    }

private:
    static void refuseWithoutNumber(const Arguments &arguments) {
        for (const QString &option : {u"version"_qs, u"out"_qs}) {
            if (arguments.has(option) && !arguments.has(u"number"_qs))
                throw Failure(ExitCode::WrongUse, Cli::tr("--%1 须与 --number 同用。").arg(option));
        }
    }

    /// In their order; where a number is asked for there is at least one.
    static std::vector<app::IssuedBulletin> wantedOf(const app::Ledger &ledger, const Arguments &arguments) {
        const auto number = arguments.value(u"number"_qs);
        const auto version = arguments.value(u"version"_qs);
        std::vector<app::IssuedBulletin> wanted;
        for (const app::IssuedBulletin &each : ledger.issuedBulletins()) {
            const bool isWanted = (!number || each.number == number->trimmed()) &&
                                  (!version || QString::number(each.version) == version->trimmed());
            if (isWanted)
                wanted.push_back(each);
        }
        if (number && wanted.empty())
            throw Failure(ExitCode::Input,
                          Cli::tr("台账里没有通报“%1”%2。用 weici-cli issued 可以列出全部。")
                              .arg(*number, version ? Cli::tr("第 %1 版").arg(*version) : QString()));
        return wanted;
    }

    static void writeSound(const app::IssuedBulletin &bulletin, const QString &file, Console &console) {
        if (!bulletin.verifies)
            throw Failure(ExitCode::Input,
                          Cli::tr("通报“%1”第 %2 版的内容与指纹不符，没有写出。请改用最近的备份。")
                              .arg(bulletin.number)
                              .arg(bulletin.version));
        writeIssuedFile(bulletin, file, console);
    }

    [[nodiscard]] OutputTable tableOf(const app::Ledger &ledger,
                                      const std::vector<app::IssuedBulletin> &bulletins) const {
        OutputTable table(columns());
        for (const app::IssuedBulletin &each : bulletins) {
            QStringList files;
            for (const app::IssuedBulletin::File &file : each.files)
                files.append(file.name);
            table.add({outputCell(each.number), outputCell(each.version), each.period.code(),
                       ledger.region(each.region).name, outputCell(each.date.toString(Qt::ISODate)),
                       outputCell(each.reason), outputCell(each.fingerprint),
                       outputCell(each.verifies ? 1 : 0), outputCell(files.join(u';'))});
        }
        return table;
    }
};

} // namespace

std::unique_ptr<Verb> makeIssuedVerb() {
    return std::make_unique<IssuedVerb>();
}

} // namespace weici::cli
