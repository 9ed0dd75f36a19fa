// SPDX-License-Identifier: GPL-3.0-or-later
// What is done on page 通报: findings, figures and their menus.
#include "app/labels.h"
#include "commands/acceptcommands.h"
#include "gui/bulletindialogs.h"
#include "gui/bulletinexport.h"
#include "gui/bulletinpanel.h"
#include "gui/dialogs.h"
#include "gui/overridedialog.h"
#include "gui/sheetsession.h"
#include "models/gridshape.h"

#include "ui_bulletinpanel.h"

#include <QMenu>
#include <QSettings>

#include <algorithm>
#include <set>

namespace weici::gui {

using Kind = BulletinDesk::Subject::Kind;
using RunKind = app::BulletinDocument::RunKind;

namespace {

QString fontSettings() {
    return QStringLiteral("bulletin/knownFonts");
}

QString kindWord(RunKind kind) {
    switch (kind) {
    case RunKind::Name:
        return BulletinPanel::tr("指标名称");
    case RunKind::Value:
        return BulletinPanel::tr("指标值");
    case RunKind::Unit:
        return BulletinPanel::tr("单位");
    case RunKind::Rank:
        return BulletinPanel::tr("排名");
    case RunKind::Target:
        return BulletinPanel::tr("目标");
    case RunKind::Change:
        return BulletinPanel::tr("变化");
    case RunKind::Count:
        return BulletinPanel::tr("个数");
    case RunKind::Department:
        return BulletinPanel::tr("责任单位");
    case RunKind::Total:
        return BulletinPanel::tr("总分");
    case RunKind::Text:
        break;
    }
    return {};
}

} // namespace

/// What a figure is: indicator, period and column, and the field that gave it.
QString BulletinPanel::describePlace(const PageView::Place &place) const {
    const auto &pages = m_ui->preview->pages();
    if (!pages || !m_desk->session()) {
        return {};
    }
    QStringList lines;
    const auto *run = pages->runAt(place);
    if (place.cell) {
        const app::Ledger &ledger = m_desk->session()->ledger();
        const engine::Indicator *indicator = ledger.indicator(place.cell->indicator, place.cell->period);
        QStringList parts{indicator ? models::shortName(*indicator) : QString(),
                          app::labels::period(place.cell->period)};
        if (run) {
            parts << kindWord(run->kind);
        }
        parts.removeAll(QString());
        lines << parts.join(QStringLiteral(" · "));
    }
    if (run && !run->field.isEmpty()) {
        lines << tr("字段 {{%1}}").arg(run->field);
    }
    if (run && run->isOverridden()) {
        lines << tr("手改的，字段给出 %1").arg(*run->computed);
        lines << (run->reason.isEmpty() ? tr("还没有说明理由") : tr("理由：%1").arg(run->reason));
    }
    return lines.join(u'\n');
}

void BulletinPanel::goTo(const PageView::Place &place) {
    const auto *run = m_ui->preview->pages()->runAt(place);
    if (place.cell) {
        Q_EMIT cellWanted(*place.cell);
    } else if (run && !run->field.isEmpty()) {
        Q_EMIT said(tr("字段 {{%1}} 由几格算出，没有单独的一格。").arg(run->field));
    }
}

void BulletinPanel::changeRun(const PageView::Place &place) {
    const auto *run = m_ui->preview->pages()->runAt(place);
    if (!run || run->field.isEmpty()) {
        return;
    }
    if (m_desk->subject().kind != Kind::Draft || !isWritable()) {
        Q_EMIT refused(tr("已印发的通报不能改写，要改请用“更正”。"));
        return;
    }
    auto *dialog = new OverrideDialog(*run, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QString field = run->field;
    connect(dialog, &QDialog::accepted, this, [this, dialog, field] {
        const bool same = dialog->text() == dialog->computed() && dialog->reason().isEmpty();
        if (same ? m_desk->restoreField(field)
                 : m_desk->setOverride(field, dialog->text(), dialog->reason())) {
            Q_EMIT said(same ? tr("照字段印出") : tr("已改写，页面上有标记"));
        }
    });
    dialog->open();
}

void BulletinPanel::showPlaceMenu(const PageView::Place &place, const QPoint &at) {
    const auto *run = m_ui->preview->pages()->runAt(place);
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("placeMenu"));
    if (place.cell) {
        menu.addAction(tr("到数据填报里的这一格(&G)\tEnter"), this, [this, place] { goTo(place); });
    }
    const bool isDraft = m_desk->subject().kind == Kind::Draft && isWritable();
    if (run && isDraft && !run->field.isEmpty()) {
        menu.addAction(tr("改写此处(&O)…\tF2"), this, [this, place] { changeRun(place); });
    }
    if (run && isDraft && run->isOverridden()) {
        const QString field = run->field;
        menu.addAction(tr("恢复字段(&B)"), this, [this, field] { m_desk->restoreField(field); });
    }
    if (run && isDraft) {
        const auto paragraph = static_cast<std::size_t>(place.paragraph);
        const int line = m_ui->preview->pages()->document().paragraphs.at(paragraph).line;
        menu.addAction(tr("编辑这一段正文(&E)…"), this, [this, line] { m_rounds->edit(line); });
    }
    if (!menu.isEmpty()) {
        menu.exec(at);
    }
}

void BulletinPanel::followLink(int row, Deed deed) {
    const app::IssueFinding finding = m_desk->findings().findingAt(row);
    switch (deed) {
    case Deed::Restore:
        m_desk->restoreField(fieldOf(finding));
        return;
    case Deed::GiveReason:
        askReason(finding);
        return;
    case Deed::Go:
        Q_EMIT cellWanted(*finding.cell);
        return;
    case Deed::Edit: {
        const auto &paragraphs = m_desk->pages()->document().paragraphs;
        const auto paragraph = static_cast<std::size_t>(finding.paragraph);
        m_rounds->edit(finding.paragraph >= 0 && paragraph < paragraphs.size() ? paragraphs[paragraph].line
                                                                               : 0);
        return;
    }
    case Deed::Accept:
    case Deed::Withdraw:
        acceptRow(row);
        return;
    case Deed::Dismiss:
        m_settings.setValue(fontSettings(), paint::PageLayout::missingFonts());
        noteFonts();
        return;
    }
}

/// The field that was typed over where the finding is.
QString BulletinPanel::fieldOf(const app::IssueFinding &finding) const {
    PageView::Place place;
    place.paragraph = finding.paragraph;
    place.run = finding.run;
    const auto *run = m_desk->pages()->runAt(place);
    return run ? run->field : finding.field;
}

/// A reason settles all that was found of the number that was typed over.
void BulletinPanel::askReason(const app::IssueFinding &finding) {
    const auto &overrides = m_desk->draft().overrides;
    const auto found = std::ranges::find(overrides, fieldOf(finding), &app::BulletinOverride::field);
    if (found == overrides.end()) {
        return;
    }
    const app::BulletinOverride override = *found;
    const auto reason = m_dialogs.askText(
        tr("说明理由"), tr("为什么这里写“%1”，不用字段给出的数：").arg(override.text), override.reason);
    if (!reason || reason->trimmed().isEmpty()) {
        return;
    }
    std::vector<QString> keys;
    for (int row = 0; row < m_desk->findings().rowCount(); ++row) {
        const app::IssueFinding &other = m_desk->findings().findingAt(row);
        if (other.paragraph == finding.paragraph && other.run == finding.run && !other.key.isEmpty()) {
            keys.push_back(other.key);
        }
    }
    m_desk->setOverride(override.field, override.text, reason->trimmed());
    for (const QString &key : keys) {
        tell(commands::acceptProblem(m_stack, m_desk->session()->ledger(), key, reason->trimmed()));
    }
}

void BulletinPanel::tell(const commands::Failure &failure) {
    if (failure) {
        Q_EMIT refused(failure->message());
    }
}

void BulletinPanel::acceptRow(int row) {
    const app::IssueFinding finding = m_desk->findings().findingAt(row);
    if (finding.key.isEmpty() || !isWritable()) {
        return;
    }
    commands::Failure failure;
    app::Ledger &ledger = m_desk->session()->ledger();
    if (!finding.accepted.isEmpty()) {
        failure = commands::withdrawAcceptance(m_stack, ledger, finding.key);
    } else {
        const auto reason = m_dialogs.askText(tr("说明理由"),
                                              tr("%1：%2\n\n为什么没有问题（理由会记下来，以后不再列出）：")
                                                  .arg(finding.title, finding.message),
                                              {});
        if (!reason || reason->trimmed().isEmpty()) {
            return;
        }
        failure = commands::acceptProblem(m_stack, ledger, finding.key, reason->trimmed());
    }
    tell(failure);
}

bool BulletinPanel::acceptFinding() {
    const int row = m_ui->checksList->currentRow();
    if (m_ui->checksList->isVisible() && row >= 0) {
        const auto &links = m_desk->findings().linksAt(row);
        const auto found = std::ranges::find_if(links, [](const models::IssueFindingModel::Link &link) {
            return link.deed == Deed::GiveReason || link.deed == Deed::Accept || link.deed == Deed::Withdraw;
        });
        if (found != links.end()) {
            followLink(row, found->deed);
        }
    }
    return true;
}

/// Errors and figures that were typed over are marked on the paper; of the other findings only the one that
/// is selected.
void BulletinPanel::showMarks() {
    const auto &pages = m_ui->preview->pages();
    if (!pages || pages != m_desk->pages()) {
        return;
    }
    using Mark = PageView::Mark;
    std::vector<Mark> marks;
    std::set<std::pair<int, int>> marked;
    const auto &document = pages->document();
    const models::IssueFindingModel &findings = m_desk->findings();
    for (int row = 0; row < findings.rowCount(); ++row) {
        const app::IssueFinding &finding = findings.findingAt(row);
        const bool chosen = row == m_ui->checksList->currentRow();
        const bool isError = finding.severity == app::Severity::Error;
        const bool isText = finding.paragraph >= 0 && finding.run >= 0;
        const bool isOverride = finding.source == app::IssueFinding::Source::Override;
        if (!finding.accepted.isEmpty() || !(chosen || isError || isOverride)) {
            continue;
        }
        const Mark::Kind kind = isError ? Mark::Kind::Error : Mark::Kind::Warning;
        if (isText && (marked.emplace(finding.paragraph, finding.run).second || chosen)) {
            for (const auto &place : pages->layout().placesOf(finding.paragraph, finding.run)) {
                marks.push_back({place, kind, chosen});
            }
        }
        if (finding.cell && (chosen || isError)) {
            for (const auto &place : pages->layout().placesOf(*finding.cell)) {
                if (place.annex >= 0 && pages->isFigure(place)) {
                    marks.push_back({place, kind, chosen});
                }
            }
        }
    }
    for (std::size_t p = 0; p < document.paragraphs.size(); ++p) {
        for (std::size_t r = 0; r < document.paragraphs[p].runs.size(); ++r) {
            const std::pair run{static_cast<int>(p), static_cast<int>(r)};
            if (document.paragraphs[p].runs[r].isOverridden() && !marked.contains(run)) {
                for (const auto &place : pages->layout().placesOf(run.first, run.second)) {
                    marks.push_back({place, Mark::Kind::Override, false});
                }
            }
        }
    }
    m_ui->preview->setMarks(std::move(marks));
}

void BulletinPanel::showFinding(int row) {
    showMarks();
    const auto &marks = m_ui->preview->marks();
    const auto chosen = std::ranges::find_if(marks, [](const PageView::Mark &mark) { return mark.isChosen; });
    if (row >= 0 && chosen != marks.end()) {
        m_ui->preview->reveal(chosen->place);
    }
}

void BulletinPanel::noteFonts() {
    const QStringList missing = paint::PageLayout::missingFonts();
    const bool known = m_settings.value(fontSettings()).toStringList() == missing;
    m_desk->findings().setNote(tr("字体本机没有"),
                               missing.isEmpty() || known
                                   ? QString()
                                   : tr("%1 用替代字体预览，文件内仍写原名，在装有这些字体的电脑上照样印出。")
                                         .arg(missing.join(u'、')));
}

void BulletinPanel::copySelection() {
    m_export->copy(m_ui->preview->shownPages().first);
}

} // namespace weici::gui
