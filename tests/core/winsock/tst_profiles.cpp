// Where the documentation and Windows as observed differ (section 17): each difference both ways, and in the trace a
// note on the event concerned that says what the other profile does.
// SPDX-License-Identifier: MIT
#include "tests/support/rule_test.h"
#include "tests/support/watcher.h"

using namespace halfclose;

namespace {

/// Whether a note in the trace names the rule, and the other profile.
bool noted(const RowPair &pair, const Row &row, const char *rule)
{
    const QString other = row.windows ? QStringLiteral("the profile documented") : QStringLiteral("the profile windows");
    const QString id = QLatin1Char('(') + QString::fromLatin1(rule) + QLatin1Char(')');
    for (const Event &event : pair.trace.events()) {
        const QString note = pair.trace.text(event.note);
        if (note.contains(id) && note.startsWith(other))
            return true;
    }
    return false;
}

void say(RowPair &pair, const char *text)
{
    sendText(pair.server, pair.s, text);
    pair.engine.settle();
}

} // namespace

class ProfilesTest : public RuleTest
{
    Q_OBJECT

private Q_SLOTS:
    void theyDifferInEveryMember()
    {
        constexpr Profile d = Profile::documented();
        constexpr Profile w = Profile::windows();
        QVERIFY(d.closeWaitsForData != w.closeWaitsForData); // DVO-1
        QVERIFY(d.closeErrorOnReset != w.closeErrorOnReset); // DVO-2
        QVERIFY(d.arrivalRecordsAgain != w.arrivalRecordsAgain); // DVO-4
        QVERIFY(d.lengthErrorReenables != w.lengthErrorReenables); // DVO-5
        QVERIFY(d.selectingClearsRecord != w.selectingClearsRecord); // DVO-6
        QVERIFY(d.selectingRepeats != w.selectingRepeats); // DVO-7
        QVERIFY(d.asyncSelectPostsConnect != w.asyncSelectPostsConnect); // DVO-8
        QVERIFY(d.receiveAfterSendToClosed != w.receiveAfterSendToClosed); // DVO-10
        QVERIFY(d.connectTimeFailsUnconnected != w.connectTimeFailsUnconnected); // DVO-13
        QVERIFY(d.readingClearsError != w.readingClearsError); // DVO-14
        QVERIFY(d.zeroLengthReceiveIsInvalid != w.zeroLengthReceiveIsInvalid); // DVO-15
    }

    void closeWaitsForData_data() { rows(); }
    void closeWaitsForData()
    {
        RowPair pair(row());
        Watcher watcher(pair.client, pair.c, Watcher::E, FD_CLOSE);
        sendText(pair.server, pair.s, "unread");
        pair.server.shutdown(pair.s, SD_SEND);
        pair.engine.settle();
        QCOMPARE(watcher.told(), row().windows ? QByteArray("FD_CLOSE") : QByteArray()); // DVO-1
        receive(pair.client, pair.c);
        QCOMPARE(watcher.told(), row().windows ? QByteArray() : QByteArray("FD_CLOSE")); // DVO-1
        QVERIFY(noted(pair, row(), "DVO-1"));
    }

    void closeErrorOnReset_data() { rows(); }
    void closeErrorOnReset()
    {
        RowPair pair(row());
        Watcher watcher(pair.client, pair.c, Watcher::E, FD_CLOSE);
        setLinger(pair.server, pair.s, 1, 0);
        pair.server.closesocket(pair.s);
        pair.engine.settle();
        QCOMPARE(watcher.told(), row().windows ? QByteArray("FD_CLOSE=WSAECONNABORTED")
                                               : QByteArray("FD_CLOSE=WSAECONNRESET")); // DVO-2
        QVERIFY(noted(pair, row(), "DVO-2"));
    }

    void arrivalRecordsAgain_data() { rows(); }
    void arrivalRecordsAgain()
    {
        RowPair pair(row());
        Watcher watcher(pair.client, pair.c, Watcher::E, FD_READ);
        say(pair, "one");
        QCOMPARE(watcher.told(), QByteArray("FD_READ"));
        say(pair, "two");
        QCOMPARE(watcher.told(), row().windows ? QByteArray("FD_READ") : QByteArray()); // DVO-4
        receive(pair.client, pair.c, 3); // re-enables, and something is left
        QCOMPARE(watcher.told(), QByteArray("FD_READ"));
        QVERIFY(noted(pair, row(), "DVO-4"));
    }

    void lengthErrorReenables_data() { rows(); }
    void lengthErrorReenables()
    {
        RowPair pair(row());
        Watcher watcher(pair.client, pair.c, Watcher::E, FD_READ);
        say(pair, "one");
        QCOMPARE(watcher.told(), QByteArray("FD_READ"));
        char octet = 0;
        QCOMPARE(errorOf(pair.client, pair.client.recv(pair.c, &octet, -1, 0)),
                 row().windows ? WSAEFAULT : WSAEINVAL); // DVO-15
        QCOMPARE(watcher.told(), row().windows ? QByteArray() : QByteArray("FD_READ")); // DVO-5
        QVERIFY(noted(pair, row(), "DVO-5"));
    }

