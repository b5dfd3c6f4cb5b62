// The built-in lessons: every one parses, has its title, and is found by its name.
// SPDX-License-Identifier: MIT
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QTemporaryDir>
#include <QTest>

#include "core/lesson/library.h"
#include "core/lesson/mistake_text.h"
#include "core/lesson/parser.h"
#include "tests/support/places.h"

using namespace halfclose;

class LibraryTest : public QObject
{
    Q_OBJECT

    static QString failure(const QString &word)
    {
        const auto loaded = loadLesson(word);
        return std::holds_alternative<QString>(loaded) ? std::get<QString>(loaded) : QString();
    }

private Q_SLOTS:
    void theDocumentedLessonsComeFirst()
    {
        const QStringList documented{QStringLiteral("disconnect-data"), QStringLiteral("disconnect-data-spi"),
            QStringLiteral("graceful-shutdown"), QStringLiteral("grand-total")};
        QCOMPARE(builtInLessonNames().first(4), documented);
    }

    // A lesson whose file is there but which nobody compiled in would be missed by the program alone.
    void everyLessonInTheFolderIsBuiltIn()
    {
        const QDir folder(test::sourceDirectory() + QStringLiteral("/resources/lessons"));
        QStringList names;
        for (const QString &file : folder.entryList({QStringLiteral("*.md")}))
            names.append(file.chopped(3));
        QStringList builtIn = builtInLessonNames();
        builtIn.sort();
        names.sort();
        QCOMPARE(builtIn, names);
    }

    void everyBuiltInLessonParses_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : builtInLessonNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void everyBuiltInLessonParses()
    {
        QFETCH(QString, name);
        const std::optional<BuiltInLesson> lesson = builtInLesson(name);
        QVERIFY(lesson);
        const ParseResult result = parseLesson(lesson->text, name);
        for (const Mistake &mistake : result.mistakes)
            qWarning("%s", qPrintable(mistakeText(name, mistake)));
        QVERIFY(result.ok());
        QCOMPARE(result.lesson.title, lesson->title);
        QVERIFY(lesson->title != name);
        QVERIFY(!result.lesson.source.isEmpty());
        QVERIFY(result.lesson.blocks.size() > 1);
    }

    void anUnknownNameIsNoLesson()
    {
        QVERIFY(!builtInLesson(QStringLiteral("no-such-lesson")));
        QVERIFY(!builtInLesson(QStringLiteral("../lessons/grand-total")));
        QVERIFY(!builtInLesson(QString()));
    }

    void anUntranslatedLessonIsEnglish()
    {
        const auto strange = builtInLesson(QStringLiteral("grand-total"), QStringLiteral("xx"));
        QVERIFY(strange);
        QCOMPARE(strange->text, builtInLesson(QStringLiteral("grand-total"))->text);
    }

    void aWordNamesABuiltInLessonOrAFile()
    {
        const auto builtIn = loadLesson(QStringLiteral("grand-total"));
        QVERIFY(std::holds_alternative<LessonText>(builtIn));
        QCOMPARE(std::get<LessonText>(builtIn).name, QStringLiteral("grand-total"));

        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("mine.md")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("text");
        file.close();
        const auto loaded = loadLesson(file.fileName());
        QVERIFY(std::holds_alternative<LessonText>(loaded));
        QCOMPARE(std::get<LessonText>(loaded).utf8, QByteArray("text"));
        QCOMPARE(std::get<LessonText>(loaded).fallbackTitle, QStringLiteral("mine.md"));
    }

    void aLargeFileIsNotReadToItsEnd()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("large.md")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(5'000'000));
        const auto loaded = loadLesson(file.fileName());
        QCOMPARE(std::get<LessonText>(loaded).utf8.size(), largestLessonBytes + 1);
        QVERIFY(!parseLesson(std::get<LessonText>(loaded).utf8, QString()).ok());
    }

    void whyThereIsNoLessonIsSaid()
    {
        QCOMPARE(failure(QStringLiteral("grand-totl")),
            QStringLiteral("no lesson 'grand-totl': neither a file nor a built-in lesson (did you mean 'grand-total'?)"));
        QCOMPARE(failure(QStringLiteral("/no/such/file.md")),
            QStringLiteral("no lesson '/no/such/file.md': neither a file nor a built-in lesson (halfclose list names those)"));
        const QTemporaryDir folder;
        QCOMPARE(failure(folder.path()),
            QStringLiteral("cannot read '%1': it is a folder, not a lesson").arg(folder.path()));
        // A file that opens and cannot be read: nothing of a process's memory is at address 0.
        const QString memory = QStringLiteral("/proc/self/mem");
        if (QFileInfo::exists(memory))
            QVERIFY2(failure(memory).startsWith(QStringLiteral("cannot read '/proc/self/mem': ")), qPrintable(failure(memory)));
        // And one that does not even open, whoever asks.
        QLocalServer server;
        QVERIFY(server.listen(folder.filePath(QStringLiteral("door"))));
        QVERIFY2(failure(server.fullServerName()).startsWith(QStringLiteral("cannot read '")), qPrintable(failure(server.fullServerName())));
    }
};

QTEST_GUILESS_MAIN(LibraryTest)
#include "tst_library.moc"
