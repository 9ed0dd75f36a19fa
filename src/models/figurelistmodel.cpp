// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figurelistmodel.h"

#include "models/rankingboard.h"

namespace weici::models {

void FigureListModel::setRows(std::vector<OverviewRow> rows) {
    if (rows == m_rows) {
        return;
    }
    if (rows.size() == m_rows.size()) {
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int FigureListModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FigureListModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const OverviewRow &row = rowAt(index.row());
    if (role == Qt::ToolTipRole) {
        return row.tip;
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    QStringList parts{row.name};
    const QString said[] = {row.rank.isEmpty() ? QString() : tr("第 %1 位").arg(row.rank),
                            row.tied ? tr("并列") : QString(), QString(row.figure + row.unit),
                            row.change ? changeText(*row.change) : QString(), row.note};
    for (const QString &part : said) {
        if (!part.isEmpty()) {
            parts << part;
        }
    }
    return parts.join(u'，');
}

} // namespace weici::models
