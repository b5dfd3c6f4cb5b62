// Tells in words what is known of one event after another. Keeps what it has worked out (translated phrases, texts as
// UTF-8), so that an exporter can go through a long trace with it; for a single event there is eventDetails().
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagram/diagram.h"

namespace halfclose {

class EventTeller
{
public:
    /// Both outlive the teller.
    EventTeller(const Trace &trace, const Diagram &diagram, Vocabulary vocabulary);

    /// Works out all about the event @p sequence. @param shown  what happened later is not told
    void tell(quint64 sequence, quint64 shown);

    struct Row
    {
        std::string_view what; ///< "Called", translated
        size_t from = 0; ///< of its value in sentence()
        size_t to = 0;
    };
    // Of the event told last, as UTF-8. Empty for an event that is not there.
    std::string_view title() const { return std::string_view(m_text).substr(0, m_titleEnd); }
    /// "FINISH of step 1 is sent; Endpoint: Client side; ..."
    std::string_view sentence() const { return m_text; }
    const std::vector<Row> &rows() const { return m_rows; }
    std::string_view value(const Row &row) const { return std::string_view(m_text).substr(row.from, row.to - row.from); }

private:
    enum What : quint8 { Endpoint, OfLayer, Value, Arguments, Result, UserData, Error, Called, Returned, Sent, Received,
                         Protocol, Time, Octets, Why, CausedBy, WhatCount };
    /// A sentence with its gaps %1 and %2, cut up once.
    struct Phrase
    {
        struct Piece
        {
            std::string words;
            int gap = 0; ///< behind the words: 1 or 2; 0: none
        };
        std::vector<Piece> pieces;
        explicit Phrase(const QString &sentence);
        void append(std::string &out, std::string_view first, std::string_view second = {}) const;
    };

    std::string_view utf8(Symbol symbol);
    std::string_view words(Symbol symbol);
    std::string_view nameOf(const Event &event);
    void appendTitle(const Event &event);
    void begin(What what);
    void end();
    void add(What what, std::string_view value);
    void addShortened(What what, const QByteArray &utf8);
    void addTime(What what, const Event &event);
    void addCall(const Event &event, const Event *returned);
    void addMessage(const Event &event, const Event *other, bool otherShown);

    const Trace &m_trace;
    const Diagram &m_diagram;
    Vocabulary m_vocabulary;
    std::array<std::string, WhatCount> m_leads; ///< "; Called: "
    std::array<std::string, 4> m_layers;
    Phrase m_step;
    Phrase m_stepEnds;
    Phrase m_ofStep;
    Phrase m_returns;
    Phrase m_isReceived;
    Phrase m_isSent;
    std::string m_decimalPoint;
    std::vector<std::string> m_symbols; ///< as UTF-8, as they are asked for
    std::vector<std::string> m_words; ///< the same in the reader's language
    std::vector<std::string> m_providerNames; ///< the service provider's names of the same
    std::string m_text;
    std::string m_inner; ///< a phrase on its way into another
    std::vector<Row> m_rows;
    size_t m_titleEnd = 0;
    size_t m_rowStart = 0;
};

} // namespace halfclose
