// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemModel;
class QLabel;
class QModelIndex;
class QPushButton;
class QStackedWidget;

namespace weici::gui {

class Appearance;
class Chart;
class Dialogs;
class ElidedLabel;
class ReadingTable;

/// A section with a chart: the finding as its title, a quiet note at the right, the same figures as a table
/// in the chart's place, and the chart as a picture. All of it is reached by Tab.
class ChartPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ChartPanel(QWidget *parent = nullptr);

    /// To be called once. The panel owns the chart.
    void setUp(const Appearance &appearance, Dialogs &dialogs, Chart *chart);
    void showModel(QAbstractItemModel *model);
    void setFinding(const QString &finding, const QString &note);
    [[nodiscard]] QString finding() const;
    [[nodiscard]] Chart &chart() const { return *m_chart; }
    [[nodiscard]] ReadingTable &table() const { return *m_table; }
    void showTable(bool shown);
    [[nodiscard]] bool isTableShown() const;

    void copyPicture();
    /// Asks where; PNG or SVG by the name.
    void savePicture();

Q_SIGNALS:
    void said(const QString &text);
    void refused(const QString &reason);
    /// A point or a cell of the table was chosen.
    void chosen(const QModelIndex &index);

private:
    void buildHead(QWidget &head);

    Dialogs *m_dialogs = nullptr;
    Chart *m_chart = nullptr;
    ReadingTable *m_table;
    ElidedLabel *m_title;
    QLabel *m_note;
    QPushButton *m_tableButton;
    QPushButton *m_pictureButton;
    QStackedWidget *m_stack;
};

} // namespace weici::gui
