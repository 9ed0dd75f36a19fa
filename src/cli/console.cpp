// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include "cli/exitcode.h"
#include "cli/progressline.h"
#include "cli/words.h"

#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace weici::cli {

namespace {

void write(std::FILE *stream, const QByteArray &bytes) {
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

bool isWatched() {
#ifdef Q_OS_WIN
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(fileno(stderr)) != 0;
#endif
}

} // namespace

Console::Console() = default;
Console::~Console() = default;

void Console::print(const QByteArray &utf8) {
    m_progress.reset();
    write(stdout, utf8);
    if (std::ferror(stdout) != 0)
        throw Failure(ExitCode::Output, Cli::tr("结果写不出去。检查磁盘空间，或换一个位置。"));
}

void Console::tell(const QString &message) {
    m_progress.reset();
    write(stderr, message.toUtf8() + '\n');
}

void Console::startProgress() {
    if (isWatched())
        m_progress = std::make_unique<ProgressLine>(Cli::tr("正在处理"),
                                                    [](const QByteArray &line) { write(stderr, line); });
}

void Console::advance(qint64 done, qint64 total) {
    if (m_progress)
        m_progress->advance(done, total);
}

} // namespace weici::cli
