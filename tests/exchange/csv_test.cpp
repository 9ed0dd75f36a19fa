// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QBuffer>

#include <random>

namespace weici::exchange {
namespace {

using ::testing::ElementsAre;

struct Read {
    std::vector<std::vector<std::string>> records;
    std::vector<qint64> lines;
};

Read readText(const QByteArray &text, const CsvLimits &limits = {}) {
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    Read read;
    readCsv(
        buffer,
        [&](const CsvRecord &record) {
            read.records.push_back(record.fields);
            read.lines.push_back(record.line);
        },
        limits);
    return read;
}

const auto nameOfCase = [](const auto &test) { return test.param.name; };

using Records = std::vector<std::vector<std::string>>;

struct Sound {
    const char *name;
    QByteArray text;
    Records records;
    std::vector<qint64> lines;
};
void PrintTo(const Sound &sound, std::ostream *out) {
    *out << sound.name;
}
class SoundCsv : public ::testing::TestWithParam<Sound> {};

TEST_P(SoundCsv, IsReadWithItsLines) {
    const Read read = readText(GetParam().text);
    EXPECT_EQ(read.records, GetParam().records);
    EXPECT_EQ(read.lines, GetParam().lines);
}

INSTANTIATE_TEST_SUITE_P(
    Csv, SoundCsv,
    ::testing::Values(
        Sound{"Plain", "a,b\n1,2\n", {{"a", "b"}, {"1", "2"}}, {1, 2}},
        Sound{"NoLastLineFeed", "a,b\n1,2", {{"a", "b"}, {"1", "2"}}, {1, 2}},
        Sound{"Crlf", "a,b\r\n1,2\r\n", {{"a", "b"}, {"1", "2"}}, {1, 2}},
        Sound{"ByteOrderMark",
              "\xEF\xBB\xBF"
              "a\n1\n",
              {{"a"}, {"1"}},
              {1, 2}},
        Sound{"EmptyLines", "a\n\n\r\n1\n\n", {{"a"}, {"1"}}, {1, 4}},
        Sound{"EmptyFields", "a,,\n,,\n", {{"a", "", ""}, {"", "", ""}}, {1, 2}},
        Sound{"Quoted", "\"a,b\",\"c\"\"d\",\"\"\n", {{"a,b", "c\"d", ""}}, {1}},
        Sound{"QuotedLineBreaks", "\"a\nb\n\nc\",1\nd,2\n", {{"a\nb\n\nc", "1"}, {"d", "2"}}, {1, 5}},
        Sound{"QuotedCrlf", "\"a\r\nb\",1\r\nd,2\r\n", {{"a\r\nb", "1"}, {"d", "2"}}, {1, 3}},
        Sound{"NothingIsTrimmed", " a , b\n\" c \",\t\n", {{" a ", " b"}, {" c ", "\t"}}, {1, 2}},
        Sound{"Empty", "", {}, {}}, Sound{"OnlyMark", "\xEF\xBB\xBF", {}, {}}),
    nameOfCase);

struct Bad {
    const char *name;
    QByteArray text;
    qint64 line;
    const char *words;
};
void PrintTo(const Bad &bad, std::ostream *out) {
    *out << bad.name;
}
class BadCsv : public ::testing::TestWithParam<Bad> {};

TEST_P(BadCsv, IsRefusedAtItsLine) {
    try {
        readText(GetParam().text, {1000, 5000});
        FAIL() << "was read";
    } catch (const CsvError &error) {
        EXPECT_EQ(error.line(), GetParam().line);
        EXPECT_THAT(error.reason().toStdString(), ::testing::HasSubstr(GetParam().words));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Csv, BadCsv,
    ::testing::Values(
        Bad{"Gbk", "a\nb\n\xD3\xDA\xB6\xBC\n", 3, "UTF-8"},
        Bad{"Utf16",
            QByteArray("\xFF\xFE"
                       "a\0\n\0",
                       6),
            1, "UTF-8"},
        Bad{"CutUtf8", "a\n\xE4\xBA\n", 2, "UTF-8"}, Bad{"Nul", QByteArray("a\nb\0c\n", 6), 2, "控制字符"},
        Bad{"QuoteInField", "a\nb\"c\n", 2, "引号"}, Bad{"TextAfterQuote", "a\n\"b\"c\n", 2, "引号"},
        Bad{"QuoteOpenAtTheEnd", "a\nb\n\"c\nd\n", 3, "引号没有结束"},
        Bad{"LongLine", "a\n" + QByteArray(1001, 'x') + "\n", 2, "超过"},
        Bad{"LongQuotedRecord", "a\nb\n\"" + QByteArray("x\n").repeated(600) + "\"\n", 3, "超过"},
        Bad{"LongFile", QByteArray("abc,def\n").repeated(700), 626, "超过"},
        Bad{"OnlyCarriageReturns", "a\rb\rc\r", 1, "回车符"}),
    nameOfCase);

/// Gives an endless line, as a file of 200 MB without a line break would, and counts what is taken from it.
class EndlessLine final : public QIODevice {
public:
    qint64 taken = 0;
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override {
        std::fill_n(data, most, 'x');
        taken += most;
        return most;
    }
    qint64 writeData(const char *, qint64) override { return -1; }
};

TEST(Csv, AnEndlessLineIsRefusedAfterItsFirstMegabyte) {
    EndlessLine device;
    device.open(QIODevice::ReadOnly);
    EXPECT_THROW(readCsv(device, [](const CsvRecord &) {}), CsvError);
    EXPECT_LT(device.taken, 2'000'000);
}

TEST(Csv, ExceptionsOfTheVisitorComeThrough) {
    QBuffer buffer;
    buffer.setData("a\n");
    buffer.open(QIODevice::ReadOnly);
    EXPECT_THROW(readCsv(buffer, [](const CsvRecord &) { throw std::logic_error("visitor"); }),
                 std::logic_error);
}

TEST(Csv, OnlyWhatMustBeIsQuoted) {
    EXPECT_EQ(csvField("plain text; 'x'"), "plain text; 'x'");
    EXPECT_EQ(csvField(""), "");
    EXPECT_EQ(csvField("a,b"), "\"a,b\"");
    EXPECT_EQ(csvField("say \"x\""), "\"say \"\"x\"\"\"");
    EXPECT_EQ(csvField("a\nb"), "\"a\nb\"");
    EXPECT_EQ(csvField("a\rb"), "\"a\rb\"");
    EXPECT_EQ(csvLine({"", "a", ""}), ",a,\n");
}

TEST(Csv, WhatIsWrittenIsReadBack) {
    std::mt19937 random(7);
    const std::vector<std::string> pieces{"a", "于都", ",", "\"", "\n", "\r\n", "\r", " ", "\t", ";", "5"};
    for (int round = 0; round < 300; ++round) {
        Records records(1 + random() % 5);
        std::string text;
        for (auto &fields : records) {
            fields.resize(2 + random() % 3);
            for (std::string &field : fields) {
                for (auto left = random() % 5; left > 0; --left)
                    field += pieces[random() % pieces.size()];
            }
            text += csvLine(fields);
        }
        ASSERT_EQ(readText(QByteArray::fromStdString(text)).records, records) << text;
    }
}

} // namespace
} // namespace weici::exchange
