// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/figuresection.h"

#include "gui/appearance.h"
#include "gui/elidedlabel.h"

#include <QBoxLayout>

namespace weici::gui {

FigureSection::FigureSection(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(this))
    , m_note(new QLabel(this))
    , m_list(new FigureListView(this))
    , m_foot(new ElidedLabel(this)) {
    auto *head = new QWidget(this);
    head->setAttribute(Qt::WA_StyledBackground);
    head->setProperty("rule", QStringLiteral("top"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 7, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_title, 1);
    row->addWidget(m_note);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(head);
    layout->addWidget(m_list);
    layout->addWidget(m_foot);
    m_title->setObjectName(QStringLiteral("title"));
    m_note->setProperty("muted", true);
    m_foot->setProperty("muted", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
}

void FigureSection::setUp(const Appearance &appearance, FigureListView::Kind kind) {
    m_list->setUp(appearance, kind);
    setUpFonts();
    connect(&appearance, &Appearance::changed, this, &FigureSection::setUpFonts);
}

void FigureSection::setUpFonts() {
    m_title->setFont(typeFont(type::section, QFont::DemiBold));
    m_note->setFont(typeFont(type::secondary));
    m_foot->setFont(typeFont(type::secondary));
}

void FigureSection::showList(models::FigureListModel *model) {
    m_list->showList(model);
}

void FigureSection::setTexts(const QString &title, const QString &note, const QString &foot) {
    m_title->setText(title);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_foot->setText(foot);
    m_foot->setVisible(!foot.isEmpty());
    m_list->setAccessibleName(title);
}

QString FigureSection::title() const {
    return m_title->text();
}

} // namespace weici::gui
