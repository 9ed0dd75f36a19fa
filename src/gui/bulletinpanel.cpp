// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/bulletinpanel.h"

#include "app/labels.h"
#include "app/reportlayout.h"
#include "gui/appearance.h"
#include "gui/bulletindialogs.h"
#include "gui/bulletinexport.h"
#include "gui/layouttitles.h"
#include "gui/sheetsession.h"
#include "models/bulletinnumber.h"

#include "ui_bulletinpanel.h"

#include <QSettings>
#include <QShortcut>
#include <QTimer>

#include <algorithm>

namespace weici::gui {

using Kind = BulletinDesk::Subject::Kind;

namespace {

constexpr int fitPage = 0;
constexpr int fitWidth = -1;
constexpr int zooms[] = {50, 75, 100, 125, 150, 200};
constexpr int slowAfter = 300; ///< milliseconds, after which it is said that something takes time

} // namespace

BulletinPanel::BulletinPanel(const Appearance &appearance, Dialogs &dialogs, QSettings &settings,
                             commands::CommandStack &stack, QWidget *parent)
    : PagePanel(parent)
    , m_appearance(appearance)
    , m_dialogs(dialogs)
    , m_settings(settings)
    , m_stack(stack)
    , m_ui(std::make_unique<Ui::BulletinPanel>())
    , m_desk(new BulletinDesk(this))
    , m_export(new BulletinExport(dialogs, *m_desk, this))
    , m_rounds(new BulletinDialogs(*this, appearance, dialogs, *m_desk, *m_export))
    , m_oldSoon(new QTimer(this))
    , m_busySoon(new QTimer(this)) {
    m_ui->setupUi(this);
    m_ui->titleLabel->setFont(typeFont(type::page, QFont::DemiBold));
    m_ui->checksTitle->setFont(typeFont(type::body, QFont::DemiBold));
    for (QWidget *label :
         {static_cast<QWidget *>(m_ui->pageLabel), static_cast<QWidget *>(m_ui->checkedLabel),
          static_cast<QWidget *>(m_ui->whyLabel), static_cast<QWidget *>(m_ui->busyLabel),
          static_cast<QWidget *>(m_ui->issuedTag), static_cast<QWidget *>(m_ui->issuedLabel)}) {
        label->setFont(typeFont(type::secondary));
    }
    m_ui->foundErrors->setUp(appearance, app::Severity::Error);
    m_ui->foundWarnings->setUp(appearance, app::Severity::Warning);
    m_ui->foundErrors->setBrief();
    m_ui->foundWarnings->setBrief();
    m_ui->checks->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("国")) * 22);
    m_ui->checksList->setUp(appearance);
    m_ui->checksList->showFindings(&m_desk->findings());
    m_ui->preview->setUp(appearance, [this](const PageView::Place &place) { return describePlace(place); });
    setFocusProxy(m_ui->preview);
    for (QTimer *timer : {m_oldSoon, m_busySoon}) {
        timer->setSingleShot(true);
        timer->setInterval(slowAfter);
    }
    connectDesk();
    connectPreview();
    connectButtons();
    m_ui->busyBar->hide();
    m_ui->failureLabel->hide();
}

BulletinPanel::~BulletinPanel() = default;

PageView &BulletinPanel::preview() const {
    return *m_ui->preview;
}

void BulletinPanel::connectDesk() {
    connect(m_desk, &BulletinDesk::subjectChanged, this, [this] {
        m_isNew = true;
        fillIssues();
        describe();
    });
    connect(m_desk, &BulletinDesk::draftChanged, this, &BulletinPanel::fillIssues);
    connect(m_desk, &BulletinDesk::becameOld, this, [this] {
        m_oldSoon->start();
        describeChecks();
    });
    connect(m_desk, &BulletinDesk::made, this, &BulletinPanel::showPages);
    connect(m_desk, &BulletinDesk::failed, this, [this] {
        m_oldSoon->stop();
        showOld();
        describe();
    });
    connect(m_desk, &BulletinDesk::refused, this, &PagePanel::refused);
    connect(&m_desk->findings(), &models::IssueFindingModel::checked, this, [this] {
        describeChecks();
        showMarks();
    });
    connect(m_oldSoon, &QTimer::timeout, this, &BulletinPanel::showOld);
}

