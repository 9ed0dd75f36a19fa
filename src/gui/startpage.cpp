// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/startpage.h"

#include "gui/appearance.h"
#include "gui/startdelegates.h"
#include "models/recentmodel.h"

#include "ui_startpage.h"

#include <QFileInfo>
#include <QStandardItemModel>

#include <algorithm>
#include <utility>

namespace weici::gui {

namespace {

constexpr int shownRecent = 5;

QString wordsOf(const app::UnclosedLedger &ledger) {
    const QString name = QFileInfo(ledger.path).fileName();
    if (!ledger.fault.isEmpty()) {
        return StartPage::tr("%1 打不开：%2").arg(name, ledger.fault);
    }
    const QString until =
        ledger.lastChange.isValid()
            ? StartPage::tr("%1 已恢复到 %2")
                  .arg(name, models::spokenTime(ledger.lastChange, QDateTime::currentDateTime()))
            : StartPage::tr("%1 没有改动过").arg(name);
    return until + (ledger.takenBack ? StartPage::tr("；正在写入的一步没有写完，已整步撤回，其余没有丢失。")
                                     : StartPage::tr("，没有丢失。"));
}

} // namespace

StartPage::StartPage(const Appearance &appearance, models::RecentModel &recent, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::StartPage>())
    , m_appearance(appearance)
    , m_recent(recent)
    , m_samples(samples())
    , m_sampleModel(std::make_unique<QStandardItemModel>()) {
    m_ui->setupUi(this);
    m_ui->titleLabel->setFont(typeFont(20, QFont::DemiBold));
    for (QLabel *title : {m_ui->recentTitle, m_ui->sampleTitle}) {
        title->setFont(typeFont(type::section, QFont::DemiBold));
    }
    for (QLabel *hint : {m_ui->recentHint, m_ui->sampleHint, m_ui->noteLabel}) {
        hint->setFont(typeFont(type::secondary));
    }
    m_ui->newButton->setUp(appearance, true, QStringLiteral("Ctrl+N"));
    m_ui->openButton->setUp(appearance, false, QStringLiteral("Ctrl+O"));
    connect(m_ui->newButton, &QAbstractButton::clicked, this, &StartPage::newWanted);
    connect(m_ui->openButton, &QAbstractButton::clicked, this, &StartPage::openWanted);

    m_ui->recentColumns->setAppearance(appearance);
    setUpList(*m_ui->recentList);
    m_ui->recentList->setItemDelegate(
        new StartDelegate(appearance, StartDelegate::Kind::Recent, m_ui->recentList));
    m_ui->recentList->setModel(&recent);
    const auto open = [this](const QModelIndex &index) { Q_EMIT ledgerWanted(m_recent.pathAt(index.row())); };
    connect(m_ui->recentList, &QListView::activated, this, open);
    connect(&recent, &QAbstractItemModel::modelReset, this, &StartPage::refreshRecent);

    connect(&appearance, &Appearance::changed, this, &StartPage::showUnclosed);
    connect(m_ui->unclosedLabel, &QLabel::linkActivated, this,
            [this] { Q_EMIT recordsWanted(m_unclosed.front().path); });
    for (int row = 0; row < std::min(recent.rowCount(), shownRecent); ++row) {
        lookForUnclosed(recent.pathAt(row));
    }
    showUnclosed();

    setUpList(*m_ui->sampleList);
    auto *sampleDelegate = new StartDelegate(appearance, StartDelegate::Kind::Sample, m_ui->sampleList);
    m_ui->sampleList->setItemDelegate(sampleDelegate);
    fillSamples();
    const auto copy = [this](const QModelIndex &index) {
        Q_EMIT sampleWanted(m_samples.at(static_cast<std::size_t>(index.row())));
    };
    connect(sampleDelegate, &StartDelegate::copyWanted, this, copy);
    connect(m_ui->sampleList, &QListView::activated, this, copy);
    refreshRecent();
}

StartPage::~StartPage() = default;

void StartPage::lookForUnclosed(const QString &path) {
    if (auto found = app::recoverUnclosed(path)) {
        m_unclosed.push_back(std::move(*found));
        showUnclosed();
    }
}

QString StartPage::takeUnclosed(const QString &path) {
    const auto found = std::ranges::find_if(m_unclosed, [&path](const app::UnclosedLedger &ledger) {
        return QFileInfo(ledger.path) == QFileInfo(path);
    });
    if (found == m_unclosed.end()) {
        return {};
    }
    const QString words = tr("上次没有正常退出：%1").arg(wordsOf(*found));
    m_unclosed.erase(found);
    showUnclosed();
    return words;
}

void StartPage::showUnclosed() {
    m_ui->unclosedLabel->setVisible(!m_unclosed.empty());
    m_ui->belowUnclosed->changeSize(1, m_unclosed.empty() ? 0 : 20, QSizePolicy::Minimum, QSizePolicy::Fixed);
    if (m_unclosed.empty()) {
        return;
    }
    QStringList lines;
    for (const app::UnclosedLedger &ledger : m_unclosed) {
        lines << wordsOf(ledger).toHtmlEscaped();
    }
    QString text = QStringLiteral("<b style=\"color:%3\">▲ %1</b>　%2")
                       .arg(tr("上次没有正常退出"), lines.join(QStringLiteral("<br>")),
                            m_appearance.theme().warn.name());
    if (m_unclosed.front().fault.isEmpty()) {
        text += QStringLiteral("　<a href=\"records\">%1</a>").arg(tr("查看记录"));
    }
    m_ui->unclosedLabel->setText(text);
}

void StartPage::setUpList(QListView &list) const {
    list.setUniformItemSizes(true);
    list.setFrameShape(QFrame::NoFrame);
    list.setMouseTracking(true);
    list.setEditTriggers(QAbstractItemView::NoEditTriggers);
    list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
}

void StartPage::fillSamples() {
    for (const Sample &sample : m_samples) {
        auto *item = new QStandardItem(sample.title);
        item->setData(sample.about, StartDelegate::AboutRole);
        item->setData(sample.shows, StartDelegate::ShowsRole);
        m_sampleModel->appendRow(item);
    }
    m_ui->sampleList->setModel(m_sampleModel.get());
    m_ui->sampleList->setFixedHeight(m_sampleModel->rowCount() * m_ui->sampleList->sizeHintForRow(0));
    m_ui->sampleHead->setVisible(!m_samples.empty());
}

void StartPage::refreshRecent() {
    const int rows = std::min(m_recent.rowCount(), shownRecent);
    m_ui->recentList->setVisible(rows > 0);
    m_ui->recentHint->setVisible(rows > 0);
    m_ui->recentColumns->setVisible(rows > 0);
    m_ui->recentEmpty->setVisible(rows == 0);
    if (rows > 0) {
        m_ui->recentList->setFixedHeight(rows * m_ui->recentList->sizeHintForRow(0));
        m_ui->recentList->setCurrentIndex(m_recent.index(0, 0));
    }
    setFocusProxy(rows > 0 ? static_cast<QWidget *>(m_ui->recentList) : m_ui->newButton);
}

} // namespace weici::gui
