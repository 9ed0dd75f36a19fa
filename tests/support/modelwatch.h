// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModelTester>

namespace weici::tests {

/// Watches a model for breaches of Qt's model rules and turns each into a failure of the test. The tester
/// itself only logs outside Qt Test, so its messages are caught.
class ModelWatch final {
public:
    explicit ModelWatch(QAbstractItemModel *model);
    ~ModelWatch();
    Q_DISABLE_COPY_MOVE(ModelWatch)

private:
    QAbstractItemModelTester m_tester;
};

} // namespace weici::tests
