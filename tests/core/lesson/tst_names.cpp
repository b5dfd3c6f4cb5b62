// Names are bound by the connection or by earlier steps of the same column; what an endpoint does decides how its
// sockets are set up.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "tests/support/lesson_mistakes.h"

using namespace halfclose;

namespace {

QByteArray columns(const QByteArray &rows)
{
    return "| A | B | Server |\n|---|---|---|\n" + rows;
}

QString unbound(const char *place, const char *name)
{
    return QStringLiteral("%1 the name '%2' is used before it is bound (an earlier step of this column binds it: %2 = ...)")
        .arg(QLatin1String(place), QLatin1String(name));
}

} // namespace

class NamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anImplicitConnectionBindsTheSockets()
    {
        QCOMPARE(mistakesIn(columns("| (1) `closesocket(s)` | (2) `FD_CLOSE` | (3) `closesocket(s1)` |\n"
                                    "| | | (4) `closesocket(s2)` `FD_CLOSE(s)` |\n")),
            QStringList());
        QCOMPARE(mistakesIn(columns("| (1) `closesocket(s1)` | (2) `FD_CLOSE(s2)` | (3) `closesocket(s3)` |\n")),
            (QStringList{unbound("3:20", "s1"), unbound("3:41", "s2"), unbound("3:65", "s3")}));
        QCOMPARE(mistakesIn(columns("| (0) `FD_CLOSE` | | (1) `accept(listener)` |\n")).size(), 1);
    }

    void theServersSocketsAreCountedByTheClients()
    {
        const QByteArray rows("| (1) `closesocket(s1)` | (2) `closesocket(s)` | `closesocket(s)` |\n");
        QCOMPARE(mistakesIn("---\nserver: A\n---\n" + columns(rows)), QStringList());
    }

    void aNameBelongsToItsColumn()
    {
        QCOMPARE(mistakesIn(columns("| (1) `t = recv(s)` | | |\n| | (2) `send(s, t)` | (3) `send(s, t)` |\n")),
            (QStringList{unbound("4:18", "t"), unbound("4:37", "t")}));
    }

    void aNameIsBoundBehindItsStep()
    {
        QCOMPARE(mistakesIn(columns("| (1) `send(s, t)` `t = recv(s)` `send(s, t)` | | |\n")),
            QStringList{unbound("3:16", "t")});
        QCOMPARE(mistakesIn(columns("| (1) `n = n + 1` | | |\n")), QStringList{unbound("3:12", "n")});
        QCOMPARE(mistakesIn(columns("| (1) `n = 1` | | |\n| (2) `n = n + 1 -> 2` | | |\n")), QStringList());
    }

    void aFailedOrMisspeltStepBindsItsName()
    {
        QCOMPARE(mistakesIn(columns("| (1) `t = recv(s) -> WSAECONNRESET` | | |\n| (2) `send(s, t)` | | |\n")), QStringList());
        QCOMPARE(mistakesIn(columns("| (1) `t = rekv(s, ` | | |\n| (2) `send(s, t)` | | |\n")).size(), 2);
    }

    void aLessonThatConnectsBindsNothingByItself_data()
    {
        QTest::addColumn<QByteArray>("function");
        for (const char *function : {"connect", "WSAConnect", "WSPConnect"})
            QTest::newRow(function) << QByteArray(function);
    }
    void aLessonThatConnectsBindsNothingByItself()
    {
        QFETCH(QByteArray, function);
        const QByteArray whole = "| C | Server |\n|---|---|\n| | (1) `listener = socket()` `bind(listener)` `listen(listener, 5)` |\n"
                                 "| (2) `s = socket()` `" + function + "(s)` | (3) `t = accept(listener)` `FD_CLOSE(t)` |\n";
        const ParseResult result = parseLesson(whole, {});
        QCOMPARE(mistakeLines(result.mistakes), QStringList());
        QVERIFY(result.lesson.connectsExplicitly);
        // Wherever the connect step stands, even where it is wrong itself.
        const QStringList mistakes = mistakesIn("| C | Server |\n|---|---|\n| (1) `recv(s)` | (2) `closesocket(s1)` |\n| (3) `"
            + function + "()` | |\n");
        QCOMPARE(mistakes.size(), 3);
        QCOMPARE(mistakes[0], unbound("3:13", "s"));
        QCOMPARE(mistakes[1], unbound("3:36", "s1"));
    }

    void anEventNeedsItsSocket()
    {
        QCOMPARE(mistakesIn("| C | Server |\n|---|---|\n| (1) `FD_CLOSE` | (2) `FD_ACCEPT(listener)` |\n| (3) `connect(x)` | |\n"),
            (QStringList{
                QStringLiteral("3:8 the name 's' is used before it is bound (an event waits on s where no other socket is "
                               "named: FD_CLOSE(s1))"),
                unbound("3:35", "listener"),
                unbound("4:16", "x"),
            }));
    }

    void whatAnEndpointSelectsItselfIsKnown_data()
    {
        QTest::addColumn<QByteArray>("step");
        QTest::addColumn<bool>("explicitEvents");
        QTest::addColumn<bool>("hasEventSteps");
        QTest::newRow("nothing") << QByteArray("recv(s)") << false << false;
        QTest::newRow("event step") << QByteArray("FD_READ") << false << true;
        QTest::newRow("absent event") << QByteArray("no FD_READ") << false << true;
        QTest::newRow("enumerates") << QByteArray("WSAEnumNetworkEvents(s)") << false << false;
        for (const char *step : {"WSAEventSelect(s, FD_READ)", "WSAAsyncSelect(s, 0)", "WSPEventSelect(s, FD_CLOSE)",
                 "WSPAsyncSelect(s, FD_CLOSE)", "ioctlsocket(s, FIONBIO, 0)", "WSPIoctl(s, FIONBIO, 1)"})
            QTest::newRow(step) << QByteArray(step) << true << false;
    }
    void whatAnEndpointSelectsItselfIsKnown()
    {
        QFETCH(QByteArray, step);
        QFETCH(bool, explicitEvents);
        QFETCH(bool, hasEventSteps);
        const ParseResult result = parseLesson(columns("| (1) `" + step + "` | (2) `closesocket(s)` | |\n"), {});
        QVERIFY(result.ok());
        QCOMPARE(result.lesson.endpoints[0].explicitEvents, explicitEvents);
        QCOMPARE(result.lesson.endpoints[0].hasEventSteps, hasEventSteps);
        QVERIFY(!result.lesson.endpoints[1].explicitEvents && !result.lesson.endpoints[1].hasEventSteps);
    }
};

QTEST_GUILESS_MAIN(NamesTest)
#include "tst_names.moc"
