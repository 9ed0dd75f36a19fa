// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/rankheatview.h"

#include "gui/appearance.h"
#include "gui/nameheader.h"
#include "gui/tableheader.h"
#include "models/rankheatmodel.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <algorithm>

namespace weici::gui {

namespace {

using models::RankHeatModel;

constexpr int widestName = 200;
constexpr int leastName = 116;
constexpr int widestColumn = 44;
constexpr int swatch = 22;

void paintBackCorner(QPainter &painter, const QColor &color, const QRect &cell) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QPointF corner(cell.x() + cell.width(), cell.y() + cell.height());
    const QPointF triangle[] = {corner, corner - QPointF(6, 0), corner - QPointF(0, 6)};
    painter.drawPolygon(triangle, 3);
    painter.restore();
}

class HeatDelegate final : public QStyledItemDelegate {
public:
    HeatDelegate(const Appearance &appearance, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_appearance(appearance) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override {
        const Theme &theme = m_appearance.theme();
        const QRect cell = option.rect.adjusted(0, 0, -1, -1);
        const QVariant band = index.data(RankHeatModel::BandRole);
        if (band.isValid()) {
            painter->fillRect(cell, theme.heat[static_cast<std::size_t>(band.toInt())]);
        }
        QFont font = option.font;
        font.setWeight(index.data(RankHeatModel::FrontRole).toBool() ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(band.isValid() ? theme.text : theme.muted);
        painter->drawText(cell, Qt::AlignCenter, index.data().toString());
        if (index.data(RankHeatModel::BackRole).toBool()) {
            paintBackCorner(*painter, theme.text2, cell);
        }
        if (index.data(RankHeatModel::OwnColumnRole).toBool()) {
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), 2, option.rect.height()),
                              theme.accent);
            painter->fillRect(QRect(option.rect.right() - 1, option.rect.top(), 2, option.rect.height()),
                              theme.accent);
        }
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setPen(QPen(theme.accent, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(cell.adjusted(1, 1, 0, 0));
        }
    }

private:
    const Appearance &m_appearance;
};

/// Short names over narrow columns, in two lines.
class HeatHeader final : public QHeaderView {
public:
    HeatHeader(const Appearance &appearance, QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
        , m_appearance(appearance) {
        setSectionsClickable(false);
        setHighlightSections(false);
        setFont(typeFont(type::secondary));
    }

    [[nodiscard]] QSize sizeHint() const override { return {100, 2 * fontMetrics().height() + 4}; }

protected:
    bool viewportEvent(QEvent *event) override {
        if (event->type() == QEvent::ToolTip && model()) {
            const auto *help = static_cast<QHelpEvent *>(event);
            const int section = logicalIndexAt(help->pos());
            QToolTip::showText(help->globalPos(),
                               section < 0
                                   ? QString()
                                   : model()->headerData(section, Qt::Horizontal, Qt::ToolTipRole).toString(),
                               this);
            return true;
        }
        return QHeaderView::viewportEvent(event);
    }

    void paintEvent(QPaintEvent *event) override {
        {
            QPainter painter(viewport());
            painter.fillRect(viewport()->rect(), m_appearance.theme().ground);
        }
        QHeaderView::paintEvent(event);
    }

    void paintSection(QPainter *painter, const QRect &rect, int section) const override {
        const Theme &theme = m_appearance.theme();
        const bool isOwn =
            model()->headerData(section, Qt::Horizontal, RankHeatModel::OwnColumnRole).toBool();
        painter->save();
        QFont font = this->font();
        font.setWeight(isOwn ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(isOwn ? theme.accent : theme.text2);
        const QString name = model()->headerData(section, Qt::Horizontal).toString();
        painter->drawText(rect.adjusted(0, 0, -1, -2), Qt::AlignHCenter | Qt::AlignBottom, name);
        painter->restore();
    }

private:
    const Appearance &m_appearance;
};

} // namespace

RankHeatView::RankHeatView(QWidget *parent)
    : QTableView(parent) {
    makeFlat(*this);
    setSelectionMode(ContiguousSelection);
    setEditTriggers(NoEditTriggers);
}

void RankHeatView::setUp(const Appearance &appearance) {
    m_appearance = &appearance;
    setItemDelegate(new HeatDelegate(appearance, this));
    auto *heads = new HeatHeader(appearance, this);
    heads->setSectionResizeMode(QHeaderView::Fixed);
    setHorizontalHeader(heads);
    setVerticalHeader(new NameHeader(appearance, widestName, this));
    connect(&appearance, &Appearance::changed, this, [this] {
        horizontalHeader()->setFont(typeFont(type::secondary));
        layOut();
        viewport()->update();
    });
}

void RankHeatView::showHeat(RankHeatModel *model) {
    m_heat = model;
    setModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::modelReset, this, &RankHeatView::layOut);
        layOut();
    }
}

