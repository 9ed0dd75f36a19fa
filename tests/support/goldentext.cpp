// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/goldentext.h"

#include <array>

#include <gtest/gtest.h>

#include <QFile>
#include <QStringList>

namespace weici::tests {

namespace {

QString kindName(app::BulletinDocument::ParagraphKind kind) {
    static const std::array names{u"标题", u"文号", u"主送", u"一级", u"二级",
                                  u"三级", u"正文", u"附件", u"落款", u"日期"};
    return QString::fromUtf16(names.at(static_cast<std::size_t>(kind)));
}

QString shown(const app::BulletinDocument::Run &run) {
    return run.isOverridden() ? QStringLiteral("[%1 ← %2：%3]").arg(run.text, *run.computed, run.reason)
                              : run.text;
}

} // namespace

void expectGolden(const QString &text, const QString &file) {
    QFile golden(QStringLiteral(WEICI_SOURCE_DIR "/tests/golden/") + file);
    if (qEnvironmentVariableIsSet("WEICI_RENEW_GOLDEN")) {
        ASSERT_TRUE(golden.open(QIODevice::WriteOnly));
        golden.write(text.toUtf8());
        FAIL() << "written anew: " << file.toStdString();
    }
    ASSERT_TRUE(golden.open(QIODevice::ReadOnly)) << file.toStdString();
    EXPECT_EQ(golden.readAll().toStdString(), text.toStdString());
}

QString bulletinLines(const app::BulletinDocument &bulletin) {
    QStringList lines;
    for (const auto &paragraph : bulletin.paragraphs) {
        QString text;
        for (const auto &run : paragraph.runs)
            text += shown(run);
        lines << kindName(paragraph.kind) + u'|' + text;
    }
    for (const auto &annex : bulletin.annexes)
        lines << QStringLiteral("附表|%1 %2 %3行").arg(annex.annex, annex.title).arg(annex.rows.size());
    if (!bulletin.imprint.isEmpty())
        lines << QStringLiteral("版记|%1|%2|%3")
                     .arg(bulletin.imprint.copies, bulletin.imprint.office, bulletin.imprint.printed);
    return lines.join(u'\n') + u'\n';
}

} // namespace weici::tests
