// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/pagelayout.h"
#include "paint/pdfwriter.h"

#include "support/handmadebulletin.h"
#include "support/sampleledger.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QImage>
#include <QPainter>

namespace weici::paint {

namespace {

constexpr double Dpi = 110;

QImage pictureOf(const PageLayout &layout, int page) {
    const double zoom = Dpi / 72;
    QImage image((layout.pageSize(page) * zoom).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(zoom, zoom);
    layout.paint(painter, page);
    return image;
}

TEST(PageLayout, PicturesOfEveryPage) {
    tests::SampleLedger sample;
    const PageLayout layout(tests::handmadeBulletin(sample.ledger()));
    const QDir folder(QStringLiteral(WEICI_BINARY_DIR "/pictures"));
    ASSERT_TRUE(folder.mkpath(QStringLiteral(".")));
    for (int page = 0; page < layout.pageCount(); ++page)
        EXPECT_TRUE(pictureOf(layout, page)
                        .save(folder.filePath(QStringLiteral("bulletin-pdf-%1.png").arg(page + 1))));
    writePdf(layout, QStringLiteral("通报"), folder.filePath(QStringLiteral("bulletin.pdf")));
}

} // namespace

} // namespace weici::paint
