// User data and quality of service at connect: who may, how much, what comes of it (section 4).
// SPDX-License-Identifier: MIT
#include "tests/support/loopback_pair.h"
#include "tests/support/rule_test.h"
#include "tests/support/watcher.h"

using namespace halfclose;

namespace {

QOS proposal(quint32 tokenRate = 1000, quint32 peak = QOS_NOT_SPECIFIED)
{
    QOS qos;
    qos.SendingFlowspec.TokenRate = tokenRate;
    qos.SendingFlowspec.PeakBandwidth = peak;
    qos.SendingFlowspec.ServiceType = SERVICETYPE_GUARANTEED;
    return qos;
}

int setQos(Winsock &winsock, SOCKET s, const QOS &qos)
{
    return errorOf(winsock, winsock.WSAIoctl(s, SIO_SET_QOS, &qos, sizeof(qos), nullptr, 0, nullptr));
}

/// The sending TokenRate that SIO_GET_QOS tells of.
quint32 rateOf(Winsock &winsock, SOCKET s)
{
    QOS qos;
    quint32 returned = 0;
    const int result = winsock.WSAIoctl(s, SIO_GET_QOS, nullptr, 0, &qos, sizeof(qos), &returned);
    return result == 0 && returned == sizeof(qos) ? qos.SendingFlowspec.TokenRate : 0;
}

} // namespace

class ConnectDataTest : public RuleTest
{
    Q_OBJECT

private Q_SLOTS:
    void aProviderWithoutUserDataRefusesIt_data() { rows(NoUserData, Documented); }
    void aProviderWithoutUserDataRefusesIt()
    {
        RowListener on(row());
        const SOCKET s = on.socket(on.client);
        QByteArray data("hello");
        const WSABUF buffer{quint32(data.size()), data.data()};
        QCOMPARE(errorOf(on.client, on.client.WSAConnect(s, on.address, &buffer, nullptr, nullptr, nullptr)),
                 WSAEPROTONOSUPPORT); // UDATA-1, UDATA-3
        QCOMPARE(on.client.WSAConnect(s, on.address, nullptr, nullptr, nullptr, nullptr), 0); // UDATA-3
        on.engine.settle();
        bool sawData = true;
        bool sawQos = true;
        qsizetype room = -1;
        on.server.WSAAccept(on.listener, nullptr, [&](AcceptCondition &question) {
            sawData = question.callerData.has_value();
            sawQos = question.sqos.has_value();
            room = question.calleeCapacity;
            return CF_ACCEPT;
        });
        QVERIFY(!sawData); // UDATA-3: nothing was sent; UDATA-7
        QVERIFY(!sawQos); // QOS-4
        QCOMPARE(room, qsizetype(0)); // UDATA-8: reply data is unsupported
    }

    void userDataIsNoPartOfTheStream_data() { rows(UserData, EveryProfile); }
    void userDataIsNoPartOfTheStream()
    {
        RowListener on(row());
        const SOCKET s = on.socket(on.client);
        const CallPtr connecting
            = on.client.calls().connect(Level::Api, false, s, on.address, QByteArray("hello"), std::nullopt);
        on.engine.settle();
        QByteArray callerData;
        const SOCKET accepted = on.server.WSAAccept(on.listener, nullptr, [&](AcceptCondition &question) {
            callerData = question.callerData.value_or(QByteArray());
            question.calleeData = "welcome";
            return CF_ACCEPT;
        });
        QVERIFY(accepted != INVALID_SOCKET);
        QCOMPARE(callerData, QByteArray("hello")); // UDATA-1, UDATA-7
        QVERIFY(waitFor(on.engine, *connecting));
        QCOMPARE(connecting->data, QByteArray("welcome")); // UDATA-6: complete at the return of a blocking connect
        setNonblocking(on.server, accepted);
        setNonblocking(on.client, s);
        QCOMPARE(receive(on.server, accepted).error, WSAEWOULDBLOCK); // UDATA-1
        QCOMPARE(receive(on.client, s).error, WSAEWOULDBLOCK);
    }

