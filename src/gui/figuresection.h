// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/figurelistview.h"

#include <QWidget>

class QLabel;

namespace weici::gui {

class ElidedLabel;

/// A section of 总览: a finding as its title, a quiet note, and lines.
class FigureSection final : public QWidget {
    Q_OBJECT

public:
    explicit FigureSection(QWidget *parent = nullptr);

    void setUp(const Appearance &appearance, FigureListView::Kind kind);
    void showList(models::FigureListModel *model);
    /// `foot` stands under the lines; empty: none.
    void setTexts(const QString &title, const QString &note, const QString &foot = {});
    [[nodiscard]] QString title() const;
    [[nodiscard]] FigureListView &list() const { return *m_list; }

private:
    void setUpFonts();

    ElidedLabel *m_title;
    QLabel *m_note;
    FigureListView *m_list;
    ElidedLabel *m_foot;
};

} // namespace weici::gui
