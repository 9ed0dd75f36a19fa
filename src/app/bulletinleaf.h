// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include "app/bulletinfacts.h"
#include "app/bulletinfigure.h"

namespace weici::app {

/// How a bulletin tells of one indicator: what its fields give. What is not known is said in words
/// (暂未发布), so that no sentence is left with a hole.
class BulletinLeafWords final {
public:
    BulletinLeafWords(const BulletinFacts &facts, const BulletinDraft &draft, const BulletinLeaf &leaf)
        : m_facts(facts)
        , m_draft(draft)
        , m_leaf(leaf) {}

    /// Whether the field has something to give, and its runs. `field` is one of fields().
    [[nodiscard]] bool gives(const QString &field) const;
    [[nodiscard]] BulletinRuns runs(const QString &field) const;

    /// Every field and what it gives, in the language of the program.
    static std::vector<std::pair<QString, QString>> fields();

private:
    struct Field;
    static const std::vector<Field> &table();
    static const Field &named(const QString &field);

    [[nodiscard]] QString path(QStringView field) const;
    [[nodiscard]] BulletinRun figure(BulletinDocument::RunKind kind, QStringView field,
                                     const QString &computed) const;
    [[nodiscard]] BulletinRun valueRun(const std::function<QString(const QString &)> &said = {}) const;
    [[nodiscard]] BulletinRun rankRun(const std::function<QString(const QString &)> &said) const;
    [[nodiscard]] bool hasValue() const;
    [[nodiscard]] bool hasNumber() const;
    void addUnit(BulletinRuns &runs) const;

    [[nodiscard]] BulletinRuns name() const;
    [[nodiscard]] BulletinRuns value() const;
    [[nodiscard]] BulletinRuns unit() const;
    [[nodiscard]] BulletinRuns valueWithUnit() const;
    [[nodiscard]] BulletinRuns growth() const;
    [[nodiscard]] BulletinRuns rank() const;
    [[nodiscard]] BulletinRuns rankPhrase() const;
    [[nodiscard]] BulletinRuns clause() const;
    [[nodiscard]] BulletinRuns covers() const;
    [[nodiscard]] BulletinRuns coversNote() const;
    [[nodiscard]] BulletinRuns valueBefore() const;
    [[nodiscard]] BulletinRuns rankBefore() const;
    [[nodiscard]] BulletinRuns move() const;
    [[nodiscard]] BulletinRuns change() const;
    [[nodiscard]] BulletinRuns target() const;
    [[nodiscard]] BulletinRuns targetRank() const;
    [[nodiscard]] BulletinRuns targetClause() const;
    [[nodiscard]] BulletinRuns gap() const;
    [[nodiscard]] BulletinRuns gapClause() const;
    [[nodiscard]] BulletinRuns departments() const;

    [[nodiscard]] bool setsNumber() const; ///< the target does, and not only a direction
    [[nodiscard]] bool isBehindValue() const;
    [[nodiscard]] bool isBehindRank() const;

    const BulletinFacts &m_facts;
    const BulletinDraft &m_draft;
    const BulletinLeaf &m_leaf;
};

} // namespace weici::app
