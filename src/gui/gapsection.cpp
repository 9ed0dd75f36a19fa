// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gapsection.h"

#include "gui/appearance.h"
#include "gui/figureview.h"
#include "gui/sheetsession.h"
#include "models/gapfigures.h"
#include "models/lostfigures.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>

namespace weici::gui {

namespace {

/// The entries of the list of questions.
enum Question : int { Leaf, Total, LeafBehind, TotalBehind };

} // namespace

GapSection::GapSection(const Appearance &appearance, QWidget *parent)
    : QuestionSection(parent)
    , m_question(new QComboBox(this))
    , m_inGroup(new QCheckBox(tr("只在本组内比(&Z)"), this))
    , m_head(new FindingHead(appearance, this))
    , m_lostHead(new FindingHead(appearance, this))
    , m_table(new FigureView(this))
    , m_lost(new FigureView(this)) {
    setObjectName(QStringLiteral("gapSection"));
    m_question->setObjectName(QStringLiteral("questionBox"));
    m_question->setAccessibleName(tr("问什么"));
    m_question->addItems({tr("指标进 1 位"), tr("总分进 1 位"), tr("指标的追兵"), tr("总分的追兵")});
    m_inGroup->setObjectName(QStringLiteral("inGroupBox"));
    m_head->addControl(m_inGroup);
    m_head->addControl(m_question);
    m_table->setObjectName(QStringLiteral("gapTable"));
    m_table->setAccessibleName(tr("差距"));
    m_table->setUp(appearance, m_gaps);
    m_lost->setObjectName(QStringLiteral("levelTable"));
    m_lost->setAccessibleName(tr("各一级指标的失分"));
    m_lost->setUp(appearance, m_levels);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_head);
    left->addWidget(m_table, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_lostHead);
    right->addWidget(m_lost, 1);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(24);
    columns->addLayout(left, 9);
    columns->addLayout(right, 4);
    setFocusProxy(m_table);
    connect(m_question, &QComboBox::activated, this, &GapSection::renew);
    connect(m_inGroup, &QCheckBox::toggled, this, &GapSection::renew);
    connect(m_table, &FigureView::cellWanted, this, &QuestionSection::cellWanted);
    connect(m_lost, &FigureView::cellWanted, this, &QuestionSection::cellWanted);
}

QString GapSection::copied() const {
    return selectedText(*m_table);
}

void GapSection::moved() {
    const bool grouped = session()->ledger().schemeFor(session()->period()).groupRanks;
    m_inGroup->setVisible(grouped);
    if (!grouped) {
        const QSignalBlocker quiet(m_inGroup);
        m_inGroup->setChecked(false);
    }
}

app::GapQuestion GapSection::question() const {
    const int asked = m_question->currentIndex();
    app::GapQuestion question{.region = session()->region(), .indicator = {}};
    question.total = asked == Total || asked == TotalBehind;
    question.behind = asked == LeafBehind || asked == TotalBehind;
    question.inGroup = m_inGroup->isChecked();
    return question;
}

LongQuestionJob::Questions GapSection::longQuestions() {
    app::ScoreService &service = session()->scores();
    return app::gathered(app::longGapQuestion(service, session()->period(), question()),
                         app::longLostQuestion(service, session()->period(), session()->region()));
}

void GapSection::ask() {
    models::FigureAnswer answer = models::gapFigures(session()->scores(), session()->period(), question());
    m_head->show(answer.finding, answer.note);
    m_gaps.show(std::move(answer.table));
    const models::LostFigures lost(session()->scores(), session()->period(), session()->region());
    m_lostHead->show(lost.finding(), lost.isEmpty() ? QString() : tr("红色为失分过半"));
    m_lost->setVisible(!lost.isEmpty());
    m_levels.show(lost.levels());
}

void GapSection::forget() {
    m_gaps.show({});
    m_levels.show({});
}

} // namespace weici::gui
