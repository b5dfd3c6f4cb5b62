// Two layers: what the API layer sees to, what a provider sees to itself, and what they give each other (section 13).
// SPDX-License-Identifier: MIT
#include <QThread>

#include "core/spi/names.h"
#include "tests/support/providers.h"
#include "tests/support/rule_test.h"
#include "tests/support/watcher.h"

using namespace halfclose;

class LayeringTest : public RuleTest
{
    Q_OBJECT

    /// What each side's sockets put on the wire, by name.
    static QByteArrayList sent(const Trace &trace)
    {
        QByteArrayList names;
        for (const Event &event : trace.events()) {
            if (event.layer == Layer::Wire && event.kind == Kind::Send)
                names.append(trace.text(event.name).toLatin1());
        }
        return names;
    }

private Q_SLOTS:
    void eachCallEndsInItsProcedure_data() { rows(EveryProvider, Documented); }
    void eachCallEndsInItsProcedure()
    {
        RowPair pair(row());
        sendText(pair.client, pair.c, "x");
        pair.engine.settle();
        receive(pair.server, pair.s);
        pair.client.shutdown(pair.c, SD_SEND);
        pair.client.WSARecvDisconnect(pair.c, nullptr);
        pair.server.WSASendDisconnect(pair.s, nullptr);
        pair.server.closesocket(pair.s);
        int calls = 0;
        for (const Event &event : pair.trace.events()) {
            if (event.layer != Layer::Spi || event.kind != Kind::Call)
                continue;
            QVERIFY(event.cause != 0);
            const Event &api = pair.trace.at(event.cause);
            QVERIFY(api.layer == Layer::Api && api.kind == Kind::Call);
            QCOMPARE(pair.trace.text(event.name), spiName(pair.trace.text(api.name))); // SPI-1, SPI-2
            ++calls;
        }
        QVERIFY(calls >= 12);
    }

    void errorsGoThroughTheParameterIntoTheLastError_data() { rows(EveryProvider, Documented); }
    void errorsGoThroughTheParameterIntoTheLastError()
    {
        RowPair pair(row());
        Provider *provider = pair.engine.providerOf(pair.c);
        pair.client.WSASetLastError(0);
        int error = 0;
        QCOMPARE(provider->WSPShutdown(pair.c, 99, &error), SOCKET_ERROR);
        QCOMPARE(error, WSAEINVAL); // SPI-4, SPI-6: the provider checks its own parameters
        QCOMPARE(pair.client.WSAGetLastError(), 0); // SPI-4: only the layer above copies it
        QCOMPARE(pair.client.shutdown(pair.c, 99), SOCKET_ERROR);
        QCOMPARE(pair.client.WSAGetLastError(), WSAEINVAL); // SPI-4
        QCOMPARE(pair.server.WSAGetLastError() == WSAEINVAL, false); // SPI-4: one last error a thread, not one for all
        QCOMPARE(option(pair.client, pair.c, SO_ERROR), 0); // SPI-4: the socket's own error is another one
    }

    void aProviderKnowsItsOwnSocketsOnly_data() { rows(EveryProvider, Documented); }
    void aProviderKnowsItsOwnSocketsOnly()
    {
        RowPair pair(row());
        int others = 0;
        for (const QString &name : providerNames()) {
            if (name == row().provider)
                continue;
            int error = 0;
            QCOMPARE(pair.engine.provider(name)->WSPShutdown(pair.c, SD_SEND, &error), SOCKET_ERROR);
            QCOMPARE(error, WSAENOTSOCK); // SPI-6
            ++others;
        }
        QVERIFY(others > 0);
    }

    void theLayerAboveKnowsHandlesAndStartup_data() { rows(EveryProvider, Documented); }
    void theLayerAboveKnowsHandlesAndStartup()
    {
        RowPair pair(row());
        QCOMPARE(errorOf(pair.client, pair.client.shutdown(4711, SD_SEND)), WSAENOTSOCK); // SPI-7
        QCOMPARE(errorOf(pair.client, pair.client.shutdown(pair.s, SD_SEND)), WSAENOTSOCK); // SPI-7: another process's
        Winsock late(pair.engine, QStringLiteral("Late side"));
        QCOMPARE(errorOf(late, late.shutdown(pair.c, SD_SEND)), WSANOTINITIALISED); // SPI-7
        const CallPtr straight = late.calls().shutdown(Level::Spi, 4711, SD_SEND);
        QCOMPARE(straight->error(), WSAENOTSOCK); // SPI-7: a provider never says WSANOTINITIALISED
    }

    void handlesComeFromAndGoBackToTheLayerAbove_data() { rows(EveryProvider, Documented); }
    void handlesComeFromAndGoBackToTheLayerAbove()
    {
        RowListener on(row());
        QVERIFY(!(on.info.dwServiceFlags1 & XP1_IFS_HANDLES)); // so they come from WPUCreateSocketHandle
        Provider *provider = on.engine.provider(row().provider);
        int error = 0;
        const SOCKET s = provider->WSPSocket(on.info.iAddressFamily, on.info.iSocketType, on.info.iProtocol,
                                             on.client.owner(), &error);
        QVERIFY(s != INVALID_SOCKET);
        QCOMPARE(on.engine.providerOf(s), provider); // SPI-11: the layer above gave the handle
        QCOMPARE(on.engine.ownerOf(s), on.client.owner());
        QCOMPARE(provider->WSPCloseSocket(s, &error), 0);
        QCOMPARE(on.engine.providerOf(s), nullptr); // SPI-11: and has it back
        QCOMPARE(errorOf(on.client, on.client.closesocket(s)), WSAENOTSOCK);
    }

