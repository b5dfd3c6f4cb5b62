// Every built-in lesson's steps can be said aloud, and say who does what and what came of it.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/lesson/library.h"
#include "tests/support/lesson_run.h"
#include "ui/lecture/spoken.h"

using namespace halfclose;

namespace {

const QByteArray Teardown = "| Client side | Server side |\n|---|---|\n"
                            "| (1) `shutdown(s, SD_SEND)` | |\n"
                            "| | (2) `recv(s) -> 0` |\n"
                            "| | (3) `FD_CLOSE` |\n"
                            "| (4) `send(s, \"late\") -> WSAESHUTDOWN` | |\n"
                            "| | (5) `total = 1025 + 17` |\n"
                            "| | (6) `closesocket(s)` |\n";

} // namespace

class SpokenTest : public QObject
{
    Q_OBJECT

    Lesson m_lesson = lessonOf(Teardown);
    StepHistory m_history;

    QString deed(int step) { return spokenDeed(m_lesson, step, Vocabulary::Api); }
    QString outcome(int step) { return spokenOutcome(m_lesson, step, m_history.at(m_history.size())[step]); }

private Q_SLOTS:
    void initTestCase()
    {
        const LessonRun run(m_lesson);
        QVERIFY2(run.passed(), qPrintable(run.report()));
        m_history.begin(m_lesson);
        m_history.grow(run.trace());
    }

    void aStepSaysWhoDoesWhat()
    {
        QCOMPARE(deed(0), QStringLiteral("The client half-closes with shutdown(s, SD_SEND): it will send no more.")); // SHUT-7
        QCOMPARE(deed(1), QStringLiteral("The server receives with recv(s)."));
        QCOMPARE(deed(2), QStringLiteral("The server waits to be told FD_CLOSE."));
        QCOMPARE(deed(4), QStringLiteral("The server computes total = 1025 + 17."));
        QCOMPARE(deed(5), QStringLiteral("The server closes its socket with closesocket(s)."));
    }

    void andWhatCameOfIt()
    {
        QCOMPARE(outcome(0), QStringLiteral("It returns 0."));
        QCOMPARE(outcome(1), QStringLiteral("It gets 0: the other side has ended.")); // RECV-6
        QCOMPARE(outcome(2), QStringLiteral("It is indicated."));
        QVERIFY2(outcome(3).startsWith(QStringLiteral("It fails with WSAESHUTDOWN: ")), qPrintable(outcome(3))); // SHUT-4
        QCOMPARE(outcome(4), QStringLiteral("It is 1042."));
    }

    void nothingIsSaidOfWhatHasNotHappened()
    {
        const StepView before = m_history.at(0)[0];
        QVERIFY(spokenOutcome(m_lesson, 0, before).isEmpty());
        StepView running;
        running.status = StepStatus::Running;
        QCOMPARE(spokenOutcome(m_lesson, 1, running), QStringLiteral("It has not returned yet."));
    }

    void anotherOutcomeThanExpectedSaysBoth()
    {
        StepView failed;
        failed.status = StepStatus::Failed;
        failed.returned = QStringLiteral("\"x\"");
        failed.expected = QStringLiteral("0");
        QCOMPARE(spokenOutcome(m_lesson, 1, failed), QStringLiteral("It gets \"x\". The lesson expected 0."));
        failed.status = StepStatus::TimedOut;
        QCOMPARE(spokenOutcome(m_lesson, 1, failed), QStringLiteral("It has not returned in time."));
    }

    void severalClientsAreCalledByTheirNames()
    {
        const Lesson many = lessonOf("| Client 1 | Client 2 | Server |\n|---|---|---|\n| (1) `send(s, \"a\")` | (2) `send(s, \"b\")` | |\n");
        QCOMPARE(spokenName(many, 1), QStringLiteral("Client 2"));
        QCOMPARE(spokenName(many, 2), QStringLiteral("The server"));
    }

    void everyStepOfTheLibraryCanBeSaid()
    {
        for (const BuiltInLesson &each : builtInLessons()) {
            const ParseResult parsed = parseLesson(each.text, each.name);
            for (int i = 0; i < parsed.lesson.steps.size(); ++i) {
                const QString said = spokenDeed(parsed.lesson, i, Vocabulary::Spi);
                QVERIFY2(!said.contains(u'%') && said.size() > 10, qPrintable(each.name + said));
                QVERIFY2(!said.contains(QStringLiteral(" calls ")), qPrintable(each.name + said)); // every function has its own words
            }
        }
    }
};

QTEST_MAIN(SpokenTest)
#include "tst_spoken.moc"
