// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pastelayout.h"

#include "app/labels.h"
#include "engine/decimal.h"
#include "models/gridshape.h"
#include "models/namebook.h"
#include "models/pasteheader.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace weici::models {

namespace {

constexpr int mostHeaderRows = 5;

QString tr(const char *text) {
    return QCoreApplication::translate("PasteLayout", text);
}

bool isFigure(const QString &text) {
    return engine::parsePlain(text.trimmed().toStdString()).has_value();
}

class Reader {
public:
    Reader(const app::PastedTable &table, const PasteGround &ground)
        : m_table(table)
        , m_ground(ground) {
        for (int row = 0; row < static_cast<int>(ground.rows.size()); ++row) {
            m_book.add(row, ground.rows[static_cast<std::size_t>(row)].names);
        }
    }

    PasteLayout read() {
        m_layout.rows.resize(static_cast<std::size_t>(m_table.rowCount()));
        m_layout.columns.resize(static_cast<std::size_t>(m_table.columnCount()));
        findNameColumn();
        findHeader();
        placeRows();
        placeColumns();
        return std::move(m_layout);
    }

private:
    [[nodiscard]] std::vector<int> candidates(int row) const {
        return m_book.find(m_table.spread(row, m_layout.nameColumn));
    }

    void findNameColumn() {
        int best = 0;
        for (int column = 0; column < m_table.columnCount(); ++column) {
            int hits = 0;
            int texts = 0;
            for (int row = 0; row < m_table.rowCount(); ++row) {
                const QString &text = m_table.spread(row, column);
                texts += text.isEmpty() ? 0 : 1;
                hits += !text.isEmpty() && !isFigure(text) && !m_book.find(text).empty() ? 1 : 0;
            }
            // With a level beside it that repeats the names of some, the leaf has more of them.
            if (hits > 0 && hits >= best && 2 * hits + 1 >= texts) {
                best = hits;
                m_layout.nameColumn = column;
            }
        }
    }

    [[nodiscard]] bool isWordOfGround(const QString &text) const {
        const QString wanted = comparableName(text);
        return std::any_of(m_ground.columns.begin(), m_ground.columns.end(), [&](const auto &column) {
            return std::any_of(column.words.begin(), column.words.end(),
                               [&](const QString &word) { return comparableName(word) == wanted; });
        });
    }

    [[nodiscard]] int year() const {
        return m_ground.shown             ? m_ground.shown->period.year()
               : m_ground.periods.empty() ? 2000
                                          : m_ground.periods.back().year();
    }

    /// How many texts of the row are headings; -1 when it holds figures or the names of indicators.
    [[nodiscard]] int headings(int row) const {
        int known = 0;
        int texts = 0;
        bool word = false;
        for (int column = 0; column < m_table.columnCount(); ++column) {
            const QString &text = m_table.spread(row, column);
            if (text.isEmpty()) {
                continue;
            }
            const PasteHeading heading = readHeading({text}, year());
            if (isFigure(text) ||
                (column == m_layout.nameColumn && !heading.name && !m_book.find(text).empty())) {
                return -1;
            }
            ++texts;
            const bool region = isWordOfGround(text);
            known += heading.isKnown() || region ? 1 : 0;
            word = word || heading.field || heading.name || region;
        }
        if (m_layout.nameColumn >= 0) {
            return known;
        }
        // Without names every text must be a heading: dates and notes can look like one.
        return word && known == texts && m_table.rowCount() > 1 ? known : 0;
    }

    void findHeader() {
        for (int row = 0; row < std::min(mostHeaderRows, m_table.rowCount()); ++row) {
            const int known = headings(row);
            if (known < 0) {
                break;
            }
            // A title above counts with the headings that follow it.
            if (known > 0) {
                m_layout.headerRows = row + 1;
            }
        }
    }

    void placeRows() {
        const int rows = m_table.rowCount();
        for (int row = m_layout.headerRows; row < rows; ++row) {
            m_layout.nameColumn < 0 ? placeInOrder(row) : placeByName(row);
        }
        if (m_layout.nameColumn >= 0) {
            for (int row = m_layout.headerRows; row < rows; ++row) {
                placeByNeighbours(row);
            }
            refuseRepeated();
        }
    }

    PasteLayout::Row &rowAt(int row) { return m_layout.rows[static_cast<std::size_t>(row)]; }

