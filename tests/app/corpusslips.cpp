// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>

#include <QRegularExpression>

#include "app/labels.h"
#include "app/ledger.h"
#include "app/narrativecorpus.h"

namespace weici::tests {

namespace {

using Piece = CorpusText::Piece;
using Kind = CorpusText::Kind;
using Line = std::vector<Piece>;

/// The number in a piece: 20.9 of 增长20.9.
struct Number {
    qsizetype start = 0;
    QString digits;
};
std::optional<Number> numberIn(const QString &text) {
    static const QRegularExpression number(u"\\d+(?:\\.\\d+)?"_qs);
    const auto match = number.match(text);
    return match.hasMatch() ? std::optional(Number{match.capturedStart(), match.captured(0)}) : std::nullopt;
}

void replace(Piece &piece, const Number &number, const QString &digits) {
    piece.text.replace(number.start, number.digits.size(), digits);
}

bool isOddNumber(const QString &digits) {
    return digits.size() > 1 && digits.startsWith(u'0') && digits[1] != u'.';
}

/// The digits with the point moved to the right (left: negative).
QString shifted(const QString &digits, int places) {
    QString plain = digits;
    const qsizetype point = plain.contains(u'.') ? plain.indexOf(u'.') : plain.size();
    plain.remove(u'.');
    qsizetype to = point + places;
    while (to > plain.size())
        plain += u'0';
    while (to < 1) {
        plain.prepend(u'0');
        ++to;
    }
    if (to < plain.size())
        plain.insert(to, u'.');
    while (isOddNumber(plain))
        plain.remove(0, 1);
    return plain;
}

class Slipper final {
public:
    Slipper(CorpusText &text, const app::Ledger &ledger, std::mt19937 &random)
        : m_text(text)
        , m_ledger(ledger)
        , m_random(random) {}

    std::optional<int> slip(Slip slip) {
        std::vector<std::pair<std::size_t, std::size_t>> places;
        for (std::size_t i = 0; i < m_text.lines.size(); ++i) {
            for (std::size_t j = 0; j < m_text.lines[i].size(); ++j)
                places.emplace_back(i, j);
        }
        std::ranges::shuffle(places, m_random);
        for (const auto &[line, at] : places) {
            const QStringList before = m_text.text();
            const CorpusText saved = m_text;
            if (apply(slip, line, at) && m_text.text() != before)
                return static_cast<int>(line) + 1;
            m_text = saved;
        }
        return std::nullopt;
    }

private:
    bool apply(Slip slip, std::size_t line, std::size_t at) {
        Piece &piece = m_text.lines[line][at];
        switch (slip) {
        case Slip::DigitsSwapped:
            return isFigure(piece) && swapDigits(piece);
        case Slip::DigitChanged:
            return isFigure(piece) && changeDigit(piece);
        case Slip::PointMoved:
            return isFigure(piece) && movePoint(piece);
        case Slip::TenThousandTimes:
            return isFigure(piece) && multiply(piece);
        case Slip::OtherWay:
            return turn(line, at);
        case Slip::OtherUnit:
            return piece.kind == Kind::Unit && otherUnit(piece);
        case Slip::RankByOne:
            return isRank(piece) && rankByOne(piece);
        case Slip::RanksSwapped:
            return isRank(piece) && swapRanks(line, at);
        case Slip::CountByOne:
            return isCount(piece) && countByOne(piece);
        case Slip::Member:
            return piece.kind == Kind::Name && moveMember(line, at);
        case Slip::Tie:
            return isRank(piece) && turnTie(piece);
        case Slip::OtherFigure:
            return piece.kind == Kind::Value && otherFigure(piece);
        }
        return false;
    }

    static bool isFigure(const Piece &piece) {
        const bool ofValue = piece.kind == Kind::Value ||
                             (piece.kind == Kind::Target && !piece.field.contains(u"排名")) ||
                             (piece.kind == Kind::Total && piece.field.endsWith(u"得分"));
        return ofValue && numberIn(piece.text).has_value();
    }
    static bool isRank(const Piece &piece) {
        return piece.kind == Kind::Rank && numberIn(piece.text).has_value();
    }
    static bool isCount(const Piece &piece) {
        return piece.kind == Kind::Count && !piece.field.endsWith(u"名次") &&
               numberIn(piece.text).has_value();
    }

