// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/scheme.h"

#include <QWidget>

#include <functional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace weici::gui {

class FieldGrid;
class RuleForm;

/// The fields of one leaf. A field that is left, or Enter in it, commits it; Esc gives it up. What is changed
/// is announced as the whole leaf with the name of the step; the form follows only when it is shown anew.
class LeafForm final : public QWidget {
    Q_OBJECT

public:
    explicit LeafForm(QWidget *parent = nullptr);

    /// The leaf must be one of the scheme's.
    void showLeaf(const engine::Scheme &scheme, const engine::Indicator &leaf);
    void setReadOnly(bool readOnly);
    /// Commits what is being typed; false: a number is none, and the focus goes back to it.
    bool finishEditing();
    void abandonEditing();
    /// The first field, with its text selected.
    void enter();

    /// Where the example, the conflict and the relations stand, below the rule and at the end.
    [[nodiscard]] QVBoxLayout &below() const { return *m_below; }

Q_SIGNALS:
    void leafChanged(const weici::engine::Indicator &leaf, const QString &step);
    void refused(const QString &reason);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Text {
        QLineEdit *field = nullptr;
        QString step;
        std::function<QString(const engine::Indicator &)> read;
        /// false: it is no number where one is needed.
        std::function<bool(engine::Indicator &, const QString &)> write;
    };

    void buildUsual(FieldGrid &fields);
    void buildOthers(FieldGrid &fields);
    void addText(QLineEdit *field, const QString &step,
                 std::function<QString(const engine::Indicator &)> read,
                 std::function<bool(engine::Indicator &, const QString &)> write);
    bool commit(const Text &text);
    void fill();
    void fillGroups(const engine::Scheme &scheme);
    void announce(const engine::Indicator &leaf, const QString &step);

    engine::Indicator m_leaf;
    std::vector<Text> m_texts;
    QLabel *m_title;
    QComboBox *m_direction = nullptr;
    QComboBox *m_decimals = nullptr;
    QComboBox *m_ties = nullptr;
    QComboBox *m_group = nullptr;
    QLabel *m_members = nullptr;
    QLabel *m_code = nullptr;
    RuleForm *m_rule;
    QVBoxLayout *m_below;
    bool m_readOnly = false;
};

} // namespace weici::gui
