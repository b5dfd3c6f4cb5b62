// The append-only record of one run, with the table of texts its events share. A prefix of it is a view of the
// past; a copy in another thread grows by the pieces that `since` cuts off and `apply` adds.
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <span>
#include <vector>

#include <QHash>
#include <QString>
#include <QStringList>

#include "core/trace/event_store.h"

namespace halfclose {

/// What a run was of: known before the first event and saved as the first line.
struct TraceHeader
{
    struct Endpoint
    {
        QString name; ///< the column's header
        bool server = false;
        bool operator==(const Endpoint &) const = default;
    };
    QString title;
    QString provider; ///< tcp or session
    QString order; ///< document or free
    QString profile; ///< documented or windows
    QString lesson; ///< the lesson's Markdown, so that a saved trace brings its table along
    QList<Endpoint> endpoints; ///< in the order of the columns
    bool operator==(const TraceHeader &) const = default;
};

class Trace
{
public:
    /// A piece cut off the end of a trace, for a copy of it in another thread.
    struct Piece
    {
        quint64 after = 0; ///< how many events the copy must already have
        QStringList symbols; ///< texts added to the table
        qsizetype symbolsAfter = 0;
        std::vector<Event> events;
    };

    Trace();

    TraceHeader header;

    /// The number of @p text in this trace's table; added when new.
    Symbol symbol(QStringView text);
    /// The number of @p text, or Symbol::None when no event has it.
    Symbol find(QStringView text) const;
    const QString &text(Symbol symbol) const;

    /// Appends @p event and gives it the next sequence number, which is returned.
    quint64 append(Event event);

    std::span<const Event> events() const { return m_events.all(); }
    /// The first @p count events: the trace as it was then.
    std::span<const Event> prefix(quint64 count) const { return events().first(std::min<size_t>(count, events().size())); }
    /// The event with that sequence number, which must exist (1..size()).
    const Event &at(quint64 sequence) const 
    {
        Q_ASSERT(sequence >= 1 && sequence <= size());
        return events()[sequence - 1];
    }
    quint64 size() const { return events().size(); }
    bool isEmpty() const { return events().empty(); }
    qsizetype symbolCount() const { return m_texts.size(); }

    /// What has come since the copy had @p events events and @p symbols texts.
    Piece since(quint64 events, qsizetype symbols) const;
    /// Adds @p piece, which must continue this trace exactly.
    void apply(const Piece &piece);

private:
    /// A text looked up before, by where it stood: most are the same few literals again and again.
    struct Recent
    {
        const QChar *at = nullptr;
        Symbol symbol = Symbol::None;
    };

    Symbol lookUp(QStringView text);

    QStringList m_texts;
    QHash<QString, Symbol> m_symbols;
    std::array<Recent, 256> m_recent;
    EventStore m_events;
};

} // namespace halfclose
