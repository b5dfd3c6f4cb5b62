// The documented lesson, read into endpoints, steps, expectations and blocks.
// SPDX-License-Identifier: MIT
#include <QFile>
#include <QTest>

#include "core/lesson/parser.h"
#include "core/spi/constants.h"
#include "tests/support/places.h"

using namespace halfclose;

namespace {

QByteArray documentedLesson()
{
    QFile file(test::sourceDirectory() + QStringLiteral("/resources/lessons/disconnect-data.md"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ParseResult parsed(const QByteArray &text)
{
    ParseResult result = parseLesson(text, QStringLiteral("fallback"));
    for (const Mistake &mistake : result.mistakes)
        qWarning("%d:%d: %s", mistake.at.line, mistake.at.column, qPrintable(mistake.message));
    return result;
}

QStringList labels(const Lesson &lesson)
{
    QStringList list;
    for (const Step &step : lesson.steps)
        list.append(step.label);
    return list;
}

const Step &stepAt(const Lesson &lesson, const char *label)
{
    for (const Step &step : lesson.steps) {
        if (step.label == QLatin1String(label))
            return step;
    }
    qFatal("no step %s", label);
}

template<typename ActionType>
const ActionType &actionAt(const Lesson &lesson, const char *label)
{
    return std::get<ActionType>(stepAt(lesson, label).action);
}

QByteArray table(const QByteArray &rows)
{
    return "| Client | Server |\n|---|---|\n" + rows;
}

} // namespace

class ParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // What stands for a sign in Markdown is that sign, and what stands for none is what it is.
    void aHeaderIsNamedAsItIsShown_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("name");
        const auto row = [](const QByteArray &header, const QString &name) { QTest::newRow(header.constData()) << header << name; };
        row("A &amp; B", QStringLiteral("A & B"));
        row("&lt;A&gt; &quot;B&quot; &apos;C&apos;", QStringLiteral("<A> \"B\" 'C'"));
        row("&#65;&#x42;&#X43;", QStringLiteral("ABC"));
        row("&nope; &#0; &#xD800; &#x110000; & B", QStringLiteral("&nope; &#0; &#xD800; &#x110000; & B"));
        row("a\\*b\\*", QStringLiteral("a*b*"));
        row("one_client_more", QStringLiteral("one_client_more"));
        row("_the_ *client*", QStringLiteral("the client"));
    }
    void aHeaderIsNamedAsItIsShown()
    {
        QFETCH(QByteArray, header);
        QFETCH(QString, name);
        const ParseResult parsed = parseLesson("| " + header + " | Server |\n|---|---|\n| (1) `closesocket(s)` | |\n", QString());
        QVERIFY(parsed.ok());
        QCOMPARE(parsed.lesson.endpoints.first().name, name);
    }

    void theDocumentedLessonHasNoMistakes()
    {
        const ParseResult result = parsed(documentedLesson());
        QVERIFY(result.ok());
        const Lesson &lesson = result.lesson;
        QCOMPARE(lesson.title, QStringLiteral("Connection Setup and Teardown"));
        QCOMPARE(lesson.provider, QStringLiteral("session"));
        QCOMPARE(lesson.order, Order::Document);
        QCOMPARE(lesson.timeoutSeconds, 2.0);
        QCOMPARE(lesson.endpoints.size(), 2);
        QCOMPARE(lesson.endpoints[0].name, QStringLiteral("Client side"));
        QCOMPARE(lesson.endpoints[1].name, QStringLiteral("Server side"));
        QCOMPARE(lesson.serverIndex(), 1);
        QVERIFY(lesson.endpoints[0].hasEventSteps);
        QVERIFY(!lesson.endpoints[0].explicitEvents);
        QVERIFY(!lesson.connectsExplicitly);
        QCOMPARE(lesson.rowCount, 8);
        QCOMPARE(labels(lesson).join(u' '), QStringLiteral("1 2 3 4 5 6 5a 7 8"));
    }

    void stepsKeepTheirPlaceTextAndCaption()
    {
        const Lesson lesson = parsed(documentedLesson()).lesson;
        const Step &first = stepAt(lesson, "1");
        QCOMPARE(first.at.line, 11);
        QCOMPARE(first.at.column, 8);
        QCOMPARE(first.end.column, 8 + int(qstrlen("WSASendDisconnect(s, \"17\")")));
        QCOMPARE(first.text, QStringLiteral("WSASendDisconnect(s, \"17\")"));
        QCOMPARE(first.caption, QStringLiteral("concludes the session and supplies the transaction total"));
        QCOMPARE(first.row, 0);
        QCOMPARE(stepAt(lesson, "5a").row, 5);
        QCOMPARE(stepAt(lesson, "5a").endpoint, 1);
    }

    void callsEventsAndSumsBecomeActions()
    {
        const Lesson lesson = parsed(documentedLesson()).lesson;
        const auto &send = actionAt<CallAction>(lesson, "1");
        QCOMPARE(send.function, QStringLiteral("WSASendDisconnect"));
        QCOMPARE(send.arguments.size(), 2);
        QVERIFY(send.arguments[0].value == Operand(NameOperand{QStringLiteral("s")}));
        QVERIFY(send.arguments[1].value == Operand(QByteArray("17")));
        QCOMPARE(send.arguments[1].at.column, 29);
        QCOMPARE(actionAt<EventAction>(lesson, "2").event, quint32(FD_CLOSE));
        QCOMPARE(actionAt<CallAction>(lesson, "3").binding, QStringLiteral("t"));
        QVERIFY(std::get<Operand>(stepAt(lesson, "3").expected->value) == Operand(QByteArray("17")));
        const auto &sum = actionAt<SumAction>(lesson, "4");
        QCOMPARE(sum.binding, QStringLiteral("total"));
        QCOMPARE(sum.operands.size(), 2);
        QVERIFY(sum.operands[0] == Operand(qint64(1025)));
    }

    void blocksFollowTheText()
    {
        const Lesson lesson = parsed(documentedLesson()).lesson;
        QCOMPARE(lesson.blocks.size(), 3);
        QCOMPARE(lesson.blocks[0].firstLine, 7);
        QVERIFY(lesson.blocks[0].markdown.startsWith(QLatin1String("The client ends")));
        QCOMPARE(lesson.blocks[1].table, 0);
        QCOMPARE(lesson.blocks[1].firstLine, 9);
        QCOMPARE(lesson.blocks[1].rowCount, 8);
        QCOMPARE(lesson.blocks[2].table, -1);
        QVERIFY(lesson.blocks[2].markdown.startsWith(QLatin1String("Step (5a)")));
    }

    void severalSpansOfACellAreNumbered()
    {
        const ParseResult result = parsed(table("| (2) `send(s, \"a\")` and `recv(s)` then `closesocket(s)` end | (x) waits |\n"
                                                "| | `recv(s)` |\n"));
        QVERIFY(result.ok());
        QCOMPARE(labels(result.lesson).join(u' '), QStringLiteral("2 2.2 2.3 x r2c2"));
        QCOMPARE(stepAt(result.lesson, "2").caption, QStringLiteral("and then end"));
        QCOMPARE(stepAt(result.lesson, "2.2").caption, QString());
        QVERIFY(std::holds_alternative<NarrationAction>(stepAt(result.lesson, "x").action));
        QCOMPARE(stepAt(result.lesson, "x").caption, QStringLiteral("waits"));
    }

    void rowsCountOverAllTables()
    {
        const ParseResult result = parsed(
            table("| (1) `send(s, \"a\")` | |\n") + "\nprose\n\n" + table("| | (2) `recv(s)` |\n| `closesocket(s)` | |\n"));
        QVERIFY(result.ok());
        QCOMPARE(labels(result.lesson).join(u' '), QStringLiteral("1 2 r3c1"));
        QCOMPARE(result.lesson.rowCount, 3);
        QCOMPARE(result.lesson.blocks.size(), 3);
        QCOMPARE(result.lesson.blocks[2].firstRow, 1);
    }

    void columnsStayExactBehindEscapedPipesAndBeyondAscii()
    {
        // Each emoji is one character of two UTF-16 units.
        const ParseResult result = parseLesson(
            table("| (1) `WSAEventSelect(s, FD_READ\\|FD_CLOSE)` á🙂 `recw(s)` | |\n"), QStringLiteral("x"));
        QCOMPARE(result.mistakes.size(), 1);
        QCOMPARE(result.mistakes[0].at.line, 3);
        QCOMPARE(result.mistakes[0].at.column,
            int(QString::fromUtf8("| (1) `WSAEventSelect(s, FD_READ\\|FD_CLOSE)` á* `").size()) + 1);
        QCOMPARE(result.mistakes[0].end.column, result.mistakes[0].at.column + 4);
        QCOMPARE(result.mistakes[0].message, QStringLiteral("unknown function 'recw' (did you mean 'recv'?)"));
        const auto &select = std::get<CallAction>(result.lesson.steps[0].action);
        QCOMPARE(std::get<FlagsOperand>(select.arguments[1].value).value, quint32(FD_READ | FD_CLOSE));
        QCOMPARE(result.lesson.steps[0].text, QStringLiteral("WSAEventSelect(s, FD_READ|FD_CLOSE)"));
    }
};

QTEST_GUILESS_MAIN(ParserTest)
#include "tst_parser.moc"
