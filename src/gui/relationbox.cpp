// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/relationbox.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "commands/treecommands.h"
#include "gui/relationdialog.h"
#include "gui/theme.h"
#include "models/relationwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace weici::gui {

RelationBox::RelationBox(commands::CommandStack &stack, QWidget *parent)
    : QWidget(parent)
    , m_stack(stack)
    , m_layout(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("relationBox"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    auto *declare = new QPushButton(tr("声明关系…"), this);
    declare->setObjectName(QStringLiteral("declareButton"));
    declare->setToolTip(tr("合计、地区合计、增速、占比；问题清单按它核对"));
    connect(declare, &QPushButton::clicked, this, &RelationBox::declare);
    m_layout->addWidget(sectionTitle(tr("与其他指标的关系"), this));
    m_layout->addWidget(declare, 0, Qt::AlignLeft);
}

void RelationBox::showIndicator(app::Ledger *ledger, const std::string &code) {
    m_ledger = ledger;
    m_code = code;
    fill();
}

void RelationBox::fill() {
    delete m_lines;
    m_lines = new QWidget(this);
    auto *lines = new QVBoxLayout(m_lines);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    const std::size_t count = m_ledger ? m_ledger->relations().size() : 0;
    for (std::size_t place = 0; place < count; ++place) {
        const engine::Relation &relation = m_ledger->relations()[place];
        if (!models::takesPart(relation, m_code)) {
            continue;
        }
        auto *line = new QHBoxLayout;
        auto *sentence = new QLabel(models::relationSentence(*m_ledger, relation), m_lines);
        sentence->setWordWrap(true);
        auto *away = new QPushButton(tr("撤回"), m_lines);
        away->setEnabled(!m_ledger->isReadOnly());
        connect(away, &QPushButton::clicked, this, [this, place] { withdraw(place); });
        line->addWidget(sentence, 1);
        line->addWidget(away, 0, Qt::AlignTop);
        lines->addLayout(line);
    }
    if (lines->isEmpty()) {
        auto *none = new QLabel(tr("还没有声明关系"), m_lines);
        none->setProperty("muted", true);
        lines->addWidget(none);
    }
    m_layout->insertWidget(1, m_lines);
    m_lines->show();
}

void RelationBox::withdraw(std::size_t place) {
    auto relations = m_ledger->relations();
    relations.erase(relations.begin() + static_cast<std::ptrdiff_t>(place));
    if (const auto failure = commands::setRelations(m_stack, *m_ledger, relations, {tr("撤回关系")})) {
        Q_EMIT refused(failure->message());
    }
}

void RelationBox::declare() {
    if (!m_ledger) {
        return;
    }
    auto *dialog = new RelationDialog(*m_ledger, m_code, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        auto relations = m_ledger->relations();
        relations.push_back(dialog->relation());
        if (const auto failure = commands::setRelations(m_stack, *m_ledger, relations, {tr("声明关系")})) {
            Q_EMIT refused(failure->message());
        }
    });
    dialog->open();
}

} // namespace weici::gui
