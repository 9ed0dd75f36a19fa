// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/issuing.h"

#include <QAbstractListModel>

#include <vector>

namespace weici::models {

/// The checks before a bulletin is issued, one row each, with what can be done about it. A row that comes
/// back the same stays, so that the selection does.
class IssueFindingModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role : int {
        SeverityRole = Qt::UserRole + 1,
        MessageRole,
        LinksRole,   ///< the words of links(), QStringList
        AcceptedRole ///< the reason; invalid: it was not accepted
    };
    /// What a link does.
    enum class Deed : quint8 {
        Restore,    ///< the field's own figure in the place of what was typed over it
        GiveReason, ///< why something else was typed over the field
        Go,         ///< to the cell
        Edit,       ///< the text of the bulletin
        Accept,
        Withdraw, ///< what was accepted
        Dismiss   ///< it was read
    };
    struct Link {
        Deed deed;
        QString text;

        bool operator==(const Link &) const = default;
    };

    using QAbstractListModel::QAbstractListModel;

    /// `checked`: how many places were held against the ledger. The document is that of the findings.
    void show(const std::vector<app::IssueFinding> &findings, int checked,
              const app::BulletinDocument &document);
    /// A finding of this machine and not of the ledger, at the end; an empty message: none.
    void setNote(const QString &title, const QString &message);

    [[nodiscard]] const app::IssueFinding &findingAt(int row) const;
    [[nodiscard]] const std::vector<Link> &linksAt(int row) const;
    /// Accepted ones are not counted.
    [[nodiscard]] int count(app::Severity severity) const;
    /// `核对 15 处，1 处不符`
    [[nodiscard]] QString summary() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// It may be the same as before.
    void checked();

private:
    struct Row {
        app::IssueFinding finding;
        std::vector<Link> links;
    };
    void publish();
    void replace(std::vector<Row> fresh);

    std::vector<Row> m_rows;
    std::vector<Row> m_found; ///< without the notes
    std::vector<Row> m_notes; ///< the findings of this machine: none or one
    int m_checked = 0;
};

} // namespace weici::models
