// SPDX-License-Identifier: GPL-3.0-or-later
// What 排名分析 offers to choose from, and what it says about what it shows.
#include "app/issuedbulletin.h"
#include "app/labels.h"
#include "gui/rankchart.h"
#include "gui/rankingmodels.h"
#include "gui/rankingpanel.h"
#include "gui/sheetsession.h"
#include "models/selection.h"

#include "ui_rankingpanel.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <set>

namespace weici::gui {

using namespace models;

void RankingPanel::fillChoices() {
    fillSubjects();
    fillGroups();
    fillBases();
}

void RankingPanel::fillSubjects() {
    const int at = m_ui->subjectBox->currentIndex();
    const auto kept = at >= 0 && at < static_cast<int>(m_subjects.size())
                          ? m_subjects[static_cast<std::size_t>(at)].subject
                          : app::RankingSubject();
    m_subjects = subjectChoices(m_session->ledger().schemeFor(m_session->period()));
    m_ui->subjectBox->clear();
    int chosen = 0;
    for (const SubjectChoice &choice : m_subjects) {
        if (choice.subject == kept) {
            chosen = m_ui->subjectBox->count();
        }
        m_ui->subjectBox->addItem(choice.text);
    }
    m_ui->subjectBox->setCurrentIndex(chosen);
}

void RankingPanel::fillGroups() {
    const QString kept = m_ui->groupBox->currentData().toString();
    std::set<QString> groups;
    std::vector<QString> inOrder;
    for (const engine::Region &region : m_session->ledger().regions()) {
        const QString group = app::labels::text(region.group);
        if (!group.isEmpty() && groups.insert(group).second) {
            inOrder.push_back(group);
        }
    }
    m_ui->groupBox->clear();
    m_ui->groupBox->addItem(tr("全部地区"), QString());
    for (const QString &group : inOrder) {
        m_ui->groupBox->addItem(group, group);
    }
    m_ui->groupBox->setCurrentIndex(std::max(0, m_ui->groupBox->findData(kept)));
    m_ui->groupBox->setVisible(inOrder.size() > 1);
}

const RankingPanel::Base *RankingPanel::chosenBase() const {
    const int at = m_ui->baseBox->currentIndex();
    return at > 0 && at <= static_cast<int>(m_bases.size()) ? &m_bases[static_cast<std::size_t>(at) - 1]
                                                            : nullptr;
}

const app::IssuedBulletin *RankingPanel::chosenVersion() const {
    const Base *base = chosenBase();
    const auto &issued = m_session->ledger().issuedBulletins();
    const auto found = std::ranges::find_if(issued, [base](const app::IssuedBulletin &bulletin) {
        return base && bulletin.number == base->number && bulletin.version == base->version;
    });
    return found == issued.end() ? nullptr : &*found;
}

void RankingPanel::fillBases() {
    const auto kept = chosenBase() ? std::optional(*chosenBase()) : std::nullopt;
    const auto &known = m_session->ledger().periods();
    const engine::Period &shown = m_session->period();
    const auto previous = shown.previousIn(known);
    m_bases.clear();
    m_ui->baseBox->clear();
    m_ui->baseBox->addItem(previous ? tr("对比上期：%1").arg(app::labels::period(*previous))
                                    : tr("没有上期"));
    for (const app::IssuedBulletin &bulletin : m_session->ledger().issuedBulletins()) {
        if (bulletin.period == shown && bulletin.region == m_session->region() && bulletin.verifies) {
            m_bases.push_back({shown, bulletin.number, bulletin.version});
            m_ui->baseBox->addItem(tr("对比 本期印发的第 %1 版").arg(bulletin.version));
        }
    }
    for (auto period = known.rbegin(); period != known.rend(); ++period) {
        if (*period != shown) {
            m_bases.push_back({*period});
            m_ui->baseBox->addItem(tr("对比 %1").arg(app::labels::period(*period)));
        }
    }
    const auto found = kept ? std::ranges::find(m_bases, *kept) : m_bases.end();
    m_ui->baseBox->setCurrentIndex(found == m_bases.end() ? 0
                                                          : static_cast<int>(found - m_bases.begin()) + 1);
}

void RankingPanel::describe() {
    if (!m_models || !m_models->board.isShowing() || !isVisible()) {
        return;
    }
    const RankingBoard &board = m_models->board;
    m_ui->findingLabel->setText(board.finding());
    const int open = static_cast<int>(board.lines().size()) - board.rankedCount();
    m_ui->countLabel->setText(
        open == 0 && board.ranksRegions()
            ? tr("%1 个地区").arg(board.lines().size())
            : (board.ranksRegions() ? tr("%1 个地区，%2 个未排") : tr("%1 项指标，%2 项没有排名"))
                  .arg(board.lines().size())
                  .arg(open));
    const int reach = board.reach();
    m_courseChart->setScale(board.count(), reach);
    const QString lines = tr("虚线：前 %1 位与后 %1 位界").arg(reach);
    m_ui->course->setFinding(board.courseFinding(), m_models->course.isCut() && board.ranksRegions()
                                                        ? tr("只画前后各 10 名　%1").arg(lines)
                                                        : lines);
    m_ui->heatKey->showBands(&m_models->heat);
    const int row = board.chosen() ? m_models->table.rowOf(*board.chosen()) : -1;
    m_ui->table->setCurrentIndex(row < 0 ? QModelIndex() : m_models->table.index(row, 0));
    describeGaps();
    followChoice();
}

/// What cannot be shown, and why.
void RankingPanel::describeGaps() {
    const RankingBoard &board = m_models->board;
    const bool isEmpty = board.lines().empty();
    m_ui->body->setVisible(!isEmpty);
    m_ui->emptyLabel->setVisible(isEmpty);
    m_ui->emptyLabel->setText(tr("这个年度方案里还没有指标。先在“指标体系”里加指标。"));
    const auto held = std::ranges::count_if(board.ledger().regions(), &engine::Region::scored);
    QString notice;
    if (!board.ranksRegions()) {
        notice = tr("台账里有 %1 个地区的数，参评的共 %2 个：看不到别的地区，也算不出总分排名。下面是 %3 "
                    "各项指标已公布的排名。")
                     .arg(held)
                     .arg(board.count())
                     .arg(app::labels::text(board.ledger().region(m_session->region()).name));
    } else if (!board.query().subject.leaf.isValid() && !m_session->scores().isScored(m_session->period())) {
        notice =
            tr("%1年方案没有计分规则，没有得分。可以在上面选一项指标，看它的排名；计分规则在“指标体系”里填。")
                .arg(board.scheme().year);
    }
    m_ui->noticeLabel->setText(notice);
    m_ui->noticeLabel->setVisible(!notice.isEmpty() && !isEmpty);
    m_ui->subjectBox->setEnabled(board.ranksRegions());
    m_ui->groupBox->setEnabled(board.ranksRegions());
    m_ui->spreadButton->setEnabled(board.ranksRegions());
    if (!board.ranksRegions() && m_ui->views->currentIndex() == Spread) {
        m_ui->heatButton->setChecked(true);
        showView(Heat);
    }
}

void RankingPanel::copyTable() {
    if (!m_models) {
        return;
    }
    const RankingModel &table = m_models->table;
    QStringList lines{QString()};
    for (int column = 0; column < table.columnCount(); ++column) {
        lines.front() += (column > 0 ? QStringLiteral("\t") : QString()) +
                         table.headerData(column, Qt::Horizontal).toString();
    }
    for (int row = 0; row < table.rowCount(); ++row) {
        QModelIndexList cells;
        for (int column = 0; column < table.columnCount(); ++column) {
            cells << table.index(row, column);
        }
        lines << CopiedBlock::of(cells).text;
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    Q_EMIT said(tr("已复制 %1 行，可以粘贴到 Excel、WPS").arg(table.rowCount()));
}

} // namespace weici::gui
