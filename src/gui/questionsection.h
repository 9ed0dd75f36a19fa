// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cell.h"
#include "gui/longquestionjob.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace weici::gui {

class Appearance;
class ElidedLabel;
class SheetSession;

/// The head of a section: the finding, a quiet note, and room for controls at the right.
class FindingHead final : public QWidget {
    Q_OBJECT

public:
    FindingHead(const Appearance &appearance, QWidget *parent = nullptr);
    void show(const QString &finding, const QString &note);
    void addControl(QWidget *control);
    [[nodiscard]] QString finding() const;

private:
    QHBoxLayout *m_row;
    ElidedLabel *m_finding;
    QLabel *m_note;
};

/// One question of 差距与推演. It is asked when it is seen, and again when region, period or scores moved.
class QuestionSection : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// nullptr: nothing is open any more.
    void showSession(SheetSession *session);
    /// The rows that are shown, as text for the clipboard.
    [[nodiscard]] virtual QString copied() const = 0;

Q_SIGNALS:
    void cellWanted(const weici::engine::CellKey &key);
    void said(const QString &text);
    void refused(const QString &reason);

protected:
    /// Asks the engine and shows the answer.
    virtual void ask() = 0;
    /// What has to be worked out off the window's thread before that.
    [[nodiscard]] virtual LongQuestionJob::Questions longQuestions() { return {}; }
    /// Empties what is shown, and lets go of the session.
    virtual void forget() = 0;
    /// Another ledger, region or period.
    virtual void moved() {}
    [[nodiscard]] SheetSession *session() const { return m_session; }
    /// Asks now if seen, else when seen.
    void renew();
    void showEvent(QShowEvent *event) override;

private:
    LongQuestionJob &job();

    SheetSession *m_session = nullptr;
    bool m_isOld = false;
    LongQuestionJob *m_job = nullptr; ///< once something took long
};

} // namespace weici::gui
