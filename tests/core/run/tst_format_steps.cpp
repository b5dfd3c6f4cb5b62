// lesson-format.md, "Steps": every form of step does what the document says of it.
// SPDX-License-Identifier: MIT
#include "tests/support/contract.h"

using namespace halfclose;

namespace {

const QByteArray session = "provider: session\n";

// Both ends of one connection, made by the lesson itself; its rows follow.
QByteArray connected(const QByteArray &rows, const QByteArray &keys = {})
{
    return lessonWithRows("| | (l) `listener = socket()` `bind(listener)` `listen(listener)` |\n"
                          "| (c) `s = socket()` `connect(s)` | (a) `s = accept(listener)` |\n"
                              + rows,
                          keys);
}

} // namespace

class FormatStepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStepDoesWhatTheDocumentSays_data()
    {
        QTest::addColumn<QByteArray>("lesson");
        QTest::addColumn<QString>("outcome");
        const QString passed = QStringLiteral("passed");

        promise(R"~(step       = [ name "=" ] call [ "->" outcome ])~")
            << lessonWithRows("| (1) `n = send(s, \"x\") -> 1` | (2) `recv(s)` |\n") << passed;
        promise(R"~(| [ "no" ] event [ "(" name ")" ] [ "->" error ])~")
            << lessonWithRows("| (1) `crash` | (2) `FD_CLOSE(s) -> WSAECONNRESET` |\n| | (3) `no FD_CLOSE(s)` |\n") << passed;
        promise(R"~(| name "=" operand { "+" operand } [ "->" operand ])~")
            << lessonWithRows("| (1) `a = 2` `b = a + a + 3 -> 7` | |\n") << passed;
        promise(R"(| "wait" integer "ms")") << lessonWithRows("| (1) `wait 1 ms` | |\n") << passed;
        promise(R"(| "crash")") << lessonWithRows("| (1) `crash` | |\n") << passed;
        promise(R"~(call       = function "(" [ argument { "," argument } ] ")")~")
            << lessonWithRows("| (1) `WSAGetLastError()` `send(s,\"x\")` `recv( s , 5 )` | (2) `send(s, \"y\")` |\n") << passed;
        promise(R"~(argument   = operand | flags | name ":" operand)~")
            << connected("| (1) `WSAEventSelect(s, FD_READ\\|FD_CLOSE)` `c = socket()` `connect(c, qos: \"rate=1\")` | (2) `accept(listener)` |\n",
                         session)
            << passed;
        promise(R"~(operand    = name | integer | string | "bytes(" integer ")")~")
            << lessonWithRows("| (1) `n = 4` `send(s, n)` `send(s, 5)` `send(s, \"6\")` `send(s, bytes(2))` | |\n"
                              "| | (2) `recv(s) -> \"456\\x00\\x01\"` |\n")
            << passed;
        promise(R"~(flags      = CONSTANT { "|" CONSTANT })~")
            << lessonWithRows("| (1) `WSAAsyncSelect(s, FD_READ\\|FD_WRITE\\|FD_OOB\\|FD_CLOSE)` `shutdown(s, SD_SEND)` | |\n") << passed;
        promise(R"~(outcome    = ( "ok" | operand | flags | error ) { name "=" ( operand | error ) })~")
            << lessonWithRows("| (1) `setsockopt(s, SO_LINGER, 1, 9) -> ok` `getsockopt(s, SO_LINGER) -> 1 seconds=9` | |\n"
                              "| (2) `send(s, \"x\") -> 1` | (3) `WSAEventSelect(s, FD_READ\\|FD_CLOSE)` |\n"
                              "| (4) `crash` | |\n| | (5) `WSAEnumNetworkEvents(s) -> FD_READ\\|FD_CLOSE FD_CLOSE=WSAECONNRESET` |\n"
                              "| | (6) `recv(s) -> WSAECONNRESET` |\n")
            << passed;
        promise("event      = FD_READ | FD_WRITE | FD_OOB | FD_ACCEPT | FD_CONNECT | FD_CLOSE")
            << lessonWithRows("| | (1) `listener = socket()` `bind(listener)` `listen(listener)` `WSAEventSelect(listener, FD_ACCEPT)` |\n"
                              "| (2) `s = socket()` `WSAEventSelect(s, FD_READ\\|FD_WRITE\\|FD_OOB\\|FD_CONNECT\\|FD_CLOSE)` `connect(s)` | (3) `FD_ACCEPT(listener)` `s = accept(listener)` |\n"
                              "| (4) `FD_CONNECT` `FD_WRITE` | (5) `send(s, \"x\")` |\n"
                              "| (6) `FD_READ` `no FD_OOB` `recv(s)` | (7) `closesocket(s)` |\n"
                              "| (8) `FD_CLOSE` | |\n")
            << passed;
        promise("error      = a Winsock error constant")
            << lessonWithRows("| (1) `closesocket(s)` `send(s, \"x\") -> WSAENOTSOCK` | |\n") << passed;
        promise(R"~(string     = '"' { character | \" | \\ | \n | \r | \t | \xHH } '"')~")
            << lessonWithRows("| (1) `send(s, \"a\\\"\\\\\\n\\r\\t\\x7fz\") -> 8` | (2) `recv(s) -> \"\\x61\\x22\\x5c\\x0A\\x0d\\x09\\x7F\\x7A\"` |\n")
            << passed;
        promise("`bytes(n)` is n bytes of a fixed pattern (byte i is i mod 251).")
            << lessonWithRows("| (1) `send(s, bytes(253)) -> 253` | (2) `recv(s, 2) -> \"\\x00\\x01\"` |\n"
                              "| | (3) `recv(s, 248)` `recv(s) -> \"\\xFA\\x00\\x01\"` |\n")
            << passed;
        promise("Names are case-sensitive.") << lessonWithRows("| (1) `a = 1` `A = 2` `b = a + A -> 3` | |\n") << passed;
        promise("Names are case-sensitive. ")
            << lessonWithRows("| (1) `Total = 1` `b = total + 1` | |\n")
            << QStringLiteral("3:24 the name 'total' is used before it is bound (did you mean 'Total'?)");
        promise("the WSP names (`WSPSendDisconnect` ...) call the service provider directly, below the API layer, with the same arguments.")
            << lessonWithRows("| (1) `WSPSendDisconnect(s, \"17\") -> 0` | |\n| | (2) `WSPRecvDisconnect(s) -> \"17\"` |\n", session) << passed;

        promise("- **`-> outcome`** is what the call must return;")
            << lessonWithRows("| (1) `send(s, \"xy\") -> 3` | |\n") << QStringLiteral("(1) failed: 2");
        promise("without it, the call must succeed.")
            << lessonWithRows("| (1) `closesocket(s)` `closesocket(s)` | |\n") << QStringLiteral("(1.2) failed: WSAENOTSOCK");
        promise("`-> ok` is any success;")
            << lessonWithRows("| (1) `send(s, \"xy\") -> ok` `getsockname(s) -> ok` | (2) `recv(s) -> ok` |\n") << passed;
        promise("`-> WSAEX` means that the call failed with that error (for `WSAGetLastError` it is the value).")
            << lessonWithRows("| (1) `closesocket(s)` `recv(s) -> WSAENOTSOCK` `WSAGetLastError() -> WSAENOTSOCK` | |\n") << passed;
        promise("`-> WSAEX` means that the call failed with that error")
            << lessonWithRows("| (1) `send(s, \"x\") -> WSAENOTSOCK` | |\n") << QStringLiteral("(1) failed: 1");
        promise("Fields after the outcome check output parameters.")
            << lessonWithRows("| (1) `setsockopt(s, SO_LINGER, 1, 9)` `getsockopt(s, SO_LINGER) -> 1 seconds=8` | |\n")
            << QStringLiteral("(1.2) failed: 1");

        promise("`x = call` keeps the call's value (a socket, received data, a count) under that endpoint's name `x`.")
            << connected("| (1) `n = send(s, \"four\")` `m = n + 1 -> 5` | (2) `d = recv(s)` `send(s, d)` |\n"
                         "| (3) `recv(s) -> \"four\"` | |\n")
            << passed;
        promise("under that endpoint's name `x`.")
            << lessonWithRows("| (1) `n = send(s, \"four\")` | (2) `m = n + 1` |\n")
            << QStringLiteral("3:40 the name 'n' is used before it is bound (an earlier step of this column binds it: n = ...)");
        promise("`x = a + b` adds decimal numbers; received data that is a decimal number counts as one.")
            << lessonWithRows("| (1) `send(s, \"17\")` | (2) `t = recv(s)` `u = 1025 + t -> 1042` `v = t + t + \"-4\" -> 30` |\n") << passed;
        promise("received data that is a decimal number counts as one.")
            << lessonWithRows("| (1) `send(s, \"seventeen\")` | (2) `t = recv(s)` `u = 1025 + t` |\n")
            << QStringLiteral("(2.2) failed: a decimal number is needed to add");

        promise("waits for that indication on the socket (default `s`);")
            << lessonWithRows("| (1) `wait 20 ms` `send(s, \"x\")` | (2) `FD_READ` |\n", "order: free\n") << passed;
        promise("its error must be the one after `->`, or none.")
            << lessonWithRows("| (1) `crash` | |\n| | (2) `FD_CLOSE` |\n") << QStringLiteral("(2) failed: FD_CLOSE -> WSAECONNRESET");
        promise("its error must be the one after `->`")
            << lessonWithRows("| (1) `crash` | |\n| | (2) `FD_CLOSE -> WSAECONNABORTED` |\n")
            << QStringLiteral("(2) failed: FD_CLOSE -> WSAECONNRESET");
        promise("its error must be the one after `->`, or")
            << lessonWithRows("| (1) `shutdown(s, SD_SEND)` | |\n| | (2) `FD_CLOSE -> WSAECONNRESET` |\n")
            << QStringLiteral("(2) failed: FD_CLOSE");
        promise("It takes its event from the socket's record and leaves the others;")
            << lessonWithRows("| (1) `send(s, \"x\")` `shutdown(s, SD_SEND)` | |\n"
                              "| | (2) `FD_READ` `no FD_READ` `recv(s)` `WSAEnumNetworkEvents(s) -> FD_WRITE\\|FD_CLOSE` |\n")
            << passed;
        promise("`WSAEnumNetworkEvents` takes all of them.")
            << lessonWithRows("| (1) `send(s, \"x\")` | |\n"
                              "| | (2) `WSAEnumNetworkEvents(s) -> FD_READ\\|FD_WRITE` `WSAEnumNetworkEvents(s) -> 0` `no FD_READ` `no FD_WRITE` |\n")
            << passed;
        promise("With WSAAsyncSelect it takes the message from the endpoint's queue.")
            << lessonWithRows("| | (1) `WSAAsyncSelect(s, FD_READ\\|FD_CLOSE)` |\n| (2) `send(s, \"x\")` | |\n"
                              "| | (3) `FD_READ` `no FD_READ` `WSAEnumNetworkEvents(s) -> 0` |\n")
            << passed;
        promise("`no FD_CLOSE` holds when the event is not recorded and does not arrive within 100 ms.")
            << lessonWithRows("| (1) `wait 40 ms` `shutdown(s, SD_SEND)` | (2) `no FD_CLOSE` |\n", "order: free\n")
            << QStringLiteral("(2) failed: FD_CLOSE");
        promise("does not arrive within 100 ms.")
            << lessonWithRows("| (1) `wait 400 ms` `shutdown(s, SD_SEND)` | (2) `no FD_CLOSE` `FD_CLOSE` |\n", "order: free\n") << passed;
        promise("ends the endpoint as if its process had been killed: every socket of it is reset.")
            << connected("| (1) `c = socket()` `connect(c)` | (2) `s2 = accept(listener)` |\n| (3) `crash` | |\n"
                         "| | (4) `recv(s) -> WSAECONNRESET` `recv(s2) -> WSAECONNRESET` |\n")
            << passed;
        promise("Later steps of its column are mistakes when the lesson is read.")
            << lessonWithRows("| (1) `crash` | |\n| (2) `closesocket(s)` | |\n")
            << QStringLiteral("4:8 a step of Client after its crash in line 3 (crash is an endpoint's last step)");

        promise(R"~(Absent user data, caller id or QoS is `""`.)~")
            << lessonWithRows("| | (1) `listener = socket()` `bind(listener)` `listen(listener)` |\n"
                              "| (2) `s = socket()` `connect(s) -> 0 calleeData=\"\"` | (3) `s = WSAAccept(listener) -> ok callerData=\"\" qos=\"\"` |\n"
                              "| (4) `shutdown(s, SD_SEND)` | (5) `WSARecvDisconnect(s) -> \"\"` |\n",
                              session)
            << passed;
        promise(R"~(A zero-length message on `session` is received as `""`, which is not the `0` of a graceful close.)~")
            << lessonWithRows("| (1) `send(s, \"\") -> 0` | (2) `recv(s) -> \"\"` |\n", session) << passed;
        promise(R"~(which is not the `0` of a graceful close.)~")
            << lessonWithRows("| (1) `send(s, \"\")` | (2) `recv(s) -> 0` |\n", session) << QStringLiteral("(2) failed: \"\"");
        promise(R"~(is received as `""`, which is not the `0`)~")
            << lessonWithRows("| (1) `shutdown(s, SD_SEND)` | (2) `recv(s) -> \"\"` |\n", session) << QStringLiteral("(2) failed: 0");
        promise(R"~(Bytes outside printable ASCII print as `\xHH`.)~")
            << lessonWithRows("| (1) `send(s, \"a\\x00\xC3\xB1~\\x7F\")` | (2) `recv(s) -> \"\"` |\n")
            << QStringLiteral("(2) failed: \"a\\x00\\xC3\\xB1~\\x7F\"");
    }
    void aStepDoesWhatTheDocumentSays()
    {
        QFETCH(QByteArray, lesson);
        QFETCH(QString, outcome);
        QCOMPARE(outcomeOf(lesson), outcome);
    }

    void callsGoThroughTheApiOrStraightToTheProvider()
    {
        // promise("- **Calls** carry the documented Winsock names;")
        for (const bool below : {false, true}) {
            const LessonRun run(lessonWithRows(below ? "| (1) `WSPShutdown(s, SD_SEND)` | |\n" : "| (1) `shutdown(s, SD_SEND)` | |\n"));
            QVERIFY(run.passed());
            QStringList called;
            for (const Event &event : run.trace().events()) {
                if (event.kind == Kind::Call && event.label != Symbol::None)
                    called.append(run.trace().text(event.name));
            }
            QCOMPARE(called.contains(QStringLiteral("shutdown")), !below);
            QVERIFY(called.contains(QStringLiteral("WSPShutdown")));
        }
    }
};

QTEST_APPLESS_MAIN(FormatStepsTest)
#include "tst_format_steps.moc"