void BulletinPanel::connectPreview() {
    connect(m_ui->preview, &PageView::figureChosen, this, &BulletinPanel::goTo);
    connect(m_ui->preview, &PageView::changeWanted, this, &BulletinPanel::changeRun);
    connect(m_ui->preview, &PageView::menuWanted, this, &BulletinPanel::showPlaceMenu);
    connect(m_ui->preview, &PageView::viewChanged, this, &BulletinPanel::showZoom);
    connect(m_ui->checksList, &IssueChecksList::linkFollowed, this, &BulletinPanel::followLink);
    connect(m_ui->checksList, &IssueChecksList::rowShown, this, &BulletinPanel::showFinding);
    connect(m_ui->zoomBox, &QComboBox::activated, this, &BulletinPanel::chooseZoom);
    m_ui->zoomBox->addItem(tr("整页"), fitPage);
    m_ui->zoomBox->addItem(tr("页宽"), fitWidth);
    for (const int percent : zooms) {
        m_ui->zoomBox->addItem(QStringLiteral("%1%").arg(percent), percent);
    }
}

void BulletinPanel::connectButtons() {
    connect(m_ui->layoutBox, &QComboBox::activated, this, [this](int item) {
        const QString layout = m_ui->layoutBox->itemData(item).toString();
        m_desk->show(layout.isEmpty() ? m_desk->usualSubject()
                                      : BulletinDesk::Subject{Kind::Table, layout, {}, 0});
    });
    connect(m_ui->issueBox, &QComboBox::activated, this, [this](int item) {
        m_desk->show(m_ui->issueBox->itemData(item).value<BulletinDesk::Subject>());
    });
    connect(m_ui->editButton, &QPushButton::clicked, m_rounds, [this] { m_rounds->edit(0); });
    connect(m_ui->listButton, &QPushButton::clicked, m_rounds, &BulletinDialogs::showIssued);
    connect(m_ui->textCheckButton, &QPushButton::clicked, m_rounds, &BulletinDialogs::checkText);
    connect(m_ui->issueButton, &QPushButton::clicked, m_rounds, &BulletinDialogs::issue);
    connect(m_ui->correctButton, &QPushButton::clicked, m_rounds, &BulletinDialogs::correct);
    connect(m_rounds, &BulletinDialogs::said, this, &PagePanel::said);
    connect(m_rounds, &BulletinDialogs::refused, this, &PagePanel::refused);
    connect(m_rounds, &BulletinDialogs::cellWanted, this, &PagePanel::cellWanted);
    connect(m_ui->printButton, &QPushButton::clicked, m_export, &BulletinExport::print);
    connect(new QShortcut(QKeySequence::Print, this), &QShortcut::activated, m_ui->printButton,
            &QPushButton::click);
    connect(m_ui->pdfButton, &QPushButton::clicked, m_export, &BulletinExport::savePdf);
    connect(m_ui->wordButton, &QPushButton::clicked, m_export, &BulletinExport::saveWord);
    connect(m_ui->excelButton, &QPushButton::clicked, m_export, &BulletinExport::saveWorkbook);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &BulletinPanel::copySelection);
    connect(m_ui->cancelButton, &QPushButton::clicked, m_export, &BulletinExport::cancel);
    connect(m_export, &BulletinExport::busy, this, &BulletinPanel::showBusy);
    connect(m_export, &BulletinExport::idle, this, [this] {
        m_busySoon->stop();
        m_ui->busyBar->hide();
    });
    connect(m_export, &BulletinExport::said, this, &PagePanel::said);
    connect(m_busySoon, &QTimer::timeout, m_ui->busyBar, &QWidget::show);
    connect(m_ui->nothingToPrint, &EmptyHint::begun, this, [this] { Q_EMIT pageWanted(Page::Entry); });
}

void BulletinPanel::showSession(SheetSession *session) {
    if (!session) {
        m_rounds->closeAll();
    }
    m_ui->preview->showPages({});
    m_isNew = true;
    m_desk->showSession(session);
    if (session) {
        fillLayouts();
        connect(session, &SheetSession::moved, this, &BulletinPanel::describe);
        connect(&session->ledger(), &app::Ledger::cellsChanged, this, &BulletinPanel::describe);
        describe();
        m_desk->setActive(isVisible());
    }
}

void BulletinPanel::showEvent(QShowEvent *event) {
    PagePanel::showEvent(event);
    noteFonts();
    m_desk->setActive(true);
}

void BulletinPanel::hideEvent(QHideEvent *event) {
    PagePanel::hideEvent(event);
    m_desk->setActive(false);
}

void BulletinPanel::fillLayouts() {
    m_ui->layoutBox->clear();
    m_ui->layoutBox->addItem(tr("版式：%1").arg(tr("通报＋附件")), QString());
    for (const QString &name : app::ReportLayout::names()) {
        m_ui->layoutBox->addItem(tr("版式：%1").arg(layoutTitle(name)), name);
    }
    const auto &subject = m_desk->subject();
    m_ui->layoutBox->setCurrentIndex(std::max(0, m_ui->layoutBox->findData(subject.layout)));
}

