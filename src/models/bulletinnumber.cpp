// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulletinnumber.h"

#include "app/ledger.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace weici::models {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BulletinNumber)
};

} // namespace

std::optional<BulletinNumber> BulletinNumber::read(const QString &text) {
    static const QRegularExpression form(
        QStringLiteral("^\\s*(.+?)\\s*[〔\\[（(](\\d{4})[〕\\]）)]\\s*第?(\\d+)\\s*号\\s*$"));
    const QRegularExpressionMatch match = form.match(text);
    return match.hasMatch() ? std::optional(BulletinNumber{match.captured(1), match.captured(2).toInt(),
                                                           match.captured(3).toInt()})
                            : std::nullopt;
}

QString BulletinNumber::text() const {
    return QStringLiteral("%1〔%2〕%3号").arg(office).arg(year).arg(number);
}

QString BulletinNumber::spoken() const {
    return Words::tr("%1年第%2号").arg(year).arg(number);
}

QString nextNumber(const app::Ledger &ledger, int year) {
    std::optional<BulletinNumber> last;
    for (const app::IssuedBulletin &bulletin : ledger.issuedBulletins()) {
        const auto number = BulletinNumber::read(bulletin.number);
        if (number &&
            (!last || std::pair(number->year, number->number) > std::pair(last->year, last->number))) {
            last = number;
        }
    }
    if (!last) {
        return {};
    }
    return BulletinNumber{last->office, year, last->year == year ? last->number + 1 : 1}.text();
}

QString spokenNumber(const QString &text) {
    const auto number = BulletinNumber::read(text);
    return number ? number->spoken() : text;
}

} // namespace weici::models
