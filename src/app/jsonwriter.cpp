// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jsonwriter.h"

#include "engine/decimal.h"

#include <utility>

namespace weici::app {

namespace {

void appendEscaped(std::string &out, char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    constexpr std::string_view named = "\b\f\n\r\t\"\\";
    constexpr std::string_view letters = "bfnrt\"\\";
    const auto byte = static_cast<unsigned char>(c);
    if (const auto at = named.find(c); at != std::string_view::npos)
        (out += '\\') += letters[at];
    else if (byte < 0x20)
        ((out += "\\u00") += digits[byte >> 4U]) += digits[byte & 0xfU];
    else
        out += c;
}

} // namespace

std::string jsonString(std::string_view utf8) {
    std::string out = "\"";
    for (const char c : utf8)
        appendEscaped(out, c);
    return out + '"';
}

void JsonWriter::beginObject() {
    open('{');
}
void JsonWriter::endObject() {
    close('}');
}
void JsonWriter::beginArray() {
    open('[');
}
void JsonWriter::endArray() {
    close(']');
}

void JsonWriter::key(std::string_view name) {
    startValue();
    (m_out += jsonString(name)) += m_form == Form::Lines ? ": " : ":";
    m_afterKey = true;
}

void JsonWriter::text(std::string_view value) {
    startValue();
    m_out += jsonString(value);
}

void JsonWriter::number(double value) {
    startValue();
    m_out += engine::shortestText(value);
}

void JsonWriter::boolean(bool value) {
    startValue();
    m_out += value ? "true" : "false";
}

void JsonWriter::null() {
    startValue();
    m_out += "null";
}

std::string JsonWriter::take() {
    return std::move(m_out) + '\n';
}

void JsonWriter::startValue() {
    if (std::exchange(m_afterKey, false) || m_hasItems.empty())
        return;
    if (m_hasItems.back())
        m_out += ',';
    m_hasItems.back() = true;
    newLine();
}

void JsonWriter::open(char bracket) {
    startValue();
    m_out += bracket;
    m_hasItems.push_back(false);
}

void JsonWriter::close(char bracket) {
    const bool hadItems = m_hasItems.back();
    m_hasItems.pop_back();
    if (hadItems)
        newLine();
    m_out += bracket;
}

void JsonWriter::newLine() {
    if (m_form == Form::Compact)
        return;
    m_out += '\n';
    m_out.append(2 * m_hasItems.size(), ' ');
}

} // namespace weici::app
