// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gappanel.h"

#include "gui/appearance.h"
#include "gui/gapsection.h"
#include "gui/lostsection.h"
#include "gui/movesection.h"
#include "gui/robustsection.h"
#include "gui/scenariosection.h"
#include "gui/trialpanel.h"

#include "ui_gappanel.h"

#include <QClipboard>
#include <QGuiApplication>

namespace weici::gui {

GapPanel::GapPanel(const Appearance &appearance, Dialogs &dialogs, commands::CommandStack &stack,
                   QWidget *parent)
    : PagePanel(parent)
    , m_ui(std::make_unique<Ui::GapPanel>())
    , m_trial(new TrialPanel(appearance, dialogs, stack, this)) {
    m_ui->setupUi(this);
    m_ui->titleLabel->setFont(typeFont(type::page, QFont::DemiBold));
    m_ui->sectionSwitch->setTexts(
        {tr("差距(&1)"), tr("失分(&2)"), tr("排名为何变动(&3)"), tr("稳固程度(&4)"), tr("情景比较(&5)")});
    addSection(new GapSection(appearance, this));
    addSection(new LostSection(appearance, dialogs, this));
    addSection(new MoveSection(appearance, this));
    addSection(new RobustSection(appearance, dialogs, this));
    addSection(new ScenarioSection(appearance, this));
    m_ui->splitter->addWidget(m_trial);
    m_ui->splitter->setSizes({280, 360});
    m_ui->splitter->setStretchFactor(1, 1);
    connect(m_trial, &TrialPanel::cellWanted, this, &PagePanel::cellWanted);
    connect(m_trial, &TrialPanel::said, this, &PagePanel::said);
    connect(m_trial, &TrialPanel::refused, this, &PagePanel::refused);
    connect(m_ui->sectionSwitch, &SegmentSwitch::chosen, this, &GapPanel::showSection);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &GapPanel::copySelection);
    setFocusProxy(m_sections.front());
}

GapPanel::~GapPanel() = default;

void GapPanel::addSection(QuestionSection *section) {
    m_sections.push_back(section);
    m_ui->sections->addWidget(section);
    connect(section, &QuestionSection::cellWanted, this, &PagePanel::cellWanted);
    connect(section, &QuestionSection::said, this, &PagePanel::said);
    connect(section, &QuestionSection::refused, this, &PagePanel::refused);
}

QuestionSection &GapPanel::current() const {
    return *m_sections[static_cast<std::size_t>(m_ui->sections->currentIndex())];
}

void GapPanel::showSection(int section) {
    m_ui->sections->setCurrentIndex(section);
    setFocusProxy(&current());
}

void GapPanel::showSession(SheetSession *session) {
    for (QuestionSection *section : m_sections) {
        section->showSession(session);
    }
    m_trial->showSession(session);
}

bool GapPanel::finishEditing() {
    return m_trial->finishEditing();
}

void GapPanel::abandonEditing() {
    m_trial->abandonEditing();
}

void GapPanel::clearSelected() {
    m_trial->clearSelected();
}

void GapPanel::copySelection() {
    if (m_trial->copySelection()) {
        return;
    }
    QGuiApplication::clipboard()->setText(current().copied());
    Q_EMIT said(tr("已复制表格，可以粘贴到表格或文档里"));
}

} // namespace weici::gui
