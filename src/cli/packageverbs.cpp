// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "app/ledger.h"
#include "cli/author.h"
#include "cli/lookup.h"
#include "exchange/package.h"
#include "exchange/packageerror.h"

#include <QFileInfo>

namespace weici::cli {

namespace {

/// What a package's faults are to a person: the package, each fault on its line, and that nothing was made.
QString faultList(const QString &dir, const exchange::PackageError &error) {
    const QString heading = Cli::tr("数据包“%1”有错，没有建立台账：").arg(dir);
    const bool isFull = error.faults().size() >= exchange::PackageFaults::limit;
    const QString ending = isFull ? Cli::tr("错误不止这些，改正后再试。") : Cli::tr("改正后再试。");
    return heading + u'\n' + error.message() + u'\n' + ending;
}

engine::LedgerContent readOrRefuse(const QString &dir) {
    try {
        return exchange::readPackage(dir);
    } catch (const exchange::PackageError &error) {
        throw Failure(ExitCode::Input, faultList(dir, error));
    }
}

class CreateVerb final : public Verb {
public:
    QString name() const override { return u"create"_qs; }
    QString summary() const override { return Cli::tr("用数据包建立新台账；不覆盖已有的文件"); }
    std::vector<Operand> operands() const override {
        return {{u"LEDGER"_qs, Cli::tr("要建立的台账文件，以 .weici 结尾")}};
    }
    std::vector<Option> options() const override {
        return {{u"from"_qs, u"DIR"_qs, Cli::tr("数据包：含有 ledger.json 的文件夹"), true}};
    }
    QStringList examples() const override { return {u"weici-cli create y.weici --from data/yudu-2023h1"_qs}; }

    ExitCode run(const Arguments &arguments, Console &console) const override {
        const QString &target = arguments.operand(0);
        // Said before a long package is read.
        if (const QFileInfo info(target); info.exists() || info.isSymLink())
            throw Failure(ExitCode::Output, Cli::tr("“%1”已经存在，不会覆盖。换一个名字再试。").arg(target));
        const engine::LedgerContent content = readOrRefuse(*arguments.value(u"from"_qs));
        app::Ledger::create(target, content, author(), [&](qint64 done, qint64 total) {
            console.advance(done, total);
            return true;
        });
        return ExitCode::Done;
    }
};

class ExportPackageVerb final : public Verb {
public:
    QString name() const override { return u"export-package"_qs; }
    QString summary() const override { return Cli::tr("把台账写成数据包（文本文件夹）"); }
    std::vector<Operand> operands() const override {
        return {ledgerOperand(), {u"DIR"_qs, Cli::tr("要写出的文件夹；不能已有内容")}};
    }
    QStringList examples() const override { return {u"weici-cli export-package y.weici y-package"_qs}; }

    ExitCode run(const Arguments &arguments, Console &) const override {
        exchange::writePackage(openForReading(arguments.operand(0))->content(), arguments.operand(1));
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Verb> makeCreateVerb() {
    return std::make_unique<CreateVerb>();
}
std::unique_ptr<Verb> makeExportPackageVerb() {
    return std::make_unique<ExportPackageVerb>();
}

} // namespace weici::cli
