// SPDX-License-Identifier: MIT
#include "tests/support/rule_test.h"

#include "tests/support/descriptor_count.h"

namespace halfclose {

QList<Row> RuleTest::allRows(int providers, int profiles)
{
    const TestEngine present;
    QList<Row> rows;
    for (const ProtocolInfo &info : present.engine.catalog()) {
        if (!(providers & bitsOf(info)))
            continue;
        for (const bool windows : {false, true}) {
            if (profiles & (windows ? Windows : Documented))
                rows.append({info.szProtocol, info.iAddressFamily == AF_INET6, windows, info});
        }
    }
    return rows;
}

int RuleTest::bitsOf(const ProtocolInfo &info)
{
    const auto has = [&](quint32 flags) { return (info.dwServiceFlags1 & flags) == flags; };
    return (info.keepsMessages() ? Messages : Streams) | (has(XP1_CONNECT_DATA | XP1_DISCONNECT_DATA) ? UserData : NoUserData)
        | (has(XP1_QOS_SUPPORTED) ? Qos : NoQos) | (has(XP1_EXPEDITED_DATA) ? OutOfBand : 0)
        | (info.szProtocol == QLatin1String("tcp") ? Tcp : 0) | (info.szProtocol == QLatin1String("session") ? Session : 0);
}

void RuleTest::rows(int providers, int profiles)
{
    QTest::addColumn<Row>("row");
    for (const Row &row : allRows(providers, profiles))
        QTest::addRow("%s", rowName(row).constData()) << row;
}

Row RuleTest::row()
{
    QFETCH(Row, row);
    return row;
}

QByteArray RuleTest::rowName(const Row &row)
{
    return row.provider.toLatin1() + (row.ipv6 ? ", IPv6" : ", IPv4") + (row.windows ? ", windows" : ", documented");
}

void RuleTest::init()
{
    m_descriptors = openDescriptors();
}

void RuleTest::cleanup()
{
    QCOMPARE(openDescriptors(), m_descriptors);
}

RowListener::RowListener(const Row &row, int backlog, const Clock *clock)
    : TestEngine(row.profile(), clock)
    , info(protocolOf(engine, row.provider, row.ipv6))
    , listener(socket(server))
{
    server.bind(listener, loopback(row.ipv6));
    server.listen(listener, backlog);
    server.getsockname(listener, &address);
}

SOCKET RowListener::connecting()
{
    const SOCKET s = socket(client);
    setNonblocking(client, s);
    client.connect(s, address);
    return s;
}

SOCKET RowListener::requested()
{
    const SOCKET s = connecting();
    engine.settle();
    return s;
}

int RowListener::outcome(SOCKET s)
{
    const SocketConditions now = engine.providerOf(s)->conditions(s);
    return now.connecting ? WSAEALREADY : now.connectError;
}

bool waitUntil(Engine &engine, const std::function<bool()> &met)
{
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!met()) {
        if (std::chrono::steady_clock::now() > deadline)
            return false;
        engine.pump(std::chrono::milliseconds(20));
    }
    return true;
}

int option(Winsock &winsock, SOCKET s, int name, int level)
{
    int value = 0;
    int length = sizeof(value);
    return winsock.getsockopt(s, level, name, reinterpret_cast<char *>(&value), &length) == 0 ? value : -12345;
}

int setOption(Winsock &winsock, SOCKET s, int name, int value, int level)
{
    return winsock.setsockopt(s, level, name, reinterpret_cast<const char *>(&value), sizeof(value));
}

QStringList notesOf(const Trace &trace, Kind kind, QStringView name)
{
    QStringList notes;
    for (const Event &event : trace.events()) {
        if (event.kind == kind && trace.text(event.name) == name)
            notes.append(trace.text(event.note));
    }
    return notes;
}

} // namespace halfclose
