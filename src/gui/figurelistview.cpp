// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/figurelistview.h"

#include "gui/appearance.h"
#include "gui/figurepainter.h"
#include "models/figurelistmodel.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace weici::gui {

namespace {

class FigureLineDelegate final : public QStyledItemDelegate {
public:
    FigureLineDelegate(const Appearance &appearance, FigureListView::Kind kind, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_appearance(appearance)
        , m_kind(kind) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex & /*index*/) const override {
        // Bars need no rules between them.
        const int least = m_kind == FigureListView::Levels ? 20 : 25;
        return {100, std::max(least, option.fontMetrics.height() + (least - 19))};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override {
        const Theme &theme = m_appearance.theme();
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        const bool hasFocus = view && view->hasFocus();
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected) && hasFocus) {
            painter->fillRect(option.rect, theme.selection);
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter->fillRect(option.rect, theme.surface);
        }
        if (m_kind != FigureListView::Levels) {
            painter->setPen(QPen(theme.rule, 0));
            painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        }
        painter->setFont(option.font);
        const auto *model = qobject_cast<const models::FigureListModel *>(index.model());
        const FigurePainter figures(*painter, theme);
        figures.paint(model->rowAt(index.row()), m_kind, option.rect.adjusted(0, 0, -2, -1));
        painter->restore();
    }

private:
    const Appearance &m_appearance;
    FigureListView::Kind m_kind;
};

} // namespace

FigureListView::FigureListView(QWidget *parent)
    : QListView(parent) {
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
}

void FigureListView::setUp(const Appearance &appearance, Kind kind) {
    setItemDelegate(new FigureLineDelegate(appearance, kind, this));
    connect(&appearance, &Appearance::changed, viewport(), qOverload<>(&QWidget::update));
}

void FigureListView::showList(models::FigureListModel *model) {
    setModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::modelReset, this, &QWidget::updateGeometry);
    }
    updateGeometry();
}

QSize FigureListView::sizeHint() const {
    const int rows = model() ? model()->rowCount() : 0;
    return {200, rows > 0 ? rows * sizeHintForRow(0) : 0};
}

QSize FigureListView::minimumSizeHint() const {
    const int rows = model() ? model()->rowCount() : 0;
    return {140, std::min(rows, 4) * (rows > 0 ? sizeHintForRow(0) : 0)};
}

} // namespace weici::gui
