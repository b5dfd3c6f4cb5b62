// The keys of a lesson, their defaults, and everything that can be wrong with them.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "tests/support/lesson_mistakes.h"

using namespace halfclose;

namespace {

const QByteArray table = "| Client | Server |\n|---|---|\n| (1) `closesocket(s)` | |\n";

Lesson lessonWith(const QByteArray &frontMatter)
{
    const ParseResult result = parseLesson(frontMatter + table, QStringLiteral("file.md"));
    for (const QString &line : mistakeLines(result.mistakes))
        qWarning("%s", qPrintable(line));
    return result.lesson;
}

} // namespace

class FrontMatterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutFrontMatterTheDefaultsHold()
    {
        for (const QByteArray &none : {QByteArray(), QByteArray("---\n---\n"), QByteArray("---\n\n---\n")}) {
            const Lesson lesson = lessonWith(none);
            QCOMPARE(lesson.title, QStringLiteral("file.md"));
            QCOMPARE(lesson.provider, QStringLiteral("tcp"));
            QCOMPARE(lesson.order, Order::Document);
            QCOMPARE(lesson.profile, QStringLiteral("documented"));
            QCOMPARE(lesson.timeoutSeconds, 2.0);
            QCOMPARE(lesson.source, QString());
            QCOMPARE(lesson.serverIndex(), 1);
        }
    }

    void everyKeyIsRead()
    {
        const Lesson lesson = lessonWith("---\ntitle: Half: a close\nprovider: session\norder: free\nserver: Client\n"
                                         "profile: windows\ntimeout: 0.25\nsource: A page, \"quoted\"\n---\n");
        QCOMPARE(lesson.title, QStringLiteral("Half: a close"));
        QCOMPARE(lesson.provider, QStringLiteral("session"));
        QCOMPARE(lesson.order, Order::Free);
        QCOMPARE(lesson.profile, QStringLiteral("windows"));
        QCOMPARE(lesson.timeoutSeconds, 0.25);
        QCOMPARE(lesson.source, QStringLiteral("A page, \"quoted\""));
        QCOMPARE(lesson.serverIndex(), 0);
    }

    void aServersHeaderIsMeantWithoutItsMarkup()
    {
        const ParseResult result = parseLesson(
            "---\nserver: The server\n---\n| *The* `server` | Client |\n|---|---|\n| (1) `closesocket(s)` | |\n", {});
        QVERIFY(result.ok());
        QCOMPARE(result.lesson.serverIndex(), 0);
    }

    void lineEndsAndBlanksDoNotMatter()
    {
        const Lesson lesson = lessonWith("\xEF\xBB\xBF---  \r\n title :  A title  \r\n\r\ntimeout:60\r\n---\t\r\n");
        QCOMPARE(lesson.title, QStringLiteral("A title"));
        QCOMPARE(lesson.timeoutSeconds, 60.0);
    }

    void aRuleInTheProseIsNoFrontMatter()
    {
        const Lesson lesson = lessonWith("Prose.\n\n---\n\ntitle: no key\n\n---\n\n");
        QCOMPARE(lesson.title, QStringLiteral("file.md"));
    }

    void aMistakeHasItsPlace_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("mistakes");
        const auto row = [](const char *name, const QByteArray &lines, const char *mistakes) {
            QTest::newRow(name) << lines << QString::fromUtf8(mistakes);
        };
        row("misspelt key", "titel: x\n", "2:1 unknown key 'titel' (did you mean 'title'?)");
        row("key in another case", "Title: x\n", "2:1 unknown key 'Title' (did you mean 'title'?)");
        row("strange key", "  author: me\n",
            "2:3 unknown key 'author' (the keys are title, provider, order, server, profile, timeout, source)");
        row("key twice", "title: x\ntitle: y\n", "3:1 the key 'title' is there twice (once is right)");
        row("no key", "title: x\njust text\n", "3:1 'just text' is no line of front matter (key: value)");
        row("unknown provider", "provider: udp\n", "2:11 unknown provider 'udp' (tcp or session)");
        row("provider in another case", "provider:   TCP\n", "2:13 unknown provider 'TCP' (tcp or session)");
        row("provider missing", "provider:\n", "2:10 the key 'provider' has no value (tcp or session)");
        row("unknown order", "order: random\n", "2:8 unknown order 'random' (document or free)");
        row("unknown profile", "profile: linux\n", "2:10 unknown profile 'linux' (documented or windows)");
        row("no such column", "server: Servr\n", "2:9 no column has the header 'Servr' (did you mean 'Server'?)");
        row("no such column at all", "server: somebody else\n",
            "2:9 no column has the header 'somebody else' (the columns are Client, Server)");
        row("server missing", "server:\n", "2:8 the key 'server' has no value (the header of the server's column)");
        for (const char *timeout : {"0", "-1", "60.1", "two", "1e1", "inf", "nan", "0x10", "1.2.3", ".", "1,5"}) {
            QTest::newRow(timeout)
                << QByteArray("timeout: ") + timeout + "\n"
                << QStringLiteral("2:10 the timeout '%1' is out of range (decimal seconds, more than 0 and at most 60)")
                       .arg(QLatin1String(timeout));
        }
        row("several at once", "order: x\nfoo\ntimeout: 0\n",
            "2:8 unknown order 'x' (document or free)\n3:1 'foo' is no line of front matter (key: value)\n"
            "4:10 the timeout '0' is out of range (decimal seconds, more than 0 and at most 60)");
    }
    void aMistakeHasItsPlace()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QString, mistakes);
        QCOMPARE(mistakesIn("---\n" + lines + "---\n" + table).join(u'\n'), mistakes);
    }

    void timeoutsUpToAMinuteAreRight()
    {
        for (const char *timeout : {"60", "60.0", "0.001", ".5", "2", "59.999"})
            QCOMPARE(mistakesIn("---\ntimeout: " + QByteArray(timeout) + "\n---\n" + table), QStringList());
    }

    void frontMatterThatIsNotClosedIsOneMistake()
    {
        const QStringList open{QStringLiteral("1:1 the front matter is not closed (a line --- ends it)")};
        QCOMPARE(mistakesIn("---\ntitle: x\n\n" + table), open);
        QCOMPARE(mistakesIn("---\ntitle: x\n" + table), open);
        // A rule much further down does not close it.
        QCOMPARE(mistakesIn("---\ntitle: x\n\nSome prose.\n\n" + table + "\n---\n\nMore.\n"), open);
        QCOMPARE(mistakesIn("---\n\n# A heading\n\n" + table), open);
    }
};

QTEST_GUILESS_MAIN(FrontMatterTest)
#include "tst_front_matter.moc"
