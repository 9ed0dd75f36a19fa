// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooxmlreader.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include <pugixml.hpp>
#include <zip.h>

namespace weici::exchange {

namespace {

[[noreturn]] void fail(OoxmlFault fault) {
    throw OoxmlError(fault);
}

using File = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

File openPart(zip_t *archive, const QByteArray &part) {
    const zip_int64_t index = zip_name_locate(archive, part.constData(), 0);
    if (index < 0)
        fail(OoxmlFault::Missing);
    File file(zip_fopen_index(archive, static_cast<zip_uint64_t>(index), 0), &zip_fclose);
    if (file)
        return file;
    const int error = zip_error_code_zip(zip_get_error(archive));
    fail(error == ZIP_ER_NOPASSWD || error == ZIP_ER_WRONGPASSWD ? OoxmlFault::Encrypted
                                                                 : OoxmlFault::Damaged);
}

bool hasDoctype(const pugi::xml_document &document) {
    return std::ranges::any_of(document.children(),
                               [](const auto &node) { return node.type() == pugi::node_doctype; });
}

} // namespace

void OoxmlReader::Close::operator()(zip *archive) const {
    zip_discard(archive);
}

OoxmlReader::OoxmlReader(QByteArray bytes, const OoxmlLimits &limits)
    : m_bytes(std::move(bytes))
    , m_limits(limits) {
    if (!m_bytes.startsWith("PK")) // the library takes an empty file for an empty container
        fail(OoxmlFault::NoContainer);
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *const source =
        zip_source_buffer_create(m_bytes.constData(), static_cast<zip_uint64_t>(m_bytes.size()), 0, &error);
    if (!source)
        fail(OoxmlFault::NoContainer);
    m_archive.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    zip_error_fini(&error);
    if (!m_archive) {
        zip_source_free(source);
        fail(OoxmlFault::NoContainer);
    }
    if (zip_get_num_entries(m_archive.get(), 0) > m_limits.parts)
        fail(OoxmlFault::TooManyParts);
}

OoxmlReader::~OoxmlReader() = default;

QByteArray OoxmlReader::content(const QByteArray &part) {
    const File file = openPart(m_archive.get(), part);
    QByteArray all;
    std::array<char, std::size_t{64} * 1024> piece{};
    for (;;) {
        const zip_int64_t read = zip_fread(file.get(), piece.data(), piece.size());
        if (read < 0)
            fail(OoxmlFault::Damaged);
        if (read == 0)
            return all;
        m_inflated += read;
        if (m_inflated > m_limits.inflated)
            fail(OoxmlFault::TooLarge);
        all.append(piece.data(), static_cast<qsizetype>(read));
    }
}

std::unique_ptr<pugi::xml_document> OoxmlReader::xml(const QByteArray &part) {
    const QByteArray bytes = content(part);
    // A tree takes some twenty times the room of its marks.
    if (std::ranges::count(bytes, '<') > m_limits.marks)
        fail(OoxmlFault::TooLarge);
    auto document = std::make_unique<pugi::xml_document>();
    const auto result =
        document->load_buffer(bytes.constData(), static_cast<std::size_t>(bytes.size()),
                              pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype);
    if (hasDoctype(*document))
        fail(OoxmlFault::Doctype);
    if (!result || !document->document_element())
        fail(OoxmlFault::Damaged);
    return document;
}

QByteArray OoxmlReader::mainPart() {
    const auto relations = xml("_rels/.rels");
    for (const auto &relation : relations->document_element().children("Relationship")) {
        const std::string_view type = relation.attribute("Type").value();
        const std::string_view mode = relation.attribute("TargetMode").value();
        if (!type.ends_with("/officeDocument") || mode == "External")
            continue;
        QByteArray target = relation.attribute("Target").value();
        return target.startsWith('/') ? target.sliced(1) : target;
    }
    fail(OoxmlFault::Missing);
}

} // namespace weici::exchange
