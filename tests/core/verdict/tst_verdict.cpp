// Who began, how each connection ended and why, what was lost and by which call, from made-up traces.
// SPDX-License-Identifier: MIT
#include <QElapsedTimer>
#include <QTest>

#include "core/verdict/verdict.h"
#include "core/verdict/wording.h"
#include "tests/support/trace_builder.h"

using namespace halfclose;
using test::TraceBuilder;

namespace {

const QString clientSide = QStringLiteral("Client side");
const QString serverSide = QStringLiteral("Server side");

ConnectionVerdict only(const TraceBuilder &run)
{
    const Verdict verdict = verdictOf(run.trace);
    return verdict.connections.size() == 1 ? verdict.connections.first() : ConnectionVerdict();
}

QString said(const TraceBuilder &run)
{
    return sentence(verdictOf(run.trace));
}

/// The documented disconnect-data run, up to where both ends have answered.
TraceBuilder documentedRun()
{
    TraceBuilder run({clientSide}, QStringLiteral("session"));
    run.connect(1, 2);
    run.sendDisconnect(1, QStringLiteral("1"), "17", QStringLiteral("FINISH")).met(QStringLiteral("1"));
    run.met(QStringLiteral("2"));
    run.recvDisconnect(2, QStringLiteral("3"), "17").met(QStringLiteral("3"));
    run.met(QStringLiteral("4"));
    run.sendDisconnect(2, QStringLiteral("5"), "1042", QStringLiteral("DISCONNECT")).met(QStringLiteral("5"));
    run.met(QStringLiteral("6"));
    run.closesocket(2, QStringLiteral("5a")).met(QStringLiteral("5a"));
    run.recvDisconnect(1, QStringLiteral("7"), "1042").met(QStringLiteral("7"));
    run.closesocket(1, QStringLiteral("8")).met(QStringLiteral("8"));
    return run;
}

} // namespace

class VerdictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDocumentedRunEndsGracefully()
    {
        const TraceBuilder run = documentedRun();
        const ConnectionVerdict verdict = only(run);
        QCOMPARE(verdict.connection, clientSide);
        QCOMPARE(verdict.kind, Ending::Graceful);
        QCOMPARE(verdict.began->endpoint, clientSide);
        QCOMPARE(causeText(verdict), QStringLiteral("WSASendDisconnect at 1"));
        QCOMPARE(verdict.ledger.size(), 2);
        QCOMPARE(verdict.ledger[0].from, clientSide);
        QCOMPARE(*verdict.ledger[0].disconnectData, QByteArray("17"));
        QVERIFY(verdict.ledger[0].disconnectDataRead);
        QCOMPARE(*verdict.ledger[1].disconnectData, QByteArray("1042"));
        QVERIFY(verdict.ledger[1].disconnectDataRead);
        QCOMPARE(verdict.ledger[0].lost, 0);
        QCOMPARE(said(run), QStringLiteral("The client began with WSASendDisconnect at (1); both sides closed gracefully "
                                           "and nothing was lost."));
    }

    void thePastIsAPrefix()
    {
        const TraceBuilder run = documentedRun();
        VerdictReader reader(run.trace);
        QVERIFY(!reader.at(0).connections.size());
        Ending last = Ending::Open;
        for (quint64 events = 1; events <= run.trace.size(); ++events) {
            const Verdict verdict = reader.at(events);
            if (verdict.connections.isEmpty())
                continue;
            const ConnectionVerdict &now = verdict.connections.first();
            QVERIFY(!(last == Ending::Graceful && now.kind != Ending::Graceful));
            last = now.kind;
            QCOMPARE(now.kind, verdictOf(run.trace, events).connections.first().kind);
            QVERIFY(!sentence(verdict).isEmpty());
        }
        QCOMPARE(last, Ending::Graceful);
        QVERIFY(reader.at(1).connections.isEmpty()); // back to the beginning
    }

    // What is said is a function of what is shown: a close that is still to come has not happened.
    void nobodySaysClosedBeforeTheLastClosesocket()
    {
        const TraceBuilder run = documentedRun();
        const Symbol close = run.trace.find(QStringLiteral("closesocket"));
        std::vector<quint64> closes;
        for (const Event &event : run.trace.events()) {
            if (event.layer == Layer::Api && event.kind == Kind::Return && event.name == close)
                closes.push_back(event.sequence);
        }
        QCOMPARE(closes.size(), size_t(2));
        for (quint64 events = 1; events < closes.back(); ++events) {
            const QString prefix = sentence(verdictOf(run.trace, events));
            QVERIFY2(!prefix.contains(QStringLiteral("closed gracefully")), qPrintable(QString::number(events) + prefix));
        }
        QVERIFY(sentence(verdictOf(run.trace, closes.back())).contains(QStringLiteral("both sides closed gracefully")));
        QCOMPARE(sentence(verdictOf(run.trace, closes.front())),
            QStringLiteral("The client began with WSASendDisconnect at (1); both sides have ended their sending, and the "
                           "client still has its socket; no message bytes were lost. The disconnect data \"1042\" from "
                           "the server has not been read yet."));
    }

    void bothMayHaveEndedTheirSendingAndStillHaveTheirSockets()
    {
        TraceBuilder run;
        run.connect(1, 2).shutdownSend(1, QStringLiteral("1")).shutdownSend(2, QStringLiteral("2"));
        QCOMPARE(said(run), QStringLiteral("The client began with shutdown at (1); both sides have ended their sending, "
                                           "and still have their sockets; nothing is lost so far."));
        run.closesocket(1, QStringLiteral("3"));
        QCOMPARE(said(run), QStringLiteral("The client began with shutdown at (1); both sides have ended their sending, "
                                           "and the server still has its socket; nothing is lost so far."));
    }

    void oneOfManyConnectionsThatStillHasItsSocketIsNamed()
    {
        TraceBuilder run({QStringLiteral("Anna"), QStringLiteral("Ben")});
        run.connect(1, 2, 0).connect(3, 4, 1);
        for (const quint32 socket : {1u, 2u, 3u})
            run.closesocket(socket, QString::number(socket), true);
        run.shutdownSend(4, QStringLiteral("4"));
        const QString sentences = said(run);
        QVERIFY2(sentences.startsWith(QStringLiteral("Of 2 connections, 1 closed gracefully and lost nothing. Ben: ")), qPrintable(sentences));
        QVERIFY2(sentences.contains(QStringLiteral("the server still has its socket")), qPrintable(sentences));
    }

    void disconnectDataNobodyReadIsSaid()
    {
        TraceBuilder run({clientSide}, QStringLiteral("session"));
        run.connect(1, 2);
        run.sendDisconnect(1, QStringLiteral("1"), "17", QStringLiteral("FINISH"));
        run.closesocket(2, QStringLiteral("2")).runEnded();
        const ConnectionVerdict verdict = only(run);
        QCOMPARE(verdict.kind, Ending::Graceful);
        QVERIFY(!verdict.ledger[0].disconnectDataRead);
        QCOMPARE(said(run), QStringLiteral("The client began with WSASendDisconnect at (1); both sides closed gracefully and no "
                                           "message bytes were lost. The disconnect data \"17\" from the client was never "
                                           "read."));
    }

    void disconnectDataThatCanStillBeReadIsNotLost()
    {
        TraceBuilder run({clientSide}, QStringLiteral("session"));
        run.connect(1, 2);
        run.sendDisconnect(1, QStringLiteral("1"), "17", QStringLiteral("FINISH"));
        run.sendDisconnect(2, QStringLiteral("2"), "1042", QStringLiteral("DISCONNECT"));
        QVERIFY2(said(run).endsWith(QStringLiteral("from the server has not been read yet.")), qPrintable(said(run)));
        run.closesocket(1, QStringLiteral("3"));
        QVERIFY2(said(run).endsWith(QStringLiteral("\"1042\" from the server was never read.")), qPrintable(said(run)));
    }

    void aHalfCloseAloneLeavesTheConnectionOpen()
    {
        TraceBuilder run;
        run.connect(1, 2).shutdownSend(1, QStringLiteral("1"));
        QCOMPARE(only(run).kind, Ending::Open);
        QCOMPARE(causeText(only(run)), QStringLiteral("shutdown at 1"));
        QCOMPARE(said(run), QStringLiteral("The client began with shutdown at (1); the server has not closed its side yet."));
        run.runEnded();
        QCOMPARE(said(run), QStringLiteral("The client began with shutdown at (1), but the server had not closed its side "
                                           "when the run ended."));
    }

    void anUntouchedConnectionIsOpenAndHasNoCause()
    {
        TraceBuilder run;
        run.connect(1, 2);
        QVERIFY(!only(run).began);
        QVERIFY(causeText(only(run)).isNull());
        QCOMPARE(said(run), QStringLiteral("The connection is open."));
        run.runEnded();
        QCOMPARE(said(run), QStringLiteral("Nobody closed the connection."));
    }

    void whoeverCalledFirstBegan()
    {
        // Both call before either FIN arrives.
        TraceBuilder run;
        run.connect(1, 2).step(QStringLiteral("1"));
        const quint64 first = run.call(2, QStringLiteral("shutdown"), QStringLiteral("s, SD_SEND"));
        const quint64 fin = run.wire(2, QStringLiteral("FIN"), first);
        run.returns(0, QStringLiteral("0")).shutdownSend(1, QStringLiteral("2")).arrives(fin);
        QCOMPARE(only(run).began->endpoint, serverSide);
        QCOMPARE(causeText(only(run)), QStringLiteral("shutdown at 1"));
        QCOMPARE(only(run).kind, Ending::Graceful);
    }

    void aFailedCallBeganNothing()
    {
        TraceBuilder run; // LING-8: no disconnect was started
        run.connect(1, 2).step(QStringLiteral("1"));
        run.call(1, QStringLiteral("closesocket"), QStringLiteral("s"));
        run.returns(-1, QStringLiteral("WSAEWOULDBLOCK"), WSAEWOULDBLOCK).shutdownSend(2, QStringLiteral("2"));
        QCOMPARE(only(run).began->endpoint, serverSide);
    }

    void receiveShutdownIsNoBeginning()
    {
        TraceBuilder run; // SHUT-11
        run.connect(1, 2).step(QStringLiteral("1"));
        run.call(1, QStringLiteral("shutdown"), QStringLiteral("s, SD_RECEIVE"));
        run.returns(0, QStringLiteral("0"));
        QVERIFY(!only(run).began);
    }

    void whatTheEndOfTheRunClosesIsOpen()
    {
        TraceBuilder run;
        run.connect(1, 2).send(1, QStringLiteral("1"), "hello").runEnded();
        run.closesocket(1, QString(), true).closesocket(2, QString(), true);
        run.resets(2, QString(), QString::fromUtf16(reason::Stopped));
        QCOMPARE(only(run).kind, Ending::Open);
        QVERIFY(!only(run).began);
        QCOMPARE(only(run).ledger[0].lost, 0);
    }

    void bytesAreCountedOncePerDirection()
    {
        TraceBuilder run; // the call inside a call says the same once more
        run.connect(1, 2).send(1, QStringLiteral("1"), "hello").send(2, QStringLiteral("2"), "hi");
        run.recv(2, QStringLiteral("3"), "hel");
        const QList<LedgerEntry> ledger = only(run).ledger;
        QCOMPARE(ledger[0].sent, 5);
        QCOMPARE(ledger[0].delivered, 5);
        QCOMPARE(ledger[0].read, 3);
        QCOMPARE(ledger[0].lost, 0);
        QCOMPARE(ledger[1].from, serverSide);
        QCOMPARE(ledger[1].sent, 2);
        QCOMPARE(ledger[1].read, 0);
    }

    void unreadDataAtCloseLosesIt()
    {
        TraceBuilder run;
        run.connect(1, 2).send(1, QStringLiteral("1"), QByteArray(1024, 'x'));
        run.aborts(2, QStringLiteral("4"), QStringLiteral("closesocket"), QStringLiteral("s"), reason::UnreadDataAtClose);
        const ConnectionVerdict verdict = only(run);
        QCOMPARE(verdict.kind, Ending::Abortive);
        QCOMPARE(verdict.began->endpoint, serverSide);
        QCOMPARE(causeText(verdict), QStringLiteral("unread data at close at 4: closesocket"));
        QCOMPARE(verdict.ledger[0].lost, 1024);
        QCOMPARE(verdict.ledger[0].lostBy->call, QStringLiteral("closesocket"));
        QCOMPARE(lossText(verdict.ledger[0]), QStringLiteral("closesocket at (4), 1,024 bytes unread"));
        QCOMPARE(said(run), QStringLiteral("The server reset the connection with closesocket at (4) while 1,024 bytes were "
                                           "unread: they are lost."));
    }

    // SHUT-12
    void receiveShutdownWithUnreadDataLosesIt()
    {
        TraceBuilder run;
        run.connect(1, 2).send(1, QStringLiteral("1"), "x");
        run.aborts(2, QStringLiteral("2"), QStringLiteral("shutdown"), QStringLiteral("s, SD_RECEIVE"),
                   reason::UnreadDataAtReceiveShutdown);
        QCOMPARE(causeText(only(run)), QStringLiteral("SD_RECEIVE with unread data at 2: shutdown"));
        QCOMPARE(said(run), QStringLiteral("The server reset the connection with shutdown at (2) while 1 byte was unread: "
                                           "it is lost."));
    }

    void lingerZeroLosesBothDirections()
    {
        TraceBuilder run; // LING-2
        run.connect(1, 2).send(1, QStringLiteral("1"), "12345", false).send(2, QStringLiteral("2"), "abc");
        run.aborts(1, QStringLiteral("3"), QStringLiteral("closesocket"), QStringLiteral("s"), reason::LingerZero);
        const ConnectionVerdict verdict = only(run);
        QCOMPARE(causeText(verdict), QStringLiteral("linger 0 at 3: closesocket"));
        QCOMPARE(verdict.ledger[0].lost, 5);
        QCOMPARE(verdict.ledger[0].unread, 0);
        QCOMPARE(verdict.ledger[1].lost, 3);
        QCOMPARE(lossText(verdict.ledger[1]), QStringLiteral("closesocket at (3), 3 bytes unread"));
        QCOMPARE(said(run), QStringLiteral("The client reset the connection with closesocket at (3), told to linger for 0 "
                                           "seconds; this lost 5 bytes from the client and 3 bytes from the server."));
    }

    void everyReasonHasACauseAndASentence_data()
    {
        QTest::addColumn<QString>("note");
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QString>("says");
        const auto row = [](const char16_t *note, const char16_t *call, const char16_t *cause, const char16_t *says) {
            const QString text = QString::fromUtf16(note);
            QTest::newRow(qPrintable(text)) << text << QString::fromUtf16(call) << QString::fromUtf16(cause)
                                            << QString::fromUtf16(says);
        };
        row(reason::LingerRanOut, u"closesocket", u"linger ran out at 6: closesocket",
            u"The client reset the connection when the linger interval of closesocket at (6) ran out; nothing was lost.");
        row(reason::Crash, u"", u"crash at 6", u"The client crashed at (6), which reset the connection; nothing was lost.");
        row(u"protocol error: TPKT version 4", u"", u"protocol error at 6: TPKT version 4",
            u"The client ended the connection for a protocol error (TPKT version 4); nothing was lost.");
        row(reason::TimedOut, u"", u"timed out at 6",
            u"The client ended the connection because its peer did not answer in time; nothing was lost.");
        row(reason::Rejected, u"", u"rejected at 6", u"The client rejected the connection; nothing was lost.");
        row(reason::BacklogFull, u"", u"backlog full at 6",
            u"The client refused the connection because its backlog was full; nothing was lost.");
        row(reason::LimitExceeded, u"", u"limit exceeded at 6",
            u"The client ended the connection because its peer sent more than it takes; nothing was lost.");
        row(u"system failure: timed out", u"", u"system failure at 6: timed out",
            u"The system failed the client (timed out); nothing was lost.");
        row(u"", u"closesocket", u"reset at 6: closesocket",
            u"The client reset the connection with closesocket at (6); nothing was lost.");
    }

    void everyReasonHasACauseAndASentence()
    {
        QFETCH(QString, note);
        QFETCH(QString, call);
        QFETCH(QString, cause);
        QFETCH(QString, says);
        TraceBuilder run;
        run.connect(1, 2);
        const auto *text = reinterpret_cast<const char16_t *>(note.utf16());
        if (call.isEmpty())
            run.resets(1, QStringLiteral("6"), note);
        else
            run.aborts(1, QStringLiteral("6"), call, QStringLiteral("s, SD_RECEIVE"), text);
        QCOMPARE(causeText(only(run)), cause);
        QCOMPARE(said(run), says);
    }

    void aResetAfterAGracefulBeginningNamesBoth()
    {
        TraceBuilder run;
        run.connect(1, 2).shutdownSend(1, QStringLiteral("1"));
        run.aborts(2, QStringLiteral("2"), QStringLiteral("closesocket"), QStringLiteral("s"), reason::LingerZero);
        QCOMPARE(only(run).began->endpoint, clientSide);
        QCOMPARE(only(run).abortedBy->endpoint, serverSide);
        QCOMPARE(said(run), QStringLiteral("The client began with shutdown at (1), but the server reset the connection with "
                                           "closesocket at (2), told to linger for 0 seconds; nothing was lost."));
    }

    void dataForAClosedSocketIsLostByTheClose()
    {
        TraceBuilder run; // RECV-13
        run.connect(1, 2).closesocket(2, QStringLiteral("1"), true).send(1, QStringLiteral("2"), "late");
        const quint64 received = run.trace.size();
        run.resets(2, QString(), QString::fromUtf16(reason::DataAfterClose), received);
        const ConnectionVerdict verdict = only(run);
        QCOMPARE(causeText(verdict), QStringLiteral("data after close at 1: closesocket"));
        QCOMPARE(verdict.ledger[0].lost, 4);
        QCOMPARE(verdict.ledger[0].lostBy->label, QStringLiteral("1"));
    }

    void aResetThatOnlyTheSystemSentIsTheClosersToo()
    {
        TraceBuilder run; // RECV-13
        run.connect(1, 2).closesocket(2, QStringLiteral("1"), true).send(1, QStringLiteral("2"), "late", false);
        run.arrivesFromOutside(1, QStringLiteral("RST"));
        const ConnectionVerdict verdict = only(run);
        QCOMPARE(causeText(verdict), QStringLiteral("data after close at 1: closesocket"));
        QCOMPARE(verdict.ledger[0].lostBy->label, QStringLiteral("1"));
        QCOMPARE(said(run), QStringLiteral("Data came for the server after its closesocket at (1), which reset the "
                                           "connection; this lost 4 bytes from the client."));
    }

    void whatTheEndOfTheRunResetsIsOpen()
    {
        TraceBuilder run;
        run.connect(1, 2).runEnded().resets(2, QString(), QString::fromUtf16(reason::Crash));
        run.arrivesFromOutside(1, QStringLiteral("RST"));
        QCOMPARE(only(run).kind, Ending::Open);
    }

    void aGracefulCloseThatNeverReadLosesByName()
    {
        TraceBuilder run({clientSide}, QStringLiteral("session"));
        run.connect(1, 2).send(1, QStringLiteral("1"), "12345");
        run.closesocket(2, QStringLiteral("2"), false).closesocket(1, QStringLiteral("3"), false);
        QCOMPARE(only(run).kind, Ending::Graceful);
        QCOMPARE(only(run).ledger[0].lost, 5);
        QCOMPARE(causeText(only(run)), QStringLiteral("closesocket at 2; 5 bytes lost by closesocket at 2"));
        QVERIFY(said(run).endsWith(QStringLiteral("; closesocket at (2) lost 5 bytes from the client.")));
    }

    void theFirstAbortCounts()
    {
        TraceBuilder run;
        run.connect(1, 2);
        run.aborts(1, QStringLiteral("1"), QStringLiteral("closesocket"), QStringLiteral("s"), reason::LingerZero);
        run.resets(2, QStringLiteral("2"), QString::fromUtf16(reason::PeerAbort));
        QCOMPARE(causeText(only(run)), QStringLiteral("linger 0 at 1: closesocket"));
    }

    void aPeerFromOutsideIsNamedSo()
    {
        TraceBuilder run;
        run.connectOutside(2);
        run.arrivesFromOutside(2, QStringLiteral("DATA"), "garbage");
        run.arrivesFromOutside(2, QStringLiteral("RST"));
        const ConnectionVerdict verdict = only(run);
        QCOMPARE(verdict.connection, QStringLiteral("outside"));
        QCOMPARE(verdict.kind, Ending::Abortive);
        QCOMPARE(causeText(verdict), QStringLiteral("peer abort"));
        QCOMPARE(verdict.ledger[0].lost, 7);
        QCOMPARE(said(run), QStringLiteral("The peer reset the connection; this lost 7 bytes from the peer."));
    }

    void aPeerFromOutsideMayBegin()
    {
        TraceBuilder run;
        run.connectOutside(2);
        run.arrivesFromOutside(2, QStringLiteral("FIN"));
        run.closesocket(2, QStringLiteral("1"), true);
        QCOMPARE(only(run).kind, Ending::Graceful);
        QCOMPARE(said(run), QStringLiteral("The peer began; both sides closed gracefully and nothing was lost."));
    }

    void aTcpFinEndsNoSession()
    {
        TraceBuilder run({clientSide}, QStringLiteral("session"));
        run.connect(1, 2).step(QStringLiteral("1"));
        run.wire(1, QStringLiteral("FIN"), 0);
        run.wire(2, QStringLiteral("FIN"), 0);
        QCOMPARE(only(run).kind, Ending::Open);
    }

    // DISC-9 has its limits: an abort takes the disconnect data along
    void anAbortLosesTheDisconnectData()
    {
        TraceBuilder run({clientSide}, QStringLiteral("session"));
        run.connect(1, 2);
        run.sendDisconnect(1, QStringLiteral("1"), "17", QStringLiteral("FINISH"));
        run.aborts(2, QStringLiteral("2"), QStringLiteral("closesocket"), QStringLiteral("s"), reason::LingerZero);
        QVERIFY(said(run).endsWith(QStringLiteral(" The disconnect data \"17\" from the client is lost.")));
    }

    // COND-19: the handshake is complete before the server decides
    void aRejectionLooksLikeAClose()
    {
        TraceBuilder run;
        run.step(QString()).connectLone(1).send(1, QStringLiteral("1"), "hi", false).step(QStringLiteral("2"));
        run.call(9, QStringLiteral("WSAAccept"), QStringLiteral("listener, CF_REJECT"));
        const quint64 fin = run.wire(0, QStringLiteral("FIN"), run.trace.size());
        run.returns(-1, QStringLiteral("WSAECONNREFUSED"), WSAECONNREFUSED);
        run.arrivesAt(1, fin);
        const ConnectionVerdict verdict = only(run);
        QCOMPARE(verdict.connection, clientSide);
        QCOMPARE(verdict.server, serverSide);
        QCOMPARE(verdict.began->endpoint, serverSide);
        QCOMPARE(verdict.kind, Ending::Open);
        QCOMPARE(causeText(verdict), QStringLiteral("WSAAccept at 2; 2 bytes lost by WSAAccept at 2"));
        QCOMPARE(verdict.ledger[1].from, serverSide);
    }

    void aRefusedConnectionIsNone()
    {
        TraceBuilder run;
        run.step(QStringLiteral("1")).state(1, state::Connection, QStringLiteral("connecting"));
        run.runEnded();
        QVERIFY(verdictOf(run.trace).connections.isEmpty());
        QCOMPARE(said(run), QStringLiteral("No connection came to be."));
    }

    void severalConnectionsAreNamedAndSummedUp()
    {
        const QString anna = QStringLiteral("Anna");
        const QString ben = QStringLiteral("Ben");
        TraceBuilder run({anna, ben});
        run.connect(1, 2, 0).connect(3, 4, 1).connect(5, 6, 0);
        run.shutdownSend(1, QStringLiteral("1")).shutdownSend(2, QStringLiteral("2"));
        run.shutdownSend(5, QStringLiteral("3")).shutdownSend(6, QStringLiteral("4"));
        Verdict verdict = verdictOf(run.trace);
        QCOMPARE(verdict.connections.size(), 3);
        QCOMPARE(verdict.connections[0].connection, anna);
        QCOMPARE(verdict.connections[1].connection, ben);
        QCOMPARE(verdict.connections[2].connection, QStringLiteral("Anna (2)"));
        run.aborts(3, QStringLiteral("5"), QStringLiteral("closesocket"), QStringLiteral("s"), reason::LingerZero);
        run.runEnded();
        QCOMPARE(said(run), QStringLiteral("Of 3 connections, 2 closed gracefully and lost nothing. Ben: Ben reset the "
                                           "connection with closesocket at (5), told to linger for 0 seconds; nothing "
                                           "was lost."));
    }

    void allWellIsOneSentence()
    {
        TraceBuilder run({QStringLiteral("Anna"), QStringLiteral("Ben")});
        run.connect(1, 2, 0).connect(3, 4, 1);
        for (const quint32 socket : {1u, 2u, 3u, 4u})
            run.closesocket(socket, QString::number(socket), true);
        QCOMPARE(said(run), QStringLiteral("All 2 connections closed gracefully and nothing was lost."));
    }

    // The window asks at every frame: what grows with the square of the steps would stand still for minutes.
    void manyStepsAreJudgedAtOnce()
    {
        TraceBuilder run;
        run.connect(1, 2);
        for (int step = 1; step <= 50'000; ++step)
            run.started(QString::number(step)).met(QString::number(step));
        run.runEnded();
        VerdictReader reader(run.trace);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(reader.at(run.trace.size() - 1).table.state == TableVerdict::State::SoFar);
        QVERIFY(reader.at(run.trace.size()).table.state == TableVerdict::State::Follows);
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }

    void aPortUsedAgainIsANewConnection()
    {
        TraceBuilder run;
        run.connect(1, 2).closesocket(1, QStringLiteral("1"), true).closesocket(2, QStringLiteral("2"), true);
        run.step(QString());
        const auto reopen = [&run](quint32 socket, const char16_t *local, const char16_t *remote) {
            run.state(socket, state::LocalAddress, QString::fromUtf16(local));
            run.state(socket, state::RemoteAddress, QString::fromUtf16(remote));
            run.state(socket, state::Connection, QStringLiteral("connected"));
        };
        reopen(11, u"127.0.0.1:40001", u"127.0.0.1:5000");
        reopen(12, u"127.0.0.1:5000", u"127.0.0.1:40001");
        QCOMPARE(verdictOf(run.trace).connections.size(), 2);
    }

    // SEQ-A1 SEQ-A2 SEQ-A3: the table as documented
    void theDocumentedTableIsRecognised()
    {
        TraceBuilder run = documentedRun();
        QVERIFY(tableSentence(verdictOf(run.trace)).isEmpty());
        run.runEnded();
        const TableVerdict table = verdictOf(run.trace).table;
        QVERIFY(table.documented);
        QCOMPARE(table.state, TableVerdict::State::Follows);
        QCOMPARE(tableSentence(verdictOf(run.trace)), QStringLiteral("The run follows the documented table."));
    }

    // SEQ-C1 SEQ-C2
    void theOrderOfTheDocumentedTableIsChecked()
    {
        TraceBuilder good;
        TraceBuilder bad;
        good.connect(1, 2).shutdownSend(1, QStringLiteral("1"));
        bad.connect(1, 2).shutdownSend(1, QStringLiteral("1"));
        for (const char16_t *label : {u"1", u"2", u"3", u"5'", u"5'.2", u"4", u"5", u"4'", u"6"})
            good.met(QString::fromUtf16(label));
        for (const char16_t *label : {u"1", u"2", u"3", u"4", u"5", u"5'", u"4'", u"6"})
            bad.met(QString::fromUtf16(label));
        QCOMPARE(verdictOf(good.runEnded().trace).table.state, TableVerdict::State::Follows);
        QVERIFY(verdictOf(good.trace).table.documented);
        const Verdict verdict = verdictOf(bad.runEnded().trace);
        QCOMPARE(verdict.table.leftAt, QStringLiteral("5"));
        QCOMPARE(tableSentence(verdict), QStringLiteral("The run leaves the documented table at (5), which came before (5')."));
    }

    void aFailedStepIsWhereTheTableIsLeft()
    {
        TraceBuilder run;
        run.connect(1, 2).met(QStringLiteral("1")).failed(QStringLiteral("2"), QStringLiteral("WSAECONNRESET"));
        run.stepState(QStringLiteral("3"), state::StepNotReached, {}).runEnded(false);
        const Verdict verdict = verdictOf(run.trace);
        QVERIFY(!verdict.table.documented);
        QCOMPARE(verdict.table.leftAt, QStringLiteral("2"));
        QCOMPARE(tableSentence(verdict), QStringLiteral("The run leaves the table at (2), which gave WSAECONNRESET."));
    }

    void aTimeOutIsWhereTheTableIsLeft()
    {
        TraceBuilder run;
        run.connect(1, 2).stepState(QStringLiteral("2"), state::StepTimedOut, {}).runEnded(false);
        QCOMPARE(tableSentence(verdictOf(run.trace)), QStringLiteral("The run leaves the table at (2), which timed out."));
    }

    void anotherLessonIsHeldToItsOwnTable()
    {
        TraceBuilder run;
        run.connect(1, 2).met(QStringLiteral("1")).runEnded();
        QCOMPARE(tableSentence(verdictOf(run.trace)), QStringLiteral("The run follows the lesson's table."));
    }

    void textsWithPlaceholdersDoNotMixUp()
    {
        TraceBuilder run({QStringLiteral("%2 %1"), QStringLiteral("%3")});
        run.connect(1, 2, 0);
        run.resets(1, QStringLiteral("%1%2"), QStringLiteral("protocol error: %1 %3"));
        QVERIFY(said(run).contains(QStringLiteral("%2 %1 ended the connection for a protocol error (%1 %3)")));
    }
};

QTEST_APPLESS_MAIN(VerdictTest)
#include "tst_verdict.moc"
