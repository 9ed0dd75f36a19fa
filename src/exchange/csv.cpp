// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv.h"

#include <csv.h>

#include <QByteArrayView>
#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>
#include <exception>
#include <new>

namespace weici::exchange {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

QString encodingReason() {
    return QCoreApplication::translate(
        "Csv", "不是 UTF-8 编码；用 Excel 或 WPS 另存为“CSV UTF-8（逗号分隔）”后再试");
}

/// libcsv with its callbacks turned into records. Strict, and nothing counts as a space, so that no text is
/// trimmed.
class Parser final {
public:
    explicit Parser(const std::function<void(const CsvRecord &)> &visit)
        : m_visit(visit) {
        if (csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
            throw std::bad_alloc();
        csv_set_space_func(&m_parser, [](unsigned char) { return 0; });
        m_record.line = 1;
    }
    ~Parser() { csv_free(&m_parser); }
    Parser(const Parser &) = delete;
    Parser &operator=(const Parser &) = delete;

    /// Bytes of one physical line; `nextLine` is the number of the line after it.
    void feed(std::string_view bytes, qint64 nextLine) {
        m_nextLine = nextLine;
        if (!m_open && bytes.find_first_not_of("\r\n") == std::string_view::npos) {
            m_record.line = nextLine;
            return;
        }
        m_open = true;
        m_ended = 0;
        if (csv_parse(&m_parser, bytes.data(), bytes.size(), onField, onRecord, this) != bytes.size())
            fail(nextLine - 1);
        rethrow();
        if (m_ended > 1)
            throw CsvError(nextLine - 1,
                           QCoreApplication::translate(
                               "Csv", "行与行之间只有回车符；另存为 Windows 或 Unix 的换行后再试"));
        m_recordBytes = m_open ? m_recordBytes + static_cast<qint64>(bytes.size()) : 0;
    }

    void finish() {
        if (csv_fini(&m_parser, onField, onRecord, this) != 0)
            throw CsvError(m_record.line, QCoreApplication::translate("Csv", "引号没有结束；补上右边的引号"));
        rethrow();
    }

    [[nodiscard]] qint64 recordLine() const { return m_record.line; }
    [[nodiscard]] qint64 recordBytes() const { return m_recordBytes; }

private:
    [[noreturn]] void fail(qint64 line) const {
        if (csv_error(const_cast<csv_parser *>(&m_parser)) != CSV_EPARSE)
            throw std::bad_alloc();
        throw CsvError(line, QCoreApplication::translate(
                                 "Csv", "引号的位置不对；含引号的内容要整个用引号括起来，里面的引号写两个"));
    }

    // Exceptions must not pass through the C library.
    template <class Action>
    void guarded(Action action) {
        if (m_thrown)
            return;
        try {
            action();
        } catch (...) {
            m_thrown = std::current_exception();
        }
    }
    void rethrow() const {
        if (m_thrown)
            std::rethrow_exception(m_thrown);
    }

    static void onField(void *text, std::size_t length, void *self) {
        auto *parser = static_cast<Parser *>(self);
        parser->guarded(
            [=] { parser->m_record.fields.emplace_back(static_cast<const char *>(text), length); });
    }
    static void onRecord(int, void *self) {
        auto *parser = static_cast<Parser *>(self);
        parser->guarded([=] { parser->m_visit(parser->m_record); });
        parser->m_record.fields.clear();
        parser->m_record.line = parser->m_nextLine;
        parser->m_open = false;
        ++parser->m_ended;
    }

    csv_parser m_parser{};
    const std::function<void(const CsvRecord &)> &m_visit;
    CsvRecord m_record;
    qint64 m_nextLine = 1;
    qint64 m_recordBytes = 0; ///< of the record that is still open
    bool m_open = false;
    int m_ended = 0; ///< records that ended in the present line
    std::exception_ptr m_thrown;
};

void checkText(std::string_view bytes, qint64 line) {
    if (!QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())).isValidUtf8())
        throw CsvError(line, encodingReason());
    const auto isControl = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7f;
    };
    if (std::ranges::any_of(bytes, isControl))
        throw CsvError(line, QCoreApplication::translate("Csv", "含有看不见的控制字符；删去后再试"));
}

} // namespace

CsvError::CsvError(qint64 line, const QString &reason)
    : std::runtime_error(reason.toStdString())
    , m_line(line)
    , m_reason(reason) {}

void readCsv(QIODevice &device, const std::function<void(const CsvRecord &)> &visit,
             const CsvLimits &limits) {
    Parser parser(visit);
    std::vector<char> buffer(static_cast<std::size_t>(limits.recordBytes) + 2);
    qint64 total = 0;
    for (qint64 line = 1;; ++line) {
        const qint64 room = std::max<qint64>(limits.recordBytes + 2 - parser.recordBytes(), 2);
        const qint64 length = device.readLine(buffer.data(), room);
        if (length <= 0)
            break;
        std::string_view bytes(buffer.data(), static_cast<std::size_t>(length));
        if (parser.recordBytes() + length > limits.recordBytes)
            throw CsvError(parser.recordLine(),
                           QCoreApplication::translate("Csv", "这一行超过 1 MB；检查是否缺了引号或换行"));
        total += length;
        if (total > limits.fileBytes)
            throw CsvError(line, QCoreApplication::translate("Csv", "文件超过 256 MB；分成几个台账再试"));
        if (line == 1 && bytes.starts_with(byteOrderMark))
            bytes.remove_prefix(byteOrderMark.size());
        checkText(bytes, line);
        parser.feed(bytes, line + 1);
    }
    parser.finish();
}

std::string csvField(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string csvLine(const std::vector<std::string> &fields) {
    std::string line;
    for (const std::string &field : fields) {
        if (!line.empty() || &field != fields.data())
            line += ',';
        line += csvField(field);
    }
    return line + '\n';
}

} // namespace weici::exchange
