// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ruleform.h"

#include "app/labels.h"
#include "app/schemewords.h"
#include "app/scorewords.h"
#include "engine/ruleparameters.h"
#include "engine/scoringrule.h"
#include "gui/fieldgrid.h"
#include "gui/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace weici::gui {

using app::labels::text;
using app::labels::utf8;
using Parameter = engine::RuleParameter;

RuleForm::RuleForm(QWidget *parent)
    : QWidget(parent) {
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *chooser = new FieldGrid(this);
    m_rules = chooser->addChoice(tr("规则"), "ruleBox", true);
    m_meaning = new QLabel(this);
    m_meaning->setObjectName(QStringLiteral("ruleMeaning"));
    m_meaning->setWordWrap(true);
    m_meaning->setFont(typeFont(type::secondary));
    m_meaning->setProperty("secondary", true);
    m_fields = new FieldGrid(this);
    m_problems = new QLabel(this);
    m_problems->setObjectName(QStringLiteral("ruleProblem"));
    m_problems->setProperty("problem", QStringLiteral("error"));
    m_problems->setWordWrap(true);
    m_problems->hide();
    layout->addWidget(chooser);
    layout->addWidget(m_meaning);
    layout->addWidget(m_fields);
    layout->addWidget(m_problems);
    connect(m_rules, &QComboBox::activated, this,
            [this] { Q_EMIT ruleChosen(m_rules->currentData().toString()); });
}

void RuleForm::fillRules(bool indexScheme) {
    const QSignalBlocker quiet(m_rules);
    m_rules->clear();
    m_rules->addItem(tr("不计分"), QString());
    for (const std::string_view name : engine::ruleNames()) {
        if (indexScheme || name != "zscore") {
            m_rules->addItem(app::labels::rule(name) + u"　" + text(name), text(name));
        }
    }
    int place = m_rules->findData(text(m_rule));
    if (place < 0) {
        m_rules->addItem(text(m_rule), text(m_rule));
        place = m_rules->count() - 1;
    }
    m_rules->setCurrentIndex(place);
}

void RuleForm::showRule(const std::string &rule, const std::string &parameters, bool indexScheme) {
    const bool same = rule == m_rule && m_rules->count() > 0;
    m_rule = rule;
    m_parameters = parameters;
    fillRules(indexScheme);
    m_meaning->setText(app::labels::ruleMeaning(rule));
    m_meaning->setVisible(!m_meaning->text().isEmpty());
    buildParameters(same);
    showProblems(indexScheme);
}

/// The fields of the same rule stay, so that the focus does too.
void RuleForm::buildParameters(bool same) {
    if (!same) {
        m_fields->clear();
    }
    for (const Parameter &parameter : engine::ruleParameters(m_rule)) {
        const QString name = QStringLiteral("parameter_") + text(parameter.key);
        const QString given = text(engine::parameterText(m_parameters, parameter.key));
        const std::string key(parameter.key);
        if (parameter.kind == Parameter::Kind::Choice) {
            auto *box = same ? findChild<QComboBox *>(name)
                             : m_fields->addChoice(app::labels::ruleParameter(parameter.key), name.toUtf8());
            const QSignalBlocker quiet(box);
            if (!same) {
                for (const QString &choice : text(parameter.choices).split(u'|')) {
                    box->addItem(app::labels::parameterChoice(parameter.key, utf8(choice)), choice);
                }
                connect(box, &QComboBox::activated, this,
                        [this, key, box] { take(key, box->currentData().toString()); });
            }
            box->setCurrentIndex(
                std::max(0, box->findData(given.isEmpty() ? text(parameter.standard) : given)));
            box->setEnabled(!m_readOnly);
            continue;
        }
        const bool wide =
            parameter.kind == Parameter::Kind::List || app::labels::ruleParameter(parameter.key).size() > 5;
        auto *field = same
                          ? findChild<QLineEdit *>(name)
                          : m_fields->addText(app::labels::ruleParameter(parameter.key), name.toUtf8(), wide);
        if (!same) {
            field->setPlaceholderText(parameter.required           ? tr("必填")
                                      : parameter.standard.empty() ? tr("不填时没有")
                                                                   : text(parameter.standard));
            connect(field, &QLineEdit::editingFinished, this,
                    [this, key, field] { take(key, field->text()); });
        }
        field->setText(given);
        field->setReadOnly(m_readOnly);
    }
    m_fields->setVisible(!engine::ruleParameters(m_rule).empty());
}

void RuleForm::showProblems(bool indexScheme) {
    QStringList problems;
    for (const auto &problem : engine::readRule(m_rule, m_parameters, indexScheme).problems) {
        problems << app::labels::ruleProblem(problem);
    }
    m_problems->setText(problems.join(u'\n'));
    m_problems->setVisible(!problems.isEmpty());
}

void RuleForm::take(const std::string &key, const QString &typed) {
    const QString plain = typed.normalized(QString::NormalizationForm_KC).trimmed();
    const std::string changed = engine::withParameter(m_parameters, key, utf8(plain));
    if (changed != m_parameters && engine::parameterText(m_parameters, key) != utf8(plain)) {
        m_parameters = changed;
        Q_EMIT parametersChanged(text(changed));
    }
}

void RuleForm::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    m_rules->setEnabled(!readOnly);
}

void RuleForm::commit() {
    for (QLineEdit *field : m_fields->findChildren<QLineEdit *>()) {
        if (field->isModified() && field->isVisible()) {
            Q_EMIT field->editingFinished();
        }
    }
}

} // namespace weici::gui
