// README.md and the program say the same: its commands run, its lesson passes, its example is the one that is built, and
// what it links to is there.
// SPDX-License-Identifier: MIT
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "app/command_table.h"
#include "tests/app/program.h"
#include "tests/support/places.h"

using namespace halfclose;

namespace {

QString contents(const QString &path)
{
    QFile file(test::sourceDirectory() + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What stands in the fenced blocks of README.md that begin with @p fence ("```markdown").
QStringList blocks(const QString &fence)
{
    const QRegularExpression block(QStringLiteral("^%1\\n(.*?)^```$").arg(fence),
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    QStringList found;
    auto matches = block.globalMatch(contents(QStringLiteral("README.md")));
    while (matches.hasNext())
        found.append(matches.next().captured(1));
    return found;
}

} // namespace

class ReadmeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsLessonsPass()
    {
        const QStringList lessons = blocks(QStringLiteral("```markdown"));
        QVERIFY(!lessons.isEmpty());
        for (const QString &lesson : lessons) {
            const Ran ran = runProgram({QStringLiteral("run"), QStringLiteral("-")}, {.input = lesson.toUtf8()});
            QVERIFY2(ran.status == 0, (ran.out + ran.err).constData());
        }
    }

    // Every line that begins with halfclose in a block of shell.
    void itsCommandsRun()
    {
        QTemporaryDir folder;
        const QStringList lessons = blocks(QStringLiteral("```markdown"));
        QFile lesson(folder.filePath(QStringLiteral("my-lesson.md")));
        QVERIFY(lesson.open(QIODevice::WriteOnly) && lesson.write(lessons.value(0).toUtf8()) > 0);
        lesson.close();
        int run = 0;
        for (const QString &block : blocks(QStringLiteral("```sh"))) {
            for (const QString &line : block.split(u'\n')) {
                if (!line.startsWith(QLatin1String("halfclose ")))
                    continue;
                const QString command = QStringLiteral("\"$halfclose\"") + line.sliced(9);
                const Ran ran = runShell(command, {.folder = folder.path()});
                QVERIFY2(ran.status == 0, qPrintable(line + u'\n' + QString::fromUtf8(ran.out + ran.err)));
                ++run;
            }
        }
        QVERIFY(run >= 4);
    }

    void itsTwoCommandsAreThere()
    {
        for (const char *script : {"app/run", "tests/run", ".ci/run"})
            QVERIFY2(QFileInfo(test::sourceDirectory() + u'/' + QLatin1String(script)).isExecutable(), script);
    }

    void itNamesEveryCommand()
    {
        const QString readme = contents(QStringLiteral("README.md"));
        for (const QString &name : commandNames())
            QVERIFY2(readme.contains(QStringLiteral("`halfclose %1").arg(name)), qPrintable(name));
    }

    void itsExampleIsTheOneThatIsBuilt()
    {
        const QString source = contents(QStringLiteral("tests/example/half_close.cpp"));
        const QStringList shown = blocks(QStringLiteral("```cpp"));
        QVERIFY(!shown.isEmpty());
        for (const QString &block : shown) {
            for (const QString &line : block.split(u'\n', Qt::SkipEmptyParts)) {
                const QString bare = line.trimmed();
                QVERIFY2(bare == u"..." || source.contains(bare), qPrintable(line));
            }
        }
    }

    void theExampleDoesWhatItSays()
    {
        QTemporaryDir folder;
        QProcess example;
        example.setWorkingDirectory(folder.path());
        example.start(test::exampleFile(), QStringList());
        QVERIFY(example.waitForFinished());
        // RECV-6: 0 for the end, the other direction delivers, and 0 again.
        QCOMPARE(QString::fromUtf8(example.readAllStandardOutput()),
            QStringLiteral("server: recv returns 0\nclient: recv returns 4\nclient: recv returns 0\n"));
        QCOMPARE(example.exitCode(), 0);
        const Ran ran = runProgram({QStringLiteral("export"), folder.filePath(QStringLiteral("half-close.jsonl")),
            QStringLiteral("--format"), QStringLiteral("mermaid"), QStringLiteral("-o"), QStringLiteral("-")});
        QVERIFY2(ran.status == 0 && ran.out.contains("FIN"), (ran.out + ran.err).constData());
    }

    // Markdown's [text](file) in every document of ours, relative to where it stands.
    void itsLinksLeadSomewhere()
    {
        static const QRegularExpression link(QStringLiteral("\\]\\(([^)#\\s]+)[^)]*\\)"));
        QDirIterator files(test::sourceDirectory(), {QStringLiteral("*.md")}, QDir::Files, QDirIterator::Subdirectories);
        int checked = 0;
        while (files.hasNext()) {
            const QFileInfo file(files.next());
            const QString path = QDir(test::sourceDirectory()).relativeFilePath(file.filePath());
            if (path.startsWith(QLatin1String("build")) || path.startsWith(QLatin1String("resources/lessons")))
                continue; // lessons name their sources, and may show a link as an example
            auto links = link.globalMatch(contents(path));
            while (links.hasNext()) {
                const QString target = links.next().captured(1);
                if (target.contains(QLatin1String("://")))
                    continue;
                QVERIFY2(QFileInfo::exists(file.dir().filePath(target)), qPrintable(path + QStringLiteral(": ") + target));
                ++checked;
            }
        }
        QVERIFY(checked > 0);
    }
};

QTEST_GUILESS_MAIN(ReadmeTest)
#include "tst_readme.moc"