    void theReplyIsThereOnceTheConnectIsComplete_data()
    {
        rowsWith<QByteArray>({{"a reply", "welcome"}, {"no reply", ""}}, UserData, Documented);
    }
    void theReplyIsThereOnceTheConnectIsComplete()
    {
        QFETCH(QByteArray, which);
        RowListener on(row());
        const SOCKET s = on.socket(on.client);
        Watcher watcher(on.client, s, Watcher::E, FD_CONNECT);
        QByteArray space(100, '\0');
        WSABUF reply{quint32(space.size()), space.data()};
        int error = 0;
        on.engine.providerOf(s)->WSPConnect(s, on.address, std::nullopt, &reply, nullptr, nullptr, &error);
        QCOMPARE(error, WSAEWOULDBLOCK);
        on.engine.settle();
        QCOMPARE(reply.len, quint32(space.size())); // UDATA-6: nothing yet; UDATA-5: its capacity
        on.server.WSAAccept(on.listener, nullptr, [&](AcceptCondition &question) {
            [&] { QVERIFY(!question.callerData || question.callerData->isEmpty()); }(); // UDATA-3
            question.calleeData = which;
            return CF_ACCEPT;
        });
        QVERIFY(waitUntil(on.engine, [&] { return on.outcome(s) != WSAEALREADY; }));
        QCOMPARE(watcher.told(), QByteArray("FD_CONNECT"));
        QCOMPARE(reply.len, quint32(which.size())); // UDATA-5, UDATA-6
        QCOMPARE(space.first(which.size()), which);
    }

    void aReplyIsAsLongAsThereIsRoomFor_data() { rows(UserData, Documented); }
    void aReplyIsAsLongAsThereIsRoomFor()
    {
        RowListener on(row());
        const SOCKET s = on.socket(on.client);
        const CallPtr connecting = on.client.calls().connect(Level::Api, false, s, on.address, std::nullopt, std::nullopt);
        on.engine.settle();
        qsizetype room = 0;
        on.server.WSAAccept(on.listener, nullptr, [&](AcceptCondition &question) {
            room = question.calleeCapacity;
            question.calleeData = QByteArray(room, 'r');
            return CF_ACCEPT;
        });
        QVERIFY(room > 0); // UDATA-8
        QVERIFY(waitFor(on.engine, *connecting));
        QCOMPARE(connecting->data, QByteArray(room, 'r')); // UDATA-8: all of what fits arrives
    }

    // The documented call itself, whose caller waits: the server answers from within that wait.
    void theCallThatWaitsGivesTheReply_data()
    {
        rowsWith<int>({{"more room than it needs", 100}, {"exactly as much", 7}, {"one octet less", 6}}, UserData, Documented);
    }
    void theCallThatWaitsGivesTheReply()
    {
        QFETCH(int, which);
        RowListener on(row());
        setNonblocking(on.server, on.listener);
        const std::function<void()> answer = [&] {
            const SOCKET accepted = on.server.WSAAccept(on.listener, nullptr, [](AcceptCondition &question) {
                question.calleeData = "welcome";
                return CF_ACCEPT;
            });
            if (accepted == INVALID_SOCKET)
                on.engine.reactor().startTimer(std::chrono::milliseconds(1), answer);
        };
        answer();
        QByteArray space(which, '\0');
        WSABUF reply{quint32(which), space.data()};
        const SOCKET s = on.socket(on.client);
        const int error = errorOf(on.client, on.client.WSAConnect(s, on.address, nullptr, &reply, nullptr, nullptr));
        QCOMPARE(error, which < 7 ? WSAEFAULT : 0); // UDATA-4
        if (error)
            return;
        QCOMPARE(reply.len, 7u); // UDATA-5
        QCOMPARE(space.first(7), QByteArray("welcome")); // UDATA-6
    }

    // A peer's transport that takes our quality of service for an error is asked again, without it.
    void whoseCallIsRejectedForItsQosAsksWithout_data() { rows(Session, Documented); }
    void whoseCallIsRejectedForItsQosAsksWithout()
    {
        const std::unique_ptr<native::Network> network = native::createSystemNetwork();
        const native::Listening peer = native::listenOnLoopback(*network, row().ipv6);
        TestEngine on;
        const ProtocolInfo info = protocolOf(on.engine, row().provider, row().ipv6);
        const SOCKET s = on.client.socket(info.iAddressFamily, info.iSocketType, info.iProtocol);
        setNonblocking(on.client, s);
        const CallPtr connecting
            = on.client.calls().connect(Level::Api, false, s, peer.address, std::nullopt, proposal());
        QVERIFY(connecting->poll() && connecting->error() == WSAEWOULDBLOCK);

        const auto accepted = [&] {
            native::Descriptor descriptor = native::NoDescriptor;
            waitUntil(on.engine, [&] {
                descriptor = network->accept(peer.descriptor.get()).descriptor;
                return descriptor != native::NoDescriptor;
            });
            return descriptor;
        };
        const auto requestOn = [&](native::Descriptor descriptor) {
            QByteArray octets(1000, '\0');
            native::Transfer got;
            waitUntil(on.engine, [&] {
                got = network->receive(descriptor, {octets.data(), size_t(octets.size())});
                return got.ok();
            });
            return octets.first(qsizetype(std::max<decltype(got.count)>(got.count, 0)));
        };
        const native::OwnedDescriptor first(*network, accepted());
        const QByteArray asked = requestOn(first.get());
        QVERIFY(asked.size() > 11);
        const QByteArray rejection = QByteArray::fromHex("0300000904700000") + char(2);
        QByteArray er = rejection;
        er.replace(6, 2, asked.mid(8, 2)); // its reference
        QVERIFY(network->send(first.get(), {er.constData(), size_t(er.size())}).ok());

        const native::OwnedDescriptor second(*network, accepted());
        QVERIFY(second);
        const QByteArray again = requestOn(second.get());
        QVERIFY2(again.size() > 6 && again.size() < asked.size(), again.toHex(' ').constData());
        QCOMPARE(quint8(again[5]), quint8(0xE0)); // a CR again
        QCOMPARE(notesOf(on.trace, Kind::Send, u"SYN").size(), 2); // and the trace has both
        const SocketConditions now = on.engine.providerOf(s)->conditions(s);
        QVERIFY(now.connecting && now.connectError == 0); // the user has not been told of any of it
    }