    bool swapDigits(Piece &piece) {
        const Number number = *numberIn(piece.text);
        std::vector<qsizetype> places;
        for (qsizetype i = 0; i + 1 < number.digits.size(); ++i) {
            QString digits = number.digits;
            digits[i] = number.digits[i + 1];
            digits[i + 1] = number.digits[i];
            if (number.digits[i].isDigit() && number.digits[i + 1].isDigit() && !isOddNumber(digits) &&
                digits != number.digits)
                places.push_back(i);
        }
        if (places.empty())
            return false;
        const qsizetype i = places[m_random() % places.size()];
        QString digits = number.digits;
        digits[i] = number.digits[i + 1];
        digits[i + 1] = number.digits[i];
        replace(piece, number, digits);
        return true;
    }

    bool changeDigit(Piece &piece) {
        const Number number = *numberIn(piece.text);
        QString digits = number.digits;
        const auto i = static_cast<qsizetype>(m_random() % static_cast<std::size_t>(digits.size()));
        if (!digits[i].isDigit())
            return false;
        digits[i] =
            QChar(static_cast<char16_t>(u'0' + (digits[i].unicode() - u'0' + 1 + m_random() % 9) % 10));
        if (isOddNumber(digits))
            return false;
        replace(piece, number, digits);
        return true;
    }

    bool movePoint(Piece &piece) {
        const Number number = *numberIn(piece.text);
        if (!number.digits.contains(u'.') || number.digits.toDouble() == 0)
            return false;
        replace(piece, number, shifted(number.digits, m_random() % 2 == 0 ? 1 : -1));
        return true;
    }

    bool multiply(Piece &piece) {
        const Number number = *numberIn(piece.text);
        if (number.digits.toDouble() == 0)
            return false;
        replace(piece, number, shifted(number.digits, m_random() % 2 == 0 ? 4 : -4));
        return true;
    }

    bool turn(std::size_t line, std::size_t at) {
        static const std::array<std::pair<QString, QString>, 4> pairs = {{{u"增长"_qs, u"下降"_qs},
                                                                          {u"前进"_qs, u"后退"_qs},
                                                                          {u"升至"_qs, u"降至"_qs},
                                                                          {u"-"_qs, QString()}}};
        Piece &piece = m_text.lines[line][at];
        const bool ofNumber = piece.kind == Kind::Value || piece.kind == Kind::Change ||
                              (piece.kind == Kind::Total && piece.field.endsWith(u"进退"));
        const bool ofMove =
            piece.kind == Kind::Text && (piece.text.contains(u"升至") || piece.text.contains(u"降至"));
        if ((!ofNumber && !ofMove) ||
            (ofNumber && numberIn(piece.text).value_or(Number{}).digits.toDouble() == 0))
            return false;
        for (const auto &[one, other] : pairs) {
            if (piece.text.contains(one)) {
                piece.text.replace(one, other);
                return true;
            }
            if (!other.isEmpty() && piece.text.contains(other)) {
                piece.text.replace(other, one);
                return true;
            }
        }
        return false;
    }

    static bool otherUnit(Piece &piece) {
        static const std::map<QString, QString> others = {
            {u"%"_qs, u"个"_qs},      {u"个"_qs, u"%"_qs},    {u"亿元"_qs, u"万元"_qs},
            {u"万元"_qs, u"亿元"_qs}, {u"家"_qs, u"%"_qs},    {u"件"_qs, u"亿元"_qs},
            {u"万次"_qs, u"次"_qs},   {u"万个"_qs, u"个"_qs}, {u"万条"_qs, u"亿条"_qs}};
        const auto other = others.find(piece.text);
        if (other == others.end())
            return false;
        piece.text = other->second;
        return true;
    }

    bool rankByOne(Piece &piece) {
        const Number number = *numberIn(piece.text);
        const int rank = number.digits.toInt();
        const bool up =
            rank == 1 || (m_random() % 2 == 0 && rank < m_ledger.schemeFor(m_text.period).regionCount);
        replace(piece, number, QString::number(up ? rank + 1 : rank - 1));
        return true;
    }

    bool swapRanks(std::size_t line, std::size_t at) {
        Line &pieces = m_text.lines[line];
        for (std::size_t next = at + 1; next < pieces.size(); ++next) {
            if (!isRank(pieces[next]))
                continue;
            const bool other =
                pieces[next].source != pieces[at].source &&
                pieces[next].field.endsWith(u"上期排名") == pieces[at].field.endsWith(u"上期排名");
            if (other)
                std::swap(pieces[at].text, pieces[next].text);
            return other;
        }
        return false;
    }

    bool countByOne(Piece &piece) {
        const Number number = *numberIn(piece.text);
        const int count = number.digits.toInt();
        replace(piece, number, QString::number(count == 0 || m_random() % 2 == 0 ? count + 1 : count - 1));
        return true;
    }

