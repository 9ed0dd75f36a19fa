// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>

#include <QByteArray>

struct zip;

namespace pugi {
class xml_document;
}

namespace weici::exchange {

/// Why a container cannot be read. The layer above has the words for people.
enum class OoxmlFault { NoContainer, Encrypted, TooManyParts, TooLarge, Damaged, Missing, Doctype };

class OoxmlError final : public std::runtime_error {
public:
    explicit OoxmlError(OoxmlFault fault)
        : std::runtime_error("not a readable office document")
        , m_fault(fault) {}
    [[nodiscard]] OoxmlFault fault() const { return m_fault; }

private:
    OoxmlFault m_fault;
};

/// What a container of unknown origin may ask for.
struct OoxmlLimits {
    std::int64_t parts = 2'000;
    std::int64_t inflated = std::int64_t(256) << 20; ///< bytes of all parts that are read, together
    std::int64_t marks = 4'000'000;                  ///< of one XML part: `<`
};

/// An office document of unknown origin. Sizes that it declares are not believed: what comes out is counted
/// while it is read. Nothing outside the container is ever followed. Every failure is an OoxmlError.
class OoxmlReader final {
public:
    explicit OoxmlReader(QByteArray bytes, const OoxmlLimits &limits = {});
    ~OoxmlReader();
    OoxmlReader(const OoxmlReader &) = delete;
    OoxmlReader &operator=(const OoxmlReader &) = delete;

    /// An XML part, parsed, with all white space kept. A DOCTYPE is refused.
    [[nodiscard]] std::unique_ptr<pugi::xml_document> xml(const QByteArray &part);
    /// The name of the part that the container says is its document.
    [[nodiscard]] QByteArray mainPart();

private:
    [[nodiscard]] QByteArray content(const QByteArray &part);

    const QByteArray m_bytes;
    const OoxmlLimits m_limits;
    std::int64_t m_inflated = 0;
    struct Close {
        void operator()(zip *archive) const;
    };
    std::unique_ptr<zip, Close> m_archive;
};

} // namespace weici::exchange
