// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/gridnames.h"

#include <QCoreApplication>

namespace weici::models {

const QString &nameIn(const GridRow &row, int column) {
    switch (column) {
    case Level1:
        return !row.level1.isEmpty() ? row.level1 : nameIn(row, Level2);
    case Level2:
        return !row.level2.isEmpty() ? row.level2 : row.leaf;
    case Unit:
        return row.unit;
    default:
        return row.leaf;
    }
}

QString columnName(int column) {
    static const char *const names[] = {
        QT_TRANSLATE_NOOP("GridColumn", "一级"),     QT_TRANSLATE_NOOP("GridColumn", "二级"),
        QT_TRANSLATE_NOOP("GridColumn", "三级指标"), QT_TRANSLATE_NOOP("GridColumn", "单位"),
        QT_TRANSLATE_NOOP("GridColumn", "指标值"),   QT_TRANSLATE_NOOP("GridColumn", "排名"),
        QT_TRANSLATE_NOOP("GridColumn", "并列"),     QT_TRANSLATE_NOOP("GridColumn", "截至"),
        QT_TRANSLATE_NOOP("GridColumn", "指标值"),   QT_TRANSLATE_NOOP("GridColumn", "进退"),
        QT_TRANSLATE_NOOP("GridColumn", "指标值"),   QT_TRANSLATE_NOOP("GridColumn", "同比"),
        QT_TRANSLATE_NOOP("GridColumn", "目标"),     QT_TRANSLATE_NOOP("GridColumn", "备注")};
    return QCoreApplication::translate("GridColumn", names[column]);
}

GridColumn columnOf(app::Problem::Field field) {
    switch (field) {
    case app::Problem::Field::Value:
        return Value;
    case app::Problem::Field::Rank:
        return Rank;
    case app::Problem::Field::Target:
        return Target;
    case app::Problem::Field::Row:
        break;
    }
    return Leaf;
}

} // namespace weici::models
