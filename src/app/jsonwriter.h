// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace weici::app {

/// JSON in the order it is told, UTF-8 unescaped, shortest numbers: what Qt's writer cannot promise and what
/// makes the same content the same bytes. Lines: two spaces a level, every key on its own; Compact: no space
/// at all.
class JsonWriter final {
public:
    enum class Form { Lines, Compact };
    explicit JsonWriter(Form form = Form::Lines)
        : m_form(form) {}

    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    /// The next value belongs to this key.
    void key(std::string_view name);

    void text(std::string_view value);
    void number(double value);
    void boolean(bool value);
    void null();

    /// The document with its final newline; every object and array must be closed.
    [[nodiscard]] std::string take();

private:
    void startValue();
    void open(char bracket);
    void close(char bracket);
    void newLine();

    Form m_form;
    std::string m_out;
    std::vector<bool> m_hasItems; ///< one an open object or array
    bool m_afterKey = false;
};

/// A JSON string with its quotes; only what must be escaped is.
std::string jsonString(std::string_view utf8);

} // namespace weici::app