/// The draft of the period, its issued bulletins, and under them those of other periods.
void BulletinPanel::fillIssues() {
    m_ui->issueBox->clear();
    if (!m_desk->session()) {
        return;
    }
    const bool corrects = m_desk->latestIssued() != nullptr;
    const QString number = models::spokenNumber(m_desk->draft().number);
    m_ui->issueBox->addItem(tr("期次：%1")
                                .arg(corrects           ? tr("更正稿")
                                     : number.isEmpty() ? tr("草稿")
                                                        : tr("%1（草稿）").arg(number)),
                            QVariant::fromValue(BulletinDesk::Subject{}));
    const app::Ledger &ledger = m_desk->session()->ledger();
    std::vector<const app::IssuedBulletin *> issued;
    for (const app::IssuedBulletin &bulletin : ledger.issuedBulletins()) {
        issued.push_back(&bulletin);
    }
    const engine::Period period = m_desk->session()->period();
    std::ranges::reverse(issued);
    std::ranges::stable_partition(
        issued, [&period](const app::IssuedBulletin *bulletin) { return bulletin->period == period; });
    for (const app::IssuedBulletin *bulletin : issued) {
        QString name = models::spokenNumber(bulletin->number);
        name += bulletin->version > 1 ? tr(" 第%1版").arg(bulletin->version) : QString();
        name +=
            bulletin->period == period ? QString() : tr("（%1）").arg(app::labels::period(bulletin->period));
        const BulletinDesk::Subject subject{Kind::Issued, {}, bulletin->number, bulletin->version};
        m_ui->issueBox->addItem(tr("期次：%1").arg(name), QVariant::fromValue(subject));
    }
    for (int item = 0; item < m_ui->issueBox->count(); ++item) {
        if (m_ui->issueBox->itemData(item).value<BulletinDesk::Subject>() == m_desk->subject()) {
            m_ui->issueBox->setCurrentIndex(item);
        }
    }
}

bool BulletinPanel::isWritable() const {
    return m_desk->session() && !m_desk->session()->ledger().isReadOnly();
}

void BulletinPanel::describe() {
    if (!m_desk->session()) {
        return;
    }
    const Kind kind = m_desk->subject().kind;
    const bool empty = kind != Kind::Issued && !m_desk->hasFigures();
    if (empty) {
        m_ui->nothingToPrint->say(
            tr("%1还没有数，通报没有可写的。").arg(app::labels::period(m_desk->session()->period())),
            tr("先在“数据填报”里填指标值和排名，或从 Excel、WPS 粘贴过来，通报就有了草稿。"),
            tr("去填报(&G)"));
    }
    m_ui->nothingToPrint->setVisible(empty);
    m_ui->body->setVisible(!empty);
    m_ui->checks->setVisible(kind != Kind::Table);
    m_ui->issueBox->setEnabled(kind != Kind::Table);
    m_ui->editButton->setEnabled(isWritable() && kind == Kind::Draft && !empty);
    m_ui->failureLabel->setText(m_desk->failure());
    m_ui->failureLabel->setVisible(!m_desk->failure().isEmpty());
    describeIssued();
    describeChecks();
    showZoom();
    Q_EMIT selectionMoved();
}

void BulletinPanel::describeIssued() {
    const app::IssuedBulletin *issued = m_desk->shownIssued();
    m_ui->issuedTag->setVisible(issued != nullptr);
    m_ui->issuedLabel->setVisible(issued != nullptr);
    m_ui->checksHead->setVisible(issued == nullptr);
    m_ui->checksList->setVisible(issued == nullptr);
    m_ui->issueButton->setVisible(m_desk->latestIssued() == nullptr);
    m_ui->correctButton->setVisible(m_desk->latestIssued() != nullptr);
    m_ui->correctButton->setEnabled(isWritable() &&
                                    (!issued || issued->period == m_desk->session()->period()));
    if (!issued) {
        return;
    }
    m_ui->issuedTag->setText(tr("已印发 第%1版").arg(issued->version));
    m_ui->issuedTag->setToolTip(issued->number + u"　" + issued->date.toString(tr("yyyy年M月d日")));
    m_ui->issuedLabel->setText(m_rounds->about(*issued));
}

