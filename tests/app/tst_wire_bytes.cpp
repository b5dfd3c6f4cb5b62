// The session lesson's bytes, recorded live on loopback, are X.225 in tshark's eyes: FINISH with 17, DISCONNECT with 1042.
// SPDX-License-Identifier: MIT
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include "core/trace/json_lines_reader.h"
#include "core/trace/state_names.h"
#include "tests/app/capture.h"
#include "tests/app/program.h"

using namespace halfclose;

namespace {

/// The port of the connection's server end, from its trace.
quint16 serverPort(const Trace &trace)
{
    const Symbol property = trace.find(state::LocalAddress);
    for (const TraceHeader::Endpoint &endpoint : trace.header.endpoints) {
        if (!endpoint.server)
            continue;
        const Symbol name = trace.find(endpoint.name);
        for (const Event &event : trace.events()) {
            if (event.kind == Kind::State && event.name == property && event.endpoint == name)
                return event.arguments.mid(event.arguments.lastIndexOf(':') + 1).toUShort();
        }
    }
    return 0;
}

const QStringList TypeAndData{QStringLiteral("ses.type"), QStringLiteral("data.data")};

} // namespace

class WireBytesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The judge is heard first: session-protocol.md's own FINISH line must be one to it, and its first half a fault.
    void theRecorderSeesWhatIsSent()
    {
        LoopbackCapture capture;
        const QString reason = capture.start();
        if (!reason.isEmpty())
            QSKIP(qPrintable(reason));
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, server.serverPort());
        QVERIFY(client.waitForConnected());
        client.write(QByteArray::fromHex("0300001002F0800907110101C1023432"));
        QVERIFY(client.waitForBytesWritten());
        QVERIFY(server.waitForNewConnection(5000));
        QTcpSocket *accepted = server.nextPendingConnection();
        QVERIFY(accepted->bytesAvailable() > 0 || accepted->waitForReadyRead());
        accepted->write(QByteArray::fromHex("0300000B02F08009071101"));
        QVERIFY(accepted->waitForBytesWritten());
        QVERIFY(client.waitForReadyRead());
        QCOMPARE(capture.finish(), QString());
        QCOMPARE(dissect(capture.file(), server.serverPort(), QStringLiteral("ses"), TypeAndData),
            QStringList{QStringLiteral("9\t3432")});
        QCOMPARE(dissect(capture.file(), server.serverPort(), faultFilter(), {QStringLiteral("frame.protocols")}).size(), 1);
    }

    void theDocumentedLessonIsFinishAndDisconnect()
    {
        LoopbackCapture capture;
        const QString reason = capture.start();
        if (!reason.isEmpty())
            QSKIP(qPrintable(reason));
        QTemporaryDir folder;
        const QString saved = folder.filePath(QStringLiteral("t.jsonl"));
        const Ran ran = runProgram({QStringLiteral("run"), QStringLiteral("disconnect-data"), QStringLiteral("--trace"), saved});
        QCOMPARE(ran.status, 0);
        QCOMPARE(capture.finish(), QString());
        const TraceReading reading = readTraceFile(saved);
        QVERIFY2(reading.ok(), qPrintable(reading.error));
        const quint16 port = serverPort(reading.trace);
        QVERIFY(port != 0);

        const QString teardown = QStringLiteral("ses.type==9 || ses.type==10");
        const QStringList pdus{QStringLiteral("9\t3137"), QStringLiteral("10\t31303432")}; // "17", "1042"
        QCOMPARE(dissect(capture.file(), port, teardown, TypeAndData), pdus);
        QCOMPARE(dissect(capture.file(), port, faultFilter(), {QStringLiteral("frame.number")}), QStringList());
    }
};

QTEST_GUILESS_MAIN(WireBytesTest)
#include "tst_wire_bytes.moc"
