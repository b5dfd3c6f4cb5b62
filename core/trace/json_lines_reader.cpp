// SPDX-License-Identifier: MIT
#include "core/trace/json_lines_reader.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/trace/json_lines_names.h"
#include "core/trace/json_text.h"
#include "core/trace/tr.h"

namespace halfclose {

namespace {

constexpr qsizetype chunkSize = 1 << 17; // stays in a cache

std::string_view standard(QByteArrayView view)
{
    return {view.data(), size_t(view.size())};
}

/// The members that an event may have; those of other programs are left alone.
enum class Member : quint8 { Other, Seq, Ns, Layer, Kind, Endpoint, Socket, Label, Name, Arguments, Result, Error, Data, Cause, Note };

Member memberOf(std::string_view key)
{
    struct Named
    {
        std::string_view name;
        Member member;
    };
    // In the order in which most lines have them.
    static constexpr Named members[] = {
        {"seq", Member::Seq}, {"ns", Member::Ns}, {"layer", Member::Layer}, {"kind", Member::Kind},
        {"endpoint", Member::Endpoint}, {"socket", Member::Socket}, {"label", Member::Label}, {"name", Member::Name},
        {"arguments", Member::Arguments}, {"result", Member::Result}, {"error", Member::Error}, {"data", Member::Data},
        {"cause", Member::Cause}, {"note", Member::Note},
    };
    for (const Named &named : members) {
        if (named.name.size() == key.size() && named.name.front() == key.front() && named.name == key)
            return named.member;
    }
    return Member::Other;
}

/// Reads the lines of one file into a trace.
class LineReader
{
public:
    explicit LineReader(Trace &trace)
        : m_trace(trace)
    {
    }

    /// @return empty, or what is wrong with the line, as a clause
    QString readLine(QByteArrayView line)
    {
        if (!line.isValidUtf8())
            return halfclose::tr("the line is not UTF-8");
        if (m_headerRead)
            return readEvent(line);
        m_headerRead = true;
        return readHeader(line);
    }

private:
    struct Hash
    {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    using Symbols = std::unordered_map<std::string, Symbol, Hash, std::equal_to<>>;

    /// Texts that the lines above had, each at a place that its looks give it: most lines repeat some of them.
    template<typename Known>
    class Recent
    {
    public:
        Known &at(std::string_view raw)
        {
            return raw.empty() ? m_known[0] : m_known[(raw.size() + 5 * uchar(raw.front()) + 7 * uchar(raw.back())) % 64];
        }

    private:
        std::array<Known, 64> m_known{};
    };
    /// How a member at its place in a line has begun before.
    struct Usual
    {
        JsonObjectScanner::Opening opening;
        Member member = Member::Other;
    };
    static constexpr size_t usualMembers = 16; ///< those behind share the last place
    struct KnownArguments
    {
        std::string raw;
        QByteArray text;
    };

    QString readHeader(QByteArrayView line);
    QString readEvent(QByteArrayView line);
    QString readMember(Member member, JsonObjectScanner &scanner, Event &event);
    QString readTextMember(Member member, JsonObjectScanner &scanner, Event &event);
    QString readIntegerMember(Member member, const JsonObjectScanner &scanner, Event &event);
    QString readSymbol(JsonObjectScanner &scanner, Symbol &symbol);
    QString readArguments(JsonObjectScanner &scanner, QByteArray &arguments);
    QString check(const Event &event) const;

