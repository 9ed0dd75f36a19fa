// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooxmlpackage.h"

#include <memory>
#include <stdexcept>

#include <pugixml.hpp>
#include <zip.h>

namespace weici::exchange {

namespace {

constexpr zip_uint16_t FirstDosDate = (1 << 5) | 1; ///< 1 January 1980, the first day that a zip can name

class Collect final : public pugi::xml_writer {
public:
    void write(const void *data, std::size_t size) override {
        bytes.append(static_cast<const char *>(data), static_cast<qsizetype>(size));
    }

    QByteArray bytes;
};

[[noreturn]] void fail(const char *what) {
    throw std::runtime_error(what);
}

void addPart(zip_t *archive, const QByteArray &name, const QByteArray &bytes) {
    zip_source_t *const source =
        zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
    if (!source)
        fail(zip_strerror(archive));
    const zip_int64_t index = zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        fail(zip_strerror(archive));
    }
    const auto at = static_cast<zip_uint64_t>(index);
    if (zip_file_set_dostime(archive, at, 0, FirstDosDate, 0) != 0 ||
        zip_file_set_external_attributes(archive, at, 0, ZIP_OPSYS_DOS, 0) != 0)
        fail(zip_strerror(archive));
}

QByteArray contentOf(zip_source_t *source) {
    if (zip_source_open(source) != 0)
        fail(zip_error_strerror(zip_source_error(source)));
    zip_source_seek(source, 0, SEEK_END);
    QByteArray bytes(static_cast<qsizetype>(zip_source_tell(source)), '\0');
    zip_source_seek(source, 0, SEEK_SET);
    const zip_int64_t read = zip_source_read(source, bytes.data(), static_cast<zip_uint64_t>(bytes.size()));
    zip_source_close(source);
    if (read != bytes.size())
        fail(zip_error_strerror(zip_source_error(source)));
    return bytes;
}

} // namespace

void OoxmlPackage::add(const char *name, const pugi::xml_document &document) {
    Collect collect;
    collect.bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    document.save(collect, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    add(name, collect.bytes);
}

void OoxmlPackage::add(const char *name, const QByteArray &bytes) {
    m_parts.push_back({name, bytes});
}

QByteArray OoxmlPackage::bytes() const {
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> target(
        zip_source_buffer_create(nullptr, 0, 0, &error), &zip_source_free);
    if (!target)
        fail(zip_error_strerror(&error));
    zip_source_keep(target.get()); // the archive takes one hold of its own
    std::unique_ptr<zip_t, decltype(&zip_discard)> archive(
        zip_open_from_source(target.get(), ZIP_TRUNCATE, &error), &zip_discard);
    if (!archive) {
        zip_source_free(target.get());
        fail(zip_error_strerror(&error));
    }
    for (const auto &part : m_parts)
        addPart(archive.get(), part.name, part.bytes);
    if (zip_close(archive.get()) != 0)
        fail(zip_strerror(archive.get()));
    static_cast<void>(archive.release()); // closed
    return contentOf(target.get());
}

} // namespace weici::exchange
