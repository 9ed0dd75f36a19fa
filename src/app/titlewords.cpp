// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/titlewords.h"

#include <algorithm>
#include <string_view>

namespace weici::app {

bool tearsTitleWord(QStringView text, qsizetype at) {
    static constexpr std::u16string_view words[] = {
        u"数字经济", u"主要指标", u"上半年", u"下半年", u"季度", u"情况", u"通报", u"监测",   u"目标",
        u"任务",     u"考核",     u"排名",   u"分析",   u"工作", u"发展", u"关于", u"办公室", u"领导小组"};
    return std::ranges::any_of(words, [&](std::u16string_view word) {
        const auto size = static_cast<qsizetype>(word.size());
        for (qsizetype from = std::max<qsizetype>(0, at - size + 1); from < at; ++from) {
            if (text.mid(from, size) == QStringView(word.data(), size))
                return true;
        }
        return false;
    });
}

} // namespace weici::app
