// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/templateeditor.h"

#include "app/configfolder.h"
#include "app/reportlayout.h"
#include "exchange/outputfile.h"
#include "gui/appearance.h"
#include "gui/bulletindesk.h"
#include "gui/sheetsession.h"
#include "gui/templatecompleter.h"
#include "gui/templatehighlighter.h"
#include "models/templatehead.h"

#include "ui_templateeditor.h"

#include <QDir>
#include <QMenu>
#include <QScrollBar>
#include <QShortcut>
#include <QTextBlock>
#include <QTimer>

namespace weici::gui {

namespace {

constexpr int rest = 300; ///< milliseconds without a key, after which what was typed is kept

QString addresseeKey() {
    return QStringLiteral("主送");
}
QString signerKey() {
    return QStringLiteral("落款");
}
QString copiesKey() {
    return QStringLiteral("抄送");
}

QString styleOf(app::BulletinDocument::ParagraphKind kind) {
    using Kind = app::BulletinDocument::ParagraphKind;
    switch (kind) {
    case Kind::Title:
        return QStringLiteral("text-align:center;font-size:13pt;font-weight:600;margin:8px 0 4px 0");
    case Kind::Number:
        return QStringLiteral("text-align:center;margin:0 0 8px 0");
    case Kind::Addressee:
        return QStringLiteral("margin:4px 0");
    case Kind::Heading1:
    case Kind::Heading2:
    case Kind::Heading3:
        return QStringLiteral("font-weight:600;text-indent:26px;margin:4px 0");
    case Kind::Signer:
    case Kind::Date:
        return QStringLiteral("text-align:right;margin:4px 0");
    case Kind::Body:
    case Kind::AnnexNote:
        break;
    }
    return QStringLiteral("text-indent:26px;margin:4px 0");
}

} // namespace

TemplateEditor::TemplateEditor(const Appearance &appearance, BulletinDesk &desk, QWidget *parent)
    : QDialog(parent)
    , m_appearance(appearance)
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::TemplateEditor>())
    , m_rest(new QTimer(this)) {
    m_ui->setupUi(this);
    resize(1120, 640);
    m_ui->textEdit->setTabChangesFocus(true);
    m_completer = new TemplateCompleter(*m_ui->textEdit, m_words);
    new TemplateHighlighter(appearance, m_ui->textEdit->document());
    m_ui->keysLabel->setFont(typeFont(type::secondary));
    m_ui->splitter->setSizes({560, 500});
    m_rest->setSingleShot(true);
    m_rest->setInterval(rest);
    SheetSession &session = *desk.session();
    m_words.show(app::templateWords(session.scores(), session.period(), session.region()));
    auto *menu = new QMenu(m_ui->templateButton);
    menu->addAction(m_ui->officeAction);
    menu->addAction(m_ui->saveAction);
    m_ui->templateButton->setMenu(menu);
    m_ui->textEdit->setPlainText(desk.draft().text);
    m_ui->numberEdit->setText(desk.draft().number);
    m_ui->dateBox->setChecked(desk.draft().date.isValid());
    m_ui->dateEdit->setEnabled(desk.draft().date.isValid());
    m_ui->dateEdit->setDate(desk.draft().date.isValid() ? desk.draft().date : QDate::currentDate());
    fillHead();
    connectFields();
    refresh();
    m_ui->textEdit->setFocus();
}

TemplateEditor::~TemplateEditor() = default;

void TemplateEditor::connectFields() {
    connect(m_rest, &QTimer::timeout, this, [this] {
        keep();
        refresh();
    });
    connect(m_ui->textEdit, &QPlainTextEdit::textChanged, this, [this] {
        fillHead();
        changed();
    });
    connect(m_ui->textEdit, &QPlainTextEdit::cursorPositionChanged, this, &TemplateEditor::followCursor);
    connect(m_ui->numberEdit, &QLineEdit::textEdited, this, &TemplateEditor::changed);
    connect(m_ui->dateEdit, &QDateEdit::dateChanged, this, &TemplateEditor::changed);
    connect(m_ui->dateBox, &QCheckBox::toggled, this, [this](bool on) {
        m_ui->dateEdit->setEnabled(on);
        changed();
    });
    bindHead(*m_ui->addresseeEdit, addresseeKey());
    bindHead(*m_ui->signerEdit, signerKey());
    bindHead(*m_ui->copiesEdit, copiesKey());
    connect(m_ui->officeAction, &QAction::triggered, this, [this] { replaceText(app::bulletinTemplate()); });
    connect(m_ui->saveAction, &QAction::triggered, this, &TemplateEditor::saveTemplate);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(new QShortcut(Qt::Key_F4, this), &QShortcut::activated, this, &TemplateEditor::goToError);
}

/// A field edits its line of the text, as one step of the text's undo.
void TemplateEditor::bindHead(QLineEdit &edit, const QString &key) {
    connect(&edit, &QLineEdit::textEdited, this, [this, key](const QString &value) {
        m_filling = true;
        const int at = m_ui->textEdit->textCursor().position();
        replaceText(models::withHeadLine(m_ui->textEdit->toPlainText(), key, value));
        QTextCursor cursor = m_ui->textEdit->textCursor();
        cursor.setPosition(std::min(at, m_ui->textEdit->document()->characterCount() - 1));
        m_ui->textEdit->setTextCursor(cursor);
        m_filling = false;
    });
}

