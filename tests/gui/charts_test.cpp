// SPDX-License-Identifier: GPL-3.0-or-later
// What all charts promise, on one of ranks.
#include "gui/chartpanel.h"
#include "gui/rankchart.h"
#include "gui/readingtable.h"
#include "models/chartroles.h"
#include "support/guiwindow.h"

#include <QAbstractTableModel>
#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLineSeries>
#include <QPushButton>

#include <array>

namespace weici::test {

namespace {

/// Three regions over four periods; 0: no rank.
class SmallCourse final : public QAbstractTableModel {
public:
    std::array<std::array<int, 4>, 3> ranks{{{1, 1, 2, 1}, {3, 2, 1, 2}, {2, 0, 3, 3}}};

    [[nodiscard]] int rowCount(const QModelIndex & = {}) const override { return 3; }
    [[nodiscard]] int columnCount(const QModelIndex & = {}) const override { return 4; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override {
        if (!index.isValid()) {
            return {};
        }
        const int rank =
            ranks[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
        if (role == models::NumberRole) {
            return rank > 0 ? QVariant(static_cast<double>(rank)) : QVariant();
        }
        if (role == Qt::DisplayRole) {
            return rank > 0 ? QString::number(rank) : QStringLiteral("未排");
        }
        return role == Qt::ToolTipRole ? QVariant(QStringLiteral("第 %1 位").arg(rank)) : QVariant();
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (orientation == Qt::Horizontal) {
            return role == Qt::DisplayRole ? QVariant(QStringLiteral("%1月").arg(section + 1)) : QVariant();
        }
        if (role == models::OwnRole) {
            return section == 1;
        }
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("地区%1").arg(section)) : QVariant();
    }
    void set(int row, int column, int rank) {
        ranks[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)] = rank;
        Q_EMIT dataChanged(index(row, column), index(row, column));
    }
};

class Charts : public ::testing::Test {
protected:
    Charts()
        : m_settings(m_folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat)
        , m_appearance(*qApp, m_settings)
        , m_chart(new gui::RankChart(m_appearance)) {
        m_appearance.choose(gui::Appearance::Choice::Light);
        m_panel.setUp(m_appearance, m_dialogs, m_chart);
        m_chart->setScale(3, 1);
        m_panel.showModel(&m_course);
        m_panel.setFinding(QStringLiteral("从第 3 位升到第 2 位"), QString());
        m_panel.resize(500, 260);
        m_panel.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&m_panel));
        QTest::qWait(20);
    }
    [[nodiscard]] int visibleSeries() const {
        const auto all = m_chart->chart()->series();
        return static_cast<int>(std::ranges::count_if(all, &QAbstractSeries::isVisible));
    }

    QTemporaryDir m_folder;
    QSettings m_settings;
    gui::Appearance m_appearance;
    ScriptedDialogs m_dialogs;
    SmallCourse m_course;
    gui::ChartPanel m_panel;
    gui::RankChart *m_chart;
};

TEST_F(Charts, PutTheFirstOnTopAndWriteTheModelsTexts) {
    EXPECT_LT(m_chart->positionOf(m_course.index(0, 0)).y(), m_chart->positionOf(m_course.index(1, 0)).y());
    EXPECT_LT(m_chart->positionOf(m_course.index(0, 0)).x(), m_chart->positionOf(m_course.index(0, 3)).x());
    const QStringList expected{QStringLiteral("3"),    QStringLiteral("2"),     QStringLiteral("1"),
                               QStringLiteral("2"),    QStringLiteral("地区0"), QStringLiteral("地区1"),
                               QStringLiteral("地区2")};
    EXPECT_EQ(m_chart->labels(), expected);
    EXPECT_FALSE(m_chart->chart()->legend()->isVisible());
}

TEST_F(Charts, LeaveAGapWhereThereIsNoRank) {
    // A line for each of two regions, and two pieces of the third.
    EXPECT_EQ(visibleSeries(), 4);
    m_course.set(2, 1, 3);
    QTest::qWait(10);
    EXPECT_EQ(visibleSeries(), 3);
}

