// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/readablexml.h"

#include <sstream>
#include <stdexcept>

#include <pugixml.hpp>

namespace weici::tests {

QString readableXml(const std::string &xml) {
    pugi::xml_document document;
    if (!document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata_single))
        throw std::runtime_error("not well-formed");
    std::ostringstream text;
    document.save(text, " ", pugi::format_indent | pugi::format_no_declaration);
    return QString::fromStdString(text.str());
}

} // namespace weici::tests
