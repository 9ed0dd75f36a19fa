// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "app/labels.h"
#include "app/problems.h"
#include "cli/author.h"
#include "cli/lookup.h"
#include "engine/numbertext.h"

#include <algorithm>

namespace weici::cli {

namespace {

/// A text as the grid takes it: what a hand typed is tidied, then read.
engine::CellText typed(const app::Ledger &ledger, const engine::CellKey &key, engine::CellRole role,
                       const QString &text) {
    return ledger.read(key, role, engine::typedText(app::labels::utf8(text)));
}

bool tiedFlag(const QString &text) {
    if (text != u"0" && text != u"1")
        throw Failure(ExitCode::WrongUse, Cli::tr("--tied 只能是 0 或 1，不是“%1”。").arg(text));
    return text == u"1";
}

engine::Observation changed(const app::Ledger &ledger, const engine::CellKey &key,
                            const Arguments &arguments) {
    engine::Observation cell = ledger.observation(key);
    if (const auto text = arguments.value(u"value"_qs))
        cell.value = typed(ledger, key, engine::CellRole::Value, *text);
    if (const auto text = arguments.value(u"rank"_qs))
        cell.rank = typed(ledger, key, engine::CellRole::Rank, *text);
    if (const auto text = arguments.value(u"tied"_qs))
        cell.tied = tiedFlag(*text);
    if (const auto text = arguments.value(u"as-of"_qs)) {
        if (text->isEmpty())
            cell.asOf.reset();
        else
            cell.asOf = legalPeriod(*text);
    }
    if (const auto text = arguments.value(u"note"_qs))
        cell.note = app::labels::utf8(*text);
    return cell;
}

/// The period to be set. One that the ledger does not know yet is opened only when forced: it is rather a
/// slip.
engine::Period periodToSet(const app::Ledger &ledger, const QString &text, bool force) {
    const engine::Period period = legalPeriod(text);
    if (!force && !isKnown(ledger, period))
        throw Failure(ExitCode::Input,
                      Cli::tr("台账里没有 %1 这一期，没有写入。确实要新开这一期时加 --force。").arg(text));
    return period;
}

void refuseImpossibleRank(const app::Ledger &ledger, const engine::CellKey &key,
                          const engine::Observation &cell) {
    if (const auto reason = app::refuseRank(ledger, key, cell.rank))
        throw Failure(ExitCode::Input, Cli::tr("%1，没有写入。确实如此时加 --force。").arg(*reason));
}

QString lockedBecause(const app::Ledger &ledger, const engine::Period &period) {
    const auto &events = ledger.periodEvents();
    const auto last = std::find_if(events.rbegin(), events.rend(),
                                   [&](const app::PeriodEvent &event) { return event.period == period; });
    return last == events.rend() ? QString() : last->reason;
}

/// In a locked period it is a correction, with its reason; forced without one, that is the reason.
app::ChangeOrigin originOf(const app::Ledger &ledger, const engine::Period &period,
                           const Arguments &arguments) {
    const QString reason = arguments.value(u"reason"_qs).value_or(QString()).trimmed();
    if (!ledger.isLocked(period))
        return {app::Origin::CommandLine, reason};
    if (!reason.isEmpty())
        return {app::Origin::Correction, reason};
    if (arguments.has(u"force"_qs))
        return {app::Origin::Correction, Cli::tr("用 --force 写入")};
    throw Failure(ExitCode::Input,
                  Cli::tr("%1已经锁定（%2），没有写入。作为更正写入时加 --reason 写明理由，或加 --force。")
                      .arg(app::labels::period(period), lockedBecause(ledger, period)));
}

class SetVerb final : public Verb {
public:
    QString name() const override { return u"set"_qs; }
    QString summary() const override { return Cli::tr("改一个单元格，与在表格里录入一样"); }
    std::vector<Operand> operands() const override { return {ledgerOperand()}; }
    std::vector<Option> options() const override {
        return {
            {u"code"_qs, u"C"_qs, Cli::tr("指标的编码"), true},
            {u"region"_qs, u"R"_qs, Cli::tr("地区的名称"), true},
            {u"period"_qs, u"P"_qs, Cli::tr("期，如 2023H1、2023-06、2023-01..04、2023Q2、2023"), true},
            {u"value"_qs, u"T"_qs, Cli::tr("指标值；--value \"\" 清空")},
            {u"rank"_qs, u"T"_qs, Cli::tr("公布的排名；--rank \"\" 清空")},
            {u"tied"_qs, u"0|1"_qs, Cli::tr("排名是否并列")},
            {u"as-of"_qs, u"P"_qs, Cli::tr("数据实际所属的期，与本期不同时写；--as-of \"\" 清空")},
            {u"note"_qs, u"T"_qs, Cli::tr("备注；--note \"\" 清空")},
            {u"reason"_qs, u"TEXT"_qs,
             Cli::tr("为什么改，记入修改记录；更正已锁定（如通报已印发）的期时要写")},
            {u"force"_qs,
             {},
             Cli::tr("不可能的排名（如大于地区数 N）也写入；台账里没有的期就新开；已锁定的期作为更正写入")}};
    }
    QStringList examples() const override {
        return {u"weici-cli set y.weici --code yd13 --region 于都县 --period 2023H1 --value 46.06"_qs,
                u"weici-cli set y.weici --code yd13 --region 于都县 --period 2023H1 --rank 1 --tied 1"_qs};
    }

    ExitCode run(const Arguments &arguments, Console &) const override {
        requireSomething(arguments);
        const bool force = arguments.has(u"force"_qs);
        const auto ledger = app::Ledger::open(arguments.operand(0), app::Ledger::Access::ReadWrite, author());
        const engine::CellKey key{indicatorOf(*ledger, *arguments.value(u"code"_qs)),
                                  regionOf(*ledger, *arguments.value(u"region"_qs)),
                                  periodToSet(*ledger, *arguments.value(u"period"_qs), force)};
        const app::CellEdit edit{key, changed(*ledger, key, arguments)};
        if (!force && arguments.has(u"rank"_qs))
            refuseImpossibleRank(*ledger, key, edit.observation);
        if (!isKnown(*ledger, key.period))
            ledger->addPeriod(key.period);
        ledger->setCells({&edit, 1}, originOf(*ledger, key.period, arguments));
        return ExitCode::Done;
    }

private:
    static void requireSomething(const Arguments &arguments) {
        for (const QString &option : {u"value"_qs, u"rank"_qs, u"tied"_qs, u"as-of"_qs, u"note"_qs}) {
            if (arguments.has(option))
                return;
        }
        throw Failure(ExitCode::WrongUse,
                      Cli::tr("没有写要改什么：--value、--rank、--tied、--as-of、--note 至少写一个。"));
    }
};

} // namespace

std::unique_ptr<Verb> makeSetVerb() {
    return std::make_unique<SetVerb>();
}

} // namespace weici::cli
