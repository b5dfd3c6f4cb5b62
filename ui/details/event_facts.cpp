// SPDX-License-Identifier: MIT
#include "ui/details/event_facts.h"

#include "core/diagram/labels.h"
#include "core/spi/names.h"
#include "core/trace/in_words.h"
#include "core/trace/tr.h"
#include "ui/details/rule_words.h"

namespace halfclose {

namespace {

constexpr qsizetype BytesShown = 48;
constexpr int EffectsShown = 12;

bool isCall(const Event &event)
{
    return event.kind == Kind::Call || event.kind == Kind::Return;
}

QString nameOf(const Trace &trace, const Event &event, Vocabulary vocabulary)
{
    const QString &name = trace.text(event.name);
    if (!isCall(event))
        return event.kind == Kind::State ? inWords(name) : name;
    return vocabulary == Vocabulary::Spi ? spiName(name) : name;
}

QString layerText(Layer layer)
{
    switch (layer) {
    case Layer::Api:
        return tr("API");
    case Layer::Spi:
        return tr("service provider");
    case Layer::Wire:
        return tr("wire");
    case Layer::Kernel:
        return tr("kernel");
    }
    return {};
}

QString kindText(Kind kind)
{
    switch (kind) {
    case Kind::Call:
        return tr("call");
    case Kind::Return:
        return tr("return");
    case Kind::Indication:
        return tr("indication");
    case Kind::Send:
        return QCoreApplication::translate("EventFacts", "sent"); // one message, not a number of bytes
    case Kind::Receive:
        return QCoreApplication::translate("EventFacts", "received");
    case Kind::State:
        return tr("state");
    }
    return {};
}

/// A state's value. That of a step is what its call returned, and no words.
QString valueOf(const Event &event)
{
    const QString value = QString::fromUtf8(event.arguments.left(400));
    const bool ofStep = event.socket == 0 && event.label != Symbol::None;
    return event.kind == Kind::State && !ofStep ? inWords(value) : value;
}

/// One event in a few words: "WSASendDisconnect(s, "17")", "FINISH received".
QString brief(const Trace &trace, const Event &event, Vocabulary vocabulary)
{
    const QString name = nameOf(trace, event, vocabulary);
    const QString arguments = QString::fromUtf8(event.arguments.left(80));
    switch (event.kind) {
    case Kind::Call:
        return QStringLiteral("%1(%2)").arg(name, arguments);
    case Kind::Return:
        return tr("%1 returns %2").arg(name, arguments);
    case Kind::State:
        return QStringLiteral("%1: %2").arg(name, valueOf(event));
    default:
        return QStringLiteral("%1 %2").arg(name, kindText(event.kind));
    }
}

QString hex(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes.left(BytesShown).toHex(' ').toUpper());
    if (bytes.size() > BytesShown)
        text += QStringLiteral(" … ") + tr("(%L1 bytes)").arg(bytes.size());
    return text;
}

} // namespace

EventFacts eventFacts(const Trace &trace, quint64 sequence, quint64 shown, Vocabulary vocabulary)
{
    EventFacts said;
    if (sequence == 0 || sequence > trace.size())
        return said;
    const Event &event = trace.at(sequence);
    const QString &step = trace.text(event.label);
    const QString name = nameOf(trace, event, vocabulary);
    said.title = step.isEmpty() ? name : tr("%1 of step %2").arg(name, step);
    const auto add = [&](const QString &what, const QString &value, quint64 leads = 0) {
        if (!value.isEmpty())
            said.facts.append({what, value, leads});
    };

    add(tr("what"), QStringLiteral("%1, %2").arg(kindText(event.kind), layerText(event.layer)));
    add(tr("where"), trace.text(event.endpoint));
    add(tr("when"), timeText(event.at));
    add(event.kind == Kind::Return      ? tr("outcome")
            : event.kind == Kind::State ? tr("value")
            : isCall(event)             ? tr("arguments")
                                        : tr("user data"),
        valueOf(event));
    if (event.kind == Kind::Return)
        add(tr("returned"), QString::number(event.result));
    if (event.error != 0)
        add(tr("error"), QStringLiteral("%1 (%2): %3").arg(errorName(event.error)).arg(event.error).arg(errorMeaning(event.error)));
    add(tr("bytes"), hex(event.data));
    add(tr("reason"), inWords(trace.text(event.note)));
    add(tr("rule"), ruleInWords(trace, event));
    if (event.cause != 0)
        add(tr("caused by"), brief(trace, trace.at(event.cause), vocabulary), event.cause);
    int effects = 0;
    for (const Event &later : trace.prefix(shown).subspan(std::min<size_t>(sequence, shown))) {
        if (later.cause == sequence && effects++ < EffectsShown)
            add(tr("led to"), brief(trace, later, vocabulary), later.sequence);
    }
    return said;
}

} // namespace halfclose
