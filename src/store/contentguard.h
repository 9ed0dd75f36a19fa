// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "store/cellreader.h"
#include "store/observationrepository.h"
#include "store/structure.h"

namespace weici::store {

class Database;

/// What the tree, the schemes and the profile must be: a tree is a tree, ids resolve, there is a scheme and
/// an own region.
void checkStructure(const Structure &structure, std::vector<ContentFault> &faults);

/// Every issued bulletin fits its fingerprint and its seal, and every reference has its row.
void checkBulletins(Database &database, std::vector<ContentFault> &faults);
void checkReferences(Database &database, std::vector<ContentFault> &faults);

/// Checks cells one by one as they are read: what they name is there, and the reading beside each text is
/// what the text says. At most `mostFaults` are told.
class CellGuard final {
public:
    static constexpr std::size_t mostFaults = 100;

    /// Looks at the structure, which must outlive it.
    CellGuard(const Structure &structure, const CellReader &reader, std::vector<ContentFault> &faults);

    /// The period where the place is, or nullptr with a fault told.
    const PeriodRow *check(const ObservationRepository::CellRow &row);
    const PeriodRow *check(const CellPlace &place, const engine::Target &target);

private:
    const PeriodRow *resolve(const CellPlace &place, std::string_view text);
    void tell(ContentFault::Kind kind, const PeriodRow *period, const CellPlace &place,
              std::string_view text);

    const Structure *m_structure;
    const CellReader *m_reader;
    std::vector<ContentFault> *m_faults;
    std::vector<const PeriodRow *> m_periods; ///< by id
    std::vector<bool> m_regions;              ///< by id
};

} // namespace weici::store
