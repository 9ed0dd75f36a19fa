// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schemetable.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

#include "app/labels.h"
#include "app/pastedtable.h"
#include "app/schemecolumns.h"
#include "app/schemelevels.h"
#include "engine/indicatortree.h"

namespace weici::app {

namespace {

struct SchemeWords {
    Q_DECLARE_TR_FUNCTIONS(SchemeWords)
};

using Column = SchemeColumn;

/// A name with its printed weight behind it in brackets: 数字产业化（21）, 数字经济增加值（8分）.
std::pair<QString, QString> nameAndWeight(const QString &text) {
    static const QRegularExpression pattern(
        QStringLiteral("^(.+?)\\s*[（(]\\s*(\\d+(?:\\.\\d+)?\\s*(?:分|%)?)\\s*[)）]$"),
        QRegularExpression::DotMatchesEverythingOption);
    const auto match = pattern.match(text);
    return match.hasMatch() ? std::pair(match.captured(1).trimmed(), match.captured(2).trimmed())
                            : std::pair(text, QString());
}

/// Spaces that line breaks left between two Chinese characters are none.
QString withoutBreaks(const QString &text) {
    static const QRegularExpression breaks(QStringLiteral(
        "(?<=[\\x{3000}-\\x{9fff}\\x{ff00}-\\x{ffef}])\\s+(?=[\\x{3000}-\\x{9fff}\\x{ff00}-\\x{ffef}])"));
    return text.trimmed().remove(breaks).replace(u'\n', u' ').replace(u'\t', u' ');
}

/// Units parted by spaces or marks; one character alone is the end of the name before it, broken off by a
/// line.
QStringList namesIn(const QString &text) {
    static const QRegularExpression separators(QStringLiteral("[\\s、;；，,/]+"));
    QStringList names;
    for (const QString &piece : text.split(separators, Qt::SkipEmptyParts)) {
        if (piece.size() == 1 && !names.isEmpty())
            names.back() += piece;
        else
            names << piece;
    }
    return names;
}

class Reader final {
public:
    Reader(const PastedTable &table, SchemeColumns columns)
        : m_table(table)
        , m_columns(std::move(columns))
        , m_blanksContinue(!hasMergesIn(Column::Level2) && hasBlanksIn(Column::Level1)) {}

    SchemeTable read() {
        m_result.hasUnits = m_columns.at(Column::Unit) >= 0;
        m_result.hasWeights = m_columns.at(Column::Weight) >= 0;
        m_result.hasDepartments = m_columns.at(Column::Departments) >= 0;
        if (!m_columns.headed)
            note(SchemeWords::tr("没有认出表头，按“序号”一列左边是上级指标、右边是指标、单位、权重来读"));
        for (int row = m_columns.firstRow; row < m_table.rowCount(); ++row)
            readRow(row);
        if (splitIntoBlocks(m_result.rows))
            note(SchemeWords::tr("表中没有考核类别，按重复出现的一级指标分开，请核对类别的名称和系数"));
        if (m_blanksContinue)
            continueLevel2(m_result.rows);
        nameGroups();
        if (!m_columns.unused.isEmpty())
            note(SchemeWords::tr("没有用到的列：%1").arg(m_columns.unused.join(u'、')));
        return std::move(m_result);
    }

private:
    void note(const QString &text) { m_result.notes << text; }
    void note(int row, const QString &text) { note(SchemeWords::tr("第 %1 行：%2").arg(row + 1).arg(text)); }

    [[nodiscard]] QString cell(int row, Column column) const {
        const int place = m_columns.at(column);
        return place < 0 ? QString() : withoutBreaks(m_table.spread(row, place));
    }
    [[nodiscard]] const PastedCell *raw(int row, Column column) const {
        const int place = m_columns.at(column);
        return place < 0 ? nullptr : &m_table.at(row, place);
    }

    [[nodiscard]] bool hasMergesIn(Column column) const {
        for (int row = m_columns.firstRow; row < m_table.rowCount(); ++row) {
            if (const PastedCell *at = raw(row, column); at && at->covered && at->up > 0)
                return true;
        }
        return false;
    }
    [[nodiscard]] bool hasBlanksIn(Column column) const {
        for (int row = m_columns.firstRow + 1; row < m_table.rowCount(); ++row) {
            if (m_columns.at(column) >= 0 && cell(row, column).isEmpty())
                return true;
        }
        return false;
    }

