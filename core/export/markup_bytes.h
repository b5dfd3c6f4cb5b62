// The bytes of an XML file as they are put together: markup as it is, texts escaped, numbers short. Made for long files:
// a piece costs little more than copying it. Knows nothing of which elements there are.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstring>
#include <string_view>
#include <utility>

#include <QByteArray>
#include <QStringView>

namespace halfclose {

class MarkupBytes
{
public:
    /// Markup, or what can be none: goes in as it is.
    MarkupBytes &operator<<(std::string_view markup)
    {
        std::memcpy(room(markup.size()), markup.data(), markup.size());
        m_used += markup.size();
        return *this;
    }
    /// With one decimal, or none where that is 0.
    MarkupBytes &operator<<(double value);
    MarkupBytes &operator<<(quint64 value);

    /// A text, escaped; U+FFFD for what XML has no place for.
    void text(QStringView text);
    /// One line of bounded length for a reader of screens: what is no printable character as a visible escape.
    void remark(std::string_view utf8);

    /// All of it, until more is added: that begins anew, in the same memory.
    QByteArrayView take()
    {
        return {m_at, qsizetype(std::exchange(m_used, 0))};
    }

private:
    char *room(size_t more)
    {
        if (m_room - m_used < more)
            grow(more);
        return m_at + m_used;
    }
    void grow(size_t more);

    QByteArray m_bytes;
    char *m_at = nullptr;
    size_t m_used = 0;
    size_t m_room = 0;
};

} // namespace halfclose