TEST_F(Charts, FollowAChangeInPlace) {
    const auto before = m_chart->chart()->series();
    const qreal first = m_chart->positionOf(m_course.index(1, 3)).y();
    m_course.set(1, 3, 1);
    QTest::qWait(10);
    EXPECT_EQ(m_chart->chart()->series(), before);
    EXPECT_LT(m_chart->positionOf(m_course.index(1, 3)).y(), first);
    const auto *own = qobject_cast<QLineSeries *>(m_chart->chart()->series().at(3));
    EXPECT_EQ(own->points().last(), QPointF(3, 1));
    EXPECT_EQ(own->pen().color(), m_appearance.theme().accent);
}

TEST_F(Charts, FindThePointUnderThePointer) {
    const QModelIndex own = m_course.index(1, 2);
    EXPECT_EQ(m_chart->indexAt(m_chart->positionOf(own)), own);
    EXPECT_FALSE(m_chart->indexAt({1, 1}).isValid());
    QModelIndex chosen;
    QObject::connect(&m_panel, &gui::ChartPanel::chosen, &m_panel,
                     [&](const QModelIndex &index) { chosen = index; });
    QTest::mouseClick(m_chart->viewport(), Qt::LeftButton, {}, m_chart->positionOf(own).toPoint());
    EXPECT_EQ(chosen, own);
}

TEST_F(Charts, ShowTheSameModelAsATableByKey) {
    auto *button = m_panel.findChild<QPushButton *>(QStringLiteral("tableButton"));
    EXPECT_EQ(button->focusPolicy() & Qt::TabFocus, Qt::TabFocus);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    EXPECT_TRUE(m_panel.isTableShown());
    EXPECT_EQ(m_panel.table().model(), m_chart->model());
    EXPECT_TRUE(m_panel.table().isVisible());
    QTest::keyClick(button, Qt::Key_Space);
    EXPECT_TRUE(m_chart->isVisible());
}

TEST_F(Charts, ChangeWithTheThemeButStayLightOnPaper) {
    m_appearance.choose(gui::Appearance::Choice::Dark);
    const gui::Theme dark = gui::Theme::darkened();
    EXPECT_EQ(m_chart->grab().toImage().pixelColor(1, 1), dark.ground);
    const QImage picture = m_chart->picture(m_panel.finding(), 2);
    EXPECT_EQ(picture.pixelColor(1, 1), gui::Theme::light().ground);
    EXPECT_EQ(picture.devicePixelRatio(), 2);
    EXPECT_EQ(m_chart->grab().toImage().pixelColor(1, 1), dark.ground);
    const auto *own = qobject_cast<QLineSeries *>(m_chart->chart()->series().at(3));
    EXPECT_EQ(own->pen().color(), dark.accent);
}

TEST_F(Charts, AreCopiedAndSaved) {
    m_panel.copyPicture();
    EXPECT_FALSE(QGuiApplication::clipboard()->image().isNull());
    for (const char *name : {"a.png", "a.svg"}) {
        m_dialogs.files.push_back(m_folder.filePath(QLatin1String(name)));
        m_panel.savePicture();
    }
    EXPECT_EQ(m_dialogs.suggested.first(), QStringLiteral("从第 3 位升到第 2 位.png"));
    EXPECT_GT(QImage(m_folder.filePath(QStringLiteral("a.png"))).width(), 1400);
    QFile svg(m_folder.filePath(QStringLiteral("a.svg")));
    ASSERT_TRUE(svg.open(QIODevice::ReadOnly));
    EXPECT_TRUE(svg.readAll().contains("从第 3 位升到第 2 位"));
    QString reason;
    QObject::connect(&m_panel, &gui::ChartPanel::refused, &m_panel,
                     [&](const QString &text) { reason = text; });
    m_dialogs.files.push_back(m_folder.filePath(QStringLiteral("none/a.png")));
    m_panel.savePicture();
    EXPECT_FALSE(reason.isEmpty());
}

} // namespace

} // namespace weici::test
