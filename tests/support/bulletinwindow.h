// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/bulletinexport.h"
#include "gui/bulletinpanel.h"
#include "gui/issuecheckslist.h"
#include "models/issuedbulletinmodel.h"
#include "support/guiwindow.h"

class QPlainTextEdit;

namespace weici::gui {
class TemplateEditor;
}

namespace weici::test {

/// The real window on page 通报.
class BulletinWindow : public GuiWindow {
protected:
    void openBulletin(const QString &sample = QStringLiteral("yudu-2023h1"));
    [[nodiscard]] gui::BulletinPanel &panel() { return *window().findChild<gui::BulletinPanel *>(); }
    [[nodiscard]] gui::PageView &preview() { return panel().preview(); }
    [[nodiscard]] gui::BulletinDesk &desk() { return panel().desk(); }
    template <class T>
    [[nodiscard]] T *panelChild(const char *name) {
        T *found = panel().findChild<T *>(QLatin1String(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    /// The newest dialog of its kind, or nullptr.
    template <class T>
    [[nodiscard]] T *dialog() {
        const QList<T *> all = window().findChildren<T *>();
        for (auto found = all.rbegin(); found != all.rend(); ++found) {
            if ((*found)->isVisible()) {
                return *found;
            }
        }
        return nullptr;
    }
    /// Until pages and findings are those of what is in the ledger.
    void waitForPages();
    void waitForFiles();
    /// After a dialog: the keys go to the window again.
    void backToWindow();
    void chooseLayout(const QString &name);

    /// The figure of this text, in an annex or in the running text.
    [[nodiscard]] gui::PageView::Place figure(const QString &text, bool inAnnex);
    void goToFigure(const QString &text, bool inAnnex);
    /// Types `text` over the figure in the running text.
    void override(const QString &figure, const QString &text, const QString &reason);

    [[nodiscard]] int errors() { return desk().findings().count(app::Severity::Error); }
    /// The first finding from there that was not accepted; -1: none.
    [[nodiscard]] int findingRow(app::IssueFinding::Source source);
    [[nodiscard]] int acceptableRow();
    void follow(int row, models::IssueFindingModel::Deed deed);
    /// Accepts every error that can be.
    void acceptErrors();

    gui::TemplateEditor &openEditor();
    [[nodiscard]] QPlainTextEdit &editorText();
    void setEditorText(const QString &text);
    /// What the file holds, read by another reader.
    [[nodiscard]] app::BulletinDraft draftOnDisk();

    void issueIt();
    /// Another value for the indicator of 46.26, as a correction of the locked period.
    void correctValue(const QString &value);
    void correctIt();
};

} // namespace weici::test
