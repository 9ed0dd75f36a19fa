// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/pdfcharacters.h"

#include <utility>
#include <vector>

#include <QFontDatabase>
#include <QHash>
#include <QRawFont>

#include "paint/typeface.h"

namespace weici::paint {

namespace {

/// The fonts that the pages are set in.
std::vector<QRawFont> rawFonts() {
    std::vector<QRawFont> fonts;
    for (const Face face : {Face::Title, Face::Black, Face::Kai, Face::FangSong, Face::Song}) {
        for (const bool bold : {false, true})
            fonts.push_back(
                QRawFont::fromFont(fontOf({face, 10, 0, bold}), QFontDatabase::SimplifiedChinese));
    }
    return fonts;
}

/// Finds the written character that a glyph stands for.
class WrittenCharacters final {
public:
    explicit WrittenCharacters(const QString &characters)
        : m_characters(characters) {
        for (auto &font : rawFonts()) {
            QHash<quint32, QChar> byGlyph;
            for (const QChar c : characters) {
                if (const quint32 glyph = glyphOf(font, c); glyph != 0)
                    byGlyph.insert(glyph, c);
            }
            m_fonts.emplace_back(std::move(font), std::move(byGlyph));
        }
    }

    /// What was written where Qt says `named`.
    [[nodiscard]] QChar written(QChar named) const {
        if (m_characters.contains(named))
            return named;
        for (const auto &[font, byGlyph] : m_fonts) {
            const auto found = byGlyph.constFind(glyphOf(font, named));
            if (found != byGlyph.constEnd())
                return *found;
        }
        return named;
    }

private:
    static quint32 glyphOf(const QRawFont &font, QChar c) {
        const auto glyphs = font.glyphIndexesForString(QString(c));
        return glyphs.isEmpty() ? 0 : glyphs.front();
    }

    const QString &m_characters;
    std::vector<std::pair<QRawFont, QHash<quint32, QChar>>> m_fonts;
};

/// The codes of one table, `<2F00>`, in the same place.
void nameCodes(QByteArray &pdf, qsizetype from, qsizetype to, const WrittenCharacters &characters) {
    constexpr int Digits = 4;
    constexpr int Hex = 16;
    for (auto at = pdf.indexOf('<', from); at >= 0 && at < to; at = pdf.indexOf('<', at + 1)) {
        const auto code = static_cast<char16_t>(pdf.mid(at + 1, Digits).toUShort(nullptr, Hex));
        const QChar written = characters.written(QChar(code));
        pdf.replace(at + 1, Digits,
                    QByteArray::number(written.unicode(), Hex).rightJustified(Digits, '0').toUpper());
    }
}

} // namespace

void nameGlyphs(QByteArray &pdf, const QString &characters) {
    const WrittenCharacters written(characters);
    for (auto table = pdf.indexOf("beginbfrange"); table >= 0;
         table = pdf.indexOf("beginbfrange", table + 1)) {
        const auto end = pdf.indexOf("endbfrange", table);
        // Lists of codes stand in brackets; what stands outside are numbers of glyphs.
        for (auto list = pdf.indexOf('[', table); list >= 0 && list < end; list = pdf.indexOf('[', list + 1))
            nameCodes(pdf, list, pdf.indexOf(']', list), written);
    }
}

} // namespace weici::paint
