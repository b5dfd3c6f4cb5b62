// A caller's FLOWSPECs reach the called user through X.224's parameters: exactly where they fit, else rounded and
// saturated as documented.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/provider/session/qos.h"
#include "tests/core/provider/session/octets_of.h"

using namespace halfclose;
using namespace halfclose::session;
using namespace halfclose::session::x224;

namespace {

FLOWSPEC flow(quint32 tokenRate, quint32 peak, quint32 latency)
{
    FLOWSPEC flow;
    flow.TokenRate = tokenRate;
    flow.PeakBandwidth = peak;
    flow.Latency = latency;
    return flow;
}

constexpr quint32 None = QOS_NOT_SPECIFIED;

QByteArray octetsOf(const QOS &qos)
{
    QByteArray octets;
    appendQos(octets, proposal(qos));
    return octets;
}

} // namespace

class QosTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void flowspecsAreWrittenAsDocumented_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<QList<quint32>>("sending");
        QTest::addColumn<QList<quint32>>("receiving");
        const auto row = [](const char *name, QList<quint32> sending, QList<quint32> receiving, const char *octets) {
            QTest::newRow(name) << hex(octets) << sending << receiving;
        };
        row("nothing specified", {None, None, None}, {None, None, None}, "");
        row("latency", {None, None, 50'000}, {None, None, 60'000}, "88 08 00 32 00 32 00 3C 00 3C");
        row("latency is rounded up", {None, None, 1}, {None, None, 1'001}, "88 08 00 01 00 01 00 02 00 02");
        row("latency is saturated", {None, None, 65'536'000}, {None, None, 0xFFFFFFFE}, "88 08 FF FF FF FF FF FF FF FF");
        row("latency one way", {None, None, 2'000}, {None, None, None}, "88 08 00 02 00 02 FF FF FF FF");
        row("peak", {None, 10'000, None}, {None, 8'000, None}, "89 0C 00 27 10 00 27 10 00 1F 40 00 1F 40");
        row("peak is saturated", {None, 0x1000000, None}, {None, 0xFFFFFF, None}, "89 0C FF FF FF FF FF FF FF FF FF FF FF FF");
        row("rate and peak", {1'000, 10'000, None}, {800, 8'000, None},
            "89 18 00 27 10 00 27 10 00 1F 40 00 1F 40 00 03 E8 00 03 E8 00 03 20 00 03 20");
        row("rate without peak", {1'000, None, None}, {None, None, None},
            "89 18 00 03 E8 00 03 E8 00 00 00 00 00 00 00 03 E8 00 03 E8 00 00 00 00 00 00");
    }
    void flowspecsAreWrittenAsDocumented()
    {
        QFETCH(QByteArray, octets);
        QFETCH(QList<quint32>, sending);
        QFETCH(QList<quint32>, receiving);
        QOS qos;
        qos.SendingFlowspec = flow(sending[0], sending[1], sending[2]);
        qos.ReceivingFlowspec = flow(receiving[0], receiving[1], receiving[2]);
        QCOMPARE(octetsOf(qos), octets);
    }

    void whatFitsComesBackTheSame()
    {
        QOS qos;
        qos.SendingFlowspec = flow(1'000, 10'000, 50'000);
        qos.ReceivingFlowspec = flow(None, 8'000, None);
        const auto back = flowspecs(proposal(qos));
        QVERIFY(back);
        QVERIFY(back->SendingFlowspec == qos.SendingFlowspec);
        QVERIFY(back->ReceivingFlowspec == qos.ReceivingFlowspec);
    }

    void nothingSpecifiedProposesNothing()
    {
        QVERIFY(proposal(QOS()).isEmpty());
        QVERIFY(!flowspecs(QosParameters()));
        QosParameters priority;
        priority.priority = quint16(1);
        QVERIFY(!flowspecs(priority)); // no FLOWSPEC has it
    }

    void aStrangersTargetsAndLimitsAreReadAsFlowspecs()
    {
        // The documented CR: delay 50 to 200 ms and 60 to 250 ms, throughput 10000 and 8000 octets a second.
        QosParameters qos;
        QVERIFY(readQos(TransitDelayCode, hex("00 32 00 C8 00 3C 00 FA"), qos));
        QVERIFY(readQos(ThroughputCode, hex("00 27 10 00 03 E8 00 1F 40 00 03 20"), qos));
        const auto flows = flowspecs(qos);
        QVERIFY(flows);
        QCOMPARE(flows->SendingFlowspec.Latency, 200'000u); // the longest that is acceptable
        QCOMPARE(flows->ReceivingFlowspec.Latency, 250'000u);
        QCOMPARE(flows->SendingFlowspec.PeakBandwidth, 10'000u);
        QCOMPARE(flows->ReceivingFlowspec.PeakBandwidth, 8'000u);
        QCOMPARE(flows->SendingFlowspec.TokenRate, None);
    }

    void aParameterOfAnotherLengthIsNone()
    {
        QosParameters qos;
        QVERIFY(!readQos(ResidualErrorRateCode, hex("01 02"), qos));
        QVERIFY(!readQos(PriorityCode, hex("01"), qos));
        QVERIFY(!readQos(TransitDelayCode, QByteArray(9, '\0'), qos));
        QVERIFY(!readQos(ThroughputCode, QByteArray(13, '\0'), qos));
        QVERIFY(!readQos(0x85, hex("01"), qos));
        QVERIFY(qos.isEmpty());
    }
};

QTEST_GUILESS_MAIN(QosTest)
#include "tst_qos.moc"
