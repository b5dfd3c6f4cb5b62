// A caller's QoS: proposed in class 2 with class 0 as the alternative, read by the called user, and given up where the
// called side knows class 0 alone.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/provider/session/machine.h"
#include "tests/core/provider/session/driven_machine.h"
#include "tests/core/provider/session/octets_of.h"

using namespace halfclose;
using namespace halfclose::session;

namespace {

using Role = SessionMachine::Role;

QOS someQos()
{
    QOS qos;
    qos.SendingFlowspec.TokenRate = 1'000;
    qos.SendingFlowspec.PeakBandwidth = 10'000;
    qos.SendingFlowspec.Latency = 50'000;
    qos.ReceivingFlowspec.PeakBandwidth = 8'000;
    return qos;
}

DrivenMachine proposing()
{
    DrivenMachine client(Role::Initiator);
    client.machine.start("hi", someQos());
    client.takeUnsent();
    return client;
}

} // namespace

class QualityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProposalIsClass2WithClass0AsAlternative()
    {
        DrivenMachine client(Role::Initiator);
        client.machine.start({}, someQos());
        QCOMPARE(client.takeUnsent().toHex(' '),
            hex("03 00 00 38 33 E0 00 00 00 01 21 C0 01 0B C4 01 01 C7 01 00 88 08 00 32 00 32 FF FF FF FF"
                "89 18 00 27 10 00 27 10 00 1F 40 00 1F 40 00 03 E8 00 03 E8 00 00 00 00 00 00")
                .toHex(' '));
    }

    void theCalledUserReadsIt() // QOS-4
    {
        DrivenMachine client(Role::Initiator);
        DrivenMachine server(Role::Acceptor);
        server.machine.start();
        client.machine.start("hi", someQos());
        exchange(client, server, 1);
        const ConnectIndication *indication = server.last<ConnectIndication>();
        QVERIFY(indication && indication->qos);
        QVERIFY(indication->qos->SendingFlowspec == someQos().SendingFlowspec);
        QVERIFY(indication->qos->ReceivingFlowspec == someQos().ReceivingFlowspec);
        server.machine.accept();
        client.machine.octets(server.takeUnsent());
        QVERIFY(client.machine.canSend());
    }

    void theAnswerIsAPlainClass0()
    {
        DrivenMachine client(Role::Initiator);
        DrivenMachine server = machineIn(State::AwaitingCr);
        client.machine.start({}, someQos());
        server.machine.octets(client.takeUnsent());
        QCOMPARE(server.takeUnsent(), hex("03 00 00 0E 09 D0 00 01 00 02 00 C0 01 0B"));
    }

    void aQosThatSaysNothingNeedsNoProposal()
    {
        DrivenMachine client(Role::Initiator);
        client.machine.start({}, QOS());
        QCOMPARE(client.takeUnsent(), hex("03 00 00 0E 09 E0 00 00 00 01 00 C0 01 0B"));
    }

    void aPeerThatRefusesTheClassIsAskedAgain_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("again");
        QTest::newRow("negotiation failed") << hex("03 00 00 0B 06 80 00 01 00 00 82") << true;
        QTest::newRow("not specified") << hex("03 00 00 0B 06 80 00 01 00 00 00") << true;
        QTest::newRow("protocol error") << hex("03 00 00 0B 06 80 00 01 00 00 85") << true;
        QTest::newRow("ER") << hex("03 00 00 09 04 70 00 01 03") << true;
        QTest::newRow("no user") << hex("03 00 00 0B 06 80 00 01 00 00 02") << false;
        QTest::newRow("congestion") << hex("03 00 00 0B 06 80 00 01 00 00 81") << false;
    }
    void aPeerThatRefusesTheClassIsAskedAgain()
    {
        QFETCH(QByteArray, answer);
        QFETCH(bool, again);
        DrivenMachine client = proposing();
        client.machine.octets(answer);
        QCOMPARE(client.count<RetryWithoutQos>(), again ? 1 : 0);
        QCOMPARE(client.count<Refused>(), again ? 0 : 1);
        QVERIFY(client.machine.isClosed());
        DrivenMachine plain = machineIn(State::AwaitingCc);
        plain.machine.octets(answer);
        QCOMPARE(plain.count<RetryWithoutQos>(), 0);
        QVERIFY(plain.last<Refused>()->byTransport);
        QVERIFY(plain.machine.isClosed());
    }

    void aPeerMayTakeClass2()
    {
        DrivenMachine client = proposing();
        client.machine.octets(hex("03 00 00 0E 09 D0 00 01 00 07 21 C0 01 0B"));
        QCOMPARE(client.takeUnsent(),
            hex("03 00 00 1B 04 F0 00 07 80 0D 10 05 06 13 01 00 16 01 02 14 02 00 02 C1 02 68 69"));
        client.machine.octets(
            hex("03 00 00 1B 04 F0 00 01 80 0E 10 05 06 13 01 00 16 01 02 14 02 00 02 C1 02 6F 6B"));
        QVERIFY(client.last<Connected>());
        client.machine.send("abc");
        QCOMPARE(client.takeUnsent(), hex("03 00 00 10 04 F0 00 07 80 01 00 01 00 61 62 63"));
        client.machine.octets(hex("03 00 00 0B 06 80 00 01 00 07 80")); // class 2 disconnects with a DR
        QCOMPARE(client.last<Aborted>()->error, WSAECONNRESET);
        QVERIFY(client.machine.isClosed());
    }

    void class2IsTakenFromNobodyWhoWasNotOfferedIt()
    {
        DrivenMachine client = machineIn(State::AwaitingCc);
        client.machine.octets(hex("03 00 00 0E 09 D0 00 01 00 07 21 C0 01 0B"));
        QCOMPARE(client.takeUnsent(), hex("03 00 00 0B 06 80 00 07 00 00 82"));
        QCOMPARE(client.last<Aborted>()->error, WSAECONNABORTED);
    }
};

QTEST_GUILESS_MAIN(QualityTest)
#include "tst_quality.moc"