void BulletinPanel::describeChecks() {
    const models::IssueFindingModel &findings = m_desk->findings();
    m_ui->foundErrors->setCount(findings.count(app::Severity::Error));
    m_ui->foundWarnings->setCount(findings.count(app::Severity::Warning));
    m_ui->checkedLabel->setText(findings.summary());
    const QString why = whyNot();
    m_ui->issueButton->setEnabled(why.isEmpty());
    const QString after = tr("印发后锁定，更正另存新版。");
    m_ui->whyLabel->setText(m_desk->session() && m_desk->latestIssued()
                                ? tr("内容已锁定，不随台账变化；更正另存新版，原版照样可以核验。")
                            : why.isEmpty() ? tr("没有错误，可以印发。") + after
                                            : why + after);
}

/// Why the draft cannot be issued now; empty: it can.
QString BulletinPanel::whyNot() const {
    if (!isWritable()) {
        return tr("台账是只读打开的，不能印发。");
    }
    if (!m_desk->failure().isEmpty()) {
        return tr("正文还有写错的地方，改好才能印发。");
    }
    if (m_desk->isBusy() || !m_desk->pages()) {
        return tr("正在检查…");
    }
    const int errors = m_desk->findings().count(app::Severity::Error);
    return errors == 0 ? QString() : tr("还有 %1 条错误，处理或说明理由后才能印发。").arg(errors);
}

void BulletinPanel::showPages() {
    m_oldSoon->stop();
    m_ui->preview->showPages(m_desk->pages());
    if (std::exchange(m_isNew, false)) {
        m_ui->preview->goToStart();
    }
    describe();
}

void BulletinPanel::showOld() {
    m_ui->preview->setOld(true);
}

void BulletinPanel::showBusy(const QString &text) {
    m_ui->busyLabel->setText(text);
    m_busySoon->start();
}

void BulletinPanel::showZoom() {
    const PageView &view = *m_ui->preview;
    const auto &pages = view.pages();
    const bool isPage = view.fit() == PageView::Fit::Page;
    const bool isWidth = view.fit() == PageView::Fit::Width;
    QComboBox &box = *m_ui->zoomBox;
    const QString percent = QStringLiteral("%1%").arg(view.percent());
    box.setItemText(0, isPage ? tr("整页 %1").arg(percent) : tr("整页"));
    box.setItemText(1, isWidth ? tr("页宽 %1").arg(percent) : tr("页宽"));
    constexpr int fixed = 2 + static_cast<int>(std::size(zooms));
    int item = isPage ? 0 : isWidth ? 1 : box.findData(view.percent());
    if (item < 0 || item >= fixed) {
        box.removeItem(fixed);
        box.addItem(percent, view.percent());
        item = fixed;
    }
    box.setCurrentIndex(item);
    if (!pages) {
        m_ui->pageLabel->clear();
        return;
    }
    const auto [first, last] = view.shownPages();
    const QString names = first == last ? pages->pageName(first)
                                        : tr("%1、%2").arg(pages->pageName(first), pages->pageName(last));
    m_ui->pageLabel->setText((first == last ? tr("%1，共 %2 页") : tr("双页：%1，共 %2 页"))
                                 .arg(names)
                                 .arg(pages->layout().pageCount()));
}

void BulletinPanel::chooseZoom(int item) {
    const int chosen = m_ui->zoomBox->itemData(item).toInt();
    if (chosen > 0) {
        m_ui->preview->setPercent(chosen);
    } else {
        m_ui->preview->setFit(chosen == fitPage ? PageView::Fit::Page : PageView::Fit::Width);
    }
}

bool BulletinPanel::zoomBy(int step) {
    if (step == 0) {
        m_ui->preview->setFit(PageView::Fit::Page);
    } else {
        m_ui->preview->setPercent(m_ui->preview->percent() + 10 * step);
    }
    return true;
}

bool BulletinPanel::goToFinding(bool back) {
    if (m_ui->checksList->isVisible() && !m_ui->checksList->goToNext(back)) {
        Q_EMIT said(tr("没有要看的地方。"));
    }
    return true;
}

QList<QWidget *> BulletinPanel::parts() {
    return {m_ui->head, m_ui->nothingToPrint, m_ui->preview, m_ui->exportBar, m_ui->checks};
}

QString BulletinPanel::selectionText() const {
    if (!m_desk->session()) {
        return {};
    }
    const app::IssuedBulletin *issued = m_desk->shownIssued();
    if (issued) {
        return tr("已印发　%1　第%2版　%3")
            .arg(issued->number)
            .arg(issued->version)
            .arg(issued->date.toString(QStringLiteral("yyyy-MM-dd")));
    }
    return m_desk->subject().kind == Kind::Table ? layoutTitle(m_desk->subject().layout)
           : m_desk->latestIssued()              ? tr("更正稿，还没有印发")
                                                 : tr("草稿，未印发");
}

} // namespace weici::gui