    void placeInOrder(int row) {
        const int wanted = m_ground.row + row - m_layout.headerRows;
        if (wanted < static_cast<int>(m_ground.rows.size())) {
            rowAt(row).row = wanted;
        } else {
            rowAt(row).why = tr("表里没有这么多行");
        }
    }

    void placeByName(int row) {
        const QString name = m_table.spread(row, m_layout.nameColumn);
        std::vector<int> found = candidates(row);
        if (found.size() > 1) {
            const auto beside = besideLevels(row, found);
            if (!beside.empty()) {
                found = beside;
            }
        }
        if (found.size() == 1) {
            rowAt(row).row = found.front();
            return;
        }
        rowAt(row).why = name.trimmed().isEmpty() ? tr("这一行没有指标名称")
                         : found.empty()          ? tr("认不出这个指标")
                                                  : tr("有 %1 个指标叫这个名字").arg(found.size());
    }

    /// Those of `found` whose level stands in the row too.
    [[nodiscard]] std::vector<int> besideLevels(int row, const std::vector<int> &found) const {
        std::vector<int> beside;
        for (const int candidate : found) {
            const QStringList &parents = m_ground.rows[static_cast<std::size_t>(candidate)].parents;
            for (int column = 0; column < m_table.columnCount(); ++column) {
                const QString text = comparableName(m_table.spread(row, column));
                const bool is = column != m_layout.nameColumn && !text.isEmpty() &&
                                std::any_of(parents.begin(), parents.end(), [&](const QString &parent) {
                                    return !parent.isEmpty() && comparableName(parent) == text;
                                });
                if (is) {
                    beside.push_back(candidate);
                    break;
                }
            }
        }
        // A level that all of them hang under says nothing.
        return beside.size() < found.size() ? beside : std::vector<int>();
    }

    void placeByNeighbours(int row) {
        if (rowAt(row).row >= 0) {
            return;
        }
        const std::vector<int> found = candidates(row);
        std::set<int> near;
        const auto look = [&](int neighbour, int step) {
            const bool inside = neighbour >= m_layout.headerRows && neighbour < m_table.rowCount();
            const int place = inside ? rowAt(neighbour).row : -1;
            if (place >= 0 && std::find(found.begin(), found.end(), place + step) != found.end()) {
                near.insert(place + step);
            }
        };
        look(row - 1, 1);
        look(row + 1, -1);
        if (near.size() == 1) {
            rowAt(row) = {*near.begin(), {}};
        }
    }

    void refuseRepeated() {
        std::map<int, int> first;
        for (int row = m_layout.headerRows; row < m_table.rowCount(); ++row) {
            const int place = rowAt(row).row;
            if (place < 0) {
                continue;
            }
            const auto [at, fresh] = first.try_emplace(place, row);
            if (!fresh) {
                rowAt(row) = {-1, tr("与粘贴内容的第 %1 行是同一个指标").arg(at->second + 1)};
            }
        }
    }

    void placeColumns() {
        if (m_layout.headerRows > 0) {
            for (int column = 0; column < m_table.columnCount(); ++column) {
                placeByHeading(column);
            }
            refuseRepeatedColumns();
            return;
        }
        int next = m_ground.column;
        if (m_layout.nameColumn >= 0) {
            next = std::max(next, firstTyped());
        }
        for (int column = 0; column < m_table.columnCount(); ++column) {
            PasteLayout::Column &place = columnAt(column);
            place.isName = column <= m_layout.nameColumn || (m_layout.nameColumn >= 0 && isUnits(column));
            if (!place.isName) {
                placeInOrder(place, next++);
            }
        }
    }

    PasteLayout::Column &columnAt(int column) { return m_layout.columns[static_cast<std::size_t>(column)]; }

    [[nodiscard]] int firstTyped() const {
        const auto found = std::find_if(m_ground.columns.begin(), m_ground.columns.end(),
                                        [](const auto &column) { return column.field.has_value(); });
        return static_cast<int>(found - m_ground.columns.begin());
    }

    void placeInOrder(PasteLayout::Column &place, int wanted) const {
        if (wanted >= static_cast<int>(m_ground.columns.size())) {
            place.why = tr("右边没有这么多列");
            return;
        }
        const PasteGround::Column &column = m_ground.columns[static_cast<std::size_t>(wanted)];
        place.title = column.title;
        place.field = column.field;
        if (!place.field) {
            place.why = tr("这一列不能填写");
        }
    }

