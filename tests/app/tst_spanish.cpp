// The program in Spanish, from outside: what people read has no English but the names of calls and constants and what a
// lesson says itself; what programs read stays as it is.
// SPDX-License-Identifier: MIT
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "core/lesson/library.h"
#include "tests/app/program.h"
#include "tests/support/english_words.h"
#include "tests/support/places.h"

using namespace halfclose;
using namespace halfclose::test;

namespace {

constexpr const char *documentedLessons[] = {"disconnect-data", "disconnect-data-spi", "graceful-shutdown", "grand-total"};

// What is typed: commands, values and the names that stand for them.
const QString typed = QStringLiteral("halfclose list show run explore export file lesson source seconds labels provider tcp session "
    "order document free profile documented windows timeout format text json trace schedule limit jobs reduce output layers theme "
    "on off light dark scale time logical real steps title captions speed animate help version play wire api spi "
    "server how bind listen connect accept send recv shutdown closesocket wait crash");

Ran inSpanish(const QStringList &arguments, const QByteArray &input = {})
{
    return runProgram(arguments, {.input = input, .environment = {QStringLiteral("LC_ALL=es_ES.UTF-8"), QStringLiteral("LANGUAGE=")}});
}

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

QByteArray lesson(const char *steps, const char *frontMatter = "")
{
    return QByteArray("---\ntitle: Uno\n") + frontMatter + "---\n\n| Cliente | Servidor |\n|---|---|\n" + steps + '\n';
}

} // namespace

class SpanishTest : public QObject
{
    Q_OBJECT

    EnglishWords m_english;

    QString english(const Ran &ran, const QString &allowed = {}) const
    {
        return m_english.in(QString::fromUtf8(ran.out + ran.err), allowed).join(u' ');
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(!m_english.isEmpty()); }

    void englishWouldBeFound()
    {
        const Ran ran = runProgram(words("run disconnect-data"));
        QVERIFY(!english(ran).isEmpty());
        QCOMPARE(m_english.in(QStringLiteral("closesocket(s) devuelve WSAENOTCONN, FD_CLOSE")), QStringList());
    }

    void helpIsSpanish_data()
    {
        QTest::addColumn<QStringList>("arguments");
        for (const char *line : {"--help", "list --help", "show --help", "run --help", "explore --help", "export --help"})
            QTest::newRow(line) << words(line);
    }
    void helpIsSpanish()
    {
        QFETCH(QStringList, arguments);
        const Ran ran = inSpanish(arguments);
        QCOMPARE(ran.status, 0);
        QCOMPARE(english(ran, typed), QString());
    }

