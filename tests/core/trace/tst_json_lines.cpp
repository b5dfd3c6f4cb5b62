// Saving a trace as JSON Lines and reading it again, whole, cut off and broken.
// SPDX-License-Identifier: MIT
#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include "core/spi/names.h"
#include "core/trace/json_lines_reader.h"
#include "core/trace/json_lines_writer.h"

using namespace halfclose;

namespace {

TraceHeader sampleHeader()
{
    TraceHeader header;
    header.title = QStringLiteral("A \"title\"");
    header.provider = QStringLiteral("session");
    header.order = QStringLiteral("document");
    header.profile = QStringLiteral("windows");
    header.lesson = QStringLiteral("| Cliente | Servidor |\n|---|---|\n| (1) `send(s, \"ñ\")` | |\n");
    header.endpoints = {{QStringLiteral("Cliente"), false}, {QStringLiteral("Servidor"), true}};
    return header;
}

Trace sampleTrace()
{
    Trace trace;
    trace.header = sampleHeader();
    Event call;
    call.at = std::chrono::nanoseconds(1234);
    call.endpoint = trace.symbol(u"Cliente");
    call.label = trace.symbol(u"5'");
    call.name = trace.symbol(u"WSASendDisconnect");
    call.socket = 3;
    call.arguments = "s, \"17\"";
    call.data = "17";
    const quint64 first = trace.append(call);
    Event back = call;
    back.at = std::chrono::nanoseconds(1234);
    back.kind = Kind::Return;
    back.cause = first;
    back.result = -1;
    back.error = 10054;
    back.arguments = "WSAECONNRESET";
    back.data.clear();
    back.note = trace.symbol(u"the other profile says WSAECONNABORTED");
    trace.append(back);
    Event wire;
    wire.at = std::chrono::nanoseconds(9'000'000'000'000);
    wire.layer = Layer::Wire;
    wire.kind = Kind::Send;
    wire.name = trace.symbol(u"DATA");
    wire.data = QByteArray("\x00\xff\x1b[31m", 7);
    wire.arguments = QByteArray("\"\x1b\x7f\n \xc3\xb1 \xf0\x9f\x98\x80 \xc2\x9b\"");
    wire.result = std::numeric_limits<qint64>::min();
    trace.append(wire);
    return trace;
}

QByteArray saved(const Trace &trace)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QString refused = writeTrace(trace, buffer, errorName);
    return refused.isEmpty() ? bytes : QByteArray();
}

TraceReading read(QByteArray bytes, const TraceLimits &limits = {})
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readTrace(buffer, QStringLiteral("t.jsonl"), limits);
}

bool same(const Trace &a, const Trace &b)
{
    if (!(a.header == b.header) || a.size() != b.size())
        return false;
    for (quint64 i = 1; i <= a.size(); ++i) {
        const Event &x = a.at(i);
        const Event &y = b.at(i);
        const auto text = [&](Symbol p, Symbol q) { return a.text(p) == b.text(q); };
        if (x.sequence != y.sequence || x.at != y.at || x.cause != y.cause || x.result != y.result
            || x.error != y.error || x.socket != y.socket || x.layer != y.layer || x.kind != y.kind
            || x.arguments != y.arguments || x.data != y.data || !text(x.endpoint, y.endpoint)
            || !text(x.label, y.label) || !text(x.name, y.name) || !text(x.note, y.note))
            return false;
    }
    return true;
}

/// JSON in a C++ string, with ' for ".
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray headerLine()
{
    return json("{'format':'halfclose trace','version':1,'endpoints':[]}\n");
}

QByteArray eventLine(int sequence)
{
    return json("{'seq':" + QByteArray::number(sequence) + ",'ns':5,'layer':'api','kind':'call'}\n");
}

} // namespace

class JsonLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSavedIsReadAgain()
    {
        const Trace trace = sampleTrace();
        const TraceReading reading = read(saved(trace));
        QCOMPARE(reading.error, QString());
        QCOMPARE(reading.note, QString());
        QVERIFY(same(trace, reading.trace));
    }

    void everyLineIsOneJsonObject()
    {
        const QList<QByteArray> lines = saved(sampleTrace()).trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        for (const QByteArray &line : lines)
            QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
        const QJsonObject back = QJsonDocument::fromJson(lines[2]).object();
        QCOMPARE(back[u"errorName"].toString(), QStringLiteral("WSAECONNRESET"));
        QCOMPARE(back[u"cause"].toInt(), 1);
        QCOMPARE(back[u"label"].toString(), QStringLiteral("5'"));
    }

    // As other programs may write it: a letter by its two code units, and digits of either case.
    void aTextMayBeEscapedAsOthersDo()
    {
        Trace trace = sampleTrace();
        trace.header.title = QString::fromUtf8("\xF0\x9F\x98\x80 \xC3\x89");
        QByteArray bytes = saved(trace);
        bytes.replace("\xF0\x9F\x98\x80 \xC3\x89", "\\uD83D\\ude00 \\u00C9");
        const TraceReading reading = read(bytes);
        QCOMPARE(reading.error, QString());
        QCOMPARE(reading.trace.header.title, trace.header.title);
        const TraceReading event
            = read(headerLine() + json("{'seq':1,'ns':5,'layer':'api','kind':'call','name':'\\uD83D\\ude00 \\u00C9'}\n"));
        QCOMPARE(event.error, QString());
        QCOMPARE(event.trace.text(event.trace.at(1).name), trace.header.title);
    }

    void anEscapeThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("too few digits") << QByteArray("\\u00C");
        QTest::newRow("no digits") << QByteArray("\\u00Cg");
        QTest::newRow("half a letter") << QByteArray("\\uD83D");
        QTest::newRow("half a letter and another") << QByteArray("\\uD83D\\u00C9");
        QTest::newRow("a letter of its own") << QByteArray("\\q");
    }
    void anEscapeThatIsNoneIsRefused()
    {
        QFETCH(QByteArray, text);
        const TraceReading reading
            = read(headerLine() + json("{'seq':1,'ns':5,'layer':'api','kind':'call','name':'" + text + "'}\n") + eventLine(2));
        const bool half = text.startsWith("\\uD83D");
        QVERIFY2(!reading.ok() && reading.error.contains(half ? QStringLiteral("surrogate") : QStringLiteral("escape")),
                 qPrintable(reading.error));
    }

    void aNumberBeyondSixtyFourBitsIsRefused()
    {
        for (const char *number : {"9223372036854775808", "-9223372036854775809", "18446744073709551616", "99999999999999999999"}) {
            const QByteArray line = json("{'seq':1,'ns':5,'layer':'api','kind':'call','result':" + QByteArray(number) + "}\n");
            const TraceReading reading = read(headerLine() + line);
            QVERIFY2(reading.error.contains(QStringLiteral("out of range")), qPrintable(QLatin1String(number) + reading.error));
        }
    }

    void noControlCharacterIsWritten()
    {
        const QByteArray bytes = saved(sampleTrace());
        for (const char c : bytes)
            QVERIFY(c == '\n' || uchar(c) >= 0x20);
        QVERIFY(!bytes.contains('\x7f'));
        QVERIFY(!bytes.contains("\xc2\x9b")); // CSI as one C1 character
    }

    void aFileCutOffAnywhereKeepsTheWholeLines()
    {
        const QByteArray whole = saved(sampleTrace());
        const qsizetype headerEnd = whole.indexOf('\n');
        for (qsizetype length = headerEnd; length < whole.size(); ++length) {
            const TraceReading reading = read(whole.first(length));
            QVERIFY2(reading.ok(), qPrintable(reading.error));
            const auto wholeLines = quint64(whole.first(length).count('\n'));
            const bool endsWithLine = length + 1 == whole.size() || whole[length] == '\n';
            // The line that lacks nothing but its line break is whole.
            const quint64 expected = whole[length - 1] == '\n' ? wholeLines - 1 : wholeLines - (endsWithLine ? 0 : 1);
            QCOMPARE(reading.trace.size(), expected);
            QCOMPARE(reading.note.isEmpty(), whole[length - 1] == '\n' || endsWithLine);
        }
        for (qsizetype length = 0; length < headerEnd; ++length)
            QVERIFY(read(whole.first(length)).error.startsWith(QStringLiteral("t.jsonl:1: error: ")));
    }

    void aBrokenLineIsNamed_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &line, const char16_t *says) {
            QTest::newRow(name) << line << QString::fromUtf16(says);
        };
        row("no object", "[]", u"an object must stand here");
        row("empty line", "", u"an object must stand here");
        row("empty object", "{}", u"at least \"seq\"");
        row("no comma", json("{'seq':1 'ns':5}"), u"comma");
        row("open text", json("{'seq':1,'name':'abc}"), u"not closed");
        row("no colon", json("{'seq' 1}"), u"colon");
        row("behind", json("{'seq':1,'ns':5,'layer':'api','kind':'call'}x"), u"behind the object");
        row("layer", json("{'seq':1,'ns':5,'layer':'ether','kind':'call'}"), u"api, spi, wire or kernel");
        row("kind", json("{'seq':1,'ns':5,'layer':'api','kind':'shout'}"), u"indication");
        row("text number", json("{'seq':'1','ns':5,'layer':'api','kind':'call'}"), u"\"seq\" must be a whole number");
        row("number text", json("{'seq':1,'ns':5,'layer':'api','kind':'call','name':3}"), u"\"name\" must be a text");
        row("fraction", json("{'seq':1.5,'ns':5,'layer':'api','kind':'call'}"), u"whole number");
        row("huge", json("{'seq':1,'ns':9223372036854775808,'layer':'api','kind':'call'}"), u"out of range");
        row("socket", json("{'seq':1,'ns':5,'layer':'api','kind':'call','socket':4294967296}"), u"out of range");
        row("nested", json("{'seq':1,'ns':5,'layer':'api','kind':'call','x':[[[]]]}"), u"whole number must stand here");
        row("order", json("{'seq':2,'ns':5,'layer':'api','kind':'call'}"), u"number 1 must stand here");
        row("own cause", json("{'seq':1,'ns':5,'layer':'api','kind':'call','cause':1}"), u"earlier event");
        row("minus cause", json("{'seq':1,'ns':5,'layer':'api','kind':'call','cause':-1}"), u"earlier event");
        row("time", json("{'seq':1,'ns':-5,'layer':'api','kind':'call'}"), u"time");
        row("base64", json("{'seq':1,'ns':5,'layer':'api','kind':'call','data':'%%%'}"), u"base64");
        row("escape", json("{'seq':1,'ns':5,'layer':'api','kind':'call','name':'\\q'}"), u"escape");
        row("surrogate", json("{'seq':1,'ns':5,'layer':'api','kind':'call','name':'\\ud800'}"), u"surrogate");
        row("not UTF-8", "{\"seq\":1,\"name\":\"\xff\"}", u"UTF-8");
        row("NUL", QByteArray("{\"seq\":1,\"name\":\"\0\"}", 18), u"control character");
    }

    void aBrokenLineIsNamed()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, says);
        const TraceReading reading = read(headerLine() + line + '\n' + eventLine(1));
        QVERIFY2(reading.error.startsWith(QStringLiteral("t.jsonl:2: error: ")), qPrintable(reading.error));
        QVERIFY2(reading.error.contains(says), qPrintable(reading.error));
        QVERIFY(!reading.error.contains(u'\n'));
    }

    void aTimeThatGoesBackIsAMistake()
    {
        const QByteArray back = json("{'seq':2,'ns':4,'layer':'api','kind':'call'}\n");
        QVERIFY(read(headerLine() + eventLine(1) + back).error.startsWith(QStringLiteral("t.jsonl:3: error: ")));
    }

    void aFileThatIsNoTraceIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("lesson") << QByteArray("---\ntitle: x\n---\n");
        QTest::newRow("json") << QByteArray("{\"a\":1}\n");
        QTest::newRow("other version") << QByteArray("{\"format\":\"halfclose trace\",\"version\":2}\n");
        QTest::newRow("deep") << QByteArray(100'000, '[');
        QTest::newRow("nameless endpoint")
            << QByteArray("{\"format\":\"halfclose trace\",\"version\":1,\"endpoints\":[{}]}\n");
    }

    void aFileThatIsNoTraceIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const TraceReading reading = read(bytes);
        QVERIFY(reading.error.startsWith(QStringLiteral("t.jsonl:1: error: ")));
    }

    void membersOfOtherProgramsAreLeftAlone()
    {
        const QByteArray line = json(" { 'seq' : 1 , 'ns':5,'layer':'api','kind':'call','pid':7,'host':'a','ok':true } ");
        const TraceReading reading = read(headerLine() + line + "\r\n");
        QCOMPARE(reading.error, QString());
        QCOMPARE(reading.trace.size(), 1u);
    }

    void aLineThatIsMuchLikeThoseBeforeIsReadNoLessStrictly_data()
    {
        // {"seq":2,"ns":5,"layer":"api","kind":"call","a":1, ... ,"r":1}
        QByteArray members;
        for (char key = 'a'; key < 's'; ++key)
            members += QByteArray(",'") + key + "':1";
        const QByteArray good = eventLine(1).chopped(2) + json(members) + "}\n";
        const QByteArray second = QByteArray(good).replace("\"seq\":1", "\"seq\":2");
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("sound");
        QTest::newRow("the same") << good << second << true;
        QTest::newRow("with spaces") << good << QByteArray(second).replace(",\"", " , \"").replace("\":", "\" : ") << true;
        QTest::newRow("in another order") << good << json("{'kind':'call','layer':'api','ns':5,'seq':2}\n") << true;
        QTest::newRow("another key of the same length") << good << QByteArray(second).replace("\"seq\"", "\"sex\"") << false;
        QTest::newRow("begins with a comma") << good << ',' + second.sliced(1) << false;
        QTest::newRow("has a brace for a late comma")
            << good << QByteArray(second).replace(json(",'q':1"), json("{'seq':2")) << false;
        QTest::newRow("has a brace for an early comma")
            << good << QByteArray(second).replace(json(",'ns':5"), json("{'seq':2")) << false;
        QTest::newRow("ends at a value") << good << json("{'seq':2,'ns':\n") << false;
        QTest::newRow("ends in a key") << good << json("{'seq':2,'n\n") << false;
        QTest::newRow("has a value of another type") << good << QByteArray(second).replace("\"api\"", "1") << false;
    }
    void aLineThatIsMuchLikeThoseBeforeIsReadNoLessStrictly()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, line);
        QFETCH(bool, sound);
        const TraceReading reading = read(headerLine() + first + line);
        QCOMPARE(reading.error.isEmpty(), sound);
        QCOMPARE(reading.trace.size(), sound ? 2u : 1u);
        if (!sound)
            QVERIFY2(reading.error.contains(QLatin1String(":3: ")), qPrintable(reading.error));
    }

    void textsThatLookAlikeAreNotTakenForEachOther()
    {
        // Of one length, with the same first and last character: in the file, or when their escapes are resolved.
        const QByteArrayList texts = {"s, 12", "s, 22", "s, 12", "s\\n2", "s\\t2", "s\\n2", "", "s, 12"};
        const QByteArrayList meant = {"s, 12", "s, 22", "s, 12", "s\n2", "s\t2", "s\n2", "", "s, 12"};
        QByteArray lines = headerLine();
        for (qsizetype i = 0; i < texts.size(); ++i)
            lines += eventLine(int(i) + 1).chopped(2) + json(",'arguments':'" + texts[i] + "','name':'" + texts[i] + "'}\n");
        const TraceReading reading = read(lines);
        QCOMPARE(reading.error, QString());
        QCOMPARE(reading.trace.size(), quint64(texts.size()));
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const Event &event = reading.trace.at(quint64(i) + 1);
            QCOMPARE(event.arguments, meant[i]);
            QCOMPARE(reading.trace.text(event.name), QString::fromUtf8(meant[i]));
        }
    }

    void limitsHold()
    {
        TraceLimits limits;
        limits.events = 2;
        QVERIFY(read(headerLine() + eventLine(1) + eventLine(2), limits).ok());
        QVERIFY(read(headerLine() + eventLine(1) + eventLine(2) + eventLine(3), limits).error.contains(QStringLiteral("over 2 events")));
        limits.lineBytes = 100;
        QVERIFY(read(headerLine() + QByteArray(200, ' '), limits).error.startsWith(QStringLiteral("t.jsonl:2: error: ")));
    }

    void noBytesCrashTheReader()
    {
        QRandomGenerator chance(20240501);
        const QByteArray whole = saved(sampleTrace());
        for (int round = 0; round < 3000; ++round) {
            QByteArray bytes = whole;
            for (int i = 0; i < 4; ++i)
                bytes[chance.bounded(int(bytes.size()))] = char(chance.bounded(256));
            read(bytes);
        }
    }

    void aFileAppearsWholeOrNotAtAll()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("run.jsonl"));
        const Trace trace = sampleTrace();
        {
            TraceFile file(trace, path, errorName);
            QCOMPARE(file.open(), QString());
            QCOMPARE(file.writeNew(), QString());
            QVERIFY(!QFile::exists(path));
        } // given up before it was complete
        QVERIFY(QDir(folder.path()).isEmpty(QDir::Files));
        QCOMPARE(saveTrace(trace, path, errorName), QString());
        const TraceReading reading = readTraceFile(path);
        QVERIFY(reading.ok());
        QVERIFY(same(trace, reading.trace));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("run.jsonl")});
    }

    void aGrowingFileIsReadableUpToTheLastWrite()
    {
        const QTemporaryDir folder;
        Trace trace = sampleTrace();
        TraceFile file(trace, folder.filePath(QStringLiteral("run.jsonl")), errorName);
        QCOMPARE(file.open(), QString());
        QCOMPARE(file.writeNew(), QString());
        Event late;
        late.at = std::chrono::nanoseconds(9'000'000'000'001);
        late.name = trace.symbol(u"late");
        trace.append(late);
        QCOMPARE(file.writeNew(), QString());
        QVERIFY(same(trace, readTraceFile(folder.filePath(QStringLiteral("run.jsonl.part"))).trace));
        QCOMPARE(file.commit(), QString());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("run.jsonl")});
        QVERIFY(same(trace, readTraceFile(folder.filePath(QStringLiteral("run.jsonl"))).trace));
    }

    void aSavedFileReplacesTheOneBefore()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("run.jsonl"));
        QCOMPARE(saveFile(path, "old"), QString());
        const Trace trace = sampleTrace();
        TraceFile file(trace, path, errorName);
        QCOMPARE(file.open(), QString());
        QCOMPARE(file.writeNew(), QString());
        QCOMPARE(file.commit(), QString());
        QVERIFY(same(trace, readTraceFile(path).trace));
    }

    void whatTheSystemRefusesIsOneSentence()
    {
        const Trace trace = sampleTrace();
        const QString missing = saveTrace(trace, QStringLiteral("/nowhere/at/all/run.jsonl"), errorName);
        QVERIFY(missing.startsWith(QStringLiteral("cannot write /nowhere/at/all/run.jsonl: ")));
        QVERIFY(!saveTrace(trace, QDir::tempPath(), errorName).isEmpty());
        QVERIFY(readTraceFile(QStringLiteral("/nowhere/at/all")).error.startsWith(QStringLiteral("cannot read ")));
    }

    void aFullDiskIsReportedAndADeviceStaysADevice()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("no /dev/full on this system");
        QVERIFY(!saveTrace(sampleTrace(), QStringLiteral("/dev/full"), errorName).isEmpty());
        QVERIFY(!QFileInfo(QStringLiteral("/dev/full")).isFile());
        QCOMPARE(saveTrace(sampleTrace(), QStringLiteral("/dev/null"), errorName), QString());
        QVERIFY(!QFileInfo(QStringLiteral("/dev/null")).isFile());
    }

    void aLessonIsNotTakenForATrace()
    {
        QVERIFY(looksLikeTrace(saved(sampleTrace())));
        QVERIFY(looksLikeTrace(" \n{"));
        QVERIFY(!looksLikeTrace("---\ntitle: x"));
        QVERIFY(!looksLikeTrace(""));
        QVERIFY(!looksLikeTrace(QByteArrayView("\0{", 2)));
    }
};

QTEST_APPLESS_MAIN(JsonLinesTest)
#include "tst_json_lines.moc"
