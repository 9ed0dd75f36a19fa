// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/cellcommands.h"
#include "models/fieldwriter.h"
#include "models/gridshape.h"
#include "models/pasteplan.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace weici::models {

/// A table of fields of a ledger that a grid can show and type into. Names of rows stand in its first
/// columns; of the rest each cell is a field (fieldAt) or only for looking. Whatever changes fields goes
/// through the commands, as one step, and is refused with a reason; ledger and stack must outlive it.
class GridModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role : int {
        StateRole = Qt::UserRole + 1, ///< engine::CellState of the field, as int
        PlaceRole,                    ///< Place of a rank, as int
        ComputedRole,                 ///< the rank is computed, none is published
        SeverityRole,                 ///< app::Severity as int; invalid: no problem
        NumberRole,                   ///< the number of the field; invalid: none
        FollowUpRole,                 ///< the words of the mark 待核 on a value; invalid: not marked
        GroupRole,                    ///< of a header section: the heading above it and its neighbours
        MainGroupRole,                ///< of a header section: its group is what the sheet is about
        HintRole,                     ///< what can be typed there; invalid: it goes without saying
        ProseRole,                    ///< the text can have several lines
        MoveRole                      ///< places won since the period before, as double
    };
    enum class Place { None, Front, Back };

    GridModel(app::Ledger &ledger, commands::CommandStack &stack, QObject *parent = nullptr);

    /// How many columns at the left name the rows; they stay in sight while the rest scrolls.
    [[nodiscard]] virtual int nameColumns() const = 0;
    /// Whether people type into the column (a read-only ledger aside, see refusalAt).
    [[nodiscard]] virtual bool isTypedColumn(int column) const = 0;
    [[nodiscard]] virtual std::vector<GridSpan> spans() const { return {}; }
    /// The field that a cell of a typed column writes.
    [[nodiscard]] virtual CellField fieldAt(const QModelIndex &index) const = 0;
    /// Rows and columns as a paste looks for them; the selection is left out.
    [[nodiscard]] virtual PasteGround pasteGround() const = 0;
    /// `网络零售额 · 排名`: after 撤销 in the menu.
    [[nodiscard]] virtual QString fieldName(const QModelIndex &index) const = 0;

    /// What a search finds the row by: names, code, unit, departments.
    [[nodiscard]] virtual QStringList searchWords(int row) const = 0;

    [[nodiscard]] bool isReadOnly() const { return m_ledger.isReadOnly(); }
    /// The period whose fields are typed into; empty: nothing is shown.
    [[nodiscard]] virtual std::optional<engine::Period> shownPeriod() const = 0;
    [[nodiscard]] bool isLocked() const;
    /// Why a locked period is changed all the same: then every edit is a correction. Empty: it refuses.
    void setCorrection(const QString &reason) { m_correction = reason; }
    /// Whether typing is refused only because no reason for a correction was given yet.
    [[nodiscard]] bool asksForCorrection() const { return isLocked() && m_correction.isEmpty(); }
    /// The period in which a typed field is kept.
    [[nodiscard]] virtual std::optional<engine::Period> periodAt(const QModelIndex & /*index*/) const {
        return shownPeriod();
    }
    /// Why nobody types into a column that is none for typing.
    [[nodiscard]] virtual QString whyNotTyped(int column) const;
    /// Why the field cannot be typed into now; empty: it can.
    [[nodiscard]] QString refusalAt(const QModelIndex &index) const;
    /// How a change is noted; a correction where the table is locked.
    [[nodiscard]] app::ChangeOrigin origin() const;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Types a text into a field.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    /// Empties the typed fields among `indexes`, as one step called `step`.
    bool clear(const QModelIndexList &indexes, const QString &step = tr("清除"));
    /// Takes the uppermost field of every column down to the selected ones under it; of a single row the one
    /// above it comes down.
    bool fillDown(const QModelIndexList &indexes);
    /// What the space bar does at a field; false: nothing.
    virtual bool toggle(const QModelIndex &index);

    /// What pasting the block onto the selection (a rectangle around it) would do.
    [[nodiscard]] PastePlan planPaste(const app::PastedTable &table, const QModelIndexList &selected) const;
    bool paste(const PastePlan &plan);

Q_SIGNALS:
    /// A typed text was not kept; what stood there before stands.
    void refused(const QModelIndex &index, const QString &reason);
    /// Something was done to the text on the way that a person should know.
    void hinted(const QString &hint);

protected:
    [[nodiscard]] app::Ledger &ledger() const { return m_ledger; }
    [[nodiscard]] commands::CommandStack &stack() const { return m_stack; }
    /// Says the failure at the cell, if there is one; whether there was none.
    bool settle(const QModelIndex &index, const commands::Failure &failure);

private:
    /// Whether it can be typed into; says why not.
    bool allows(const QModelIndex &index);
    bool write(const FieldWriter &writer, const QModelIndex &at, const QString &step);

    app::Ledger &m_ledger;
    commands::CommandStack &m_stack;
    QString m_correction;
};

} // namespace weici::models
