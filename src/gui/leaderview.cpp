// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/leaderview.h"

#include "app/labels.h"
#include "gui/appearance.h"
#include "gui/figurepainter.h"
#include "gui/marks.h"
#include "models/chartroles.h"
#include "models/overview.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace weici::gui {

namespace {

constexpr int pause = 15'000;
constexpr double sideMargin = 72;
constexpr double topMargin = 44;

} // namespace

LeaderView::LeaderView(const Appearance &appearance, models::Overview &overview, const QString &title,
                       QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_appearance(appearance)
    , m_overview(overview)
    , m_title(title) {
    setObjectName(QStringLiteral("leaderView"));
    setWindowTitle(title);
    setAccessibleName(tr("大字展示"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::BlankCursor);
    m_turning.setInterval(pause);
    connect(&m_turning, &QTimer::timeout, this, [this] { turn(1); });
    connect(&overview, &models::Overview::changed, this, qOverload<>(&QWidget::update));
    connect(&overview, &models::Overview::trendChanged, this, qOverload<>(&QWidget::update));
    m_turning.start();
}

const Theme &LeaderView::theme() const {
    return m_appearance.theme();
}

double LeaderView::scale() const {
    return std::min(height() / 1080.0, width() / 1920.0);
}

int LeaderView::px(double lines) const {
    return qRound(lines * scale());
}

QFont LeaderView::font(double points, QFont::Weight weight) const {
    QFont result = typeFont(type::body, weight);
    // A point of the design is 4/3 of a line of 1080.
    result.setPointSizeF(std::max(6.0, points * scale() * 96.0 / logicalDpiY()));
    return result;
}

void LeaderView::turn(int by) {
    m_page = (m_page + by + Pages) % Pages;
    update();
}

void LeaderView::stop() {
    m_turning.stop();
    update();
}

void LeaderView::keyPressEvent(QKeyEvent *event) {
    stop();
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_F11:
        close();
        break;
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        turn(1);
        break;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        turn(-1);
        break;
    default:
        break;
    }
}

void LeaderView::mousePressEvent(QMouseEvent *event) {
    stop();
    QWidget::mousePressEvent(event);
}

void LeaderView::closeEvent(QCloseEvent *event) {
    m_turning.stop();
    QWidget::closeEvent(event);
    Q_EMIT left();
}

QString LeaderView::pageName() const {
    return m_page == Standing ? tr("总体位次") : tr("失分、差距与目标");
}

void LeaderView::paintEvent(QPaintEvent * /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().ground);
    paintHead(painter);
    if (m_page == Standing) {
        paintStanding(painter);
    } else {
        paintWork(painter);
    }
    paintFoot(painter);
}

void LeaderView::paintHead(QPainter &painter) const {
    const QRect box(px(sideMargin), px(topMargin), width() - 2 * px(sideMargin), px(64));
    painter.setFont(font(19.5));
    painter.setPen(theme().text2);
    const QString page = tr("%1 / %2　%3").arg(m_page + 1).arg(int(Pages)).arg(pageName());
    painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, page);
    const int right = painter.fontMetrics().horizontalAdvance(page) + px(40);
    painter.setFont(font(30, QFont::DemiBold));
    painter.setPen(theme().text);
    const QString title = painter.fontMetrics().elidedText(m_title, Qt::ElideRight,
                                                           std::max(100, box.width() - right - px(420)));
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, title);
    const QRect rest = box.adjusted(painter.fontMetrics().horizontalAdvance(title) + px(28), 0, -right, 0);
    painter.setFont(font(24));
    painter.setPen(theme().text2);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, app::labels::period(m_overview.period()));
}

void LeaderView::paintFoot(QPainter &painter) const {
    const QRect box(px(sideMargin), height() - px(72), width() - 2 * px(sideMargin), px(56));
    painter.setPen(QPen(theme().rule, 0));
    painter.drawLine(box.topLeft(), box.topRight());
    painter.setFont(font(15));
    painter.setPen(theme().muted);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, m_overview.summary());
    painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter,
                     isTurning() ? tr("自动翻页，按任意键停　Esc 退出") : tr("←　→ 翻页　Esc 退出"));
}

int LeaderView::paintTitle(QPainter &painter, const QRect &box, const QString &title) const {
    painter.setPen(QPen(theme().ruleStrong, std::max(1, px(2))));
    painter.drawLine(box.topLeft(), box.topRight());
    painter.setFont(font(22, QFont::DemiBold));
    painter.setPen(theme().text);
    const QRect line(box.left(), box.top() + px(14), box.width(), px(52));
    paintText(painter, line, Qt::AlignLeft | Qt::AlignVCenter, title);
    return line.bottom() + px(6);
}

