// SPDX-License-Identifier: MIT
#include "core/run/step_call.h"

#include <cstring>
#include <utility>

#include <QCoreApplication>

#include "core/run/qos_text.h"
#include "core/spi/names.h"

namespace halfclose {

namespace {

constexpr qint64 usualCapacity = 65536;
constexpr quint64 onlyWindow = 1;
constexpr quint32 usualMessage = 0x0401; // WM_USER + 1

QString noValue(const QString &function, const QString &wanted)
{
    return QCoreApplication::translate("Runner", "%1 needs %2 here").arg(function, wanted);
}

/// The arguments of one call, read in order.
class Arguments
{
public:
    Arguments(const CallAction &action, const Names &names, QString *why)
        : m_action(action)
        , m_names(names)
        , m_why(why)
    {
        for (const Argument &argument : action.arguments) {
            if (argument.keyword.isEmpty())
                m_positional.append(&argument.value);
            else
                m_keywords.insert(argument.keyword, &argument.value);
        }
    }

    bool has(int index) const { return index < m_positional.size(); }
    bool failed() const { return m_failed; }

    SOCKET socket(int index)
    {
        const std::optional<Value> value = at(index);
        if (value && std::holds_alternative<SocketValue>(*value))
            return std::get<SocketValue>(*value).socket;
        return refuse(QCoreApplication::translate("Runner", "a socket"), INVALID_SOCKET);
    }
    QByteArray bytes(int index)
    {
        const std::optional<Value> value = at(index);
        const std::optional<QByteArray> data = value ? bytesOf(*value) : std::nullopt;
        return data ? *data : refuse(QCoreApplication::translate("Runner", "data"), QByteArray());
    }
    std::optional<QByteArray> optionalBytes(int index)
    {
        return has(index) ? std::optional(bytes(index)) : std::nullopt;
    }
    qint64 number(int index, qint64 otherwise = 0)
    {
        if (!has(index))
            return otherwise;
        const std::optional<Value> value = at(index);
        const std::optional<qint64> number = value ? numberOf(*value) : std::nullopt;
        return number ? *number : refuse(QCoreApplication::translate("Runner", "a number"), qint64(0));
    }
    std::optional<QByteArray> keyword(const QString &name)
    {
        const auto found = m_keywords.constFind(name);
        if (found == m_keywords.constEnd())
            return std::nullopt;
        const std::optional<Value> value = valueOf(**found, m_names, m_why);
        return value ? bytesOf(*value) : std::nullopt;
    }

private:
    std::optional<Value> at(int index)
    {
        return has(index) ? valueOf(*m_positional[index], m_names, m_why) : std::nullopt;
    }
    template<class T> T refuse(const QString &wanted, T nothing)
    {
        if (!std::exchange(m_failed, true) && m_why->isEmpty())
            *m_why = noValue(m_action.function, wanted);
        return nothing;
    }

