// Two ends of a session connection talk: setup, data, orderly release, refusal and abort, with the octets that the
// protocol's description gives.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/provider/session/machine.h"
#include "core/trace/reasons.h"
#include "tests/core/provider/session/driven_machine.h"
#include "tests/core/provider/session/octets_of.h"

using namespace halfclose;
using namespace halfclose::session;

namespace {

using Role = SessionMachine::Role;

QByteArray transmitted(DrivenMachine &end)
{
    const Transmit *transmit = end.last<Transmit>();
    return transmit ? transmit->octets : QByteArray();
}

} // namespace

class MachineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDocumentedTeardownHasTheDocumentedOctets()
    {
        DrivenMachine client(Role::Initiator);
        DrivenMachine server(Role::Acceptor);
        QCOMPARE(server.machine.start(), 0);
        QCOMPARE(client.machine.start("hi"), 0);
        QCOMPARE(transmitted(client), hex("03 00 00 0E 09 E0 00 00 00 01 00 C0 01 0B"));

        server.machine.octets(client.takeUnsent());
        QCOMPARE(transmitted(server), hex("03 00 00 0E 09 D0 00 01 00 02 00 C0 01 0B"));

        client.machine.octets(server.takeUnsent());
        QCOMPARE(transmitted(client),
            hex("03 00 00 19 02 F0 80 0D 10 05 06 13 01 00 16 01 02 14 02 00 02 C1 02 68 69"));

        server.machine.octets(client.takeUnsent());
        QVERIFY(server.last<ConnectIndication>());
        QCOMPARE(server.last<ConnectIndication>()->callerData, QByteArray("hi")); // UDATA-7
        QVERIFY(!server.last<ConnectIndication>()->qos);
        QCOMPARE(server.machine.state(), State::Deciding);

        QCOMPARE(server.machine.accept("ok"), 0);
        QCOMPARE(transmitted(server),
            hex("03 00 00 19 02 F0 80 0E 10 05 06 13 01 00 16 01 02 14 02 00 02 C1 02 6F 6B"));
        client.machine.octets(server.takeUnsent());
        QVERIFY(client.last<Connected>());
        QCOMPARE(client.last<Connected>()->calleeData, QByteArray("ok"));
        QVERIFY(client.machine.canSend() && server.machine.canSend());

        QCOMPARE(client.machine.send("abc"), 0);
        QCOMPARE(transmitted(client), hex("03 00 00 0E 02 F0 80 01 00 01 00 61 62 63"));
        server.machine.octets(client.takeUnsent());
        QCOMPARE(server.messages(), QList<QByteArray>{"abc"});

        QCOMPARE(client.machine.finish("42"), 0); // WSD-2, DISC-2
        QCOMPARE(transmitted(client), hex("03 00 00 10 02 F0 80 09 07 11 01 01 C1 02 34 32"));
        QVERIFY(!client.machine.canSend());
        QCOMPARE(client.machine.send("late"), WSAESHUTDOWN); // WSD-3
        server.machine.octets(client.takeUnsent());
        QVERIFY(server.last<FinishIndication>());
        QCOMPARE(server.last<FinishIndication>()->data, QByteArray("42"));

        QCOMPARE(server.machine.send("still"), 0); // WRD-6
        client.machine.octets(server.takeUnsent());
        QCOMPARE(client.messages(), QList<QByteArray>{"still"}); // WSD-4

        QCOMPARE(server.machine.finish("1042"), 0); // DISC-4
        QCOMPARE(transmitted(server), hex("03 00 00 0F 02 F0 80 0A 06 C1 04 31 30 34 32"));
        QVERIFY(server.machine.finishedBothWays());
        QCOMPARE(server.machine.state(), State::AwaitingClose);
        client.machine.octets(server.takeUnsent());
        QVERIFY(client.last<DisconnectIndication>());
        QCOMPARE(client.last<DisconnectIndication>()->data, QByteArray("1042"));
        QVERIFY(client.machine.finishedBothWays());
        QVERIFY(client.machine.isClosed()); // the receiver of DN closes
        QVERIFY(!client.last<CloseTransport>()->reset);

        server.machine.transportEnded();
        QVERIFY(server.machine.isClosed());
        QCOMPARE(server.count<Aborted>() + client.count<Aborted>(), 0);
    }
};

QTEST_GUILESS_MAIN(MachineTest)
#include "tst_machine.moc"
