// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/issuedbulletinmodel.h"

#include "app/labels.h"
#include "app/ledger.h"

#include <QCryptographicHash>

#include <algorithm>

namespace weici::models {

bool verifies(const app::IssuedBulletin &bulletin) {
    const QByteArray hash = QCryptographicHash::hash(bulletin.snapshot, QCryptographicHash::Sha256);
    return bulletin.verifies && QString::fromLatin1(hash.toHex()) == bulletin.fingerprint;
}

IssuedBulletinModel::IssuedBulletinModel(const app::Ledger &ledger, QObject *parent)
    : QAbstractTableModel(parent)
    , m_ledger(ledger) {
    connect(&ledger, &app::Ledger::issuedBulletinsChanged, this, &IssuedBulletinModel::read);
    read();
}

void IssuedBulletinModel::read() {
    beginResetModel();
    m_bulletins = m_ledger.issuedBulletins();
    std::ranges::stable_sort(m_bulletins, [](const app::IssuedBulletin &a, const app::IssuedBulletin &b) {
        return std::pair(a.at, a.version) > std::pair(b.at, b.version);
    });
    endResetModel();
}

const app::IssuedBulletin &IssuedBulletinModel::bulletinAt(int row) const {
    return m_bulletins.at(static_cast<std::size_t>(row));
}

int IssuedBulletinModel::rowOf(const QString &number, int version) const {
    const auto found = std::ranges::find_if(m_bulletins, [&](const app::IssuedBulletin &bulletin) {
        return bulletin.number == number && bulletin.version == version;
    });
    return found == m_bulletins.end() ? -1 : static_cast<int>(found - m_bulletins.begin());
}

int IssuedBulletinModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_bulletins.size());
}

int IssuedBulletinModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant IssuedBulletinModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const app::IssuedBulletin &bulletin = m_bulletins[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case Number:
        return bulletin.number;
    case Version:
        return tr("第%1版").arg(bulletin.version);
    case Period:
        return app::labels::period(bulletin.period);
    case Date:
        return bulletin.date.toString(QStringLiteral("yyyy-MM-dd"));
    case Author:
        return bulletin.author.isEmpty() ? tr("没有署名") : bulletin.author;
    case Reason:
        return bulletin.version == 1 && bulletin.reason.isEmpty() ? tr("首次印发") : bulletin.reason;
    case Fingerprint:
        return role == Qt::ToolTipRole ? bulletin.fingerprint : bulletin.fingerprint.left(12);
    case Verified:
        return verifies(bulletin) ? tr("✓ 相符") : tr("✗ 不符");
    default:
        return {};
    }
}

QVariant IssuedBulletinModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    const QString titles[] = {tr("文号"),   tr("版次"), tr("期"),   tr("成文日期"),
                              tr("印发人"), tr("理由"), tr("指纹"), tr("核验")};
    return titles[section];
}

} // namespace weici::models
