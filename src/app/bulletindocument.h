// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "app/tablereport.h"
#include "engine/cell.h"

namespace weici::app {

/// A bulletin as it will be printed, paragraph by paragraph, without fonts or pages. Preview, Word, PDF and
/// HTML are written from it; a writer never decides content. Numbers of headings and 附件 stand in the text
/// already.
struct BulletinDocument {
    enum class RunKind : quint8 { Text, Name, Value, Unit, Rank, Target, Change, Count, Department, Total };

    /// A piece of a paragraph that comes from one place.
    struct Run {
        QString text;
        RunKind kind = RunKind::Text;
        std::optional<engine::CellKey> source; ///< the cell of the ledger whose figure it shows
        QString
            field; ///< the field that gave it, under which it can be overridden; empty: words of the template
        /// Of an override: what the field gives. Equal to `text` or not, an override stays marked.
        std::optional<QString> computed;
        QString reason; ///< why it was overridden; empty: not said yet

        [[nodiscard]] bool isOverridden() const { return computed.has_value(); }
        bool operator==(const Run &) const = default;
    };

    enum class ParagraphKind : quint8 {
        Title,
        Number,    ///< 发文字号
        Addressee, ///< 主送
        Heading1,  ///< 一、
        Heading2,  ///< （一）
        Heading3,  ///< 1.
        Body,
        AnnexNote, ///< 附件说明
        Signer,
        Date ///< 成文日期
    };
    struct Paragraph {
        ParagraphKind kind = ParagraphKind::Body;
        std::vector<Run> runs;
        int line = 0; ///< of the template, from 1; 0: of none

        [[nodiscard]] QString text() const;
        bool operator==(const Paragraph &) const = default;
    };

    /// 版记, at the foot of the last page. Lines that are empty are left out; all empty: no 版记.
    struct Imprint {
        QString copies;  ///< 抄送
        QString office;  ///< 印发机关
        QString printed; ///< 印发日期, as printed (2023年7月10日)

        [[nodiscard]] bool isEmpty() const {
            return copies.isEmpty() && office.isEmpty() && printed.isEmpty();
        }
        bool operator==(const Imprint &) const = default;
    };

    std::vector<Paragraph> paragraphs; ///< in printed order, 附件说明 before signer and date
    std::vector<TableReport> annexes;  ///< each begins on a new page
    Imprint imprint;

    /// The text of the first paragraph of this kind; empty: there is none.
    [[nodiscard]] QString textOf(ParagraphKind kind) const;
};

} // namespace weici::app
