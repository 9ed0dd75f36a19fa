// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/courseview.h"

#include "engine/cell.h"
#include "gui/appearance.h"
#include "gui/marks.h"
#include "models/coursemodel.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace weici::gui {

using models::CourseModel;

namespace {

class CourseDelegate final : public QStyledItemDelegate {
public:
    CourseDelegate(const Appearance &appearance, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_appearance(appearance) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override {
        const Theme &theme = m_appearance.theme();
        const bool now = index.row() == 0;
        painter->save();
        painter->setPen(QPen(theme.rule, 0));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->setFont(typeFont(type::secondary, now ? QFont::DemiBold : QFont::Normal));
        painter->setPen(now ? theme.text : theme.text2);
        paintColumn(*painter, option.rect, index);
        painter->restore();
    }

private:
    void paintColumn(QPainter &painter, const QRect &box, const QModelIndex &index) const {
        const Theme &theme = m_appearance.theme();
        const QString text = index.data().toString();
        if (index.column() == CourseModel::PeriodColumn) {
            paintText(painter, box, Qt::AlignVCenter | Qt::AlignLeft, text);
        } else if (index.column() == CourseModel::ValueColumn) {
            paintText(painter, box.adjusted(4, 0, -4, 0), Qt::AlignVCenter | Qt::AlignRight, text);
        } else if (index.column() == CourseModel::RankColumn && !text.isEmpty()) {
            if (index.data(CourseModel::ComputedRole).toBool()) {
                painter.setPen(theme.muted);
            }
            const auto place =
                static_cast<models::ValueGridModel::Place>(index.data(CourseModel::PlaceRole).toInt());
            paintBadge(painter, theme, box, text, place);
        } else if (const QVariant moved = index.data(CourseModel::MoveRole);
                   index.column() == CourseModel::MoveColumn && moved.isValid()) {
            paintMove(painter, theme, box.adjusted(0, 0, -2, 0), moved.toDouble());
        }
    }

    const Appearance &m_appearance;
};

} // namespace

CourseView::CourseView(QWidget *parent)
    : QTableView(parent) {
    setShowGrid(false);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    horizontalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(16);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(16);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

void CourseView::setUp(const Appearance &appearance, CourseModel &model) {
    m_course = &model;
    setItemDelegate(new CourseDelegate(appearance, this));
    setModel(&model);
    const auto want = [this](const QModelIndex &index) {
        if (index.row() > 0) {
            // A copy: whoever shows the period replaces the points.
            const engine::Period period = m_course->points().at(static_cast<std::size_t>(index.row())).period;
            Q_EMIT periodWanted(period);
        }
    };
    connect(this, &QTableView::clicked, this, want);
    connect(this, &QTableView::activated, this, want);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { updateGeometry(); });
    connect(&appearance, &Appearance::changed, viewport(), qOverload<>(&QWidget::update));
    layOut();
}

QSize CourseView::sizeHint() const {
    const int rows = m_course ? m_course->rowCount() : 0;
    return {160, rows * verticalHeader()->defaultSectionSize()};
}

void CourseView::resizeEvent(QResizeEvent *event) {
    QTableView::resizeEvent(event);
    layOut();
}

void CourseView::layOut() {
    const QFontMetrics metrics(typeFont(type::secondary));
    verticalHeader()->setDefaultSectionSize(std::max(21, metrics.height() + 5));
    const int period = metrics.horizontalAdvance(QStringLiteral("22年1—12月")) + 2;
    const int rank = std::max(30, metrics.horizontalAdvance(QStringLiteral("20")) + 14);
    const int move = metrics.horizontalAdvance(QStringLiteral("20")) + 18;
    setColumnWidth(CourseModel::PeriodColumn, period);
    setColumnWidth(CourseModel::RankColumn, rank);
    setColumnWidth(CourseModel::MoveColumn, move);
    const int left = viewport()->width() - period - rank - move;
    // Where there is no room for all, the ranks and moves are what the list is for.
    setColumnHidden(CourseModel::ValueColumn, left < metrics.horizontalAdvance(QStringLiteral("00.00")));
    setColumnWidth(CourseModel::ValueColumn, std::max(40, left));
}

} // namespace weici::gui
