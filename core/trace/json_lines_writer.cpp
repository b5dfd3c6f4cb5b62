// SPDX-License-Identifier: MIT
#include "core/trace/json_lines_writer.h"

#include <charconv>

#include <QCoreApplication>

#include "core/trace/json_lines_names.h"
#include "core/trace/json_text.h"

namespace halfclose {

namespace {

constexpr qsizetype pieceSize = 1 << 20;

void appendNumber(QByteArray &out, qint64 value)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    out.append(digits, end - digits);
}

void appendMember(QByteArray &out, const char *key, qint64 value)
{
    out.append(",\"").append(key).append("\":");
    appendNumber(out, value);
}

void appendMember(QByteArray &out, const char *key, const QString &text)
{
    out.append(",\"").append(key).append("\":");
    appendJsonString(out, text);
}

/// Hands the lines of @p trace to @p take in pieces; stops at the first answer that is not empty.
template<typename Take>
QString forEachPiece(const Trace &trace, JsonLines &lines, quint64 after, const Take &take)
{
    QByteArray piece;
    if (after == 0)
        lines.appendHeader(piece);
    for (const Event &event : trace.events().subspan(after)) {
        lines.appendEvent(piece, event);
        if (piece.size() < pieceSize)
            continue;
        if (const QString refused = take(piece); !refused.isEmpty())
            return refused;
        piece.resize(0);
    }
    return piece.isEmpty() ? QString() : take(piece);
}

} // namespace

void JsonLines::appendHeader(QByteArray &out) const
{
    const TraceHeader &header = m_trace.header;
    out.append("{\"format\":\"").append(jsonlines::Format).append('"');
    appendMember(out, "version", jsonlines::Version);
    appendMember(out, "title", header.title);
    appendMember(out, "provider", header.provider);
    appendMember(out, "order", header.order);
    appendMember(out, "profile", header.profile);
    out.append(",\"endpoints\":[");
    for (qsizetype i = 0; i < header.endpoints.size(); ++i) {
        out.append(i == 0 ? "{\"name\":" : ",{\"name\":");
        appendJsonString(out, header.endpoints[i].name);
        out.append(header.endpoints[i].server ? ",\"server\":true}" : ",\"server\":false}");
    }
    out.append(']');
    appendMember(out, "lesson", header.lesson);
    out.append("}\n");
}

void JsonLines::appendText(QByteArray &out, const char *key, Symbol symbol)
{
    if (symbol == Symbol::None)
        return;
    const auto index = qsizetype(symbol);
    if (m_quoted.size() <= index)
        m_quoted.resize(m_trace.symbolCount());
    QByteArray &quoted = m_quoted[index];
    if (quoted.isEmpty())
        appendJsonString(quoted, m_trace.text(symbol));
    out.append(",\"").append(key).append("\":").append(quoted);
}

void JsonLines::appendEvent(QByteArray &out, const Event &event)
{
    out.append("{\"seq\":");
    appendNumber(out, qint64(event.sequence));
    appendMember(out, "ns", event.at.count());
    out.append(",\"layer\":\"").append(jsonlines::layerNames[size_t(event.layer)]);
    out.append("\",\"kind\":\"").append(jsonlines::kindNames[size_t(event.kind)]).append('"');
    appendText(out, "endpoint", event.endpoint);
    if (event.socket != 0)
        appendMember(out, "socket", event.socket);
    appendText(out, "label", event.label);
    appendText(out, "name", event.name);
    if (!event.arguments.isEmpty()) {
        out.append(",\"arguments\":");
        appendJsonString(out, QByteArrayView(event.arguments));
    }
    if (event.result != 0)
        appendMember(out, "result", event.result);
    if (event.error != 0) {
        appendMember(out, "error", event.error);
        appendMember(out, "errorName", m_errorName(event.error));
    }
    if (!event.data.isEmpty())
        out.append(",\"data\":\"").append(event.data.toBase64()).append('"');
    if (event.cause != 0)
        appendMember(out, "cause", qint64(event.cause));
    appendText(out, "note", event.note);
    out.append("}\n");
}

TraceFile::TraceFile(const Trace &trace, const QString &path, ErrorNamer errorName)
    : m_trace(trace)
    , m_lines(trace, errorName)
    , m_file(path, AtomicFile::Until::Beside)
{
}

QString TraceFile::open()
{
    return m_file.open();
}

QString TraceFile::writeNew()
{
    QString refused
        = forEachPiece(m_trace, m_lines, m_written, [this](const QByteArray &piece) { return m_file.write(piece); });
    m_written = m_trace.size();
    return refused.isEmpty() ? m_file.flush() : refused;
}

QString TraceFile::commit()
{
    return m_file.commit();
}

QString saveTrace(const Trace &trace, const QString &path, ErrorNamer errorName)
{
    JsonLines lines(trace, errorName);
    AtomicFile file(path);
    QString refused = file.open();
    if (refused.isEmpty())
        refused = forEachPiece(trace, lines, 0, [&file](const QByteArray &piece) { return file.write(piece); });
    return refused.isEmpty() ? file.commit() : refused;
}

QString writeTrace(const Trace &trace, QIODevice &device, ErrorNamer errorName)
{
    JsonLines lines(trace, errorName);
    return forEachPiece(trace, lines, 0, [&device](const QByteArray &piece) {
        if (device.write(piece) == piece.size())
            return QString();
        return QCoreApplication::translate("JsonLines", "cannot write the trace: %1").arg(device.errorString());
    });
}

} // namespace halfclose
