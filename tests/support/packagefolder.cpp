// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/packagefolder.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace weici::tests {

namespace {

const char ledgerJson[] = R"({
  "format": 1,
  "title": "测试县监测指标",
  "city": "测试市",
  "own_region": "甲县",
  "year": 2023,
  "region_count": 20,
  "tie_rule": "competition",
  "rank_decimals": null,
  "group_ranks": false,
  "list_size": 6,
  "missing": "exclude",
  "min_known": 0,
  "equal_range": "full",
  "target_time": "none",
  "weights": "leaf",
  "aggregation": "points",
  "scale": 100,
  "note": "说明“一”\n第二行 \"引号\" \\ 斜线",
  "blocks": [
    {
      "name": "省考",
      "factor": 0.8
    },
    {
      "name": "加分",
      "factor": 1
    }
  ]
}
)";

const char laterJson[] = R"({
  "year": 2024,
  "region_count": 21,
  "tie_rule": "dense",
  "rank_decimals": 3,
  "group_ranks": true,
  "list_size": 5,
  "missing": "zero",
  "min_known": 0.5,
  "equal_range": "floor",
  "target_time": "linear",
  "weights": "scaled",
  "aggregation": {
    "level2": "arithmetic",
    "level1": "harmonic",
    "block": "geometric"
  },
  "scale": 100,
  "note": "",
  "blocks": [
    {
      "name": "",
      "factor": 1
    }
  ]
}
)";

const char indicatorHeader[] =
    "code,block,level1,level1_weight,level2,level2_weight,number,level3,unit,weight,points,weight_group,"
    "direction,"
    "rule,parameters,decimals,tie_rule,min_value,max_value,departments,aliases,note\n";

const char indicatorRows[] =
    "a1,省考,产业,10分,规模,6,1,营收,亿元,3,,,higher,completion,floor=0;cap=1.2,2,,0,,工信局;发改委,营收规模,"
    "\n"
    "a2,省考,产业,10分,规模,6,2,增速,%,,,共,higher,rank-linear,,,dense,-100,100,,,\"含,逗号\n和换行\"\n"
    "a3,省考,产业,10分,,,3,能耗,,/,2.5,共,lower,,,,,,,发改委,,\n"
    "b1,加分,,,,,,加分事项,次,1分/次,,,higher,per-item,points=1;cap=3,,,,,,,\n";

const char laterRows[] = "a1,,产业,,,,1,营收,万元,,,,higher,minmax,transform=ln,,,,,,,\n"
                         "c1,,治理,,在线,,2,办件率,%,,,,higher,zscore,,,,,,,,\n";

} // namespace

PackageFolder::PackageFolder() {
    EXPECT_TRUE(m_dir.isValid());
    write(QStringLiteral("ledger.json"), ledgerJson);
    write(QStringLiteral("regions.csv"), "name,group,scored\n甲县,县组,1\n乙区,区组,1\n全市,,0\n");
    write(QStringLiteral("indicators.csv"), QByteArray(indicatorHeader) + indicatorRows);
    write(QStringLiteral("scheme-2024/ledger.json"), laterJson);
    write(QStringLiteral("scheme-2024/indicators.csv"), QByteArray(indicatorHeader) + laterRows);
    write(QStringLiteral("values.csv"), "code,region,period,value,rank,tied,as_of,note\n"
                                        "a1,甲县,2023-06,9.89,6,0,2023-01..04,\n"
                                        "a1,甲县,2023H1,\"1,368.5\",6,1,,备注\n"
                                        "a1,乙区,2023H1,50亿元,/,0,,\n"
                                        "a2,甲县,2023H1,-4.21,\\,0,,\n"
                                        "c1,甲县,2024Q1,35%,1,0,,\n");
    write(QStringLiteral("targets.csv"), "code,region,period,value,rank,note\n"
                                         "a1,甲县,2023,15左右,5,\n"
                                         "a3,乙区,2023,1.5-1.7,-,范围\n");
    write(QStringLiteral("totals.csv"), "region,period,points,rank\n甲县,2023H1,88.5,3\n乙区,2023H1,/,\n");
    write(QStringLiteral("relations.csv"), "kind,whole,parts,scope\n"
                                           "sum,a1,a2;a3,\n"
                                           "region-sum,全市,甲县;乙区,a1;a2\n"
                                           "growth,a2,a1,\n"
                                           "share,c1,a1;a2,\n");
}

QStringList PackageFolder::beside() const {
    return QDir(m_dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

QByteArray PackageFolder::bytes(const QString &file) const {
    QFile in(path() + u'/' + file);
    EXPECT_TRUE(in.open(QIODevice::ReadOnly)) << file.toStdString();
    return in.readAll();
}

void PackageFolder::write(const QString &file, const QByteArray &bytes) const {
    const QString target = path() + u'/' + file;
    EXPECT_TRUE(QDir().mkpath(QFileInfo(target).path()));
    QFile out(target);
    EXPECT_TRUE(out.open(QIODevice::WriteOnly)) << file.toStdString();
    EXPECT_EQ(out.write(bytes), bytes.size());
}

void PackageFolder::append(const QString &file, const QByteArray &added) const {
    write(file, bytes(file) + added);
}

void PackageFolder::replace(const QString &file, const QByteArray &from, const QByteArray &to) const {
    QByteArray text = bytes(file);
    EXPECT_EQ(text.count(from), 1) << from.toStdString();
    write(file, text.replace(from, to));
}

void PackageFolder::remove(const QString &file) const {
    EXPECT_TRUE(QFile::remove(path() + u'/' + file)) << file.toStdString();
}

QMap<QString, QByteArray> filesOf(const QString &folder) {
    QMap<QString, QByteArray> files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile in(it.next());
        EXPECT_TRUE(in.open(QIODevice::ReadOnly));
        files.insert(QDir(folder).relativeFilePath(it.filePath()), in.readAll());
    }
    return files;
}

} // namespace weici::tests
