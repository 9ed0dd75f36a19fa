// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documentlanguage.h"
#include "app/ledgererror.h"
#include "app/messageerror.h"
#include "app/reportlayout.h"
#include "cli/help.h"
#include "cli/language.h"
#include "cli/pdffile.h"
#include "cli/verbs.h"
#include "exchange/outputfile.h"

#include <QCoreApplication>
#include <QTranslator>

#include <algorithm>
#include <exception>

namespace weici::cli {

namespace {

ExitCode codeOf(app::LedgerError::Kind kind) {
    using Kind = app::LedgerError::Kind;
    switch (kind) {
    case Kind::Missing:
    case Kind::NotOurs:
    case Kind::Newer:
    case Kind::Damaged:
    case Kind::InUse:
        return ExitCode::Ledger;
    case Kind::BadInput:
    case Kind::Locked:
        return ExitCode::Input;
    case Kind::ReadOnly:
    case Kind::DiskFull:
    case Kind::Exists:
    case Kind::CannotWrite:
        return ExitCode::Output;
    }
    return ExitCode::Ledger;
}

const Verb &find(const std::vector<std::unique_ptr<Verb>> &verbs, const QString &name) {
    QStringList known;
    for (const auto &verb : verbs) {
        if (verb->name() == name)
            return *verb;
        known.append(verb->name());
    }
    const QString hint = closest(name, known);
    throw Failure(ExitCode::WrongUse, hint.isEmpty()
                                          ? Cli::tr("没有动作“%1”。").arg(name)
                                          : Cli::tr("没有动作“%1”。是不是想写 %2？").arg(name, hint));
}

bool asksForHelp(const QStringList &words) {
    return words.contains(u"--help") || words.contains(u"-h");
}

ExitCode perform(const QStringList &words, Console &console) {
    const auto verbs = allVerbs();
    if (words.isEmpty()) {
        console.tell(programHelp(verbs));
        return ExitCode::WrongUse;
    }
    if (words[0] == u"--version") {
        console.print("weici-cli " WEICI_VERSION "\n");
        return ExitCode::Done;
    }
    if (words[0] == u"--help" || words[0] == u"-h" || words[0] == u"help") {
        console.print(programHelp(verbs).toUtf8());
        return ExitCode::Done;
    }
    const Verb &verb = find(verbs, words[0]);
    if (asksForHelp(words)) {
        console.print(verbHelp(verb).toUtf8());
        return ExitCode::Done;
    }
    const Arguments arguments(words.mid(1), verb.operands(), verb.allOptions());
    console.startProgress();
    return verb.run(arguments, console);
}

QString withUsage(const Failure &failure, const QStringList &words) {
    if (failure.code() != ExitCode::WrongUse)
        return failure.message();
    const bool knowsVerb = !words.isEmpty() && std::ranges::any_of(allVerbs(), [&](const auto &verb) {
        return verb->name() == words[0];
    });
    const QString help = knowsVerb ? QString(u"weici-cli " + words[0] + u" --help") : u"weici-cli --help"_qs;
    return failure.message() + u'\n' + Cli::tr("用法见 %1。").arg(help);
}

ExitCode performAndTell(const QStringList &words, Console &console) {
    try {
        return perform(words, console);
    } catch (const Failure &failure) {
        console.tell(withUsage(failure, words));
        return failure.code();
    } catch (const app::LedgerError &error) {
        console.tell(error.message());
        if (!error.detail().isEmpty() && !error.message().contains(error.detail()))
            console.tell(u"  " + error.detail());
        return codeOf(error.kind());
    } catch (const app::LayoutError &error) {
        console.tell(withUsage(Failure(ExitCode::WrongUse, error.message()), words));
        return ExitCode::WrongUse;
    } catch (const exchange::OutputError &error) {
        console.tell(error.message());
        return ExitCode::Output;
    } catch (const app::MessageError &error) {
        console.tell(error.message());
        return ExitCode::Input;
    } catch (const std::exception &error) {
        console.tell(Cli::tr("出了意料之外的错：%1。请把这一行和所用的命令告诉开发者。")
                         .arg(QString::fromUtf8(error.what())));
        return ExitCode::Ledger;
    }
}

} // namespace

} // namespace weici::cli

int main(int argc, char **argv) {
    using namespace weici::cli;
    const bool english = speaksEnglish();
    useUtf8();
    const auto application = makeApplication(argc, argv);
    QTranslator translator(application.get());
    translator.setObjectName(QLatin1String(weici::app::DocumentLanguage::translatorName));
    if (english && translator.load(u":/translations/weici_en.qm"_qs))
        QCoreApplication::installTranslator(&translator);
    Console console;
    return static_cast<int>(performAndTell(QCoreApplication::arguments().mid(1), console));
}