    Trace &m_trace;
    bool m_headerRead = false;
    unsigned m_seen = 0; ///< which of the members that every event has the line has given
    std::array<std::array<Usual, usualMembers>, jsonlines::kindNames.size()> m_usual; ///< by the event's kind
    Symbols m_symbols; ///< by their text as it stands in the file
    Recent<const Symbols::value_type *> m_recentSymbols;
    Recent<KnownArguments> m_recentArguments;
};

enum Required : unsigned { Sequence = 1, Time = 2, LayerName = 4, KindName = 8, All = 15 };

QString LineReader::readHeader(QByteArrayView line)
{
    QJsonParseError problem;
    const QJsonObject object
        = QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size()), &problem).object();
    if (object.value(u"format").toString() != QLatin1String(jsonlines::Format))
        return halfclose::tr("this is not a saved trace (its first line says {\"format\":\"halfclose trace\", ...})");
    if (object.value(u"version").toInt() != jsonlines::Version)
        return halfclose::tr("the trace is of another version of the format (this program reads version 1)");
    TraceHeader &header = m_trace.header;
    header.title = object.value(u"title").toString();
    header.provider = object.value(u"provider").toString();
    header.order = object.value(u"order").toString();
    header.profile = object.value(u"profile").toString();
    header.lesson = object.value(u"lesson").toString();
    const QJsonArray endpoints = object.value(u"endpoints").toArray();
    for (const auto &endpoint : endpoints) {
        const QString name = endpoint[u"name"].toString();
        if (name.isEmpty())
            return halfclose::tr("an endpoint without a name");
        header.endpoints.append({name, endpoint[u"server"].toBool()});
    }
    return {};
}

QString LineReader::readSymbol(JsonObjectScanner &scanner, Symbol &symbol)
{
    const std::string_view raw = standard(scanner.rawText());
    const Symbols::value_type *&recent = m_recentSymbols.at(raw);
    if (!recent || recent->first != raw) {
        auto known = m_symbols.find(raw);
        if (known == m_symbols.end()) {
            const std::optional<QByteArray> text = scanner.text();
            if (!text)
                return tr(scanner.error());
            known = m_symbols.emplace(raw, m_trace.symbol(QString::fromUtf8(*text))).first;
        }
        recent = &*known;
    }
    symbol = recent->second;
    return {};
}

/// A call's arguments are its provider's call's too, and so is what they return: events share them, as they do in a run.
QString LineReader::readArguments(JsonObjectScanner &scanner, QByteArray &arguments)
{
    const std::string_view raw = standard(scanner.rawText());
    KnownArguments &recent = m_recentArguments.at(raw);
    if (recent.raw != raw) {
        std::optional<QByteArray> text = scanner.text();
        if (!text)
            return tr(scanner.error());
        recent.raw = raw;
        recent.text = std::move(*text);
    }
    arguments = recent.text;
    return {};
}

template<typename Enum, typename Names>
bool readEnum(QByteArrayView text, const Names &names, Enum &value)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (standard(text) == std::string_view(names[i])) {
            value = Enum(i);
            return true;
        }
    }
    return false;
}

QString LineReader::readTextMember(Member member, JsonObjectScanner &scanner, Event &event)
{
    const QByteArrayView raw = scanner.rawText();
    switch (member) {
    case Member::Layer:
        m_seen |= LayerName;
        return readEnum(raw, jsonlines::layerNames, event.layer) ? QString()
                                                                 : halfclose::tr("the layer is api, spi, wire or kernel");
    case Member::Kind:
        m_seen |= KindName;
        return readEnum(raw, jsonlines::kindNames, event.kind)
            ? QString()
            : halfclose::tr("the kind is call, return, indication, send, receive or state");
    case Member::Endpoint: return readSymbol(scanner, event.endpoint);
    case Member::Label: return readSymbol(scanner, event.label);
    case Member::Name: return readSymbol(scanner, event.name);
    case Member::Note: return readSymbol(scanner, event.note);
    case Member::Arguments: return readArguments(scanner, event.arguments);
    case Member::Data: {
        auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromRawData(raw.data(), raw.size()),
                                                      QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            return halfclose::tr("the data is not base64");
        event.data = std::move(decoded.decoded);
        return {};
    }
    case Member::Seq:
    case Member::Ns:
    case Member::Cause:
    case Member::Socket:
    case Member::Result:
    case Member::Error: return halfclose::tr("\"%1\" must be a whole number").arg(QString::fromUtf8(scanner.key()));
    case Member::Other: break;
    }
    return {};
}

QString LineReader::readIntegerMember(Member member, const JsonObjectScanner &scanner, Event &event)
{
    const qint64 value = scanner.integer();
    switch (member) {
    case Member::Seq:
        m_seen |= Sequence;
        event.sequence = quint64(value);
        break;
    case Member::Ns:
        m_seen |= Time;
        event.at = std::chrono::nanoseconds(value);
        break;
    case Member::Cause: event.cause = quint64(value); break;
    case Member::Result: event.result = value; break;
    case Member::Socket:
        if (value < 0 || value > std::numeric_limits<quint32>::max())
            return halfclose::tr("the socket's number is out of range");
        event.socket = quint32(value);
        break;
    case Member::Error:
        if (value < 0 || value > std::numeric_limits<qint32>::max())
            return halfclose::tr("the error's number is out of range");
        event.error = qint32(value);
        break;
    case Member::Layer:
    case Member::Kind:
    case Member::Endpoint:
    case Member::Label:
    case Member::Name:
    case Member::Note:
    case Member::Arguments:
    case Member::Data: return halfclose::tr("\"%1\" must be a text").arg(QString::fromUtf8(scanner.key()));
    case Member::Other: break;
    }
    return {};
}

