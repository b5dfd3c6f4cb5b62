// The system's sockets as the network promises them, on both families: connecting, moving bytes, ending each half, and
// what the peer sees of it. The states are the kernel's own.
// SPDX-License-Identifier: MIT
#include <csignal>

#include <QTest>

#include "tests/support/descriptor_count.h"
#include "tests/support/loopback_pair.h"

using namespace halfclose;
using namespace halfclose::native;
using namespace std::chrono_literals;

namespace {

Transfer sendText(Network &network, const OwnedDescriptor &descriptor, const char *text)
{
    return network.send(descriptor.get(), {text, qstrlen(text)});
}

// Receives until @p count bytes are here, the peer ends, or something fails; nothing comes later than the deadline.
struct Received
{
    QByteArray bytes;
    Transfer last;
};
Received receiveUpTo(Network &network, const OwnedDescriptor &descriptor, qsizetype count)
{
    const auto poller = network.createPoller();
    poller->watch(descriptor.get(), Readable, 0);
    Received received;
    QByteArray buffer(count, '\0');
    while (received.bytes.size() < count) {
        const size_t room = size_t(count - received.bytes.size());
        received.last = network.receive(descriptor.get(), {buffer.data(), room});
        if (received.last.failure == Failure::WouldBlock && !poller->wait(5s).empty())
            continue;
        if (!received.last.ok() || received.last.count == 0)
            break;
        received.bytes.append(buffer.constData(), received.last.count);
    }
    return received;
}

} // namespace

class NetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("ipv6");
        QTest::newRow("IPv4") << false;
        QTest::newRow("IPv6") << true;
    }

    void init()
    {
        m_network = createSystemNetwork();
        m_descriptorsBefore = openDescriptors();
    }

    void cleanup()
    {
        m_network.reset();
        QCOMPARE(openDescriptors(), m_descriptorsBefore);
    }

    void aConnectionHasTheSameTwoAddressesAtBothEnds()
    {
        const LoopbackPair pair = connectPair();
        QVERIFY(pair);
        QCOMPARE(m_network->peerAddress(pair.client.get()), pair.serverAddress);
        QCOMPARE(m_network->localAddress(pair.server.get()), pair.serverAddress);
        QCOMPARE(m_network->peerAddress(pair.server.get()), pair.clientAddress);
        QCOMPARE(m_network->takeError(pair.client.get()), Failure::None);
        QCOMPARE(m_network->state(pair.client.get()), TcpState::Established);
    }

    void acceptSaysWhoConnected()
    {
        const Listening listening = listenOnLoopback(*m_network, ipv6());
        const OwnedDescriptor client = connectTo(listening.address);
        Opened accepted;
        QVERIFY(QTest::qWaitFor([&] { return (accepted = m_network->accept(listening.descriptor.get())).ok(); }));
        const OwnedDescriptor server(*m_network, accepted.descriptor);
        QCOMPARE(accepted.peer, m_network->localAddress(client.get()));
    }

    void acceptWithNobodyThereWouldBlock()
    {
        const Listening listening = listenOnLoopback(*m_network, ipv6());
        QCOMPARE(m_network->accept(listening.descriptor.get()).failure, Failure::WouldBlock);
    }

    void connectingWhereNobodyListensIsRefused()
    {
        const quint16 port = listenOnLoopback(*m_network, ipv6()).address.port; // closed again here
        const OwnedDescriptor client = opened();
        QCOMPARE(m_network->connect(client.get(), loopback(ipv6(), port)), Failure::InProgress);
        QCOMPARE(awaitError(client), Failure::Refused);
        QCOMPARE(m_network->takeError(client.get()), Failure::None);
    }

    void bytesArriveInOrder()
    {
        const LoopbackPair pair = connectPair();
        QCOMPARE(sendText(*m_network, pair.client, "one ").count, qsizetype(4));
        QCOMPARE(sendText(*m_network, pair.client, "two").count, qsizetype(3));
        QCOMPARE(receiveUpTo(*m_network, pair.server, 7).bytes, QByteArray("one two"));
    }

    void receivingBeforeAnythingIsThereWouldBlock()
    {
        const LoopbackPair pair = connectPair();
        char byte = 0;
        QCOMPARE(m_network->receive(pair.server.get(), {&byte, 1}).failure, Failure::WouldBlock);
        QCOMPARE(m_network->receive(pair.server.get(), {&byte, 1}, true).failure, Failure::WouldBlock);
    }

    void anUrgentByteComesApartFromTheStream()
    {
        const LoopbackPair pair = connectPair();
        sendText(*m_network, pair.client, "ab");
        QCOMPARE(m_network->send(pair.client.get(), {"!", 1}, true).count, qsizetype(1));
        char byte = 0;
        QVERIFY(QTest::qWaitFor([&] { return m_network->receive(pair.server.get(), {&byte, 1}, true).count == 1; }));
        QCOMPARE(byte, '!');
        QCOMPARE(receiveUpTo(*m_network, pair.server, 2).bytes, QByteArray("ab"));
    }

    void theClientMayEndFirst() { halfClose(false); }
    void theServerMayEndFirst() { halfClose(true); }

    void sendingAfterOnesOwnEndIsABrokenPipe()
    {
        const LoopbackPair pair = connectPair();
        QCOMPARE(m_network->shutdownSending(pair.client.get()), Failure::None);
        QCOMPARE(sendText(*m_network, pair.client, "late").failure, Failure::BrokenPipe);
    }

    void shutdownWithoutAConnectionSaysSo()
    {
        const OwnedDescriptor client = opened();
        QCOMPARE(m_network->shutdownSending(client.get()), Failure::NotConnected);
    }

    void closingWithUnreadDataResets()
    {
        LoopbackPair pair = connectPair();
        sendText(*m_network, pair.client, "unread");
        QTRY_COMPARE(m_network->unread(pair.server.get()), qint64(6));
        pair.server.close();
        expectResetAtClient(pair);
        QCOMPARE(m_network->stateOf(pair.serverAddress, pair.clientAddress), TcpState::None);
    }

    void abortResets()
    {
        LoopbackPair pair = connectPair();
        pair.server.abort();
        expectResetAtClient(pair);
        QCOMPARE(m_network->stateOf(pair.serverAddress, pair.clientAddress), TcpState::None);
    }

    void abortLosesWhatIsQueued()
    {
        LoopbackPair pair = connectPair();
        sendText(*m_network, pair.server, "never read");
        pair.server.abort();
        QTRY_COMPARE(m_network->state(pair.client.get()), TcpState::Closed);
        QCOMPARE(m_network->takeError(pair.client.get()), Failure::Reset);
    }

    void aSocketThatWasResetAfterItsPeerEndedIsABrokenPipe()
    {
        LoopbackPair pair = connectPair();
        pair.server.close(); // in good order: nothing is unread
        QTRY_COMPARE(m_network->state(pair.client.get()), TcpState::CloseWait);
        QVERIFY(sendText(*m_network, pair.client, "too late").ok()); // nobody is left to read it
        QTRY_COMPARE(m_network->state(pair.client.get()), TcpState::Closed);
        QCOMPARE(m_network->takeError(pair.client.get()), Failure::BrokenPipe);
    }

    void suspendedListeningRefusesAndResumesOnTheSamePort_data()
    {
        QTest::addColumn<bool>("portWasAskedFor");
        QTest::newRow("a port that the system chose") << false;
        QTest::newRow("a port asked for by its number") << true;
    }
    void suspendedListeningRefusesAndResumesOnTheSamePort()
    {
        QFETCH(bool, portWasAskedFor);
        Listening listening = listenOnLoopback(*m_network, ipv6());
        if (portWasAskedFor) {
            listening.descriptor = opened();
            QCOMPARE(m_network->bind(listening.descriptor.get(), listening.address), Failure::None);
            QCOMPARE(m_network->listen(listening.descriptor.get(), 4), Failure::None);
        }
        const Descriptor listener = listening.descriptor.get();
        for (int round = 0; round < 3; ++round) {
            QVERIFY(connectAndAccept(listening));
            QCOMPARE(m_network->suspendListening(listener), Failure::None);
            QCOMPARE(m_network->localAddress(listener), listening.address);
            const OwnedDescriptor refused = connectTo(listening.address);
            QCOMPARE(awaitError(refused), Failure::Refused);
            QCOMPARE(m_network->listen(listener, 4), Failure::None);
        }
        QVERIFY(connectAndAccept(listening));
    }

    void aSuspendedPortIsNobodyElses()
    {
        const Listening listening = listenOnLoopback(*m_network, ipv6());
        QCOMPARE(m_network->suspendListening(listening.descriptor.get()), Failure::None);
        for (int i = 0; i < 100; ++i)
            QVERIFY(listenOnLoopback(*m_network, ipv6()).address.port != listening.address.port);
        QCOMPARE(m_network->listen(listening.descriptor.get(), 4), Failure::None);
    }

    void twoListenersCannotShareAPort()
    {
        const Listening listening = listenOnLoopback(*m_network, ipv6());
        const OwnedDescriptor second = opened();
        QCOMPARE(m_network->bind(second.get(), listening.address), Failure::AddressInUse);
    }

    void aPortIsFreeThoughItsConnectionsAreInTimeWait()
    {
        LoopbackPair pair = connectPair();
        QCOMPARE(m_network->shutdownSending(pair.server.get()), Failure::None);
        QTRY_COMPARE(m_network->state(pair.client.get()), TcpState::CloseWait);
        pair.client.close();
        QTRY_COMPARE(m_network->connectionState(pair.server.get(), pair.serverAddress, pair.clientAddress),
            TcpState::TimeWait);
        pair.server.close();
        pair.listening.descriptor.close();
        QCOMPARE(m_network->stateOf(pair.serverAddress, pair.clientAddress), TcpState::TimeWait);
        const OwnedDescriptor again = opened();
        QCOMPARE(m_network->bind(again.get(), pair.serverAddress), Failure::None);
        QCOMPARE(m_network->listen(again.get(), 4), Failure::None);
    }

    void aReaderThatIsGoneIsNoSignal()
    {
        const auto before = std::signal(SIGPIPE, SIG_DFL); // it would end this process
        LoopbackPair pair = connectPair();
        pair.server.abort();
        QTRY_COMPARE(m_network->state(pair.client.get()), TcpState::Closed);
        m_network->takeError(pair.client.get());
        QCOMPARE(sendText(*m_network, pair.client, "x").failure, Failure::BrokenPipe);
        std::signal(SIGPIPE, before);
    }

