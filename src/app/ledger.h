// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <QDateTime>
#include <QObject>
#include <QString>

#include "app/bulletin.h"
#include "app/issuedbulletin.h"
#include "app/ledgererror.h"
#include "app/ledgerevents.h"
#include "app/ledgerhistory.h"
#include "app/scenario.h"
#include "engine/ledgercontent.h"

namespace weici::app {

/// The open ledger: image of the file in memory, and the only writer of either. A change is one transaction
/// with its revisions, then memory, then one signal that names what changed; when the transaction fails
/// LedgerError is thrown and neither has moved. Everything is read when it is opened, from one state of the
/// file. Not for use from several threads.
class Ledger final : public QObject {
    Q_OBJECT

public:
    enum class Access { ReadWrite, ReadOnly };
    /// Called now and then during long work with done and total; returning false cancels (LedgerError is not
    /// thrown, the call returns as described there).
    using Progress = std::function<bool(qint64 done, qint64 total)>;

    /// Makes a new file from `content`: all or nothing, never over an existing file. When cancelled it
    /// returns with nothing made.
    static void create(const QString &path, const engine::LedgerContent &content, const QString &author = {},
                       const Progress &progress = {});
    /// Opens after every check of the format. ReadWrite takes the writer's lock (InUse when another has it)
    /// and migrates an older file after a backup beside it; ReadOnly works beside a writer and never changes
    /// the file.
    static std::unique_ptr<Ledger> open(const QString &path, Access access, const QString &author = {});
    ~Ledger() override;

    [[nodiscard]] const QString &path() const;
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] int schemaVersion() const;

    [[nodiscard]] const engine::LedgerProfile &profile() const;
    [[nodiscard]] const std::vector<engine::Region> &regions() const;
    [[nodiscard]] const engine::Region &region(engine::RegionId id) const;
    [[nodiscard]] std::optional<engine::RegionId> regionNamed(const QString &name) const;
    [[nodiscard]] const engine::Region &ownRegion() const;

    /// The schemes by year.
    [[nodiscard]] const std::vector<engine::Scheme> &schemes() const;
    /// The scheme of the period's year, else the latest earlier one, else the first of all.
    [[nodiscard]] const engine::Scheme &schemeFor(const engine::Period &period) const;
    /// Grows with every change of schemes, relations and profile: what was made from them is old then.
    [[nodiscard]] quint64 structureVersion() const;
    /// The indicator in the scheme of the period, in its tree or recycled, else in the latest that has it;
    /// nullptr when none has.
    [[nodiscard]] const engine::Indicator *indicator(engine::IndicatorId id,
                                                     const engine::Period &period) const;
    /// The indicator of a code in any scheme (the latest that has it), or nothing.
    [[nodiscard]] std::optional<engine::IndicatorId> indicatorWithCode(const QString &code) const;
    [[nodiscard]] const std::vector<engine::Relation> &relations() const;
    [[nodiscard]] const std::vector<engine::PublishedTotal> &totals() const;

    /// All periods that the ledger knows, in order, in their first spelling: those that ever had
    /// observations, and those opened by addPeriod. A period that has only targets or totals is not among
    /// them.
    [[nodiscard]] const std::vector<engine::Period> &periods() const;
    /// Those that have observations, and those that have targets.
    [[nodiscard]] std::vector<engine::Period> observedPeriods() const;
    [[nodiscard]] std::vector<engine::Period> targetPeriods() const;

    /// The cell, blank where nothing is known. The reference is valid until the next change.
    [[nodiscard]] const engine::Observation &observation(const engine::CellKey &key) const;
    [[nodiscard]] const engine::Target &target(const engine::CellKey &key) const;
    /// The target that counts in a period: the period's own, else its year's.
    [[nodiscard]] const engine::Target &targetFor(const engine::CellKey &key) const;
    /// Calls `visit` for every non-blank observation (target) in indicator–region–period order; indicators in
    /// the order of their ids.
    void visitObservations(
        const std::function<void(const engine::CellKey &, const engine::Observation &)> &visit) const;
    void
    visitTargets(const std::function<void(const engine::CellKey &, const engine::Target &)> &visit) const;
    [[nodiscard]] qint64 observationCount() const;

    /// How a cell of this indicator reads a text in this period (unit, direction), and the reading.
    [[nodiscard]] engine::CellText read(const engine::CellKey &key, engine::CellRole role,
                                        std::string_view text) const;

    /// Sets whole cells in one transaction; edits that change nothing are dropped, and when none is left
    /// nothing is written and no signal sent. The texts count and are read anew; of two edits of one cell the
    /// later counts. Unknown indicators, regions and periods (see addPeriod) are BadInput; a target may stand
    /// in any period.
    void setCells(std::span<const CellEdit> edits, const ChangeOrigin &origin);
    void setTargets(std::span<const TargetEdit> edits, const ChangeOrigin &origin);
    /// Cells and targets, all of them or none, as one change of the history.
    void setBlock(std::span<const CellEdit> cells, std::span<const TargetEdit> targets,
                  const ChangeOrigin &origin);
    /// Makes a period known, empty.
    void addPeriod(const engine::Period &period);
    /// Takes an empty period out of periods() again; BadInput when it has observations.
    void removePeriod(const engine::Period &period);

