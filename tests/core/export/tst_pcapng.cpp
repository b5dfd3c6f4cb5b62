// The packets of a run: what tshark makes of them.
// SPDX-License-Identifier: MIT
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "core/export/pcapng.h"
#include "tests/support/nasty_texts.h"
#include "tests/support/trace_builder.h"

using namespace halfclose;
using test::TraceBuilder;

namespace {

QByteArray octets(const char *hex)
{
    return QByteArray::fromHex(hex);
}

/// What tshark prints of @p trace; empty with a failed test where it did not like the file.
QString dissected(const Trace &trace, const QStringList &arguments)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("run.pcapng")));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(pcapng(trace));
    file.close();
    QProcess tshark;
    tshark.start(QStringLiteral("tshark"), QStringList{QStringLiteral("-r"), file.fileName()} + arguments);
    if (!tshark.waitForFinished(60000) || tshark.exitCode() != 0)
        return QStringLiteral("tshark failed: ") + QString::fromUtf8(tshark.readAllStandardError());
    return QString::fromUtf8(tshark.readAllStandardOutput());
}

QStringList fields(const QStringList &names)
{
    QStringList arguments{QStringLiteral("-T"), QStringLiteral("fields")};
    for (const QString &name : names)
        arguments << QStringLiteral("-e") << name;
    return arguments;
}

const QStringList asSession{QStringLiteral("-d"), QStringLiteral("tcp.port==5000,tpkt"), QStringLiteral("--disable-protocol"),
                            QStringLiteral("pres")};

/// The documented teardown with the octets of ../shared/session-protocol.md.
TraceBuilder sessionRun(const QString &host)
{
    TraceBuilder run({QStringLiteral("Client side")}, QStringLiteral("session"));
    run.connect(1, 2, 0, host);
    const auto pass = [&run](quint32 from, const char *name, quint64 cause, const char *hex) {
        const quint64 sent = run.wire(from, QString::fromLatin1(name), cause, octets(hex), nullptr, 0);
        return run.arrives(sent);
    };
    run.arrives(run.wire(1, QStringLiteral("SYN"), 0));
    quint64 got = pass(1, "CR", 0, "0300000E09E00000000100C0010B");
    got = pass(2, "CC", got, "0300000E09D00001000200C0010B");
    got = pass(1, "CONNECT", got, "0300001902F0800D1005061301001601021402 0002C1026869");
    pass(2, "ACCEPT", got, "0300001902F0800E10050613010016010214020002C1026F6B");
    run.started(QStringLiteral("1"));
    const quint64 first = run.call(1, QStringLiteral("WSASendDisconnect"), QStringLiteral("s, \"42\""), "42");
    const quint64 finish = run.wire(1, QStringLiteral("FINISH"), first, octets("0300001002F080090711 0101C1023432"), nullptr, 2);
    run.returns(0, QStringLiteral("0"));
    run.arrives(finish);
    run.step(QStringLiteral("5"));
    const quint64 second = run.call(2, QStringLiteral("WSASendDisconnect"), QStringLiteral("s, \"1042\""), "1042");
    const quint64 disconnect = run.wire(2, QStringLiteral("DISCONNECT"), second, octets("0300000F02F0800A06C10431303432"), nullptr, 4);
    run.returns(0, QStringLiteral("0"));
    run.arrives(disconnect);
    run.arrives(run.wire(1, QStringLiteral("FIN"), 0));
    run.arrives(run.wire(2, QStringLiteral("FIN"), 0));
    return run;
}

} // namespace

class PcapngTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("tshark")).isEmpty())
            QSKIP("tshark is not installed");
    }

    void aTcpConnectionIsWhole()
    {
        TraceBuilder run;
        run.connect(1, 2).send(1, QStringLiteral("1"), "hello").shutdownSend(1, QStringLiteral("2"));
        run.send(2, QStringLiteral("3"), "hi").closesocket(2, QStringLiteral("4"), true);
        const QString table = dissected(run.trace, fields({QStringLiteral("tcp.flags.str"), QStringLiteral("tcp.seq"),
                                                           QStringLiteral("tcp.ack"), QStringLiteral("tcp.payload"),
                                                           QStringLiteral("tcp.srcport")}));
        const QString expected = QStringLiteral(
            "··········S·\t0\t0\t\t40001\n"
            "·······A··S·\t0\t1\t\t5000\n"
            "·······A····\t1\t1\t\t40001\n"
            "·······AP···\t1\t1\t68656c6c6f\t40001\n"
            "·······A····\t1\t6\t\t5000\n"
            "·······A···F\t6\t1\t\t40001\n"
            "·······A····\t1\t7\t\t5000\n"
            "·······AP···\t1\t7\t6869\t5000\n"
            "·······A····\t7\t3\t\t40001\n"
            "·······A···F\t3\t7\t\t5000\n"
            "·······A····\t7\t4\t\t40001\n");
        QCOMPARE(table, expected);
    }

    void everyChecksumIsRight()
    {
        TraceBuilder run;
        run.connect(1, 2).send(1, QStringLiteral("1"), "odd").send(2, QStringLiteral("2"), QByteArray(70001, '\xfe'));
        const QStringList check{QStringLiteral("-o"), QStringLiteral("tcp.check_checksum:TRUE"), QStringLiteral("-o"),
                                QStringLiteral("ip.check_checksum:TRUE"), QStringLiteral("-Y"),
                                QStringLiteral("tcp.checksum.status == 0 || ip.checksum.status == 0 || _ws.malformed")};
        QCOMPARE(dissected(run.trace, check), QString());
        // The payload is what was sent, in as many packets as it takes.
        const QString payload = dissected(run.trace, fields({QStringLiteral("tcp.payload")})
                                                         + QStringList{QStringLiteral("-Y"), QStringLiteral("tcp.srcport == 5000 && tcp.len > 0")});
        QString all = payload;
        all.remove(u'\n');
        QCOMPARE(payload.count(u'\n'), 2);
        QCOMPARE(QByteArray::fromHex(all.toLatin1()), QByteArray(70001, '\xfe'));
    }

    void noFaultIsSeenIn_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("IPv4") << QStringLiteral("127.0.0.1");
        QTest::newRow("IPv6") << QStringLiteral("[::1]");
    }

    void noFaultIsSeenIn()
    {
        QFETCH(QString, host);
        const TraceBuilder run = sessionRun(host);
        const QString faults = QStringLiteral(
            "(cotp.type==0x0f && cotp.eot==1 && !ses) || (tcp.len>0 && !tpkt) || tcp.analysis.flags || "
            "((tpkt||cotp||ses) && (_ws.malformed || _ws.expert.severity >= 0x600000))");
        QCOMPARE(dissected(run.trace, asSession + QStringList{QStringLiteral("-Y"), faults}), QString());
        const QString sessions = dissected(run.trace, asSession + fields({QStringLiteral("ses.type"), QStringLiteral("data.data")})
                                                          + QStringList{QStringLiteral("-Y"), QStringLiteral("ses")});
        QCOMPARE(sessions, QStringLiteral("13\t6869\n14\t6f6b\n9\t3432\n10\t31303432\n"));
    }

    void thePacketsAreCommented()
    {
        const QString comments = dissected(sessionRun(QStringLiteral("127.0.0.1")).trace, fields({QStringLiteral("frame.comment")}));
        const QStringList lines = comments.split(u'\n');
        QVERIFY(lines.contains(QStringLiteral("(1) WSASendDisconnect(s, \"42\"): FINISH \"42\"")));
        QVERIFY(lines.contains(QStringLiteral("(5) WSASendDisconnect(s, \"1042\"): DISCONNECT \"1042\"")));
        QVERIFY(lines.contains(QStringLiteral("connection set up")));
        QCOMPARE(lines.filter(QRegularExpression(QStringLiteral("^$"))).size(), 1); // behind the last line
    }

    void theFileSaysThatItIsReconstructed()
    {
        QVERIFY(pcapng(Trace()).contains("Reconstructed by Halfclose"));
    }

    void aResetIsARst()
    {
        TraceBuilder run;
        run.connect(1, 2).send(1, QStringLiteral("1"), "x");
        run.aborts(2, QStringLiteral("2"), QStringLiteral("closesocket"), QStringLiteral("s"), reason::UnreadDataAtClose);
        const QString table = dissected(run.trace, fields({QStringLiteral("tcp.flags.str"), QStringLiteral("frame.comment")}));
        QVERIFY(table.trimmed().endsWith(QStringLiteral("·······A·R··\t(2) closesocket(s): RST (unread data at close)")));
    }

    void severalConnectionsAreKeptApart()
    {
        TraceBuilder run({QStringLiteral("Anna"), QStringLiteral("Ben")});
        run.connect(1, 2, 0).connect(3, 4, 1);
        run.send(1, QStringLiteral("1"), "a").send(3, QStringLiteral("2"), "b").send(4, QStringLiteral("3"), "c");
        const QString streams = dissected(run.trace, fields({QStringLiteral("tcp.stream"), QStringLiteral("tcp.payload")})
                                                         + QStringList{QStringLiteral("-Y"), QStringLiteral("tcp.len > 0")});
        QCOMPARE(streams, QStringLiteral("0\t61\n1\t62\n1\t63\n"));
        QCOMPARE(dissected(run.trace, {QStringLiteral("-Y"), QStringLiteral("tcp.analysis.flags")}), QString());
    }

    void whatCameFromOutsideIsThere()
    {
        TraceBuilder run;
        run.connectOutside(2);
        run.arrivesFromOutside(2, QStringLiteral("DATA"), "garbage");
        run.arrivesFromOutside(2, QStringLiteral("FIN"));
        const QString table = dissected(run.trace, fields({QStringLiteral("tcp.srcport"), QStringLiteral("tcp.payload")})
                                                       + QStringList{QStringLiteral("-Y"), QStringLiteral("tcp.len > 0")});
        QCOMPARE(table, QStringLiteral("6666\t67617262616765\n"));
        QCOMPARE(dissected(run.trace, {QStringLiteral("-Y"), QStringLiteral("tcp.analysis.flags")}), QString());
    }

    void aRangeKeepsItsSteps()
    {
        TraceBuilder run;
        run.connect(1, 2).started(QStringLiteral("1")).send(1, QStringLiteral("1"), "a");
        run.started(QStringLiteral("2")).send(1, QStringLiteral("2"), "b");
        ExportOptions options;
        options.firstStep = QStringLiteral("2");
        const QByteArray bytes = pcapng(run.trace, options);
        QVERIFY(bytes.contains("(2) send"));
        QVERIFY(!bytes.contains("(1) send"));
    }

    void nastyTextsStayComments()
    {
        TraceBuilder run;
        run.connect(1, 2).step(QStringLiteral("1"));
        const quint64 spi = run.call(1, QStringLiteral("send"), QString(65536, u'x') + QChar(0) + QStringLiteral("\x1b[31m"));
        run.arrives(run.wire(1, QStringLiteral("DATA"), spi, "x"));
        QCOMPARE(dissected(run.trace, {QStringLiteral("-Y"), QStringLiteral("_ws.malformed || tcp.analysis.flags")}), QString());
    }

    void nastyDataArrivesAsItWasSent()
    {
        TraceBuilder run;
        run.connect(1, 2);
        QByteArray sent;
        for (const QString &text : test::nastyTexts()) {
            if (text.isEmpty())
                continue;
            run.send(1, QStringLiteral("1"), text.toUtf8());
            sent += text.toUtf8();
        }
        QByteArray payload;
        const QString table = dissected(run.trace, fields({QStringLiteral("tcp.payload")}));
        for (const QString &line : table.split(u'\n'))
            payload += QByteArray::fromHex(line.toLatin1());
        QCOMPARE(payload.size(), sent.size());
        QVERIFY(payload == sent);
        // Not what is malformed: tshark takes some of these bytes for a protocol of that port.
        QCOMPARE(dissected(run.trace, {QStringLiteral("-Y"), QStringLiteral("tcp.analysis.flags")}), QString());
    }

    void whatALatentPeerSaidIsOfTheConnection()
    {
        // A server answers at its listener until it accepts; both sockets' addresses are told later still.
        TraceBuilder run;
        run.connect(1, 2);
        Trace trace;
        trace.header = run.trace.header;
        const auto add = [&trace](quint32 socket, Kind kind, Layer layer, const char16_t *name, quint64 cause,
                                  const QByteArray &arguments, const QByteArray &data = {}) {
            Event event;
            event.socket = socket;
            event.kind = kind;
            event.layer = layer;
            event.name = trace.symbol(name);
            event.endpoint = trace.symbol(socket == 1 ? u"Client side" : u"Server side");
            event.cause = cause;
            event.arguments = arguments;
            event.data = data;
            return trace.append(event);
        };
        add(9, Kind::State, Layer::Spi, state::LocalAddress, 0, "127.0.0.1:5000");
        const quint64 asks = add(1, Kind::Send, Layer::Wire, u"CR", 0, {}, "ask");
        const quint64 asked = add(9, Kind::Receive, Layer::Wire, u"CR", asks, {}, "ask");
        const quint64 answers = add(9, Kind::Send, Layer::Wire, u"CC", asked, {}, "answer");
        add(1, Kind::Receive, Layer::Wire, u"CC", answers, {}, "answer");
        add(2, Kind::State, Layer::Spi, state::LocalAddress, 0, "127.0.0.1:5000");
        add(2, Kind::State, Layer::Spi, state::RemoteAddress, 0, "127.0.0.1:40001");
        add(1, Kind::State, Layer::Spi, state::LocalAddress, 0, "127.0.0.1:40001");
        add(1, Kind::State, Layer::Spi, state::RemoteAddress, 0, "127.0.0.1:5000");
        add(2, Kind::Send, Layer::Wire, u"DATA", 0, {}, "data");
        QCOMPARE(dissected(trace, fields({QStringLiteral("tcp.srcport"), QStringLiteral("tcp.payload")})
                                      + QStringList{QStringLiteral("-Y"), QStringLiteral("tcp.len > 0")}),
                 QStringLiteral("40001\t61736b\n5000\t616e73776572\n5000\t64617461\n"));
    }

    void brokenAddressesAreLeftOut()
    {
        TraceBuilder run;
        run.step(QString());
        for (const char16_t *bad : {u"", u":", u"nowhere:1", u"127.0.0.1:99999", u"127.0.0.1", u"[::1"}) {
            run.state(7, state::LocalAddress, QString::fromUtf16(bad));
            run.state(7, state::RemoteAddress, QString::fromUtf16(bad));
            run.wire(7, QStringLiteral("DATA"), 0, "x");
        }
        QCOMPARE(dissected(run.trace, {}), QString());
    }
};

QTEST_GUILESS_MAIN(PcapngTest)
#include "tst_pcapng.moc"