    void theConditionFunctionRunsInTheCallersThread_data() { rows(EveryProvider, Documented); }
    void theConditionFunctionRunsInTheCallersThread()
    {
        RowListener on(row());
        on.requested();
        QThread *thread = nullptr;
        int calls = 0;
        on.server.WSAAccept(on.listener, nullptr, [&](AcceptCondition &question) {
            thread = QThread::currentThread();
            ++calls;
            // SPI-12: room for the answer is the provider's, and it says how much there is.
            [&] { QCOMPARE(question.calleeCapacity > 0, bool(row().info.dwServiceFlags1 & XP1_CONNECT_DATA)); }();
            return CF_ACCEPT;
        });
        QCOMPARE(thread, QThread::currentThread()); // SPI-12
        QCOMPARE(calls, 1);
    }

    void theProviderSetsEventsAndPostsMessages_data() { rows(EveryProvider, Documented); }
    void theProviderSetsEventsAndPostsMessages()
    {
        RowPair pair(row());
        Provider *provider = pair.engine.providerOf(pair.s);
        const WSAEVENT event = pair.server.WSACreateEvent();
        int error = 0;
        QCOMPARE(provider->WSPEventSelect(pair.s, event, FD_READ, &error), 0);
        sendText(pair.client, pair.c, "x");
        pair.engine.settle();
        QCOMPARE(pair.engine.isSet(event), std::optional(true)); // SPI-13: WPUSetEvent
        QCOMPARE(provider->WSPAsyncSelect(pair.s, 1, 0x401, FD_READ, &error), 0);
        QVERIFY(pair.server.hasMessage(pair.s, FD_READ)); // SPI-13: WPUPostMessage
        QVERIFY(!pair.client.peekMessage()); // to the process whose socket it is
        pair.server.WSACloseEvent(event);
    }

    void proceduresBeginTheShutdown_data()
    {
        rowsWith<int>({{"WSPShutdown, SD_SEND", 0}, {"WSPShutdown, SD_BOTH", 1}, {"WSPSendDisconnect", 2},
                       {"WSPCloseSocket", 3}},
                      EveryProvider, Documented);
    }
    void proceduresBeginTheShutdown()
    {
        QFETCH(int, which);
        RowPair pair(row());
        Calls &calls = pair.client.calls();
        const CallPtr call = which == 3 ? calls.closesocket(Level::Spi, pair.c)
            : which == 2                ? calls.sendDisconnect(Level::Spi, pair.c, std::nullopt)
                                        : calls.shutdown(Level::Spi, pair.c, which == 0 ? SD_SEND : SD_BOTH);
        QVERIFY(call->ok());
        pair.engine.settle();
        const Got got = receive(pair.server, pair.s);
        QCOMPARE(got.count, 0); // SPI-15: graceful
        QCOMPARE(got.error, 0);
    }

    void closingWithLingerZeroIsTheOtherKind_data() { rows(EveryProvider, Documented); }
    void closingWithLingerZeroIsTheOtherKind()
    {
        RowPair pair(row());
        setLinger(pair.client, pair.c, 1, 0);
        QVERIFY(pair.client.calls().closesocket(Level::Spi, pair.c)->ok());
        pair.engine.settle();
        QCOMPARE(receive(pair.server, pair.s).error, WSAECONNRESET); // SPI-15: WSPCloseSocket begins either kind
        QVERIFY(sent(pair.trace).contains(row().tcp() ? "RST" : "ABORT"));
    }

    void closingEndsABlockedCall_data() { rows(EveryProvider, Documented); }
    void closingEndsABlockedCall()
    {
        RowPair pair(row());
        const CallPtr receiving = pair.client.calls().recv(Level::Spi, false, pair.c, 100);
        QVERIFY(!receiving->poll());
        QVERIFY(pair.client.calls().closesocket(Level::Spi, pair.c)->ok());
        QVERIFY(receiving->poll()); // SPI-15: cancelled
        QVERIFY(!receiving->ok());
    }

    void cleanupLetsGracefulClosesFinish_data() { rows(EveryProvider, EveryProfile); }
    void cleanupLetsGracefulClosesFinish()
    {
        RowPair pair(row());
        setNonblocking(pair.client, pair.c);
        setNonblocking(pair.server, pair.s);
        setOption(pair.client, pair.c, SO_SNDBUF, 20000); // soon full
        setOption(pair.server, pair.s, SO_RCVBUF, 20000);
        const QByteArray piece(row().stream() ? 100000 : 10000, 'a');
        qint64 sent = 0;
        for (int count = sendText(pair.client, pair.c, piece); count > 0; count = sendText(pair.client, pair.c, piece))
            sent += count;
        QCOMPARE(pair.client.closesocket(pair.c), 0);
        QCOMPARE(pair.client.WSACleanup(), 0); // the last reference
        qint64 read = 0;
        Got got{};
        QVERIFY(waitUntil(pair.engine, [&] {
            for (got = receive(pair.server, pair.s); got.count > 0; got = receive(pair.server, pair.s))
                read += got.count;
            return got.error != WSAEWOULDBLOCK;
        }));
        QCOMPARE(read, sent); // SPI-17, DVO-22: sent first, as the SPI page has it
        QCOMPARE(got.count, 0);
    }
};

QTEST_GUILESS_MAIN(LayeringTest)
#include "tst_layering.moc"
