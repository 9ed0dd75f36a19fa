// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/yudubulletin.h"

#include "support/yudureport.h"

namespace weici::tests {

namespace {

using Bulletin = app::BulletinDocument;
using Kind = Bulletin::ParagraphKind;

} // namespace

Bulletin yuduBulletin() {
    Bulletin bulletin;
    const auto say = [&](Kind kind, const char *text) {
        Bulletin::Run run;
        run.text = QString::fromUtf8(text);
        bulletin.paragraphs.push_back({kind, {run}, static_cast<int>(bulletin.paragraphs.size()) + 1});
    };
    say(Kind::Number, "于数创办〔2023〕4号");
    say(Kind::Title, "关于于都县2023年上半年\n数字经济主要指标情况的通报");
    say(Kind::Addressee, "各乡镇人民政府，县数字经济创新发展领导小组各成员单位：");
    say(Kind::Body, "根据市数字经济创新发展领导小组办公室反馈的数据，现将我县2023年上半年数字经济主要指标情况"
                    "通报如下。");
    say(Kind::Heading1, "一、主要指标情况");
    say(Kind::Body, "纳入监测的指标共24项，其中23项可以排名。排名前六位的有10项，排名后六位的有4项。");
    say(Kind::Heading2, "（一）排名靠前的指标");
    say(Kind::Heading3, "1. 排名第一的指标");
    say(Kind::Body, "新建系统上云率100%，数据共享目录数量500项，赣政通加权平均日活率46.26%，列入省级数字经济"
                    "重点项目3个，均居全市第1位。");
    say(Kind::Heading3, "2. 其余排名前六位的指标");
    say(Kind::Body,
        "省级新基建项目当年投资完成率108.95%，居全市第2位；网络零售额136802.7万元，赣政通服务应用"
        "有效率58.41%，列入省级新基建项目3个，均居全市第4位；招商项目实际进资额15.15亿元，省级重点"
        "项目当年投资完成90.4%，均居全市第5位；数字经济核心产业营收规模9.89亿元（1—4月），居全市"
        "第6位。");
    say(Kind::Heading2, "（二）排名靠后的指标");
    say(Kind::Body,
        "数据共享目录更新率94.77%，居全市第16位；平均每万人拥有5G基站11.43个，移动物联网用户与当地"
        "人口总数的比值3%，均居全市第17位；软件产业企业营收0亿元，居全市第20位。");
    say(Kind::Heading1, "二、下一步工作");
    say(Kind::Body, "县工信局要会同县发改委梳理核心产业规上企业的入规情况，对软件产业企业逐户走访，加快5G基站"
                    "建设和物联网用户发展。县行政审批局要按月核对共享目录，及时更新到期的数据。县商务局要跟踪"
                    "在谈项目，推动签约项目尽早进资。");
    say(Kind::Body,
        "各责任单位要对照附件逐项查找原因，于7月底前将整改措施报县数字经济创新发展领导小组办公室。");
    say(Kind::AnnexNote, "附件：于都县2023年上半年数字经济主要指标情况表");
    say(Kind::Signer, "于都县数字经济创新发展领导小组办公室");
    say(Kind::Date, "2023年7月10日");
    bulletin.annexes = {yuduReport()};
    bulletin.imprint = {QStringLiteral("县委办公室、县人大常委会办公室、县政府办公室、县政协办公室。"),
                        QStringLiteral("于都县数字经济创新发展领导小组办公室"),
                        QStringLiteral("2023年7月10日")};
    return bulletin;
}

} // namespace weici::tests
