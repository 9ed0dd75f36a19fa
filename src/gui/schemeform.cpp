// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/schemeform.h"

#include "app/labels.h"
#include "app/schemewords.h"
#include "engine/decimal.h"
#include "gui/fieldgrid.h"
#include "gui/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <cmath>

namespace weici::gui {

using app::labels::text;
using app::labels::utf8;
using engine::Scheme;

namespace {

QString shown(double number) {
    return text(engine::shortestText(number));
}

std::optional<int> whole(double number, int least, int most) {
    const bool fits = number >= least && number <= most && number == std::floor(number);
    return fits ? std::optional(static_cast<int>(number)) : std::nullopt;
}

template <class Enum>
void offer(QComboBox &box, std::initializer_list<Enum> values, QString (*word)(Enum)) {
    for (const Enum value : values) {
        box.addItem(word(value), static_cast<int>(value));
    }
}

} // namespace

SchemeForm::SchemeForm(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this)) {
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 9, 18, 12);
    layout->setSpacing(8);
    m_title->setFont(typeFont(type::section, QFont::DemiBold));
    auto *places = new FieldGrid(this);
    auto *rules = new FieldGrid(this);
    auto *means = new FieldGrid(this);
    buildPlaces(*places);
    buildRules(*rules);
    buildMeans(*means);
    layout->addWidget(m_title);
    layout->addWidget(places);
    layout->addWidget(sectionTitle(tr("缺数、目标和权重"), this));
    layout->addWidget(rules);
    layout->addWidget(sectionTitle(tr("逐级合成"), this));
    layout->addWidget(means);
    m_note = new QPlainTextEdit(this);
    m_note->setObjectName(QStringLiteral("schemeNote"));
    m_note->setAccessibleName(tr("方案说明"));
    m_note->setPlaceholderText(tr("方案说明：依据的文件、口径、读法"));
    m_note->setTabChangesFocus(true);
    m_note->setMaximumHeight(120);
    m_note->installEventFilter(this);
    layout->addWidget(m_note);
    layout->addStretch(1);
}

void SchemeForm::addNumber(Number number) {
    m_numbers.push_back(std::move(number));
    connect(m_numbers.back().field, &QLineEdit::editingFinished, this,
            [this, place = m_numbers.size() - 1] { commit(m_numbers[place]); });
}

void SchemeForm::addChoice(Choice choice) {
    m_choices.push_back(std::move(choice));
    connect(m_choices.back().box, &QComboBox::activated, this, [this, place = m_choices.size() - 1] {
        Scheme scheme = m_scheme;
        m_choices[place].write(scheme, m_choices[place].box->currentData().toInt());
        announce(scheme);
    });
}

void SchemeForm::buildPlaces(FieldGrid &fields) {
    addNumber({fields.addText(tr("地区数 N"), "regionCountField"),
               [](const Scheme &s) { return QString::number(s.regionCount); },
               [](Scheme &s, double n) {
                   const auto count = whole(n, 1, 100000);
                   s.regionCount = count.value_or(s.regionCount);
                   return count.has_value();
               },
               false, tr("1 到 100000 的整数")});
    addNumber({fields.addText(tr("名单长度"), "listSizeField"),
               [](const Scheme &s) { return QString::number(s.listSize); },
               [](Scheme &s, double n) {
                   const auto size = whole(n, 0, 100000);
                   s.listSize = size.value_or(s.listSize);
                   return size.has_value();
               },
               false, tr("0 到 100000 的整数")});
    auto *ties = fields.addChoice(tr("并列排名"), "schemeTiesBox", true);
    offer(*ties,
          {engine::TieRule::Competition, engine::TieRule::Dense, engine::TieRule::Average,
           engine::TieRule::Last},
          app::labels::tieRule);
    addChoice({ties, [](const Scheme &s) { return static_cast<int>(s.tieRule); },
               [](Scheme &s, int v) { s.tieRule = static_cast<engine::TieRule>(v); }});
    auto *decimals = fields.addChoice(tr("总分排名"), "rankDecimalsBox", true);
    decimals->addItem(tr("按没有取整的总分"), -1);
    for (int places = 0; places <= 6; ++places) {
        decimals->addItem(tr("按取到 %1 位小数的总分").arg(places), places);
    }
    addChoice({decimals, [](const Scheme &s) { return s.rankDecimals.value_or(-1); },
               [](Scheme &s, int v) { s.rankDecimals = v < 0 ? std::nullopt : std::optional(v); }});
    auto *groups = fields.addChoice(tr("分组"), "groupRanksBox", true);
    groups->addItem(tr("只在全部地区里排名"), 0);
    groups->addItem(tr("县组、区组里也各排一次"), 1);
    addChoice({groups, [](const Scheme &s) { return s.groupRanks ? 1 : 0; },
               [](Scheme &s, int v) { s.groupRanks = v != 0; }});
}

