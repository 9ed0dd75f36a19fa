// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/questionsection.h"
#include "models/figuretable.h"

#include <vector>

class QComboBox;

namespace weici::gui {

class FigureView;

/// 排名为何变动: own values, others' values, rules, since an earlier period of the same kind.
class MoveSection final : public QuestionSection {
    Q_OBJECT

public:
    explicit MoveSection(const Appearance &appearance, QWidget *parent = nullptr);
    [[nodiscard]] QString copied() const override;

protected:
    void ask() override;
    void forget() override;
    void moved() override;

private:
    models::FigureTableModel m_moves;
    std::vector<engine::Period> m_periods; ///< of the list, latest first
    FindingHead *m_head;
    QComboBox *m_from;
    FigureView *m_table;
};

} // namespace weici::gui