int LeaderView::paintList(QPainter &painter, const QRect &box, const models::FigureListModel &list,
                          int kind) const {
    const bool isBars = kind == FigureListView::Levels;
    const int row = px(isBars ? 42 : 62);
    const int fitting = std::max(0, box.height() / std::max(1, row));
    const int rows = std::min(fitting, list.rowCount());
    // The last line says how many there is no room for.
    const int shown = rows < list.rowCount() ? std::max(0, rows - 1) : rows;
    // Of bars the worst, which the title is about, stand last and stay.
    const int first = isBars ? list.rowCount() - shown : 0;
    int y = box.top();
    for (int i = first; i < first + shown; ++i) {
        painter.setFont(font(19.5));
        const QRect line(box.left(), y, box.width(), row);
        if (!isBars) {
            painter.setPen(QPen(theme().rule, 0));
            painter.drawLine(line.bottomLeft(), line.bottomRight());
        }
        painter.save();
        FigurePainter(painter, theme())
            .paint(list.rowAt(i), static_cast<FigureListView::Kind>(kind),
                   line.adjusted(0, px(4), 0, -px(4)));
        painter.restore();
        y += row;
    }
    if (shown < list.rowCount() && rows > 0) {
        painter.setFont(font(17));
        painter.setPen(theme().muted);
        painter.drawText(QRect(box.left(), y, box.width(), row), Qt::AlignLeft | Qt::AlignVCenter,
                         (isBars ? tr("还有 %1 项更靠前") : tr("还有 %1 项")).arg(list.rowCount() - shown));
        y += row;
    }
    return y;
}

void LeaderView::paintStanding(QPainter &painter) const {
    const int top = px(134);
    const int bottom = height() - px(96);
    const int left = px(sideMargin);
    const int gap = px(56);
    const int first = px(500);
    const int second = std::min(px(640), (width() - 2 * left - first - 2 * gap) * 54 / 100);
    const QRect one(left, top, first, bottom - top);
    const QRect two(one.right() + gap, top, second, bottom - top);
    const QRect three(two.right() + gap, top, width() - left - two.right() - gap, bottom - top);
    paintRank(painter, QRect(one.left(), one.top(), one.width(), px(400)));
    paintTrend(painter, QRect(one.left(), one.top() + px(406), one.width(), one.height() - px(406)));
    int y = paintTitle(painter, two, m_overview.frontTitle());
    paintList(painter, QRect(two.left(), y, two.width(), two.bottom() - y), m_overview.front(),
              FigureListView::Ranks);
    y = paintTitle(painter, three, m_overview.backTitle());
    const int half = three.top() + three.height() * 48 / 100;
    y = paintList(painter, QRect(three.left(), y, three.width(), half - y), m_overview.back(),
                  FigureListView::Ranks);
    const QRect levels(three.left(), y + px(30), three.width(), three.bottom() - y - px(30));
    y = paintTitle(painter, levels, m_overview.levelTitle());
    paintList(painter, QRect(levels.left(), y, levels.width(), levels.bottom() - y), m_overview.levels(),
              FigureListView::Levels);
}

void LeaderView::paintWork(QPainter &painter) const {
    const int top = px(134);
    const int bottom = height() - px(96);
    const int left = px(sideMargin);
    const int gap = px(64);
    const int half = (width() - 2 * left - gap) / 2;
    const QRect one(left, top, half, bottom - top);
    int y = paintTitle(painter, one, m_overview.lossTitle());
    y = paintList(painter, QRect(one.left(), y, half, one.bottom() - y), m_overview.losses(),
                  FigureListView::Losses);
    painter.setFont(font(16));
    painter.setPen(theme().muted);
    const QRect note(one.left(), y + px(8), half, px(80));
    painter.drawText(note, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_overview.lossNote());
    const QRect two(one.right() + gap, top, half, bottom - top);
    y = paintTitle(painter, two, m_overview.gapTitle());
    y = paintList(painter, QRect(two.left(), y, half, px(62) * 4), m_overview.gaps(), FigureListView::Gaps);
    const QRect goals(two.left(), y + px(30), half, two.bottom() - y - px(30));
    y = paintTitle(painter, goals, m_overview.targetTitle());
    paintList(painter, QRect(goals.left(), y, half, goals.bottom() - y), m_overview.targets(),
              FigureListView::Targets);
}