    const CallAction &m_action;
    const Names &m_names;
    QString *m_why;
    QList<const Operand *> m_positional;
    QHash<QString, const Operand *> m_keywords;
    bool m_failed = false;
};

/// The API's name of a WSP function, and which level the step calls.
QString apiName(const QString &function, Level *level)
{
    *level = Level::Api;
    if (!function.startsWith(QLatin1String("WSP")))
        return function;
    *level = Level::Spi;
    static const QHash<QString, QString> names = {
        {QStringLiteral("WSPSocket"), QStringLiteral("socket")},
        {QStringLiteral("WSPBind"), QStringLiteral("bind")},
        {QStringLiteral("WSPListen"), QStringLiteral("listen")},
        {QStringLiteral("WSPConnect"), QStringLiteral("WSAConnect")},
        {QStringLiteral("WSPAccept"), QStringLiteral("WSAAccept")},
        {QStringLiteral("WSPSend"), QStringLiteral("WSASend")},
        {QStringLiteral("WSPRecv"), QStringLiteral("WSARecv")},
        {QStringLiteral("WSPShutdown"), QStringLiteral("shutdown")},
        {QStringLiteral("WSPCloseSocket"), QStringLiteral("closesocket")},
        {QStringLiteral("WSPSetSockOpt"), QStringLiteral("setsockopt")},
        {QStringLiteral("WSPGetSockOpt"), QStringLiteral("getsockopt")},
        {QStringLiteral("WSPIoctl"), QStringLiteral("ioctlsocket")},
        {QStringLiteral("WSPGetSockName"), QStringLiteral("getsockname")},
        {QStringLiteral("WSPGetPeerName"), QStringLiteral("getpeername")},
    };
    const auto found = names.constFind(function);
    return found == names.constEnd() ? QStringLiteral("WSA") + function.mid(3) : *found;
}

QByteArray optionName(int option)
{
    for (const QString &name : constantNames()) {
        if (name.startsWith(QLatin1String("SO_")) && constantValue(name) == quint32(option))
            return name.toLatin1();
    }
    return QByteArray::number(option);
}

CallPtr startSetOption(Calls &calls, Level level, SOCKET s, Arguments &arguments)
{
    const int option = int(arguments.number(1));
    const auto first = qint32(arguments.number(2));
    const QByteArray shown = optionName(option) + ", " + QByteArray::number(first);
    if (option != SO_LINGER) {
        const QByteArray value(reinterpret_cast<const char *>(&first), sizeof(first));
        return calls.setsockopt(level, s, SOL_SOCKET, option, value, shown);
    }
    const LINGER linger{quint16(first), quint16(arguments.number(3))};
    const QByteArray value(reinterpret_cast<const char *>(&linger), sizeof(linger));
    return calls.setsockopt(level, s, SOL_SOCKET, option, value, shown + ", " + QByteArray::number(linger.l_linger));
}

CallPtr startAccept(const QString &function, const CallContext &context, Level level, Arguments &arguments,
                    StepCall *step)
{
    Calls &calls = context.winsock.calls();
    if (function == QLatin1String("accept"))
        return calls.accept(level, true, step->socket, {});
    const bool conditional = arguments.has(1);
    const int decision = int(arguments.number(1, CF_ACCEPT));
    const QByteArray calleeData = arguments.optionalBytes(2).value_or(QByteArray());
    auto asked = std::make_shared<AcceptCondition>();
    step->asked = asked;
    // The condition function is always there: it shows who calls, and with what.
    const ConditionFunction condition = [asked, decision, calleeData](AcceptCondition &question) {
        question.calleeData = calleeData;
        *asked = question;
        return decision;
    };
    QByteArray shown;
    if (conditional) {
        static const QByteArray names[] = {"CF_ACCEPT", "CF_REJECT", "CF_DEFER"};
        shown = decision >= CF_ACCEPT && decision <= CF_DEFER ? names[decision] : QByteArray::number(decision);
        if (arguments.has(2))
            shown += ", " + dataText(calleeData).toUtf8();
    }
    return calls.accept(level, false, step->socket, condition, shown);
}

CallPtr startConnect(const QString &function, const CallContext &context, Level level, Arguments &arguments,
                     StepCall *step, QString *why)
{
    std::optional<QOS> qos;
    if (const std::optional<QByteArray> text = arguments.keyword(QStringLiteral("qos"))) {
        qos = qosFromText(*text);
        if (!qos) {
            *why = noValue(function, QStringLiteral("qos: \"rate=N,peak=N,latency=N\""));
            return nullptr;
        }
    }
    const std::optional<QByteArray> callerData = arguments.optionalBytes(1);
    if (arguments.failed())
        return nullptr;
    // A connect with caller data is WSAConnect's: the plain call has no argument for it.
    const bool plain = function == QLatin1String("connect") && !callerData && !qos;
    return context.winsock.calls().connect(level, plain, step->socket, context.destination(), callerData, qos);
}

} // namespace

WaitsFor waitsFor(const QString &function)
{
    Level level;
    const QString api = apiName(function, &level);
    if (api == QLatin1String("recv") || api == QLatin1String("WSARecv") || api == QLatin1String("accept")
        || api == QLatin1String("WSAAccept"))
        return WaitsFor::Readable;
    if (api == QLatin1String("send") || api == QLatin1String("WSASend"))
        return WaitsFor::Writable;
    if (api == QLatin1String("closesocket"))
        return WaitsFor::Closable;
    if (api == QLatin1String("connect") || api == QLatin1String("WSAConnect"))
        return WaitsFor::Connected;
    return WaitsFor::Nothing;
}

bool startCall(const CallAction &action, const CallContext &context, StepCall *step, QString *why)
{
    Level level;
    const QString function = apiName(action.function, &level);
    Arguments arguments(action, context.names, why);
    Calls &calls = context.winsock.calls();
    const auto is = [&](const char *name) { return function == QLatin1String(name); };

    if (is("WSAGetLastError"))
        return true;
    if (is("socket")) {
        const ProtocolInfo info = context.provider.protocols().first();
        step->call = calls.socket(level, &context.provider, info.iAddressFamily, info.iSocketType, info.iProtocol);
        return true;
    }
    const SOCKET s = arguments.socket(0);
    step->socket = s;
    if (arguments.failed())
        return false;

    // The arguments are read before anything is called: a call with a missing value must not be made.
    std::function<CallPtr()> make;
    if (is("bind")) {
        make = [&] { return calls.bind(level, s, Address{QHostAddress(QHostAddress::LocalHost), 0}); };
    } else if (is("listen")) {
        make = [&, backlog = int(arguments.number(1, SOMAXCONN))] { return calls.listen(level, s, backlog); };
    } else if (is("connect") || is("WSAConnect")) {
        make = [&] { return startConnect(function, context, level, arguments, step, why); };
    } else if (is("accept") || is("WSAAccept")) {
        make = [&] { return startAccept(function, context, level, arguments, step); };
    } else if (is("send") || is("WSASend")) {
        make = [&, data = arguments.bytes(1)] { return calls.send(level, is("send"), s, data); };
    } else if (is("recv") || is("WSARecv")) {
        make = [&, capacity = arguments.number(1, usualCapacity)] { return calls.recv(level, is("recv"), s, capacity); };
    } else if (is("shutdown")) {
        make = [&, how = int(arguments.number(1))] { return calls.shutdown(level, s, how); };
    } else if (is("WSASendDisconnect")) {
        make = [&, data = arguments.optionalBytes(1)] { return calls.sendDisconnect(level, s, data); };
    } else if (is("WSARecvDisconnect")) {
        // A provider without disconnect data is asked for none (DISC-5), unless the lesson insists.
        const bool carries = context.provider.protocols().first().dwServiceFlags1 & XP1_DISCONNECT_DATA;
        std::optional<qsizetype> capacity;
        if (carries || arguments.has(1))
            capacity = arguments.number(1, usualCapacity);
        make = [&, capacity] { return calls.recvDisconnect(level, s, capacity); };
    } else if (is("closesocket")) {
        make = [&] { return calls.closesocket(level, s); };
    } else if (is("setsockopt")) {
        make = [&] { return startSetOption(calls, level, s, arguments); };
    } else if (is("getsockopt")) {
        const int option = int(arguments.number(1));
        make = [&, option] { return calls.getsockopt(level, s, SOL_SOCKET, option, 4, optionName(option)); };
    } else if (is("ioctlsocket")) {
        const auto code = quint32(arguments.number(1));
        const auto value = quint32(arguments.number(2));
        make = [&, code, value] {
            return calls.ioctlsocket(level, s, code, value, "FIONBIO, " + QByteArray::number(value));
        };
    } else if (is("WSAEventSelect")) {
        make = [&, mask = long(arguments.number(1))] {
            return calls.eventSelect(level, s, context.eventObject(s), mask);
        };
    } else if (is("WSAAsyncSelect")) {
        make = [&, mask = long(arguments.number(1))] {
            return calls.asyncSelect(level, s, onlyWindow, usualMessage, mask);
        };
    } else if (is("WSAEnumNetworkEvents")) {
        make = [&] { return calls.enumNetworkEvents(level, s, context.eventObject(s)); };
    } else if (is("getsockname")) {
        make = [&] { return calls.getsockname(level, s); };
    } else if (is("getpeername")) {
        make = [&] { return calls.getpeername(level, s); };
    }
    if (!make) {
        *why = QCoreApplication::translate("Runner", "unknown function '%1'").arg(action.function);
        return false;
    }
    if (arguments.failed())
        return false;
    step->call = make();
    return step->call && !arguments.failed();
}

void readReturn(const CallAction &action, const CallContext &context, StepCall *step)
{
    Level level;
    const QString function = apiName(action.function, &level);
    const auto is = [&](const char *name) { return function == QLatin1String(name); };
    Actual &actual = step->actual;
    actual = {};
    if (is("WSAGetLastError")) {
        actual.value = qint64(context.winsock.WSAGetLastError());
        actual.isErrorCode = true;
        return;
    }

    const Call &call = *step->call;
    actual.error = call.error();
    actual.value = call.result();
    if (is("socket") || is("accept") || is("WSAAccept")) {
        actual.value = SocketValue{SOCKET(call.result())};
        if (step->asked) {
            actual.fields = {
                {QStringLiteral("callerData"), step->asked->callerData.value_or(QByteArray())},
                {QStringLiteral("callerId"),
                 step->asked->callerId ? native::addressText(*step->asked->callerId) : QByteArray()},
                {QStringLiteral("qos"), step->asked->sqos ? qosText(*step->asked->sqos) : QByteArray()},
            };
        }
    } else if (is("connect") || is("WSAConnect")) {
        const bool answered = call.ok() || call.error() == WSAECONNREFUSED || call.error() == WSAEWOULDBLOCK;
        actual.fields = {{QStringLiteral("calleeData"), answered ? context.winsock.calleeData(step->socket) : QByteArray()}};
    } else if (is("recv") || is("WSARecv")) {
        actual.isEnd = call.ended;
        if (!call.ended)
            actual.value = call.data;
    } else if (is("WSARecvDisconnect")) {
        actual.value = call.data;
    } else if (is("getsockname") || is("getpeername")) {
        actual.value = native::addressText(call.address);
    } else if (is("getsockopt") && call.ok()) {
        const bool linger = step->call->data.size() == int(sizeof(LINGER)) && action.arguments.size() > 1
            && std::holds_alternative<FlagsOperand>(action.arguments[1].value)
            && std::get<FlagsOperand>(action.arguments[1].value).value == SO_LINGER;
        if (linger) {
            LINGER value;
            std::memcpy(&value, call.data.constData(), sizeof(value));
            actual.value = qint64(value.l_onoff);
            actual.fields = {{QStringLiteral("seconds"), qint64(value.l_linger)}};
        } else {
            qint32 value = 0;
            std::memcpy(&value, call.data.constData(), size_t(std::min(call.data.size(), qsizetype(4))));
            actual.value = qint64(value);
        }
    } else if (is("WSAEnumNetworkEvents")) {
        actual.value = qint64(call.events.lNetworkEvents);
        actual.isFlags = true;
        for (int bit = 0; bit < FD_MAX_EVENTS; ++bit) {
            if ((call.events.lNetworkEvents & (1L << bit)) && call.events.iErrorCode[bit])
                actual.fields.append({networkEventNames(1L << bit), qint64(call.events.iErrorCode[bit]), true});
        }
    }
}

} // namespace halfclose
