// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/bulletinexport.h"

#include "exchange/docxwriter.h"
#include "exchange/htmlwriter.h"
#include "exchange/reportwriter.h"
#include "gui/bulletindesk.h"
#include "gui/dialogs.h"
#include "gui/sheetsession.h"
#include "gui/waitcursor.h"
#include "paint/pdfwriter.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QPrinter>
#include <QRegularExpression>

namespace weici::gui {

namespace {

constexpr double pictureScale = 2.0; ///< pixels a point: 144 dpi
constexpr double pointsPerInch = 72.0;

QString ending(BulletinExport::File file) {
    switch (file) {
    case BulletinExport::File::Word:
        return QStringLiteral("docx");
    case BulletinExport::File::Pdf:
        return QStringLiteral("pdf");
    case BulletinExport::File::Workbook:
        break;
    }
    return QStringLiteral("xlsx");
}

BulletinPages pagesOf(const app::BulletinDocument &document) {
    return document.paragraphs.empty() ? BulletinPages(document.annexes.front()) : BulletinPages(document);
}

QImage picture(const BulletinPages &pages, int page) {
    QImage image((pages.layout().pageSize(page) * pictureScale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(pictureScale, pictureScale);
    pages.layout().paint(painter, page);
    return image;
}

/// Line ends and tabs inside a cell would be read as cells.
QString tabbed(const app::TableReport &table) {
    static const QRegularExpression breaks(QStringLiteral("[\\t\\r\\n]+"));
    QString lines;
    for (const auto &row : table.rows) {
        QStringList cells;
        for (const app::TableReport::Cell &cell : row) {
            cells << QString(cell.text).replace(breaks, QStringLiteral(" "));
        }
        lines += cells.join(u'\t') + u'\n';
    }
    return lines;
}

QString plainText(const app::BulletinDocument &document) {
    QString text;
    for (const auto &paragraph : document.paragraphs) {
        text += paragraph.text() + u'\n';
    }
    for (const app::TableReport &annex : document.annexes) {
        text +=
            (document.paragraphs.empty() ? QString() : u'\n' + annex.annex + u'\n' + annex.title + u'\n') +
            tabbed(annex);
    }
    return text;
}

void paintOn(QPrinter &printer, const paint::PageLayout &layout) {
    QPainter painter;
    for (int page = 0; page < layout.pageCount(); ++page) {
        const QSizeF size = layout.pageSize(page);
        printer.setPageOrientation(size.width() > size.height() ? QPageLayout::Landscape
                                                                : QPageLayout::Portrait);
        if (page == 0) {
            painter.begin(&printer);
        } else {
            printer.newPage();
        }
        painter.save();
        const double scale = printer.resolution() / pointsPerInch;
        painter.scale(scale, scale);
        layout.paint(painter, page);
        painter.restore();
    }
}

} // namespace

BulletinExport::BulletinExport(Dialogs &dialogs, BulletinDesk &desk, QObject *parent)
    : QObject(parent)
    , m_dialogs(dialogs)
    , m_desk(desk)
    , m_export(dialogs) {
    connect(&m_export, &FileExport::busy, this, &BulletinExport::busy);
    connect(&m_export, &FileExport::idle, this, &BulletinExport::idle);
    connect(&m_export, &FileExport::said, this, [this](const QString &text) { Q_EMIT said(text); });
    connect(&m_export, &FileExport::written, this, [this](const QString &path) {
        if (m_isMaking) {
            Q_EMIT fileMade(path);
            makeNext();
        }
    });
    connect(&m_export, &FileExport::givenUp, this, [this] {
        if (m_isMaking) {
            makeNext();
        }
    });
}

void BulletinExport::cancel() {
    m_files.clear();
    m_export.cancel();
}

bool BulletinExport::isRunning() const {
    return m_export.isRunning() || m_isMaking;
}

QString BulletinExport::fileName(const app::BulletinDocument &document) {
    QString name = document.paragraphs.empty() ? document.annexes.front().title
                                               : document.textOf(app::BulletinDocument::ParagraphKind::Title);
    static const QRegularExpression refused(QStringLiteral("[\\\\/:*?\"<>|\\s]+"));
    name.remove(refused);
    return name.isEmpty() ? tr("通报") : name.left(80);
}

QString BulletinExport::suggested(const QString &ending) const {
    QString name = fileName(m_desk.pages()->document());
    if (const app::IssuedBulletin *issued = m_desk.shownIssued(); issued && issued->version > 1) {
        name += tr("（第%1版）").arg(issued->version);
    }
    const QDir folder(QFileInfo(m_desk.session()->ledger().path()).absolutePath());
    return folder.filePath(name + u'.' + ending);
}

FileExport::Wanted BulletinExport::wanted(File file, const app::BulletinDocument &document) const {
    FileExport::Wanted wanted;
    wanted.ending = ending(file);
    switch (file) {
    case File::Word:
        wanted.title = tr("存成 Word 文件");
        wanted.what = tr("Word 文件");
        wanted.filter = tr("Word 文档 (*.docx)");
        wanted.write = [document](const QString &aside, const std::atomic_bool & /*cancelled*/) {
            if (document.paragraphs.empty()) {
                exchange::writeDocx(document.annexes.front(), aside);
            } else {
                exchange::writeDocx(document, aside);
            }
        };
        break;
    case File::Pdf:
        wanted.title = tr("存成 PDF");
        wanted.what = tr("PDF ");
        wanted.filter = tr("PDF (*.pdf)");
        wanted.write = [document](const QString &aside, const std::atomic_bool &cancelled) {
            paint::writePdf(pagesOf(document).layout(), fileName(document), aside,
                            [&cancelled](int /*done*/, int /*all*/) { return !cancelled; });
        };
        break;
    case File::Workbook:
        wanted.title = tr("存成 Excel 工作簿");
        wanted.what = tr("工作簿");
        wanted.filter = tr("Excel 工作簿 (*.xlsx);;网页 (*.html)");
        wanted.write = [document](const QString &aside, const std::atomic_bool & /*cancelled*/) {
            exchange::writeReports(document.annexes, aside);
        };
        break;
    }
    return wanted;
}

void BulletinExport::save(File file) {
    if (m_desk.pages() && !isRunning()) {
        m_export.start(wanted(file, m_desk.pages()->document()), suggested(ending(file)));
    }
}

void BulletinExport::makeFiles(const app::BulletinDocument &document, const QString &folder,
                               const QString &name, const QList<File> &files) {
    m_document = document;
    m_path = QDir(folder).filePath(name);
    m_files = files;
    m_isMaking = true;
    makeNext();
}

void BulletinExport::makeNext() {
    if (m_files.isEmpty()) {
        m_isMaking = false;
        Q_EMIT filesMade();
        return;
    }
    const File file = m_files.takeFirst();
    m_export.startAt(wanted(file, m_document), m_path + u'.' + ending(file));
}

void BulletinExport::print() {
    if (!m_desk.pages()) {
        return;
    }
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setFullPage(true);
    printer.setDocName(fileName(m_desk.pages()->document()));
    printer.setFromTo(0, 0);
    if (!m_dialogs.choosePrinter(printer, tr("打印"))) {
        return;
    }
    const WaitCursor waiting;
    paintOn(printer, m_desk.pages()->layout());
    Q_EMIT said(tr("已送去打印 %1 页").arg(m_desk.pages()->layout().pageCount()));
}

void BulletinExport::copy(int page) {
    if (!m_desk.pages()) {
        return;
    }
    QGuiApplication::clipboard()->setMimeData(copied(*m_desk.pages(), page).release());
    Q_EMIT said(m_desk.pages()->isTable() ? tr("已复制表格和图片，可以粘贴到表格、文档或聊天里")
                                          : tr("已复制正文、附件表和这一页的图片"));
}

std::unique_ptr<QMimeData> BulletinExport::copied(const BulletinPages &pages, int page) const {
    const app::BulletinDocument &document = pages.document();
    auto data = std::make_unique<QMimeData>();
    data->setText(plainText(document));
    data->setHtml(pages.isTable() ? exchange::htmlOf(document.annexes.front()) : exchange::htmlOf(document));
    data->setImageData(picture(pages, page));
    return data;
}

} // namespace weici::gui
