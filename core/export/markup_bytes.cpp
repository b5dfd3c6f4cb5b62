// SPDX-License-Identifier: MIT
#include "core/export/markup_bytes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/export/markup_text.h"
#include "core/export/terminal_text.h"

namespace halfclose {

namespace {

constexpr size_t longestRemark = 400;

enum class Octet : quint8 { Plain, Escaped, Other };

constexpr std::array<Octet, 128> octets = [] {
    std::array<Octet, 128> kinds{};
    for (size_t i = 0; i < 0x20; ++i)
        kinds[i] = Octet::Other;
    kinds[0x7F] = Octet::Other;
    for (const char c : {'<', '>', '&', '"'})
        kinds[size_t(c)] = Octet::Escaped;
    return kinds;
}();

std::string_view escape(char c)
{
    switch (c) {
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '&': return "&amp;";
    default: return "&quot;";
    }
}

/// Letters of Western Europe, and the signs that our own sentences use: nothing that would be shown otherwise.
bool isHarmless(std::string_view utf8, size_t at, size_t &length)
{
    const auto octet = [&](size_t i) { return at + i < utf8.size() ? uchar(utf8[at + i]) : uchar(0); };
    length = 2;
    if (octet(0) == 0xC2)
        return octet(1) >= 0xA0 && octet(1) < 0xC0 && octet(1) != 0xAD;
    if (octet(0) == 0xC3)
        return octet(1) >= 0x80 && octet(1) < 0xC0;
    length = 3;
    return utf8.substr(at, 3) == "…" || utf8.substr(at, 3) == "→";
}

using Block = std::array<uchar, 16>;

/// How many octets of a block are plain until one is not. Works out all of them without a branch, for which compilers
/// have instructions that take the whole block at once.
size_t plainPrefix(const char *block)
{
    Block isOther;
    for (size_t i = 0; i < isOther.size(); ++i) {
        const auto octet = uchar(block[i]);
        isOther[i] = (octet < 0x20) | (octet >= 0x7F) | (octet == '<') | (octet == '>') | (octet == '&') | (octet == '"');
    }
    if (isOther == Block{})
        return isOther.size();
    return size_t(std::find(isOther.begin(), isOther.end(), 1) - isOther.begin());
}

} // namespace

void MarkupBytes::grow(size_t more)
{
    m_room = std::max(m_used + more, 2 * m_room + 4096);
    m_bytes.resize(qsizetype(m_room));
    m_at = m_bytes.data();
}

MarkupBytes &MarkupBytes::operator<<(double value)
{
    const bool small = std::abs(value) < 1e15;
    const auto tenths = small ? qint64(value * 10 + (value < 0 ? -0.5 : 0.5)) : 0;
    if (!small) // a picture of no sensible size; still a number
        return *this << quint64(1'000'000'000'000'000);
    char *out = room(24);
    char *at = out;
    if (tenths < 0)
        *at++ = '-';
    const auto size = quint64(std::abs(tenths));
    at = std::to_chars(at, out + 24, size / 10).ptr;
    if (size % 10 != 0) {
        *at++ = '.';
        *at++ = char('0' + size % 10);
    }
    m_used += size_t(at - out);
    return *this;
}

MarkupBytes &MarkupBytes::operator<<(quint64 value)
{
    char *out = room(24);
    m_used += size_t(std::to_chars(out, out + 24, value).ptr - out);
    return *this;
}

void MarkupBytes::text(QStringView text)
{
    // At most six octets a unit: &quot;
    char *out = room(6 * size_t(text.size()));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit < 0x80 && octets[unit] == Octet::Plain) {
            *out++ = char(unit);
            continue;
        }
        if (unit >= 0x80 || octets[unit] == Octet::Other) {
            // Rare: the rest the slow way.
            m_used = size_t(out - m_at);
            const QByteArray rest = legalXml(text.sliced(i).toString()).toUtf8();
            for (const char c : rest) {
                if (uchar(c) < 0x80 && octets[size_t(c)] == Octet::Escaped)
                    *this << escape(c);
                else
                    *this << std::string_view(&c, 1);
            }
            return;
        }
        const std::string_view escaped = escape(char(unit));
        std::memcpy(out, escaped.data(), escaped.size());
        out += escaped.size();
    }
    m_used = size_t(out - m_at);
}

void MarkupBytes::remark(std::string_view utf8)
{
    const size_t before = m_used;
    bool plain = utf8.size() <= longestRemark;
    char *out = room(6 * std::min(utf8.size(), longestRemark));
    for (size_t i = 0; plain && i < utf8.size();) {
        if (i + sizeof(Block) <= utf8.size()) {
            const size_t length = plainPrefix(utf8.data() + i);
            std::memcpy(out, utf8.data() + i, sizeof(Block)); // what is too much is written over
            out += length;
            i += length;
            if (length == sizeof(Block))
                continue;
        }
        const char c = utf8[i];
        if (uchar(c) < 0x80 && octets[size_t(c)] == Octet::Plain) {
            *out++ = c;
            ++i;
        } else if (uchar(c) < 0x80 && octets[size_t(c)] == Octet::Escaped) {
            const std::string_view escaped = escape(c);
            std::memcpy(out, escaped.data(), escaped.size());
            out += escaped.size();
            ++i;
        } else if (size_t length = 0; isHarmless(utf8, i, length)) {
            std::memcpy(out, utf8.data() + i, length);
            out += length;
            i += length;
        } else {
            plain = false;
        }
    }
    m_used = plain ? size_t(out - m_at) : before;
    if (plain)
        return;
    const QString whole = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    const bool cut = whole.size() > qsizetype(longestRemark);
    text(printable(cut ? whole.left(qsizetype(longestRemark)) + u'…' : whole));
}

} // namespace halfclose
