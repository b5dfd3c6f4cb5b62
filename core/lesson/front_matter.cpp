// SPDX-License-Identifier: MIT
#include "core/lesson/front_matter.h"

#include <algorithm>
#include <optional>

#include "core/lesson/wording.h"

namespace halfclose {
namespace {

constexpr double longestTimeout = 60;

bool isFence(QStringView line)
{
    while (!line.isEmpty() && isBlank(line.last()))
        line.chop(1);
    return line == u"---";
}

bool isKeyCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'-';
}

// Where the colon of a `key: value` line is; -1 where the line is none.
qsizetype colonOf(QStringView line)
{
    qsizetype end = 0;
    while (end < line.size() && isKeyCharacter(line[end]))
        ++end;
    qsizetype colon = end;
    while (colon < line.size() && isBlank(line[colon]))
        ++colon;
    return end > 0 && colon < line.size() && line[colon] == u':' ? colon : -1;
}

// Digits with at most one point among them; what QString::toDouble accepts beyond that (1e3, inf) is not decimal.
bool isDecimal(QStringView text)
{
    const bool digits = std::all_of(text.begin(), text.end(),
        [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; });
    return digits && text.count(u'.') <= 1 && text != u".";
}

class Reader
{
public:
    Reader(const SourceText &source, Lesson &lesson, MistakeList &mistakes)
        : m_source(source), m_lesson(lesson), m_mistakes(mistakes)
    {
    }

    FrontMatter read()
    {
        const int close = closingLine();
        const int end = close < 0 ? firstLineOfText(m_source.lineCount()) : close;
        if (close < 0) {
            m_mistakes.add(m_source.span(0, 0, 3),
                Wording::tr("the front matter is not closed (a line --- ends it)"));
        }
        for (int line = 1; line < end; ++line)
            readLine(line);
        m_result.bodyLine = close < 0 ? end : close + 1;
        return m_result;
    }

private:
    // A --- far below may be a rule in the prose of a lesson whose front matter was never closed.
    int closingLine() const
    {
        for (int line = 1; line < m_source.lineCount(); ++line) {
            if (isFence(m_source.line(line)))
                return firstLineOfText(line) == line ? line : -1;
        }
        return -1;
    }

    // The first line before @p end that can only be Markdown: a table's row, or text behind an empty line.
    int firstLineOfText(int end) const
    {
        bool emptyBefore = false;
        for (int line = 1; line < end; ++line) {
            const QStringView text = trimmedBlanks(m_source.line(line));
            const bool markdown = text.startsWith(u'|') || text.startsWith(u"# ") || emptyBefore;
            if (!text.isEmpty() && markdown && colonOf(text) < 0)
                return line;
            emptyBefore = text.isEmpty();
        }
        return end;
    }

    void readLine(int line)
    {
        const QStringView text = m_source.line(line);
        qsizetype begin = 0;
        while (begin < text.size() && isBlank(text[begin]))
            ++begin;
        if (begin == text.size())
            return;
        const qsizetype colon = colonOf(text.sliced(begin));
        if (colon < 0) {
            m_mistakes.add(m_source.span(line, begin, text.size()),
                Wording::tr("'%1' is no line of front matter (key: value)").arg(excerpt(text.sliced(begin))));
            return;
        }
        qsizetype value = begin + colon + 1;
        while (value < text.size() && isBlank(text[value]))
            ++value;
        const QString key = trimmedBlanks(text.sliced(begin, colon)).toString();
        const QStringView written = trimmedBlanks(text.sliced(value));
        m_keyAt = m_source.span(line, begin, begin + key.size());
        m_valueAt = m_source.span(line, value, value + written.size());
        readPair(key, written.toString());
    }

    void readPair(const QString &key, const QString &value)
    {
        if (!frontMatterKeys().contains(key)) {
            m_mistakes.add(m_keyAt,
                Wording::tr("unknown key '%1'%2")
                    .arg(excerpt(key),
                        m_mistakes.right(key, frontMatterKeys(),
                            Wording::tr("the keys are %1").arg(frontMatterKeys().join(QLatin1String(", "))))));
            return;
        }
        if (m_seen.contains(key)) {
            m_mistakes.add(m_keyAt, Wording::tr("the key '%1' is there twice (once is right)").arg(key));
            return;
        }
        m_seen.append(key);
        if (key == u"title")
            m_lesson.title = value.isEmpty() ? m_lesson.title : value;
        else if (key == u"source")
            m_lesson.source = value;
        else if (key == u"provider")
            m_lesson.provider = choice(key, value, {QStringLiteral("tcp"), QStringLiteral("session")}, m_lesson.provider);
        else if (key == u"profile")
            m_lesson.profile = choice(
                key, value, {QStringLiteral("documented"), QStringLiteral("windows")}, m_lesson.profile);
        else if (key == u"order")
            readOrder(value);
        else if (key == u"timeout")
            readTimeout(value);
        else
            readServer(value);
    }

    QString choice(const QString &key, const QString &value, const QStringList &choices, const QString &otherwise)
    {
        if (choices.contains(value))
            return value;
        const QString both = Wording::tr("%1 or %2").arg(choices[0], choices[1]);
        m_mistakes.add(m_valueAt,
            value.isEmpty() ? Wording::tr("the key '%1' has no value (%2)").arg(key, both)
                            : Wording::tr("unknown %1 '%2' (%3)").arg(key, excerpt(value), both));
        return otherwise;
    }

    void readOrder(const QString &value)
    {
        const QString document = QStringLiteral("document");
        const QString free = QStringLiteral("free");
        m_lesson.order = choice(QStringLiteral("order"), value, {document, free}, document) == free ? Order::Free
                                                                                                    : Order::Document;
    }

    void readTimeout(const QString &value)
    {
        bool number = false;
        const double seconds = value.toDouble(&number);
        if (!number || !isDecimal(value) || seconds <= 0 || seconds > longestTimeout) {
            m_mistakes.add(m_valueAt,
                Wording::tr("the timeout '%1' is out of range (decimal seconds, more than 0 and at most 60)")
                    .arg(excerpt(value)));
            return;
        }
        m_lesson.timeoutSeconds = seconds;
    }

    void readServer(const QString &value)
    {
        m_result.server = value;
        m_result.serverAt = m_valueAt;
        if (value.isEmpty()) {
            m_mistakes.add(m_valueAt,
                Wording::tr("the key '%1' has no value (%2)")
                    .arg(QStringLiteral("server"), Wording::tr("the header of the server's column")));
        }
    }

    const SourceText &m_source;
    Lesson &m_lesson;
    MistakeList &m_mistakes;
    FrontMatter m_result;
    QStringList m_seen;
    SourceSpan m_keyAt;
    SourceSpan m_valueAt;
};

} // namespace

FrontMatter readFrontMatter(const SourceText &source, Lesson &lesson, MistakeList &mistakes)
{
    if (source.lineCount() == 0 || !isFence(source.line(0)))
        return {};
    return Reader(source, lesson, mistakes).read();
}

QStringList frontMatterKeys()
{
    static const QStringList keys{QStringLiteral("title"), QStringLiteral("provider"), QStringLiteral("order"),
        QStringLiteral("server"), QStringLiteral("profile"), QStringLiteral("timeout"), QStringLiteral("source")};
    return keys;
}

} // namespace halfclose