    /// Puts a scheme in the place of that of its year, or adds a year. Leaves without an id are new: they get
    /// one, or that which their code had before. Cells whose reading another unit or direction changes are
    /// read anew in the same transaction; their texts stay. BadInput, and nothing is changed: a tree that is
    /// none, a code that is empty, twice in a year, or of another leaf, and leaves that are in no scheme any
    /// more though they have cells (they can be recycled).
    void setScheme(const engine::Scheme &scheme, const ChangeOrigin &origin);
    /// Takes a year's scheme out; not the last one, and no leaf that has cells and is in no other scheme.
    void removeScheme(int year, const ChangeOrigin &origin);
    void setRelations(const std::vector<engine::Relation> &relations, const ChangeOrigin &origin);
    /// Title, city and own region, which must be one of the regions.
    void setProfile(const engine::LedgerProfile &profile, const ChangeOrigin &origin);
    /// Observations and targets of an indicator in all regions and periods.
    [[nodiscard]] qint64 cellCount(engine::IndicatorId id) const;

    /// A locked period refuses every edit of its cells and targets (Locked) that is no correction.
    void lockPeriod(const engine::Period &period, const QString &reason);
    void reopenPeriod(const engine::Period &period, const QString &reason);
    [[nodiscard]] bool isLocked(const engine::Period &period) const;
    /// Every locking and reopening, oldest first.
    [[nodiscard]] const std::vector<PeriodEvent> &periodEvents() const;

    /// A finding that was accepted, with a reason, stays quiet as long as its key is the same.
    void acceptProblem(const QString &key, const QString &reason);
    void withdrawAcceptance(const QString &key);
    [[nodiscard]] const std::map<QString, AcceptedProblem> &acceptedProblems() const;

    /// Sets or takes away the marks of cells, in one transaction.
    void setFollowUps(std::span<const FollowUpEdit> edits);
    /// The mark of a cell; nullptr: none.
    [[nodiscard]] const FollowUp *followUp(const engine::CellKey &key) const;
    /// The marked cells, in the order of period, indicator, region.
    [[nodiscard]] std::vector<engine::CellKey> followUps() const;

    /// 情景 by name. Saving puts it in the place of one of the same name; author and time are filled in where
    /// they are not there. Unknown periods, indicators and regions are BadInput.
    [[nodiscard]] const std::map<QString, Scenario> &scenarios() const;
    void saveScenario(const Scenario &scenario);
    void removeScenario(const QString &name);

    /// The bulletin that is prepared for a period and region; nothing: not begun.
    [[nodiscard]] std::optional<BulletinDraft> bulletinDraft(const engine::Period &period,
                                                             engine::RegionId region) const;
    /// In the place of the one of its period and region. Unknown ones are BadInput.
    void saveBulletinDraft(const BulletinDraft &draft);
    /// By number, then version.
    [[nodiscard]] const std::vector<IssuedBulletin> &issuedBulletins() const;
    /// Keeps an issued bulletin for ever, locks its period with it (again, if it is locked, so that the
    /// history tells of it) and saves the draft that it was made of: all in one transaction. Author and time
    /// are filled in where they are not there; fingerprint, `verifies` and files are not looked at. BadInput:
    /// an unknown period or region, a number and version that are there already, or no number or date.
    void addIssuedBulletin(const IssuedBulletin &bulletin, const std::optional<BulletinDraft> &draft = {});
    /// A file was made of it. BadInput: there is no such bulletin.
    void addBulletinFile(const QString &number, int version, const IssuedBulletin::File &file);

    /// The history of one cell, newest first; at most `limit` rows.
    [[nodiscard]] std::vector<Revision> history(const engine::CellKey &key, int limit = 200) const;
    /// Newest first. Of a filter for structure only change, author, origin and times count.
    [[nodiscard]] std::vector<Revision> revisions(const HistoryFilter &filter) const;
    [[nodiscard]] std::vector<StructureRevision> structureRevisions(const HistoryFilter &filter) const;
    [[nodiscard]] std::vector<ChangeSummary> changes(const HistoryFilter &filter) const;
    /// Everyone who ever changed anything.
    [[nodiscard]] std::vector<QString> authors() const;

    /// Everything, as plain values (for packages).
    [[nodiscard]] engine::LedgerContent content() const;

    /// A verified copy of the file as it is now, made aside and renamed; never over an existing file unless
    /// `replace`.
    void backupTo(const QString &target, bool replace = false) const;

    /// When the last change reached the disk; invalid when nothing was changed since opening.
    [[nodiscard]] QDateTime lastSaved() const;

Q_SIGNALS:
    void cellsChanged(const weici::app::CellsChanged &event);
    void targetsChanged(const weici::app::CellsChanged &event);
    void periodAdded(const weici::engine::Period &period);
    void periodRemoved(const weici::engine::Period &period);
    /// The scheme of a year changed, came or went; cells may be read otherwise now. References to schemes,
    /// leaves and cells from before are no longer valid.
    void structureChanged(int year);
    void relationsChanged();
    void profileChanged();
    void periodLockChanged(const weici::engine::Period &period);
    void acceptedProblemsChanged();
    void followUpsChanged(const weici::app::CellsChanged &event);
    void scenariosChanged();
    void bulletinDraftChanged(const weici::engine::Period &period);
    void issuedBulletinsChanged();

private:
    class Image;
    explicit Ledger(std::unique_ptr<Image> image);
    void requireOpen(const engine::Period &period, const ChangeOrigin &origin) const;
    void requireKnown(const engine::Period &period, engine::RegionId region) const;
    void setLock(const engine::Period &period, bool locked, const QString &reason);

    std::unique_ptr<Image> m_image;
};

/// As Ledger::backupTo, of a ledger that is open in this process, through a connection of its own: any thread
/// may do it while the ledger is worked on.
void backupOpenLedger(const QString &path, const QString &target);

/// What `verify` finds, one sentence each; empty when the ledger is sound. Throws LedgerError when it cannot
/// be opened.
std::vector<QString> verifyLedger(const QString &path);

} // namespace weici::app