/// All columns alike, so that thousands need no measuring.
void RankHeatView::layOut() {
    if (!m_heat) {
        return;
    }
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics heads(horizontalHeader()->font());
    int width =
        QFontMetrics(strong).horizontalAdvance(QString::number(std::max(10, m_heat->bands().count))) + 12;
    const int measured = std::min(m_heat->columnCount(), 60);
    for (int column = 0; column < measured; ++column) {
        const QString name = m_heat->headerData(column, Qt::Horizontal).toString();
        for (const QString &line : name.split(u'\n')) {
            width = std::max(width, heads.horizontalAdvance(line) + 6);
        }
    }
    // Few columns share the room, and the names give way until all are seen.
    const int room = this->width() - verticalScrollBar()->sizeHint().width();
    const int columns = std::max(1, m_heat->columnCount());
    auto *names = static_cast<NameHeader *>(verticalHeader());
    names->setWidest(std::clamp(room - columns * width, leastName, widestName));
    width = std::clamp((room - names->sizeHint().width()) / columns, width, std::max(width, widestColumn));
    horizontalHeader()->setMinimumSectionSize(10);
    horizontalHeader()->setDefaultSectionSize(width);
    verticalHeader()->setMinimumSectionSize(10);
    verticalHeader()->setDefaultSectionSize(std::max(20, fontMetrics().height() + 2));
}

void RankHeatView::resizeEvent(QResizeEvent *event) {
    QTableView::resizeEvent(event);
    layOut();
}

void RankHeatView::showOwn() {
    if (m_heat && m_heat->ownColumn() >= 0) {
        scrollTo(m_heat->index(0, m_heat->ownColumn()), PositionAtCenter);
    }
}

HeatKey::HeatKey(QWidget *parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void HeatKey::setUp(const Appearance &appearance) {
    m_appearance = &appearance;
    setFont(typeFont(type::small));
    connect(&appearance, &Appearance::changed, this, [this] {
        setFont(typeFont(type::small));
        updateGeometry();
        update();
    });
}

void HeatKey::showBands(const RankHeatModel *model) {
    m_heat = model;
    setToolTip(tr("加粗：前列；右下角三角：后列"));
    updateGeometry();
    update();
}

QStringList HeatKey::texts() const {
    if (!m_heat || m_heat->bands().count == 0) {
        return {};
    }
    const app::HeatBands &bands = m_heat->bands();
    const auto span = [](int from, int to) {
        return from >= to ? QString::number(to) : QStringLiteral("%1—%2").arg(from).arg(to);
    };
    return {span(1, bands.best), span(bands.best + 1, bands.front), span(bands.front + 1, bands.back - 1),
            span(bands.back, bands.worst - 1), span(bands.worst, bands.count)};
}

QSize HeatKey::sizeHint() const {
    int width = 0;
    for (const QString &text : texts()) {
        width += swatch + 4 + fontMetrics().horizontalAdvance(text) + 12;
    }
    return {width, std::max(18, fontMetrics().height() + 2)};
}

void HeatKey::paintEvent(QPaintEvent * /*event*/) {
    QPainter painter(this);
    const Theme &theme = m_appearance->theme();
    int x = 0;
    std::size_t band = 0;
    for (const QString &text : texts()) {
        const QRect box(x, (height() - 12) / 2, swatch, 12);
        painter.fillRect(box, theme.heat[band]);
        if (band >= 3) {
            paintBackCorner(painter, theme.text2, box);
        }
        painter.setPen(theme.muted);
        x += swatch + 4;
        const int width = fontMetrics().horizontalAdvance(text);
        painter.drawText(QRect(x, 0, width + 2, height()), Qt::AlignVCenter, text);
        x += width + 12;
        ++band;
    }
}

} // namespace weici::gui
