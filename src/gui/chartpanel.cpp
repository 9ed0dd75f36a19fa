// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chartpanel.h"

#include "gui/appearance.h"
#include "gui/chart.h"
#include "gui/dialogs.h"
#include "gui/elidedlabel.h"
#include "gui/nameheader.h"
#include "gui/readingtable.h"

#include <QBoxLayout>
#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>

namespace weici::gui {

namespace {

/// For paper: 96 dots an inch become 288.
constexpr double savedScale = 3.0;
constexpr double copiedScale = 2.0;
constexpr int widestName = 260;

QPushButton *linkButton(const QString &text, const char *name, QWidget *parent) {
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setProperty("link", true);
    return button;
}

QByteArray pngOf(const QImage &image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

ChartPanel::ChartPanel(QWidget *parent)
    : QWidget(parent)
    , m_table(new ReadingTable(this))
    , m_title(new ElidedLabel(this))
    , m_note(new QLabel(this))
    , m_tableButton(linkButton(tr("表格"), "tableButton", this))
    , m_pictureButton(linkButton(tr("图片"), "pictureButton", this))
    , m_stack(new QStackedWidget(this)) {
    auto *head = new QWidget(this);
    buildHead(*head);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(head);
    layout->addWidget(m_stack, 1);
    m_table->setObjectName(QStringLiteral("twin"));
    connect(m_tableButton, &QPushButton::toggled, this, [this](bool on) { showTable(on); });
}

void ChartPanel::buildHead(QWidget &head) {
    head.setAttribute(Qt::WA_StyledBackground);
    head.setProperty("rule", QStringLiteral("top"));
    auto *row = new QHBoxLayout(&head);
    row->setContentsMargins(0, 5, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_title, 1);
    row->addWidget(m_note);
    row->addWidget(m_tableButton);
    row->addWidget(m_pictureButton);
    m_title->setFont(typeFont(type::section, QFont::DemiBold));
    m_title->setObjectName(QStringLiteral("finding"));
    m_note->setFont(typeFont(type::secondary));
    m_note->setProperty("muted", true);
    m_tableButton->setCheckable(true);
    m_tableButton->setToolTip(tr("用表格看同样的数"));
    auto *menu = new QMenu(m_pictureButton);
    menu->addAction(tr("复制图片(&C)"), this, &ChartPanel::copyPicture)
        ->setObjectName(QStringLiteral("copyPicture"));
    menu->addAction(tr("保存图片(&S)…"), this, &ChartPanel::savePicture)
        ->setObjectName(QStringLiteral("savePicture"));
    m_pictureButton->setMenu(menu);
}

void ChartPanel::setUp(const Appearance &appearance, Dialogs &dialogs, Chart *chart) {
    m_dialogs = &dialogs;
    m_chart = chart;
    m_table->setUp(appearance, -1, -1);
    auto *names = new NameHeader(appearance, widestName, m_table);
    m_table->setVerticalHeader(names);
    names->show();
    m_stack->addWidget(chart);
    m_stack->addWidget(m_table);
    connect(chart, &Chart::chosen, this, &ChartPanel::chosen);
    connect(m_table, &QAbstractItemView::activated, this, &ChartPanel::chosen);
    connect(&appearance, &Appearance::changed, this, [this] {
        m_title->setFont(typeFont(type::section, QFont::DemiBold));
        m_note->setFont(typeFont(type::secondary));
    });
}

void ChartPanel::showModel(QAbstractItemModel *model) {
    m_chart->setModel(model);
    m_table->setModel(model);
}

void ChartPanel::setFinding(const QString &finding, const QString &note) {
    m_title->setText(finding);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_chart->setAccessibleName(finding);
    m_chart->setAccessibleDescription(tr("同样的数可以用“表格”看"));
    m_table->setAccessibleName(finding);
}

QString ChartPanel::finding() const {
    return m_title->text();
}

void ChartPanel::showTable(bool shown) {
    m_tableButton->setChecked(shown);
    m_stack->setCurrentIndex(shown ? 1 : 0);
    m_pictureButton->setEnabled(!shown);
}

bool ChartPanel::isTableShown() const {
    return m_stack->currentIndex() == 1;
}

void ChartPanel::copyPicture() {
    QGuiApplication::clipboard()->setImage(m_chart->picture(finding(), copiedScale));
    Q_EMIT said(tr("已复制图片，可以粘贴到文档里"));
}

void ChartPanel::savePicture() {
    const QString path =
        m_dialogs->saveFile(tr("保存图片"), finding() + u".png", tr("图片 (*.png);;矢量图 (*.svg)"));
    if (path.isEmpty()) {
        return;
    }
    const bool isSvg = path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive);
    const QByteArray bytes = isSvg ? m_chart->svg(finding()) : pngOf(m_chart->picture(finding(), savedScale));
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) {
        Q_EMIT said(tr("已保存 %1").arg(path));
    } else {
        Q_EMIT refused(
            tr("图片没有存成：%1。原来的文件没有动；请换一个文件夹或文件名。").arg(file.errorString()));
    }
}

} // namespace weici::gui
