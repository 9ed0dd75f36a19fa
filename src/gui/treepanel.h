// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandstack.h"
#include "engine/schemeedit.h"
#include "gui/pagepanel.h"

#include <memory>

class QLabel;
class QTimer;

namespace Ui {
class TreePanel;
}
namespace weici::app {
class ScoreService;
}
namespace weici::models {
class IndicatorTreeModel;
}

namespace weici::gui {

class Appearance;
class Dialogs;
class ExampleBox;
class LeafForm;
class NodeForm;
class RelationBox;
class SchemeForm;
class TreeView;

/// 指标体系: the tree of a year's scheme with its sums, and beside it the fields of what is current in it, or
/// the settings of the scheme. Every change is a step that can be undone.
class TreePanel final : public PagePanel {
    Q_OBJECT

public:
    TreePanel(const Appearance &appearance, Dialogs &dialogs, commands::CommandStack &stack,
              QWidget *parent = nullptr);
    ~TreePanel() override;

    void showSession(SheetSession *session) override;
    bool finishEditing() override;
    void abandonEditing() override;
    void copySelection() override;
    void clearSelected() override;
    [[nodiscard]] QString selectionText() const override;

    [[nodiscard]] TreeView &tree() const;
    /// nullptr while no ledger is open.
    [[nodiscard]] models::IndicatorTreeModel *model() const { return m_model.get(); }
    void showYear(int year);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildEditor();
    void buildActions();
    void connectModel();

    void sessionMoved();
    void schemeChanged();
    void showCurrent();
    void showSummary();
    void showExample();
    void showConflict();
    void goToConflict(const QString &place);
    void takeOtherWeightRule();

    void addLeaf();
    void addNode(int level);
    void addBlock();
    void added(const engine::SchemeEdit &edit, const QString &step);
    void moveCurrent(int direction);
    void recycleSelected();
    void removeEmpty(const engine::TreeKey &item);
    [[nodiscard]] bool mayTakeOut(const engine::Scheme &after, const QString &name);
    void renumber();
    void cloneYear();
    void pasteTable();
    void openBin();
    [[nodiscard]] engine::TreePlace placeForLeaf() const;
    [[nodiscard]] bool isWritable() const;

    std::unique_ptr<Ui::TreePanel> m_ui;
    const Appearance &m_appearance;
    Dialogs &m_dialogs;
    commands::CommandStack &m_stack;
    SheetSession *m_session = nullptr;
    std::unique_ptr<models::IndicatorTreeModel> m_model;

    QWidget *m_leafPage = nullptr;
    QWidget *m_nodePage = nullptr;
    QWidget *m_schemePage = nullptr;
    QWidget *m_emptyPage = nullptr;
    LeafForm *m_leaf = nullptr;
    NodeForm *m_node = nullptr;
    SchemeForm *m_scheme = nullptr;
    ExampleBox *m_example = nullptr;
    RelationBox *m_relations = nullptr;
    QLabel *m_conflict = nullptr;
    QLabel *m_nodeConflict = nullptr;
    QTimer *m_soon = nullptr;
};

} // namespace weici::gui
