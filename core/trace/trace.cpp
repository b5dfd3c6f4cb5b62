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
    // This runs several times an event. The same place may hold another text by now, so the text is compared.
    Recent &recent = m_recent[(quintptr(text.data()) / 2) % m_recent.size()];
    if (recent.at == text.data() && m_texts.at(qsizetype(recent.symbol)) == text)
        return recent.symbol;
    const Symbol known = lookUp(text);
    recent = {text.data(), known};
    return known;
}

Symbol Trace::lookUp(QStringView text)
{
    // Without a copy of the text.
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
    event.sequence = size() + 1;
    m_events.append(std::move(event));
    return size();
}

Trace::Piece Trace::since(quint64 events, qsizetype symbols) const
{
    Piece piece;
    piece.after = events;
    piece.symbolsAfter = symbols;
    piece.symbols = m_texts.mid(symbols);
    const std::span<const Event> added = this->events().subspan(events);
    piece.events.assign(added.begin(), added.end());
    return piece;
}

void Trace::apply(const Piece &piece)
{
    Q_ASSERT(piece.after == size() && piece.symbolsAfter == symbolCount());
    for (const QString &text : piece.symbols)
        symbol(text);
    for (const Event &event : piece.events)
        m_events.append(Event(event));
}

} // namespace halfclose
