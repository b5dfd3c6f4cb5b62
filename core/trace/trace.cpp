// SPDX-License-Identifier: MIT
#include "core/trace/trace.h"

namespace halfclose {

Trace::Trace()
{
    m_texts.append(QString());
}

Symbol Trace::symbol(QStringView text)
{
    if (text.isEmpty())
        return Symbol::None;
    // The view is looked up without a copy: this runs several times an event.
    const QString key = QString::fromRawData(text.data(), text.size());
    const auto found = m_symbols.constFind(key);
    if (found != m_symbols.constEnd())
        return *found;
    const auto added = Symbol(m_texts.size());
    m_texts.append(text.toString());
    m_symbols.insert(m_texts.last(), added);
    return added;
}

Symbol Trace::find(QStringView text) const
{
    return m_symbols.value(QString::fromRawData(text.data(), text.size()), Symbol::None);
}

const QString &Trace::text(Symbol symbol) const
{
    return m_texts.at(qsizetype(symbol));
}

quint64 Trace::append(Event event)
{
    event.sequence = m_events.size() + 1;
    m_events.push_back(std::move(event));
    return m_events.size();
}

Trace::Piece Trace::since(quint64 events, qsizetype symbols) const
{
    Piece piece;
    piece.after = events;
    piece.symbolsAfter = symbols;
    piece.symbols = m_texts.mid(symbols);
    piece.events.assign(m_events.begin() + qsizetype(events), m_events.end());
    return piece;
}

void Trace::apply(const Piece &piece)
{
    Q_ASSERT(piece.after == size() && piece.symbolsAfter == symbolCount());
    for (const QString &text : piece.symbols)
        symbol(text);
    m_events.insert(m_events.end(), piece.events.begin(), piece.events.end());
}

} // namespace halfclose
