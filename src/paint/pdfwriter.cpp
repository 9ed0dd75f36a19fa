// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/pdfwriter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include "app/messageerror.h"
#include "paint/pdfcharacters.h"

namespace weici::paint {

namespace {

struct PdfFile {
    Q_DECLARE_TR_FUNCTIONS(PdfFile)
};

[[noreturn]] void fail(const QString &path, const QString &reason) {
    throw app::MessageError(
        PdfFile::tr("文件“%1”没有写成：%2。").arg(QDir::toNativeSeparators(path), reason));
}

QString reasonOf(const QFileInfo &target, const QString &detail) {
    const QString folder = QDir::toNativeSeparators(target.path());
    if (target.isDir())
        return PdfFile::tr("这是一个文件夹，不是文件，请写出完整的文件名");
    if (!target.dir().exists())
        return PdfFile::tr("文件夹“%1”不存在，请先建立它，或换一个文件夹").arg(folder);
    return PdfFile::tr("写不进去（%1），它可能正在别的程序中打开，或磁盘已满、文件夹不许写入，请换一个文件名"
                       "或文件夹再试")
        .arg(detail);
}

QPageLayout paperOf(const QSizeF &size) {
    const auto orientation = size.width() > size.height() ? QPageLayout::Landscape : QPageLayout::Portrait;
    return {QPageSize(QPageSize::A4), orientation, QMarginsF()};
}

/// The pages as a PDF; empty: it was cancelled.
QByteArray render(const PageLayout &layout, const QString &title,
                  const std::function<bool(int, int)> &progress) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setPageLayout(paperOf(layout.pageSize(0)));
    QPainter painter(&writer);
    for (int page = 0; page < layout.pageCount(); ++page) {
        if (progress && !progress(page, layout.pageCount()))
            return {};
        if (page > 0) {
            writer.setPageLayout(paperOf(layout.pageSize(page)));
            writer.newPage();
        }
        painter.save();
        painter.scale(writer.resolution() / 72.0, writer.resolution() / 72.0);
        layout.paint(painter, page);
        painter.restore();
    }
    painter.end();
    QByteArray pdf = buffer.data();
    nameGlyphs(pdf, layout.characters());
    return pdf;
}

} // namespace

void writePdf(const PageLayout &layout, const QString &title, const QString &path,
              const std::function<bool(int done, int all)> &progress) {
    const QByteArray pdf = render(layout, title, progress);
    if (pdf.isEmpty())
        return;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit())
        fail(path, reasonOf(QFileInfo(path), file.errorString()));
    if (progress)
        progress(layout.pageCount(), layout.pageCount());
}

} // namespace weici::paint
