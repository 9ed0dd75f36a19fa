// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences as offices write them against the figures of the samples: what is found, and what is left alone.
#include <map>
#include <memory>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/labels.h"
#include "app/ledger.h"
#include "app/narrativecheck.h"
#include "app/scoreservice.h"
#include "support/packageledger.h"

namespace weici::app {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Sample {
    const char *package;
    const char *period;
};
constexpr Sample yudu{"yudu-2023h1", "2023H1"};
constexpr Sample yingtan{"yingtan-2022", "2022"};
constexpr Sample ganzhou{"ganzhou-2023", "2022"};
constexpr Sample chongyi{"chongyi-2022", "2022-01..09"};
constexpr Sample city{"demo-city", "2024-01..06"};

/// One ledger a package for all cases, which only read.
std::map<std::string, std::unique_ptr<tests::PackageLedger>> ledgers;

tests::PackageLedger &ledgerOf(const char *package) {
    auto &ledger = ledgers[package];
    if (!ledger)
        ledger = std::make_unique<tests::PackageLedger>(QString::fromUtf8(package));
    return *ledger;
}

class Narrative : public ::testing::Test {
protected:
    static void TearDownTestSuite() { ledgers.clear(); }
};

NarrativeResult check(const Sample &sample, const QString &text) {
    Ledger &ledger = *ledgerOf(sample.package);
    ScoreService service(ledger);
    return checkNarrative(service, text.split(u'\n'), *engine::Period::fromCode(sample.period),
                          ledger.ownRegion().id);
}

/// `value yd13`, `count` …, joined by `; `.
std::string summary(const Sample &sample, const NarrativeResult &result) {
    Ledger &ledger = *ledgerOf(sample.package);
    QStringList found;
    for (const auto &finding : result.findings) {
        QString one = narrativeCode(finding.kind);
        if (finding.indicator) {
            const auto period = *engine::Period::fromCode(sample.period);
            one += u' ' + labels::text(ledger.indicator(*finding.indicator, period)->code);
        }
        found << one;
    }
    return found.join(u"; "_qs).toStdString();
}

struct Case {
    const char *name;
    Sample sample;
    const char *text;
    const char *found; ///< empty: nothing
};
void PrintTo(const Case &c, std::ostream *out) {
    *out << c.name;
}

class NarrativeSentence : public Narrative, public ::testing::WithParamInterface<Case> {};

TEST_P(NarrativeSentence, IsHeldAgainstTheLedger) {
    const Case &c = GetParam();
    const auto result = check(c.sample, QString::fromUtf8(c.text));
    EXPECT_EQ(summary(c.sample, result), c.found) << c.text;
    for (const auto &finding : result.findings) {
        const QString line = QString::fromUtf8(c.text).split(u'\n')[finding.line - 1];
        EXPECT_LE(finding.start + finding.length, line.size());
        EXPECT_FALSE(finding.message.isEmpty());
        EXPECT_FALSE(finding.expected.isEmpty());
    }
}

// clang-format off
constexpr Case cases[] = {
    // Values, units and what rounds or converts to them
    {"Rounded", yudu, "1—6月全县网络零售额13.68亿元，同比增长20.83%，总量居全市第4，增速居全市第9。", ""},
    {"RoundedWrong", yudu, "1—6月全县网络零售额13.86亿元，同比增长20.38%，总量居全市第4，增速居全市第8。", "value yd08; value yd09; rank yd09"},
    {"AtLeast", yudu, "我县网络零售额突破13亿元。", ""},
    {"AtLeastTooMuch", yudu, "我县网络零售额突破14亿元。", "value yd08"},
    {"FullWidth", yudu, "加权平均日活率４６．０６％，排名第１位。", "value yd13"},
    {"UnitInTheName", yudu, "网络零售额（万元）：136802.7；排名：4", ""},
    {"UnitInTheNameWrong", yudu, "网络零售额（万元）：13680.27；排名：4", "value yd08"},
    {"UnitWithoutOneInTheLedger", yudu, "加权平均日活率46.26个，排名第1位。", "unit yd13"},
    {"UnitOfMoney", yudu, "实际进资15.15万元，居第5位。", "unit yd20"},
    {"UnitOfCount", yudu, "移动物联网用户占比3个，居第17位。", "unit yd17"},
    {"HouseForPiece", yudu, "企业上云数存量达711家，排名第10位。企业上云新增数100家，排名第9位。", ""},
    {"OtherRegions", yingtan, "2022年实现网络零售总额16.1亿元。", "region yt26"},
    {"WholeCity", yingtan, "全市网络零售额16.1亿元，增长30%。", "region yt26"},
    {"WholeCityRight", yingtan, "全市网络零售额突破50亿元，增长30%；贵溪市16.12亿元。", ""},
    {"NamedRegion", city, "汀兰县网络零售额5.59亿元，居第17位。", ""},
    {"NamedRegionWrong", city, "汀兰县网络零售额5.72亿元，居第17位。", "region d27"},
    {"LastPeriods", city, "每万人拥有5G基站数19.49个，全市第15位（上期第16位），进1位。", "value d33"},
    {"TenThousand", city, "软件业务收入9000万元，并列全市第11位，增速25%，列第6。", ""},
    {"TenThousandWrong", city, "软件业务收入900万元，并列全市第11位，增速25%，列第6。", "value d12"},
    // Names
    {"Drifted", yudu, "每万人5G基站11.43个，排第十七位；移动物联网用户占比3%，同样居第17位。", ""},
    {"DriftedWrong", yudu, "每万人5G基站11.43个，排第十六位。", "rank yd15"},
    {"ShortOfParent", yudu, "省级数字经济重点项目3个，居全市第1位，当年投资完成情况94.0%，居全市第5位。", "value yd22"},
    {"AnotherThing", yudu, "其中农产品网络零售额2.3亿元，同比增长15.6%。", ""},
    {"ShareOfTheSame", city, "全县实现数字经济增加值25.15亿元，增速居全市第2位，占GDP比重32.2%。", "region d02"},
    {"Growth", yudu, "实现核心产业营收规模9.89亿元，同比下降4.21%，分别居全市第6位、第12位。", ""},
    {"GrowthOtherWay", yudu, "实现核心产业营收规模9.89亿元，同比增长4.21%，分别居全市第6位、第12位。", "direction yd03"},
    {"Signed", yudu, "数字经济核心产业营收增速为-4.21%，排名第12位。", ""},
    {"SignLost", yudu, "数字经济核心产业营收增速为4.21%，排名第12位。", "direction yd03"},
    // Ranks and ties
    {"Each", yudu, "赣政通加权平均日活率、服务应用有效率分别为46.26%、58.41%，分别排全市第1、第4位。", ""},
    {"EachSwapped", yudu, "赣政通加权平均日活率、服务应用有效率分别为58.41%、46.26%，分别排全市第1、第4位。", "value yd13; value yd14"},
    {"All", yudu, "招引签约数量4个、签约金额33.5亿元，均居全市第7位；实际进资额15.15亿元，居第5位。", "rank yd18; rank yd19"},
    {"Colon", yudu, "加权平均日活率：46.26%，排名2", "rank yd13"},
    {"Last", yudu, "软件产业企业营收为0，全市排名末位。", ""},
    {"FromTheBack", yudu, "软件产业企业营收全市排名倒数第二。", "rank yd04"},
    {"Somewhere", yudu, "软件产业企业营收全市排名倒数。", ""},
    {"First", city, "移动物联网用户占比51.97%，稳居全市第一；电子社保卡签发率76.13%，居首位。", "rank d46"},
    {"Tied", yudu, "新建系统上云率、数据共享目录数量均并列全市第一，分别为100%和500条。", ""},
    {"TieLost", yudu, "新建系统上云率100%，并列第1位；数据共享目录数量500条，排名第1位。", "tie yd11"},
    {"TieAdded", yudu, "加权平均日活率46.26%，并列第1位。", "tie yd13"},
    {"OfTheProvince", yudu, "加权平均日活率46.26%，全省排名第8位。", ""},
    {"WithinGroup", city, "数字经济增加值增速20.9%，居县组第1位。", ""},
    {"WithinGroupWrong", city, "数字经济增加值增速20.9%，居县组第2位。", "rank d03"},
    // Changes
    {"Change", city, "平均日活率49.35%，较上期提高0.56个百分点，排名与上期持平。", ""},
    {"ChangeWrong", city, "平均日活率49.35%，较上期提高0.65个百分点。", "value d42"},
    {"ChangeOtherWay", city, "平均日活率49.35%，较上期下降0.56个百分点。", "direction d42"},
    {"Places", city, "市重点项目投资完成率43.7%，排名第15位，较上月下降5位。", ""},
    {"PlacesOtherWay", city, "市重点项目投资完成率43.7%，排名第15位，较上月上升5位。", "direction d76"},
    {"FromTo", city, "较1—5月，规模以上企业上云占比由78.1%提高到79.5%，排名由第3位升至第2位。", ""},
    {"FromToWrong", city, "较1—5月，规模以上企业上云占比由78.4%提高到79.5%，排名由第4位升至第2位。", "value d64; rank d64"},
    {"FellTo", city, "规模以上企业上云占比79.5%，排名由第3位降至第2位。", "direction d64"},
    {"Total", city, "松岚县综合得分77.69分，居全市第6位，较1—5月退1位。", ""},
    {"TotalWrong", city, "松岚县综合得分77.96分，居全市第5位，较1—5月进1位。", "value; rank; direction"},
    // Counts and lists
    {"Counts", yudu, "全市通报24项监测指标，我县有11项排名前6位，4项排名后6位。", ""},
    {"CountsWrong", yudu, "全市通报25项监测指标，我县有12项排名前6位，3项排名后6位。", "count; count; count"},
    {"CountBehind", yudu, "排名前6位的指标有11项，后六位的有五项。", "count"},
    {"Moves", city, "与1—5月相比，进位指标13项，退位28项，持平41项。", "count"},
    {"ListInLine", yudu, "排名后6位的指标有：软件产业企业营收、每万人5G基站数、移动物联网用户占比、目录更新率。", ""},
    {"ListLeftOut", yudu, "排名后6位的指标有：软件产业企业营收、每万人5G基站数、移动物联网用户占比。", "membership yd12"},
    {"ListWrongMember", yudu, "排名后6位的指标有：软件产业企业营收、每万人5G基站数、移动物联网用户占比、IPv6支持度、目录更新率。", "membership yd16"},
    {"ListOfSome", city, "排名前3位的指标有：数字经济增加值增速（第2位）、工业设备上云率（第2位）等。", ""},
    {"ListUnderHeading", yudu, "（二）排名后6位的指标\n软件产业企业营收、每万人5G基站数、移动物联网用户占比。", "membership yd12"},
    // The rest
    {"PeriodInBrackets", yudu, "数字经济核心产业规上企业26个（1—4月），排名第8位。", ""},
    {"PeriodWrong", yudu, "数字经济核心产业规上企业26个（1—5月），排名第8位。", "period yd01"},
    {"Target", yingtan, "2022年，数字经济增加值目标450亿元，增速目标25%。", "value yt04"},
    {"Table", yudu, "指标\t完成情况\t全市排名\t责任单位\n加权平均日活率\t46.06\t1\t行政审批局\n目录更新率\t94.77\t15\t行政审批局", "value yd13; rank yd12"},
    {"TableWithoutHeader", yudu, "加权平均日活率\t46.62\t1\t行政审批局\n服务应用有效率\t58.41\t4\t行政审批局", "value yd13"},
    {"TableWithTargets", city, "指标\t全年目标\t1—6月完成\t全市排名\n平均日活率\t55.0\t49.53\t6\n服务应用有效率\t70\t66.75\t4", "value d42"},
    {"TableOfSeveralPeriods", city, "指标\t全市排名\t全市排名\n\t1—5月\t1—6月\n平均日活率\t6\t6\n服务应用有效率\t5\t4", ""},
    {"DatesAndNumbers", yudu, "2023年7月10日，县数字办召开调度会，12个部门参加，通报了于数创办〔2023〕4号文件。", ""},
    {"Wishes", yudu, "下一步，力争日活率提升至50%，排名进入前三；确保网络零售额增长25%以上。", ""},
    {"Averages", yudu, "目录更新率94.77%，居全市第16位，比全市平均低1.2个百分点，与第1名相差5.23个百分点。", ""},
    {"OtherOrderOfLetters", yudu, "上云企业存量717家，新增上云企业100家。", "value yd06"},
    {"UnknownVerb", yudu, "网络零售额录得136802.7万元，排第4位；实际进资额录得15.51亿元，排第5位。", "value yd20"},
    {"PeriodBeforeTheName", yudu, "1-4月数字经济核心产业营收规模9.98亿元，排名第6位。", "value yd02"},
    {"OfAllIndicators", yudu, "加权平均日活率46.26%，取得全市第1位的好成绩，服务应用有效率58.41%。", ""},
    {"Parts", yingtan, "新增数字经济核心产业企业70家，其中工业40家、服务业15家、批发零售业13家。", "value yt13"},
    {"LaterYear", yingtan, "到2024年，全市数字经济增加值达到667亿元以上，占GDP比重达到45%左右。", ""},
    {"OtherYearWrong", yingtan, "2023年，全市网络零售额达到50.46亿元。", "value yt26"},
    {"RegionsInARow", yingtan, "2022年，全市实现GDP1250亿元，其中贵溪650亿元、余江220亿元、月湖390亿元。", "value yt01"},
    {"PointsOfALevel", city, "规上核心产业营业收入19.16亿元，同比增长25.8%，比一季度提高12.98个百分点。", ""},
    {"WholeLastYear", city, "去年全年，我县网络零售额实现12.5亿元。", ""},
    {"Plan", city, "市重点项目完成投资6.74亿元，完成年度计划的43.7%，其中产业类项目完成3.2亿元。", ""},
    {"Neighbours", city, "与青枫县、鹭石县等周边县相比，我县新增上云企业151家，少20家。", ""},
    {"PlacesInARow", yudu, "招引签约数量、签约金额、实际进资额分别居全市第8、8、6位。", "rank yd20"},
    {"EachJoinedByAnd", yudu, "签约金额、实际进资额分别为33.5亿元和15.51亿元。", "value yd20"},
    {"MinusInWords", yudu, "我县核心产业增速为负4.21%，居全市第12位。", ""},
    {"EachOfTheLast", yudu, "软件产业营收为零，移动物联网用户占比、每万人5G基站数分别为3%和11.34个。", "value yd15"},
    {"RankOfAll", yudu, "实际进资额、省级数字经济重点项目当年投资完成情况2项位列第六。", "rank yd20; rank yd22"},
    {"CountBehindPlaces", yudu, "24项指标中，前6位11项，占45.8%；后6位5项。", "count"},
    {"CountOfOnePlace", yudu, "排名第1位的指标共3项：日活率等。", "count"},
    {"GrowthBehindAShare", yingtan, "2022年，数字经济增加值450亿元、占GDP比重36%、增长32%。", "value yt04"},
    {"EachRegion", yingtan, "2022年各区（市）网络零售额：贵溪16.12亿元，余江14.58亿元，月湖14.58亿元。", "region yt26"},
    {"ValueAddedIsNoVerb", ganzhou, "核心产业增加值356.02亿元。", "value gz04"},
    {"PlanOfTheYear", chongyi, "年底攻坚目标：网络零售额达到2.1亿元，全市排名17位；企业上云800家以上，全市排名13位。", "rank cy24"},
    {"AgainstANamedPeriod", chongyi, "目录更新率从上半年的第7位跌至第17位，服务应用有效率由第1位跌至第16位。", "rank cy43"},
    {"ComparedWithHalfAYear", chongyi, "与上半年相比，目录更新率由第7位降至第17位，后退9位。", "rank cy40"},
    {"LastPlaceJoinedByAnd", yudu, "新建系统上云率、数据共享目录数量、日活率、服务应用有效率排名依次为并列第1、并列第1、第1和第3。", "rank yd14"},
    {"MembersOfMoney", yudu, "居前6位的仅有营收规模1项（第6位）；目录更新率处于后6位。", ""},
    {"LineOfARegion", yingtan, "2022年各地情况\n贵溪市：数字经济增加值234亿元；网络零售额16.21亿元。", "value yt26"},
    {"PlacesOfTwo", yudu, "网络零售额13.68亿元，同比增长20.83%，两项指标分列全市第4位、第9位。", ""},
    {"LastYear", ganzhou, "数字经济增加值1785.6亿元，去年同期为1560亿元，增长13.9%。", ""},
};
// clang-format on

INSTANTIATE_TEST_SUITE_P(Narrative, NarrativeSentence, ::testing::ValuesIn(cases),
                         [](const auto &c) { return std::string(c.param.name); });

TEST_F(Narrative, SaysWhatIsWrongAgainstWhatAndWhere) {
    const auto result =
        check(yudu, u"一、主要指标情况\n加权平均日活率46.06%，排名第1位；服务应用有效率58.41%。"_qs);
    ASSERT_EQ(result.findings.size(), 1u);
    const auto &finding = result.findings.front();
    EXPECT_EQ(finding.severity, Severity::Error);
    EXPECT_EQ(finding.kind, NarrativeFinding::Kind::Value);
    EXPECT_EQ(finding.line, 2);
    EXPECT_EQ(finding.start, 7);
    EXPECT_EQ(finding.length, 6);
    EXPECT_EQ(finding.found, u"46.06%");
    EXPECT_EQ(finding.expected, u"46.26");
    EXPECT_EQ(finding.excerpt, u"加权平均日活率46.06%，排名第1位");
    EXPECT_EQ(finding.message, u"加权平均日活率：正文 46.06%，台账 46.26");
    EXPECT_EQ(result.checked, 3) << "two values and a rank";
}

TEST_F(Narrative, SaysWhoseTheFigureIs) {
    const auto result = check(yingtan, u"2022年全市实现网络零售额16.1亿元。"_qs);
    ASSERT_EQ(result.findings.size(), 1u);
    EXPECT_THAT(result.findings.front().message.toStdString(), HasSubstr("是贵溪(小)的数（16.12亿元）"));
}

TEST_F(Narrative, LeavesATextAloneThatKeepsToItsManner) {
    // No units at all, and no 并列 at all: a manner of writing; one among others is a slip.
    const auto bare =
        check(yudu, u"加权平均日活率46.26，网络零售额136802.7，实际进资额15.15，签约金额33.5。"_qs);
    EXPECT_THAT(bare.findings, IsEmpty());
    const auto slip = check(yudu, u"网络零售额136802.7万元，实际进资额15.15，签约金额33.5亿元。"_qs);
    ASSERT_EQ(slip.findings.size(), 1u);
    EXPECT_EQ(slip.findings.front().severity, Severity::Warning);
}

TEST_F(Narrative, ReadsAnythingWithoutHarm) {
    for (const QString &text :
         {QString(), u"、，。"_qs, u"第位前后"_qs, u"第"_qs, u"排名"_qs, u"-"_qs, u"5"_qs, u"（（（）"_qs,
          QString(5000, u'第'), u"前999999999999999位 1e308亿元"_qs}) {
        const auto result = check(yudu, text);
        EXPECT_THAT(result.findings, IsEmpty()) << text.toStdString();
    }
}

} // namespace
} // namespace weici::app
