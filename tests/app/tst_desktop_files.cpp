// What is installed beside the program: it says of the program what is true, and whoever reads it on a desktop accepts it.
// SPDX-License-Identifier: MIT
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include "app/command_table.h"
#include "tests/app/program.h"
#include "tests/support/places.h"

using namespace halfclose;

namespace {

QString desktopFile(const QString &name)
{
    return test::sourceDirectory() + QStringLiteral("/resources/desktop/") + name;
}

QString contents(const QString &name)
{
    QFile file(desktopFile(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QSet<QString> wordsOf(const QString &text)
{
    static const QRegularExpression separator(QStringLiteral("[^A-Za-z0-9-]+"));
    const QStringList words = text.split(separator, Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
}

} // namespace

class DesktopFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manualAndCompletionsKnowEveryOption_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("dashes");
        QTest::newRow("man") << QStringLiteral("halfclose.1") << QStringLiteral("--");
        QTest::newRow("bash") << QStringLiteral("halfclose.bash") << QStringLiteral("--");
        QTest::newRow("zsh") << QStringLiteral("_halfclose") << QStringLiteral("--");
        QTest::newRow("fish") << QStringLiteral("halfclose.fish") << QString();
    }
    void manualAndCompletionsKnowEveryOption()
    {
        QFETCH(QString, file);
        QFETCH(QString, dashes);
        const QSet<QString> words = wordsOf(contents(file).remove(u'\\'));
        QVERIFY(!words.isEmpty());
        QStringList missing;
        for (const CommandInfo &command : commandTable()) {
            if (!command.name.isEmpty() && !words.contains(command.name))
                missing.append(command.name);
            for (const Option &option : command.options) {
                if (!words.contains(dashes + option.name))
                    missing.append(command.name + u' ' + option.name);
                for (const QString &choice : option.choices()) {
                    if (!words.contains(choice))
                        missing.append(option.name + u' ' + choice);
                }
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QStringLiteral(", "))));
    }

    void readersAcceptThem_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QString>("arguments");
        const auto row = [](const char *tool, const char *arguments) {
            QTest::newRow(tool) << QString::fromLatin1(tool) << QString::fromLatin1(arguments);
        };
        row("desktop-file-validate", "org.halfclose.Halfclose.desktop");
        row("appstreamcli", "validate --no-net org.halfclose.Halfclose.metainfo.xml");
        row("xmllint", "--noout halfclose-mime.xml halfclose.svg org.halfclose.Halfclose.metainfo.xml");
        row("man", "--warnings --encoding=UTF-8 --local-file --troff-device=utf8 --ditroff ./halfclose.1 >/dev/null");
        row("bash", "-n halfclose.bash");
        row("zsh", "-n _halfclose");
        row("fish", "-n halfclose.fish");
    }
    void readersAcceptThem()
    {
        QFETCH(QString, tool);
        QFETCH(QString, arguments);
        if (QStandardPaths::findExecutable(tool).isEmpty())
            QSKIP(qPrintable(tool + QStringLiteral(" is not installed")));
        const Ran ran = runShell(tool + u' ' + arguments, {.folder = desktopFile({})});
        QVERIFY2(ran.status == 0 && ran.err.isEmpty(), (ran.out + ran.err).constData());
    }

    void theDesktopEntryOpensWhatTheMimeTypesDescribe()
    {
        static const QRegularExpression type(QStringLiteral("<mime-type type=\"([^\"]+)\""));
        const QString entry = contents(QStringLiteral("org.halfclose.Halfclose.desktop"));
        const QString metainfo = contents(QStringLiteral("org.halfclose.Halfclose.metainfo.xml"));
        auto types = type.globalMatch(contents(QStringLiteral("halfclose-mime.xml")));
        QVERIFY(types.hasNext());
        while (types.hasNext()) {
            const QString name = types.next().captured(1);
            QVERIFY2(entry.contains(name + u';'), qPrintable(name));
            QVERIFY2(metainfo.contains(u'>' + name + u'<'), qPrintable(name));
        }
    }

    // The shared MIME database knows a trace by its first line, whatever its name; the program has to begin with that.
    void savedTracesBeginAsTheMimeTypeSays()
    {
        static const QRegularExpression magic(QStringLiteral("offset=\"0\" value=\"([^\"]*)\"|offset=\"0\" value='([^']*)'"));
        const QString value = magic.match(contents(QStringLiteral("halfclose-mime.xml"))).captured(1)
                                  .replace(QLatin1String("&quot;"), QLatin1String("\""));
        QVERIFY(!value.isEmpty());
        const Ran ran = runProgram({QStringLiteral("export"), QStringLiteral("graceful-shutdown"),
            QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("-o"), QStringLiteral("-")});
        QCOMPARE(ran.status, 0);
        QVERIFY2(ran.out.startsWith(value.toUtf8()), ran.out.left(80).constData());
    }

    void theVersionIsTheProgramsOwn()
    {
        const QString version = QStringLiteral(HALFCLOSE_VERSION);
        QVERIFY(contents(QStringLiteral("halfclose.1")).contains(QStringLiteral("Halfclose ") + version));
        QVERIFY(contents(QStringLiteral("changelog")).startsWith(QStringLiteral("halfclose (") + version + u')'));
        QVERIFY(contents(QStringLiteral("org.halfclose.Halfclose.metainfo.xml"))
                    .contains(QStringLiteral("<release version=\"%1\"").arg(version)));
    }
};

QTEST_GUILESS_MAIN(DesktopFilesTest)
#include "tst_desktop_files.moc"
