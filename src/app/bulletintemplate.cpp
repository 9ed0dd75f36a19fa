// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bulletintemplate.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include "app/bulletin.h"

namespace weici::app {

namespace {

struct Template {
    Q_DECLARE_TR_FUNCTIONS(Template)
};

using Kind = TemplatePart::Kind;

const QString Opening = QStringLiteral("{{");
const QString Closing = QStringLiteral("}}");

[[noreturn]] void refuse(int line, int column, const QString &why) {
    throw TemplateError(line, column,
                        Template::tr("模板第 %1 行第 %2 列：%3").arg(line).arg(column).arg(why));
}

/// The inside of braces that open something: `#前6 分隔="；"`.
void readAttributes(TemplatePart &part) {
    static const QRegularExpression attribute(
        QStringLiteral("[\\s　]+([^\\s　=＝]+)\\s*[=＝]\\s*[\"“”]([^\"“”]*)[\"“”]\\s*$"));
    while (true) {
        const auto match = attribute.match(part.text);
        if (!match.hasMatch())
            break;
        const QString name = match.captured(1);
        const QString value = match.captured(2);
        if (name == u"分隔")
            part.separator = value;
        else if (name == u"次序" && (value == u"名次" || value == u"表列"))
            part.byRank = value == u"名次";
        else
            refuse(part.line, part.column,
                   Template::tr("“%1=\"%2\"”不认识，可以写 分隔=\"；\"、次序=\"名次\" 或 次序=\"表列\"。")
                       .arg(name, value));
        part.text.truncate(match.capturedStart());
    }
    part.text = part.text.trimmed();
}

/// Reads one text from its beginning to its end.
class Parser final {
public:
    Parser(const QString &text, int line, int column)
        : m_text(text)
        , m_line(line)
        , m_column(column) {}

    std::vector<TemplatePart> parts() { return partsUntil(nullptr); }

private:
    /// Those up to the braces that close `opened`, or the end of the text.
    std::vector<TemplatePart> partsUntil(const TemplatePart *opened) {
        std::vector<TemplatePart> parts;
        while (m_place < m_text.size()) {
            const qsizetype found = m_text.indexOf(Opening, m_place);
            const qsizetype braces = found < 0 ? m_text.size() : found;
            if (braces > m_place)
                parts.push_back(taken(Kind::Words, m_text.mid(m_place, braces - m_place)));
            if (m_place == m_text.size())
                break;
            TemplatePart part = braced();
            if (part.text.startsWith(u'/') || part.text.startsWith(u'／')) {
                requireCloses(part, opened);
                return parts;
            }
            readKind(part);
            if (part.kind != Kind::Field)
                part.parts = partsInside(part);
            parts.push_back(std::move(part));
        }
        if (opened)
            refuse(opened->line, opened->column,
                   Template::tr("“%1”没有结束，少了 {{/%1}}。").arg(opened->text));
        return parts;
    }

    std::vector<TemplatePart> partsInside(const TemplatePart &opened) {
        constexpr int deepest = 20;
        if (++m_depth > deepest)
            refuse(opened.line, opened.column, Template::tr("清单和条件套得太深，最多 %1 层。").arg(deepest));
        std::vector<TemplatePart> parts = partsUntil(&opened);
        --m_depth;
        return parts;
    }

    TemplatePart braced() {
        const qsizetype end = m_text.indexOf(Closing, m_place);
        const QString inside = end < 0 ? QString() : m_text.mid(m_place + 2, end - m_place - 2);
        if (end < 0 || inside.contains(u'\n') || inside.contains(Opening))
            refuse(m_line, m_column, Template::tr("“{{”没有对应的“}}”。"));
        TemplatePart part = taken(Kind::Field, m_text.mid(m_place, end + 2 - m_place));
        part.text = inside.trimmed();
        if (part.text.isEmpty())
            refuse(part.line, part.column, Template::tr("“{{}}”里没有写字段。"));
        return part;
    }