void TemplateEditor::fillHead() {
    if (m_filling) {
        return;
    }
    const QString text = m_ui->textEdit->toPlainText();
    const std::pair<QLineEdit *, QString> fields[] = {{m_ui->addresseeEdit, addresseeKey()},
                                                      {m_ui->signerEdit, signerKey()},
                                                      {m_ui->copiesEdit, copiesKey()}};
    for (const auto &[edit, key] : fields) {
        if (const QString value = models::headLine(text, key); value != edit->text()) {
            edit->setText(value);
            edit->setCursorPosition(0);
        }
    }
}

app::BulletinDraft TemplateEditor::draft() const {
    app::BulletinDraft draft = m_desk.draft();
    draft.text = m_ui->textEdit->toPlainText();
    draft.number = m_ui->numberEdit->text().trimmed();
    draft.date = m_ui->dateBox->isChecked() ? m_ui->dateEdit->date() : QDate();
    return draft;
}

void TemplateEditor::changed() {
    m_rest->start();
}

void TemplateEditor::keep() {
    m_rest->stop();
    if (draft() != m_desk.draft()) {
        m_desk.setDraft(draft());
    }
}

/// What was typed last is kept too, however the window goes.
void TemplateEditor::done(int result) {
    if (m_rest->isActive()) {
        keep();
    }
    QDialog::done(result);
}

void TemplateEditor::refresh() {
    try {
        showResult(app::makeBulletin(m_desk.session()->scores(), draft()));
    } catch (const app::TemplateError &error) {
        showError(error.message(), error.line(), error.column());
    } catch (const app::MessageError &error) {
        showError(error.message(), 0, 0);
    }
}

void TemplateEditor::showResult(const app::BulletinDocument &document) {
    m_error.reset();
    m_ui->errorLabel->hide();
    m_ui->textEdit->setExtraSelections({});
    QString html;
    for (const auto &paragraph : document.paragraphs) {
        QString text;
        for (const auto &run : paragraph.runs) {
            const QString words = run.text.toHtmlEscaped();
            text += run.isOverridden() ? u"<u>" + words + u"</u>" : words;
        }
        html += QStringLiteral("<p style='%1'><a name='l%2'></a>%3</p>")
                    .arg(styleOf(paragraph.kind))
                    .arg(paragraph.line)
                    .arg(text.replace(u'\n', QStringLiteral("<br>")));
    }
    const int before = m_ui->resultView->verticalScrollBar()->value();
    m_ui->resultView->setHtml(html);
    m_ui->resultView->verticalScrollBar()->setValue(before);
    m_ui->resultView->setEnabled(true);
    followCursor();
}

void TemplateEditor::showError(const QString &message, int line, int column) {
    m_error = line > 0 ? std::optional(std::pair(line, column)) : std::nullopt;
    m_ui->errorLabel->setText(message);
    m_ui->errorLabel->show();
    m_ui->resultView->setEnabled(false);
    QTextEdit::ExtraSelection selection;
    const QTextBlock block = m_ui->textEdit->document()->findBlockByNumber(line - 1);
    if (line > 0 && block.isValid()) {
        selection.cursor = QTextCursor(block);
        selection.cursor.setPosition(block.position() + std::clamp(column - 1, 0, block.length() - 1));
        selection.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        selection.format.setBackground(m_appearance.theme().badSoft);
        m_ui->textEdit->setExtraSelections({selection});
    }
}

void TemplateEditor::goToError() {
    if (m_error) {
        const QTextBlock block = m_ui->textEdit->document()->findBlockByNumber(m_error->first - 1);
        QTextCursor cursor(block);
        cursor.setPosition(block.position() + std::clamp(m_error->second - 1, 0, block.length() - 1));
        m_ui->textEdit->setTextCursor(cursor);
        m_ui->textEdit->setFocus();
    }
}

void TemplateEditor::goToLine(int line) {
    const QTextBlock block = m_ui->textEdit->document()->findBlockByNumber(line - 1);
    if (line > 0 && block.isValid()) {
        m_ui->textEdit->setTextCursor(QTextCursor(block));
        m_ui->textEdit->centerCursor();
    }
}

/// What is printed of the line that the cursor is in comes into sight.
void TemplateEditor::followCursor() {
    const int line = m_ui->textEdit->textCursor().blockNumber() + 1;
    m_ui->resultView->scrollToAnchor(QStringLiteral("l%1").arg(line));
}

void TemplateEditor::replaceText(const QString &text) {
    QTextCursor cursor(m_ui->textEdit->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
}

void TemplateEditor::saveTemplate() {
    const QString path = QDir(app::configFolder()).filePath(QStringLiteral("templates/bulletin.txt"));
    try {
        QDir().mkpath(QFileInfo(path).absolutePath());
        exchange::replaceFile(
            path, [this](QIODevice &device) { device.write(m_ui->textEdit->toPlainText().toUtf8()); });
        Q_EMIT said(tr("已存为本办的模板，新的通报都从它开始"));
    } catch (const exchange::OutputError &error) {
        showError(error.message(), 0, 0);
    }
}

} // namespace weici::gui
