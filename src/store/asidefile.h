// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace weici::store {

/// A file that is made beside its target and becomes it in one step once it is complete. Whatever goes wrong
/// before that leaves the target as it was and nothing behind.
class AsideFile final {
public:
    explicit AsideFile(const QString &target);
    ~AsideFile();
    AsideFile(const AsideFile &) = delete;
    AsideFile &operator=(const AsideFile &) = delete;

    /// Where to make it; in the folder of the target.
    [[nodiscard]] const QString &path() const { return m_path; }
    /// Brings it to the disk and gives it its name. False when the target exists and may not be replaced;
    /// throws StoreError when the system refuses.
    bool publish(bool replace);

private:
    QString m_target;
    QString m_path;
};

} // namespace weici::store
