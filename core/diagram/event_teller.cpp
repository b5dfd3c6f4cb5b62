// SPDX-License-Identifier: MIT
#include "core/diagram/event_teller.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/diagram/labels.h"
#include "core/spi/names.h"
#include "core/trace/in_words.h"
#include "core/trace/state_names.h"
#include "core/trace/tr.h"

namespace halfclose {

namespace {

constexpr const char *whats[] = {
    QT_TRANSLATE_NOOP("EventDetails", "Endpoint"), QT_TRANSLATE_NOOP("EventDetails", "Layer"),
    QT_TRANSLATE_NOOP("EventDetails", "Value"), QT_TRANSLATE_NOOP("EventDetails", "Arguments"),
    QT_TRANSLATE_NOOP("EventDetails", "Result"), QT_TRANSLATE_NOOP("EventDetails", "User data"),
    QT_TRANSLATE_NOOP("EventDetails", "Error"), QT_TRANSLATE_NOOP("EventDetails", "Called"),
    QT_TRANSLATE_NOOP("EventDetails", "Returned"), QT_TRANSLATE_NOOP("EventDetails", "Sent"),
    QT_TRANSLATE_NOOP("EventDetails", "Received"), QT_TRANSLATE_NOOP("EventDetails", "Protocol"),
    QT_TRANSLATE_NOOP("EventDetails", "Time"), QT_TRANSLATE_NOOP("EventDetails", "Octets"),
    QT_TRANSLATE_NOOP("EventDetails", "Why"), QT_TRANSLATE_NOOP("EventDetails", "Caused by"),
};

/// As octets: `31 30 34 32`.
QString octets(const QByteArray &data)
{
    constexpr qsizetype most = 48;
    const QByteArray piece = data.first(std::min(data.size(), most));
    QString text = QString::fromLatin1(piece.toHex(' ')).toUpper();
    if (data.size() > most)
        text += QStringLiteral(" … (%1)").arg(data.size());
    return text;
}

QString errorText(int error)
{
    const QString meaning = errorMeaning(error);
    const QString name = QStringLiteral("%1 (%2)").arg(errorName(error)).arg(error);
    return meaning.isEmpty() ? name : QStringLiteral("%1: %2").arg(name, meaning);
}

bool isPrintableAscii(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

} // namespace

EventTeller::Phrase::Phrase(const QString &sentence)
{
    qsizetype from = 0;
    for (qsizetype i = 0; i + 1 < sentence.size(); ++i) {
        if (sentence[i] != u'%' || (sentence[i + 1] != u'1' && sentence[i + 1] != u'2'))
            continue;
        pieces.push_back({sentence.mid(from, i - from).toStdString(), sentence[i + 1] == u'1' ? 1 : 2});
        from = i + 2;
    }
    pieces.push_back({sentence.mid(from).toStdString(), 0});
}

void EventTeller::Phrase::append(std::string &out, std::string_view first, std::string_view second) const
{
    for (const Piece &piece : pieces) {
        out += piece.words;
        if (piece.gap != 0)
            out += piece.gap == 1 ? first : second;
    }
}

EventTeller::EventTeller(const Trace &trace, const Diagram &diagram, Vocabulary vocabulary)
    : m_trace(trace)
    , m_diagram(diagram)
    , m_vocabulary(vocabulary)
    , m_layers{halfclose::tr("application (API)").toStdString(), halfclose::tr("service provider (SPI)").toStdString(),
               halfclose::tr("wire").toStdString(), halfclose::tr("kernel").toStdString()}
    , m_step(halfclose::tr("Step %1"))
    , m_stepEnds(halfclose::tr("Step %1 ends"))
    , m_ofStep(halfclose::tr("%1 of step %2"))
    , m_returns(halfclose::tr("%1 returns"))
    , m_isReceived(halfclose::tr("%1 is received"))
    , m_isSent(halfclose::tr("%1 is sent"))
    , m_decimalPoint(decimalPoint())
{
    for (size_t i = 0; i < m_leads.size(); ++i)
        m_leads[i] = "; " + QCoreApplication::translate("EventDetails", whats[i]).toStdString() + ": ";
}

std::string_view EventTeller::utf8(Symbol symbol)
{
    if (symbol == Symbol::None)
        return {};
    if (size_t(symbol) >= m_symbols.size())
        m_symbols.resize(size_t(m_trace.symbolCount()));
    std::string &text = m_symbols[size_t(symbol)];
    if (text.empty())
        text = m_trace.text(symbol).toStdString();
    return text;
}

/// Of a state's name and a reason, which the trace says in English.
std::string_view EventTeller::words(Symbol symbol)
{
    if (symbol == Symbol::None)
        return {};
    if (size_t(symbol) >= m_words.size())
        m_words.resize(size_t(m_trace.symbolCount()));
    std::string &text = m_words[size_t(symbol)];
    if (text.empty())
        text = inWords(m_trace.text(symbol)).toStdString();
    return text;
}

std::string_view EventTeller::nameOf(const Event &event)
{
    if (event.kind == Kind::State)
        return words(event.name);
    if (m_vocabulary == Vocabulary::Api || event.layer != Layer::Api || event.name == Symbol::None)
        return utf8(event.name);
    if (size_t(event.name) >= m_providerNames.size())
        m_providerNames.resize(size_t(m_trace.symbolCount()));
    std::string &text = m_providerNames[size_t(event.name)];
    if (text.empty())
        text = callName(m_trace, event, m_vocabulary).toStdString();
    return text;
}

void EventTeller::appendTitle(const Event &event)
{
    const std::string_view label = utf8(event.label);
    if (event.kind == Kind::State && event.socket == 0 && !label.empty()) {
        // "step started" of step 1 is said shorter.
        const bool started = m_trace.text(event.name) == QStringView(state::StepStarted);
        (started ? m_step : m_stepEnds).append(m_text, label);
        return;
    }
    std::string_view title = nameOf(event);
    if (!label.empty()) {
        m_inner.clear();
        m_ofStep.append(m_inner, title, label);
        title = m_inner;
    }
    switch (event.kind) {
    case Kind::Return: return m_returns.append(m_text, title);
    case Kind::Receive: return m_isReceived.append(m_text, title);
    case Kind::Send: return m_isSent.append(m_text, title);
    default: m_text += title;
    }
}

void EventTeller::begin(What what)
{
    m_rowStart = m_text.size();
    const std::string_view lead = m_leads[what];
    m_text += lead;
    m_rows.push_back({lead.substr(2, lead.size() - 4), m_text.size(), m_text.size()});
}

/// A row without a value is none.
void EventTeller::end()
{
    m_rows.back().to = m_text.size();
    if (m_rows.back().from != m_text.size())
        return;
    m_text.resize(m_rowStart);
    m_rows.pop_back();
}

void EventTeller::add(What what, std::string_view value)
{
    begin(what);
    m_text += value;
    end();
}

void EventTeller::addShortened(What what, const QByteArray &utf8)
{
    // What most arguments are goes in as it is.
    if (utf8.size() <= 240 && isPrintableAscii(utf8))
        add(what, {utf8.constData(), size_t(utf8.size())});
    else
        add(what, shortened(utf8).toStdString());
}

void EventTeller::addTime(What what, const Event &event)
{
    begin(what);
    appendTimeText(m_text, event.at - std::max(m_diagram.origin(), std::chrono::nanoseconds(0)), m_decimalPoint);
    end();
}

void EventTeller::addCall(const Event &event, const Event *returned)
{
    if (returned)
        addShortened(Result, returned->arguments);
    else
        add(Result, halfclose::tr("has not returned yet").toStdString());
    if (returned && returned->error != 0)
        add(Error, errorText(returned->error).toStdString());
    addTime(Called, event);
    if (returned)
        addTime(Returned, *returned);
}

void EventTeller::addMessage(const Event &event, const Event *other, bool otherShown)
{
    const bool sent = event.kind == Kind::Send;
    const Event *sending = sent ? &event : other;
    const Event *receiving = sent ? (otherShown ? other : nullptr) : &event;
    if (sending)
        addTime(Sent, *sending);
    else
        add(Sent, halfclose::tr("outside the engine").toStdString());
    if (receiving)
        addTime(Received, *receiving);
    else
        add(Received, halfclose::tr("not received").toStdString());
    if (hasMessageCaption(event))
        add(Protocol, messageCaption(m_trace, event).toStdString());
}

void EventTeller::tell(quint64 sequence, quint64 shown)
{
    m_text.clear();
    m_rows.clear();
    m_titleEnd = 0;
    if (sequence == 0 || sequence > m_trace.size() || sequence > m_diagram.size())
        return;
    const Event &event = m_trace.at(sequence);
    appendTitle(event);
    m_titleEnd = m_text.size();
    const quint64 partner = m_diagram.links().partner(sequence);
    const Event *other = partner != 0 ? &m_trace.at(partner) : nullptr;
    const bool otherShown = other && partner <= shown;
    const bool call = event.kind == Kind::Call;
    const bool message = event.kind == Kind::Send || event.kind == Kind::Receive;

    add(Endpoint, utf8(event.endpoint));
    add(OfLayer, m_layers[size_t(event.layer)]);
    if (event.kind == Kind::State && (event.socket != 0 || event.label == Symbol::None)) // a step's is what its call returned
        add(Value, inWords(shortened(event.arguments)).toStdString());
    else
        addShortened(call ? Arguments : event.kind == Kind::Return ? Result : message ? UserData : Value, event.arguments);
    if (event.error != 0)
        add(Error, errorText(event.error).toStdString());
    if (call)
        addCall(event, otherShown ? other : nullptr);
    else if (message)
        addMessage(event, other, otherShown);
    else
        addTime(Time, event);
    if (!event.data.isEmpty())
        add(Octets, octets(event.data).toStdString());
    add(Why, words(event.note));
    if (event.cause != 0 && event.cause < sequence && event.kind != Kind::Return) {
        begin(CausedBy);
        appendTitle(m_trace.at(event.cause));
        end();
    }
}

} // namespace halfclose