    /// Whether the column says the unit of every row.
    [[nodiscard]] bool isUnits(int column) const {
        int units = 0;
        for (int row = m_layout.headerRows; row < m_table.rowCount(); ++row) {
            const int place = m_layout.rows[static_cast<std::size_t>(row)].row;
            const QString &text = m_table.spread(row, column);
            if (place < 0 || text.isEmpty()) {
                continue;
            }
            if (comparableName(text) != comparableName(m_ground.rows[static_cast<std::size_t>(place)].unit)) {
                return false;
            }
            ++units;
        }
        return units > 0;
    }

    /// The text of a cell of the headings. A block without markup says a merged heading only at its left: the
    /// cells to the right of it are blank, over others that are not or beside the names.
    [[nodiscard]] const QString &headingAt(int row, int column) const {
        const QString &text = m_table.spread(row, column);
        const bool under = column <= m_layout.nameColumn || saysBelow(row, column);
        return text.isEmpty() && column > 0 && under ? headingAt(row, column - 1) : text;
    }

    [[nodiscard]] bool saysBelow(int row, int column) const {
        for (int below = row + 1; below < m_layout.headerRows; ++below) {
            if (!m_table.spread(below, column).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] QStringList headingsOf(int column) const {
        QStringList texts;
        for (int row = 0; row < m_layout.headerRows; ++row) {
            const QString &text = headingAt(row, column);
            if (!text.isEmpty() && (texts.isEmpty() || texts.back() != text) && !isTitle(row)) {
                texts << text;
            }
        }
        return texts;
    }

    /// A row that says one thing over all columns.
    [[nodiscard]] bool isTitle(int row) const {
        std::set<QString> texts;
        for (int column = 0; column < m_table.columnCount(); ++column) {
            if (!m_table.spread(row, column).isEmpty()) {
                texts.insert(m_table.spread(row, column));
            }
        }
        return texts.size() == 1 && m_table.columnCount() > 1 && row + 1 < m_layout.headerRows;
    }

    void placeByHeading(int column) {
        PasteLayout::Column &place = columnAt(column);
        const QStringList texts = headingsOf(column);
        place.title = texts.join(u' ');
        place.isName = column == m_layout.nameColumn;
        if (place.isName || placeByWord(place, texts)) {
            return;
        }
        const PasteHeading heading = readHeading(texts, year());
        if (heading.name && !heading.field) {
            place.isName = true;
        } else if (heading.other) {
            place.why = tr("这是算出来的数或别的期的数");
        } else if (m_ground.shown && (heading.field || heading.period)) {
            placeField(place, heading);
        } else {
            place.why = texts.isEmpty() ? tr("这一列没有表头") : tr("认不出这一列的表头");
        }
    }

    bool placeByWord(PasteLayout::Column &place, const QStringList &texts) const {
        for (const PasteGround::Column &column : m_ground.columns) {
            for (const QString &word : column.words) {
                const bool is = std::any_of(texts.begin(), texts.end(), [&](const QString &text) {
                    return comparableName(text) == comparableName(word);
                });
                if (is) {
                    place.field = column.field;
                    place.title = column.title;
                    place.why = column.field ? QString() : tr("这一列不能填写");
                    return true;
                }
            }
        }
        return false;
    }

    void placeField(PasteLayout::Column &place, const PasteHeading &heading) const {
        PasteField field = *m_ground.shown;
        field.field = heading.field.value_or(Value);
        const bool target = isTargetField(field.field);
        if (heading.period) {
            field.period = *heading.period;
            const bool known = std::find(m_ground.periods.begin(), m_ground.periods.end(), field.period) !=
                               m_ground.periods.end();
            if (!known && !target) {
                place.why = tr("台账里没有%1这一期").arg(app::labels::period(field.period));
                return;
            }
        }
        place.field = field;
    }

    void refuseRepeatedColumns() {
        for (std::size_t column = 0; column < m_layout.columns.size(); ++column) {
            auto &place = m_layout.columns[column];
            for (std::size_t earlier = 0; place.field && earlier < column; ++earlier) {
                const auto &other = m_layout.columns[earlier].field;
                if (other && other->field == place.field->field && other->region == place.field->region &&
                    other->period == place.field->period) {
                    place.field.reset();
                    place.why = tr("与粘贴内容的第 %1 列是同一列").arg(earlier + 1);
                }
            }
        }
    }

    const app::PastedTable &m_table;
    const PasteGround &m_ground;
    NameBook m_book;
    PasteLayout m_layout;
};

} // namespace

PasteLayout PasteLayout::of(const app::PastedTable &table, const PasteGround &ground) {
    return Reader(table, ground).read();
}

} // namespace weici::models
