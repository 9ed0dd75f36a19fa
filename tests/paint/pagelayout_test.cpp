// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/pagelayout.h"

#include "support/handmadebulletin.h"
#include "support/sampleledger.h"

#include <gtest/gtest.h>

#include <future>

#include <QDir>
#include <QFontDatabase>
#include <QImage>
#include <QPainter>

namespace weici::paint {

namespace {

using Document = app::BulletinDocument;
using Kind = Document::ParagraphKind;

class BulletinPages : public ::testing::Test {
protected:
    /// The run of the bulletin that shows a field such as yd13.值: paragraph and run.
    [[nodiscard]] std::pair<int, int> runOf(const QString &field) const {
        for (std::size_t p = 0; p < m_document.paragraphs.size(); ++p) {
            const auto &runs = m_document.paragraphs[p].runs;
            const auto found = std::ranges::find(runs, field, &Document::Run::field);
            if (found != runs.end())
                return {static_cast<int>(p), static_cast<int>(found - runs.begin())};
        }
        ADD_FAILURE() << "no field " << field.toStdString();
        return {};
    }

    [[nodiscard]] static QImage picture(const PageLayout &layout, int page, double dpi) {
        const double zoom = dpi / 72;
        QImage image((layout.pageSize(page) * zoom).toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(zoom, zoom);
        layout.paint(painter, page);
        return image;
    }

    tests::SampleLedger m_sample;
    Document m_document = tests::handmadeBulletin(m_sample.ledger());
};

TEST_F(BulletinPages, TextFillsTwoPagesAndTheTableWithTheImprintOne) {
    const PageLayout layout(m_document);
    EXPECT_EQ(layout.pageCount(), 3);
    for (int page = 0; page < layout.pageCount(); ++page) {
        EXPECT_NEAR(layout.pageSize(page).width(), 595.3, 0.1);
        EXPECT_NEAR(layout.pageSize(page).height(), 841.9, 0.1);
    }
}

TEST_F(BulletinPages, AFigureInTheTextIsFoundByAPointAndLeadsToItsCell) {
    const PageLayout layout(m_document);
    const auto [paragraph, run] = runOf(QStringLiteral("yd13.值"));
    const auto places = layout.placesOf(paragraph, run);
    ASSERT_EQ(places.size(), 1U);
    ASSERT_EQ(places[0].areas.size(), 1U);
    EXPECT_EQ(places[0].page, 0);
    const QPointF middle = places[0].areas[0].center();
    const auto at = layout.placeAt(0, middle);
    ASSERT_TRUE(at);
    EXPECT_EQ(at->paragraph, paragraph);
    EXPECT_EQ(at->run, run);
    EXPECT_EQ(at->cell, m_sample.key(QStringLiteral("yd13")));
    EXPECT_FALSE(layout.placeAt(0, {places[0].areas[0].right() + 3, middle.y()})->cell);
}

TEST_F(BulletinPages, ACellStandsInTheTextAndInTheTable) {
    const PageLayout layout(m_document);
    const auto key = m_sample.key(QStringLiteral("yd13"));
    const auto places = layout.placesOf(key);
    // Value and rank, in the text and in the table.
    ASSERT_EQ(places.size(), 4U);
    EXPECT_EQ(std::ranges::count(places, 0, &PageLayout::Place::annex), 2);
    for (const auto &place : places) {
        ASSERT_FALSE(place.areas.empty());
        const auto at = layout.placeAt(place.page, place.areas[0].center());
        ASSERT_TRUE(at);
        EXPECT_EQ(at->cell, key);
        EXPECT_EQ(at->annex, place.annex);
        EXPECT_EQ(at->row, place.row);
        EXPECT_EQ(at->column, place.column);
        EXPECT_EQ(at->run, place.run);
    }
}

TEST_F(BulletinPages, ThePaperBesideTheTextIsNothing) {
    const PageLayout layout(m_document);
    EXPECT_FALSE(layout.placeAt(0, {10, 400}));
    EXPECT_FALSE(layout.placeAt(0, {300, 30}));
    EXPECT_FALSE(layout.placeAt(2, {300, 30}));
    EXPECT_TRUE(layout.placesOf(1000, 0).empty());
    EXPECT_TRUE(layout.placesOf(0, 1000).empty());
    EXPECT_TRUE(layout.placesOf(m_sample.key(QStringLiteral("yd01"), "2022H1")).empty());
}

TEST_F(BulletinPages, ARunThatIsBrokenOverPagesHasAPlaceOnEach) {
    Document long_;
    long_.paragraphs = {tests::paragraphOf(Kind::Body, QStringLiteral("各项指标稳步提升，").repeated(120),
                                           m_sample.ledger())};
    const PageLayout layout(long_);
    ASSERT_EQ(layout.pageCount(), 2);
    const auto places = layout.placesOf(0, 0);
    ASSERT_EQ(places.size(), 2U);
    EXPECT_EQ(places[0].page, 0);
    EXPECT_EQ(places[0].areas.size(), 22U) << "lines on a page of the official form";
    EXPECT_EQ(places[1].page, 1);
}

/// Whatever does not fit, every line but the last ends at the margin.
TEST_F(BulletinPages, LinesAreFlushAtBothSides) {
    const PageLayout layout(m_document);
    constexpr double Margin = (210 - 26) * 72 / 25.4;
    for (std::size_t p = 0; p < m_document.paragraphs.size(); ++p) {
        if (m_document.paragraphs[p].kind != Kind::Body)
            continue;
        std::vector<QRectF> areas;
        for (std::size_t r = 0; r < m_document.paragraphs[p].runs.size(); ++r) {
            for (const auto &place : layout.placesOf(static_cast<int>(p), static_cast<int>(r)))
                areas.insert(areas.end(), place.areas.begin(), place.areas.end());
        }
        for (std::size_t i = 0; i + 1 < areas.size(); ++i) {
            if (areas[i + 1].left() > areas[i].left())
                continue;
            // Punctuation hangs over the margin by its empty half.
            EXPECT_GE(areas[i].right(), Margin - 0.5) << p;
            EXPECT_LE(areas[i].right(), Margin + 8.5) << p;
        }
    }
}

/// Of two pictures of a size, from 0 to 1; the second is moved to the right.
double difference(const QImage &a, const QImage &b, int moved = 0) {
    double sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = moved; x < a.width(); ++x)
            sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x - moved, y)));
    }
    return sum / (255.0 * a.width() * a.height());
}

