// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/treepanel.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "app/scoreservice.h"
#include "app/workedexample.h"
#include "gui/appearance.h"
#include "gui/dialogs.h"
#include "gui/examplebox.h"
#include "gui/leafform.h"
#include "gui/nodeform.h"
#include "gui/relationbox.h"
#include "gui/schemeform.h"
#include "gui/sheetsession.h"
#include "models/indicatortreemodel.h"
#include "models/schemesummary.h"

#include "ui_treepanel.h"

#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace weici::gui {

using Kind = engine::IndicatorTree::Kind;
using models::IndicatorTreeModel;

namespace {

QWidget *scrolled(QWidget *form, QWidget *parent) {
    auto *area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(form);
    return area;
}

QLabel *conflictLabel(const char *name, QWidget *parent) {
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setProperty("problem", QStringLiteral("warning"));
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->setTextInteractionFlags(Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse);
    label->hide();
    return label;
}

QString colored(const QColor &color, const QString &text) {
    return QStringLiteral("<span style='color:%1'>%2</span>").arg(color.name(), text.toHtmlEscaped());
}

} // namespace

TreePanel::TreePanel(const Appearance &appearance, Dialogs &dialogs, commands::CommandStack &stack,
                     QWidget *parent)
    : PagePanel(parent)
    , m_ui(std::make_unique<Ui::TreePanel>())
    , m_appearance(appearance)
    , m_dialogs(dialogs)
    , m_stack(stack)
    , m_soon(new QTimer(this)) {
    m_ui->setupUi(this);
    m_ui->titleLabel->setFont(typeFont(type::page, QFont::DemiBold));
    m_ui->aboutLabel->setFont(typeFont(type::secondary));
    m_ui->sumBar->setAttribute(Qt::WA_StyledBackground);
    m_ui->tree->setAppearance(appearance);
    setFocusProxy(m_ui->tree);
    m_soon->setSingleShot(true);
    m_soon->setInterval(0);
    connect(m_soon, &QTimer::timeout, this, &TreePanel::showExample);
    connect(&appearance, &Appearance::changed, this, &TreePanel::showSummary);
    connect(m_ui->tree, &TreeView::editorClosed, this, &PagePanel::editorClosed);
    connect(m_ui->tree, &TreeView::selectionMoved, this, &PagePanel::selectionMoved);
    buildEditor();
    buildActions();
}

TreePanel::~TreePanel() = default;

void TreePanel::buildEditor() {
    m_leaf = new LeafForm(this);
    m_node = new NodeForm(this);
    m_scheme = new SchemeForm(this);
    m_example = new ExampleBox(m_leaf);
    m_relations = new RelationBox(m_stack, m_leaf);
    m_conflict = conflictLabel("leafConflict", m_leaf);
    m_nodeConflict = conflictLabel("nodeConflict", m_node);
    m_leaf->below().addWidget(m_example);
    m_leaf->below().addWidget(m_conflict);
    m_leaf->below().addWidget(m_relations);
    m_node->below().addWidget(m_nodeConflict);
    auto *hint =
        new QLabel(tr("在左边选一项，这里改它的字段。\n\nInsert 新增三级指标　F2 改名　Delete 放入回收站\n"
                      "Alt+↑ Alt+↓ 上移、下移　Ctrl+Z 撤销\n也可以用鼠标拖动，或在左边点右键。"));
    hint->setWordWrap(true);
    hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    hint->setContentsMargins(18, 12, 18, 12);
    hint->setProperty("secondary", true);
    m_emptyPage = hint;
    m_leafPage = scrolled(m_leaf, this);
    m_nodePage = scrolled(m_node, this);
    m_schemePage = scrolled(m_scheme, this);
    for (QWidget *page : {m_emptyPage, m_leafPage, m_nodePage, m_schemePage}) {
        m_ui->editor->addWidget(page);
    }
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setStretchFactor(1, 0);
    m_ui->splitter->setSizes({798, 416});
    connect(m_leaf, &LeafForm::leafChanged, this, [this](const engine::Indicator &leaf, const QString &step) {
        if (m_model && m_model->scheme()) {
            m_model->apply(engine::changeLeaf(*m_model->scheme(), leaf.code, leaf), {step});
            showCurrent();
        }
    });
    connect(m_scheme, &SchemeForm::schemeChanged, this,
            [this](const engine::Scheme &scheme, const QString &step) {
                if (m_model) {
                    m_model->apply(scheme, {step});
                    showCurrent();
                }
            });
    connect(m_leaf, &LeafForm::refused, this, &PagePanel::refused);
    connect(m_scheme, &SchemeForm::refused, this, &PagePanel::refused);
    connect(m_relations, &RelationBox::refused, this, &PagePanel::refused);
    connect(m_conflict, &QLabel::linkActivated, this, &TreePanel::takeOtherWeightRule);
    connect(m_nodeConflict, &QLabel::linkActivated, this, &TreePanel::takeOtherWeightRule);
}

