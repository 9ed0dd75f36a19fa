// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/samples.h"

#include <QCoreApplication>
#include <QFile>

namespace weici::gui {

std::vector<Sample> samples() {
    const auto tr = [](const char *text) { return QCoreApplication::translate("Samples", text); };
    const Sample known[] = {
        {QStringLiteral("yudu-2023h1"), tr(QT_TRANSLATE_NOOP("Samples", "于都县 2023年上半年")),
         tr(QT_TRANSLATE_NOOP("Samples", "24 项，值和排名，一次完整的通报附件")),
         tr(QT_TRANSLATE_NOOP("Samples", "附件版式、前 6 位与后 6 位")),
         QStringLiteral("于都县数字经济.weici")},
        {QStringLiteral("chongyi-2022"), tr(QT_TRANSLATE_NOOP("Samples", "崇义县 2022年")),
         tr(QT_TRANSLATE_NOOP("Samples", "84 项三级指标，省考、市考、加分，三期排名")),
         tr(QT_TRANSLATE_NOOP("Samples", "权重、年底攻坚目标")), QStringLiteral("崇义县数字经济.weici")},
        {QStringLiteral("ganzhou-2023"), tr(QT_TRANSLATE_NOOP("Samples", "赣州市 2023年")),
         tr(QT_TRANSLATE_NOOP("Samples", "38 项，上年结果与本年目标")),
         tr(QT_TRANSLATE_NOOP("Samples", "预期目标表")), QStringLiteral("赣州市数字经济.weici")},
        {QStringLiteral("yingtan-2022"), tr(QT_TRANSLATE_NOOP("Samples", "鹰潭市 2022—2024年")),
         tr(QT_TRANSLATE_NOOP("Samples", "59 行，7 个地区三年目标")),
         tr(QT_TRANSLATE_NOOP("Samples", "责任分工表、多地区")), QStringLiteral("鹰潭市数字经济.weici")},
        {QStringLiteral("demo-city"), tr(QT_TRANSLATE_NOOP("Samples", "示例市（虚构）")),
         tr(QT_TRANSLATE_NOOP("Samples", "20 个地区、84 项、24 个月，数据全部为虚构")),
         tr(QT_TRANSLATE_NOOP("Samples", "全市各地区的排名")), QStringLiteral("示例市数字经济.weici")}};
    std::vector<Sample> found;
    for (const Sample &sample : known) {
        if (QFile::exists(sample.folder() + u"/ledger.json")) {
            found.push_back(sample);
        }
    }
    return found;
}

} // namespace weici::gui
