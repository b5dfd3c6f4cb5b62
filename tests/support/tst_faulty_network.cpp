// The network of faults does what tests rely on: the asked-for call fails and no other, a made-up reset is a real one
// for the peer, and no fault swallows an edge.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "tests/support/descriptor_count.h"
#include "tests/support/faulty_network.h"
#include "tests/support/loopback_pair.h"

using namespace halfclose;
using namespace halfclose::native;
using namespace std::chrono_literals;

class FaultyNetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_descriptorsBefore = openDescriptors();
        m_system = createSystemNetwork();
        m_network = std::make_unique<FaultyNetwork>(*m_system);
    }

    void cleanup()
    {
        m_network.reset();
        m_system.reset();
        QCOMPARE(openDescriptors(), m_descriptorsBefore);
    }

    void withoutFaultsItIsTheNetworkBelow()
    {
        const LoopbackPair pair = connectPair();
        QVERIFY(pair);
        QCOMPARE(send(pair.client, "abc").count, qsizetype(3));
        QTRY_COMPARE(m_network->unread(pair.server.get()), qint64(3));
        QCOMPARE(m_network->queues(pair.server.get()).unread, qint64(3));
        QCOMPARE(m_network->stateOf(pair.clientAddress, pair.serverAddress), TcpState::Established);
        QCOMPARE(m_network->peerAddress(pair.client.get()), pair.serverAddress);
        QCOMPARE(m_network->faultsInjected(), 0);
    }

    void theAskedForCallFailsAndNoOther()
    {
        m_network->failNext(Call::Open, Failure::NoBuffers, 1);
        QVERIFY(opened());
        QCOMPARE(m_network->open(false).failure, Failure::NoBuffers);
        QVERIFY(opened());
        QCOMPARE(m_network->made(Call::Open), 3);
        QCOMPARE(m_network->faultsInjected(), 1);
    }

    void severalFaultsOfOneCallComeInTheirOrder()
    {
        m_network->failNext(Call::Open, Failure::NoBuffers);
        m_network->failNext(Call::Open, Failure::NoDescriptors, 1);
        QCOMPARE(m_network->open(false).failure, Failure::NoBuffers);
        QCOMPARE(m_network->open(false).failure, Failure::NoDescriptors);
        QVERIFY(opened());
    }

    void everyCallCanFail_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < allCalls.size(); ++i)
            QTest::newRow(qPrintable(callName(allCalls[i]))) << int(i);
    }
    void everyCallCanFail()
    {
        QFETCH(int, index);
        const Call call = allCalls[size_t(index)];
        const LoopbackPair pair = connectPair();
        const OwnedDescriptor socket = opened();
        const auto poller = m_network->createPoller();
        const auto fails = [&]() -> bool {
            char byte = 'x';
            switch (call) {
            case Call::Open: return m_network->open(false).failure == Failure::NoBuffers;
            case Call::Bind: return m_network->bind(socket.get(), loopback(false)) == Failure::NoBuffers;
            case Call::Listen: return m_network->listen(pair.listening.descriptor.get(), 1) == Failure::NoBuffers;
            case Call::SuspendListening:
                return m_network->suspendListening(pair.listening.descriptor.get()) == Failure::NoBuffers;
            case Call::Connect:
                return m_network->connect(socket.get(), pair.serverAddress) == Failure::NoBuffers;
            case Call::TakeError: return m_network->takeError(socket.get()) == Failure::NoBuffers;
            case Call::Accept:
                return m_network->accept(pair.listening.descriptor.get()).failure == Failure::NoBuffers;
            case Call::Send: return m_network->send(pair.client.get(), {&byte, 1}).failure == Failure::NoBuffers;
            case Call::Receive:
                return m_network->receive(pair.client.get(), {&byte, 1}).failure == Failure::NoBuffers;
            case Call::ShutdownSending: return m_network->shutdownSending(pair.client.get()) == Failure::NoBuffers;
            case Call::SetBufferSizes: return !m_network->setBufferSizes(socket.get(), 4096, 4096);
            case Call::CreatePoller: return m_network->createPoller() == nullptr;
            case Call::Watch: return !poller->watch(pair.client.get(), Readable, 0);
            }
            return false;
        };
        m_network->failAlways(call, Failure::NoBuffers);
        QVERIFY(fails());
        QVERIFY(fails());
        QCOMPARE(m_network->faultsInjected(), 2);
        m_network->clearFaults();
        m_network->failNext(call, Failure::NoBuffers);
        QVERIFY(fails());
        // What was made to fail has not happened.
        QCOMPARE(m_network->state(pair.client.get()), TcpState::Established);
        QCOMPARE(m_network->unread(pair.server.get()), qint64(0));
        QCOMPARE(m_network->state(pair.listening.descriptor.get()), TcpState::Listen);
        QCOMPARE(m_network->state(socket.get()), TcpState::Closed);
    }

    void aMadeUpResetIsRealForThePeer()
    {
        LoopbackPair pair = connectPair();
        m_network->resetAt(1);
        QVERIFY(send(pair.client, "a").ok());
        QCOMPARE(send(pair.client, "b").failure, Failure::Reset);
        QCOMPARE(send(pair.client, "c").failure, Failure::BrokenPipe);
        char byte = 0;
        QCOMPARE(m_network->receive(pair.client.get(), {&byte, 1}).failure, Failure::NotConnected);
        pair.client.close();
        QTRY_COMPARE(m_network->state(pair.server.get()), TcpState::Closed);
        QCOMPARE(m_network->takeError(pair.server.get()), Failure::Reset);
    }

    void withoutDescriptorsNothingOpens()
    {
        const Listening listening = listenOnLoopback(*m_network, false);
        m_network->setNoDescriptors(true);
        QCOMPARE(m_network->open(true).failure, Failure::NoDescriptors);
        QCOMPARE(m_network->accept(listening.descriptor.get()).failure, Failure::NoDescriptors);
        QVERIFY(m_network->createPoller() == nullptr);
        m_network->setNoDescriptors(false);
        QVERIFY(opened());
    }

    void transfersMayBeOneByteEach()
    {
        const LoopbackPair pair = connectPair();
        m_network->setOneByteTransfers(true);
        QCOMPARE(send(pair.client, "abc").count, qsizetype(1));
        QCOMPARE(send(pair.client, "bc").count, qsizetype(1));
        QTRY_COMPARE(m_network->unread(pair.server.get()), qint64(2));
        char bytes[2] = {};
        QCOMPARE(m_network->receive(pair.server.get(), bytes).count, qsizetype(1));
        QCOMPARE(bytes[0], 'a');
    }

    void noFaultSwallowsAnEdge_data()
    {
        QTest::addColumn<bool>("storm");
        QTest::addColumn<bool>("oneByte");
        QTest::addColumn<bool>("twice");
        QTest::newRow("none") << false << false << false;
        QTest::newRow("every other call would block") << true << false << false;
        QTest::newRow("one byte a transfer") << false << true << false;
        QTest::newRow("told twice") << false << false << true;
        QTest::newRow("all at once") << true << true << true;
    }
    // A reader that reads once for each time it is told, which is the least that an edge allows.
    void noFaultSwallowsAnEdge()
    {
        QFETCH(bool, storm);
        QFETCH(bool, oneByte);
        QFETCH(bool, twice);
        const LoopbackPair pair = connectPair();
        const QByteArray text("every byte of this arrives");
        for (qsizetype sent = 0; sent < text.size();)
            sent += m_network->send(pair.client.get(), {text.constData() + sent, size_t(text.size() - sent)}).count;
        m_network->shutdownSending(pair.client.get());
        QTRY_COMPARE(m_network->state(pair.server.get()), TcpState::CloseWait);

        m_network->setWouldBlockStorm(storm);
        m_network->setOneByteTransfers(oneByte);
        m_network->setReadinessTwice(twice);
        const auto poller = m_network->createPoller();
        QVERIFY(poller->watch(pair.server.get(), Readable, 3));
        QByteArray received;
        while (received.size() < text.size()) {
            const std::span<const Ready> news = poller->wait(5s);
            QCOMPARE(news.size(), size_t(twice ? 2 : 1));
            for (const Ready &one : news) {
                QVERIFY(one.readable && one.peerEnded);
                QCOMPARE(one.token, quint64(3));
            }
            char buffer[64];
            const Transfer got = m_network->receive(pair.server.get(), buffer);
            QVERIFY(got.ok() || got.failure == Failure::WouldBlock);
            received.append(buffer, got.count);
        }
        QCOMPARE(received, text);
        QCOMPARE(m_network->faultsInjected() > 0, storm);
    }

    void aStormAtAcceptTellsTheRequestAgain()
    {
        const Listening listening = listenOnLoopback(*m_network, false);
        m_network->setWouldBlockStorm(true);
        const auto poller = m_network->createPoller();
        QVERIFY(poller->watch(listening.descriptor.get(), Readable, 0));
        const OwnedDescriptor client = opened();
        m_network->connect(client.get(), listening.address);
        QCOMPARE(poller->wait(5s).size(), size_t(1));
        QCOMPARE(m_network->accept(listening.descriptor.get()).failure, Failure::WouldBlock);
        QCOMPARE(poller->wait(5s).size(), size_t(1));
        QVERIFY(OwnedDescriptor(*m_network, m_network->accept(listening.descriptor.get()).descriptor));
    }

private:
    LoopbackPair connectPair() { return connectOverLoopback(*m_network, false); }
    OwnedDescriptor opened() { return {*m_network, m_network->open(false).descriptor}; }
    Transfer send(const OwnedDescriptor &descriptor, const char *text)
    {
        return m_network->send(descriptor.get(), {text, qstrlen(text)});
    }

    std::unique_ptr<Network> m_system;
    std::unique_ptr<FaultyNetwork> m_network;
    int m_descriptorsBefore = 0;
};

QTEST_GUILESS_MAIN(FaultyNetworkTest)
#include "tst_faulty_network.moc"
