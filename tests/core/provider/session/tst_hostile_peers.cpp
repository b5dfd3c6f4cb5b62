// Whoever connects to a listening port of the session provider and does not speak the protocol ends nothing but its
// own connection; the reason stands in the trace, and the endpoints beside it go on.
// SPDX-License-Identifier: MIT
#include "tests/support/connected_pair.h"
#include "tests/support/descriptor_count.h"

using namespace halfclose;
using namespace std::chrono_literals;

namespace {

/// A peer that is no part of the engine: a bare socket of the system.
class Outsider
{
public:
    explicit Outsider(const Address &listener)
        : m_descriptor(m_network->open(false).descriptor)
    {
        m_network->connect(m_descriptor, listener);
    }
    ~Outsider() { m_network->close(m_descriptor); }

    void send(const QByteArray &octets)
    {
        m_network->send(m_descriptor, {octets.constData(), size_t(octets.size())});
    }
    void endSending() { m_network->shutdownSending(m_descriptor); }
    void reset() { m_network->abort(std::exchange(m_descriptor, m_network->open(false).descriptor)); }
    /// Whether the other side has ended or reset the connection. Reads what comes.
    bool over()
    {
        char space[4096];
        for (;;) {
            const native::Transfer got = m_network->receive(m_descriptor, space);
            if (!got.ok())
                return got.failure != native::Failure::WouldBlock;
            if (got.count == 0)
                return true;
            received.append(space, got.count);
        }
    }
    QByteArray received;

private:
    std::unique_ptr<native::Network> m_network = native::createSystemNetwork();
    native::Descriptor m_descriptor;
};

const QByteArray callRequest = QByteArray::fromHex("0300000E09E00000000100C0010B");

} // namespace

class HostilePeersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_descriptors = openDescriptors(); }
    void cleanup() { QCOMPARE(openDescriptors(), m_descriptors); }

    void onlyItsOwnConnectionEnds_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::newRow("garbage") << QByteArray("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTest::newRow("TPKT of a wrong version") << QByteArray::fromHex("0400000E09E00000000100C0010B");
        QTest::newRow("TPKT shorter than its header") << QByteArray::fromHex("03000003");
        QTest::newRow("length that lies") << QByteArray::fromHex("0300000EFFE00000000100C0010B");
        QTest::newRow("CONNECT before CR") << QByteArray::fromHex(
            "0300001902F0800D100506130100160102140200 02C1026869");
        QTest::newRow("data instead of a CONNECT") << callRequest + QByteArray::fromHex("0300000E02F08001000100616263");
        QTest::newRow("FINISH instead of a CONNECT") << callRequest + QByteArray::fromHex("0300001002F08009071101 01C1023432");
        QTest::newRow("zeros") << QByteArray(10000, '\0');
        QTest::newRow("ones") << QByteArray(10000, '\xFF');
    }

    void onlyItsOwnConnectionEnds()
    {
        QFETCH(QByteArray, octets);
        ConnectedPair pair(QStringLiteral("session"));
        Address address;
        pair.server.getsockname(pair.listener, &address);
        Outsider outsider(address);
        outsider.send(octets);
        const QDeadlineTimer deadline(10'000);
        while (!outsider.over() && !deadline.hasExpired())
            pair.engine.pump(10ms);
        QVERIFY(outsider.over());

        bool reasoned = false;
        for (const Event &event : pair.trace.events())
            reasoned = reasoned || pair.trace.text(event.name) == QLatin1String("request ended");
        QVERIFY(reasoned);

        // The connection beside it goes on to its documented end.
        QCOMPARE(sendText(pair.client, pair.c, "still here"), 10);
        pair.engine.settle();
        QCOMPARE(receive(pair.server, pair.s).data, QByteArray("still here"));
        QCOMPARE(pair.client.closesocket(pair.c), 0);
        pair.engine.settle();
        QCOMPARE(receive(pair.server, pair.s).count, 0);
    }

    void halfAPduAndSilenceDelayNobody()
    {
        ConnectedPair pair(QStringLiteral("session"));
        Address address;
        pair.server.getsockname(pair.listener, &address);
        Outsider half(address);
        half.send(callRequest.first(5));
        Outsider silent(address);
        pair.engine.pump(10ms);

        const ProtocolInfo info = protocolOf(pair.engine, QStringLiteral("session"));
        const SOCKET c = pair.client.socket(info.iAddressFamily, info.iSocketType, info.iProtocol);
        CallPtr connecting = pair.client.calls().connect(Level::Api, true, c, address, std::nullopt, std::nullopt);
        CallPtr accepting = pair.server.calls().accept(Level::Api, true, pair.listener, {});
        const QDeadlineTimer deadline(5'000);
        while (!(connecting->poll() & accepting->poll()) && !deadline.hasExpired())
            pair.engine.pump(10ms);
        QVERIFY(connecting->ok());
        QVERIFY(accepting->ok());
    }

    void aSilentPeerIsNotWaitedForWithoutALimit()
    {
        ManualClock clock;
        ConnectedPair pair(QStringLiteral("session"), Profile::documented(), false, &clock);
        Address address;
        pair.server.getsockname(pair.listener, &address);
        Outsider silent(address);
        const QDeadlineTimer deadline(5'000);
        const auto waiting = [&] { return pair.engine.reactor().nextTimer().has_value(); };
        while (!waiting() && !deadline.hasExpired())
            pair.engine.pump(10ms);
        QVERIFY(waiting());
        while (!silent.over() && !deadline.hasExpired()) {
            clock.advance(10s);
            pair.engine.pump(0ms);
        }
        QVERIFY(silent.over());
    }

    void aFloodOfSilentPeersLeavesRoomForACaller()
    {
        ConnectedPair pair(QStringLiteral("session"));
        Address address;
        pair.server.getsockname(pair.listener, &address);
        std::vector<std::unique_ptr<Outsider>> flood;
        for (int i = 0; i < 300; ++i) {
            flood.push_back(std::make_unique<Outsider>(address));
            pair.engine.pump(0ms);
        }
        const ProtocolInfo info = protocolOf(pair.engine, QStringLiteral("session"));
        const SOCKET c = pair.client.socket(info.iAddressFamily, info.iSocketType, info.iProtocol);
        CallPtr connecting = pair.client.calls().connect(Level::Api, true, c, address, std::nullopt, std::nullopt);
        CallPtr accepting = pair.server.calls().accept(Level::Api, true, pair.listener, {});
        const QDeadlineTimer deadline(5'000);
        while (!(connecting->poll() & accepting->poll()) && !deadline.hasExpired())
            pair.engine.pump(10ms);
        QVERIFY(connecting->ok());
    }

    void resetsAtEveryPointAreTaken()
    {
        ConnectedPair pair(QStringLiteral("session"));
        Address address;
        pair.server.getsockname(pair.listener, &address);
        for (int count = 0; count <= callRequest.size(); ++count) {
            Outsider outsider(address);
            outsider.send(callRequest.first(count));
            pair.engine.pump(5ms);
            outsider.reset();
            pair.engine.pump(5ms);
        }
        QCOMPARE(sendText(pair.client, pair.c, "x"), 1);
        pair.engine.settle();
        QCOMPARE(receive(pair.server, pair.s).data, QByteArray("x"));
    }

private:
    int m_descriptors = 0;
};

QTEST_APPLESS_MAIN(HostilePeersTest)
#include "tst_hostile_peers.moc"
