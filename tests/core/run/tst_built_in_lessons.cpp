// The lessons that the program brings along hold when they are run. Takes the list of lessons, not their names: a new
// lesson is held to the same.
// SPDX-License-Identifier: MIT
#include "core/lesson/library.h"
#include "tests/support/lesson_run.h"

using namespace halfclose;

class BuiltInLessonsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLessonHoldsAsItIsWritten_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : builtInLessonNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void everyLessonHoldsAsItIsWritten()
    {
        QFETCH(QString, name);
        const Lesson lesson = lessonOf(builtInLesson(name)->text);
        for (int i = 0; i < 5; ++i) {
            const LessonRun run(lesson);
            QVERIFY2(run.passed(), qPrintable(run.report()));
        }
    }

    // SEQ-A1, SEQ-B1, SEQ-C1: the columns wait for each other through the calls themselves.
    void theDocumentedLessonsNeedNoRows_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"disconnect-data", "disconnect-data-spi", "graceful-shutdown", "grand-total"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void theDocumentedLessonsNeedNoRows()
    {
        QFETCH(QString, name);
        for (const char *profile : {"documented", "windows"}) {
            Lesson lesson = lessonOf(builtInLesson(name)->text);
            lesson.order = Order::Free;
            lesson.profile = QString::fromLatin1(profile);
            for (int i = 0; i < 5; ++i) {
                const LessonRun run(lesson);
                QVERIFY2(run.passed(), qPrintable(run.report()));
            }
        }
    }
};

QTEST_GUILESS_MAIN(BuiltInLessonsTest)
#include "tst_built_in_lessons.moc"
