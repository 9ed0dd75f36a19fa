// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bulletindocument.h"
#include "paint/pagelayout.h"

#include <optional>
#include <vector>

namespace weici::gui {

/// The pages of a bulletin, or of a table alone, and the figures on them in reading order. Made in any
/// thread; afterwards nothing of it changes.
class BulletinPages final {
public:
    using Place = paint::PageLayout::Place;

    explicit BulletinPages(app::BulletinDocument document);
    explicit BulletinPages(app::TableReport table);

    /// Of a table alone: its one annex.
    [[nodiscard]] const app::BulletinDocument &document() const { return m_document; }
    [[nodiscard]] bool isTable() const { return m_document.paragraphs.empty(); }
    [[nodiscard]] const paint::PageLayout &layout() const { return m_layout; }
    /// Every place that shows a figure of the ledger or the result of a field.
    [[nodiscard]] const std::vector<Place> &figures() const { return m_figures; }
    /// The run of the text that stands there; nullptr: a cell of an annex, or nothing.
    [[nodiscard]] const app::BulletinDocument::Run *runAt(const Place &place) const;
    /// Of an annex.
    [[nodiscard]] const app::TableReport::Cell &cellAt(const Place &place) const;
    /// Whether a value, target or rank of an annex stands there.
    [[nodiscard]] bool isFigure(const Place &place) const;
    /// What stands there, as printed.
    [[nodiscard]] QString textAt(const Place &place) const;
    /// `正文第 1 页`, `附件第 3 页`; of a table `第 1 页`. Pages count from 0.
    [[nodiscard]] QString pageName(int page) const;
    /// All of it, for a screen reader.
    [[nodiscard]] QString text() const;

private:
    void findFigures();

    app::BulletinDocument m_document;
    paint::PageLayout m_layout;
    std::vector<Place> m_figures;
    std::optional<int> m_annexPage; ///< where the annexes begin
};

} // namespace weici::gui