void LeaderView::paintRank(QPainter &painter, const QRect &box) const {
    const models::HeadFigure &rank = m_overview.figures()[models::Overview::Rank];
    const models::HeadFigure &points = m_overview.figures()[models::Overview::Points];
    painter.setPen(QPen(theme().ruleStrong, std::max(1, px(2))));
    painter.drawLine(box.topLeft(), box.topRight());
    painter.setFont(font(19.5));
    painter.setPen(theme().text2);
    painter.drawText(QRect(box.left(), box.top() + px(14), box.width(), px(50)),
                     Qt::AlignLeft | Qt::AlignVCenter, rank.caption);
    const int base = box.top() + px(250);
    int x = box.left();
    const auto write = [&](const QString &text, const QFont &font, const QColor &color) {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(x, base, text);
        x += painter.fontMetrics().horizontalAdvance(text) + px(14);
    };
    write(rank.before, font(34), theme().accent);
    write(rank.figure, font(147, QFont::DemiBold), theme().accent);
    write(rank.unit, font(34), theme().accent);
    using Kind = app::RankChange::Kind;
    if (rank.change && (rank.change->kind == Kind::Up || rank.change->kind == Kind::Down)) {
        const bool up = rank.change->kind == Kind::Up;
        const QColor color = up ? theme().good : theme().bad;
        const int size = px(26);
        painter.save();
        painter.translate(x + size / 2.0, base - px(18));
        painter.scale(size / 9.0, size / 9.0);
        paintArrow(painter, color, {}, up);
        painter.restore();
        x += size + px(8);
        const QString places = app::labels::figure(rank.change->places);
        write(up ? tr("进 %1 位").arg(places) : tr("退 %1 位").arg(places), font(26, QFont::DemiBold), color);
    } else if (rank.change && rank.change->kind == Kind::Level) {
        write(tr("持平"), font(26), theme().text2);
    }
    painter.setFont(font(18));
    painter.setPen(theme().text2);
    const QString total =
        tr("%1。总分 %2%3")
            .arg(rank.note, points.figure, points.unit.isEmpty() ? QString() : u' ' + points.unit);
    painter.drawText(QRect(box.left(), box.top() + px(290), box.width(), px(100)),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, total);
}

void LeaderView::paintTrend(QPainter &painter, const QRect &box) const {
    const models::TrendModel &trend = m_overview.trend();
    const int top = paintTitle(painter, box, trend.finding());
    const QRect plot(box.left() + px(40), top + px(34), box.width() - px(80), box.bottom() - top - px(90));
    double best = m_overview.dashboard().regionCount;
    double worst = 1;
    std::vector<std::pair<int, double>> points;
    for (int column = 0; column < trend.columnCount(); ++column) {
        const QVariant rank = trend.index(0, column).data(models::NumberRole);
        if (rank.isValid()) {
            points.emplace_back(column, rank.toDouble());
            best = std::min(best, rank.toDouble());
            worst = std::max(worst, rank.toDouble());
        }
    }
    best = std::max(1.0, best - 1);
    worst = std::max(worst + 1, best + 4);
    const auto at = [&](const std::pair<int, double> &point) {
        const double across = trend.columnCount() > 1 ? double(point.first) / (trend.columnCount() - 1) : 0.5;
        return QPointF(plot.left() + plot.width() * across,
                       plot.top() + plot.height() * (point.second - best) / (worst - best));
    };
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().accent, px(5), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (points[i].first == points[i - 1].first + 1) {
            painter.drawLine(at(points[i - 1]), at(points[i]));
        }
    }
    const int every = std::max(1, (trend.columnCount() + 3) / 4);
    for (const auto &point : points) {
        const QPointF centre = at(point);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().accent);
        painter.drawEllipse(centre, px(8), px(8));
        const bool isLast = point == points.back();
        painter.setFont(font(isLast ? 20 : 16, isLast ? QFont::DemiBold : QFont::Normal));
        painter.setPen(isLast ? theme().accent : theme().text2);
        painter.drawText(QRectF(centre.x() - px(60), centre.y() - px(48), px(120), px(36)), Qt::AlignCenter,
                         trend.index(0, point.first).data().toString());
    }
    painter.setFont(font(14));
    painter.setPen(theme().muted);
    for (int column = trend.columnCount() - 1; column >= 0; column -= every) {
        const qreal x = at({column, worst}).x();
        painter.drawText(QRectF(x - px(90), plot.bottom() + px(14), px(180), px(34)), Qt::AlignCenter,
                         trend.headerData(column, Qt::Horizontal).toString());
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace weici::gui
