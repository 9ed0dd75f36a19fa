// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandstack.h"

#include <functional>

namespace weici::commands {

namespace {

/// A step as QUndoStack keeps it. Its undo and redo do nothing: the work has been done, and can have failed,
/// before the stack is told to move.
class Step final : public QUndoCommand {
public:
    explicit Step(std::unique_ptr<Command> command)
        : QUndoCommand(command->text())
        , m_command(std::move(command)) {}

    [[nodiscard]] int id() const override { return 1; }

    bool mergeWith(const QUndoCommand *other) override {
        if (!m_command->absorb(static_cast<const Step *>(other)->command())) {
            return false;
        }
        setText(m_command->text());
        setObsolete(m_command->isNothing());
        return true;
    }

    [[nodiscard]] Command &command() const { return *m_command; }

private:
    std::unique_ptr<Command> m_command;
};

Command &commandAt(const QUndoStack &stack, int index) {
    return static_cast<const Step *>(stack.command(index))->command();
}

Failure attempt(const std::function<void()> &work) {
    try {
        work();
    } catch (const app::LedgerError &error) {
        return error;
    }
    return {};
}

} // namespace

bool Command::absorb(const Command & /*next*/) {
    return false;
}

CommandStack::CommandStack(QObject *parent)
    : QObject(parent) {
    connect(&m_stack, &QUndoStack::indexChanged, this, &CommandStack::changed);
}

Failure CommandStack::run(std::unique_ptr<Command> command) {
    Failure failure = attempt([&] { command->run(); });
    if (!failure) {
        m_stack.push(new Step(std::move(command)));
    }
    return failure;
}

Failure CommandStack::undo() {
    if (!m_stack.canUndo()) {
        return {};
    }
    Failure failure = attempt([&] { commandAt(m_stack, m_stack.index() - 1).undo(); });
    if (!failure) {
        m_stack.undo();
    }
    return failure;
}

Failure CommandStack::redo() {
    if (!m_stack.canRedo()) {
        return {};
    }
    Failure failure = attempt([&] { commandAt(m_stack, m_stack.index()).redo(); });
    if (!failure) {
        m_stack.redo();
    }
    return failure;
}

void CommandStack::clear() {
    m_stack.clear();
}

} // namespace weici::commands
