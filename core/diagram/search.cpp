// SPDX-License-Identifier: MIT
#include "core/diagram/search.h"

#include <algorithm>
#include <cstring>

#include <QSet>

#include "core/spi/names.h"

namespace halfclose {

namespace {

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
}

/// What is the same for all events, worked out once a search.
class Needle
{
public:
    Needle(const Trace &trace, const QString &text)
        : m_exact(text.toUtf8())
        , m_lowered(m_exact.toLower())
        , m_symbols(size_t(trace.symbolCount()))
    {
        // Every text of the table once, not once an event.
        for (size_t i = 1; i < m_symbols.size(); ++i)
            m_symbols[i] = trace.text(Symbol(i)).contains(text, Qt::CaseInsensitive);
        for (const QString &name : errorNames()) {
            const int number = errorNumber(name).value_or(0);
            if (name.contains(text, Qt::CaseInsensitive) || QString::number(number) == text)
                m_errors.insert(number);
        }
    }

    bool isIn(const Event &event) const
    {
        return m_symbols[size_t(event.name)] || m_symbols[size_t(event.note)] || inText(event.arguments)
            || (event.error != 0 && m_errors.contains(event.error))
            || (event.data.size() >= m_exact.size() && QByteArrayView(event.data).contains(m_exact));
    }

private:
    bool inText(const QByteArray &text) const
    {
        const auto *end = text.constData() + text.size();
        return std::search(text.constData(), end, m_lowered.begin(), m_lowered.end(),
                   [](char a, char b) { return lowered(a) == b; }) != end;
    }

    QByteArray m_exact;
    QByteArray m_lowered;
    std::vector<bool> m_symbols;
    QSet<int> m_errors;
};

} // namespace

quint64 findEvent(const Trace &trace, const Diagram &diagram, quint64 shown, const QString &text, quint64 from, bool backwards)
{
    shown = std::min({shown, diagram.size(), trace.size()});
    if (text.isEmpty() || shown == 0)
        return 0;
    const Needle needle(trace, text);
    quint64 at = from > shown ? 0 : from;
    for (quint64 looked = 0; looked < shown; ++looked) {
        if (backwards)
            at = at <= 1 ? shown : at - 1;
        else
            at = at >= shown ? 1 : at + 1;
        if (diagram.isVisible(at) && needle.isIn(trace.at(at)))
            return at;
    }
    return 0;
}

} // namespace halfclose
