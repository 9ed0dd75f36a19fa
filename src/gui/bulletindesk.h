// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/issuing.h"
#include "gui/bulletinpages.h"
#include "models/issuefindingmodel.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace weici::gui {

class SheetSession;

/// What page 通报 shows of the session's region and period: the draft of its bulletin, an issued one, or a
/// table. Pages and findings are made again a moment after something that they rest on has changed, the pages
/// in another thread. Only while it is active.
class BulletinDesk final : public QObject {
    Q_OBJECT

public:
    struct Subject {
        enum class Kind { Draft, Issued, Table };
        Kind kind = Kind::Draft;
        QString layout; ///< of a table
        QString number; ///< of an issued bulletin, with `version`
        int version = 0;

        bool operator==(const Subject &) const = default;
    };

    explicit BulletinDesk(QObject *parent = nullptr);
    /// Waits for pages that are being made.
    ~BulletinDesk() override;

    /// nullptr: none.
    void showSession(SheetSession *session);
    [[nodiscard]] SheetSession *session() const { return m_session; }
    void setActive(bool active);

    void show(const Subject &subject);
    [[nodiscard]] const Subject &subject() const { return m_subject; }
    /// What is shown of the period when nobody chose: its latest issued bulletin, else the draft.
    [[nodiscard]] Subject usualSubject() const;
    /// Of the session's period and region, or nullptr.
    [[nodiscard]] const app::IssuedBulletin *latestIssued() const;
    /// The issued one that is shown, or nullptr.
    [[nodiscard]] const app::IssuedBulletin *shownIssued() const;
    /// Whether the region has any figure in the period.
    [[nodiscard]] bool hasFigures() const;

    /// Only with a session.
    [[nodiscard]] const app::BulletinDraft &draft() const { return *m_draft; }
    /// Keeps it in the ledger. False: it was refused, and why was said.
    bool setDraft(const app::BulletinDraft &draft);
    /// What is to stand in the place of a field; an empty reason is a problem.
    bool setOverride(const QString &field, const QString &text, const QString &reason);
    bool restoreField(const QString &field);

    /// nullptr: not made yet, or they cannot be.
    [[nodiscard]] const std::shared_ptr<const BulletinPages> &pages() const { return m_pages; }
    [[nodiscard]] models::IssueFindingModel &findings() { return m_findings; }
    /// Whether something is still to be made.
    [[nodiscard]] bool isBusy() const { return m_soon.isActive() || m_making.isRunning() || m_again; }
    /// Why there are no pages; empty: there are.
    [[nodiscard]] const QString &failure() const { return m_failure; }

Q_SIGNALS:
    /// Another subject, another period, or issued bulletins and drafts came and went.
    void subjectChanged();
    void draftChanged();
    /// What is shown is out of date; pages are on their way.
    void becameOld();
    void made();
    void failed(const QString &message);
    void refused(const QString &reason);

private:
    using Pages = std::shared_ptr<const BulletinPages>;
    void follow(SheetSession &session);
    void readDraft();
    void moved();
    void renew();
    void make();
    void makePages();
    void pagesMade();
    void check();
    void fail(const QString &message);

    SheetSession *m_session = nullptr;
    bool m_active = false;
    bool m_isOld = true;
    bool m_again = false;
    Subject m_subject;
    std::optional<app::BulletinDraft> m_draft;
    QTimer m_soon;
    QFutureWatcher<Pages> m_making;
    Pages m_pages;
    models::IssueFindingModel m_findings;
    QString m_failure;
};

} // namespace weici::gui

Q_DECLARE_METATYPE(weici::gui::BulletinDesk::Subject)
