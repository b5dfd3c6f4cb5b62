// What the project's documents say holds: their commands run (or, where they install or open a window, exist), the
// README's lesson passes, its example is the one that is built, and the files that they name are there.
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
#include "ui/export/export_formats.h"

using namespace halfclose;

namespace {

QString contents(const QString &path)
{
    QFile file(test::sourceDirectory() + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Every document of ours, by its path within the project; lessons and what the exports are compared with are none.
QStringList documents()
{
    QStringList found;
    QDirIterator files(test::sourceDirectory(), {QStringLiteral("*.md")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = QDir(test::sourceDirectory()).relativeFilePath(files.next());
        if (!path.startsWith(QLatin1String("build")) && !path.startsWith(QLatin1String("resources/lessons"))
            && !path.startsWith(QLatin1String("tests/golden")))
            found.append(path);
    }
    return found;
}

/// What stands in the fenced blocks of @p document whose first line is @p fence ("```markdown").
QStringList blocks(const QString &document, const QString &fence)
{
    QStringList found;
    bool within = false;
    bool wanted = false;
    for (const QString &line : contents(document).split(u'\n')) {
        if (line.startsWith(QLatin1String("```"))) {
            within = !within;
            wanted = within && line == fence;
            if (wanted)
                found.append(QString());
        } else if (wanted) {
            found.last() += line + u'\n';
        }
    }
    return found;
}

QStringList readmeBlocks(const char *fence)
{
    return blocks(QStringLiteral("README.md"), QLatin1String(fence));
}

/// What stands between backticks in a line of @p document.
QStringList quoted(const QString &document)
{
    static const QRegularExpression span(QStringLiteral("`([^`\\n]+)`"));
    QStringList found;
    auto matches = span.globalMatch(contents(document));
    while (matches.hasNext())
        found.append(matches.next().captured(1));
    return found;
}

bool isThere(const QString &path)
{
    return QFileInfo::exists(test::sourceDirectory() + u'/' + path);
}

/// What is wrong with a command that is not run here, for it would build, install or open a window; empty: nothing.
QString formMistake(const QString &command)
{
    const QStringList words = command.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
    const QString first = words.value(0);
    if (first == u"app/run" || first == u"tests/run") {
        if (!QFileInfo(test::sourceDirectory() + u'/' + first).isExecutable())
            return QStringLiteral("is not executable");
        const QString option = words.value(1);
        const bool known = first == u"app/run" || !option.startsWith(QLatin1String("--")) || isThere(QStringLiteral("tests/checks/") + option.sliced(2))
            || contents(first).contains(QRegularExpression(QStringLiteral("^%1\\b").arg(option), QRegularExpression::MultilineOption))
            || contents(first).contains(option + QStringLiteral(" |"));
        return known ? QString() : QStringLiteral("has no such option");
    }
    if (first == u"cmake") {
        const QString preset = words.value(words.indexOf(QLatin1String("--preset")) + 1);
        const bool known = contents(QStringLiteral("CMakePresets.json")).contains(QStringLiteral("\"name\": \"%1\"").arg(preset));
        return known ? QString() : QStringLiteral("there is no preset ") + preset;
    }
    if (first == u"cpack" || first == u"cd")
        return {};
    return QStringLiteral("this test does not know how to check it");
}

} // namespace

class ReadmeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsLessonsPass()
    {
        const QStringList lessons = readmeBlocks("```markdown");
        QVERIFY(!lessons.isEmpty());
        for (const QString &lesson : lessons) {
            const Ran ran = runProgram({QStringLiteral("run"), QStringLiteral("-")}, {.input = lesson.toUtf8()});
            QVERIFY2(ran.status == 0, (ran.out + ran.err).constData());
        }
    }

    // Every line of every block of shell, one after the other as a reader would type them.
    void everyCommandRuns()
    {
        QTemporaryDir folder;
        QFile lesson(folder.filePath(QStringLiteral("my-lesson.md")));
        QVERIFY(lesson.open(QIODevice::WriteOnly) && lesson.write(readmeBlocks("```markdown").value(0).toUtf8()) > 0);
        lesson.close();
        static const QRegularExpression joint(QStringLiteral("\\s+&&\\s+"));
        int run = 0;
        for (const QString &document : documents()) {
            for (const QString &line : blocks(document, QStringLiteral("```sh")).join(QString()).split(u'\n', Qt::SkipEmptyParts)) {
                const QString command = line.section(QStringLiteral(" #"), 0, 0).trimmed();
                const QString where = document + QStringLiteral(": ") + line;
                if (command.startsWith(QLatin1String("halfclose "))) {
                    const Ran ran = runShell(QStringLiteral("\"$halfclose\"") + command.sliced(9), {.folder = folder.path()});
                    QVERIFY2(ran.status == 0, qPrintable(where + u'\n' + QString::fromUtf8(ran.out + ran.err)));
                    ++run;
                    continue;
                }
                for (QString part : command.split(joint)) {
                    part.remove(u'(').remove(u')');
                    const QString mistake = formMistake(part);
                    QVERIFY2(mistake.isEmpty(), qPrintable(where + QStringLiteral(": ") + mistake));
                }
            }
        }
        QVERIFY(run >= 4);
    }

    // Within a sentence: `tests/run --fuzz`, `halfclose export SOURCE -o FILE`.
    void everyQuotedCommandIsKnown()
    {
        static const QRegularExpression option(QStringLiteral("--[a-z-]+"));
        for (const QString &document : documents()) {
            for (const QString &span : quoted(document)) {
                const QString where = document + QStringLiteral(": ") + span;
                if (span.startsWith(QLatin1String("app/run")) || span.startsWith(QLatin1String("tests/run")))
                    QVERIFY2(formMistake(span).isEmpty(), qPrintable(where + QStringLiteral(": ") + formMistake(span)));
                if (!span.startsWith(QLatin1String("halfclose ")))
                    continue;
                const QString name = span.section(u' ', 1, 1);
                const bool window = name.startsWith(u'[') || name.startsWith(u'-') || name == u"COMMAND";
                QVERIFY2(window || commandNames().contains(name), qPrintable(where));
                auto options = option.globalMatch(span);
                while (options.hasNext()) {
                    const QString dashes = options.next().captured();
                    QVERIFY2(dashes == u"--help" || helpText(window ? QString() : name).contains(dashes), qPrintable(where));
                }
            }
        }
    }

    // `core/native`, `resources/lessons.qrc`: what looks like one of our paths is one. NAME stands for any.
    void everyQuotedPathIsThere()
    {
        static const QRegularExpression placeholder(QStringLiteral("/[A-Z]+$"));
        static const QRegularExpression path(QStringLiteral("^(app|core|resources|tests|ui|\\.ci)/[\\w./-]+$"));
        int checked = 0;
        for (const QString &document : documents()) {
            for (const QString &span : quoted(document)) {
                if (!path.match(span).hasMatch() || span.contains(placeholder))
                    continue;
                QVERIFY2(isThere(span), qPrintable(document + QStringLiteral(": ") + span));
                ++checked;
            }
        }
        QVERIFY(checked > 5);
    }

    // The house in one drawing: every room that it shows is there, and every room of core is shown.
    void theDrawingIsTheHouse()
    {
        QString drawing;
        for (const QString &block : readmeBlocks("```")) {
            if (block.startsWith(QLatin1String("resources/lessons")))
                drawing = block;
        }
        QVERIFY(!drawing.isEmpty());
        for (const QString &line : drawing.split(u'\n', Qt::SkipEmptyParts)) {
            const QString room = line.section(u' ', 0, 0);
            QVERIFY2(room.isEmpty() || isThere(room), qPrintable(room));
        }
        const QDir core(test::sourceDirectory() + QStringLiteral("/core"));
        for (const QString &room : core.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QVERIFY2(drawing.contains(QStringLiteral("core/%1 ").arg(room)), qPrintable(room));
    }

    // The table of endings against the program's own.
    void everyExportFormatIsNamed()
    {
        const QString readme = contents(QStringLiteral("README.md"));
        for (const ExportFormat &format : exportFormats())
            QVERIFY2(readme.contains(QStringLiteral("`%1`").arg(format.ending)), qPrintable(format.ending));
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
        const QStringList shown = readmeBlocks("```cpp");
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

    // Markdown's [text](file), relative to where it stands.
    void everyLinkLeadsSomewhere()
    {
        static const QRegularExpression link(QStringLiteral("\\]\\(([^)#\\s]+)[^)]*\\)"));
        int checked = 0;
        for (const QString &document : documents()) {
            const QDir folder = QFileInfo(test::sourceDirectory() + u'/' + document).dir();
            auto links = link.globalMatch(contents(document));
            while (links.hasNext()) {
                const QString target = links.next().captured(1);
                if (target.contains(QLatin1String("://")))
                    continue;
                QVERIFY2(QFileInfo::exists(folder.filePath(target)), qPrintable(document + QStringLiteral(": ") + target));
                ++checked;
            }
        }
        QVERIFY(checked > 3);
    }
};

QTEST_GUILESS_MAIN(ReadmeTest)
#include "tst_readme.moc"
