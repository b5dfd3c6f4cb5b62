// SPDX-License-Identifier: MIT
#include "core/trace/json_text.h"

#include <array>
#include <cstring>
#include <limits>

#include <QList>

#include "core/trace/tr.h"

namespace halfclose {

namespace {

/// In a JSON string: neither its end nor an escape nor what must not stand there.
constexpr std::array<bool, 256> isOrdinary = [] {
    std::array<bool, 256> is{};
    for (size_t i = 0x20; i < is.size(); ++i)
        is[i] = i != '"' && i != '\\';
    return is;
}();

bool isPlain(char c)
{
    const auto octet = uchar(c);
    return octet >= 0x20 && octet < 0x7F && octet != '"' && octet != '\\';
}

void appendEscape(QByteArray &out, uint codeUnit)
{
    constexpr char digits[] = "0123456789abcdef";
    out.append("\\u00").append(digits[codeUnit >> 4 & 0xF]).append(digits[codeUnit & 0xF]);
}

void appendEscaped(QByteArray &out, char c)
{
    switch (c) {
    case '"':
        out.append("\\\"");
        return;
    case '\\':
        out.append("\\\\");
        return;
    case '\n':
        out.append("\\n");
        return;
    case '\r':
        out.append("\\r");
        return;
    case '\t':
        out.append("\\t");
        return;
    default:
        appendEscape(out, uchar(c));
    }
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/// The code unit of the four digits at @p at, or -1.
int codeUnit(const char *at, const char *end)
{
    if (end - at < 4)
        return -1;
    int value = 0;
    for (int i = 0; i < 4; ++i) {
        const int digit = hexValue(at[i]);
        if (digit < 0)
            return -1;
        value = value << 4 | digit;
    }
    return value;
}

void appendUtf8(QByteArray &out, char32_t c)
{
    if (c < 0x80) {
        out.append(char(c));
    } else if (c < 0x800) {
        out.append(char(0xC0 | c >> 6)).append(char(0x80 | (c & 0x3F)));
    } else if (c < 0x10000) {
        out.append(char(0xE0 | c >> 12)).append(char(0x80 | (c >> 6 & 0x3F))).append(char(0x80 | (c & 0x3F)));
    } else {
        out.append(char(0xF0 | c >> 18)).append(char(0x80 | (c >> 12 & 0x3F)));
        out.append(char(0x80 | (c >> 6 & 0x3F))).append(char(0x80 | (c & 0x3F)));
    }
}

} // namespace

void appendJsonString(QByteArray &out, QByteArrayView utf8)
{
    out.append('"');
    const char *at = utf8.data();
    const char *const end = at + utf8.size();
    while (at != end) {
        const char *plain = at;
        while (at != end && isPlain(*at))
            ++at;
        out.append(plain, at - plain);
        if (at == end)
            break;
        if (uchar(*at) < 0x80) {
            appendEscaped(out, *at++);
            continue;
        }
        const char *wide = at;
        while (at != end && uchar(*at) >= 0x80)
            ++at;
        // Through QString and back: what is not UTF-8 becomes U+FFFD, and C1 controls show as single characters.
        for (const uint c : QString::fromUtf8(wide, at - wide).toUcs4()) {
            if (c < 0xA0)
                appendEscape(out, c);
            else
                appendUtf8(out, c);
        }
    }
    out.append('"');
}

void appendJsonString(QByteArray &out, const QString &text)
{
    appendJsonString(out, QByteArrayView(text.toUtf8()));
}

bool JsonObjectScanner::fail(const char *what)
{
    if (!m_error)
        m_error = what;
    return false;
}

bool JsonObjectScanner::nextKey(Opening &usual, bool &isUsual)
{
    const auto size = qsizetype(usual.text.size());
    isUsual = size > 0 && !m_error && m_end - m_at > size && std::memcmp(m_at, usual.text.data(), size_t(size)) == 0;
    if (isUsual) {
        m_key = QByteArrayView(m_at + usual.keyFrom, usual.keySize);
        m_at += size;
        m_started = true;
        return true;
    }
    const char *const start = m_at;
    if (!nextKey())
        return false;
    constexpr qsizetype longest = 64; // of those worth keeping
    usual.text.assign(start, m_at - start <= longest ? m_at : start);
    usual.keyFrom = m_key.data() - start;
    usual.keySize = m_key.size();
    return true;
}

bool JsonObjectScanner::nextKey()
{
    if (m_error)
        return false;
    skipSpace();
    const char opening = m_started ? ',' : '{';
    if (m_at == m_end)
        return fail(m_started ? QT_TRANSLATE_NOOP("halfclose", "the line ends before its object does")
                              : QT_TRANSLATE_NOOP("halfclose", "an object must stand here"));
    if (m_started && *m_at == '}') {
        ++m_at;
        skipSpace();
        return m_at == m_end ? false : fail(QT_TRANSLATE_NOOP("halfclose", "something stands behind the object"));
    }
    if (*m_at != opening)
        return fail(m_started ? QT_TRANSLATE_NOOP("halfclose", "a comma or the object's end must stand here")
                              : QT_TRANSLATE_NOOP("halfclose", "an object must stand here"));
    ++m_at;
    skipSpace();
    if (!m_started && m_at != m_end && *m_at == '}') {
        m_started = true;
        return nextKey();
    }
    m_started = true;
    if (!scanString(&m_key))
        return false;
    skipSpace();
    if (m_at == m_end || *m_at != ':')
        return fail(QT_TRANSLATE_NOOP("halfclose", "a colon must follow a key"));
    ++m_at;
    skipSpace();
    return m_at != m_end || fail(QT_TRANSLATE_NOOP("halfclose", "the line ends before its object does"));
}

bool JsonObjectScanner::readValue()
{
    if (*m_at == '"') {
        m_type = ValueType::Text;
        return scanString(&m_raw);
    }
    if (*m_at == '-' || (*m_at >= '0' && *m_at <= '9'))
        return scanInteger();
    return scanWord();
}

bool JsonObjectScanner::scanString(QByteArrayView *raw)
{
    if (m_at == m_end)
        return fail(QT_TRANSLATE_NOOP("halfclose", "the line ends before its object does"));
    if (*m_at != '"')
        return fail(QT_TRANSLATE_NOOP("halfclose", "a text in quotes must stand here"));
    const char *const start = m_at + 1;
    const char *at = start; // of its own: a member would be written back at every character
    m_escaped = false;
    while (true) {
        while (at != m_end && isOrdinary[uchar(*at)])
            ++at;
        if (at == m_end || *at == '"')
            break;
        if (*at != '\\')
            return fail(QT_TRANSLATE_NOOP("halfclose", "a control character stands unescaped in a text"));
        m_escaped = true;
        if (++at == m_end)
            break;
        ++at;
    }
    if (at == m_end)
        return fail(QT_TRANSLATE_NOOP("halfclose", "a text is not closed"));
    *raw = QByteArrayView(start, at - start);
    m_at = at + 1;
    return true;
}

bool JsonObjectScanner::scanInteger()
{
    m_type = ValueType::Integer;
    const bool negative = *m_at == '-';
    if (negative)
        ++m_at;
    const char *const start = m_at;
    const char *at = start;
    quint64 value = 0;
    for (; at != m_end && *at >= '0' && *at <= '9'; ++at)
        value = value * 10 + quint64(*at - '0');
    if (at - start > 19) // 19 digits fit 64 bits; more made no number
        return fail(QT_TRANSLATE_NOOP("halfclose", "a number is out of range"));
    m_at = at;
    if (m_at == start || (*start == '0' && m_at - start > 1))
        return fail(QT_TRANSLATE_NOOP("halfclose", "a number is not written as JSON does"));
    if (m_at != m_end && (*m_at == '.' || *m_at == 'e' || *m_at == 'E'))
        return fail(QT_TRANSLATE_NOOP("halfclose", "a whole number must stand here"));
    constexpr auto largest = quint64(std::numeric_limits<qint64>::max());
    if (value > largest + (negative ? 1 : 0))
        return fail(QT_TRANSLATE_NOOP("halfclose", "a number is out of range"));
    m_integer = negative ? qint64(0 - value) : qint64(value);
    return true;
}

bool JsonObjectScanner::scanWord()
{
    m_type = ValueType::Other;
    for (const char *word : {"true", "false", "null"}) {
        const auto length = qsizetype(std::strlen(word));
        if (m_end - m_at >= length && std::memcmp(m_at, word, size_t(length)) == 0) {
            m_at += length;
            return true;
        }
    }
    return fail(QT_TRANSLATE_NOOP("halfclose", "a text or a whole number must stand here"));
}

std::optional<QByteArray> JsonObjectScanner::text()
{
    if (!m_escaped)
        return m_raw.toByteArray();
    QByteArray out;
    out.reserve(m_raw.size());
    const char *at = m_raw.data();
    const char *const end = at + m_raw.size();
    while (at != end) {
        if (*at != '\\') {
            const auto *escape = static_cast<const char *>(std::memchr(at, '\\', size_t(end - at)));
            const char *const until = escape ? escape : end;
            out.append(at, until - at);
            at = until;
            continue;
        }
        const char kind = at[1]; // scanString saw to it that something follows
        at += 2;
        constexpr char escapes[] = "\"\\/bfnrt";
        constexpr char meanings[] = "\"\\/\b\f\n\r\t";
        if (const char *found = kind ? std::strchr(escapes, kind) : nullptr) {
            out.append(meanings[found - escapes]);
            continue;
        }
        int unit = kind == 'u' ? codeUnit(at, end) : -1;
        if (unit < 0) {
            fail(QT_TRANSLATE_NOOP("halfclose", "an escape in a text is not one of JSON's"));
            return std::nullopt;
        }
        at += 4;
        auto c = char32_t(unit);
        if (QChar::isHighSurrogate(c) && end - at >= 6 && at[0] == '\\' && at[1] == 'u') {
            const int low = codeUnit(at + 2, end);
            if (low >= 0 && QChar::isLowSurrogate(char32_t(low))) {
                c = QChar::surrogateToUcs4(char16_t(unit), char16_t(low));
                at += 6;
            }
        }
        if (QChar::isSurrogate(c)) {
            fail(QT_TRANSLATE_NOOP("halfclose", "half of a surrogate pair stands alone in a text"));
            return std::nullopt;
        }
        appendUtf8(out, c);
    }
    return out;
}

} // namespace halfclose
