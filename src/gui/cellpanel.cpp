// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cellpanel.h"

#include "app/labels.h"
#include "app/problems.h"
#include "gui/appearance.h"
#include "gui/historydelegate.h"
#include "models/recentmodel.h"
#include "models/typing.h"
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
    , m_course(std::make_unique<models::CourseModel>())
    , m_history(std::make_unique<QStandardItemModel>()) {
    m_ui->setupUi(this);
    setAttribute(Qt::WA_StyledBackground);
    m_ui->nameLabel->setFont(typeFont(type::section, QFont::DemiBold));
    for (QLabel *label : findChildren<QLabel *>()) {
        if (label->property("secondary").toBool()) {
            label->setFont(typeFont(type::secondary));
        }
    }
    for (QLabel *title : {m_ui->courseTitle, m_ui->historyTitle}) {
        title->setFont(typeFont(type::secondary, QFont::DemiBold));
    }
    m_ui->history->setModel(m_history.get());
    connect(m_ui->course, &CourseView::periodWanted, this, &CellPanel::periodWanted);
    clear();
}

CellPanel::~CellPanel() = default;

void CellPanel::setAppearance(const Appearance &appearance) {
    m_ui->course->setUp(appearance, *m_course);
    m_ui->trend->setUp(appearance, *m_course);
    m_ui->history->setItemDelegate(new HistoryDelegate(appearance, m_ui->history));
}

void CellPanel::clear() {
    for (QLabel *label : {m_ui->nameLabel, m_ui->pathLabel}) {
        label->clear();
    }
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_ui->facts, m_ui->problemLabel, m_ui->courseTitle, m_ui->course,
                                          m_ui->historyTitle, m_ui->noHistory, m_ui->history}) {
        part->hide();
    }
    m_course->clear();
    m_history->clear();
}

void CellPanel::showCell(const app::Ledger &ledger, const std::optional<CurrentCell> &current) {
    if (!current) {
        clear();
        return;
    }
    const CurrentCell &cell = *current;
    const bool several = ledger.regions().size() > 1;
    const QString region = app::labels::text(ledger.region(cell.key.region).name);
    const QString level = cell.row.level1.isEmpty() || cell.row.level2.isEmpty()
                              ? QString(cell.row.level1 + cell.row.level2)
                              : QString(cell.row.level1 + u" · " + cell.row.level2);
    m_ui->nameLabel->setText(cell.row.leaf);
    m_ui->pathLabel->setText(several && !level.isEmpty() ? QString(region + u" · " + level)
                             : several                   ? region
                                                         : level);
    showCourse(ledger, cell.key);
    showFacts(ledger, cell);
    showProblem(cell.index);
    showHistory(ledger, cell);
}

void CellPanel::showFacts(const app::Ledger &ledger, const CurrentCell &cell) {
    const engine::Observation &observation = ledger.observation(cell.key);
    const auto state = [](QLabel *name, QLabel *fact, const QString &text) {
        fact->setText(text);
        name->setVisible(!text.isEmpty());
        fact->setVisible(!text.isEmpty());
    };
    state(m_ui->textName, m_ui->textFact,
          models::isTyped(cell.field) ? models::typedBefore(ledger, cell.key, cell.field) : QString());
    QString rank;
    if (const auto &points = m_course->points(); !observation.rank.isBlank()) {
        rank = observation.tied ? tr("%1（公布，并列）") : tr("%1（公布）");
        rank = rank.arg(app::labels::text(observation.rank.text));
    } else if (!points.empty() && points.front().rank) {
        rank = tr("%1（计算）").arg(app::labels::figure(*points.front().rank));
    }
    state(m_ui->rankName, m_ui->rankFact, rank);
    state(m_ui->asOfName, m_ui->asOfFact, models::typedBefore(ledger, cell.key, models::AsOf));
    state(m_ui->departmentName, m_ui->departmentFact, cell.row.departments);
    m_ui->facts->setVisible(true);
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

void CellPanel::showCourse(const app::Ledger &ledger, const engine::CellKey &key) {
    m_course->show(ledger, key);
    const app::CoursePoint &now = m_course->points().front();
    const bool any = m_course->rowCount() > 1;
    // The title says what the lines show.
    m_ui->courseTitle->setText(now.moved && *now.moved != 0
                                   ? tr("比上期%1").arg(models::spokenMove(*now.moved))
                               : now.moved ? tr("与上期持平")
                                           : tr("近 %1 期").arg(m_course->rowCount()));
    m_ui->courseTitle->setVisible(any);
    m_ui->course->setVisible(any);
}

void CellPanel::showHistory(const app::Ledger &ledger, const CurrentCell &cell) {
    m_history->clear();
    const QString field = fieldOf(cell.field);
    if (!field.isEmpty()) {
        const QDateTime now = QDateTime::currentDateTime();
        for (const app::Revision &revision : ledger.history(cell.key)) {
            if (revision.field != field) {
                continue;
            }
            auto *item = new QStandardItem(spoken(field, revision.after));
            item->setData(models::spokenTime(revision.at, now), HistoryDelegate::TimeRole);
            QStringList about{app::labels::origin(revision.origin), revision.author,
                              tr("原为 %1").arg(spoken(field, revision.before)), revision.reason};
            about.removeAll(QString());
            item->setData(about.join(u" · "), HistoryDelegate::OriginRole);
            item->setToolTip(about.join(u'\n'));
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
