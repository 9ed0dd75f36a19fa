// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fileexport.h"

#include "app/bulletindocument.h"

#include <QList>
#include <QObject>

#include <memory>

class QMimeData;

namespace weici::gui {

class BulletinDesk;
class BulletinPages;
class Dialogs;

/// Takes what page 通报 shows out of the program: printer, PDF, Word, workbook, clipboard. Files are made off
/// the GUI thread.
class BulletinExport final : public QObject {
    Q_OBJECT

public:
    enum class File : int { Word, Pdf, Workbook };

    BulletinExport(Dialogs &dialogs, BulletinDesk &desk, QObject *parent = nullptr);

    void print();
    void savePdf() { save(File::Pdf); }
    void saveWord() { save(File::Word); }
    void saveWorkbook() { save(File::Workbook); }
    /// HTML, text with tabs, and the page as a picture.
    void copy(int page);
    void cancel();
    [[nodiscard]] bool isRunning() const;

    /// Makes these files of a bulletin in the folder, one after another; `filesMade` tells when all are done
    /// or given up.
    void makeFiles(const app::BulletinDocument &document, const QString &folder, const QString &name,
                   const QList<File> &files);

    /// `于都县2023年上半年数字经济主要指标情况通报`: the title, as a file can be called.
    [[nodiscard]] static QString fileName(const app::BulletinDocument &document);

Q_SIGNALS:
    void busy(const QString &text);
    void idle();
    void said(const QString &text);
    /// One of makeFiles is there.
    void fileMade(const QString &path);
    void filesMade();

private:
    [[nodiscard]] FileExport::Wanted wanted(File file, const app::BulletinDocument &document) const;
    [[nodiscard]] QString suggested(const QString &ending) const;
    void save(File file);
    void makeNext();
    std::unique_ptr<QMimeData> copied(const BulletinPages &pages, int page) const;

    Dialogs &m_dialogs;
    BulletinDesk &m_desk;
    FileExport m_export;
    app::BulletinDocument m_document; ///< of makeFiles
    QString m_path;                   ///< of makeFiles, without ending
    QList<File> m_files;              ///< still to be made
    bool m_isMaking = false;
};

} // namespace weici::gui
