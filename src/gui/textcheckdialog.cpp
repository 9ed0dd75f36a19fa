// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/textcheckdialog.h"

#include "app/labels.h"
#include "app/narrativecheck.h"
#include "exchange/textreader.h"
#include "gui/appearance.h"
#include "gui/dialogs.h"
#include "gui/issuecheckslist.h"
#include "gui/sheetsession.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTextBlock>
#include <QTimer>

namespace weici::gui {

namespace {

constexpr int rest = 300; ///< milliseconds without a key

} // namespace

TextCheckDialog::TextCheckDialog(const Appearance &appearance, Dialogs &dialogs, SheetSession &session,
                                 const QString &text, QWidget *parent)
    : QDialog(parent)
    , m_appearance(appearance)
    , m_dialogs(dialogs)
    , m_session(session)
    , m_text(new QPlainTextEdit(text, this))
    , m_list(new IssueChecksList(this))
    , m_count(new QLabel(this))
    , m_rest(new QTimer(this)) {
    setObjectName(QStringLiteral("TextCheckDialog"));
    setWindowTitle(tr("核对文字　%1　%2")
                       .arg(app::labels::text(session.ledger().region(session.region()).name),
                            app::labels::period(session.period())));
    setMinimumSize(860, 520);
    m_text->setTabChangesFocus(true);
    m_text->setObjectName(QStringLiteral("checkedText"));
    m_text->setAccessibleName(tr("要核对的文字"));
    m_text->setPlaceholderText(tr("把通报、简报、汇报材料的文字粘贴到这里，或打开 .txt、.docx 文件。"
                                  "指标的数、单位、排名、项数、名单和升降都会与台账核对。"));
    m_list->setObjectName(QStringLiteral("textFindings"));
    m_list->setAccessibleName(tr("不符的地方"));
    m_list->setUp(appearance);
    m_list->showFindings(&m_findings);
    m_count->setObjectName(QStringLiteral("countLabel"));
    m_rest->setSingleShot(true);
    m_rest->setInterval(rest);
    build();
    connect(m_text, &QPlainTextEdit::textChanged, m_rest, qOverload<>(&QTimer::start));
    connect(m_rest, &QTimer::timeout, this, &TextCheckDialog::check);
    connect(m_list, &IssueChecksList::rowShown, this, &TextCheckDialog::showRow);
    connect(m_list, &IssueChecksList::linkFollowed, this, [this](int row) {
        const auto cell = m_findings.findingAt(row).cell;
        accept();
        if (cell) {
            Q_EMIT cellWanted(*cell);
        }
    });
    connect(new QShortcut(Qt::Key_F8, this), &QShortcut::activated, m_list,
            [this] { m_list->goToNext(false); });
    connect(new QShortcut(Qt::SHIFT | Qt::Key_F8, this), &QShortcut::activated, m_list,
            [this] { m_list->goToNext(true); });
    check();
    m_text->setFocus();
}

void TextCheckDialog::build() {
    auto *open = new QPushButton(tr("打开文件(&O)…"), this);
    open->setObjectName(QStringLiteral("openFileButton"));
    auto *close = new QPushButton(tr("关闭(&C)"), this);
    for (QPushButton *button : {open, close}) {
        button->setAutoDefault(false);
    }
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_text);
    splitter->addWidget(m_list);
    splitter->setSizes({560, 284});
    splitter->setStretchFactor(0, 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(10);
    foot->addWidget(open);
    foot->addWidget(m_count, 1);
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(splitter, 1);
    layout->addLayout(foot);
    connect(open, &QPushButton::clicked, this, &TextCheckDialog::openFile);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

QString TextCheckDialog::text() const {
    return m_text->toPlainText();
}

void TextCheckDialog::openFile() {
    const QString path =
        m_dialogs.openFile(tr("打开要核对的文件"), QFileInfo(m_session.ledger().path()).absolutePath(),
                           tr("文字和 Word 文档 (*.txt *.docx)"));
    if (path.isEmpty()) {
        return;
    }
    try {
        m_text->setPlainText(exchange::readParagraphs(path).join(u'\n'));
        check();
    } catch (const app::MessageError &error) {
        m_count->setText(error.message());
    }
}

void TextCheckDialog::check() {
    m_rest->stop();
    const QStringList lines = text().split(u'\n');
    const app::NarrativeResult result =
        app::checkNarrative(m_session.scores(), lines, m_session.period(), m_session.region());
    std::vector<app::IssueFinding> findings;
    m_spots.clear();
    for (const app::NarrativeFinding &found : result.findings) {
        app::IssueFinding finding;
        finding.source = app::IssueFinding::Source::Narrative;
        finding.severity = found.severity;
        finding.title = app::narrativeKind(found.kind);
        finding.message = found.message;
        if (found.indicator) {
            finding.cell = engine::CellKey{*found.indicator, found.region.value_or(m_session.region()),
                                           m_session.period()};
        }
        findings.push_back(finding);
        m_spots.push_back(
            {found.line - 1, static_cast<int>(found.start), static_cast<int>(found.length), found.severity});
    }
    m_findings.show(findings, result.checked, {});
    m_count->setText(text().trimmed().isEmpty() ? QString() : m_findings.summary());
    mark(m_list->currentRow());
}

void TextCheckDialog::showRow(int row) {
    mark(row);
    if (row < 0 || row >= static_cast<int>(m_spots.size())) {
        return;
    }
    const Spot &spot = m_spots[static_cast<std::size_t>(row)];
    QTextCursor cursor(m_text->document()->findBlockByNumber(spot.block));
    cursor.setPosition(cursor.position() + spot.start);
    m_text->setTextCursor(cursor);
    m_text->ensureCursorVisible();
}

void TextCheckDialog::mark(int chosen) {
    const Theme &theme = m_appearance.theme();
    QList<QTextEdit::ExtraSelection> selections;
    for (std::size_t i = 0; i < m_spots.size(); ++i) {
        const Spot &spot = m_spots[i];
        const bool isError = spot.severity == app::Severity::Error;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(m_text->document()->findBlockByNumber(spot.block));
        selection.cursor.setPosition(selection.cursor.position() + spot.start);
        selection.cursor.setPosition(selection.cursor.position() + spot.length, QTextCursor::KeepAnchor);
        selection.format.setBackground(isError ? theme.badSoft : theme.warnSoft);
        selection.format.setUnderlineStyle(static_cast<int>(i) == chosen ? QTextCharFormat::SingleUnderline
                                                                         : QTextCharFormat::DashUnderline);
        selection.format.setUnderlineColor(isError ? theme.bad : theme.warn);
        selections << selection;
    }
    m_text->setExtraSelections(selections);
}

} // namespace weici::gui
