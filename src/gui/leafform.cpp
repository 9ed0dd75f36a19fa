// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/leafform.h"

#include "app/labels.h"
#include "engine/decimal.h"
#include "engine/weightgroups.h"
#include "gui/fieldgrid.h"
#include "gui/ruleform.h"
#include "gui/theme.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <cmath>

namespace weici::gui {

using app::labels::text;
using app::labels::utf8;

namespace {

using Leaf = engine::Indicator;

QString joined(const std::vector<std::string> &names) {
    QStringList texts;
    for (const std::string &name : names) {
        texts << text(name);
    }
    return texts.join(QStringLiteral("；"));
}

/// Names are parted by ；、，; — departments, which are short, by spaces too.
std::vector<std::string> namesIn(const QString &typed, bool spaces) {
    static const QRegularExpression marks(QStringLiteral("[；;，,、]+"));
    static const QRegularExpression marksAndSpaces(QStringLiteral("[；;，,、\\s]+"));
    std::vector<std::string> names;
    for (const QString &name : typed.split(spaces ? marksAndSpaces : marks, Qt::SkipEmptyParts)) {
        if (!name.trimmed().isEmpty()) {
            names.push_back(utf8(name.trimmed()));
        }
    }
    return names;
}

QString shown(const std::optional<double> &number) {
    return number ? text(engine::shortestText(*number)) : QString();
}

bool readNumber(std::optional<double> &number, const QString &typed) {
    if (typed.isEmpty()) {
        number.reset();
        return true;
    }
    const auto read = engine::parsePlain(utf8(typed.normalized(QString::NormalizationForm_KC)));
    if (read && std::isfinite(*read)) {
        number = read;
    }
    return read && std::isfinite(*read);
}

/// A field that is one text of the leaf.
auto plain(std::string Leaf::*member) {
    return std::pair([member](const Leaf &leaf) { return text(leaf.*member); },
                     [member](Leaf &leaf, const QString &typed) {
                         leaf.*member = utf8(typed);
                         return true;
                     });
}

auto number(std::optional<double> Leaf::*member) {
    return std::pair([member](const Leaf &leaf) { return shown(leaf.*member); },
                     [member](Leaf &leaf, const QString &typed) { return readNumber(leaf.*member, typed); });
}

auto names(std::vector<std::string> Leaf::*member, bool spaces) {
    return std::pair([member](const Leaf &leaf) { return joined(leaf.*member); },
                     [member, spaces](Leaf &leaf, const QString &typed) {
                         leaf.*member = namesIn(typed, spaces);
                         return true;
                     });
}

} // namespace

LeafForm::LeafForm(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_rule(new RuleForm(this))
    , m_below(new QVBoxLayout) {
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 9, 18, 12);
    layout->setSpacing(8);
    m_title->setObjectName(QStringLiteral("leafTitle"));
    m_title->setFont(typeFont(type::section, QFont::DemiBold));
    m_title->setWordWrap(true);
    auto *usual = new FieldGrid(this);
    auto *others = new FieldGrid(this);
    buildUsual(*usual);
    buildOthers(*others);
    m_below->setContentsMargins(0, 0, 0, 0);
    m_below->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(usual);
    layout->addWidget(sectionTitle(tr("计分规则"), this));
    layout->addWidget(m_rule);
    layout->addLayout(m_below);
    layout->addWidget(sectionTitle(tr("其他"), this));
    layout->addWidget(others);
    layout->addStretch(1);
    connect(m_rule, &RuleForm::ruleChosen, this, [this](const QString &rule) {
        Leaf leaf = m_leaf;
        leaf.rule = utf8(rule);
        leaf.parameters.clear();
        announce(leaf, tr("改计分规则"));
    });
    connect(m_rule, &RuleForm::parametersChanged, this, [this](const QString &parameters) {
        Leaf leaf = m_leaf;
        leaf.parameters = utf8(parameters);
        announce(leaf, tr("改规则参数"));
    });
}

void LeafForm::addText(QLineEdit *field, const QString &step, std::function<QString(const Leaf &)> read,
                       std::function<bool(Leaf &, const QString &)> write) {
    m_texts.push_back({field, step, std::move(read), std::move(write)});
    field->installEventFilter(this);
    connect(field, &QLineEdit::editingFinished, this,
            [this, place = m_texts.size() - 1] { commit(m_texts[place]); });
}

void LeafForm::buildUsual(FieldGrid &fields) {
    const auto put = [this](QLineEdit *field, const QString &step, const auto &access) {
        addText(field, step, access.first, access.second);
    };
    put(fields.addText(tr("名称"), "nameField", true), tr("改名"), plain(&Leaf::name));
    put(fields.addText(tr("单位"), "unitField"), tr("改单位"), plain(&Leaf::unit));
    m_direction = fields.addChoice(tr("方向"), "directionBox");
    put(fields.addText(tr("权重原文"), "weightField"), tr("改权重"), plain(&Leaf::weight));
    m_decimals = fields.addChoice(tr("小数位"), "decimalsBox");
    put(fields.addText(tr("责任单位"), "departmentsField", true), tr("改责任单位"),
        names(&Leaf::departments, true));
    put(fields.addText(tr("别名"), "aliasesField", true), tr("改别名"), names(&Leaf::aliases, false));
    for (const auto direction : {engine::Direction::Higher, engine::Direction::Lower}) {
        m_direction->addItem(app::labels::direction(direction), static_cast<int>(direction));
    }
    m_decimals->addItem(tr("不取整"), -1);
    for (int places = 0; places <= 6; ++places) {
        m_decimals->addItem(tr("%1 位").arg(places), places);
    }
    connect(m_direction, &QComboBox::activated, this, [this] {
        Leaf leaf = m_leaf;
        leaf.direction = static_cast<engine::Direction>(m_direction->currentData().toInt());
        announce(leaf, tr("改方向"));
    });
    connect(m_decimals, &QComboBox::activated, this, [this] {
        Leaf leaf = m_leaf;
        const int places = m_decimals->currentData().toInt();
        leaf.decimals = places < 0 ? std::nullopt : std::optional(places);
        announce(leaf, tr("改小数位"));
    });
}

void LeafForm::buildOthers(FieldGrid &fields) {
    const auto put = [this](QLineEdit *field, const QString &step, const auto &access) {
        addText(field, step, access.first, access.second);
    };
    put(fields.addText(tr("序号"), "numberField"), tr("改序号"), plain(&Leaf::number));
    m_code = fields.addFact(tr("代码"), "codeLabel");
    put(fields.addText(tr("有效分"), "pointsField"), tr("改有效分"), number(&Leaf::points));
    m_ties = fields.addChoice(tr("并列"), "tiesBox");
    m_group = fields.addChoice(tr("合用权重"), "groupBox", true);
    m_group->setEditable(true);
    m_group->setInsertPolicy(QComboBox::NoInsert);
    m_group->lineEdit()->setPlaceholderText(tr("不与别的指标合用"));
    m_members = fields.addFact(tr("合用各项"), "membersLabel", true);
    put(fields.addText(tr("最小值"), "minField"), tr("改最小值"), number(&Leaf::minValue));
    put(fields.addText(tr("最大值"), "maxField"), tr("改最大值"), number(&Leaf::maxValue));
    put(fields.addText(tr("备注"), "noteField", true), tr("改备注"), plain(&Leaf::note));
    m_ties->addItem(tr("随方案"), -1);
    for (const auto rule : {engine::TieRule::Competition, engine::TieRule::Dense, engine::TieRule::Average,
                            engine::TieRule::Last}) {
        m_ties->addItem(app::labels::tieRule(rule), static_cast<int>(rule));
    }
    connect(m_ties, &QComboBox::activated, this, [this] {
        Leaf leaf = m_leaf;
        const int rule = m_ties->currentData().toInt();
        leaf.tieRule = rule < 0 ? std::nullopt : std::optional(static_cast<engine::TieRule>(rule));
        announce(leaf, tr("改并列规则"));
    });
    addText(m_group->lineEdit(), tr("改合用权重"), plain(&Leaf::weightGroup).first,
            plain(&Leaf::weightGroup).second);
    connect(m_group, &QComboBox::activated, this, [this] {
        Leaf leaf = m_leaf;
        leaf.weightGroup = utf8(m_group->currentText().trimmed());
        if (leaf != m_leaf) {
            announce(leaf, tr("改合用权重"));
        }
    });
}

void LeafForm::showLeaf(const engine::Scheme &scheme, const Leaf &leaf) {
    m_leaf = leaf;
    fillGroups(scheme);
    fill();
    m_rule->showRule(leaf.rule, leaf.parameters, scheme.isIndex());
    QStringList members;
    for (const std::size_t member : engine::groupMembers(scheme, leaf.weightGroup)) {
        const Leaf &other = scheme.indicators[member];
        members << (other.number.empty() ? text(other.name) : text(other.number) + u' ' + text(other.name));
    }
    m_members->setText(members.isEmpty() ? tr("—") : members.join(u'\n'));
}

void LeafForm::fillGroups(const engine::Scheme &scheme) {
    const QSignalBlocker quiet(m_group);
    m_group->clear();
    m_group->addItem(QString());
    for (const Leaf &leaf : scheme.indicators) {
        if (!leaf.weightGroup.empty() && m_group->findText(text(leaf.weightGroup)) < 0) {
            m_group->addItem(text(leaf.weightGroup));
        }
    }
}

void LeafForm::fill() {
    m_title->setText(m_leaf.number.empty() ? text(m_leaf.name)
                                           : text(m_leaf.number) + u"　" + text(m_leaf.name));
    for (const Text &one : m_texts) {
        one.field->setText(one.read(m_leaf));
        one.field->setCursorPosition(0);
        one.field->setModified(false);
    }
    m_code->setText(text(m_leaf.code));
    m_direction->setCurrentIndex(m_direction->findData(static_cast<int>(m_leaf.direction)));
    m_decimals->setCurrentIndex(std::max(0, m_decimals->findData(m_leaf.decimals.value_or(-1))));
    m_ties->setCurrentIndex(m_ties->findData(m_leaf.tieRule ? static_cast<int>(*m_leaf.tieRule) : -1));
}

void LeafForm::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    for (const Text &one : m_texts) {
        one.field->setReadOnly(readOnly);
    }
    for (QComboBox *box : {m_direction, m_decimals, m_ties, m_group}) {
        box->setEnabled(!readOnly);
    }
    m_rule->setReadOnly(readOnly);
}

