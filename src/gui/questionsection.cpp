// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/questionsection.h"

#include "gui/appearance.h"
#include "gui/elidedlabel.h"
#include "gui/sheetsession.h"

#include <QHBoxLayout>
#include <QLabel>

#include <utility>

namespace weici::gui {

FindingHead::FindingHead(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_finding(new ElidedLabel(this))
    , m_note(new QLabel(this)) {
    setAttribute(Qt::WA_StyledBackground);
    setProperty("rule", QStringLiteral("top"));
    m_row->setContentsMargins(0, 5, 0, 3);
    m_row->setSpacing(8);
    m_row->addWidget(m_finding, 1);
    m_row->addWidget(m_note);
    m_finding->setObjectName(QStringLiteral("finding"));
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setProperty("muted", true);
    const auto setFonts = [this] {
        m_finding->setFont(typeFont(type::section, QFont::DemiBold));
        m_note->setFont(typeFont(type::secondary));
    };
    setFonts();
    connect(&appearance, &Appearance::changed, this, setFonts);
}

void FindingHead::show(const QString &finding, const QString &note) {
    m_finding->setText(finding);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void FindingHead::addControl(QWidget *control) {
    m_row->addWidget(control);
}

QString FindingHead::finding() const {
    return m_finding->text();
}

LongQuestionJob &QuestionSection::job() {
    if (!m_job) {
        m_job = new LongQuestionJob(this);
        connect(m_job, &LongQuestionJob::answered, this, &QuestionSection::renew);
        connect(m_job, &LongQuestionJob::wantedAgain, this, &QuestionSection::renew);
    }
    return *m_job;
}

void QuestionSection::showSession(SheetSession *session) {
    if (m_job) {
        m_job->stop();
    }
    m_session = session;
    if (!session) {
        m_isOld = false;
        forget();
        return;
    }
    connect(session, &SheetSession::moved, this, [this] {
        moved();
        renew();
    });
    connect(&session->scores(), &app::ScoreService::scoresChanged, this,
            [this](const engine::Period &period) {
                if (m_session && period == m_session->period()) {
                    renew();
                }
            });
    moved();
    renew();
}

void QuestionSection::renew() {
    m_isOld = true;
    if (!m_session || !isVisible()) {
        return;
    }
    m_isOld = false;
    auto questions = longQuestions();
    const bool isKnown = questions.empty() && !m_job;
    if (isKnown || !job().start(std::move(questions), m_session->scores())) {
        ask();
    }
}

void QuestionSection::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    if (m_isOld) {
        renew();
    }
}

} // namespace weici::gui
