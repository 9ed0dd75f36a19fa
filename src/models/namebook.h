// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace weici::models {

/// A name as it is compared: half-width, lower case, without white space, without a number in front (`1.`,
/// `（一）`, `7、`) and without quotation marks; brackets of every kind are round.
QString comparableName(const QString &name);

/// Finds rows by what people call them. A name counts as written, and without a unit in brackets behind it.
class NameBook final {
public:
    /// Further names of a row may be added later.
    void add(int row, const QStringList &names);
    /// The rows that are called so, in order; of rows called exactly so and rows called so but for the
    /// bracket behind only the first kind.
    [[nodiscard]] std::vector<int> find(const QString &name) const;

private:
    QHash<QString, std::vector<int>> m_exact;
    QHash<QString, std::vector<int>> m_bare;
};

} // namespace weici::models
