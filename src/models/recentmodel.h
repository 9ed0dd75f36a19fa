// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QDateTime>

#include <vector>

class QSettings;

namespace weici::models {

/// A ledger that was open here, as it was left.
struct RecentLedger {
    QString path;
    QString period; ///< the one last looked at, in words
    QString filled; ///< `23/24`
    QDateTime opened;
    bool sample = false; ///< made here from a sample
};

/// The ledgers last open, newest first, kept in the settings (which must outlive the model).
class RecentModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role : int { PathRole = Qt::UserRole + 1, FolderRole, PeriodRole, FilledRole, OpenedRole };

    explicit RecentModel(QSettings &settings, QObject *parent = nullptr);

    /// Puts a ledger on top; what is known of the same path already stays where `ledger` says nothing.
    void remember(const RecentLedger &ledger);
    void forget(const QString &path);
    [[nodiscard]] bool contains(const QString &path) const;
    [[nodiscard]] bool isSample(const QString &path) const;
    [[nodiscard]] QString pathAt(int row) const { return m_ledgers.at(static_cast<std::size_t>(row)).path; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void save() const;

    QSettings &m_settings;
    std::vector<RecentLedger> m_ledgers;
};

/// `今天 14:32`, `昨天 17:05`, `07-05 09:18`, `2022-07-05`, in local time.
QString spokenTime(const QDateTime &any, const QDateTime &now);

} // namespace weici::models