    void theDocumentedLessonsAreSpanish_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : documentedLessons)
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void theDocumentedLessonsAreSpanish()
    {
        QFETCH(QString, name);
        QVERIFY(builtInLesson(name, QStringLiteral("es"))->text != builtInLesson(name)->text);
        const Ran run = inSpanish({QStringLiteral("run"), name});
        QCOMPARE(run.status, 0);
        // Its steps' data may be in any language.
        const QString code = name == QLatin1String("graceful-shutdown") ? QStringLiteral("the rest of the response") : QString();
        QCOMPARE(english(run, typed + code), QString());
        const Ran shown = inSpanish({QStringLiteral("show"), name});
        const QString text = QString::fromUtf8(shown.out).remove(QStringLiteral("Graceful Shutdown, Linger Options, and Socket Closure"))
                                 .remove(QStringLiteral("Connection Shutdown"));
        QCOMPARE(m_english.in(text, typed + code).join(u' '), QString());
    }

    void verdictsOfEveryLessonAreSpanish_data()
    {
        QTest::addColumn<QString>("name");
        for (const BuiltInLesson &each : builtInLessons())
            QTest::newRow(qPrintable(each.name)) << each.name;
    }
    void verdictsOfEveryLessonAreSpanish()
    {
        QFETCH(QString, name);
        const Ran run = inSpanish({QStringLiteral("run"), name});
        QCOMPARE(run.status, 0);
        QCOMPARE(english(run, typed + QString::fromUtf8(builtInLesson(name, QStringLiteral("es"))->text)), QString());
    }

    void whatFailsIsToldInSpanish()
    {
        const Ran failed = inSpanish(words("run -"), lesson("| (1) `send(s, \"abc\") -> 5` | |\n| | (2) `recv(s) -> WSAECONNRESET` |"));
        QCOMPARE(failed.status, 1);
        QCOMPARE(english(failed, typed), QString());
        const Ran late = inSpanish(words("run - --timeout 0.05"), lesson("| (1) `recv(s)` | |\n| | (2) `closesocket(s)` |", "order: free\n"));
        QCOMPARE(english(late, typed), QString());
    }

    void mistakesOfALessonAreSpanish_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("unknown function") << lesson("| (1) `sedn(s, \"x\")` | |");
        QTest::newRow("unbound name") << lesson("| (1) `send(t, 5)` | |");
        QTest::newRow("arguments") << lesson("| (1) `shutdown(s)` `shutdown(s, SD_SENT)` `shutdown(s, 99999999999)` | |");
        QTest::newRow("outcome") << lesson("| (1) `closesocket(s) -> \"x\"` `FD_CLOSE -> ok` `x = 1 + \"y\"` | |");
        QTest::newRow("tokens") << lesson("| (1) `send(s, \"abc` `wait 5` `bytes(` `` `send(s, recv(s))` | |");
        QTest::newRow("labels") << lesson("| (1) `recv(s)` | (1) `recv(s)` |");
        QTest::newRow("crash") << lesson("| (1) `crash` | |\n| (2) `recv(s)` | |");
        QTest::newRow("front matter") << lesson("| (1) `recv(s)` | |", "provider: udp\ntimeout: 99\nfoo: bar\nnothing\norder: free\norder: free\n");
        QTest::newRow("no table") << QByteArray("# Uno\n");
        QTest::newRow("one column") << QByteArray("| Cliente |\n|---|\n| (1) `recv(s)` |\n");
        QTest::newRow("bytes") << QByteArray("\xff\xfe");
        QTest::newRow("no constant") << lesson("| (1) `setsockopt(s, SO_LINGR, 1, 0)` `WSARecv(s, zz=1)` `recv(s) -> 5 zz=1` | |");
    }
    void mistakesOfALessonAreSpanish()
    {
        QFETCH(QByteArray, text);
        const Ran ran = inSpanish(words("run -"), text);
        QCOMPARE(ran.status, 2);
        QCOMPARE(english(ran, typed + QString::fromUtf8(text)), QString());
    }

    void badUsageIsToldInSpanish_data()
    {
        QTest::addColumn<QStringList>("arguments");
        for (const char *line : {"run", "runn disconnect-data", "run nowhere-at-all", "run a b", "run --provider udp disconnect-data",
                 "run --timeout 99 disconnect-data", "run --nope disconnect-data", "run --trace - disconnect-data", "export disconnect-data",
                 "export disconnect-data -o x.zzz", "export disconnect-data -o -", "export disconnect-data -o x.svg --scale 0",
                 "export disconnect-data -o - --format svg --steps 99..100", "export disconnect-data -o - --format svg --steps 5..2",
                 "run disconnect-data --schedule 8,1", "run disconnect-data --schedule 1,1", "run /", "export disconnect-data -o /",
                 "explore disconnect-data --jobs 0", "export /dev/null -o x.svg", "run disconnect-data --play", "list list"})
            QTest::newRow(line) << words(line);
    }
    void badUsageIsToldInSpanish()
    {
        QFETCH(QStringList, arguments);
        const Ran ran = inSpanish(arguments);
        QVERIFY(ran.status != 0);
        QVERIFY(!ran.err.isEmpty());
        QCOMPARE(english(ran, typed + arguments.join(u' ')), QString());
    }

    void mistakesOfATraceAreSpanish_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray head = "{\"format\":\"halfclose trace\",\"version\":1}\n";
        QTest::newRow("no trace") << QByteArray("{\"format\":1}\n");
        QTest::newRow("version") << QByteArray("{\"format\":\"halfclose trace\",\"version\":9}\n");
        QTest::newRow("not closed") << head + "{\"seq\":1\n{}\n";
        QTest::newRow("a number") << head + "{\"seq\":1.5}\n{}\n";
        QTest::newRow("no members") << head + "{}\n{}\n";
        QTest::newRow("an escape") << head + "{\"seq\":1,\"name\":\"\\q\"}\n{}\n";
    }
    void mistakesOfATraceAreSpanish()
    {
        QFETCH(QByteArray, text);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.jsonl"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const Ran ran = inSpanish({QStringLiteral("export"), path, QStringLiteral("-o"), QStringLiteral("-"), QStringLiteral("--format"),
            QStringLiteral("svg")});
        QCOMPARE(ran.status, 2);
        QCOMPARE(english(ran, typed + path + QStringLiteral(" cause seq layer kind version")), QString());
    }

    void exploringIsSpanish()
    {
        const Ran ran = inSpanish(words("explore disconnect-data"));
        QCOMPARE(ran.status, 0);
        QCOMPARE(english(ran, typed), QString());
        QVERIFY(ran.out.contains("4 intercalaciones, 4 superadas, 0 fallidas"));
    }

    void picturesAreSpanish_data()
    {
        verdictsOfEveryLessonAreSpanish_data();
    }
    void picturesAreSpanish()
    {
        QFETCH(QString, name);
        const QString own = QString::fromUtf8(builtInLesson(name, QStringLiteral("es"))->text);
        for (const char *format : {"mermaid", "plantuml", "markdown"}) {
            const Ran ran = inSpanish({QStringLiteral("export"), name, QStringLiteral("-o"), QStringLiteral("-"),
                QStringLiteral("--format"), QString::fromLatin1(format)});
            QCOMPARE(ran.status, 0);
            const QString text = QString::fromUtf8(ran.out);
            QCOMPARE(m_english.in(text, typed + own + QStringLiteral(" participant note over end box activate deactivate autonumber "
                "title skinparam hide footbox right left")).join(u' '), QString());
        }
    }

    void whatProgramsReadStaysEnglish()
    {
        const QJsonObject report = QJsonDocument::fromJson(inSpanish(words("run hard-close --format json")).out).object();
        QCOMPARE(report.value(QStringLiteral("outcome")).toString(), QStringLiteral("passed"));
        QCOMPARE(report.value(QStringLiteral("steps")).toArray().first().toObject().value(QStringLiteral("status")).toString(),
                 QStringLiteral("met"));
        const QJsonObject verdict = report.value(QStringLiteral("verdict")).toArray().first().toObject();
        QCOMPARE(verdict.value(QStringLiteral("kind")).toString(), QStringLiteral("abortive"));
        QCOMPARE(verdict.value(QStringLiteral("cause")).toString(), QStringLiteral("linger 0 at 3: closesocket"));
        // A trace is the same whatever language it was made in.
        const QByteArray trace = inSpanish(words("export hard-close -o - --format json")).out;
        QVERIFY(trace.contains("linger 0"));
        QVERIFY(trace.contains("step met"));
    }
};

QTEST_GUILESS_MAIN(SpanishTest)
#include "tst_spanish.moc"
