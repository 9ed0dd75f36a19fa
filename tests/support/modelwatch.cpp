// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/modelwatch.h"

#include <gtest/gtest.h>

#include <QLoggingCategory>

#include <cstring>

namespace weici::tests {

namespace {

int watching = 0;
QtMessageHandler before = nullptr;

void fail(QtMsgType type, const QMessageLogContext &context, const QString &message) {
    if (context.category && std::strcmp(context.category, "qt.modeltest") == 0 && type != QtDebugMsg) {
        ADD_FAILURE() << "model rule broken: " << message.toStdString();
    }
    if (before) {
        before(type, context, message);
    }
}

} // namespace

ModelWatch::ModelWatch(QAbstractItemModel *model)
    : m_tester(model, QAbstractItemModelTester::FailureReportingMode::Warning) {
    if (watching++ == 0) {
        before = qInstallMessageHandler(fail);
    }
}

ModelWatch::~ModelWatch() {
    if (--watching == 0) {
        qInstallMessageHandler(before);
    }
}

} // namespace weici::tests