    /// The texts of a row, each merged cell once.
    [[nodiscard]] QStringList texts(int row) const {
        QStringList found;
        for (int column = 0; column < m_table.columnCount(); ++column) {
            const PastedCell &at = m_table.at(row, column);
            if (!(at.covered && at.left > 0) && !m_table.spread(row, column).trimmed().isEmpty())
                found << withoutBreaks(m_table.spread(row, column));
        }
        return found;
    }

    void readRow(int row) {
        const QStringList all = texts(row);
        if (all.isEmpty() || isRepeatedHeading(row) || isTotal(row, all))
            return;
        if (all.size() == 1 && beginsBlock(row, all.front()))
            return;
        SchemeTableRow leaf = leafAt(row);
        if (leaf.name.isEmpty()) {
            note(row, SchemeWords::tr("没有三级指标的名称，没有读入“%1”").arg(all.join(u'　')));
            return;
        }
        fillDown(row, leaf);
        m_result.rows.push_back(std::move(leaf));
    }

    [[nodiscard]] bool isRepeatedHeading(int row) const {
        int same = 0;
        for (const auto &[column, place] : m_columns.places) {
            if (schemeColumn(m_table.spread(row, place)) == column)
                ++same;
        }
        return same >= 2;
    }

    [[nodiscard]] static bool isTotalWord(const QString &text) {
        const QString plain = plainName(text);
        return plain == u"合计" || plain == u"总计" || plain == u"小计" || plain == u"总分";
    }
    bool isTotal(int row, const QStringList &all) {
        if (std::none_of(all.begin(), all.end(), isTotalWord))
            return false;
        note(row, SchemeWords::tr("合计行，没有读入"));
        return true;
    }

    /// A line with one text alone, before the levels: 省考（100分）, 二、市考指标.
    bool beginsBlock(int row, const QString &text) {
        static const QRegularExpression counter(
            QStringLiteral("^[（(]?[一二三四五六七八九十]+[)）、.．]\\s*"));
        if (text.size() > 30 || text.startsWith(u'注'))
            return false;
        const bool wide =
            m_table.at(row, 0).text.trimmed() == m_table.spread(row, m_table.columnCount() - 1).trimmed();
        if (!wide && m_table.at(row, 0).text.trimmed().isEmpty())
            return false;
        m_section = nameAndWeight(QString(text).remove(counter)).first;
        return true;
    }

    [[nodiscard]] SchemeTableRow leafAt(int row) const {
        SchemeTableRow leaf;
        leaf.line = row + 1;
        leaf.block = cell(row, Column::Block);
        std::tie(leaf.level1, leaf.level1Weight) = level(row, Column::Level1, Column::Level1Weight);
        std::tie(leaf.level2, leaf.level2Weight) = level(row, Column::Level2, Column::Level2Weight);
        leaf.code = cell(row, Column::Code);
        leaf.number = cell(row, Column::Number);
        leaf.name = cell(row, Column::Name);
        // A cell merged over level 2 and 3 is a leaf without a level 2.
        const PastedCell *name = raw(row, Column::Name);
        if (name && name->covered && name->left > 0) {
            leaf.level2.clear();
            leaf.level2Weight.clear();
        }
        leaf.unit = cell(row, Column::Unit);
        readWeight(row, leaf);
        leaf.direction = cell(row, Column::Direction);
        leaf.note = cell(row, Column::Note);
        const int units = m_columns.at(Column::Departments);
        leaf.departments = units < 0 ? QStringList() : namesIn(m_table.spread(row, units));
        return leaf;
    }

    [[nodiscard]] std::pair<QString, QString> level(int row, Column name, Column weight) const {
        const QString text = cell(row, name);
        const QString own = cell(row, weight);
        return own.isEmpty() ? nameAndWeight(text) : std::pair(text, own);
    }

