// SPDX-License-Identifier: MIT
#include "ui/lecture/spoken.h"

#include <algorithm>


#include "core/spi/names.h"
#include "core/trace/tr.h"
#include "ui/lesson/step_words.h"

namespace halfclose {

namespace {

struct Deed
{
    const char16_t *function; ///< the API's name
    const char *text; ///< %1 who, %2 the call
};

constexpr Deed Deeds[] = {
    {u"socket", QT_TRANSLATE_NOOP("halfclose", "%1 makes a socket with %2.")},
    {u"WSASocket", QT_TRANSLATE_NOOP("halfclose", "%1 makes a socket with %2.")},
    {u"bind", QT_TRANSLATE_NOOP("halfclose", "%1 takes an address with %2.")},
    {u"listen", QT_TRANSLATE_NOOP("halfclose", "%1 lets requests queue up with %2.")},
    {u"connect", QT_TRANSLATE_NOOP("halfclose", "%1 asks for a connection with %2.")},
    {u"WSAConnect", QT_TRANSLATE_NOOP("halfclose", "%1 asks for a connection with %2.")},
    {u"accept", QT_TRANSLATE_NOOP("halfclose", "%1 takes a waiting request with %2.")},
    {u"WSAAccept", QT_TRANSLATE_NOOP("halfclose", "%1 takes a waiting request with %2.")},
    {u"setsockopt", QT_TRANSLATE_NOOP("halfclose", "%1 sets an option with %2.")},
    {u"getsockopt", QT_TRANSLATE_NOOP("halfclose", "%1 reads an option with %2.")},
    {u"ioctlsocket", QT_TRANSLATE_NOOP("halfclose", "%1 says whether it will wait for results, with %2.")},
    {u"WSAEventSelect", QT_TRANSLATE_NOOP("halfclose", "%1 asks to be told of events with %2.")},
    {u"WSAAsyncSelect", QT_TRANSLATE_NOOP("halfclose", "%1 asks to be told of events with %2.")},
    {u"WSAEnumNetworkEvents", QT_TRANSLATE_NOOP("halfclose", "%1 looks up which events were recorded, with %2.")},
    {u"WSAGetLastError", QT_TRANSLATE_NOOP("halfclose", "%1 asks for its last error with %2.")},
    {u"getpeername", QT_TRANSLATE_NOOP("halfclose", "%1 asks who is at the other end with %2.")},
    {u"getsockname", QT_TRANSLATE_NOOP("halfclose", "%1 asks for its own address with %2.")},
    {u"send", QT_TRANSLATE_NOOP("halfclose", "%1 sends with %2.")},
    {u"WSASend", QT_TRANSLATE_NOOP("halfclose", "%1 sends with %2.")},
    {u"recv", QT_TRANSLATE_NOOP("halfclose", "%1 receives with %2.")},
    {u"WSARecv", QT_TRANSLATE_NOOP("halfclose", "%1 receives with %2.")},
    {u"WSASendDisconnect", QT_TRANSLATE_NOOP("halfclose", "%1 says that it will send no more: %2.")},
    {u"WSARecvDisconnect", QT_TRANSLATE_NOOP("halfclose", "%1 takes what the other side said at its end: %2.")},
    {u"closesocket", QT_TRANSLATE_NOOP("halfclose", "%1 closes its socket with %2.")},
};

bool receives(const CallAction &call)
{
    const QString name = apiName(call.function);
    return name == QLatin1String("recv") || name == QLatin1String("WSARecv");
}

QString shutdownDeed(const CallAction &call)
{
    const auto *how = call.arguments.size() > 1 ? std::get_if<FlagsOperand>(&call.arguments[1].value) : nullptr;
    const QString direction = how && !how->names.isEmpty() ? how->names.first() : QString();
    if (direction == QLatin1String("SD_SEND"))
        return tr("%1 half-closes with %2: it will send no more.");
    if (direction == QLatin1String("SD_RECEIVE"))
        return tr("%1 will receive no more: %2.");
    if (direction == QLatin1String("SD_BOTH"))
        return tr("%1 ends both directions with %2.");
    return tr("%1 shuts down with %2.");
}

QString callDeed(const CallAction &call)
{
    const QString name = apiName(call.function);
    if (name == QLatin1String("shutdown"))
        return shutdownDeed(call);
    for (const Deed &deed : Deeds) {
        if (name == QStringView(deed.function))
            return tr(deed.text);
    }
    return tr("%1 calls %2.");
}

/// "WSAECONNRESET" of "WSAECONNRESET" or "WSAECONNRESET; bytes 3"; empty for what is not an error.
QString errorIn(const QString &returned)
{
    qsizetype end = 0;
    while (end < returned.size() && (returned[end].isLetterOrNumber() || returned[end] == u'_'))
        ++end;
    const QString word = returned.left(end);
    return errorNumber(word) ? word : QString();
}

QString errorSentence(const QString &pattern, const QString &error)
{
    const QString meaning = errorMeaning(*errorNumber(error));
    return pattern.arg(meaning.isEmpty() ? error : QStringLiteral("%1: %2").arg(error, meaning));
}

QString callOutcome(const CallAction &call, const QString &returned)
{
    if (const QString error = errorIn(returned); !error.isEmpty())
        return errorSentence(tr("It fails with %1."), error);
    if (receives(call) && returned == QLatin1String("0"))
        return tr("It gets 0: the other side has ended.");
    if (returned.startsWith(u'"') || returned.startsWith(QLatin1String("bytes(")))
        return tr("It gets %1.").arg(returned);
    return returned.isEmpty() ? tr("It returns.") : tr("It returns %1.").arg(returned);
}

QString eventOutcome(const EventAction &event, const QString &returned)
{
    if (event.absent)
        return tr("Nothing is indicated.");
    const qsizetype arrow = returned.indexOf(QLatin1String("->"));
    const QString error = arrow < 0 ? QString() : errorIn(returned.mid(arrow + 2).trimmed());
    if (!error.isEmpty())
        return errorSentence(tr("It is indicated, with %1."), error);
    return tr("It is indicated.");
}

} // namespace

QString spokenName(const Lesson &lesson, int endpoint)
{
    const bool server = lesson.endpoints[endpoint].server;
    const auto alike = std::count_if(lesson.endpoints.begin(), lesson.endpoints.end(),
        [server](const Endpoint &each) { return each.server == server; });
    if (alike > 1)
        return lesson.endpoints[endpoint].name;
    return server ? tr("The server") : tr("The client");
}

QString spokenDeed(const Lesson &lesson, int step, Vocabulary vocabulary)
{
    const Step &at = lesson.steps[step];
    const QString who = spokenName(lesson, at.endpoint);
    const QString code = codeOf(at, vocabulary);
    if (const auto *call = std::get_if<CallAction>(&at.action))
        return callDeed(*call).arg(who, code);
    if (const auto *event = std::get_if<EventAction>(&at.action)) {
        const QString name = networkEventNames(long(event->event));
        return event->absent ? tr("%1 must not be told %2.").arg(who, name) : tr("%1 waits to be told %2.").arg(who, name);
    }
    if (std::holds_alternative<SumAction>(at.action))
        return tr("%1 computes %2.").arg(who, code);
    if (const auto *wait = std::get_if<WaitAction>(&at.action))
        return tr("%1 waits for %L2 milliseconds.").arg(who).arg(wait->milliseconds);
    if (std::holds_alternative<CrashAction>(at.action))
        return tr("%1 ends as if it had been killed.").arg(who);
    return QStringLiteral("%1: %2").arg(who, plainText(at.caption));
}

QString spokenOutcome(const Lesson &lesson, int step, const StepView &view)
{
    const Step &at = lesson.steps[step];
    const auto *call = std::get_if<CallAction>(&at.action);
    const auto *event = std::get_if<EventAction>(&at.action);
    const bool sum = std::holds_alternative<SumAction>(at.action);
    QString outcome;
    if (call)
        outcome = callOutcome(*call, view.returned);
    else if (event)
        outcome = eventOutcome(*event, view.returned);
    else if (sum)
        outcome = tr("It is %1.").arg(view.returned);
    switch (view.status) {
    case StepStatus::Waiting:
    case StepStatus::Narration:
        return {};
    case StepStatus::Running:
        return call ? tr("It has not returned yet.") : QString();
    case StepStatus::Met:
        return outcome;
    case StepStatus::TimedOut:
        return call ? tr("It has not returned in time.") : tr("It has not come in time.");
    case StepStatus::Failed:
        return view.expected.isEmpty() ? outcome : QStringLiteral("%1 %2").arg(outcome, tr("The lesson expected %1.").arg(view.expected));
    case StepStatus::NotReached:
        return tr("The run did not come to it.");
    }
    return {};
}

} // namespace halfclose
