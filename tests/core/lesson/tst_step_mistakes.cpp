// Every kind of mistake that a single step can hold, where it stands and what would be right.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "tests/support/lesson_mistakes.h"

using namespace halfclose;

namespace {

// The step stands in line 4, its first character behind "| (1) `".
constexpr int firstColumn = 8;

// A lesson that connects binds its sockets itself.
QByteArray lessonWith(const QByteArray &step)
{
    if (step.contains("connect(s"))
        return "| Client | Server |\n|---|---|\n| (0) `s = socket()` | |\n| (1) `" + step + "` | |\n";
    return "| Client | Server |\n|---|---|\n| (0) `reply = recv(s)` | |\n| (1) `" + step + "` | |\n";
}

const QString numbers = QStringLiteral("a name or a number");
const QString anyData = QStringLiteral("a name, a number, \"text\" or bytes(n)");
const QString countRight = QStringLiteral("a number, ok, or an error such as WSAECONNRESET");
const QString how = QStringLiteral("SD_RECEIVE, SD_SEND or SD_BOTH");

} // namespace

class StepMistakesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMistakeIsToldWithItsPlaceAndWhatIsRight_data()
    {
        QTest::addColumn<QByteArray>("step");
        QTest::addColumn<QByteArray>("before"); // what stands in front of the mistake
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const QByteArray &step, const QByteArray &before, const QString &message) {
            QTest::newRow(name) << step << before << message;
        };

        row("misspelt function", "WSASendDisconect(s)", "",
            QStringLiteral("unknown function 'WSASendDisconect' (did you mean 'WSASendDisconnect'?)"));
        row("misspelt function behind a binding", "y = rekv(s)", "y = ",
            QStringLiteral("unknown function 'rekv' (did you mean 'recv'?)"));
        row("strange function", "teleport(s)", "",
            QStringLiteral("unknown function 'teleport' (a documented Winsock or WSP name such as send, recv or closesocket)"));
        row("function in another case", "Closesocket(s)", "",
            QStringLiteral("unknown function 'Closesocket' (did you mean 'closesocket'?)"));

        row("misspelt constant", "shutdown(s, SD_SENT)", "shutdown(s, ",
            QStringLiteral("unknown constant 'SD_SENT' (did you mean 'SD_SEND'?)"));
        row("misspelt constant among several", "WSAEventSelect(s, FD_READ\\|FD_CLOZE)", "WSAEventSelect(s, FD_READ\\|",
            QStringLiteral("unknown constant 'FD_CLOZE' (did you mean 'FD_CLOSE'?)"));
        row("misspelt error", "recv(s) -> WSAECONRESET", "recv(s) -> ",
            QStringLiteral("unknown constant 'WSAECONRESET' (did you mean 'WSAECONNRESET'?)"));
        row("misspelt error of an event", "FD_CLOSE -> WSACONNRESET", "FD_CLOSE -> ",
            QStringLiteral("unknown constant 'WSACONNRESET' (did you mean 'WSAECONNRESET'?)"));
        row("constant of another call", "shutdown(s, FD_READ)", "shutdown(s, ",
            QStringLiteral("'FD_READ' cannot be the argument 'how' of shutdown (%1)").arg(how));
        row("constants that cannot be joined", "shutdown(s, SD_SEND\\|SD_RECEIVE)", "shutdown(s, ",
            QStringLiteral("'SD_SEND|SD_RECEIVE' cannot be the argument 'how' of shutdown (%1)").arg(how));
        row("number for a constant", "shutdown(s, 1)", "shutdown(s, ",
            QStringLiteral("'1' cannot be the argument 'how' of shutdown (%1)").arg(how));
        row("name for a constant", "shutdown(s, reply)", "shutdown(s, ",
            QStringLiteral("'reply' cannot be the argument 'how' of shutdown (%1)").arg(how));
        row("option that cannot be set", "setsockopt(s, SO_ERROR, 1)", "setsockopt(s, ",
            QStringLiteral("'SO_ERROR' cannot be the argument 'option' of setsockopt "
                           "(SO_LINGER, SO_DONTLINGER, SO_CONDITIONAL_ACCEPT, SO_RCVBUF or SO_SNDBUF)"));
        row("error as an argument", "send(s, WSAECONNRESET)", "send(s, ",
            QStringLiteral("'WSAECONNRESET' cannot be the argument 'data' of send (%1)").arg(anyData));
        row("constant as data", "send(s, FD_READ)", "send(s, ",
            QStringLiteral("'FD_READ' cannot be the argument 'data' of send (%1)").arg(anyData));
        row("number as a socket", "closesocket(5)", "closesocket(",
            QStringLiteral("'5' cannot be the argument 's' of closesocket (the name of a socket)"));
        row("text as a capacity", "recv(s, \"many\")", "recv(s, ",
            QStringLiteral("'\"many\"' cannot be the argument 'capacity' of recv (%1)").arg(numbers));
        row("number as events", "WSAEventSelect(s, 1)", "WSAEventSelect(s, ",
            QStringLiteral("'1' cannot be the argument 'flags' of WSAEventSelect "
                           "(events joined by |, such as FD_READ|FD_CLOSE, or 0)"));
        row("qos of another form", "connect(s, qos: \"fast\")", "connect(s, qos: ",
            QStringLiteral("'\"fast\"' is no QoS (\"rate=N,peak=N,latency=N\", each N at most 4294967295)"));
        row("qos too large", "connect(s, qos: \"rate=4294967296\")", "connect(s, qos: ",
            QStringLiteral("'\"rate=4294967296\"' is no QoS (\"rate=N,peak=N,latency=N\", each N at most 4294967295)"));

        row("too few arguments", "send(s)", "",
            QStringLiteral("wrong number of arguments for send: 1 (send(s, data))"));
        row("no arguments", "recv()", "",
            QStringLiteral("wrong number of arguments for recv: 0 (recv(s [, capacity]))"));
        row("too many arguments", "closesocket(s, 1)", "closesocket(s, ",
            QStringLiteral("wrong number of arguments for closesocket: 2 (closesocket(s))"));
        row("linger without its seconds", "setsockopt(s, SO_LINGER, 1)", "",
            QStringLiteral("wrong number of arguments for setsockopt: 3 (setsockopt(s, SO_LINGER, onoff, seconds), or "
                           "setsockopt(s, SO_DONTLINGER | SO_CONDITIONAL_ACCEPT | SO_RCVBUF | SO_SNDBUF, value))"));
        row("seconds without linger", "setsockopt(s, SO_RCVBUF, 1, 5)", "setsockopt(s, SO_RCVBUF, 1, ",
            QStringLiteral("wrong number of arguments for setsockopt: 4 (setsockopt(s, SO_LINGER, onoff, seconds), or "
                           "setsockopt(s, SO_DONTLINGER | SO_CONDITIONAL_ACCEPT | SO_RCVBUF | SO_SNDBUF, value))"));
        row("unknown argument key", "connect(s, qs: \"rate=1\")", "connect(s, ",
            QStringLiteral("unknown argument key 'qs' (did you mean 'qos'?)"));
        row("argument key where there is none", "recv(s, qos: \"rate=1\")", "recv(s, ",
            QStringLiteral("unknown argument key 'qos' (recv has none)"));
        row("argument key twice", "connect(s, qos: \"rate=1\", qos: \"rate=2\")", "connect(s, qos: \"rate=1\", ",
            QStringLiteral("the argument 'qos' is there twice (once is right)"));

        row("name nobody bound", "send(s, total)", "send(s, ",
            QStringLiteral("the name 'total' is used before it is bound (an earlier step of this column binds it: total = ...)"));
        row("misspelt name", "send(s, repl)", "send(s, ",
            QStringLiteral("the name 'repl' is used before it is bound (did you mean 'reply'?)"));
        row("event on a socket nobody has", "FD_CLOSE(s77)", "FD_CLOSE(",
            QStringLiteral("the name 's77' is used before it is bound (an earlier step of this column binds it: s77 = ...)"));
        row("a step's own name in its outcome", "y = recv(s) -> yes", "y = recv(s) -> ",
            QStringLiteral("the name 'yes' is used before it is bound (an earlier step of this column binds it: yes = ...)"));
        row("constant as a name", "FD_READ = recv(s)", "",
            QStringLiteral("'FD_READ' cannot be bound, it has a meaning of its own (any other name)"));
        row("ok as a name", "ok = recv(s)", "",
            QStringLiteral("'ok' cannot be bound, it has a meaning of its own (any other name)"));

        row("misspelt event", "FD_CLOZE", "", QStringLiteral("unknown event 'FD_CLOZE' (did you mean 'FD_CLOSE'?)"));
        row("misspelt absent event", "no FD_CLOZE(s)", "no ",
            QStringLiteral("unknown event 'FD_CLOZE' (did you mean 'FD_CLOSE'?)"));
        row("no without an event", "no", "no",
            QStringLiteral("the step ends too early (an event follows 'no': no FD_CLOSE)"));
        row("event with data", "FD_CLOSE -> \"17\"", "FD_CLOSE -> ",
            QStringLiteral("'\"17\"' cannot be the error of an event (an error such as WSAECONNRESET; nothing where there is none)"));
        row("event that is ok", "FD_CLOSE -> ok", "FD_CLOSE -> ",
            QStringLiteral("'ok' cannot be the error of an event (an error such as WSAECONNRESET; nothing where there is none)"));
        row("event without a socket's name", "FD_CLOSE()", "FD_CLOSE(",
            QStringLiteral("unexpected ')' (the name of a socket stands in the parentheses)"));

        row("count that is text", "send(s, \"a\") -> \"a\"", "send(s, \"a\") -> ",
            QStringLiteral("'\"a\"' cannot be what send returns (%1)").arg(countRight));
        row("data that is an event", "recv(s) -> FD_READ", "recv(s) -> ",
            QStringLiteral("'FD_READ' cannot be what recv returns (the data as \"text\" or bytes(n), 0, ok, or an error such as WSAECONNRESET)"));
        row("unknown field", "connect(s) -> ok caleeData=\"a\"", "connect(s) -> ok ",
            QStringLiteral("unknown field 'caleeData' (did you mean 'calleeData'?)"));
        row("field of a call that has none", "recv(s) -> ok seconds=1", "recv(s) -> ok ",
            QStringLiteral("unknown field 'seconds' (recv has none here)"));
        row("seconds of another option", "getsockopt(s, SO_RCVBUF) -> 1 seconds=1", "getsockopt(s, SO_RCVBUF) -> 1 ",
            QStringLiteral("unknown field 'seconds' (getsockopt has none here)"));
        row("field twice", "getsockopt(s, SO_LINGER) -> 1 seconds=1 seconds=2", "getsockopt(s, SO_LINGER) -> 1 seconds=1 ",
            QStringLiteral("the field 'seconds' is there twice (once is right)"));
        row("field without an outcome", "getsockopt(s, SO_LINGER) -> seconds=1", "getsockopt(s, SO_LINGER) -> ",
            QStringLiteral("the field 'seconds' without an outcome before it (-> ok seconds=...)"));
        row("event's error that is data", "WSAEnumNetworkEvents(s) -> FD_CLOSE FD_CLOSE=\"a\"",
            "WSAEnumNetworkEvents(s) -> FD_CLOSE FD_CLOSE=",
            QStringLiteral("'\"a\"' cannot be the field 'FD_CLOSE' of WSAEnumNetworkEvents (an error such as WSAECONNRESET)"));
        row("field of a sum", "y = 1 + 2 -> 3 seconds=1", "y = 1 + 2 -> 3 ",
            QStringLiteral("unknown field 'seconds' (only calls have output parameters)"));
        row("sum of text", "y = 1 + \"one\"", "y = 1 + ",
            QStringLiteral("'\"one\"' cannot be part of a sum (a name or a decimal number)"));
        row("sum that is only ok", "y = 1 + 2 -> ok", "y = 1 + 2 -> ",
            QStringLiteral("'ok' cannot be what a sum comes to (a name or a decimal number)"));
        row("sum of constants", "y = FD_READ", "y = ", QStringLiteral("'FD_READ' cannot be a value (%1)").arg(anyData));

        row("number out of 64 bits", "y = 9223372036854775808", "y = ",
            QStringLiteral("the number '9223372036854775808' is out of range (at most 9223372036854775807 either side of 0)"));
        row("capacity too large", "recv(s, 67108865)", "recv(s, ",
            QStringLiteral("'67108865' is out of range for the argument 'capacity' of recv (0 to 67108864)"));
        row("linger too long", "setsockopt(s, SO_LINGER, 1, 65536)", "setsockopt(s, SO_LINGER, 1, ",
            QStringLiteral("'65536' is out of range for the argument 'seconds' of setsockopt (0 to 65535)"));
        row("neither on nor off", "ioctlsocket(s, FIONBIO, 2)", "ioctlsocket(s, FIONBIO, ",
            QStringLiteral("'2' is out of range for the argument 'value' of ioctlsocket (0 to 1)"));
        row("too many bytes", "send(s, bytes(67108865))", "send(s, bytes(",
            QStringLiteral("bytes(67108865) is out of range (0 to 67108864)"));
        row("fewer than no bytes", "send(s, bytes(-1))", "send(s, bytes(",
            QStringLiteral("bytes(-1) is out of range (0 to 67108864)"));
        row("too long a wait", "wait 3600001 ms", "wait ",
            QStringLiteral("the wait of '3600001' ms is out of range (0 to 3600000)"));

        row("wait without a number", "wait ms", "wait ", QStringLiteral("unexpected 'ms' (wait is written: wait 50 ms)"));
        row("wait in seconds", "wait 5 s", "wait 5 ", QStringLiteral("unexpected 's' (wait is written: wait 50 ms)"));
        row("wait without a unit", "wait 5", "wait 5",
            QStringLiteral("the step ends too early (wait is written: wait 50 ms)"));
        row("crash of something", "crash s", "crash ", QStringLiteral("unexpected 's' (the step ends before it)"));
        row("call without parentheses", "closesocket", "",
            QStringLiteral("'closesocket' without its parentheses (closesocket(...): every code span of the table is a step)"));
        row("no step", "graceful", "",
            QStringLiteral("'graceful' is no step (a call, an event, a sum, wait or crash: every code span of the table is a step)"));
        row("misspelt crash", "crsh", "", QStringLiteral("'crsh' is no step (did you mean 'crash'?)"));
        row("empty step", " ", "", QStringLiteral("an empty step (every code span is one: closesocket(s), FD_CLOSE, wait 50 ms)"));
        row("number for a step", "17", "", QStringLiteral("unexpected '17' (a step begins with a name, a function or an event)"));
        row("call that does not end", "send(s, \"a\"", "send(s, \"a\"",
            QStringLiteral("the step ends too early (a , or ) follows an argument)"));
        row("argument missing", "send(s, )", "send(s, ",
            QStringLiteral("unexpected ')' (a value stands here: a name, a number, \"text\" or bytes(n))"));
        row("call in a call", "send(s, recv(s))", "send(s, ",
            QStringLiteral("a call as an argument (keep its value under a name first: x = recv(...))"));
        row("outcome missing", "recv(s) ->", "recv(s) ->",
            QStringLiteral("the step ends too early (a value stands here: a name, a number, \"text\" or bytes(n))"));
        row("two steps in a span", "recv(s) send(s, \"a\")", "recv(s) ", QStringLiteral("unexpected 'send' (the step ends before it)"));
        row("constant missing behind |", "WSAEventSelect(s, FD_READ\\|)", "WSAEventSelect(s, FD_READ\\|",
            QStringLiteral("unexpected ')' (a constant follows the |)"));
        row("sum without an end", "y = 1 +", "y = 1 +",
            QStringLiteral("the step ends too early (a value stands here: a name, a number, \"text\" or bytes(n))"));
        row("bytes without a number", "send(s, bytes(x))", "send(s, bytes(",
            QStringLiteral("unexpected 'x' (the number of bytes stands in the parentheses: bytes(1000))"));

        row("string that does not end", "send(s, \"a)", "send(s, ", QStringLiteral("a string that does not end (a \" ends it)"));
        row("unknown escape", "send(s, \"a\\q\")", "send(s, \"a",
            QStringLiteral("unknown escape '\\q' (\\\", \\\\, \\n, \\r, \\t or \\xHH)"));
        row("hexadecimal escape of one digit", "send(s, \"a\\x1\")", "send(s, \"a",
            QStringLiteral("\\x without two hexadecimal digits (\\x41 is the letter A)"));
        row("NUL in a string", QByteArray("send(s, \"a\0b\")", 14), "send(s, \"a",
            QStringLiteral("a NUL character in a string (write \\x00)"));
        row("typographic quote", "send(s, “17\")", "send(s, ", QStringLiteral("unexpected '“' (“ is written \")"));
        row("typographic dash for an arrow", "recv(s) \xE2\x80\x93 0", "recv(s) ",
            QString::fromUtf8("unexpected '\xE2\x80\x93' (\xE2\x80\x93 is written ->)"));
        row("event whose parenthesis stays open", "FD_CLOSE(s", "FD_CLOSE(s",
            QStringLiteral("the step ends too early (a ) follows the name of the socket)"));
        row("bytes whose parenthesis stays open", "send(s, bytes(10", "send(s, bytes(10",
            QStringLiteral("the step ends too early (a ) follows the number of bytes)"));
        row("typographic arrow", "recv(s) → 0", "recv(s) ", QStringLiteral("unexpected '→' (→ is written ->)"));
        row("strange mark", "recv(s);", "recv(s)", QStringLiteral("unexpected ';'"));
    }

    void aMistakeIsToldWithItsPlaceAndWhatIsRight()
    {
        QFETCH(QByteArray, step);
        QFETCH(QByteArray, before);
        QFETCH(QString, message);
        const auto column = firstColumn + QString::fromUtf8(before).size();
        QCOMPARE(mistakesIn(lessonWith(step)).join(u'\n'), QStringLiteral("4:%1 %2").arg(column).arg(message));
    }

    // Letters that take two code units are one sign, in what is told and in where it ends.
    void aSignOfTwoUnitsIsOne()
    {
        QCOMPARE(mistakesIn(lessonWith("closesocket(s) \xF0\x9F\x98\x80")),
            QStringList(QString::fromUtf8("4:23 unexpected '\xF0\x9F\x98\x80'")));
        QCOMPARE(mistakesIn(lessonWith("send(s, \"\\\xF0\x9F\x98\x80\")")),
            QStringList(QString::fromUtf8("4:17 unknown escape '\\\xF0\x9F\x98\x80' (\\\", \\\\, \\n, \\r, \\t or \\xHH)")));
    }

    void allMistakesOfAStepAreTold()
    {
        QCOMPARE(mistakesIn(lessonWith("y = sendd(q, FD_REED, \"\\q\", 99999999999999999999) -> WSAECONRESET")),
            (QStringList{
                QStringLiteral("4:12 unknown function 'sendd' (did you mean 'send'?)"),
                QStringLiteral("4:18 the name 'q' is used before it is bound (an earlier step of this column binds it: q = ...)"),
                QStringLiteral("4:21 unknown constant 'FD_REED' (did you mean 'FD_READ'?)"),
                QStringLiteral("4:31 unknown escape '\\q' (\\\", \\\\, \\n, \\r, \\t or \\xHH)"),
                QStringLiteral("4:36 the number '99999999999999999999' is out of range (at most 9223372036854775807 either side of 0)"),
                QStringLiteral("4:61 unknown constant 'WSAECONRESET' (did you mean 'WSAECONNRESET'?)"),
            }));
    }

    void aMistakeEndsBehindWhatIsWrong()
    {
        const QList<Mistake> mistakes = parseLesson(lessonWith("recw(s)"), QString()).mistakes;
        QCOMPARE(mistakes.size(), 1);
        QCOMPARE(mistakes[0].end.line, 4);
        QCOMPARE(mistakes[0].end.column, firstColumn + 4);
    }
};

QTEST_GUILESS_MAIN(StepMistakesTest)
#include "tst_step_mistakes.moc"
