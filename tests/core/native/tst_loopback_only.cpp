// Nothing but 127.0.0.1 and ::1 is ever bound, listened on or connected to, whatever is asked for.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "tests/support/loopback_pair.h"

using namespace halfclose::native;

class LoopbackOnlyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherAddressesAreNotAllowed_data()
    {
        QTest::addColumn<QString>("host");
        for (const char *host : {"0.0.0.0", "127.0.0.0", "127.0.0.2", "127.255.255.254", "10.0.0.1", "192.0.2.1",
                 "255.255.255.255", "::", "::2", "fe80::1", "2001:db8::1", "::ffff:127.0.0.1", "::127.0.0.1", ""})
            QTest::newRow(*host ? host : "no address") << QString::fromLatin1(host);
    }
    void otherAddressesAreNotAllowed()
    {
        QFETCH(QString, host);
        const Address address{QHostAddress(host), 0};
        const Address withPort{address.host, 4000};
        for (const bool ipv6 : {false, true}) {
            const OwnedDescriptor socket(*m_network, m_network->open(ipv6).descriptor);
            QCOMPARE(m_network->bind(socket.get(), address), Failure::NotAllowed);
            QCOMPARE(m_network->connect(socket.get(), withPort), Failure::NotAllowed);
            QCOMPARE(m_network->localAddress(socket.get()).port, quint16(0));
            QCOMPARE(m_network->state(socket.get()), TcpState::Closed);
        }
    }

    void loopbackIsAllowed_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("text");
        QTest::newRow("IPv4") << QStringLiteral("127.0.0.1") << QStringLiteral("127.0.0.1:%1");
        QTest::newRow("IPv6") << QStringLiteral("::1") << QStringLiteral("[::1]:%1");
    }
    void loopbackIsAllowed()
    {
        QFETCH(QString, host);
        QFETCH(QString, text);
        const Address address{QHostAddress(host), 0};
        const bool ipv6 = address.host.protocol() == QAbstractSocket::IPv6Protocol;
        const OwnedDescriptor socket(*m_network, m_network->open(ipv6).descriptor);
        QCOMPARE(m_network->bind(socket.get(), address), Failure::None);
        const Address bound = m_network->localAddress(socket.get());
        QCOMPARE(bound.host, address.host);
        QVERIFY(bound.port != 0);
        QCOMPARE(addressText(bound), text.arg(bound.port).toLatin1());
    }

    // The kernel itself would let it listen on every address.
    void anUnboundSocketMayNotListen()
    {
        for (const bool ipv6 : {false, true}) {
            const OwnedDescriptor socket(*m_network, m_network->open(ipv6).descriptor);
            QCOMPARE(m_network->listen(socket.get(), 1), Failure::NotAllowed);
            QCOMPARE(m_network->state(socket.get()), TcpState::Closed);
        }
    }

    void aClientsOwnAddressIsLoopbackToo()
    {
        for (const bool ipv6 : {false, true}) {
            const LoopbackPair pair = connectOverLoopback(*m_network, ipv6);
            QVERIFY(pair);
            QCOMPARE(pair.clientAddress.host, loopback(ipv6).host);
        }
    }

private:
    const std::unique_ptr<Network> m_network = createSystemNetwork();
};

QTEST_GUILESS_MAIN(LoopbackOnlyTest)
#include "tst_loopback_only.moc"
