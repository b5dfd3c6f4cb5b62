// Readiness: each arrival is told once, what it was can be told apart, and nothing else is told. Both families.
// SPDX-License-Identifier: MIT
#include <csignal>
#include <set>

#include <poll.h>
#include <sys/time.h>

#include <QElapsedTimer>
#include <QTest>

#include "tests/support/descriptor_count.h"
#include "tests/support/loopback_pair.h"

using namespace halfclose;
using namespace halfclose::native;
using namespace std::chrono_literals;

namespace {

constexpr quint64 aToken = 0xfedc'ba98'7654'3210; // all of its bits come back

bool descriptorIsReadable(const Network::Poller &poller)
{
    pollfd question{poller.descriptor(), POLLIN, 0};
    return ::poll(&question, 1, 0) == 1;
}

} // namespace

class PollerTest : public QObject
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
        m_poller = m_network->createPoller();
    }

    void cleanup()
    {
        m_poller.reset();
        m_network.reset();
        QCOMPARE(openDescriptors(), m_descriptorsBefore);
    }

    void aQuietConnectionTellsNothing()
    {
        const LoopbackPair pair = connectPair();
        QVERIFY(watch(pair.server, Readable));
        QVERIFY(m_poller->wait(0ms).empty());
        QVERIFY(!descriptorIsReadable(*m_poller));
    }

    void eachArrivalIsToldOnce()
    {
        const LoopbackPair pair = connectPair();
        QVERIFY(watch(pair.server, Readable));
        for (int arrival = 0; arrival < 3; ++arrival) {
            send(pair.client, "x");
            const Ready news = next();
            QCOMPARE(news.token, aToken);
            QVERIFY(news.readable && !news.writable && !news.peerEnded && !news.broken && !news.outOfBand);
            QVERIFY(m_poller->wait(0ms).empty()); // though it is still unread
        }
    }

    void whatWasThereBeforeIsToldAtOnce()
    {
        const LoopbackPair pair = connectPair();
        send(pair.client, "x");
        QTRY_COMPARE(m_network->unread(pair.server.get()), qint64(1));
        QVERIFY(watch(pair.server, Readable));
        QVERIFY(next().readable);
    }

    void aListenerTellsOfEachRequest()
    {
        const Listening listening = listenOnLoopback(*m_network, ipv6());
        QVERIFY(watch(listening.descriptor, Readable));
        for (int request = 0; request < 2; ++request) {
            const OwnedDescriptor client = opened();
            m_network->connect(client.get(), listening.address);
            QVERIFY(next().readable);
            const OwnedDescriptor server(*m_network, m_network->accept(listening.descriptor.get()).descriptor);
            QVERIFY(server);
        }
    }

    void aConnectThatSucceedsIsWritable()
    {
        const Listening listening = listenOnLoopback(*m_network, ipv6());
        const OwnedDescriptor client = opened();
        QCOMPARE(m_network->connect(client.get(), listening.address), Failure::InProgress);
        QVERIFY(watch(client, Readable | Writable));
        const Ready news = next();
        QVERIFY(news.writable && !news.broken && !news.readable);
    }

    void aConnectThatIsRefusedIsBroken()
    {
        const quint16 port = listenOnLoopback(*m_network, ipv6()).address.port;
        const OwnedDescriptor client = opened();
        QCOMPARE(m_network->connect(client.get(), loopback(ipv6(), port)), Failure::InProgress);
        QVERIFY(watch(client, Readable | Writable));
        QVERIFY(next().broken);
        QCOMPARE(m_network->takeError(client.get()), Failure::Refused);
    }

    void aFinBehindUnreadDataIsSeen()
    {
        const LoopbackPair pair = connectPair();
        QVERIFY(watch(pair.server, Readable));
        send(pair.client, "unread");
        QVERIFY(!next().peerEnded);
        m_network->shutdownSending(pair.client.get());
        const Ready news = next();
        QVERIFY(news.peerEnded && news.readable && !news.broken);
        QCOMPARE(m_network->unread(pair.server.get()), qint64(6));
    }

    void bothEndsIsBrokenWithoutAnError()
    {
        const LoopbackPair pair = connectPair();
        m_network->shutdownSending(pair.server.get());
        QTRY_COMPARE(m_network->state(pair.server.get()), TcpState::FinWait2);
        QVERIFY(watch(pair.server, Readable));
        m_network->shutdownSending(pair.client.get());
        const Ready news = next();
        QVERIFY(news.broken && news.peerEnded);
        QCOMPARE(m_network->takeError(pair.server.get()), Failure::None);
    }

    void aResetIsBrokenAndNoOrderlyEnd()
    {
        LoopbackPair pair = connectPair();
        QVERIFY(watch(pair.server, Readable));
        pair.client.abort();
        const Ready news = next();
        QVERIFY(news.broken && !news.peerEnded);
        QCOMPARE(m_network->takeError(pair.server.get()), Failure::Reset);
    }

    void anUrgentByteIsToldApart()
    {
        const LoopbackPair pair = connectPair();
        QVERIFY(watch(pair.server, Readable));
        m_network->send(pair.client.get(), {"!", 1}, true);
        QVERIFY(next().outOfBand);
    }

    void roomInAFullBufferIsToldOnce()
    {
        const LoopbackPair pair = connectOverLoopback(*m_network, ipv6(), {.send = 4096, .receive = 4096});
        QVERIFY(pair);
        QVERIFY(watch(pair.client, Writable));
        QVERIFY(next().writable);
        const QByteArray block(65536, 'b');
        while (m_network->send(pair.client.get(), {block.constData(), size_t(block.size())}).ok()) { }
        QVERIFY(m_poller->wait(0ms).empty());
        QByteArray sink(block.size(), '\0');
        QVERIFY(QTest::qWaitFor([&] {
            m_network->receive(pair.server.get(), {sink.data(), size_t(sink.size())});
            const std::span<const Ready> news = m_poller->wait(0ms);
            return !news.empty() && news[0].writable;
        }));
    }

    void onlyWhatInterestsIsTold()
    {
        const LoopbackPair pair = connectPair();
        QVERIFY(watch(pair.server, Writable));
        QVERIFY(next().writable);
        send(pair.client, "x");
        QTRY_COMPARE(m_network->unread(pair.server.get()), qint64(1));
        QVERIFY(m_poller->wait(0ms).empty());
        m_poller->change(pair.server.get(), Readable, 7);
        const Ready news = next();
        QVERIFY(news.readable && !news.writable);
        QCOMPARE(news.token, quint64(7));
    }

    void changeTellsAgainWhatIsTrue()
    {
        const LoopbackPair pair = connectPair();
        QVERIFY(watch(pair.server, Readable));
        send(pair.client, "x");
        QVERIFY(next().readable);
        QVERIFY(m_poller->wait(0ms).empty());
        m_poller->change(pair.server.get(), Readable, aToken);
        QVERIFY(next().readable);
    }

    void whatIsUnwatchedOrClosedIsForgotten()
    {
        LoopbackPair pair = connectPair();
        QVERIFY(watch(pair.server, Readable));
        QVERIFY(m_poller->watch(pair.client.get(), Readable, 2));
        m_poller->unwatch(pair.server.get());
        pair.client.close();
        QTRY_COMPARE(m_network->state(pair.server.get()), TcpState::CloseWait);
        QVERIFY(m_poller->wait(0ms).empty());
    }

    void itsDescriptorIsReadableWhileThereIsNews()
    {
        const LoopbackPair pair = connectPair();
        QVERIFY(watch(pair.server, Readable));
        send(pair.client, "x");
        QTRY_VERIFY(descriptorIsReadable(*m_poller));
        QVERIFY(next().readable);
        QVERIFY(!descriptorIsReadable(*m_poller));
    }

    void moreNewsThanOneCallTellsIsNotLost()
    {
        constexpr size_t connections = 300;
        const Listening listening = listenOnLoopback(*m_network, ipv6(), connections);
        std::vector<OwnedDescriptor> clients;
        for (quint64 i = 0; i < connections; ++i) {
            clients.push_back(opened());
            m_network->connect(clients.back().get(), listening.address);
            QVERIFY(m_poller->watch(clients.back().get(), Writable, i));
        }
        std::set<quint64> told;
        QVERIFY(QTest::qWaitFor([&] {
            for (const Ready &news : m_poller->wait(0ms)) {
                if (news.writable)
                    told.insert(news.token);
            }
            return told.size() == connections;
        }));
    }

    void aSignalDoesNotEndAWait()
    {
        struct sigaction before{};
        struct sigaction ignoring{};
        ignoring.sa_handler = [](int) {}; // without SA_RESTART: the kernel's wait does end
        sigaction(SIGALRM, &ignoring, &before);
        const itimerval often{{0, 1000}, {0, 1000}};
        const itimerval never{};
        setitimer(ITIMER_REAL, &often, nullptr);
        QElapsedTimer timer;
        timer.start();
        const bool nothing = m_poller->wait(40ms).empty();
        const qint64 waited = timer.elapsed();
        setitimer(ITIMER_REAL, &never, nullptr);
        sigaction(SIGALRM, &before, nullptr);
        QVERIFY(nothing);
        QVERIFY2(waited >= 40, qPrintable(QString::number(waited)));
    }

private:
    bool ipv6() const
    {
        QFETCH_GLOBAL(bool, ipv6);
        return ipv6;
    }
    LoopbackPair connectPair() { return connectOverLoopback(*m_network, ipv6()); }
    OwnedDescriptor opened() { return {*m_network, m_network->open(ipv6()).descriptor}; }
    bool watch(const OwnedDescriptor &descriptor, int interest)
    {
        return m_poller->watch(descriptor.get(), quint8(interest), aToken);
    }
    void send(const OwnedDescriptor &descriptor, const char *text)
    {
        m_network->send(descriptor.get(), {text, qstrlen(text)});
    }
    /// The next news, which is of one descriptor; nothing at all when there is none for seconds.
    Ready next()
    {
        const std::span<const Ready> news = m_poller->wait(5s);
        return news.size() == 1 ? news[0] : Ready{};
    }

    std::unique_ptr<Network> m_network;
    std::unique_ptr<Network::Poller> m_poller;
    int m_descriptorsBefore = 0;
};

QTEST_GUILESS_MAIN(PollerTest)
#include "tst_poller.moc"
