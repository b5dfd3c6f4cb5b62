// What the kernel says of its connections: exact counts of what is stuck where, and a socket table that knows
// connections without a socket, by netlink and by file alike.
// SPDX-License-Identifier: MIT
#include <atomic>
#include <thread>

#include <QTest>

#include "core/native/linux_connection_table.h"
#include "tests/support/descriptor_count.h"
#include "tests/support/loopback_pair.h"

using namespace halfclose;
using namespace halfclose::native;

class KernelStateTest : public QObject
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
        m_descriptorsBefore = openDescriptors();
        m_network = createSystemNetwork();
    }

    void cleanup()
    {
        m_network.reset();
        QCOMPARE(openDescriptors(), m_descriptorsBefore);
    }

    void aNewSocketIsClosedAndEmpty()
    {
        const OwnedDescriptor socket(*m_network, m_network->open(ipv6()).descriptor);
        expect(socket, TcpState::Closed, 0);
    }

    void aListenerHasNoQueues()
    {
        const Listening listening = listenOnLoopback(*m_network, ipv6());
        expect(listening.descriptor, TcpState::Listen, 0);
    }

    void noSocketIsNone()
    {
        QCOMPARE(m_network->queues(NoDescriptor).state, TcpState::None);
        QCOMPARE(m_network->unread(NoDescriptor), qint64(0));
    }

    void unreadBytesAreCountedWithoutTheFin()
    {
        const LoopbackPair pair = connectPair();
        send(pair.client, "12345");
        m_network->shutdownSending(pair.client.get());
        QTRY_COMPARE(m_network->state(pair.server.get()), TcpState::CloseWait);
        expect(pair.server, TcpState::CloseWait, 5);
        QTRY_COMPARE(m_network->state(pair.client.get()), TcpState::FinWait2);
        expect(pair.client, TcpState::FinWait2, 0);
    }

    void bytesBehindAFullWindowAreUnsent()
    {
        const LoopbackPair pair = connectSmallPair();
        const qint64 sent = sendUntilFull(pair.client);
        expectStuck(pair, sent);
        // The FIN waits behind them, in the kernel's count as a byte, in ours not.
        m_network->shutdownSending(pair.client.get());
        QCOMPARE(m_network->state(pair.client.get()), TcpState::FinWait1);
        expectStuck(pair, sent);
    }

    void stuckBytesGoWhenTheWindowOpens()
    {
        const LoopbackPair pair = connectSmallPair();
        qint64 missing = sendUntilFull(pair.client);
        QByteArray sink(65536, '\0');
        QVERIFY(QTest::qWaitFor([&] {
            const Transfer got = m_network->receive(pair.server.get(), {sink.data(), size_t(sink.size())});
            missing -= got.count;
            return missing == 0;
        }));
        QTRY_COMPARE(m_network->queues(pair.client.get()).unacknowledged, qint64(0));
        expect(pair.client, TcpState::Established, 0);
    }

    void aResetSocketStillAnswers()
    {
        LoopbackPair pair = connectPair();
        pair.client.abort();
        QTRY_COMPARE(m_network->state(pair.server.get()), TcpState::Closed);
        expect(pair.server, TcpState::Closed, 0);
        QCOMPARE(m_network->takeError(pair.server.get()), Failure::Reset); // asking has not used it up
    }

    void anOrphanIsKnownUntilItsPeerEnds()
    {
        LoopbackPair pair = connectPair();
        QTRY_COMPARE(stateFromBoth(pair.clientAddress, pair.serverAddress), TcpState::Established);
        pair.client.close();
        QTRY_COMPARE(stateFromBoth(pair.clientAddress, pair.serverAddress), TcpState::FinWait2);
        QCOMPARE(stateFromBoth(pair.serverAddress, pair.clientAddress), TcpState::CloseWait);
        pair.server.close();
        QTRY_COMPARE(stateFromBoth(pair.clientAddress, pair.serverAddress), TcpState::TimeWait);
        QTRY_COMPARE(stateFromBoth(pair.serverAddress, pair.clientAddress), TcpState::None);
    }

    void anOrphanWithStuckBytesIsInFinWait1()
    {
        LoopbackPair pair = connectSmallPair();
        sendUntilFull(pair.client);
        pair.client.close();
        QCOMPARE(stateFromBoth(pair.clientAddress, pair.serverAddress), TcpState::FinWait1);
    }

    void aListenerIsNotTakenForTheConnection()
    {
        const Listening listening = listenOnLoopback(*m_network, ipv6());
        QCOMPARE(stateFromBoth(listening.address, loopback(ipv6(), 9)), TcpState::None);
    }

    void anAddressThatIsNotLoopbackIsNotLookedUp()
    {
        const Address elsewhere{QHostAddress(QStringLiteral("192.0.2.1")), 80};
        QCOMPARE(stateFromBoth(elsewhere, loopback(ipv6(), 9)), TcpState::None);
        QCOMPARE(stateFromBoth(loopback(ipv6(), 9), elsewhere), TcpState::None);
    }

    void theTableIsAskedWithOneDescriptorOnly()
    {
        const LoopbackPair pair = connectPair();
        ConnectionTable table;
        const int before = openDescriptors();
        for (int i = 0; i < 10; ++i)
            QCOMPARE(table.find(pair.clientAddress, pair.serverAddress), TcpState::Established);
        QCOMPARE(openDescriptors(), before + 1);
    }

    void threadsMayAskAtTheSameTime()
    {
        const LoopbackPair pair = connectPair();
        std::atomic<int> wrong = 0;
        const auto ask = [&](const Address &local, const Address &peer, TcpState expected) {
            for (int i = 0; i < 200; ++i)
                wrong += m_network->stateOf(local, peer) != expected;
        };
        std::thread one([&] { ask(pair.clientAddress, pair.serverAddress, TcpState::Established); });
        std::thread two([&] { ask(pair.serverAddress, loopback(ipv6(), 9), TcpState::None); });
        one.join();
        two.join();
        QCOMPARE(wrong.load(), 0);
    }

    void theStateOfAConnectionIsItsSocketsOrItsRemains()
    {
        LoopbackPair pair = connectPair();
        const auto clientState = [&] {
            return m_network->connectionState(pair.client.get(), pair.clientAddress, pair.serverAddress);
        };
        QCOMPARE(clientState(), TcpState::Established);
        m_network->shutdownSending(pair.client.get());
        QTRY_COMPARE(clientState(), TcpState::FinWait2);
        pair.server.close();
        QTRY_COMPARE(clientState(), TcpState::TimeWait);
        QCOMPARE(m_network->state(pair.client.get()), TcpState::Closed); // all that is left of the socket itself
        pair.client.close();
        QCOMPARE(clientState(), TcpState::TimeWait);
    }

