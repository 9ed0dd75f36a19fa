// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package.h"

#include "exchange/outputfile.h"
#include "exchange/packageheader.h"
#include "exchange/packageindicators.h"
#include "exchange/packagetables.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

namespace weici::exchange {

namespace {

QString tryAgain(const QString &reason) {
    return QCoreApplication::translate("Package", "%1；换一个位置或名字再试").arg(reason);
}

/// The folder in which the package is made: in a temporary one beside the target, so that renaming it is one
/// step.
class Aside final {
public:
    explicit Aside(const QString &target)
        : m_target(QFileInfo(target).absoluteFilePath())
        , m_dir(QFileInfo(m_target).path() + QStringLiteral("/.weici-XXXXXX")) {
        refuseExisting();
        if (!m_dir.isValid() || !QDir(m_dir.path()).mkdir(QStringLiteral("package")))
            fail(m_dir.errorString());
    }

    void write(const QString &file, const std::string &text) const {
        const QString path = folder() + u'/' + file;
        QDir().mkpath(QFileInfo(path).path());
        QSaveFile out(path);
        if (!out.open(QIODevice::WriteOnly))
            fail(out.errorString());
        if (out.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()) ||
            !out.commit())
            fail(out.errorString());
    }

    void moveToTarget() const {
        QDir().rmdir(m_target); // an empty folder may be the target; it gives way
        if (!QDir().rename(folder(), m_target))
            fail(QCoreApplication::translate("Package", "不能改名到那里"));
    }

private:
    [[nodiscard]] QString folder() const { return m_dir.filePath(QStringLiteral("package")); }

    [[noreturn]] void fail(const QString &reason) const { throw OutputError(m_target, tryAgain(reason)); }

    void refuseExisting() const {
        const QFileInfo info(m_target);
        constexpr auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
        const bool isEmptyFolder = info.isDir() && !info.isSymLink() && QDir(m_target).isEmpty(everything);
        if ((info.exists() || info.isSymLink()) && !isEmptyFolder)
            fail(QCoreApplication::translate("Package", "已经存在，不会覆盖"));
    }

    QString m_target;
    QTemporaryDir m_dir;
};

PackageHeader headerOf(const engine::LedgerContent &content) {
    PackageHeader header{content.profile.title, content.profile.city, {}, 0, content.schemes.front()};
    for (const engine::Region &region : content.regions) {
        if (region.id == content.profile.ownRegion)
            header.ownRegion = region.name;
    }
    return header;
}

} // namespace

void writePackage(const engine::LedgerContent &content, const QString &dir) {
    const Aside aside(dir);
    aside.write(QStringLiteral("ledger.json"), headerJson(headerOf(content)));
    aside.write(QStringLiteral("regions.csv"), regionsCsv(content));
    aside.write(QStringLiteral("indicators.csv"), indicatorsCsv(content.schemes.front()));
    aside.write(QStringLiteral("values.csv"), valuesCsv(content));
    aside.write(QStringLiteral("targets.csv"), targetsCsv(content));
    if (!content.totals.empty())
        aside.write(QStringLiteral("totals.csv"), totalsCsv(content));
    if (!content.relations.empty())
        aside.write(QStringLiteral("relations.csv"), relationsCsv(content));
    for (auto scheme = content.schemes.begin() + 1; scheme != content.schemes.end(); ++scheme) {
        const QString folder = QStringLiteral("scheme-%1/").arg(scheme->year);
        aside.write(folder + QStringLiteral("ledger.json"), schemeHeaderJson(*scheme));
        aside.write(folder + QStringLiteral("indicators.csv"), indicatorsCsv(*scheme));
    }
    aside.moveToTarget();
}

} // namespace weici::exchange
