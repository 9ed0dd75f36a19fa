// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>

#include <QStringList>

#include "app/reportcolumns.h"
#include "app/reportlayout.h"
#include "app/tablereport.h"

namespace weici::app {

class ScoreService;

/// What stands in the rows of a report, in printed order. Rows count from 0 below the header.
class ReportRows {
public:
    ReportRows() = default;
    virtual ~ReportRows() = default;
    ReportRows(const ReportRows &) = delete;
    ReportRows &operator=(const ReportRows &) = delete;

    [[nodiscard]] virtual std::size_t count() const = 0;
    [[nodiscard]] virtual TableReport::Cell cell(std::size_t row, const ReportColumn &column) const = 0;

    /// Whether a row and the next share one cell of a column that is merged down.
    [[nodiscard]] virtual bool shares(std::size_t row, const ReportColumn &column) const;
    /// Whether what stands in the row hangs under this level.
    [[nodiscard]] virtual bool hasLevel(std::size_t row, int level) const;
    /// Sentences on what the rows do not say: what is missing, and why.
    [[nodiscard]] virtual QStringList notes() const;
    /// Charted rows, title and axis of the layout's chart, without the columns; nothing: nothing to draw.
    [[nodiscard]] virtual std::optional<TableReport::Chart> chart() const;
};

struct ReportQuestion {
    ScoreService &service;
    const ReportLayout &layout;
    engine::Period period;
    engine::RegionId region;
};
std::unique_ptr<ReportRows> leafRows(const ReportQuestion &question);
std::unique_ptr<ReportRows> regionRows(const ReportQuestion &question);
std::unique_ptr<ReportRows> itemRows(const ReportQuestion &question);

/// Why the period's scheme gives no points; empty: it does.
QString whyNoPoints(ScoreService &service, const engine::Period &period);

} // namespace weici::app
