// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace weici::demo {

/// A CSV file in the making: fields are quoted only where they must be, lines end in LF.
class CsvText final {
public:
    explicit CsvText(std::string_view header)
        : m_text(std::string(header) + '\n') {}

    void line(std::initializer_list<std::string_view> fields) {
        std::string_view separator;
        for (const std::string_view field : fields) {
            m_text += separator;
            append(field);
            separator = ",";
        }
        m_text += '\n';
    }

    [[nodiscard]] const std::string &text() const { return m_text; }

private:
    void append(std::string_view field) {
        if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
            m_text += field;
            return;
        }
        m_text += '"';
        for (const char c : field)
            m_text.append(c == '"' ? 2 : 1, c);
        m_text += '"';
    }

    std::string m_text;
};

} // namespace weici::demo
