// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/movesection.h"

#include "app/labels.h"
#include "gui/appearance.h"
#include "gui/figureview.h"
#include "gui/sheetsession.h"
#include "models/movefigures.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>

#include <algorithm>

namespace weici::gui {

MoveSection::MoveSection(const Appearance &appearance, QWidget *parent)
    : QuestionSection(parent)
    , m_head(new FindingHead(appearance, this))
    , m_from(new QComboBox(this))
    , m_table(new FigureView(this)) {
    setObjectName(QStringLiteral("moveSection"));
    auto *label = new QLabel(tr("与这一期相比(&V)"), this);
    label->setProperty("secondary", true);
    label->setBuddy(m_from);
    m_from->setObjectName(QStringLiteral("fromBox"));
    m_from->setAccessibleName(tr("与哪一期相比"));
    m_head->addControl(label);
    m_head->addControl(m_from);
    m_table->setObjectName(QStringLiteral("moveTable"));
    m_table->setAccessibleName(tr("排名变动的原因"));
    m_table->setUp(appearance, m_moves);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(m_from, &QComboBox::activated, this, &MoveSection::renew);
    connect(m_table, &FigureView::cellWanted, this, &QuestionSection::cellWanted);
}

QString MoveSection::copied() const {
    return selectedText(*m_table);
}

void MoveSection::moved() {
    const engine::Period &now = session()->period();
    const auto chosen = m_from->currentIndex() >= 0 ? std::optional(m_from->currentData()) : std::nullopt;
    m_from->clear();
    m_periods.clear();
    const auto known = session()->ledger().observedPeriods();
    for (auto period = known.rbegin(); period != known.rend(); ++period) {
        if (*period < now && period->sameKind(now)) {
            m_periods.push_back(*period);
            m_from->addItem(app::labels::period(*period), period->key());
        }
    }
    const auto previous = now.previousIn(known);
    int index = chosen ? m_from->findData(*chosen) : -1;
    if (index < 0 && previous) {
        index = m_from->findData(previous->key());
    }
    m_from->setCurrentIndex(index);
    m_from->setEnabled(!m_periods.empty());
}

void MoveSection::ask() {
    const int chosen = m_from->currentIndex();
    if (chosen < 0) {
        m_moves.show({});
        m_head->show(tr("%1之前没有同类的一期可以相比").arg(app::labels::period(session()->period())),
                     QString());
        return;
    }
    models::FigureAnswer answer =
        models::moveFigures(session()->scores(), m_periods[static_cast<std::size_t>(chosen)],
                            session()->period(), session()->region());
    m_head->show(answer.finding, answer.note);
    m_moves.show(std::move(answer.table));
}

void MoveSection::forget() {
    m_moves.show({});
    m_periods.clear();
    m_from->clear();
}

} // namespace weici::gui
