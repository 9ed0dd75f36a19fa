// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fillbutton.h"

#include "gui/appearance.h"
#include "gui/marks.h"
#include "models/fillmodel.h"

#include <QFrame>
#include <QListView>
#include <QPainter>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace weici::gui {

using models::FillModel;

namespace {

constexpr int popupWidth = 340;
constexpr int mostUnits = 9;

/// unit … 3/5, under it what is missing
class FillDelegate final : public QStyledItemDelegate {
public:
    FillDelegate(const Appearance &appearance, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_appearance(appearance) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem & /*option*/,
                                 const QModelIndex & /*index*/) const override {
        const int lines =
            QFontMetrics(typeFont(type::body)).height() + QFontMetrics(typeFont(type::secondary)).height();
        return {popupWidth, lines + 10};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override {
        const Theme &theme = m_appearance.theme();
        const bool done = index.data(FillModel::DoneRole).toBool();
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected) || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->fillRect(option.rect, theme.accentSoft);
        }
        painter->setPen(QPen(theme.rule, 0));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const QRect box = option.rect.adjusted(12, 4, -12, -4);
        painter->setFont(typeFont(type::body, done ? QFont::Normal : QFont::DemiBold));
        const int upper = painter->fontMetrics().height();
        const QString filled = index.data(FillModel::FilledRole).toString();
        const int width = painter->fontMetrics().horizontalAdvance(filled) + 12;
        painter->setPen(done ? theme.text2 : theme.text);
        const QRect line(box.left(), box.top(), box.width(), upper);
        paintText(*painter, line.adjusted(0, 0, -width, 0), Qt::AlignLeft | Qt::AlignVCenter,
                  index.data().toString());
        painter->setPen(done ? theme.good : theme.warn);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, filled);
        painter->setFont(typeFont(type::secondary));
        painter->setPen(theme.muted);
        paintText(*painter, box.adjusted(0, upper, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                  index.data(FillModel::MissingRole).toString());
        painter->restore();
    }

private:
    const Appearance &m_appearance;
};

} // namespace

FillButton::FillButton(QWidget *parent)
    : QPushButton(parent)
    , m_popup(new QFrame(this, Qt::Popup))
    , m_list(new QListView(m_popup)) {
    m_popup->setObjectName(QStringLiteral("fillPopup"));
    m_popup->setFrameShape(QFrame::StyledPanel);
    m_list->setObjectName(QStringLiteral("fillList"));
    m_list->setAccessibleName(tr("各责任单位的填报进度"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_list);
    connect(new QShortcut(Qt::Key_Escape, m_popup), &QShortcut::activated, m_popup, &QWidget::hide);
    connect(this, &QPushButton::clicked, this, &FillButton::open);
    connect(m_list, &QListView::clicked, this, &FillButton::choose);
    connect(m_list, &QListView::activated, this, &FillButton::choose);
}

void FillButton::setAppearance(const Appearance &appearance) {
    m_list->setItemDelegate(new FillDelegate(appearance, m_list));
}

void FillButton::showFill(FillModel *model) {
    m_model = model;
    m_list->setModel(model);
    if (model) {
        connect(model, &FillModel::changed, this, &FillButton::refresh);
    }
    refresh();
}

void FillButton::refresh() {
    const app::FillCount total = m_model ? m_model->total() : app::FillCount();
    setVisible(total.total > 0);
    setText(tr("已填 %1/%2").arg(total.filled).arg(total.total));
    setShortcut(QKeySequence(Qt::ALT | Qt::Key_G)); // a new text takes it away
    setToolTip(total.open() > 0 ? tr("还差 %1 项，看看差在哪个单位（Alt+G）").arg(total.open())
                                : tr("这一期已经填齐"));
}

void FillButton::open() {
    const int rows = std::min(m_list->model()->rowCount(), mostUnits);
    m_popup->resize(popupWidth, rows * m_list->sizeHintForRow(0) + 2);
    m_popup->move(mapToGlobal(QPoint(0, height() + 2)));
    m_list->setCurrentIndex(m_list->model()->index(0, 0));
    m_popup->show();
    m_list->setFocus();
}

void FillButton::choose(const QModelIndex &unit) {
    m_popup->hide();
    const auto &open = m_model->openAt(unit.row());
    if (!open.empty()) {
        Q_EMIT indicatorWanted(open.front());
    }
}

} // namespace weici::gui
