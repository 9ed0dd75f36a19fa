// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace weici::exchange {

/// The paragraphs of a .txt (UTF-8, UTF-16 with a mark, or GB 18030) or .docx file, in order, those in table
/// cells with them (cells of a row joined by tabs); empty ones stay, so that the numbers of lines are right.
/// Refuses with app::MessageError what is too large, no zip, no Word file, damaged, or has a DOCTYPE.
QStringList readParagraphs(const QString &path);

} // namespace weici::exchange
