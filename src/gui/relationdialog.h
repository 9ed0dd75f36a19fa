// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ledgercontent.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace weici::app {
class Ledger;
}

namespace weici::gui {

/// Declares one relation of an indicator: what kind, and with which others (or which regions). It can be
/// accepted once the relation is whole; below stands how it reads.
class RelationDialog final : public QDialog {
    Q_OBJECT

public:
    RelationDialog(const app::Ledger &ledger, const std::string &code, QWidget *parent = nullptr);

    [[nodiscard]] engine::Relation relation() const;

private:
    void fillLists();
    void update();
    void noteChecked(const QListWidgetItem &item);

    const app::Ledger &m_ledger;
    std::string m_code;
    QComboBox *m_kind;
    QComboBox *m_whole;
    QLabel *m_wholeTitle;
    QLabel *m_partsTitle;
    QListWidget *m_parts;
    QLabel *m_sentence;
    QPushButton *m_accept = nullptr;
    std::vector<std::string> m_checked; ///< in the order in which they were chosen
};

} // namespace weici::gui