    static void readKind(TemplatePart &part) {
        constexpr std::array marks{std::pair{u'#', Kind::Each}, std::pair{u'＃', Kind::Each},
                                   std::pair{u'?', Kind::Shown}, std::pair{u'？', Kind::Shown},
                                   std::pair{u'^', Kind::Missing}};
        const auto mark = std::ranges::find_if(marks, [&](auto m) { return part.text.front() == m.first; });
        if (mark == marks.end())
            return;
        part.kind = mark->second;
        part.text = part.text.mid(1).trimmed();
        if (part.kind == Kind::Each)
            readAttributes(part);
    }

    static void requireCloses(const TemplatePart &part, const TemplatePart *opened) {
        const QString name = part.text.mid(1).trimmed();
        if (!opened)
            refuse(part.line, part.column, Template::tr("{{/%1}} 前面没有 {{#%1}}。").arg(name));
        if (name != opened->text)
            refuse(part.line, part.column,
                   Template::tr("这里应当是 {{/%1}}（第 %2 行开始的），写的是 {{/%3}}。")
                       .arg(opened->text)
                       .arg(opened->line)
                       .arg(name));
    }

    /// A part at the present place, which moves behind `text`.
    TemplatePart taken(Kind kind, const QString &text) {
        TemplatePart part{kind, text, m_line, m_column};
        m_place += text.size();
        const qsizetype breaks = text.count(u'\n');
        m_line += static_cast<int>(breaks);
        const qsizetype behind = breaks > 0 ? text.size() - text.lastIndexOf(u'\n') : m_column + text.size();
        m_column = static_cast<int>(behind);
        return part;
    }

    const QString &m_text;
    qsizetype m_place = 0;
    int m_depth = 0;
    int m_line;
    int m_column;
};

void readHeadLine(BulletinTemplate &made, const QString &line, int number) {
    using namespace templatekeys;
    static const QStringList keys{title, addressee, annexes, signer, copies, office};
    static const QRegularExpression colon(QStringLiteral("[:：]"));
    if (line.trimmed().isEmpty())
        return;
    const qsizetype end = line.indexOf(colon);
    const QString key = line.left(end).trimmed();
    if (end < 0 || !keys.contains(key))
        refuse(number, 1,
               Template::tr("“---”以上每行写“项目：内容”，项目是%1。").arg(keys.join(QStringLiteral("、"))));
    const QString value = line.mid(end + 1);
    const auto indent = std::ranges::find_if_not(value, [](QChar c) { return c.isSpace(); }) - value.begin();
    const QString content = value.trimmed();
    std::vector<TemplatePart> &parts = made.head[key];
    if (!parts.empty() && key != title)
        refuse(number, 1, Template::tr("“%1”写了两次。").arg(key));
    if (!parts.empty())
        parts.push_back({Kind::Words, QStringLiteral("\n"), number, 1});
    const int column = static_cast<int>(end + 2 + indent);
    std::ranges::move(Parser(content, number, column).parts(), std::back_inserter(parts));
}

} // namespace

BulletinTemplate parseTemplate(const QString &text) {
    // Full-width braces are what a Chinese keyboard gives.
    const QStringList lines = QString(text)
                                  .remove(u'\r')
                                  .replace(QStringLiteral("｛｛"), Opening)
                                  .replace(QStringLiteral("｝｝"), Closing)
                                  .split(u'\n');
    const auto rule =
        std::ranges::find_if(lines, [](const QString &line) { return line.trimmed() == u"---"; });
    BulletinTemplate made;
    qsizetype bodyFrom = 0;
    if (rule != lines.end()) {
        bodyFrom = rule - lines.begin() + 1;
        for (qsizetype i = 0; i + 1 < bodyFrom; ++i)
            readHeadLine(made, lines[i], static_cast<int>(i + 1));
    }
    const QString body = lines.mid(bodyFrom).join(u'\n');
    made.body = Parser(body, static_cast<int>(bodyFrom + 1), 1).parts();
    return made;
}

} // namespace weici::app
