// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledgermessages.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSysInfo>

#include "app/labels.h"

namespace weici::app::messages {
namespace {

using Kind = LedgerError::Kind;
using StoreKind = store::StoreError::Kind;
using Reason = store::RefusedFile::Reason;

struct Ledger {
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

QString shown(const QString &path) {
    return QDir::toNativeSeparators(path);
}

QString restoreHint() {
    return Ledger::tr("文件保持原样。请改用最近的备份，或用 weici-cli verify 查看详情。");
}

// What is true after a failure.
QString unchanged(Doing doing) {
    switch (doing) {
    case Doing::Open:
        return Ledger::tr("文件保持原样。");
    case Doing::Write:
        return Ledger::tr("刚才的修改没有保存，台账保持原样。");
    case Doing::Create:
        return Ledger::tr("没有生成任何文件。");
    case Doing::Backup:
        return Ledger::tr("副本没有生成，台账保持原样。");
    }
    return {};
}

LedgerError damaged(const QString &path, const QString &detail) {
    return {Kind::Damaged, Ledger::tr("台账“%1”已损坏，不能打开。").arg(shown(path)) + restoreHint(), detail};
}

LedgerError full(const QString &path, Doing doing, const QString &detail) {
    return {Kind::DiskFull,
            Ledger::tr("磁盘已满，不能写入“%1”。").arg(shown(path)) + unchanged(doing) +
                Ledger::tr("请腾出空间后重试。"),
            detail};
}

LedgerError refused(const QString &path, Doing doing, const QString &detail) {
    return {Kind::ReadOnly,
            Ledger::tr("“%1”或它所在的文件夹不允许写入。").arg(shown(path)) + unchanged(doing) +
                Ledger::tr("请检查权限，或在别处保存副本。"),
            detail};
}

LedgerError busy(const QString &path, Doing doing, const QString &detail) {
    return {Kind::InUse,
            Ledger::tr("台账“%1”正被另一个程序占用。").arg(shown(path)) + unchanged(doing) +
                Ledger::tr("请等它完成或关闭它，然后重试。"),
            detail};
}

LedgerError moved(const QString &path, const QString &detail) {
    return {
        Kind::CannotWrite,
        Ledger::tr(
            "台账文件“%1”已被改名、移走或删除。刚才的修改没有保存。请把台账另存到别处，或把文件移回原处。")
            .arg(shown(path)),
        detail};
}

LedgerError badInput(const QString &path, Doing doing, const QString &detail) {
    return {Kind::BadInput,
            Ledger::tr("内容不合台账的规定，不能写入“%1”。").arg(shown(path)) + unchanged(doing) +
                Ledger::tr("请检查输入的数据。"),
            detail};
}

LedgerError failed(const QString &path, Doing doing, const QString &detail) {
    if (doing == Doing::Open) {
        return {Kind::Damaged, Ledger::tr("台账“%1”读不出来。").arg(shown(path)) + restoreHint(), detail};
    }
    return {Kind::CannotWrite,
            Ledger::tr("写入“%1”失败。").arg(shown(path)) + unchanged(doing) +
                Ledger::tr("请检查磁盘或网络后重试，或在别处保存副本。"),
            detail};
}

} // namespace

LedgerError of(const store::StoreError &error, const QString &path, Doing doing) {
    if (doing == Doing::Write && !QFileInfo::exists(path))
        return moved(path, error.detail());
    switch (error.kind()) {
    case StoreKind::Full:
        return full(path, doing, error.detail());
    case StoreKind::ReadOnly:
    case StoreKind::CannotOpen:
        return refused(path, doing, error.detail());
    case StoreKind::Busy:
        return busy(path, doing, error.detail());
    case StoreKind::Moved:
        return moved(path, error.detail());
    case StoreKind::Corrupt:
    case StoreKind::Interrupted:
        return damaged(path, error.detail());
    case StoreKind::Constraint:
    case StoreKind::TooBig:
        return badInput(path, doing, error.detail());
    case StoreKind::Io:
    case StoreKind::Misuse:
        break;
    }
    return failed(path, doing, error.detail());
}

LedgerError of(const store::RefusedFile &file, const QString &path) {
    const QString name = shown(path);
    switch (file.reason()) {
    case Reason::Missing:
        return {Kind::Missing, Ledger::tr("找不到台账“%1”。请检查文件名和位置。").arg(name)};
    case Reason::Unreadable:
        return {Kind::Missing, Ledger::tr("没有读取“%1”的权限。请检查文件的权限。").arg(name)};
    case Reason::NotSqlite:
    case Reason::NotOurs:
        return {Kind::NotOurs,
                Ledger::tr("“%1”不是位次的台账。文件保持原样，请选择 .weici 文件。").arg(name)};
    case Reason::Newer:
        return {
            Kind::Newer,
            Ledger::tr("台账“%1”由更新版本的位次写成（格式 %2），本程序不能打开。文件保持原样，请升级位次。")
                .arg(name, file.found())};
    case Reason::Older:
        return {Kind::ReadOnly,
                Ledger::tr(
                    "台账“%1”是旧格式（格式 %2），要先升级才能读取。请以可写方式打开一次，升级前会自动备份。")
                    .arg(name, file.found())};
    case Reason::Schema:
        return {Kind::Damaged,
                Ledger::tr("台账“%1”的内部结构被改动过（%2），为安全起见不打开。").arg(name, file.found()) +
                    restoreHint(),
                file.found()};
    case Reason::Integrity:
        break;
    }
    return damaged(path, file.found());
}

LedgerError of(const std::vector<store::ContentFault> &faults, const QString &path) {
    QString message = Ledger::tr("台账“%1”的内容有误：").arg(shown(path)) + sentence(faults.front());
    if (faults.size() > 1)
        message += Ledger::tr("共有 %1 处。").arg(faults.size());
    return {Kind::Damaged, message + restoreHint()};
}

QString sentence(const store::ContentFault &fault) {
    using Fault = store::ContentFault::Kind;
    const QString where = labels::text(fault.where);
    const QString found = labels::text(fault.found);
    switch (fault.kind) {
    case Fault::Profile:
        return Ledger::tr("本地区没有在地区名单中。");
    case Fault::Scheme:
        return Ledger::tr("年度方案 %1 不完整。").arg(where);
    case Fault::Tree:
        return Ledger::tr("%1 年指标体系中“%2”的上级不对。").arg(where, found);
    case Fault::Period:
        return Ledger::tr("期“%1”不合法。").arg(found.isEmpty() ? where : where + u' ' + found);
    case Fault::Reference:
        return Ledger::tr("%1 指向不存在的内容（%2）。").arg(where, found);
    case Fault::Reading:
        return Ledger::tr("%1 的数字与它的原文“%2”不符。").arg(where, found);
    case Fault::Bulletin:
        return Ledger::tr("通报“%1”第 %2 版的内容与指纹不符。").arg(where, found);
    }
    return {};
}

LedgerError inUse(const QString &path, const QString &lockPath, qint64 pid, const QString &host,
                  const QString &program) {
    const bool here = host.isEmpty() || host == QSysInfo::machineHostName();
    const QString computer = here ? Ledger::tr("本机") : Ledger::tr("电脑“%1”").arg(host);
    QString message = Ledger::tr("台账“%1”正由%2上的 %3（进程 %4）编辑。可以只读打开，或先关闭那个程序。")
                          .arg(shown(path), computer, program.isEmpty() ? Ledger::tr("另一个程序") : program)
                          .arg(pid);
    if (!here)
        message += Ledger::tr("如果那台电脑上已没有程序在用它，请删除“%1”。").arg(shown(lockPath));
    return {Kind::InUse, message};
}

LedgerError notWritable(const QString &path) {
    return {
        Kind::ReadOnly,
        Ledger::tr("“%1”或它所在的文件夹不允许写入。可以只读打开，或复制到别处再编辑。").arg(shown(path))};
}

LedgerError openedForReading(const QString &path) {
    return {Kind::ReadOnly,
            Ledger::tr("台账“%1”是只读打开的，不能修改。请以可写方式重新打开。").arg(shown(path))};
}

LedgerError exists(const QString &path) {
    return {Kind::Exists, Ledger::tr("“%1”已经存在，没有覆盖它。请换一个文件名。").arg(shown(path))};
}

LedgerError noFolder(const QString &path) {
    return {Kind::CannotWrite, Ledger::tr("“%1”所在的文件夹不存在。请先建立文件夹。").arg(shown(path))};
}

LedgerError cannotLock(const QString &path) {
    return {Kind::CannotWrite,
            Ledger::tr("在“%1”旁边不能建立锁文件。请检查磁盘后重试，或只读打开。").arg(shown(path))};
}

LedgerError tooLarge(const QString &path) {
    return {Kind::Damaged, Ledger::tr("台账“%1”的指标、地区和期数多得不合常理，不能打开。").arg(shown(path)) +
                               restoreHint()};
}

LedgerError unknownIndicator(int id) {
    return {Kind::BadInput,
            Ledger::tr("台账中没有这个指标（内部编号 %1），没有写入。请重新选择指标。").arg(id)};
}

LedgerError unknownRegion(int id) {
    return {Kind::BadInput,
            Ledger::tr("台账中没有这个地区（内部编号 %1），没有写入。请重新选择地区。").arg(id)};
}

LedgerError unknownPeriod(const QString &code) {
    return {Kind::BadInput, Ledger::tr("台账中没有 %1 这一期，没有写入。请先新增这一期。").arg(code)};
}

LedgerError periodNotEmpty(const QString &period) {
    return {Kind::BadInput, Ledger::tr("%1已经填了数，没有去掉。").arg(period)};
}

LedgerError notText(const QString &code) {
    return {Kind::BadInput, Ledger::tr("指标 %1 的文字含有不能保存的字符，没有写入。请重新输入。").arg(code)};
}

LedgerError locked(const QString &period) {
    return {Kind::Locked,
            Ledger::tr("%1已经锁定，没有写入。请先说明原因重新打开这一期，或作为更正写明理由。").arg(period)};
}

LedgerError reasonMissing() {
    return {Kind::BadInput, Ledger::tr("没有写明理由，没有写入。请用一句话写明理由。")};
}

LedgerError numberOrDateMissing() {
    return {Kind::BadInput, Ledger::tr("通报没有文号或日期，没有印发。请先填写文号和日期。")};
}

LedgerError bulletinThere(const QString &number, int version) {
    return {Kind::BadInput,
            Ledger::tr("通报“%1”第 %2 版已经印发，没有写入。请换一个文号，或作为更正印发新的一版。")
                .arg(number)
                .arg(version)};
}

LedgerError noBulletin(const QString &number, int version) {
    return {Kind::BadInput,
            Ledger::tr("台账里没有通报“%1”第 %2 版，没有写入。请检查文号和版次。").arg(number).arg(version)};
}

LedgerError badStructure(const QString &why) {
    return {Kind::BadInput, why + Ledger::tr("指标体系保持原样。")};
}

QString emptyCode(const QString &name) {
    return Ledger::tr("指标“%1”没有编码。").arg(name);
}

QString codeTwice(const QString &code) {
    return Ledger::tr("编码 %1 在一个年度里用了两次。").arg(code);
}

QString codeOfAnother(const QString &code) {
    return Ledger::tr("编码 %1 不是这个指标的：编码定下后不能改，也不能再用于别的指标。").arg(code);
}

QString badYear(int year) {
    return Ledger::tr("年度 %1 不在 1900—2199 之间。").arg(year);
}

QString badRegionCount(int count) {
    return Ledger::tr("参评地区数 %1 不在 1—100000 之间。").arg(count);
}

QString badNode(const QString &name) {
    return Ledger::tr("“%1”这一级不能放在这里。").arg(name);
}

QString leafHasCells(const QString &name, std::int64_t cells) {
    return Ledger::tr("指标“%1”还有 %2 格数，不能删除，可以移入回收站。").arg(name).arg(cells);
}

QString lastScheme() {
    return Ledger::tr("台账至少要有一个年度方案，最后一个不能删除。");
}

} // namespace weici::app::messages
