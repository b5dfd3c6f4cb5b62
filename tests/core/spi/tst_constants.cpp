// The documented names have the documented values (sections 1, 14 and 15). Each name is written beside its value as the
// rule book gives it.
// SPDX-License-Identifier: MIT
#include <cstddef>
#include <type_traits>

#include <QTest>

#include "core/spi/names.h"
#include "core/spi/provider.h"

using namespace halfclose;

class ConstantsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void buffersAndLingerHaveTheDocumentedMembers()
    {
        // STR-1
        static_assert(std::is_same_v<decltype(WSABUF::len), quint32> && std::is_same_v<decltype(WSABUF::buf), char *>);
        static_assert(offsetof(WSABUF, len) < offsetof(WSABUF, buf));
        // STR-2
        static_assert(std::is_same_v<decltype(LINGER::l_onoff), quint16>);
        static_assert(std::is_same_v<decltype(LINGER::l_linger), quint16>);
        QCOMPARE(sizeof(LINGER), size_t(4));
        QCOMPARE(offsetof(LINGER, l_onoff), size_t(0));
    }

    void aFlowspecIsEightNumbersInOrder()
    {
        // STR-3
        QCOMPARE(sizeof(FLOWSPEC), 8 * sizeof(quint32));
        const FLOWSPEC flow{1, 2, 3, 4, 5, 6, 7, 8};
        QCOMPARE(flow.TokenRate, 1u);
        QCOMPARE(flow.TokenBucketSize, 2u);
        QCOMPARE(flow.PeakBandwidth, 3u);
        QCOMPARE(flow.Latency, 4u);
        QCOMPARE(flow.DelayVariation, 5u);
        QCOMPARE(flow.ServiceType, 6u);
        QCOMPARE(flow.MaxSduSize, 7u);
        QCOMPARE(flow.MinimumPolicedSize, 8u);
        // STR-4
        static_assert(offsetof(QOS, SendingFlowspec) < offsetof(QOS, ReceivingFlowspec));
        static_assert(offsetof(QOS, ReceivingFlowspec) < offsetof(QOS, ProviderSpecific));
        static_assert(std::is_same_v<decltype(QOS::ProviderSpecific), WSABUF>);
    }

    void errorCodesOfEventsAreIndexedByBit()
    {
        // STR-6, STR-7
        QCOMPARE(std::size(WSANETWORKEVENTS().iErrorCode), size_t(10));
        QCOMPARE(FD_MAX_EVENTS, 10);
        const std::pair<long, int> bits[] = {{FD_READ, FD_READ_BIT}, {FD_WRITE, FD_WRITE_BIT}, {FD_OOB, FD_OOB_BIT},
            {FD_ACCEPT, FD_ACCEPT_BIT}, {FD_CONNECT, FD_CONNECT_BIT}, {FD_CLOSE, FD_CLOSE_BIT},
            {FD_QOS, FD_QOS_BIT}, {FD_GROUP_QOS, FD_GROUP_QOS_BIT},
            {FD_ROUTING_INTERFACE_CHANGE, FD_ROUTING_INTERFACE_CHANGE_BIT},
            {FD_ADDRESS_LIST_CHANGE, FD_ADDRESS_LIST_CHANGE_BIT}};
        for (const auto &[event, bit] : bits)
            QCOMPARE(event, 1L << bit);
    }

    void aConditionFunctionIsToldWhatIsDocumented()
    {
        // STR-12, without the pointers of C: who calls, its data, QoS, who is called, room for an answer, the group;
        // what a callback's user wants handed through it captures itself.
        static_assert(std::is_same_v<ConditionFunction::result_type, int>);
        AcceptCondition question;
        QVERIFY(!question.callerId && !question.callerData && !question.sqos);
        QVERIFY(question.calleeCapacity == 0 && question.calleeData.isEmpty());
        QCOMPARE(question.group, GROUP(0));
    }

    void namesHaveTheirValues_data()
    {
        QTest::addColumn<qint64>("value");
        QTest::addColumn<qint64>("documented");
        const auto row = [](const char *name, auto value, qint64 documented) {
            QTest::newRow(name) << qint64(value) << documented;
        };
#define NAME(name, documented) row(#name, name, documented)
        // STR-5
        NAME(SERVICETYPE_NOTRAFFIC, 0);
        NAME(SERVICETYPE_BESTEFFORT, 1);
        NAME(SERVICETYPE_CONTROLLEDLOAD, 2);
        NAME(SERVICETYPE_GUARANTEED, 3);
        NAME(SERVICETYPE_NETWORK_UNAVAILABLE, 4);
        NAME(SERVICETYPE_GENERAL_INFORMATION, 5);
        NAME(SERVICETYPE_NOCHANGE, 6);
        NAME(SERVICETYPE_NONCONFORMING, 9);
        NAME(SERVICETYPE_NETWORK_CONTROL, 0xA);
        NAME(SERVICETYPE_QUALITATIVE, 0xD);
        NAME(QOS_NOT_SPECIFIED, 0xFFFFFFFF);
        // STR-7
        NAME(FD_READ, 0x01);
        NAME(FD_WRITE, 0x02);
        NAME(FD_OOB, 0x04);
        NAME(FD_ACCEPT, 0x08);
        NAME(FD_CONNECT, 0x10);
        NAME(FD_CLOSE, 0x20);
        NAME(FD_QOS, 0x40);
        NAME(FD_GROUP_QOS, 0x80);
        NAME(FD_ROUTING_INTERFACE_CHANGE, 0x100);
        NAME(FD_ADDRESS_LIST_CHANGE, 0x200);
        // RECV-20
        NAME(POLLHUP, 0x2);
        // STR-8
        NAME(CF_ACCEPT, 0);
        NAME(CF_REJECT, 1);
        NAME(CF_DEFER, 2);
        NAME(SD_RECEIVE, 0);
        NAME(SD_SEND, 1);
        NAME(SD_BOTH, 2);
        NAME(SG_UNCONSTRAINED_GROUP, 1);
        NAME(SG_CONSTRAINED_GROUP, 2);
        // STR-9
        NAME(SOL_SOCKET, 0xFFFF);
        NAME(SO_LINGER, 0x80);
        row("SO_DONTLINGER", quint32(SO_DONTLINGER), 0xFFFFFF7F);
        NAME(SO_ERROR, 0x1007);
        NAME(SO_CONDITIONAL_ACCEPT, 0x3002);
        NAME(SO_UPDATE_ACCEPT_CONTEXT, 0x700B);
        NAME(SO_CONNECT_TIME, 0x700C);
        NAME(SO_UPDATE_CONNECT_CONTEXT, 0x7010);
        // STR-10
        NAME(SO_CONNDATA, 0x7000);
        NAME(SO_CONNOPT, 0x7001);
        NAME(SO_DISCDATA, 0x7002);
        NAME(SO_DISCOPT, 0x7003);
        NAME(SO_CONNDATALEN, 0x7004);
        NAME(SO_CONNOPTLEN, 0x7005);
        NAME(SO_DISCDATALEN, 0x7006);
        NAME(SO_DISCOPTLEN, 0x7007);
        // STR-11
        NAME(INVALID_SOCKET, ~0);
        NAME(SOCKET_ERROR, -1);
        NAME(SOMAXCONN, 0x7FFFFFFF);
        NAME(TF_DISCONNECT, 1);
        NAME(TF_REUSE_SOCKET, 2);
        NAME(WSA_FLAG_OVERLAPPED, 1);
        NAME(FROM_PROTOCOL_INFO, -1);
        NAME(MSG_PARTIAL, 0x8000);
        // CAT-1, CAT-4, CAT-5, CAT-6, CAT-8, CAT-9, CAT-10, CAT-11, CAT-13
        NAME(XP1_CONNECTIONLESS, 0x1);
        NAME(XP1_MESSAGE_ORIENTED, 0x8);
        NAME(XP1_PSEUDO_STREAM, 0x10);
        NAME(XP1_GRACEFUL_CLOSE, 0x20);
        NAME(XP1_CONNECT_DATA, 0x80);
        NAME(XP1_DISCONNECT_DATA, 0x100);
        NAME(XP1_QOS_SUPPORTED, 0x2000);
        NAME(XP1_UNI_SEND, 0x8000);
        NAME(XP1_UNI_RECV, 0x10000);
        NAME(XP1_PARTIAL_MESSAGE, 0x40000);
        // CAT-14
        NAME(XP1_GUARANTEED_DELIVERY, 0x2);
        NAME(XP1_GUARANTEED_ORDER, 0x4);
        NAME(XP1_EXPEDITED_DATA, 0x40);
        NAME(XP1_SUPPORT_BROADCAST, 0x200);
        NAME(XP1_SUPPORT_MULTIPOINT, 0x400);
        NAME(XP1_MULTIPOINT_CONTROL_PLANE, 0x800);
        NAME(XP1_MULTIPOINT_DATA_PLANE, 0x1000);
        NAME(XP1_INTERRUPT, 0x4000);
        NAME(XP1_IFS_HANDLES, 0x20000);
        NAME(XP1_SAN_SUPPORT_SDP, 0x80000);
        // Section 15: the Win32 names of what Winsock calls WSA_OPERATION_ABORTED and WSA_IO_PENDING.
        NAME(ERROR_OPERATION_ABORTED, WSA_OPERATION_ABORTED);
        NAME(ERROR_IO_PENDING, WSA_IO_PENDING);
        // CAT-16
        NAME(PFL_MULTIPLE_PROTO_ENTRIES, 1);
        NAME(PFL_RECOMMENDED_PROTO_ENTRY, 2);
        NAME(PFL_HIDDEN, 4);
        NAME(PFL_MATCHES_PROTOCOL_ZERO, 8);
#undef NAME
    }
    void namesHaveTheirValues()
    {
        QFETCH(qint64, value);
        QFETCH(qint64, documented);
        QCOMPARE(value, documented);
    }

    void errorsHaveTheirNumbers_data()
    {
        // Section 15.
        QTest::addColumn<int>("number");
        const std::pair<const char *, int> documented[] = {{"ERROR_NETNAME_DELETED", 64},
            {"WSA_OPERATION_ABORTED", 995}, {"WSA_IO_PENDING", 997}, {"ERROR_CONNECTION_ABORTED", 1236},
            {"WSAEACCES", 10013}, {"WSAEFAULT", 10014}, {"WSAEINVAL", 10022}, {"WSAEWOULDBLOCK", 10035},
            {"WSAEINPROGRESS", 10036}, {"WSAEALREADY", 10037}, {"WSAENOTSOCK", 10038}, {"WSAENOPROTOOPT", 10042},
            {"WSAEPROTONOSUPPORT", 10043}, {"WSAEOPNOTSUPP", 10045}, {"WSAEAFNOSUPPORT", 10047},
            {"WSAEADDRNOTAVAIL", 10049}, {"WSAENETDOWN", 10050}, {"WSAENETUNREACH", 10051}, {"WSAENETRESET", 10052},
            {"WSAECONNABORTED", 10053}, {"WSAECONNRESET", 10054}, {"WSAENOBUFS", 10055}, {"WSAEISCONN", 10056},
            {"WSAENOTCONN", 10057}, {"WSAESHUTDOWN", 10058}, {"WSAETIMEDOUT", 10060}, {"WSAECONNREFUSED", 10061},
            {"WSANOTINITIALISED", 10093}, {"WSAEDISCON", 10101}, {"WSATRY_AGAIN", 11002}};
        for (const auto &[name, number] : documented)
            QTest::newRow(name) << number;
    }
    void errorsHaveTheirNumbers()
    {
        QFETCH(int, number);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(errorNumber(name), std::optional(number));
        QCOMPARE(errorName(number), name);
        QVERIFY(!errorMeaning(number).isEmpty());
    }
};

QTEST_APPLESS_MAIN(ConstantsTest)
#include "tst_constants.moc"
