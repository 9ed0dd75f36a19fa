// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/questionsection.h"
#include "models/figuretable.h"

class QCheckBox;
class QComboBox;

namespace weici::gui {

class FigureView;

/// 差距: what value would move a rank up, or who is close behind; and beside it where points are lost.
class GapSection final : public QuestionSection {
    Q_OBJECT

public:
    explicit GapSection(const Appearance &appearance, QWidget *parent = nullptr);
    [[nodiscard]] QString copied() const override;

protected:
    void ask() override;
    [[nodiscard]] LongQuestionJob::Questions longQuestions() override;
    void forget() override;
    void moved() override;

private:
    [[nodiscard]] app::GapQuestion question() const;

    models::FigureTableModel m_gaps;
    models::FigureTableModel m_levels;
    QComboBox *m_question;
    QCheckBox *m_inGroup;
    FindingHead *m_head;
    FindingHead *m_lostHead;
    FigureView *m_table;
    FigureView *m_lost;
};

} // namespace weici::gui
