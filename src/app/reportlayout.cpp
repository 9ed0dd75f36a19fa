// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportlayout.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include "app/configfolder.h"

namespace weici::app {

namespace {

struct Layout {
    Q_DECLARE_TR_FUNCTIONS(Layout)
};

constexpr qint64 LargestFile = 1 << 20; ///< bytes; a layout is a few thousand

QString builtInFolder() {
    return QStringLiteral(":/weici/layouts");
}

QString ownFolder() {
    return configFolder() + QStringLiteral("/layouts");
}

QStringList namesIn(const QString &folder) {
    QStringList names;
    for (const auto &file :
         QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files | QDir::Hidden, QDir::Name)) {
        if (!file.startsWith(u'.'))
            names << file.chopped(5);
    }
    return names;
}

/// An office's own layout: what `--layout` takes is the file's name, and the file says the same.
ReportLayout readOwn(const QString &name) {
    const QString path = QDir::toNativeSeparators(ownFolder() + u'/' + name + QStringLiteral(".json"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw LayoutError(Layout::tr("版式文件“%1”读不出来：%2。").arg(path, file.errorString()));
    if (file.size() > LargestFile)
        throw LayoutError(Layout::tr("版式文件“%1”超过 1 MB，不像是版式。").arg(path));
    ReportLayout layout = ReportLayout::fromJson(file.readAll(), path);
    if (layout.name != name)
        throw LayoutError(Layout::tr("版式文件“%1”里的名称（name）是“%2”，应与文件名相同，请改成“%3”。")
                              .arg(path, layout.name, name));
    return layout;
}

} // namespace

QStringList ReportLayout::names() {
    QStringList names = namesIn(builtInFolder()) + namesIn(ownFolder());
    names.sort();
    names.removeDuplicates();
    return names;
}

ReportLayout ReportLayout::named(const QString &name) {
    if (namesIn(ownFolder()).contains(name))
        return readOwn(name);
    QFile file(builtInFolder() + u'/' + name + QStringLiteral(".json"));
    if (!namesIn(builtInFolder()).contains(name) || !file.open(QIODevice::ReadOnly))
        throw LayoutError(
            Layout::tr("没有名为“%1”的版式，可用的有：%2。").arg(name, names().join(QStringLiteral("、"))));
    return fromJson(file.readAll(), name + QStringLiteral(".json"));
}

std::vector<ReportLayout::Listed> ReportLayout::listed() {
    const QStringList own = namesIn(ownFolder());
    std::vector<Listed> all;
    for (const QString &name : names()) {
        Listed entry{name, name, own.contains(name), {}};
        try {
            if (const QString label = named(name).label; !label.isEmpty())
                entry.label = label;
        } catch (const LayoutError &error) {
            entry.fault = error.message();
        }
        all.push_back(std::move(entry));
    }
    return all;
}

} // namespace weici::app
