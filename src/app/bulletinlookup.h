// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>

#include "app/bulletinfields.h"
#include "app/bulletintemplate.h"

namespace weici::app {

/// In the lists of what a name stands.
struct BulletinInside {
    bool unit = false;
    bool leaf = false;
};

/// Finds what the names of a template mean.
class BulletinLookup final {
public:
    explicit BulletinLookup(const BulletinFacts &facts);

    /// The field of this name, or nothing. An indicator that is not there, or a name that several have, is
    /// nothing too.
    [[nodiscard]] std::optional<BulletinField> field(const QString &name, BulletinInside inside) const;

    /// Throws TemplateError where a name means nothing at its place: with line, column, and what is like it.
    /// Every part is looked at, whether or not its list has anything in it.
    void check(const std::vector<TemplatePart> &parts, BulletinInside inside = {}) const;

private:
    [[nodiscard]] std::optional<BulletinField> plainField(const QString &name, BulletinInside inside) const;
    [[nodiscard]] std::optional<BulletinField> listField(const QString &name) const;
    void checkPart(const TemplatePart &part, BulletinInside inside) const;
    void requireField(const TemplatePart &part, BulletinInside inside) const;
    [[nodiscard]] QString whyUnknown(const QString &name, BulletinInside inside) const;
    [[nodiscard]] QString whyUnknownLeaf(const QString &leaf, const QString &attribute) const;
    [[nodiscard]] QStringList known(BulletinInside inside) const;
    [[nodiscard]] QStringList codesOf(const QString &name) const;

    const BulletinFacts &m_facts;
    std::map<QString, std::set<std::size_t>> m_leaves; ///< by code, name and alias, without spaces
};

/// The name of the list of responsible units.
inline const QString UnitList = QStringLiteral("责任单位");

} // namespace weici::app
