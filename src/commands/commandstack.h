// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledgererror.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <memory>
#include <optional>

namespace weici::commands {

/// Why a command could not be done, or nothing.
using Failure = std::optional<app::LedgerError>;

/// One undoable change. `run`, `undo` and `redo` do all of it, or throw app::LedgerError and have changed
/// nothing.
class Command {
public:
    virtual ~Command() = default;

    [[nodiscard]] virtual QString text() const = 0;
    virtual void run() = 0;
    virtual void undo() = 0;
    virtual void redo() = 0;
    /// Takes over `next`, which has just run, so that both become one step; false: they stay two.
    virtual bool absorb(const Command &next);
    /// Whether undoing this step would change nothing any more.
    [[nodiscard]] virtual bool isNothing() const { return false; }
};

/// What can be undone, without limit. A command runs before the history moves: one that fails leaves both the
/// ledger and the history (the steps to redo too) as they were, and its error is given back.
class CommandStack final : public QObject {
    Q_OBJECT

public:
    explicit CommandStack(QObject *parent = nullptr);

    Failure run(std::unique_ptr<Command> command);
    /// Nothing happens, and nothing fails, when there is no step.
    Failure undo();
    Failure redo();
    void clear();

    [[nodiscard]] bool canUndo() const { return m_stack.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_stack.canRedo(); }
    [[nodiscard]] QString undoText() const { return m_stack.undoText(); }
    [[nodiscard]] QString redoText() const { return m_stack.redoText(); }
    [[nodiscard]] int count() const { return m_stack.count(); }

Q_SIGNALS:
    /// Something can be undone or redone that could not before, or the other way round.
    void changed();

private:
    QUndoStack m_stack;
};

} // namespace weici::commands