private:
    bool ipv6() const
    {
        QFETCH_GLOBAL(bool, ipv6);
        return ipv6;
    }
    LoopbackPair connectPair() { return connectOverLoopback(*m_network, ipv6()); }
    OwnedDescriptor opened() { return {*m_network, m_network->open(ipv6()).descriptor}; }

    OwnedDescriptor connectTo(const Address &address)
    {
        OwnedDescriptor client = opened();
        m_network->connect(client.get(), address);
        return client;
    }

    Failure awaitError(const OwnedDescriptor &descriptor)
    {
        Failure failure = Failure::None;
        (void)QTest::qWaitFor([&] {
            failure = m_network->takeError(descriptor.get());
            return failure != Failure::None;
        });
        return failure;
    }

    bool connectAndAccept(const Listening &listening)
    {
        const OwnedDescriptor client = connectTo(listening.address);
        return QTest::qWaitFor([&] {
            return bool(OwnedDescriptor(*m_network, m_network->accept(listening.descriptor.get()).descriptor));
        });
    }

    void expectResetAtClient(const LoopbackPair &pair)
    {
        char byte = 0;
        Transfer received;
        QVERIFY(QTest::qWaitFor([&] {
            received = m_network->receive(pair.client.get(), {&byte, 1});
            return received.failure != Failure::WouldBlock;
        }));
        QCOMPARE(received.failure, Failure::Reset);
        QCOMPARE(m_network->state(pair.client.get()), TcpState::Closed);
    }

    // One ends, the other still answers and then ends too; RFC 9293's states at every step.
    void halfClose(bool serverFirst)
    {
        LoopbackPair pair = connectPair();
        QVERIFY(pair);
        OwnedDescriptor &first = serverFirst ? pair.server : pair.client;
        OwnedDescriptor &second = serverFirst ? pair.client : pair.server;
        const Address firstAddress = serverFirst ? pair.serverAddress : pair.clientAddress;
        const Address secondAddress = serverFirst ? pair.clientAddress : pair.serverAddress;

        QCOMPARE(sendText(*m_network, first, "last").count, qsizetype(4));
        QCOMPARE(m_network->shutdownSending(first.get()), Failure::None);
        const Received end = receiveUpTo(*m_network, second, 5);
        QCOMPARE(end.bytes, QByteArray("last"));
        QVERIFY(end.last.ok());
        QCOMPARE(end.last.count, qsizetype(0));
        QTRY_COMPARE(m_network->queues(first.get()).state, TcpState::FinWait2);
        QCOMPARE(m_network->queues(second.get()).state, TcpState::CloseWait);
        QCOMPARE(m_network->stateOf(firstAddress, secondAddress), TcpState::FinWait2);
        QCOMPARE(m_network->stateOf(secondAddress, firstAddress), TcpState::CloseWait);

        QCOMPARE(sendText(*m_network, second, "answer").count, qsizetype(6));
        QCOMPARE(receiveUpTo(*m_network, first, 6).bytes, QByteArray("answer"));
        QCOMPARE(m_network->shutdownSending(second.get()), Failure::None);
        QCOMPARE(receiveUpTo(*m_network, first, 1).bytes, QByteArray());
        QTRY_COMPARE(
            m_network->connectionState(first.get(), firstAddress, secondAddress), TcpState::TimeWait);
        QTRY_COMPARE(m_network->state(second.get()), TcpState::Closed);
        first.close();
        second.close();
        QCOMPARE(m_network->stateOf(firstAddress, secondAddress), TcpState::TimeWait);
        QCOMPARE(m_network->stateOf(secondAddress, firstAddress), TcpState::None);
    }

    std::unique_ptr<Network> m_network;
    int m_descriptorsBefore = 0;
};

QTEST_GUILESS_MAIN(NetworkTest)
#include "tst_network.moc"
