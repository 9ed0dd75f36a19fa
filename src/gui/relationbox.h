// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandstack.h"

#include <QWidget>

#include <string>

class QVBoxLayout;

namespace weici::app {
class Ledger;
}

namespace weici::gui {

/// The declared relations that an indicator takes part in, one sentence each, with a way to declare and to
/// withdraw them. The checks of the problem list read them.
class RelationBox final : public QWidget {
    Q_OBJECT

public:
    RelationBox(commands::CommandStack &stack, QWidget *parent = nullptr);

    /// nullptr: nothing.
    void showIndicator(app::Ledger *ledger, const std::string &code);

Q_SIGNALS:
    void refused(const QString &reason);

private:
    void fill();
    void withdraw(std::size_t place);
    void declare();

    commands::CommandStack &m_stack;
    app::Ledger *m_ledger = nullptr;
    std::string m_code;
    QWidget *m_lines = nullptr;
    QVBoxLayout *m_layout;
};

} // namespace weici::gui