    void lengthErrorReenablesMessagesAlways_data() { rows(); }
    void lengthErrorReenablesMessagesAlways()
    {
        RowPair pair(row());
        Watcher watcher(pair.client, pair.c, Watcher::A, FD_READ);
        say(pair, "one");
        QCOMPARE(watcher.told(), QByteArray("FD_READ"));
        char octet = 0;
        pair.client.recv(pair.c, &octet, -1, 0);
        QCOMPARE(watcher.told(), QByteArray("FD_READ")); // DVO-5: the difference is WSAEventSelect's alone
    }

    void selectingClearsRecord_data() { rows(); }
    void selectingClearsRecord()
    {
        RowPair pair(row());
        Watcher watcher(pair.client, pair.c, Watcher::E, FD_READ);
        say(pair, "one");
        receive(pair.client, pair.c); // the condition is no more, the record is still there
        watcher.select(FD_READ);
        QCOMPARE(watcher.told(), row().windows ? QByteArray("FD_READ") : QByteArray()); // DVO-6
        QVERIFY(noted(pair, row(), "DVO-6"));
    }

    void selectingRepeats_data() { rows(); }
    void selectingRepeats()
    {
        RowPair pair(row());
        Watcher watcher(pair.client, pair.c, Watcher::E, FD_READ);
        say(pair, "one");
        QCOMPARE(watcher.told(), QByteArray("FD_READ"));
        watcher.select(FD_READ);
        QCOMPARE(watcher.told(), row().windows ? QByteArray() : QByteArray("FD_READ")); // DVO-7
        QVERIFY(noted(pair, row(), "DVO-7"));
    }

    void asyncSelectPostsConnect_data() { rows(); }
    void asyncSelectPostsConnect()
    {
        RowPair pair(row());
        Watcher watcher(pair.client, pair.c, Watcher::A, FD_CONNECT);
        QCOMPARE(watcher.told(), row().windows ? QByteArray() : QByteArray("FD_CONNECT")); // DVO-8
        QVERIFY(noted(pair, row(), "DVO-8"));
        Watcher other(pair.client, pair.c, Watcher::E, FD_CONNECT);
        QCOMPARE(other.told(), QByteArray("FD_CONNECT")); // DVO-8: WSAEventSelect does in both
    }

    void aSuccessfulSendLeavesTheRecordAlone_data() { rows(); }
    void aSuccessfulSendLeavesTheRecordAlone()
    {
        RowPair pair(row());
        Watcher watcher(pair.client, pair.c, Watcher::E, FD_WRITE);
        sendText(pair.client, pair.c, "x");
        QCOMPARE(watcher.told(), QByteArray("FD_WRITE")); // DVO-9: the pages are silent, so both do as observed
    }

    void receiveAfterSendToClosed_data() { rows(Tcp); }
    void receiveAfterSendToClosed()
    {
        RowPair pair(row());
        pair.server.closesocket(pair.s);
        pair.engine.settle();
        sendText(pair.client, pair.c, "too late");
        pair.engine.settle();
        QCOMPARE(receive(pair.client, pair.c).error, row().windows ? WSAECONNABORTED : 0); // DVO-10
        QVERIFY(noted(pair, row(), "DVO-10"));
    }

    void connectTimeFailsUnconnected_data() { rows(); }
    void connectTimeFailsUnconnected()
    {
        RowPair pair(row());
        const ProtocolInfo info = protocolOf(pair.engine, row().provider, row().ipv6);
        const SOCKET fresh = pair.client.socket(info.iAddressFamily, info.iSocketType, info.iProtocol);
        QCOMPARE(option(pair.client, fresh, SO_CONNECT_TIME), row().windows ? -1 : -12345); // DVO-13
        QVERIFY(noted(pair, row(), "DVO-13"));
    }

    void readingClearsError_data() { rows(); }
    void readingClearsError()
    {
        RowPair pair(row());
        Address gone;
        pair.server.getsockname(pair.listener, &gone);
        pair.server.closesocket(pair.listener);
        const ProtocolInfo info = protocolOf(pair.engine, row().provider, row().ipv6);
        const SOCKET s = pair.client.socket(info.iAddressFamily, info.iSocketType, info.iProtocol);
        setNonblocking(pair.client, s);
        pair.client.connect(s, gone);
        QVERIFY(waitUntil(pair.engine, [&] { return !pair.engine.providerOf(s)->conditions(s).connecting; }));
        QCOMPARE(option(pair.client, s, SO_ERROR), WSAECONNREFUSED); // DVO-14
        QCOMPARE(option(pair.client, s, SO_ERROR), row().windows ? WSAECONNREFUSED : 0); // DVO-14
        QVERIFY(noted(pair, row(), "DVO-14"));
    }

    void zeroLengthReceiveIsInvalid_data() { rows(); }
    void zeroLengthReceiveIsInvalid()
    {
        RowPair pair(row());
        say(pair, "data");
        char octet = 0;
        QCOMPARE(errorOf(pair.client, pair.client.recv(pair.c, &octet, 0, 0)), row().windows ? 0 : WSAEINVAL); // DVO-15
        QVERIFY(noted(pair, row(), "DVO-15"));
        QCOMPARE(receive(pair.client, pair.c).data, QByteArray("data"));
    }
};

QTEST_GUILESS_MAIN(ProfilesTest)
#include "tst_profiles.moc"
