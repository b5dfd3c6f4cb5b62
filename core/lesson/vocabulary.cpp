// SPDX-License-Identifier: MIT
#include "core/lesson/vocabulary.h"

#include <algorithm>
#include <limits>

#include <QHash>

#include "core/lesson/step_grammar.h"
#include "core/spi/names.h"

namespace halfclose {
namespace {

constexpr qint64 ushortMost = std::numeric_limits<quint16>::max();
constexpr qint64 intLeast = std::numeric_limits<qint32>::min();
constexpr qint64 intMost = std::numeric_limits<qint32>::max();

Parameter socketNamed(const QString &name)
{
    return {name, ArgumentKind::Socket, false, 0, 0, {}};
}

Parameter number(const QString &name, qint64 least, qint64 most)
{
    return {name, ArgumentKind::Number, false, least, most, {}};
}

Parameter data(const QString &name)
{
    return {name, ArgumentKind::Data, false, 0, 0, {}};
}

Parameter oneOf(const QString &name, const QStringList &constants)
{
    return {name, ArgumentKind::Constant, false, 0, 0, constants};
}

Parameter events()
{
    return {QStringLiteral("flags"), ArgumentKind::Events, false, 0, 0, {}};
}

Parameter optional(Parameter parameter)
{
    parameter.optional = true;
    return parameter;
}

QStringList constantsNamed(const QString &prefix)
{
    return constantNames().filter(prefix);
}

QList<OutputField> errorsOfEvents()
{
    QList<OutputField> fields;
    for (const QString &event : eventNames())
        fields.append({event, OutputField::Kind::Error});
    return fields;
}

class Table
{
public:
    Table()
    {
        const Parameter s = socketNamed(QStringLiteral("s"));
        const Parameter listener = socketNamed(QStringLiteral("listener"));
        const Parameter capacity = optional(number(QStringLiteral("capacity"), 0, mostBytes));
        const Parameter dataToSend = data(QStringLiteral("data"));

        add({"socket", "WSPSocket"}, {{{}, {}}}, ValueKind::Socket);
        add({"bind", "WSPBind"}, {{{s}, {}}}, ValueKind::Zero);
        add({"listen", "WSPListen"},
            {{{s, optional(number(QStringLiteral("backlog"), intLeast, intMost))}, {}}}, ValueKind::Zero);
        add({"connect", "WSAConnect", "WSPConnect"},
            {{{s, optional(data(QStringLiteral("callerData")))},
                {{QStringLiteral("qos"), ArgumentKind::Qos, true, 0, 0, {}}}}},
            ValueKind::Zero, {{QStringLiteral("calleeData"), OutputField::Kind::Data}});
        add({"accept"}, {{{listener}, {}}}, ValueKind::Socket);
        add({"WSAAccept", "WSPAccept"},
            {{{listener, optional(oneOf(QStringLiteral("decision"), constantsNamed(QStringLiteral("CF_")))),
                  optional(data(QStringLiteral("calleeData")))},
                {}}},
            ValueKind::Socket,
            {{QStringLiteral("callerData"), OutputField::Kind::Data},
                {QStringLiteral("callerId"), OutputField::Kind::Data}, {QStringLiteral("qos"), OutputField::Kind::Data}});
        add({"send", "WSASend", "WSPSend"}, {{{s, dataToSend}, {}}}, ValueKind::Count);
        add({"recv", "WSARecv", "WSPRecv"}, {{{s, capacity}, {}}}, ValueKind::Data);
        add({"shutdown", "WSPShutdown"},
            {{{s, oneOf(QStringLiteral("how"), constantsNamed(QStringLiteral("SD_")))}, {}}}, ValueKind::Zero);
        add({"WSASendDisconnect", "WSPSendDisconnect"}, {{{s, optional(dataToSend)}, {}}}, ValueKind::Zero);
        add({"WSARecvDisconnect", "WSPRecvDisconnect"}, {{{s, capacity}, {}}}, ValueKind::Data);
        add({"closesocket", "WSPCloseSocket"}, {{{s}, {}}}, ValueKind::Zero);
        addOptions(s);
        add({"ioctlsocket", "WSPIoctl"},
            {{{s, oneOf(QStringLiteral("command"), {QStringLiteral("FIONBIO")}), number(QStringLiteral("value"), 0, 1)},
                {}}},
            ValueKind::Zero);
        add({"WSAEventSelect", "WSPEventSelect"}, {{{s, events()}, {}}}, ValueKind::Zero);
        add({"WSAAsyncSelect", "WSPAsyncSelect"}, {{{s, events()}, {}}}, ValueKind::Zero);
        add({"WSAEnumNetworkEvents", "WSPEnumNetworkEvents"}, {{{s}, {}}}, ValueKind::Events, errorsOfEvents());
        add({"WSAGetLastError"}, {{{}, {}}}, ValueKind::LastError);
        add({"getsockname", "WSPGetSockName"}, {{{s}, {}}}, ValueKind::Address);
        add({"getpeername", "WSPGetPeerName"}, {{{s}, {}}}, ValueKind::Address);
    }