bool LeafForm::commit(const Text &one) {
    const QString typed = one.field->text().trimmed();
    if (m_readOnly || typed == one.read(m_leaf)) {
        return true;
    }
    Leaf leaf = m_leaf;
    if (!one.write(leaf, typed)) {
        Q_EMIT refused(tr("“%1”不是数").arg(typed));
        return false;
    }
    one.field->setModified(false);
    if (leaf != m_leaf) {
        announce(leaf, one.step);
    }
    return true;
}

void LeafForm::announce(const Leaf &leaf, const QString &step) {
    Q_EMIT leafChanged(leaf, step + u' ' + text(m_leaf.name).left(16));
}

bool LeafForm::finishEditing() {
    for (const Text &one : m_texts) {
        if (one.field->isModified() && !commit(one)) {
            one.field->setFocus();
            return false;
        }
    }
    m_rule->commit();
    return true;
}

void LeafForm::abandonEditing() {
    fill();
}

void LeafForm::enter() {
    m_texts.front().field->setFocus(Qt::TabFocusReason);
    m_texts.front().field->selectAll();
}

bool LeafForm::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        for (const Text &one : m_texts) {
            if (one.field == watched && one.field->isModified()) {
                one.field->setText(one.read(m_leaf));
                one.field->setModified(false);
                one.field->selectAll();
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace weici::gui