/// The preview and the printer differ in nothing but the number of dots: a shift by a point is seen at once.
TEST_F(BulletinPages, LookTheSameOnEveryDevice) {
    const PageLayout layout(m_document);
    for (int page = 0; page < layout.pageCount(); ++page) {
        const QImage coarse = picture(layout, page, 72);
        const QImage fine =
            picture(layout, page, 288).scaled(coarse.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        EXPECT_LT(difference(coarse, fine), difference(coarse, fine, 1) / 2) << "page " << page;
    }
}

TEST_F(BulletinPages, AreLaidOutInAnyThreadAndPaintedInAnother) {
    const PageLayout here(m_document);
    const PageLayout there = std::async(std::launch::async, [&] { return PageLayout(m_document); }).get();
    ASSERT_EQ(there.pageCount(), here.pageCount());
    for (int page = 0; page < here.pageCount(); ++page)
        EXPECT_EQ(picture(there, page, 72), picture(here, page, 72));
    const QImage painted = std::async(std::launch::async, [&] { return picture(here, 0, 72); }).get();
    EXPECT_EQ(painted, picture(here, 0, 72));
}

TEST_F(BulletinPages, PageNumbersStandAtTheOuterSide) {
    const PageLayout layout(m_document);
    const auto inkInFoot = [&](int page, double from, double to) {
        const QImage image = picture(layout, page, 72);
        int dark = 0;
        for (int y = 745; y < image.height(); ++y) {
            for (int x = int(from); x < int(to); ++x)
                dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
        }
        return dark;
    };
    for (int page = 0; page < layout.pageCount(); ++page) {
        const int left = inkInFoot(page, 0, 300);
        const int right = inkInFoot(page, 300, 595);
        EXPECT_EQ(left > 0, page % 2 == 1) << page;
        EXPECT_EQ(right > 0, page % 2 == 0) << page;
    }
}

/// However long the text is, the page of the signature has some of it, in order and with the annex between.
TEST_F(BulletinPages, SignerAndDateStandOnAPageWithText) {
    const auto &ledger = m_sample.ledger();
    for (int lines = 12; lines < 26; ++lines) {
        Document document;
        const QString text = QStringLiteral("字").repeated(28 * lines - 4);
        document.paragraphs = {tests::paragraphOf(Kind::Body, text, ledger),
                               tests::paragraphOf(Kind::Body, QStringLiteral("特此通报。"), ledger),
                               tests::paragraphOf(Kind::AnnexNote, QStringLiteral("附件：情况表"), ledger),
                               tests::paragraphOf(Kind::Signer, QStringLiteral("办公室"), ledger),
                               tests::paragraphOf(Kind::Date, QStringLiteral("2023年7月10日"), ledger)};
        const PageLayout layout(document);
        const auto top = [&](int paragraph) { return layout.placesOf(paragraph, 0).back(); };
        for (int p = 1; p < 5; ++p)
            EXPECT_EQ(top(p).page, top(4).page) << lines << " lines, paragraph " << p;
        for (int p = 2; p < 5; ++p)
            EXPECT_GE(top(p).areas[0].top() - top(p - 1).areas[0].top(), 28.8) << lines;
        EXPECT_LE(top(4).areas[0].bottom(), 742.7) << lines;
    }
}

TEST_F(BulletinPages, TheLongerOfSignerAndDateStandsFourCharactersInAndTheOtherCentredToIt) {
    for (const auto *signer : {"数创办", "于都县数字经济创新发展领导小组办公室"}) {
        Document document;
        document.paragraphs = {
            tests::paragraphOf(Kind::Body, QStringLiteral("特此通报。"), m_sample.ledger()),
            tests::paragraphOf(Kind::Signer, QString::fromUtf8(signer), m_sample.ledger()),
            tests::paragraphOf(Kind::Date, QStringLiteral("2023年7月10日"), m_sample.ledger())};
        const PageLayout layout(document);
        const QRectF name = layout.placesOf(1, 0).front().areas.front();
        const QRectF date = layout.placesOf(2, 0).front().areas.front();
        const double edge = layout.pageSize(0).width() - 26 / 25.4 * 72;
        EXPECT_NEAR(std::max(name.right(), date.right()), edge - 4 * 16, 1) << signer;
        EXPECT_NEAR(name.center().x(), date.center().x(), 1) << signer;
    }
}

TEST_F(BulletinPages, AHeadingNeverEndsAPage) {
    for (int lines = 18; lines < 25; ++lines) {
        Document document;
        const auto &ledger = m_sample.ledger();
        document.paragraphs = {
            tests::paragraphOf(Kind::Body, QStringLiteral("字").repeated(28 * lines - 4), ledger),
            tests::paragraphOf(Kind::Heading1, QStringLiteral("一、情况"), ledger),
            tests::paragraphOf(Kind::Body, QStringLiteral("文"), ledger)};
        const PageLayout layout(document);
        EXPECT_EQ(layout.placesOf(1, 0).front().page, layout.placesOf(2, 0).front().page) << lines;
    }
}

TEST(PageLayout, NothingIsAnEmptyPage) {
    const PageLayout layout{Document{}};
    EXPECT_EQ(layout.pageCount(), 1);
    EXPECT_FALSE(layout.placeAt(0, {300, 400}));
}

TEST(PageLayout, NamesTheOfficialFontsThatAreMissing) {
    const QStringList official{QStringLiteral("方正小标宋简体"), QStringLiteral("仿宋_GB2312"),
                               QStringLiteral("楷体_GB2312"), QStringLiteral("黑体")};
    for (const QString &name : PageLayout::missingFonts())
        EXPECT_TRUE(official.contains(name)) << name.toStdString();
    EXPECT_EQ(PageLayout::missingFonts().contains(official[0]),
              !QFontDatabase::hasFamily(official[0]) &&
                  !QFontDatabase::hasFamily(QStringLiteral("FZXiaoBiaoSong-B05S")));
}

/// Pictures for people to look at.
TEST_F(BulletinPages, Pictures) {
    constexpr double Dpi = 110;
    const PageLayout layout(m_document);
    const QDir folder(QStringLiteral(WEICI_BINARY_DIR "/pictures"));
    ASSERT_TRUE(folder.mkpath(QStringLiteral(".")));
    for (int page = 0; page < layout.pageCount(); ++page)
        EXPECT_TRUE(picture(layout, page, Dpi)
                        .save(folder.filePath(QStringLiteral("bulletin-pdf-%1.png").arg(page + 1))));
}

} // namespace

} // namespace weici::paint
