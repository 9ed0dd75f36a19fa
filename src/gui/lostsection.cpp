// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/lostsection.h"

#include "gui/appearance.h"
#include "gui/chartpanel.h"
#include "gui/figuredelegate.h"
#include "gui/figureview.h"
#include "gui/segmentswitch.h"
#include "gui/sheetsession.h"
#include "gui/tableheader.h"
#include "gui/waterfallchart.h"

#include <QBoxLayout>
#include <QStackedWidget>
#include <QTreeView>

#include <algorithm>
#include <memory>

namespace weici::gui {

LostSection::LostSection(const Appearance &appearance, Dialogs &dialogs, QWidget *parent)
    : QuestionSection(parent)
    , m_head(new FindingHead(appearance, this))
    , m_switch(new SegmentSwitch(this))
    , m_views(new QStackedWidget(this))
    , m_treeView(new QTreeView(this))
    , m_departmentView(new FigureView(this))
    , m_chart(new ChartPanel(this)) {
    setObjectName(QStringLiteral("lostSection"));
    m_switch->setObjectName(QStringLiteral("lostSwitch"));
    m_switch->setTexts({tr("按指标(&K)"), tr("按单位(&L)")});
    m_head->addControl(m_switch);
    setUpTree(appearance);
    m_departmentView->setObjectName(QStringLiteral("departmentTable"));
    m_departmentView->setAccessibleName(tr("各责任单位的失分"));
    m_departmentView->setUp(appearance, m_departments);
    m_views->addWidget(m_treeView);
    m_views->addWidget(m_departmentView);
    m_chart->setObjectName(QStringLiteral("waterfall"));
    m_chart->setUp(appearance, dialogs, new WaterfallChart(appearance, this));
    m_chart->showModel(&m_steps);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_head);
    left->addWidget(m_views, 1);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(24);
    columns->addLayout(left, 7);
    columns->addWidget(m_chart, 4);
    setFocusProxy(m_treeView);
    connect(m_switch, &SegmentSwitch::chosen, m_views, &QStackedWidget::setCurrentIndex);
    connect(m_departmentView, &FigureView::cellWanted, this, &QuestionSection::cellWanted);
    connect(m_chart, &ChartPanel::said, this, &QuestionSection::said);
    connect(m_chart, &ChartPanel::refused, this, &QuestionSection::refused);
    connect(m_chart, &ChartPanel::chosen, this, [this](const QModelIndex &index) {
        if (const auto key = m_steps.cellAt(index.row())) {
            Q_EMIT cellWanted(*key);
        }
    });
}

void LostSection::setUpTree(const Appearance &appearance) {
    m_treeView->setObjectName(QStringLiteral("lostTree"));
    m_treeView->setAccessibleName(tr("各级指标的失分"));
    m_treeView->setItemDelegate(new FigureDelegate(appearance, m_treeView));
    auto *header = new TableHeader(appearance, m_treeView);
    header->setStretchLastSection(false);
    m_treeView->setHeader(header);
    m_treeView->setModel(&m_tree);
    m_treeView->setUniformRowHeights(true);
    m_treeView->setIndentation(16);
    m_treeView->setAllColumnsShowFocus(true);
    m_treeView->setExpandsOnDoubleClick(false);
    m_treeView->setFrameShape(QFrame::NoFrame);
    connect(m_treeView, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const auto key = m_tree.cellAt(index)) {
            Q_EMIT cellWanted(*key);
        }
    });
    connect(&appearance, &Appearance::changed, this, &LostSection::layOutTree);
}

void LostSection::layOutTree() {
    m_treeView->header()->setSectionResizeMode(QHeaderView::Fixed);
    m_treeView->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    const QFontMetrics heads(m_treeView->header()->font());
    const QFontMetrics strong(typeFont(type::body, QFont::DemiBold));
    const int least = strong.horizontalAdvance(QStringLiteral("110.00"));
    for (int column = 1; column < m_tree.columnCount(); ++column) {
        const QString title = m_tree.headerData(column, Qt::Horizontal).toString();
        m_treeView->header()->resizeSection(column, std::max(least, heads.horizontalAdvance(title)) + 18);
    }
}

QString LostSection::copied() const {
    return m_views->currentIndex() == 0 ? selectedText(*m_treeView) : selectedText(*m_departmentView);
}

LongQuestionJob::Questions LostSection::longQuestions() {
    return app::gathered(app::longLostQuestion(session()->scores(), session()->period(), session()->region()),
                         nullptr);
}

void LostSection::ask() {
    const auto lost = std::make_shared<const models::LostFigures>(session()->scores(), session()->period(),
                                                                  session()->region());
    m_head->show(lost->finding(), QString());
    m_tree.show(lost);
    m_treeView->expandToDepth(0);
    layOutTree();
    m_departments.show(lost->departments());
    m_steps.show(lost->steps());
    m_chart->setFinding(tr("失分怎么来的"), QString());
    m_treeView->setHeaderHidden(lost->isEmpty());
    m_departmentView->horizontalHeader()->setVisible(!lost->isEmpty());
    m_chart->setVisible(!lost->isEmpty());
    m_switch->setVisible(!lost->isEmpty());
}

void LostSection::forget() {
    m_tree.show(nullptr);
    m_departments.show({});
    m_steps.show({});
}

} // namespace weici::gui
