// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/questionsection.h"
#include "models/lostfigures.h"

class QStackedWidget;
class QTreeView;

namespace weici::gui {

class ChartPanel;
class Dialogs;
class FigureView;
class SegmentSwitch;

/// 失分: where a region loses its points, as the tree, by responsible unit, and step by step from the full
/// marks down; how much of it one place or the target would bring back.
class LostSection final : public QuestionSection {
    Q_OBJECT

public:
    LostSection(const Appearance &appearance, Dialogs &dialogs, QWidget *parent = nullptr);
    [[nodiscard]] QString copied() const override;

protected:
    void ask() override;
    [[nodiscard]] LongQuestionJob::Questions longQuestions() override;
    void forget() override;

private:
    void setUpTree(const Appearance &appearance);
    void layOutTree();

    models::LostTreeModel m_tree;
    models::FigureTableModel m_departments;
    models::FigureTableModel m_steps;
    FindingHead *m_head;
    SegmentSwitch *m_switch;
    QStackedWidget *m_views;
    QTreeView *m_treeView;
    FigureView *m_departmentView;
    ChartPanel *m_chart;
};

} // namespace weici::gui
