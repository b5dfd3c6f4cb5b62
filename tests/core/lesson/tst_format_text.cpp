// lesson-format.md, the text of a lesson: front matter, executable tables, and every mistake at once.
// SPDX-License-Identifier: MIT
#include "core/lesson/library.h"
#include "core/lesson/parser.h"
#include "tests/support/contract.h"
#include "tests/support/contract_document.h"

using namespace halfclose;

namespace {

const QByteArray step = "| (1) `closesocket(s)` | |\n";

Lesson parsed(const QByteArray &text)
{
    const ParseResult result = parseLesson(text, QStringLiteral("a-name.md"));
    if (!result.ok())
        qFatal("%s", qPrintable(mistakeLines(result.mistakes).join(u'\n')));
    return result.lesson;
}

QStringList labels(const Lesson &lesson)
{
    QStringList list;
    for (const Step &one : lesson.steps)
        list.append(one.label);
    return list;
}

} // namespace

class FormatTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDocumentsLessonIsTheBuiltInOne()
    {
        // promise("The two documented Winsock tables are lessons like any other.")
        // promise("--- title: Connection Setup and Teardown provider: session source: Microsoft Learn")
        const QString document = contractDocument("lesson-format.md");
        if (document.isEmpty())
            QSKIP("lesson-format.md is not here");
        const QString fence = QStringLiteral("```markdown\n");
        const qsizetype begin = document.indexOf(fence) + fence.size();
        const Lesson example = parsed(document.sliced(begin, document.indexOf(QLatin1String("\n```"), begin) - begin).toUtf8());
        const Lesson builtIn = parsed(builtInLesson(QStringLiteral("disconnect-data"))->text);
        QCOMPARE(example.title, builtIn.title);
        QCOMPARE(example.provider, builtIn.provider);
        QCOMPARE(example.steps.size(), builtIn.steps.size());
        for (int i = 0; i < example.steps.size(); ++i) {
            QCOMPARE(example.steps[i].label, builtIn.steps[i].label);
            QCOMPARE(example.steps[i].text, builtIn.steps[i].text);
            QCOMPARE(example.steps[i].endpoint, builtIn.steps[i].endpoint);
        }
        QCOMPARE(outcomeOf(example.text.toUtf8()), QStringLiteral("passed"));
        QVERIFY(parsed(builtInLesson(QStringLiteral("graceful-shutdown"))->text).steps.size() > 0);
    }

    void frontMatterGivesWhatItsTableSays()
    {
        // promise("| `title` | text | the file's name |")
        // promise("| `provider` | `tcp` (byte stream, no user data) or `session` (message-oriented, connect and disconnect data) | `tcp` |")
        // promise("| `order` | `document` or `free`, see Order | `document` |")
        // promise("| `server` | the header of the server's column | the last column |")
        // promise("| `profile` | `documented`, or `windows`:")
        // promise("| `timeout` | how long one step may wait, in seconds (decimal, 0 < t <= 60) | `2` |")
        // promise("| `source` | where the sequence is documented | none |")
        // promise("Optional, between two `---` lines at the very start; one `key: value` per line.")
        const Lesson plain = parsed(lessonWithRows(step));
        QCOMPARE(plain.title, QStringLiteral("a-name.md"));
        QCOMPARE(plain.provider, QStringLiteral("tcp"));
        QCOMPARE(plain.order, Order::Document);
        QCOMPARE(plain.serverIndex(), 1);
        QCOMPARE(plain.profile, QStringLiteral("documented"));
        QCOMPARE(plain.timeoutSeconds, 2.0);
        QVERIFY(plain.source.isEmpty());

        const Lesson full = parsed(lessonWithRows(step, "title: T: t\nprovider: session\norder: free\nserver: Client\n"
                                                        "profile: windows\ntimeout: 0.25\nsource: a page\n"));
        QCOMPARE(full.title, QStringLiteral("T: t"));
        QCOMPARE(full.provider, QStringLiteral("session"));
        QCOMPARE(full.order, Order::Free);
        QCOMPARE(full.serverIndex(), 0);
        QCOMPARE(full.profile, QStringLiteral("windows"));
        QCOMPARE(full.timeoutSeconds, 0.25);
        QCOMPARE(full.source, QStringLiteral("a page"));
    }

    void tablesAreReadAsTheDocumentSays()
    {
        // promise("- A table is executable when at least one body cell starts with a parenthesised label and holds a code span.")
        // promise("Every other table is prose.")
        // promise("- Each column is an endpoint, named by its header text without markup.")
        // promise("Exactly one endpoint is the server; all others are clients.")
        // promise("All executable tables of a lesson have the same headers and run in order, as if they were one table.")
        // promise("- A cell is `(label) text`.")
        // promise("A cell with code but no label gets the label `r<row>c<column>` (both from 1, rows counted over all executable tables).")
        // promise("- Every code span in a cell is a step.")
        // promise("One span: the step has the cell's label.")
        // promise("Several: they run in order, labelled `2`, `2.2`, `2.3` and so on.")
        // promise("The text around the spans is the caption.")
        // promise("A labelled cell with no code span is narration: shown, nothing runs.")
        // promise(R"(- In GFM a `|` inside a cell, code spans included, is written `\|`.)")
        // promise("The prose is shown beside the timeline; the tables are executed, one column per endpoint, and mirrored live.")
        // promise("A lesson is a Markdown file (CommonMark with GFM tables, UTF-8)")
        const Lesson lesson = parsed(R"(Prose.

| word | meaning |
|---|---|
| `recv` | receives |

| **First** client | [Second](page) | `Server` |
|:-|:-:|-:|
| (1) `send(s, "a")` says | (2) `send(s, "b")` and `shutdown(s, SD_SEND)` then `FD_CLOSE` | |

More prose.

| First client | Second | Server |
|---|---|---|
| (3) `recv(s)` | (n) does nothing | `WSAEventSelect(s, FD_READ\|FD_CLOSE)` |
)");
        QCOMPARE(lesson.endpoints.size(), 3);
        QCOMPARE(lesson.endpoints[0].name, QStringLiteral("First client"));
        QCOMPARE(lesson.endpoints[1].name, QStringLiteral("Second"));
        QCOMPARE(lesson.endpoints[2].name, QStringLiteral("Server"));
        QCOMPARE(std::count_if(lesson.endpoints.begin(), lesson.endpoints.end(), [](const Endpoint &one) { return one.server; }), 1);
        QCOMPARE(labels(lesson).join(u' '), QStringLiteral("1 2 2.2 2.3 3 n r2c3"));
        QCOMPARE(lesson.steps[0].caption, QStringLiteral("says"));
        QCOMPARE(lesson.steps[1].caption, QStringLiteral("and then"));
        QVERIFY(std::holds_alternative<NarrationAction>(lesson.steps[5].action));
        QCOMPARE(lesson.steps[5].caption, QStringLiteral("does nothing"));
        QCOMPARE(lesson.steps[6].text, QStringLiteral("WSAEventSelect(s, FD_READ|FD_CLOSE)"));
        int prose = 0;
        for (const Block &block : lesson.blocks)
            prose += block.table < 0;
        QVERIFY(prose >= 2);
        QVERIFY(lesson.blocks.first().markdown.contains(QStringLiteral("`recv`")) || lesson.blocks[1].markdown.contains(QStringLiteral("`recv`")));
    }

    void thePlainShutdownLessonLabelsWithPrimes()
    {
        // promise("- The plain graceful-shutdown page labels two cells")
        // promise("labels are unique here, so its lesson uses `4'` and `5'`, and says in the captions what the page says.")
        const Lesson lesson = parsed(builtInLesson(QStringLiteral("graceful-shutdown"))->text);
        for (const char *label : {"4'", "5'"}) {
            const qsizetype at = labels(lesson).indexOf(QLatin1String(label));
            QVERIFY(at >= 0);
            QVERIFY2(lesson.steps[at].caption.contains(QStringLiteral("local timing significance only")), qPrintable(lesson.steps[at].caption));
        }
    }

    void everyBadLessonIsRefused_data()
    {
        QTest::addColumn<QByteArray>("lesson");
        QTest::addColumn<QString>("begins"); // its only mistake
        const auto bad = [](const char *words, const QByteArray &lesson, const char *begins) {
            QTest::newRow(words) << lesson << QString::fromUtf8(begins);
        };
        promise("Unknown keys are errors.") << lessonWithRows(step, "colour: red\n") << QStringLiteral("2:1 unknown key 'colour'");
        promise("The label (letters, digits, `'`, `.`, `-`, spaces; no parentheses) is unique in the lesson.")
            << lessonWithRows("| (5a'-b.2 \xC3\xA9) `closesocket(s)` | (5a'-b.2 \xC3\xA9) ends |\n") << QStringLiteral("3:35 duplicate label");
        promise("A row of an executable table with more cells than its header, or with a backtick that nothing closes, is a mistake")
            << lessonWithRows("| (1) `closesocket(s)` | | x |\n") << QStringLiteral("3:28 a row with more cells than its header");
        promise("or with a backtick that nothing closes, is a mistake (the usual cause is a bare `|`).")
            << lessonWithRows("| (1) `closesocket(s)` ` | |\n") << QStringLiteral("3:24 a backtick that nothing closes");
        // promise("nothing runs: unknown function, constant, key or event;")
        bad("unknown function", lessonWithRows("| (1) `sent(s)` | |\n"), "3:8 unknown function 'sent' (did you mean 'send'?)");
        bad("unknown constant", lessonWithRows("| (1) `shutdown(s, SD_SENT)` | |\n"), "3:20 unknown constant 'SD_SENT' (did you mean 'SD_SEND'?)");
        bad("unknown event", lessonWithRows("| (1) `FD_CLOZE` | |\n"), "3:8 unknown event 'FD_CLOZE' (did you mean 'FD_CLOSE'?)");
        // promise("wrong number or kind of arguments;")
        bad("wrong number of arguments", lessonWithRows("| (1) `send(s)` | |\n"), "3:8 wrong number of arguments for send: 1 (send(s, data))");
        bad("wrong kind of arguments", lessonWithRows("| (1) `closesocket(5)` | |\n"), "3:20 '5' cannot be the argument 's' of closesocket");
        // promise("a name used before it is bound;")
        bad("a name used before it is bound", lessonWithRows("| (1) `send(s, x)` | |\n"), "3:16 the name 'x' is used before it is bound");
        // promise("a duplicate label;")
        bad("a duplicate label", lessonWithRows(step + step), "4:4 duplicate label '1'");
        // promise("two columns with one header;")
        bad("two columns with one header", "| A | A |\n|---|---|\n" + step, "1:7 two columns with the header 'A'");
        // promise("fewer than two columns;")
        bad("fewer than two columns", "| A |\n|---|\n| (1) `closesocket(s)` |\n", "1:1 fewer than two columns");
        // promise("front matter that is not closed;")
        bad("front matter that is not closed", "---\ntitle: x\n\n" + lessonWithRows(step), "1:1 ");
        // promise("a step after `crash`;")
        bad("a step after crash", lessonWithRows("| (1) `crash` `closesocket(s)` | |\n"), "3:16 a step of Client after its crash");
        // promise("tables with different headers;")
        bad("tables with different headers", lessonWithRows(step) + "\n| Client | Sever |\n|---|---|\n| (2) `closesocket(s)` | |\n",
            "5:12 executable tables with different headers");
        // promise("no executable table;")
        bad("no executable table", "Prose.\n", "1:1 no executable table");
        // promise("a file that is not UTF-8, or over 1 MiB.")
        bad("not UTF-8", lessonWithRows(step) + "\xFF", "4:1 not UTF-8");
        bad("over 1 MiB", QByteArray(1024 * 1024 + 1, ' '), "1:1 over 1 MiB");
    }
    void everyBadLessonIsRefused()
    {
        QFETCH(QByteArray, lesson);
        QFETCH(QString, begins);
        const QStringList mistakes = mistakesIn(lesson);
        QCOMPARE(mistakes.size(), 1);
        QVERIFY2(mistakes.first().startsWith(begins), qPrintable(mistakes.first()));
    }
};

QTEST_GUILESS_MAIN(FormatTextTest)
#include "tst_format_text.moc"