TreeView &TreePanel::tree() const {
    return *m_ui->tree;
}

void TreePanel::showSession(SheetSession *session) {
    m_soon->stop();
    m_ui->tree->showTree(nullptr);
    m_relations->showIndicator(nullptr, {});
    m_ui->editor->setCurrentWidget(m_emptyPage);
    m_model.reset();
    m_session = session;
    if (!session) {
        return;
    }
    m_model = std::make_unique<IndicatorTreeModel>(session->ledger(), m_stack);
    connectModel();
    m_ui->tree->showTree(m_model.get());
    connect(m_ui->tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &TreePanel::showCurrent);
    for (QPushButton *button : {m_ui->addButton, m_ui->pasteButton, m_ui->cloneButton}) {
        button->setEnabled(isWritable());
    }
    m_leaf->setReadOnly(!isWritable());
    m_node->setReadOnly(!isWritable());
    m_scheme->setReadOnly(!isWritable());
    sessionMoved();
}

void TreePanel::connectModel() {
    app::Ledger &ledger = m_session->ledger();
    connect(m_session, &SheetSession::moved, m_model.get(), [this] { sessionMoved(); });
    connect(m_model.get(), &IndicatorTreeModel::changed, this, &TreePanel::schemeChanged);
    connect(m_model.get(), &IndicatorTreeModel::refused, this, &PagePanel::refused);
    connect(&m_session->scores(), &app::ScoreService::scoresChanged, m_soon, qOverload<>(&QTimer::start));
    connect(&ledger, &app::Ledger::structureChanged, m_model.get(), [this] { showYear(m_model->year()); });
    connect(&ledger, &app::Ledger::relationsChanged, m_model.get(), [this] { showCurrent(); });
}

bool TreePanel::isWritable() const {
    return m_session && !m_session->ledger().isReadOnly();
}

/// The years may have changed: one that is gone gives way to the last.
void TreePanel::showYear(int year) {
    const auto &schemes = m_session->ledger().schemes();
    const QSignalBlocker quiet(m_ui->yearBox);
    m_ui->yearBox->clear();
    for (const engine::Scheme &scheme : schemes) {
        m_ui->yearBox->addItem(tr("%1年度方案").arg(scheme.year), scheme.year);
    }
    int place = m_ui->yearBox->findData(year);
    place = place < 0 ? m_ui->yearBox->count() - 1 : place;
    m_ui->yearBox->setCurrentIndex(place);
    const int shown = m_ui->yearBox->itemData(place).toInt();
    if (shown != m_model->year()) {
        m_model->show(shown);
        m_ui->tree->expandToDepth(0);
        m_ui->tree->goTo(m_model->index(0, 0));
    }
}

void TreePanel::sessionMoved() {
    showYear(m_session->ledger().schemeFor(m_session->period()).year);
    m_soon->start();
}

void TreePanel::schemeChanged() {
    const engine::Scheme *scheme = m_model->scheme();
    m_ui->aboutLabel->setText(scheme ? tr("%1 项三级指标").arg(scheme->indicators.size()) : QString());
    m_ui->binButton->setText(tr("回收站 %1").arg(scheme ? scheme->recycled.size() : 0));
    m_ui->binButton->setEnabled(scheme && !scheme->recycled.empty());
    showSummary();
    showCurrent();
}

void TreePanel::showCurrent() {
    if (!m_model || !m_model->scheme()) {
        m_ui->editor->setCurrentWidget(m_emptyPage);
        return;
    }
    m_scheme->showScheme(*m_model->scheme());
    const QModelIndex current = m_ui->tree->currentIndex();
    const engine::TreeKey key = m_model->keyAt(current);
    QWidget *page = m_emptyPage;
    if (m_ui->settingsButton->isChecked()) {
        page = m_schemePage;
    } else if (key.kind == Kind::Leaf) {
        m_leaf->showLeaf(*m_model->scheme(), *m_model->scheme()->indicator(key.code));
        m_relations->showIndicator(&m_session->ledger(), key.code);
        page = m_leafPage;
    } else if (current.isValid()) {
        m_node->showNode(*m_model, current);
        page = m_nodePage;
    }
    m_ui->editor->setCurrentWidget(page);
    showConflict();
    m_soon->start();
}

