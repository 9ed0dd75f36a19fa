// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>

namespace pugi {
class xml_document;
}

namespace weici::exchange {

/// The zip container of an office document while it is written. The same parts in the same order give the
/// same bytes: no time, machine or user gets in.
class OoxmlPackage final {
public:
    /// A part by its name in the container (`word/document.xml`).
    void add(const char *name, const pugi::xml_document &document);
    void add(const char *name, const QByteArray &bytes);

    /// The whole container. Throws std::runtime_error with the library's words.
    [[nodiscard]] QByteArray bytes() const;

private:
    struct Part {
        QByteArray name;
        QByteArray bytes;
    };
    std::vector<Part> m_parts;
};

} // namespace weici::exchange
