// SPDX-License-Identifier: MIT
#include "core/diagram/event_details.h"


#include "core/diagram/labels.h"
#include "core/spi/names.h"
#include "core/trace/state_names.h"
#include "core/trace/tr.h"

namespace halfclose {

namespace {

QString layerName(Layer layer)
{
    switch (layer) {
    case Layer::Api: return tr("application (API)");
    case Layer::Spi: return tr("service provider (SPI)");
    case Layer::Wire: return tr("wire");
    case Layer::Kernel: return tr("kernel");
    }
    return {};
}

/// As octets and, where they are text, as that: `31 30 34 32  "1042"`.
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

} // namespace

QString eventTitle(const Trace &trace, const Event &event, Vocabulary vocabulary)
{
    const QString &label = trace.text(event.label);
    if (event.kind == Kind::State && event.socket == 0 && !label.isEmpty()) {
        // "step started" of step 1 is said shorter.
        const bool started = trace.text(event.name) == QStringView(state::StepStarted);
        return started ? tr("Step %1").arg(label) : tr("Step %1 ends").arg(label);
    }
    QString title = callName(trace, event, vocabulary);
    if (!label.isEmpty())
        title = tr("%1 of step %2").arg(title, label);
    switch (event.kind) {
    case Kind::Return: return tr("%1 returns").arg(title);
    case Kind::Receive: return tr("%1 is received").arg(title);
    case Kind::Send: return tr("%1 is sent").arg(title);
    default: return title;
    }
}

EventDetails eventDetails(const Trace &trace, const Diagram &diagram, quint64 sequence, quint64 shown, Vocabulary vocabulary)
{
    EventDetails details;
    if (sequence == 0 || sequence > trace.size() || sequence > diagram.size())
        return details;
    const Event &event = trace.at(sequence);
    details.title = eventTitle(trace, event, vocabulary);
    const auto add = [&details](const char *what, const QString &value) {
        if (!value.isEmpty())
            details.rows.append({tr(what), value});
    };
    const auto time = [&](const Event &e) { return timeText(e.at - std::max(diagram.origin(), std::chrono::nanoseconds(0))); };
    const quint64 other = diagram.links().partner(sequence);
    const bool otherShown = other != 0 && other <= shown;
    const bool call = event.kind == Kind::Call;
    const bool message = event.kind == Kind::Send || event.kind == Kind::Receive;

    add(QT_TRANSLATE_NOOP("EventDetails", "Endpoint"), trace.text(event.endpoint));
    add(QT_TRANSLATE_NOOP("EventDetails", "Layer"), layerName(event.layer));
    const char *arguments = QT_TRANSLATE_NOOP("EventDetails", "Value");
    if (call)
        arguments = QT_TRANSLATE_NOOP("EventDetails", "Arguments");
    else if (event.kind == Kind::Return)
        arguments = QT_TRANSLATE_NOOP("EventDetails", "Result");
    else if (message)
        arguments = QT_TRANSLATE_NOOP("EventDetails", "User data");
    add(arguments, shortened(event.arguments));
    if (event.error != 0)
        add(QT_TRANSLATE_NOOP("EventDetails", "Error"), errorText(event.error));
    if (call) {
        const Event *returned = otherShown ? &trace.at(other) : nullptr;
        add(QT_TRANSLATE_NOOP("EventDetails", "Result"), returned ? shortened(returned->arguments) : tr("has not returned yet"));
        if (returned && returned->error != 0)
            add(QT_TRANSLATE_NOOP("EventDetails", "Error"), errorText(returned->error));
        add(QT_TRANSLATE_NOOP("EventDetails", "Called"), time(event));
        if (returned)
            add(QT_TRANSLATE_NOOP("EventDetails", "Returned"), time(*returned));
    } else if (message) {
        const bool sent = event.kind == Kind::Send;
        const Event *sending = sent ? &event : (other ? &trace.at(other) : nullptr);
        const Event *receiving = sent ? (otherShown ? &trace.at(other) : nullptr) : &event;
        add(QT_TRANSLATE_NOOP("EventDetails", "Sent"), sending ? time(*sending) : tr("outside the engine"));
        add(QT_TRANSLATE_NOOP("EventDetails", "Received"), receiving ? time(*receiving) : tr("not received"));
        add(QT_TRANSLATE_NOOP("EventDetails", "Protocol"), messageCaption(trace, event));
    } else {
        add(QT_TRANSLATE_NOOP("EventDetails", "Time"), time(event));
    }
    if (!event.data.isEmpty())
        add(QT_TRANSLATE_NOOP("EventDetails", "Octets"), octets(event.data));
    add(QT_TRANSLATE_NOOP("EventDetails", "Why"), trace.text(event.note));
    if (event.cause != 0 && event.cause < sequence && event.kind != Kind::Return)
        add(QT_TRANSLATE_NOOP("EventDetails", "Caused by"), eventTitle(trace, trace.at(event.cause), vocabulary));
    return details;
}

QString EventDetails::sentence() const
{
    QStringList parts{title};
    for (const auto &[what, value] : rows)
        parts.append(QStringLiteral("%1: %2").arg(what, value));
    return parts.join(QStringLiteral("; "));
}

QString EventDetails::html() const
{
    if (title.isEmpty())
        return {};
    QString text = QStringLiteral("<b>%1</b><table>").arg(title.toHtmlEscaped());
    for (const auto &[what, value] : rows)
        text += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>").arg(what.toHtmlEscaped(), value.toHtmlEscaped());
    return text + QStringLiteral("</table>");
}

} // namespace halfclose