    /// The line under the heading of the front or back list, or the lines of its items.
    [[nodiscard]] bool isListed(std::size_t line, bool front) const {
        const QStringList lines = m_text.text();
        for (auto i = static_cast<qsizetype>(line); i-- > 0;) {
            if (lines[i].startsWith(u'（'))
                return lines[i].contains(front ? u"排名前" : u"排名后");
            if (lines[i].left(3).contains(u'、') || lines[i].left(3).contains(u'.'))
                return false;
        }
        return false;
    }

    /// From a name to before the next one.
    static std::pair<std::size_t, std::size_t> itemAt(const Line &pieces, std::size_t at) {
        std::size_t end = at + 1;
        while (end < pieces.size() && pieces[end].kind != Kind::Name)
            ++end;
        return {at, end};
    }

    bool moveMember(std::size_t line, std::size_t at) {
        const bool front = isListed(line, true);
        Line &pieces = m_text.lines[line];
        const auto names = std::ranges::count(pieces, Kind::Name, &Piece::kind);
        const bool isBulletinItem = pieces[0].kind == Kind::Text || pieces[0].kind == Kind::Name;
        if ((!front && !isListed(line, false)) || names < 3 || !isBulletinItem)
            return false;
        const auto [begin, end] = itemAt(pieces, at);
        const bool whole = end < pieces.size() && pieces[end - 1].kind == Kind::Text &&
                           std::ranges::count(pieces.begin() + static_cast<std::ptrdiff_t>(begin),
                                              pieces.begin() + static_cast<std::ptrdiff_t>(end), Kind::Rank,
                                              &Piece::kind) == 1;
        if (!whole)
            return false;
        const Line item(pieces.begin() + static_cast<std::ptrdiff_t>(begin),
                        pieces.begin() + static_cast<std::ptrdiff_t>(end));
        if (m_random() % 2 == 0) {
            pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(begin),
                         pieces.begin() + static_cast<std::ptrdiff_t>(end));
            return true;
        }
        return putIntoOther(item, line, !front);
    }

    bool putIntoOther(const Line &item, std::size_t line, bool front) {
        for (std::size_t other = 0; other < m_text.lines.size(); ++other) {
            Line &pieces = m_text.lines[other];
            const auto name = std::ranges::find(pieces, Kind::Name, &Piece::kind);
            if (other == line || name == pieces.end() || !isListed(other, front) || isListed(other, !front))
                continue;
            pieces.insert(name, item.begin(), item.end());
            return true;
        }
        return false;
    }

    static bool turnTie(Piece &piece) {
        if (piece.text.contains(u"并列"))
            piece.text.remove(u"并列"_qs);
        else if (piece.text.startsWith(u'第'))
            piece.text.prepend(u"并列"_qs);
        else
            return false;
        return true;
    }

    bool otherFigure(Piece &piece) {
        const auto number = numberIn(piece.text);
        if (!number || !piece.source)
            return false;
        std::vector<engine::CellKey> others;
        for (const auto &region : m_ledger.regions())
            others.push_back({piece.source->indicator, region.id, m_text.period});
        if (const auto before = m_text.period.previousIn(m_ledger.observedPeriods()))
            others.push_back({piece.source->indicator, m_text.region, *before});
        std::ranges::shuffle(others, m_random);
        const double own = m_ledger.observation(*piece.source).value.value().value_or(0);
        for (const auto &key : others) {
            const auto &value = m_ledger.observation(key).value;
            const auto found = numberIn(app::labels::value(value));
            if (!value.value() || !found || *value.value() == own || *value.value() * own <= 0 ||
                found->digits == number->digits)
                continue;
            replace(piece, *number, found->digits);
            return true;
        }
        return false;
    }

    CorpusText &m_text;
    const app::Ledger &m_ledger;
    std::mt19937 &m_random;
};

} // namespace

QString slipName(Slip slip) {
    static const std::array<QString, 12> names = {
        u"两位数字对调"_qs, u"一位数字写错"_qs,   u"小数点移位"_qs,     u"差一万倍"_qs,
        u"升降写反"_qs,     u"单位写错"_qs,       u"排名差一位"_qs,     u"相邻排名对调"_qs,
        u"项数差一"_qs,     u"名单漏列或错列"_qs, u"并列漏写或多写"_qs, u"别处或上期的数"_qs};
    return names[static_cast<std::size_t>(slip)];
}

std::optional<CorpusText> withSlip(const CorpusText &text, Slip slip, const app::Ledger &ledger,
                                   std::mt19937 &random, int &line) {
    CorpusText slipped = text;
    const auto where = Slipper(slipped, ledger, random).slip(slip);
    if (!where)
        return std::nullopt;
    line = *where;
    return slipped;
}

} // namespace weici::tests
