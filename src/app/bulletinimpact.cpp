// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QRegularExpression>

#include "app/bulletinsnapshot.h"
#include "app/labels.h"
#include "app/tableimpact.h"
#include "app/textalignment.h"
#include "engine/decimal.h"

namespace weici::app {
namespace {

using Figure = BulletinSnapshot::Figure;

struct Impact {
    Q_DECLARE_TR_FUNCTIONS(Impact)
};

QString shownText(const QString &text) {
    return text.isEmpty() ? Impact::tr("空") : text;
}

void tell(QStringList &list, const QString &what, const QString &before, const QString &after) {
    if (before != after)
        list.append(Impact::tr("%1：%2 → %3").arg(what, shownText(before), shownText(after)));
}

/// Points with as few decimals as tell the two apart: nobody reads the last digits of a sum.
void tellPoints(QStringList &list, const QString &what, const QString &before, const QString &after) {
    const auto rounded = [](const QString &text, int decimals) {
        const auto number = engine::parsePlain(labels::utf8(text));
        return number ? QString::fromStdString(engine::roundedText(*number, decimals)) : text;
    };
    int decimals = 2;
    while (decimals < 12 && rounded(before, decimals) == rounded(after, decimals))
        ++decimals;
    if (before != after)
        tell(list, what, rounded(before, decimals), rounded(after, decimals));
}

void compareFigures(const Figure &before, const Figure &after, BulletinImpact &impact) {
    const auto what = [&](const QString &field) {
        return Impact::tr("%1（%2）%3").arg(after.name, after.code, field);
    };
    tell(impact.values, what(Impact::tr("指标值")), before.value, after.value);
    tell(impact.values, what(Impact::tr("目标值")), before.target, after.target);
    tellPoints(impact.values, what(Impact::tr("得分")), before.points, after.points);
    tell(impact.ranks, what(Impact::tr("排名")), before.rank, after.rank);
    tell(impact.ranks, what(Impact::tr("目标排名")), before.targetRank, after.targetRank);
}

QString nameOf(const Figure &figure) {
    return Impact::tr("%1（%2）").arg(figure.name, figure.code);
}

void compareFigures(const BulletinSnapshot &before, const BulletinSnapshot &after, BulletinImpact &impact) {
    std::map<QString, const Figure *> old;
    for (const Figure &figure : before.figures)
        old.emplace(figure.code, &figure);
    for (const Figure &figure : after.figures) {
        const auto found = old.find(figure.code);
        if (found == old.end()) {
            impact.values.append(Impact::tr("增加指标%1").arg(nameOf(figure)));
            continue;
        }
        compareFigures(*found->second, figure, impact);
        old.erase(found);
    }
    for (const Figure &figure : before.figures) {
        if (old.contains(figure.code))
            impact.values.append(Impact::tr("去掉指标%1").arg(nameOf(figure)));
    }
}

/// The sentences of a document in order; each ends with its mark, a paragraph's last one where it ends.
QStringList sentencesOf(const BulletinDocument &document) {
    static const QRegularExpression end(QStringLiteral("(?<=[。！？；])"));
    QStringList sentences;
    for (const BulletinDocument::Paragraph &paragraph : document.paragraphs)
        sentences += paragraph.text().split(end, Qt::SkipEmptyParts);
    const BulletinDocument::Imprint &imprint = document.imprint;
    for (const QString &line : {imprint.copies, imprint.office, imprint.printed}) {
        if (!line.isEmpty())
            sentences.append(line);
    }
    return sentences;
}

void compareSentences(const BulletinSnapshot &before, const BulletinSnapshot &after, QStringList &changes) {
    const QStringList old = sentencesOf(before.document);
    const QStringList now = sentencesOf(after.document);
    for (const AlignedTexts &pair : alignTexts(old, now)) {
        if (!pair.after)
            changes.append(Impact::tr("去掉：%1").arg(old[*pair.before]));
        else if (!pair.before)
            changes.append(Impact::tr("增加：%1").arg(now[*pair.after]));
        else if (old[*pair.before] != now[*pair.after])
            changes.append(Impact::tr("%1 → %2").arg(old[*pair.before], now[*pair.after]));
    }
}

} // namespace

BulletinImpact impactOf(const BulletinSnapshot &before, const BulletinSnapshot &after) {
    BulletinImpact impact;
    compareFigures(before, after, impact);
    tellPoints(impact.totals, Impact::tr("总分"), before.totalPoints, after.totalPoints);
    tell(impact.totals, Impact::tr("总排名"), before.totalRank, after.totalRank);
    compareSentences(before, after, impact.sentences);
    impact.tables = tableChanges(before.document.annexes, after.document.annexes);
    return impact;
}

} // namespace weici::app
