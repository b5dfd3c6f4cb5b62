// Another implementation reads what the machine sends: tshark finds no fault in any PDU, and finds the user data in the
// PDUs where it belongs.
// SPDX-License-Identifier: MIT
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "core/provider/session/machine.h"
#include "tests/core/provider/session/capture.h"
#include "tests/core/provider/session/driven_machine.h"
#include "tests/core/provider/session/octets_of.h"

using namespace halfclose;
using namespace halfclose::session;

namespace {

using Role = SessionMachine::Role;

/// Two ends whose every transmission goes into a capture.
class Conversation
{
public:
    explicit Conversation(Capture &capture, const Settings &settings = {})
        : initiator(Role::Initiator, settings), acceptor(Role::Acceptor), m_capture(capture)
    {
        m_capture.connect();
        acceptor.machine.start();
    }
    DrivenMachine initiator;
    DrivenMachine acceptor;

    void run()
    {
        for (bool more = true; more;) {
            more = carry(initiator, acceptor);
            more = carry(acceptor, initiator) || more;
        }
    }
    void connect(const QByteArray &callerData, const QByteArray &calleeData)
    {
        initiator.machine.start(callerData);
        run();
        acceptor.machine.accept(calleeData);
        run();
    }

private:
    bool carry(DrivenMachine &from, DrivenMachine &to)
    {
        const QByteArray octets = from.takeUnsent();
        m_capture.send(&from == &initiator, octets);
        to.machine.octets(octets);
        return !octets.isEmpty();
    }
    Capture &m_capture;
};

} // namespace

class DissectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_tshark = QStandardPaths::findExecutable(QStringLiteral("tshark"));
        if (m_tshark.isEmpty())
            QSKIP("tshark is not installed: nothing here reads the octets independently");
        QVERIFY(m_folder.isValid());
    }

    void theDocumentedTeardownIsReadAsMeant()
    {
        Capture capture;
        Conversation talk(capture);
        talk.connect("hi", "ok");
        talk.initiator.machine.send("abc");
        talk.run(); // each in a frame of its own
        talk.initiator.machine.finish("17");
        talk.run();
        talk.acceptor.machine.send("still");
        talk.run();
        talk.acceptor.machine.finish("1042");
        talk.run();
        QCOMPARE(faults(capture), QString());
        // SPDUs by their decimal identifiers; a TSDU of data has two of them, 1 and 1.
        QCOMPARE(fields(capture, QStringLiteral("ses"), {QStringLiteral("ses.type"), QStringLiteral("data.data")}),
            (QStringList{QStringLiteral("13\t6869"), QStringLiteral("14\t6f6b"), QStringLiteral("1,1\t616263"),
                QStringLiteral("9\t3137"), QStringLiteral("1,1\t7374696c6c"), QStringLiteral("10\t31303432")}));
        QCOMPARE(fields(capture, QStringLiteral("cotp.type == 0x0e"), {QStringLiteral("cotp.tpdu_size")}),
            QStringList{QStringLiteral("2048")});
        QCOMPARE(fields(capture, QStringLiteral("ses.type == 13 || ses.type == 14"),
                     {QStringLiteral("ses.version.flags"), QStringLiteral("ses.req.flags")}),
            QStringList(2, QStringLiteral("0x02\t0x0002")));
    }

    void longAndPartialMessagesAreReassembled_data()
    {
        QTest::addColumn<int>("segment");
        QTest::newRow("one TSDU") << 0;
        QTest::newRow("segments") << 1'000;
    }
    void longAndPartialMessagesAreReassembled()
    {
        QFETCH(int, segment);
        Settings settings;
        if (segment)
            settings.tsduMaximum = TsduMaximum{quint16(segment), quint16(segment)};
        Capture capture;
        Conversation talk(capture, settings);
        talk.connect("long", {});
        talk.initiator.machine.send(QByteArray(5'000, 'x'));
        talk.initiator.machine.send("abc", false);
        talk.initiator.machine.send("def", false);
        talk.initiator.machine.send("g");
        talk.initiator.machine.send({});
        talk.initiator.machine.finish();
        talk.run();
        talk.acceptor.machine.finish();
        talk.run();
        QCOMPARE(faults(capture), QString());
        // All in one frame. The empty message has no data to show.
        QCOMPARE(fields(capture, QStringLiteral("ses.type == 1"), {QStringLiteral("data.len")}),
            QStringList{QStringLiteral("5000,7")});
    }

    void userDataUpToTheLimitsIsWellFormed()
    {
        Capture capture;
        for (const int size : {1, 254, 255, 512, 513, 10'240}) {
            Conversation talk(capture);
            talk.connect(QByteArray(size, 'c'), QByteArray(size, 'd'));
            talk.initiator.machine.finish(QByteArray(size, 'e'));
            talk.run();
            talk.acceptor.machine.finish(QByteArray(size, 'f'));
            talk.run();
        }
        QCOMPARE(faults(capture), QString());
        QCOMPARE(fields(capture, QStringLiteral("ses.type == 10"), {QStringLiteral("ses.type")}).size(), qsizetype(6));
    }

    void refusalsAndAbortsAreReadAsMeant()
    {
        Capture capture;
        Conversation rejected(capture);
        rejected.initiator.machine.start("me");
        rejected.run();
        rejected.acceptor.machine.refuse("no");
        rejected.run();
        Conversation full(capture);
        full.initiator.machine.start();
        full.run();
        full.acceptor.machine.refuseCongested();
        full.run();
        Conversation aborted(capture);
        aborted.connect({}, {});
        aborted.acceptor.machine.abort({}, "bye");
        aborted.run();
        Conversation broken(capture);
        broken.connect({}, {});
        broken.acceptor.machine.octets(inPacket(hex("0D 03 16 01")));
        broken.run();
        Conversation crossed(capture);
        crossed.connect({}, {});
        crossed.initiator.machine.finish("a");
        crossed.acceptor.machine.finish("b");
        crossed.run();
        QCOMPARE(faults(capture), QString());
        QCOMPARE(fields(capture, QStringLiteral("ses.type == 12"), {QStringLiteral("ses.reason_code")}),
            (QStringList{QStringLiteral("2"), QStringLiteral("1")}));
        QCOMPARE(fields(capture, QStringLiteral("ses.type == 25"),
                     {QStringLiteral("ses.transport_flags.user_abort"), QStringLiteral("ses.transport_flags.protocol_error")}),
            (QStringList{QStringLiteral("1\t0"), QStringLiteral("0\t1")}));
        QCOMPARE(fields(capture, QStringLiteral("ses.type == 9"), {QStringLiteral("data.data")}),
            (QStringList{QStringLiteral("61"), QStringLiteral("62")}));
        QCOMPARE(fields(capture, QStringLiteral("ses.type == 10"), {QStringLiteral("ses.length")}),
            (QStringList{QStringLiteral("0"), QStringLiteral("0")}));
    }

    void transportTpdusAreReadAsMeant()
    {
        QOS qos;
        qos.SendingFlowspec.TokenRate = 1'000;
        qos.SendingFlowspec.PeakBandwidth = 10'000;
        qos.SendingFlowspec.Latency = 50'000;
        qos.ReceivingFlowspec.Latency = 60'000;
        Capture capture;
        Conversation proposing(capture);
        proposing.initiator.machine.start("hi", qos);
        proposing.run();
        Conversation negotiating(capture);
        negotiating.acceptor.machine.octets(hex("03 00 00 0B 06 E0 00 00 00 05 40"));
        negotiating.run();
        Conversation broken(capture);
        broken.connect({}, {});
        broken.acceptor.machine.octets(hex("03 00 00 07 02 AA 80"));
        broken.run();
        QCOMPARE(faults(capture), QString());
        QCOMPARE(fields(capture, QStringLiteral("cotp.type == 0x0e && cotp.class == 2"),
                     {QStringLiteral("cotp.transit_delay.targ_calling_called"), QStringLiteral("cotp.transit_delay.max_accept_called_calling")}),
            QStringList{QStringLiteral("50\t60")});
        QCOMPARE(fields(capture, QStringLiteral("cotp.type == 0x08"), {QStringLiteral("cotp.cause")}),
            QStringList{QStringLiteral("130")});
        QCOMPARE(fields(capture, QStringLiteral("cotp.type == 0x07"), {QStringLiteral("cotp.type")}).size(), qsizetype(1));
    }

    // A test that finds nothing must be able to find something.
    void aBrokenSpduIsFound()
    {
        Capture capture;
        Conversation talk(capture);
        talk.connect("hi", "ok");
        capture.send(true, inPacket(hex("09 7F 11 01")));
        QVERIFY(!faults(capture).isEmpty());
    }

private:
    QString run(const Capture &capture, const QStringList &arguments)
    {
        const QString path = m_folder.filePath(QStringLiteral("capture.pcap"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(capture.file()) != capture.file().size())
            return QStringLiteral("the capture could not be written");
        file.close();
        QProcess tshark;
        tshark.start(m_tshark, QStringList{QStringLiteral("-r"), path, QStringLiteral("-d"),
                                   QStringLiteral("tcp.port==%1,tpkt").arg(Capture::port()), QStringLiteral("--disable-protocol"),
                                   QStringLiteral("pres")}
                + arguments);
        if (!tshark.waitForFinished(120'000) || tshark.exitStatus() != QProcess::NormalExit || tshark.exitCode() != 0)
            return QStringLiteral("tshark failed: ") + QString::fromLocal8Bit(tshark.readAllStandardError());
        return QString::fromLocal8Bit(tshark.readAllStandardOutput()).trimmed();
    }

    QString faults(const Capture &capture)
    {
        return run(capture,
            {QStringLiteral("-Y"),
                QStringLiteral("(cotp.type==0x0f && cotp.eot==1 && !ses) || (tcp.len>0 && !tpkt) || ((tpkt||cotp||ses) && "
                               "(_ws.malformed || _ws.expert.severity >= 0x600000))")});
    }

    QStringList fields(const Capture &capture, const QString &filter, const QStringList &names)
    {
        QStringList arguments{QStringLiteral("-Y"), filter, QStringLiteral("-T"), QStringLiteral("fields")};
        for (const QString &name : names)
            arguments << QStringLiteral("-e") << name;
        return run(capture, arguments).split(u'\n');
    }

    QString m_tshark;
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(DissectionTest)
#include "tst_dissection.moc"
