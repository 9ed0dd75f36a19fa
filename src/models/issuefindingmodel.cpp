// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/issuefindingmodel.h"

#include "app/labels.h"

#include <algorithm>

namespace weici::models {

namespace {

using app::IssueFinding;
using Deed = IssueFindingModel::Deed;
using Link = IssueFindingModel::Link;
using Source = IssueFinding::Source;

QString tr(const char *text) {
    return IssueFindingModel::tr(text);
}

const app::BulletinDocument::Run *runOf(const IssueFinding &finding, const app::BulletinDocument &document) {
    const auto paragraph = static_cast<std::size_t>(finding.paragraph);
    const auto run = static_cast<std::size_t>(finding.run);
    const bool exists = finding.paragraph >= 0 && finding.run >= 0 &&
                        paragraph < document.paragraphs.size() &&
                        run < document.paragraphs[paragraph].runs.size();
    return exists ? &document.paragraphs[paragraph].runs[run] : nullptr;
}

std::vector<Link> linksOf(const IssueFinding &finding, const app::BulletinDocument &document) {
    if (!finding.accepted.isEmpty()) {
        return {{Deed::Withdraw, tr("撤回")}};
    }
    std::vector<Link> links;
    const auto *run = runOf(finding, document);
    const bool isOverride = run && run->isOverridden();
    if (isOverride) {
        links.push_back({Deed::Restore, finding.source == Source::Override
                                            ? tr("恢复字段")
                                            : tr("改为 %1").arg(*run->computed)});
        links.push_back({Deed::GiveReason, tr("说明理由")});
    } else if (finding.cell) {
        links.push_back({Deed::Go, tr("转到")});
    }
    const bool isText = (finding.source == Source::Narrative && finding.paragraph >= 0) ||
                        (finding.source == Source::Form && !finding.cell);
    if (!isOverride && isText) {
        links.push_back({Deed::Edit, tr("编辑正文")});
    }
    if (!isOverride && !finding.key.isEmpty()) {
        links.push_back(
            {Deed::Accept, finding.severity == app::Severity::Error ? tr("说明理由") : tr("接受")});
    }
    return links;
}

bool isSame(const IssueFinding &a, const IssueFinding &b) {
    return a.source == b.source && a.severity == b.severity && a.title == b.title && a.message == b.message &&
           a.cell == b.cell && a.field == b.field && a.paragraph == b.paragraph && a.run == b.run &&
           a.key == b.key && a.accepted == b.accepted;
}

} // namespace

void IssueFindingModel::show(const std::vector<IssueFinding> &findings, int checked,
                             const app::BulletinDocument &document) {
    std::vector<Row> rows;
    for (const IssueFinding &finding : findings) {
        rows.push_back({finding, linksOf(finding, document)});
    }
    m_checked = checked;
    m_found = std::move(rows);
    publish();
}

void IssueFindingModel::setNote(const QString &title, const QString &message) {
    m_notes.clear();
    if (!message.isEmpty()) {
        IssueFinding note;
        note.source = Source::Form;
        note.title = title;
        note.message = message;
        m_notes.push_back({note, {{Deed::Dismiss, tr("知道了")}}});
    }
    publish();
}

void IssueFindingModel::publish() {
    std::vector<Row> rows = m_found;
    const auto firstAccepted =
        std::ranges::find_if(rows, [](const Row &row) { return !row.finding.accepted.isEmpty(); });
    rows.insert(firstAccepted, m_notes.begin(), m_notes.end());
    replace(std::move(rows));
    Q_EMIT checked();
}

void IssueFindingModel::replace(std::vector<Row> fresh) {
    if (std::ranges::equal(fresh, m_rows, [](const Row &a, const Row &b) {
            return isSame(a.finding, b.finding) && a.links == b.links;
        })) {
        m_rows = std::move(fresh);
        return;
    }
    beginResetModel();
    m_rows = std::move(fresh);
    endResetModel();
}

const IssueFinding &IssueFindingModel::findingAt(int row) const {
    return m_rows.at(static_cast<std::size_t>(row)).finding;
}

const std::vector<Link> &IssueFindingModel::linksAt(int row) const {
    return m_rows.at(static_cast<std::size_t>(row)).links;
}

int IssueFindingModel::count(app::Severity severity) const {
    return static_cast<int>(std::ranges::count_if(m_rows, [severity](const Row &row) {
        return row.finding.severity == severity && row.finding.accepted.isEmpty();
    }));
}

QString IssueFindingModel::summary() const {
    const auto wrong = std::ranges::count_if(m_rows, [](const Row &row) {
        return row.finding.source == Source::Narrative && row.finding.accepted.isEmpty();
    });
    return wrong > 0 ? tr("核对 %1 处，%2 处不符").arg(m_checked).arg(wrong)
                     : tr("核对 %1 处，都相符").arg(m_checked);
}

int IssueFindingModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant IssueFindingModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const IssueFinding &finding = row.finding;
    QStringList links;
    switch (role) {
    case Qt::DisplayRole:
        return finding.title;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return QStringLiteral("%1 %2：%3")
            .arg(app::labels::severity(finding.severity), finding.title, index.data(MessageRole).toString());
    case SeverityRole:
        return static_cast<int>(finding.severity);
    case MessageRole:
        return finding.accepted.isEmpty() ? finding.message
                                          : finding.message + tr(" 理由：%1").arg(finding.accepted);
    case LinksRole:
        for (const Link &link : row.links) {
            links << link.text;
        }
        return links;
    case AcceptedRole:
        return finding.accepted.isEmpty() ? QVariant() : finding.accepted;
    default:
        return {};
    }
}

} // namespace weici::models
