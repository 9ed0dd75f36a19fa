// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <string>

class QComboBox;
class QLabel;
class QLineEdit;

namespace weici::gui {

class FieldGrid;

/// The rule of a leaf: which, what it does, and one field a parameter with what counts where it is blank.
class RuleForm final : public QWidget {
    Q_OBJECT

public:
    explicit RuleForm(QWidget *parent = nullptr);

    /// Does not emit. Rules that are for index schemes alone are offered only there.
    void showRule(const std::string &rule, const std::string &parameters, bool indexScheme);
    void setReadOnly(bool readOnly);
    /// Commits the parameter that is being typed.
    void commit();

Q_SIGNALS:
    void ruleChosen(const QString &rule);
    void parametersChanged(const QString &parameters);

private:
    void fillRules(bool indexScheme);
    void buildParameters(bool same);
    void showProblems(bool indexScheme);
    void take(const std::string &key, const QString &text);

    QComboBox *m_rules;
    QLabel *m_meaning;
    FieldGrid *m_fields;
    QLabel *m_problems;
    std::string m_rule;
    std::string m_parameters;
    bool m_readOnly = false;
};

} // namespace weici::gui
