// Mistakes that a lesson's tables can hold: columns, rows, labels, backticks, and steps that do not fit together.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "tests/support/lesson_mistakes.h"

using namespace halfclose;

namespace {

QByteArray table(const QByteArray &rows)
{
    return "| Client | Server |\n|---|---|\n" + rows;
}

const QString noTable = QStringLiteral(
    "1:1 no executable table (a table in which a cell begins with a label in parentheses and holds a code span: (1) "
    "`closesocket(s)`)");

} // namespace

class TableMistakesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // What GitHub shows as it stands there is no table: within HTML, comments and declarations (CommonMark 4.6).
    void aTableWithinHtmlIsNone_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("a comment") << QByteArray("<!-- not yet:\n") << QByteArray("-->\n");
        QTest::newRow("an instruction") << QByteArray("<?php\n") << QByteArray("?>\n");
        QTest::newRow("character data") << QByteArray("<![CDATA[\n") << QByteArray("]]>\n");
        QTest::newRow("a declaration") << QByteArray("<!DOCTYPE\n") << QByteArray(">\n");
        QTest::newRow("as it is written") << QByteArray("<pre>\n") << QByteArray("</PRE>\n");
        QTest::newRow("an element") << QByteArray("<div class=\"x\">\n") << QByteArray("\n");
        QTest::newRow("the end of an element") << QByteArray("</DIV>\n") << QByteArray("\n");
        QTest::newRow("what never ends") << QByteArray("<script>\n") << QByteArray();
    }
    void aTableWithinHtmlIsNone()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const QByteArray within = before + table("| (1) `rekv(s)` | |\n") + after;
        QCOMPARE(mistakesIn(within).join(u'\n'), noTable);
        if (!after.isEmpty())
            QCOMPARE(mistakesIn(within + table("| (1) `closesocket(s)` | |\n")), QStringList());
    }

    // Neither of these begins HTML: a name that is no element's of its own line, and a sign alone.
    void aTableBehindLessThanHtmlIsOne_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("an inline element") << QByteArray("<b>bold</b>\n");
        QTest::newRow("an address") << QByteArray("<https://example.org>\n");
        QTest::newRow("a sign") << QByteArray("<\n");
        QTest::newRow("a line of stars") << QByteArray("* * *\n");
        QTest::newRow("stars and a word") << QByteArray("*** x\n\n");
        QTest::newRow("a numbered item") << QByteArray("12. x\n\n");
        QTest::newRow("code by a tab") << QByteArray("\tcode\n\n");
    }
    void aTableBehindLessThanHtmlIsOne()
    {
        QFETCH(QByteArray, before);
        QCOMPARE(mistakesIn(before + table("| (1) `closesocket(s)` | |  \n")), QStringList());
    }

    void aMistakeHasItsPlace_data()
    {
        QTest::addColumn<QByteArray>("lesson");
        QTest::addColumn<QString>("mistakes");
        const auto row = [](const char *name, const QByteArray &lesson, const QString &mistakes) {
            QTest::newRow(name) << lesson << mistakes;
        };
        const auto text = [](const char *mistakes) { return QString::fromUtf8(mistakes); };

        row("empty file", "", noTable);
        row("prose alone", "Nothing to run.\n", noTable);
        row("a table without labels", table("| `closesocket(s)` | |\n"), noTable);
        row("a table without code", table("| (1) closes | |\n"), noTable);
        row("labels beside the code", table("| (1) | `closesocket(s)` |\n"), noTable);
        row("one column", "| Client |\n|---|\n| (1) `closesocket(s)` |\n",
            text("1:1 fewer than two columns (a client's and a server's, each with its header)"));
        row("two columns with one header", "| Side | Side |\n|---|---|\n| (1) `closesocket(s)` | |\n",
            text("1:10 two columns with the header 'Side' (each endpoint has a name of its own)"));
        row("one header but for its markup", "| Side | **Side** | x |\n|---|---|---|\n| (1) `closesocket(s)` | | |\n",
            text("1:10 two columns with the header 'Side' (each endpoint has a name of its own)"));
        row("a column without a header", "| Client | |\n|---|---|\n| (1) `closesocket(s)` | |\n",
            text("1:11 a column without a header (it names its endpoint)"));
        row("a second table with more columns than the first", // found by fuzzing: it was read past the endpoints
            table("| (1) `closesocket(s)` | |\n") + "\n| Client | Server | x |\n|---|---|---|\n| | | (2) `closesocket(s)` |\n",
            text("5:21 executable tables with different headers (the first one has | Client | Server |)"));
        row("tables with different headers",
            table("| (1) `closesocket(s)` | |\n") + "\n| Client | Sever |\n|---|---|\n| | (2) `closesocket(s)` |\n",
            text("5:12 executable tables with different headers (the first one has | Client | Server |)"));
        row("a table with a column less",
            table("| (1) `closesocket(s)` | |\n") + "\n| Client |\n|---|\n| (2) `closesocket(s)` |\n",
            text("5:1 executable tables with different headers (the first one has | Client | Server |)"));

        row("more cells than the header", table("| (1) `closesocket(s)` | | what |\n"),
            text("3:28 a row with more cells than its header: 3 (2; a | that divides no cells is written \\|)"));
        row("a bare | in code", table("| (1) `closesocket(s)` | |\n| (2) `WSAEventSelect(s, FD_READ|FD_CLOSE)` | |\n"),
            text("4:7 a backtick that nothing closes in its cell (another ` behind the code; a | in it is written \\|)\n"
                 "4:43 a backtick that nothing closes in its cell (another ` behind the code; a | in it is written \\|)\n"
                 "4:46 a row with more cells than its header: 3 (2; a | that divides no cells is written \\|)"));
        row("a bare | in the only code", table("| (1) `WSAEventSelect(s, FD_READ|FD_CLOSE)` | |\n"),
            text("3:7 a backtick that nothing closes in its cell (another ` behind the code; a | in it is written \\|)\n"
                 "3:43 a backtick that nothing closes in its cell (another ` behind the code; a | in it is written \\|)\n"
                 "3:46 a row with more cells than its header: 3 (2; a | that divides no cells is written \\|)"));
        row("a backtick that nothing closes", table("| (1) `closesocket(s)` and ` | |\n"),
            text("3:28 a backtick that nothing closes in its cell (another ` behind the code; a | in it is written \\|)"));

        row("a label twice", table("| (1) `FD_CLOSE` | |\n| | ( 1 ) `closesocket(s)` |\n"),
            text("4:7 duplicate label '1' (every step has its own; this one is taken in line 3)"));
        row("a label twice in narration", table("| (a) `FD_CLOSE` | (a) says nothing |\n"),
            text("3:21 duplicate label 'a' (every step has its own; this one is taken in line 3)"));
        row("a written label that a second span has", table("| (2) `FD_CLOSE` `closesocket(s)` | (2.2) `closesocket(s)` |\n"),
            text("3:38 duplicate label '2.2' (every step has its own; this one is taken in line 3)"));
        row("a second span's label that is written above", table("| (2.2) `FD_CLOSE` | |\n| (2) `FD_CLOSE` `closesocket(s)` | |\n"),
            text("4:19 duplicate label '2.2' (every step has its own; this one is taken in line 3)"));
        row("a made label that is written", table("| (r2c1) `FD_CLOSE` | |\n| `closesocket(s)` | |\n"),
            text("4:4 duplicate label 'r2c1' (every step has its own; this one is taken in line 3)"));

        row("a step after crash", table("| (1) `crash` | |\n| (2) `closesocket(s)` | |\n| (3) `FD_CLOSE` | |\n"),
            text("4:8 a step of Client after its crash in line 3 (crash is an endpoint's last step)\n"
                 "5:8 a step of Client after its crash in line 3 (crash is an endpoint's last step)"));
        row("a step after crash in its cell", table("| (1) `crash` `closesocket(s)` | |\n"),
            text("3:16 a step of Client after its crash in line 3 (crash is an endpoint's last step)"));
        row("in every row", "---\norder: x\n---\n| A | A |\n|---|---|\n| (1) `rec(s)` | |\n| (1) `FD_READ -> 3` | |\n",
            text("2:8 unknown order 'x' (document or free)\n"
                 "4:7 two columns with the header 'A' (each endpoint has a name of its own)\n"
                 "6:8 unknown function 'rec' (did you mean 'recv'?)\n"
                 "7:4 duplicate label '1' (every step has its own; this one is taken in line 6)\n"
                 "7:19 '3' cannot be the error of an event (an error such as WSAECONNRESET; nothing where there is none)"));
    }
    void aMistakeHasItsPlace()
    {
        QFETCH(QByteArray, lesson);
        QFETCH(QString, mistakes);
        QCOMPARE(mistakesIn(lesson).join(u'\n'), mistakes);
        // Lines end in other ways, too, and a byte order mark is no character.
        QCOMPARE(mistakesIn("\xEF\xBB\xBF" + QByteArray(lesson).replace("\n", "\r\n")).join(u'\n'), mistakes);
        QCOMPARE(mistakesIn(QByteArray(lesson).replace('\n', '\r')).join(u'\n'), mistakes);
    }

    void whatIsNoMistake_data()
    {
        QTest::addColumn<QByteArray>("lesson");
        const auto row = [](const char *name, const QByteArray &lesson) { QTest::newRow(name) << lesson; };
        row("narration after crash", table("| (1) `crash` | |\n| (2) is gone | (3) `FD_CLOSE -> WSAECONNRESET` |\n"));
        row("another column after crash", table("| (1) `crash` | |\n| | (2) `closesocket(s)` |\n"));
        row("a row with fewer cells", table("| (1) `closesocket(s)` |\n| |(2) `closesocket(s)`\n"));
        row("a row without its outer pipes", "Client | Server\n--- | ---\n(1) `closesocket(s)` | (2) `closesocket(s)`\n");
        row("text without label and code", table("| waits | (1) `closesocket(s)` |\n| and waits | |\n"));
        row("an escaped backtick", table("| (1) `closesocket(s)` the mark \\` alone | |\n"));
        row("a label of every kind of character", table("| (5a'-b.2 é) `closesocket(s)` | |\n"));
        row("a parenthesis that is no label", table("| (1) `FD_CLOSE` | (`closesocket(s)` that is) |\n"));
        row("a prose table with a stray backtick",
            table("| (1) `closesocket(s)` | |\n") + "\n| word | meaning |\n|---|---|\n| (a) the ` mark | more | cells |\n");
        row("a prose table with other headers", "| word | meaning |\n|---|---|\n| `recv` | receives |\n\n"
                + table("| (1) `closesocket(s)` | |\n"));
        row("two tables with headers that differ in markup alone",
            table("| (1) `closesocket(s)` | |\n") + "\n| **Client** | [Server](x) |\n|:-|-:|\n| | (2) `closesocket(s)` |\n");
    }
    void whatIsNoMistake()
    {
        QFETCH(QByteArray, lesson);
        QCOMPARE(mistakesIn(lesson), QStringList());
    }

    void aTornTableIsRecognisedBesideAWholeOne()
    {
        const QStringList mistakes = mistakesIn(
            table("| (1) `closesocket(s)` | |\n") + "\n" + table("| (2) `WSAEventSelect(s, FD_READ|FD_CLOSE)` | |\n"));
        QCOMPARE(mistakes.size(), 3);
        QVERIFY(mistakes[0].startsWith(QLatin1String("7:7 a backtick that nothing closes")));
    }

    void bytesThatAreNoTextAreOneMistake_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("mistake");
        const auto row = [](const char *name, const QByteArray &bytes, const char *mistake) {
            QTest::newRow(name) << bytes
                                << QStringLiteral("%1 begins no character (save the lesson as UTF-8)").arg(QLatin1String(mistake));
        };
        row("Latin-1", "a\nsch\xF6n\n", "2:4 not UTF-8: the byte 0xF6");
        row("cut short", "\xF0\x9F\x99", "1:1 not UTF-8: the byte 0xF0");
        row("overlong", "ab\xC0\x80", "1:3 not UTF-8: the byte 0xC0");
        row("surrogate", "\xC3\xA9\xED\xA0\x80", "1:2 not UTF-8: the byte 0xED");
        row("beyond Unicode", "x\r\n\xF4\x90\x80\x80", "2:1 not UTF-8: the byte 0xF4");
        row("UTF-16", QByteArray("\xFF\xFE|\0", 4), "1:1 not UTF-8: the byte 0xFF");
    }
    void bytesThatAreNoTextAreOneMistake()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, mistake);
        QCOMPARE(mistakesIn(bytes).join(u'\n'), mistake);
    }

    void aMebibyteIsTheMost()
    {
        const QByteArray lesson = table("| (1) `closesocket(s)` | |\n\n");
        const QByteArray full = lesson + QByteArray(1024 * 1024 - lesson.size(), 'x');
        QCOMPARE(mistakesIn(full), QStringList());
        QCOMPARE(mistakesIn(full + 'x').join(u'\n'), QStringLiteral("1:1 over 1 MiB (a lesson has at most 1048576 bytes)"));
    }
};

QTEST_GUILESS_MAIN(TableMistakesTest)
#include "tst_table_mistakes.moc"
