// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/exportjob.h"

namespace weici::gui {

class Dialogs;

/// The one way a file is exported: asks where, writes it off the GUI thread, says where it is, and offers
/// another name for one that could not be written.
class FileExport final : public QObject {
    Q_OBJECT

public:
    struct Wanted {
        QString title; ///< of the file dialog
        QString what;  ///< `附件`: what the messages call it
        QString filter;
        QString ending; ///< of a name without one
        ExportJob::Writer write;
    };

    explicit FileExport(Dialogs &dialogs, QObject *parent = nullptr);

    /// Asks for a name first. While something is being written another start is passed over.
    void start(const Wanted &wanted, const QString &suggested);
    /// At this name, without asking.
    void startAt(const Wanted &wanted, const QString &path);
    void cancel() { m_job.cancel(); }
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

Q_SIGNALS:
    void busy(const QString &text);
    void idle();
    /// `folder` where it can be seen, or empty.
    void said(const QString &text, const QString &folder);
    void written(const QString &path);
    /// Nothing was written, and the person has left it at that.
    void givenUp();

private:
    void ended(const ExportJob::Result &result);

    Dialogs &m_dialogs;
    ExportJob m_job;
    Wanted m_wanted; ///< for another try under another name
};

} // namespace weici::gui
