// The catalog: what each provider says of itself, and which entry socket() picks (section 14).
// SPDX-License-Identifier: MIT
#include "tests/support/providers.h"
#include "tests/support/rule_test.h"

using namespace halfclose;

class CatalogTest : public RuleTest
{
    Q_OBJECT

private Q_SLOTS:
    void eachProviderHasAnEntryForEachFamily()
    {
        TestEngine on;
        const QList<ProtocolInfo> &catalog = on.client.WSAEnumProtocols();
        for (qsizetype i = 0; i < catalog.size(); ++i)
            QCOMPARE(catalog[i].dwCatalogEntryId, quint32(i + 1));
        const QStringList names = providerNames();
        QVERIFY(names.contains(QStringLiteral("tcp")) && names.contains(QStringLiteral("session")));
        QCOMPARE(catalog.size(), 2 * names.size());
        for (const QString &name : names) {
            QVERIFY(on.engine.provider(name)); // known by the name that its entries have
            for (const bool ipv6 : {false, true})
                QCOMPARE(protocolOf(on.engine, name, ipv6).iAddressFamily, ipv6 ? AF_INET6 : AF_INET);
        }
    }

    void tcpIsAByteStreamWithoutUserData_data() { rows(Tcp, Documented); }
    void tcpIsAByteStreamWithoutUserData()
    {
        TestEngine on;
        const quint32 flags = protocolOf(on.engine, row().provider, row().ipv6).dwServiceFlags1;
        // CAT-15: what Windows says of its TCP; its handles are of the file system, which these cannot be.
        QCOMPARE(flags | XP1_IFS_HANDLES, quint32(0x20066));
        QVERIFY(flags & XP1_GRACEFUL_CLOSE); // CAT-6
        QVERIFY(!(flags & XP1_MESSAGE_ORIENTED)); // CAT-4
        QVERIFY(!(flags & XP1_CONNECT_DATA)); // CAT-8, UDATA-1
        QVERIFY(!(flags & XP1_DISCONNECT_DATA)); // CAT-9, DISC-1
        QVERIFY(!(flags & XP1_QOS_SUPPORTED)); // CAT-10
    }

    void sessionKeepsMessagesAndCarriesUserData_data() { rows(Session, Documented); }
    void sessionKeepsMessagesAndCarriesUserData()
    {
        TestEngine on;
        const ProtocolInfo info = protocolOf(on.engine, row().provider, row().ipv6);
        QVERIFY(info.dwServiceFlags1 & XP1_MESSAGE_ORIENTED); // CAT-4
        QVERIFY(!(info.dwServiceFlags1 & XP1_PSEUDO_STREAM)); // CAT-5
        QVERIFY(info.keepsMessages());
        QVERIFY(info.dwServiceFlags1 & XP1_GRACEFUL_CLOSE); // CAT-6
        QVERIFY(info.dwServiceFlags1 & XP1_CONNECT_DATA); // CAT-8, UDATA-1
        QVERIFY(info.dwServiceFlags1 & XP1_DISCONNECT_DATA); // CAT-9, DISC-1
        QVERIFY(info.dwServiceFlags1 & XP1_QOS_SUPPORTED); // CAT-10
        QVERIFY(info.dwServiceFlags1 & XP1_PARTIAL_MESSAGE); // CAT-13
    }

    void bothHaveConnectionsThatGoBothWays_data() { rows(EveryProvider, Documented); }
    void bothHaveConnectionsThatGoBothWays()
    {
        TestEngine on;
        const quint32 flags = protocolOf(on.engine, row().provider, row().ipv6).dwServiceFlags1;
        QVERIFY(!(flags & XP1_CONNECTIONLESS)); // CAT-1
        QVERIFY(!(flags & (XP1_UNI_SEND | XP1_UNI_RECV))); // CAT-11
    }

    void aMessageProtocolReadAsAStreamHasAStreamsEnd_data()
    {
        QTest::addColumn<quint32>("flags");
        QTest::addColumn<bool>("keepsMessages");
        QTest::newRow("byte stream") << quint32(0) << false; // RECV-1
        QTest::newRow("byte stream, pseudo stream") << XP1_PSEUDO_STREAM << false; // RECV-2
        QTest::newRow("messages, pseudo stream") << (XP1_MESSAGE_ORIENTED | XP1_PSEUDO_STREAM) << false; // RECV-2
        QTest::newRow("messages") << XP1_MESSAGE_ORIENTED << true; // RECV-4
    }
    void aMessageProtocolReadAsAStreamHasAStreamsEnd()
    {
        QFETCH(quint32, flags);
        QFETCH(bool, keepsMessages);
        ProtocolInfo info;
        info.dwServiceFlags1 = flags;
        QCOMPARE(info.keepsMessages(), keepsMessages); // CAT-4, CAT-5
    }

    void theFirstMatchingEntryIsPicked_data()
    {
        QTest::addColumn<int>("family");
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("protocol");
        QTest::addColumn<QString>("provider"); // empty: none matches
        QTest::addColumn<bool>("ipv6");
        const QString tcp = QStringLiteral("tcp");
        const QString session = QStringLiteral("session");
        QTest::newRow("nothing asked") << 0 << 0 << 0 << tcp << false;
        QTest::newRow("a family") << AF_INET6 << 0 << 0 << tcp << true;
        QTest::newRow("a stream") << 0 << SOCK_STREAM << 0 << tcp << false;
        QTest::newRow("a protocol") << 0 << 0 << HCPROTO_SESSION << session << false;
        QTest::newRow("all three") << AF_INET6 << SOCK_SEQPACKET << HCPROTO_SESSION << session << true;
        QTest::newRow("protocol 0 without PFL_MATCHES_PROTOCOL_ZERO") << AF_INET << SOCK_SEQPACKET << 0 << QString() << false;
        QTest::newRow("a type of another protocol") << AF_INET << SOCK_SEQPACKET << IPPROTO_TCP << QString() << false;
        QTest::newRow("an unknown family") << 99 << SOCK_STREAM << 0 << QString() << false;
    }
    void theFirstMatchingEntryIsPicked()
    {
        // SPI-8, CAT-16
        QFETCH(int, family);
        QFETCH(int, type);
        QFETCH(int, protocol);
        QFETCH(QString, provider);
        QFETCH(bool, ipv6);
        TestEngine on;
        const SOCKET s = on.client.socket(family, type, protocol);
        if (provider.isEmpty()) {
            QCOMPARE(errorOf(on.client, s), WSAEPROTONOSUPPORT);
            return;
        }
        QVERIFY(s != INVALID_SOCKET);
        QCOMPARE(on.engine.providerOf(s)->name(), provider);
        QCOMPARE(on.client.bind(s, loopback(ipv6)), 0); // of that family
    }

    void aProvidersEntryNeedsNoMatching_data() { rows(EveryProvider, Documented); }
    void aProvidersEntryNeedsNoMatching()
    {
        TestEngine on;
        Provider *provider = on.engine.provider(row().provider);
        for (const int any : {0, FROM_PROTOCOL_INFO}) {
            int error = 0;
            const SOCKET s = provider->WSPSocket(row().ipv6 ? AF_INET6 : AF_INET, any, FROM_PROTOCOL_INFO,
                                                 on.client.owner(), &error);
            QCOMPARE(error, 0);
            QVERIFY(s != INVALID_SOCKET); // SPI-9
            QCOMPARE(on.client.bind(s, loopback(row().ipv6)), 0);
        }
    }
};

QTEST_GUILESS_MAIN(CatalogTest)
#include "tst_catalog.moc"