void SchemeForm::buildRules(FieldGrid &fields) {
    auto *missing = fields.addChoice(tr("缺数的项"), "missingBox", true);
    offer(*missing, {engine::MissingRule::Exclude, engine::MissingRule::Zero, engine::MissingRule::Mean},
          app::labels::missingRule);
    addChoice({missing, [](const Scheme &s) { return static_cast<int>(s.missing); },
               [](Scheme &s, int v) { s.missing = static_cast<engine::MissingRule>(v); }});
    addNumber({fields.addText(tr("至少已知"), "minKnownField"),
               [](const Scheme &s) { return shown(s.minKnown); },
               [](Scheme &s, double n) {
                   s.minKnown = n;
                   return n >= 0.0 && n <= 1.0;
               },
               false, tr("0 到 1 的份额")});
    auto *equal = fields.addChoice(tr("各地相同"), "equalRangeBox");
    offer(*equal, {engine::EqualRange::Full, engine::EqualRange::Floor, engine::EqualRange::Exclude},
          app::labels::equalRange);
    addChoice({equal, [](const Scheme &s) { return static_cast<int>(s.equalRange); },
               [](Scheme &s, int v) { s.equalRange = static_cast<engine::EqualRange>(v); }});
    auto *target = fields.addChoice(tr("年度目标"), "targetTimeBox", true);
    offer(*target, {engine::TargetTime::None, engine::TargetTime::Linear}, app::labels::targetTime);
    addChoice({target, [](const Scheme &s) { return static_cast<int>(s.targetTime); },
               [](Scheme &s, int v) { s.targetTime = static_cast<engine::TargetTime>(v); }});
    auto *weights = fields.addChoice(tr("权重不合"), "weightRuleBox", true);
    offer(*weights, {engine::WeightRule::Leaf, engine::WeightRule::Scaled}, app::labels::weightRule);
    addChoice({weights, [](const Scheme &s) { return static_cast<int>(s.weights); },
               [](Scheme &s, int v) { s.weights = static_cast<engine::WeightRule>(v); }});
}

void SchemeForm::buildMeans(FieldGrid &fields) {
    const std::pair<QString, engine::Aggregation engine::Aggregations::*> levels[] = {
        {tr("二级指标"), &engine::Aggregations::level2},
        {tr("一级指标"), &engine::Aggregations::level1},
        {tr("考核类别"), &engine::Aggregations::block}};
    const char *names[] = {"level2MeanBox", "level1MeanBox", "blockMeanBox"};
    for (std::size_t i = 0; i < 3; ++i) {
        auto *box = fields.addChoice(levels[i].first, names[i], true);
        offer(*box,
              {engine::Aggregation::Points, engine::Aggregation::Arithmetic, engine::Aggregation::Geometric,
               engine::Aggregation::Harmonic},
              app::labels::aggregation);
        const auto level = levels[i].second;
        addChoice(
            {box, [level](const Scheme &s) { return static_cast<int>(s.aggregation.*level); },
             [level](Scheme &s, int v) { s.aggregation.*level = static_cast<engine::Aggregation>(v); }});
    }
    addNumber({fields.addText(tr("指数乘以"), "scaleField"), [](const Scheme &s) { return shown(s.scale); },
               [](Scheme &s, double n) {
                   s.scale = n;
                   return true;
               },
               false, tr("一个数")});
}

void SchemeForm::showScheme(const Scheme &scheme) {
    m_scheme = scheme;
    fill();
}

void SchemeForm::fill() {
    m_title->setText(tr("%1年度方案　设置").arg(m_scheme.year));
    for (const Number &number : m_numbers) {
        number.field->setText(number.read(m_scheme));
        number.field->setModified(false);
    }
    for (const Choice &choice : m_choices) {
        choice.box->setCurrentIndex(choice.box->findData(choice.read(m_scheme)));
    }
    if (!m_note->hasFocus() || !m_note->document()->isModified()) {
        m_note->setPlainText(text(m_scheme.note));
        m_note->document()->setModified(false);
    }
}

bool SchemeForm::commit(const Number &number) {
    const QString typed = number.field->text().trimmed();
    if (m_readOnly || typed == number.read(m_scheme)) {
        return true;
    }
    const auto read = engine::parsePlain(utf8(typed.normalized(QString::NormalizationForm_KC)));
    Scheme scheme = m_scheme;
    if (!read || !std::isfinite(*read) || !number.write(scheme, *read)) {
        Q_EMIT refused(tr("“%1”这里要填%2").arg(typed, number.bounds));
        return false;
    }
    number.field->setModified(false);
    announce(scheme);
    return true;
}

void SchemeForm::commitNote() {
    if (m_note->document()->isModified() && !m_readOnly) {
        m_note->document()->setModified(false);
        Scheme scheme = m_scheme;
        scheme.note = utf8(m_note->toPlainText());
        announce(scheme);
    }
}

bool SchemeForm::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_note && event->type() == QEvent::FocusOut) {
        commitNote();
    }
    return QWidget::eventFilter(watched, event);
}

void SchemeForm::announce(const Scheme &scheme) {
    Q_EMIT schemeChanged(scheme, tr("改方案设置"));
}

void SchemeForm::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    for (const Number &number : m_numbers) {
        number.field->setReadOnly(readOnly);
    }
    for (const Choice &choice : m_choices) {
        choice.box->setEnabled(!readOnly);
    }
    m_note->setReadOnly(readOnly);
}

bool SchemeForm::finishEditing() {
    for (const Number &number : m_numbers) {
        if (number.field->isModified() && !commit(number)) {
            number.field->setFocus();
            return false;
        }
    }
    commitNote();
    return true;
}

void SchemeForm::abandonEditing() {
    m_note->document()->setModified(false);
    fill();
}

void SchemeForm::enter() {
    m_numbers.front().field->setFocus(Qt::TabFocusReason);
}

} // namespace weici::gui
