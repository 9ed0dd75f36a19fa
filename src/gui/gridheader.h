// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

#include <functional>

namespace weici::gui {

class Appearance;

/// Two rows of headings: what a section's GroupRole says stands above it and its neighbours of the same
/// group; a section without a group fills both rows. The current column is in the accent colour.
class GridHeader final : public QHeaderView {
    Q_OBJECT

public:
    GridHeader(const Appearance &appearance, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    void setCurrentColumn(int column);
    /// How much of the left is covered by frozen names.
    void setCovered(const std::function<int()> &covered) { m_covered = covered; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintSectionText(QPainter &painter, int section) const;
    void paintGroups(QPainter &painter, int firstSeen, int lastSeen) const;
    [[nodiscard]] QString group(int section) const;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int left(int section) const { return sectionViewportPosition(section); }

    const Appearance &m_appearance;
    std::function<int()> m_covered;
    int m_current = -1;
};

/// The row numbers, the current row's marked.
class GridRowHeader final : public QHeaderView {
    Q_OBJECT

public:
    GridRowHeader(const Appearance &appearance, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    void setCurrentRow(int row);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    const Appearance &m_appearance;
    int m_current = -1;
};

} // namespace weici::gui