    void groupQosIsReserved_data() { rows(EveryProvider, Documented); }
    void groupQosIsReserved()
    {
        RowListener on(row());
        const SOCKET s = on.socket(on.client);
        const QOS group = proposal();
        QCOMPARE(errorOf(on.client, on.client.WSAConnect(s, on.address, nullptr, nullptr, nullptr, &group)),
                 WSAEINVAL); // QOS-3
        int error = 0;
        on.engine.providerOf(s)->WSPConnect(s, on.address, std::nullopt, nullptr, nullptr, &group, &error);
        QCOMPARE(error, WSAEINVAL); // QOS-3, SPI-6
    }

    void aFlowspecThatCannotBeHonouredIsRefused_data()
    {
        using Flow = std::pair<quint32, quint32>;
        rowsWith<Flow>({{"TokenRate 0", Flow(0, QOS_NOT_SPECIFIED)},
                        {"TokenRate not specified", Flow(QOS_NOT_SPECIFIED, QOS_NOT_SPECIFIED)},
                        {"PeakBandwidth under TokenRate", Flow(1000, 999)}},
                       Qos, Documented);
    }
    void aFlowspecThatCannotBeHonouredIsRefused()
    {
        using Flow = std::pair<quint32, quint32>;
        QFETCH(Flow, which);
        RowListener on(row());
        const SOCKET s = on.socket(on.client);
        const QOS qos = proposal(which.first, which.second);
        QCOMPARE(errorOf(on.client, on.client.WSAConnect(s, on.address, nullptr, nullptr, &qos, nullptr)),
                 WSAEOPNOTSUPP); // QOS-2, QOS-7
    }

    void aProviderWithoutQosRefusesAnyFlowspec_data() { rows(NoQos, Documented); }
    void aProviderWithoutQosRefusesAnyFlowspec()
    {
        RowListener on(row());
        const SOCKET s = on.socket(on.client);
        const QOS qos = proposal();
        QCOMPARE(errorOf(on.client, on.client.WSAConnect(s, on.address, nullptr, nullptr, &qos, nullptr)),
                 WSAEOPNOTSUPP); // QOS-2
        quint32 argument = 0;
        QCOMPARE(errorOf(on.client, on.client.ioctlsocket(s, SIO_GET_QOS, &argument)), WSAENOPROTOOPT); // QOS-8
        QCOMPARE(errorOf(on.client, on.client.ioctlsocket(s, SIO_SET_QOS, &argument)), WSAENOPROTOOPT); // QOS-8
    }

    void whatIsProposedReachesTheConditionFunction_data()
    {
        rowsWith<bool>({{"proposed", true}, {"not proposed", false}}, Qos, Documented);
    }
    void whatIsProposedReachesTheConditionFunction()
    {
        QFETCH(bool, which);
        RowListener on(row());
        const SOCKET s = on.socket(on.client);
        const QOS qos = proposal(1000, 1000);
        const CallPtr connecting = on.client.calls().connect(Level::Api, false, s, on.address, std::nullopt,
                                                             which ? std::optional(qos) : std::nullopt);
        on.engine.settle();
        std::optional<QOS> seen;
        on.server.WSAAccept(on.listener, nullptr, [&](AcceptCondition &question) {
            seen = question.sqos;
            return CF_ACCEPT;
        });
        QVERIFY(waitFor(on.engine, *connecting));
        QVERIFY(connecting->ok()); // QOS-7: a peak of exactly the rate will do
        QCOMPARE(seen.has_value(), which); // QOS-1: NULL is no request; QOS-4
        if (!which)
            return;
        // What the caller sends is what the called side receives.
        QVERIFY(seen->SendingFlowspec.TokenRate == 1000 || seen->ReceivingFlowspec.TokenRate == 1000);
        QCOMPARE(seen->ProviderSpecific.len, 0u); // QOS-5: none is { 0, NULL }
        QVERIFY(seen->ProviderSpecific.buf == nullptr);
    }