void TreePanel::showSummary() {
    if (!m_model || !m_model->tree()) {
        m_ui->sumLabel->clear();
        m_ui->conflictLabel->clear();
        return;
    }
    const Theme &theme = m_appearance.theme();
    const auto summary = models::SchemeSummary::of(*m_model->tree(), m_model->sums());
    const QString gap = QStringLiteral("&nbsp;&nbsp;&nbsp;"); // rich text swallows other spaces
    QString sum = colored(theme.text2, tr("满分")) + gap +
                  colored(theme.text, summary.sum).replace(QStringLiteral("　"), gap);
    if (!summary.total.isEmpty()) {
        sum += gap + colored(theme.muted, QStringLiteral("＝")) + gap +
               QStringLiteral("<b style='font-size:%1pt;color:%2'>%3</b>")
                   .arg(QString::number(type::page), theme.text.name(), summary.total);
    }
    if (!summary.verdict.isEmpty()) {
        sum += gap + colored(summary.fits ? theme.good : theme.warn,
                             (summary.fits ? QStringLiteral("✓ ") : QStringLiteral("▲ ")) + summary.verdict);
    }
    m_ui->sumLabel->setText(sum);
    m_ui->conflictLabel->setVisible(!summary.conflicts.empty());
    if (!summary.conflicts.empty()) {
        const QString text =
            tr("▲ %1 处权重不合：%2").arg(summary.conflicts.size()).arg(summary.conflicts.front().text);
        m_ui->conflictLabel->setText(
            colored(theme.warn, text) + gap +
            QStringLiteral("<a href='0' style='color:%1;text-decoration:none'>%2</a>")
                .arg(theme.accent.name(), tr("转到")));
    }
}

void TreePanel::goToConflict(const QString & /*place*/) {
    const auto summary = models::SchemeSummary::of(*m_model->tree(), m_model->sums());
    if (summary.conflicts.empty()) {
        return;
    }
    // Again and again it goes through all of them.
    const engine::TreeKey current = m_model->keyAt(m_ui->tree->currentIndex());
    const auto here = std::ranges::find(summary.conflicts, current, &models::SchemeSummary::Conflict::item);
    const auto next = here == summary.conflicts.end() || here + 1 == summary.conflicts.end()
                          ? summary.conflicts.begin()
                          : here + 1;
    const QModelIndex index = m_model->indexOf(next->item);
    m_ui->settingsButton->setChecked(false);
    m_ui->tree->goTo(index);
    m_ui->tree->expand(index);
    m_ui->tree->setFocus();
}

void TreePanel::showConflict() {
    const std::size_t item = IndicatorTreeModel::itemAt(m_ui->tree->currentIndex());
    const auto words = models::ConflictWords::of(*m_model->tree(), m_model->sums(), item);
    for (QLabel *label : {m_conflict, m_nodeConflict}) {
        label->setVisible(words.has_value());
        if (words) {
            const Theme &theme = m_appearance.theme();
            const QString link =
                QStringLiteral("<a href='other' style='color:%1;text-decoration:none'>%2</a>")
                    .arg(theme.accent.name(), words->other.toHtmlEscaped());
            label->setText(QStringLiteral("<b style='color:%1'>%2</b>　%3<br>%4%5")
                               .arg(theme.warn.name(), tr("▲ 权重不合"), words->cause.toHtmlEscaped(),
                                    words->present.toHtmlEscaped(), isWritable() ? link : QString()));
        }
    }
}

void TreePanel::showEvent(QShowEvent *event) {
    PagePanel::showEvent(event);
    m_soon->start();
}

void TreePanel::showExample() {
    if (!isVisible()) {
        return; // nobody looks; it is made when the page is shown
    }
    const engine::TreeKey key = m_model ? m_model->keyAt(m_ui->tree->currentIndex()) : engine::TreeKey();
    const engine::Scheme *scheme = m_model ? m_model->scheme() : nullptr;
    const bool counts = scheme && key.kind == Kind::Leaf &&
                        m_session->ledger().schemeFor(m_session->period()).year == m_model->year();
    m_example->setVisible(counts);
    if (counts) {
        const QString title =
            tr("算一遍：%1　%2")
                .arg(app::labels::text(m_session->ledger().region(m_session->region()).name),
                     app::labels::period(m_session->period()));
        m_example->showExample(title,
                               app::workedExample(m_session->scores(), m_session->period(),
                                                  m_session->region(), scheme->indicator(key.code)->id));
    }
}

bool TreePanel::finishEditing() {
    m_node->finishEditing();
    return m_ui->tree->finishEditing() && m_leaf->finishEditing() && m_scheme->finishEditing();
}

QString TreePanel::selectionText() const {
    const auto rows = m_ui->tree->selectedRows().size();
    return rows > 0 ? tr("已选 %1 项").arg(rows) : QString();
}

void TreePanel::abandonEditing() {
    m_ui->tree->abandonEditing();
    m_leaf->abandonEditing();
    m_node->abandonEditing();
    m_scheme->abandonEditing();
}

} // namespace weici::gui
