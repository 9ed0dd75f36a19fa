// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <vector>

#include <QString>

namespace weici::app {

/// A piece of a template: words, a field, or something around other pieces. docs/bulletin.md describes how it
/// is written.
struct TemplatePart {
    enum class Kind : quint8 {
        Words,  ///< line breaks with them
        Field,  ///< {{…}}
        Each,   ///< {{#…}}: once for every item of a list
        Shown,  ///< {{?…}}: once, when there is something
        Missing ///< {{^…}}: once, when there is nothing
    };
    Kind kind = Kind::Words;
    QString text; ///< the words, or the name between the braces
    int line = 1; ///< of the template, from 1; of the first character
    int column = 1;
    std::optional<QString> separator = {}; ///< of Each: what stands between two items
    bool byRank = false;                   ///< of Each: best rank first, not in printed order
    std::vector<TemplatePart> parts = {};  ///< between the braces that open and close
};

struct BulletinTemplate {
    /// By key; keys that are not there have nothing. A title that is written twice has two lines.
    std::map<QString, std::vector<TemplatePart>> head;
    std::vector<TemplatePart> body;
};

/// The keys of the head.
namespace templatekeys {
inline const QString title = QStringLiteral("标题");
inline const QString addressee = QStringLiteral("主送");
inline const QString annexes = QStringLiteral("附件");
inline const QString signer = QStringLiteral("落款");
inline const QString copies = QStringLiteral("抄送");
inline const QString office = QStringLiteral("印发机关");
} // namespace templatekeys

/// Throws TemplateError: braces or lists that are not closed, a key or an attribute that does not exist.
/// Names of fields and lists are not looked at.
BulletinTemplate parseTemplate(const QString &text);

} // namespace weici::app