    void whatConnectAsksForOverridesWhatWasSet_data()
    {
        rowsWith<bool>({{"asked for at connect", true}, {"only set before", false}}, Qos, Documented);
    }
    void whatConnectAsksForOverridesWhatWasSet()
    {
        QFETCH(bool, which);
        RowListener on(row());
        const SOCKET s = on.socket(on.client);
        QCOMPARE(rateOf(on.client, s), QOS_NOT_SPECIFIED);
        QCOMPARE(setQos(on.client, s, proposal(1000)), 0);
        QCOMPARE(rateOf(on.client, s), 1000u);
        const QOS qos = proposal(2000);
        const CallPtr connecting = on.client.calls().connect(Level::Api, false, s, on.address, std::nullopt,
                                                             which ? std::optional(qos) : std::nullopt);
        on.engine.settle();
        std::optional<QOS> seen;
        const SOCKET accepted = on.server.WSAAccept(on.listener, nullptr, [&](AcceptCondition &question) {
            seen = question.sqos;
            return CF_ACCEPT;
        });
        QVERIFY(accepted != INVALID_SOCKET);
        QVERIFY(waitFor(on.engine, *connecting));
        QVERIFY(seen);
        QCOMPARE(seen->SendingFlowspec.TokenRate, which ? 2000u : 1000u); // QOS-1
        QCOMPARE(rateOf(on.client, s), which ? 2000u : 1000u);
        QCOMPARE(setQos(on.client, s, qos), WSAEOPNOTSUPP); // negotiated once
    }

    void whatIsSetMustBePossible_data() { rows(Qos, Documented); }
    void whatIsSetMustBePossible()
    {
        RowListener on(row());
        const SOCKET s = on.socket(on.client);
        QCOMPARE(setQos(on.client, s, proposal(0)), WSAEOPNOTSUPP); // QOS-2, QOS-7
        QOS qos = proposal();
        QCOMPARE(errorOf(on.client, on.client.WSAIoctl(s, SIO_SET_QOS, &qos, 8, nullptr, 0, nullptr)), WSAEFAULT);
        QCOMPARE(errorOf(on.client, on.client.WSAIoctl(s, SIO_GET_QOS, nullptr, 0, &qos, 8, nullptr)), WSAEFAULT);
        QCOMPARE(errorOf(on.client, on.client.WSAIoctl(s, SIO_GET_QOS, nullptr, 0, nullptr, 0, nullptr)), WSAEFAULT);
        QCOMPARE(rateOf(on.client, s), QOS_NOT_SPECIFIED); // nothing was set
        char rest = 0;
        qos.ProviderSpecific = {1, &rest};
        QCOMPARE(setQos(on.client, s, qos), 0);
        on.client.WSAIoctl(s, SIO_GET_QOS, nullptr, 0, &qos, sizeof(qos), nullptr);
        QVERIFY(qos.ProviderSpecific.buf == nullptr); // the caller's memory is not kept
    }

    void theIoctlsOfAnySocketWork_data() { rows(EveryProvider, Documented); }
    void theIoctlsOfAnySocketWork()
    {
        RowPair pair(row());
        quint32 on = 1;
        QCOMPARE(pair.client.WSAIoctl(pair.c, FIONBIO, &on, sizeof(on), nullptr, 0, nullptr), 0);
        QCOMPARE(receive(pair.client, pair.c).error, WSAEWOULDBLOCK);
        sendText(pair.server, pair.s, "12345");
        pair.engine.settle();
        quint32 unread = 0;
        quint32 returned = 0;
        QCOMPARE(pair.client.WSAIoctl(pair.c, FIONREAD, nullptr, 0, &unread, sizeof(unread), &returned), 0);
        QCOMPARE(unread, 5u);
        QCOMPARE(returned, quint32(sizeof(unread)));
    }
};

QTEST_GUILESS_MAIN(ConnectDataTest)
#include "tst_connect_data.moc"