QString LineReader::readMember(Member member, JsonObjectScanner &scanner, Event &event)
{
    switch (scanner.type()) {
    case JsonObjectScanner::ValueType::Text:
        return readTextMember(member, scanner, event);
    case JsonObjectScanner::ValueType::Integer:
        return readIntegerMember(member, scanner, event);
    case JsonObjectScanner::ValueType::Other:
        break; // members of other programs are left alone
    }
    return {};
}

QString LineReader::check(const Event &event) const
{
    if (m_seen != All)
        return halfclose::tr("an event has at least \"seq\", \"ns\", \"layer\" and \"kind\"");
    if (event.sequence != m_trace.size() + 1)
        return halfclose::tr("the events are not in order (number %1 must stand here)").arg(m_trace.size() + 1);
    if (event.cause >= event.sequence)
        return halfclose::tr("an event's cause must be an earlier event");
    const Event *before = m_trace.isEmpty() ? nullptr : &m_trace.at(m_trace.size());
    if (event.at < (before ? before->at : std::chrono::nanoseconds(0)))
        return halfclose::tr("an event's time is before that of the event above it");
    return {};
}

QString LineReader::readEvent(QByteArrayView line)
{
    Event event;
    m_seen = 0;
    JsonObjectScanner scanner(line);
    for (size_t place = 0;; ++place) {
        bool isUsual = false;
        Usual &usual = m_usual[size_t(event.kind)][std::min(place, usualMembers - 1)];
        if (!scanner.nextKey(usual.opening, isUsual))
            break;
        if (!isUsual)
            usual.member = memberOf(standard(scanner.key()));
        if (!scanner.readValue())
            break;
        QString wrong = readMember(usual.member, scanner, event);
        if (!wrong.isEmpty())
            return wrong;
    }
    if (scanner.error())
        return tr(scanner.error());
    QString wrong = check(event);
    if (wrong.isEmpty())
        m_trace.append(std::move(event));
    return wrong;
}

QString at(const QString &fileName, quint64 line, const QString &what)
{
    return QStringLiteral("%1:%2: %3").arg(fileName).arg(line).arg(what);
}

} // namespace

TraceReading readTrace(QIODevice &device, const QString &fileName, const TraceLimits &limits)
{
    TraceReading reading;
    LineReader lines(reading.trace);
    QByteArray buffer;
    quint64 lineNumber = 1;
    const auto fail = [&](const QString &what) {
        reading.error = at(fileName, lineNumber, halfclose::tr("error: %1").arg(what));
        return std::move(reading);
    };
    for (;;) {
        const qsizetype kept = buffer.size();
        buffer.resize(kept + chunkSize);
        const qint64 got = device.read(buffer.data() + kept, chunkSize);
        buffer.resize(kept + std::max<qint64>(got, 0));
        if (got < 0)
            return fail(halfclose::tr("cannot be read: %1").arg(device.errorString()));
        const bool ended = got == 0;
        const char *start = buffer.constData();
        const char *const end = start + buffer.size();
        // What was kept has been searched already.
        const char *search = start + kept;
        while (const auto *newline = static_cast<const char *>(std::memchr(search, '\n', size_t(end - search)))) {
            if (reading.trace.size() >= limits.events)
                return fail(halfclose::tr("the trace has over %1 events").arg(limits.events));
            if (const QString wrong = lines.readLine({start, newline}); !wrong.isEmpty())
                return fail(wrong);
            ++lineNumber;
            start = search = newline + 1;
        }
        if (end - start > limits.lineBytes)
            return fail(halfclose::tr("the line is over %1 bytes long").arg(limits.lineBytes));
        if (ended && start != end) {
            const QString wrong = lines.readLine({start, end});
            if (!wrong.isEmpty() && lineNumber == 1)
                return fail(wrong);
            if (!wrong.isEmpty())
                reading.note = at(fileName, lineNumber,
                                  halfclose::tr("note: the last line is cut off; the %1 events before it are there")
                                      .arg(reading.trace.size()));
            return reading;
        }
        if (ended)
            return lineNumber == 1 ? fail(halfclose::tr("the file is empty")) : std::move(reading);
        buffer.remove(0, start - buffer.constData());
    }
}

TraceReading readTraceFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        TraceReading reading;
        reading.error = halfclose::tr("cannot read %1: %2").arg(path, file.errorString());
        return reading;
    }
    return readTrace(file, path);
}

bool looksLikeTrace(QByteArrayView start)
{
    while (!start.isEmpty() && std::strchr(" \t\r\n", start.front()) && start.front() != '\0')
        start = start.sliced(1);
    return start.startsWith('{');
}

} // namespace halfclose
