// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cellpanel.h"

#include "app/labels.h"
#include "app/problems.h"
#include "gui/appearance.h"
#include "gui/historydelegate.h"
#include "models/recentmodel.h"
#include "models/valuegridmodel.h"

#include "ui_cellpanel.h"

#include <QStandardItemModel>
#include <QStyle>

namespace weici::gui {

namespace {

/// The revisions' name of a column's field.
QString fieldOf(int column) {
    switch (column) {
    case models::Value:
        return QStringLiteral("value");
    case models::Rank:
        return QStringLiteral("rank");
    case models::Tied:
        return QStringLiteral("tied");
    case models::AsOf:
        return QStringLiteral("as_of");
    case models::Target:
        return QStringLiteral("target_value");
    case models::Note:
        return QStringLiteral("note");
    default:
        return {};
    }
}

/// What a field's stored text is in words: flags and period codes are for files.
QString spoken(const QString &field, const QString &text) {
    if (field == u"tied") {
        return text == u"1" ? CellPanel::tr("并列") : CellPanel::tr("不并列");
    }
    if (field == u"as_of" && !text.isEmpty()) {
        const auto period = engine::Period::fromCode(text.toStdString());
        return period ? app::labels::period(*period) : text;
    }
    return text.isEmpty() ? CellPanel::tr("（空白）") : text;
}

} // namespace

CellPanel::CellPanel(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::CellPanel>())
    , m_history(std::make_unique<QStandardItemModel>()) {
    m_ui->setupUi(this);
    setAttribute(Qt::WA_StyledBackground);
    m_ui->nameLabel->setFont(typeFont(type::section, QFont::DemiBold));
    for (QLabel *label : {m_ui->pathLabel, m_ui->departmentLabel, m_ui->noHistory}) {
        label->setFont(typeFont(type::secondary));
    }
    m_ui->historyTitle->setFont(typeFont(type::secondary, QFont::DemiBold));
    m_ui->history->setModel(m_history.get());
    clear();
}

CellPanel::~CellPanel() = default;

void CellPanel::setAppearance(const Appearance &appearance) {
    m_ui->history->setItemDelegate(new HistoryDelegate(appearance, m_ui->history));
}

void CellPanel::clear() {
    for (QLabel *label : {m_ui->nameLabel, m_ui->pathLabel, m_ui->departmentLabel}) {
        label->clear();
    }
    m_ui->problemLabel->hide();
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_ui->historyTitle, m_ui->noHistory, m_ui->history}) {
        part->hide();
    }
    m_history->clear();
}

void CellPanel::showCell(const app::Ledger &ledger, const QModelIndex &cell) {
    const auto *sheet = qobject_cast<const models::ValueGridModel *>(cell.model());
    if (!sheet) {
        clear();
        return;
    }
    const models::GridRow &row = sheet->shape().rows.at(static_cast<std::size_t>(cell.row()));
    m_ui->nameLabel->setText(row.leaf);
    m_ui->pathLabel->setText(row.level1.isEmpty() || row.level2.isEmpty()
                                 ? QString(row.level1 + row.level2)
                                 : QString(row.level1 + u" · " + row.level2));
    m_ui->departmentLabel->setText(row.departments.isEmpty() ? QString()
                                                             : tr("责任单位　%1").arg(row.departments));
    m_ui->departmentLabel->setVisible(!row.departments.isEmpty());
    showProblem(cell);
    showHistory(ledger, *sheet, cell);
}

void CellPanel::showProblem(const QModelIndex &cell) {
    const QVariant severity = cell.data(models::ValueGridModel::SeverityRole);
    m_ui->problemLabel->setVisible(severity.isValid());
    if (severity.isValid()) {
        const auto level = static_cast<app::Severity>(severity.toInt());
        m_ui->problemLabel->setProperty("problem", level == app::Severity::Error ? QStringLiteral("error")
                                                                                 : QStringLiteral("warning"));
        m_ui->problemLabel->setText(app::labels::severity(level) + u"　" +
                                    cell.data(Qt::ToolTipRole).toString());
        m_ui->problemLabel->style()->polish(m_ui->problemLabel);
    }
}

void CellPanel::showHistory(const app::Ledger &ledger, const models::ValueGridModel &sheet,
                            const QModelIndex &cell) {
    m_history->clear();
    const QString field = fieldOf(cell.column());
    if (!field.isEmpty()) {
        const QDateTime now = QDateTime::currentDateTime();
        for (const app::Revision &revision : ledger.history(sheet.keyAt(cell.row()))) {
            if (revision.field != field) {
                continue;
            }
            auto *item = new QStandardItem(spoken(field, revision.after));
            item->setData(models::spokenTime(revision.at, now), HistoryDelegate::TimeRole);
            const QString origin = app::labels::origin(revision.origin) + u" · " +
                                   tr("原为 %1").arg(spoken(field, revision.before));
            item->setData(revision.reason.isEmpty() ? origin : QString(origin + u" · " + revision.reason),
                          HistoryDelegate::OriginRole);
            item->setEditable(false);
            m_history->appendRow(item);
        }
    }
    const bool any = m_history->rowCount() > 0;
    m_ui->historyTitle->setVisible(!field.isEmpty());
    m_ui->noHistory->setVisible(!field.isEmpty() && !any);
    m_ui->history->setVisible(any);
}

} // namespace weici::gui