private:
    bool ipv6() const
    {
        QFETCH_GLOBAL(bool, ipv6);
        return ipv6;
    }
    LoopbackPair connectPair() { return connectOverLoopback(*m_network, ipv6()); }
    LoopbackPair connectSmallPair()
    {
        return connectOverLoopback(*m_network, ipv6(), {.send = 4096, .receive = 4096});
    }
    void send(const OwnedDescriptor &descriptor, const char *text)
    {
        m_network->send(descriptor.get(), {text, qstrlen(text)});
    }

    qint64 sendUntilFull(const OwnedDescriptor &descriptor)
    {
        const QByteArray block(1024, 'b');
        qint64 sent = 0;
        for (Transfer last; last.ok(); sent += last.count)
            last = m_network->send(descriptor.get(), {block.constData(), size_t(block.size())});
        return sent;
    }

    void expect(const OwnedDescriptor &descriptor, TcpState state, qint64 unread)
    {
        const Queues queues = m_network->queues(descriptor.get());
        QCOMPARE(queues.state, state);
        QCOMPARE(queues.unread, unread);
        QCOMPARE(queues.unacknowledged, qint64(0));
        QCOMPARE(queues.unsent, qint64(0));
    }

    // Every byte is at exactly one of the two ends, and some have not been sent at all.
    void expectStuck(const LoopbackPair &pair, qint64 sent)
    {
        QTRY_COMPARE(
            m_network->unread(pair.server.get()) + m_network->queues(pair.client.get()).unacknowledged, sent);
        const Queues queues = m_network->queues(pair.client.get());
        QVERIFY(queues.unsent > 0);
        QVERIFY(queues.unacknowledged >= queues.unsent);
    }

    // Both ways of asking agree, or this is None with a failure beside it.
    TcpState stateFromBoth(const Address &local, const Address &peer)
    {
        const TcpState asked = m_network->stateOf(local, peer);
        const TcpState read = ConnectionTable::findInFiles(local, peer);
        if (asked == read)
            return asked;
        return m_network->stateOf(local, peer) == read ? read : TcpState::None; // it changed in between
    }

    std::unique_ptr<Network> m_network;
    int m_descriptorsBefore = 0;
};

QTEST_GUILESS_MAIN(KernelStateTest)
#include "tst_kernel_state.moc"
