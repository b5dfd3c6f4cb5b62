// JSON's strings, written and read without building a document: what the line formats of a trace are made of.
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include <QByteArray>
#include <QString>

namespace halfclose {

/// Appends @p utf8 as a JSON string, with its quotes. Control characters, C1 ones included, are escaped, so that
/// no terminal that shows the file obeys them; octets that are not UTF-8 become U+FFFD.
void appendJsonString(QByteArray &out, QByteArrayView utf8);
void appendJsonString(QByteArray &out, const QString &text);

/// Reads the members of one object whose values are plain (no arrays or objects inside), left to right.
class JsonObjectScanner
{
public:
    enum class ValueType { Text, Integer, Other };

    /// @param line  UTF-8; must outlive the scanner
    explicit JsonObjectScanner(QByteArrayView line)
        : m_at(line.data())
        , m_end(line.data() + line.size())
    {
    }

    /// All that stands before a member's value: a comma, its key, a colon and any spaces.
    struct Opening
    {
        std::string text;
        qsizetype keyFrom = 0;
        qsizetype keySize = 0;
    };

    /// Goes to the next member. @return false at the object's end and after a mistake: see error().
    bool next() { return nextKey() && readValue(); }
    // The same in two steps, for who reads many objects that are much alike.
    /// Goes to the next member's value, at once where it begins as @p usual does. Else @p usual is how it does begin.
    bool nextKey(Opening &usual, bool &isUsual);
    bool nextKey();
    bool readValue();
    /// The member's key as it stands in the line, escapes and all.
    QByteArrayView key() const { return m_key; }
    ValueType type() const { return m_type; }
    /// The text between the quotes as it stands in the line.
    QByteArrayView rawText() const { return m_raw; }
    /// The text as UTF-8, escapes resolved; none, with error() set, where an escape is wrong.
    std::optional<QByteArray> text();
    qint64 integer() const { return m_integer; }

    /// What is wrong, as a clause; null when nothing is.
    const char *error() const { return m_error; }

private:
    bool fail(const char *what);
    void skipSpace()
    {
        // One comparison for what is no space, which it mostly is not.
        while (m_at != m_end && uchar(*m_at) <= ' ' && (*m_at == ' ' || *m_at == '\t' || *m_at == '\r'))
            ++m_at;
    }
    bool scanString(QByteArrayView *raw);
    bool scanInteger();
    bool scanWord();

    const char *m_at;
    const char *m_end;
    QByteArrayView m_key;
    QByteArrayView m_raw;
    qint64 m_integer = 0;
    const char *m_error = nullptr;
    ValueType m_type = ValueType::Other;
    bool m_started = false;
    bool m_escaped = false;
};

} // namespace halfclose
