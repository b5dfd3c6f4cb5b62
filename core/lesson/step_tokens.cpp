// SPDX-License-Identifier: MIT
#include "core/lesson/step_tokens.h"

#include "core/lesson/wording.h"

namespace halfclose {
namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

int hexadecimalDigit(QChar c)
{
    if (isDigit(c))
        return c.unicode() - u'0';
    const char16_t lower = c.toLower().unicode();
    return lower >= u'a' && lower <= u'f' ? lower - u'a' + 10 : -1;
}

class Cutter
{
public:
    Cutter(const TableCell &cell, TextRange code, MistakeList &mistakes)
        : m_cell(cell), m_text(cell.text()), m_at(code.begin), m_end(code.end), m_mistakes(mistakes)
    {
    }

    TokenList cut()
    {
        m_list.tokens.reserve(12); // a usual step's all
        while (skipBlanks(), m_at < m_end)
            readToken();
        append(TokenKind::End, m_end);
        return std::move(m_list);
    }

private:
    void skipBlanks()
    {
        while (m_at < m_end && m_text[m_at].isSpace())
            ++m_at;
    }

    QChar peek(qsizetype ahead) const { return m_at + ahead < m_end ? m_text[m_at + ahead] : QChar(); }

    Token &append(TokenKind kind, qsizetype begin)
    {
        Token token;
        token.kind = kind;
        token.text = m_text.sliced(begin, m_at - begin);
        token.span = m_cell.span(begin, m_at);
        m_list.tokens.append(token);
        return m_list.tokens.last();
    }

    void readToken()
    {
        const QChar c = m_text[m_at];
        const qsizetype begin = m_at;
        if (c.isLetter() || c == u'_') {
            while (m_at < m_end && isWordCharacter(m_text[m_at]))
                ++m_at;
            append(TokenKind::Word, begin);
        } else if (isDigit(c) || (c == u'-' && isDigit(peek(1)))) {
            readInteger();
        } else if (c == u'"') {
            readString();
        } else if (c == u'-' && peek(1) == u'>') {
            m_at += 2;
            append(TokenKind::Mark, begin);
        } else if (QStringView(u"(),:=|+").contains(c)) {
            ++m_at;
            append(TokenKind::Mark, begin);
        } else {
            readStranger();
        }
    }

    void readInteger()
    {
        const qsizetype begin = m_at++;
        while (m_at < m_end && isDigit(m_text[m_at]))
            ++m_at;
        Token &token = append(TokenKind::Integer, begin);
        bool fits = false;
        token.number = token.text.toLongLong(&fits);
        if (!fits) {
            m_mistakes.add(token.span,
                Wording::tr("the number '%1' is out of range (at most %2 either side of 0)")
                    .arg(excerpt(token.text), QString::number(std::numeric_limits<qint64>::max())));
        }
    }

    void readString()
    {
        const qsizetype begin = m_at++;
        QByteArray bytes;
        qsizetype plain = m_at; // characters from here on stand for themselves
        const auto keepPlain = [&] { bytes += QStringView(m_text).sliced(plain, m_at - plain).toUtf8(); };
        while (m_at < m_end && m_text[m_at] != u'"') {
            if (m_text[m_at] == u'\\') {
                keepPlain();
                readEscape(bytes);
                plain = m_at;
            } else {
                if (m_text[m_at].isNull()) {
                    m_mistakes.add(m_cell.span(m_at, m_at + 1), Wording::tr("a NUL character in a string (write \\x00)"));
                }
                ++m_at;
            }
        }
        keepPlain();
        if (m_at == m_end) {
            if (m_list.sound) // else it may be the end of what a strange character began
                m_mistakes.add(m_cell.span(begin, m_at), Wording::tr("a string that does not end (a \" ends it)"));
            m_list.sound = false;
        } else {
            ++m_at;
        }
        append(TokenKind::String, begin).bytes = bytes;
    }

    void readEscape(QByteArray &bytes)
    {
        const qsizetype begin = m_at++;
        const QChar c = peek(0);
        if (m_at < m_end)
            ++m_at;
        switch (c.unicode()) {
        case u'"':
        case u'\\':
            bytes += char(c.unicode());
            return;
        case u'n':
            bytes += '\n';
            return;
        case u'r':
            bytes += '\r';
            return;
        case u't':
            bytes += '\t';
            return;
        case u'x': {
            const int high = hexadecimalDigit(peek(0));
            const int low = high < 0 ? -1 : hexadecimalDigit(peek(1));
            if (low >= 0) {
                bytes += char(high * 16 + low);
                m_at += 2;
                return;
            }
            m_mistakes.add(m_cell.span(begin, m_at), Wording::tr("\\x without two hexadecimal digits (\\x41 is the letter A)"));
            return;
        }
        default:
            if (c.isHighSurrogate() && peek(0).isLowSurrogate())
                ++m_at;
            m_mistakes.add(m_cell.span(begin, m_at),
                Wording::tr("unknown escape '%1' (\\\", \\\\, \\n, \\r, \\t or \\xHH)")
                    .arg(m_text.sliced(begin, m_at - begin)));
        }
    }

    void readStranger()
    {
        const qsizetype begin = m_at++;
        if (m_text[begin].isHighSurrogate() && peek(0).isLowSurrogate())
            ++m_at;
        const QString what = m_text.sliced(begin, m_at - begin);
        m_mistakes.add(m_cell.span(begin, m_at), Wording::tr("unexpected '%1'%2").arg(what, meant(what)));
        m_list.sound = false;
    }

    // Word processors are fond of these.
    static QString meant(const QString &what)
    {
        QString instead;
        if (QStringView(u"“”„«»‘’'").contains(what))
            instead = QStringLiteral("\"");
        else if (what == u"→" || what == u"⇒" || what == u">")
            instead = QStringLiteral("->");
        else if (what == u"–" || what == u"−" || what == u"-")
            instead = QStringLiteral("->");
        return instead.isEmpty() ? QString() : Wording::tr(" (%1 is written %2)").arg(what, instead);
    }

    const TableCell &m_cell;
    const QString &m_text;
    qsizetype m_at;
    qsizetype m_end;
    MistakeList &m_mistakes;
    TokenList m_list;
};

} // namespace

TokenList tokensOf(const TableCell &cell, TextRange code, MistakeList &mistakes)
{
    return Cutter(cell, code, mistakes).cut();
}

} // namespace halfclose