    /// A weight that is merged over several rows is shared; it stands on the first.
    void readWeight(int row, SchemeTableRow &leaf) const {
        const PastedCell *at = raw(row, Column::Weight);
        leaf.group = cell(row, Column::Group);
        if (!at)
            return;
        leaf.weight = cell(row, Column::Weight);
        const int first = row - (at->covered ? at->up : 0);
        const bool merged = first < row || isCovered(row + 1, row);
        if (merged && engine::printedPoints(labels::utf8(leaf.weight)))
            leaf.group = SchemeWords::tr("第%1行").arg(first + 1);
        if (first < row)
            leaf.weight.clear();
    }
    [[nodiscard]] bool isCovered(int row, int by) const {
        if (row >= m_table.rowCount())
            return false;
        const PastedCell *at = raw(row, Column::Weight);
        return at && at->covered && at->up > 0 && row - at->up <= by;
    }

    void fillDown(int row, SchemeTableRow &leaf) {
        if (leaf.block.isEmpty())
            leaf.block = !m_section.isEmpty() ? m_section : (m_last ? m_result.rows.back().block : QString());
        const SchemeTableRow *above = m_last ? &m_result.rows.back() : nullptr;
        m_last = true;
        if (!above || above->block != leaf.block)
            return;
        const bool sameLevel1 = leaf.level1.isEmpty() || leaf.level1 == above->level1;
        if (leaf.level1.isEmpty() && m_columns.at(Column::Level1) >= 0)
            leaf.level1 = above->level1;
        if (sameLevel1 && leaf.level1Weight.isEmpty())
            leaf.level1Weight = above->level1Weight;
        else if (sameLevel1 && leaf.level1Weight != above->level1Weight && !above->level1Weight.isEmpty())
            note(row, SchemeWords::tr("“%1”的权重前面印作 %2，这里印作 %3，按前面的读")
                          .arg(leaf.level1, above->level1Weight,
                               std::exchange(leaf.level1Weight, above->level1Weight)));
        if (sameLevel1 && !leaf.level2.isEmpty() && leaf.level2 == above->level2 &&
            leaf.level2Weight.isEmpty())
            leaf.level2Weight = above->level2Weight;
    }

    /// Groups that have a weight are called after their rows' numbers; the others are none.
    void nameGroups() {
        auto &rows = m_result.rows;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const QString group = rows[i].group;
            if (group.isEmpty() || group.startsWith(named))
                continue;
            std::vector<SchemeTableRow *> members;
            for (std::size_t k = i; k < rows.size(); ++k) {
                if (rows[k].group == group && rows[k].block == rows[i].block)
                    members.push_back(&rows[k]);
            }
            const bool shares = members.size() > 1 && engine::printedPoints(labels::utf8(rows[i].weight));
            const QString name = shares ? named + groupName(members) : QString();
            for (SchemeTableRow *member : members)
                member->group = name;
        }
        for (SchemeTableRow &row : rows)
            row.group.remove(named);
    }
    static QString groupName(const std::vector<SchemeTableRow *> &members) {
        QStringList numbers;
        for (const SchemeTableRow *member : members)
            numbers << (member->number.isEmpty() ? QString::number(member->line) : member->number);
        const bool running = numbers.back().toInt() - numbers.front().toInt() == numbers.size() - 1;
        return running && numbers.size() > 1 ? numbers.front() + u'-' + numbers.back() : numbers.join(u'+');
    }

    static constexpr QChar named{u'\u0001'}; ///< marks a group that has its final name

    const PastedTable &m_table;
    SchemeColumns m_columns;
    bool m_blanksContinue;
    bool m_last = false;
    QString m_section;
    SchemeTable m_result;
};

} // namespace

SchemeTable readSchemeTable(const PastedTable &table) {
    auto columns = findSchemeColumns(table);
    if (!columns) {
        SchemeTable nothing;
        if (!table.isEmpty())
            nothing.notes << SchemeWords::tr(
                "没有认出表头。表头里要有“三级指标”，并有“一级指标”“序号”“单位”“权重”中的一项");
        return nothing;
    }
    return Reader(table, std::move(*columns)).read();
}

} // namespace weici::app
