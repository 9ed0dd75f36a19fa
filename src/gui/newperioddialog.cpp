// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/newperioddialog.h"

#include "app/fillprogress.h"
#include "app/labels.h"
#include "engine/nextperiod.h"
#include "gui/theme.h"

#include "ui_newperioddialog.h"

#include <QPushButton>
#include <QStyle>

#include <algorithm>

namespace weici::gui {

namespace {

using Spelling = engine::Period::Spelling;

constexpr Spelling kinds[] = {Spelling::Cumulative, Spelling::Month, Spelling::Quarter, Spelling::HalfYear,
                              Spelling::Year};

QString filledText(const app::Ledger &ledger, engine::RegionId region, const engine::Period &period) {
    const app::FillCount fill = app::fillOf(ledger, region, period);
    return QStringLiteral("%1/%2").arg(fill.filled).arg(fill.total);
}

} // namespace

NewPeriodDialog::NewPeriodDialog(const app::Ledger &ledger, engine::RegionId region,
                                 const engine::Period &now, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::NewPeriodDialog>())
    , m_ledger(ledger)
    , m_region(region)
    , m_now(now) {
    m_ui->setupUi(this);
    for (QLabel *label : {m_ui->readingLabel, m_ui->existingLabel, m_ui->carryHint}) {
        label->setFont(typeFont(type::secondary));
    }
    m_ui->kindBox->addItems({tr("累计（1—N月）"), tr("月"), tr("季度"), tr("半年"), tr("全年")});
    const Spelling kind = engine::kindToContinue(ledger.periods());
    m_ui->kindBox->setCurrentIndex(
        static_cast<int>(std::find(std::begin(kinds), std::end(kinds), kind) - std::begin(kinds)));
    m_ui->existingLabel->setText(existing());
    connect(m_ui->kindBox, &QComboBox::currentIndexChanged, this, &NewPeriodDialog::suggest);
    connect(m_ui->periodEdit, &QLineEdit::textChanged, this, &NewPeriodDialog::showReading);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setText(tr("取消"));
    suggest();
    m_ui->periodEdit->setFocus();
}

NewPeriodDialog::~NewPeriodDialog() = default;

void NewPeriodDialog::suggest() {
    std::vector<engine::Period> known = m_ledger.periods();
    if (known.empty()) {
        // As if the year before the first scheme had been filled.
        known.push_back(engine::Period::wholeYear(m_ledger.schemes().front().year - 1));
    }
    const Spelling kind = kinds[m_ui->kindBox->currentIndex()];
    const auto next = engine::nextPeriod(known, kind);
    m_ui->periodEdit->setText(next ? app::labels::period(*next) : QString());
    m_ui->periodEdit->selectAll();
}

std::optional<engine::Period> NewPeriodDialog::period() const {
    return engine::Period::fromText(app::labels::utf8(m_ui->periodEdit->text().trimmed()), m_now.year());
}

bool NewPeriodDialog::isKnown(const engine::Period &period) const {
    const auto &known = m_ledger.periods();
    return std::find(known.begin(), known.end(), period) != known.end();
}

std::optional<engine::Period> NewPeriodDialog::before(const engine::Period &period) const {
    return period.previousIn(m_ledger.periods());
}

std::vector<app::CellEdit> NewPeriodDialog::carried() const {
    const auto wanted = period();
    const auto from = wanted ? before(*wanted) : std::nullopt;
    const app::Carry carry{m_ui->notesBox->isChecked() && m_ui->notesBox->isEnabled(),
                           m_ui->notApplicableBox->isChecked() && m_ui->notApplicableBox->isEnabled()};
    return from ? app::carriedCells(m_ledger, *from, *wanted, carry) : std::vector<app::CellEdit>();
}

QString NewPeriodDialog::existing() const {
    std::vector<engine::Period> known = m_ledger.periods();
    if (known.empty()) {
        return tr("台账里还没有期。");
    }
    constexpr std::size_t most = 4;
    QStringList names;
    for (auto at = known.rbegin(); at != known.rend() && names.size() < qsizetype{most}; ++at) {
        names << tr("%1（已填 %2）").arg(app::labels::period(*at), filledText(m_ledger, m_region, *at));
    }
    return tr("台账里已有 %1 期：%2%3")
        .arg(known.size())
        .arg(names.join(u'、'), known.size() > most ? tr("……") : QString());
}

QString NewPeriodDialog::readingOf(const engine::Period &period) const {
    if (isKnown(period)) {
        return tr("台账里已经有%1，已填 %2。")
            .arg(app::labels::period(period), filledText(m_ledger, m_region, period));
    }
    const engine::Scheme &scheme = m_ledger.schemeFor(period);
    const QString which = scheme.year == period.year()
                              ? tr("用 %1 年度方案").arg(scheme.year)
                              : tr("还没有 %1 年度方案，用 %2 年的").arg(period.year()).arg(scheme.year);
    return tr("%1：%2，%3 项指标，数都空着等填。")
        .arg(app::labels::period(period), which)
        .arg(scheme.indicators.size());
}

void NewPeriodDialog::showReading() {
    const auto wanted = period();
    const bool known = wanted && isKnown(*wanted);
    m_ui->readingLabel->setText(wanted ? readingOf(*wanted)
                                       : tr("看不懂这个期，请写成“2023年1-9月”“2023年上半年”或“2023Q3”。"));
    m_ui->readingLabel->setProperty("refusal", !wanted);
    m_ui->readingLabel->style()->polish(m_ui->readingLabel);
    QPushButton *button = m_ui->buttons->button(QDialogButtonBox::Ok);
    button->setEnabled(wanted.has_value());
    button->setText(known ? tr("转到这一期") : tr("新建"));
    showCarries(known ? std::nullopt : wanted);
}

void NewPeriodDialog::showCarries(const std::optional<engine::Period> &wanted) {
    const auto from = wanted ? before(*wanted) : std::nullopt;
    const auto count = [&](app::Carry carry) {
        return from ? static_cast<int>(app::carriedCells(m_ledger, *from, *wanted, carry).size()) : 0;
    };
    const int notes = count({.notes = true});
    const int signs = count({.notApplicable = true});
    const QString source = from ? app::labels::period(*from) : QString();
    m_ui->notesBox->setEnabled(notes > 0);
    m_ui->notesBox->setText(notes > 0 ? tr("带上%1的备注（%2 格）").arg(source).arg(notes)
                                      : tr("带上上一期的备注（没有）"));
    m_ui->notApplicableBox->setEnabled(signs > 0);
    m_ui->notApplicableBox->setText(signs > 0 ? tr("带上%1的“-”（不作要求，%2 格）").arg(source).arg(signs)
                                              : tr("带上上一期的“-”（不作要求，没有）"));
}

} // namespace weici::gui