    const FunctionInfo *find(const QString &name) const
    {
        const auto found = m_functions.constFind(name);
        return found == m_functions.constEnd() ? nullptr : &*found;
    }

    const QStringList &names() const { return m_names; }

private:
    void addOptions(const Parameter &s)
    {
        const QString option = QStringLiteral("option");
        const QStringList plain{QStringLiteral("SO_DONTLINGER"), QStringLiteral("SO_CONDITIONAL_ACCEPT"),
            QStringLiteral("SO_RCVBUF"), QStringLiteral("SO_SNDBUF")};
        // l_onoff and l_linger are u_short (STR-2).
        add({"setsockopt", "WSPSetSockOpt"},
            {{{s, oneOf(option, {QStringLiteral("SO_LINGER")}), number(QStringLiteral("onoff"), 0, ushortMost),
                  number(QStringLiteral("seconds"), 0, ushortMost)},
                 {}},
                {{s, oneOf(option, plain), number(QStringLiteral("value"), intLeast, intMost)}, {}}},
            ValueKind::Zero);
        add({"getsockopt", "WSPGetSockOpt"}, {{{s, oneOf(option, constantsNamed(QStringLiteral("SO_")))}, {}}},
            ValueKind::Count, {{QStringLiteral("seconds"), OutputField::Kind::Number}}, true);
    }

    // The same row of the documentation's table under each of its names.
    void add(std::initializer_list<const char *> names, const QList<Signature> &signatures, ValueKind value,
        const QList<OutputField> &fields = {}, bool fieldsForLingerOnly = false)
    {
        for (const char *name : names) {
            const QString text = QLatin1String(name);
            m_functions.insert(text, {text, signatures, value, fields, fieldsForLingerOnly});
            if (text.startsWith(u"WSP"))
                m_names.append(text);
            else
                m_names.insert(m_apiNames++, text);
        }
    }

    QHash<QString, FunctionInfo> m_functions;
    QStringList m_names;
    qsizetype m_apiNames = 0;
};

const Table &table()
{
    static const Table theTable;
    return theTable;
}

} // namespace

qsizetype Signature::required() const
{
    return std::count_if(parameters.begin(), parameters.end(), [](const Parameter &p) { return !p.optional; });
}

QString Signature::text() const
{
    QString text;
    for (const Parameter &parameter : parameters) {
        const bool choice = parameter.kind == ArgumentKind::Constant;
        const QString what = choice ? parameter.constants.join(QLatin1String(" | ")) : parameter.name;
        const QString separator = text.isEmpty() ? QString() : QStringLiteral(", ");
        text += parameter.optional ? QStringLiteral(" [%1%2]").arg(separator, what) : separator + what;
    }
    for (const Parameter &keyword : keywords)
        text += QStringLiteral(" [, %1: \"rate=N,peak=N,latency=N\"]").arg(keyword.name);
    return text;
}

const FunctionInfo *findFunction(const QString &name)
{
    return table().find(name);
}

QStringList functionNames()
{
    return table().names();
}

QStringList eventNames()
{
    static const QStringList names = constantsNamed(QStringLiteral("FD_"));
    return names;
}

bool isConnect(const QString &function)
{
    return function == u"connect" || function == u"WSAConnect" || function == u"WSPConnect";
}

bool decidesBlocking(const QString &function)
{
    static const QStringList names{QStringLiteral("WSAEventSelect"), QStringLiteral("WSAAsyncSelect"),
        QStringLiteral("ioctlsocket"), QStringLiteral("WSPEventSelect"), QStringLiteral("WSPAsyncSelect"),
        QStringLiteral("WSPIoctl")};
    return names.contains(function);
}

} // namespace halfclose
