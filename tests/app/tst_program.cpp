// The real program from outside, whatever the command: its exit statuses, and what goes to which stream.
// SPDX-License-Identifier: MIT
#include <QFileInfo>
#include <QTest>

#include "app/command_table.h"
#include "tests/app/program.h"

using namespace halfclose;

class ProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpIsAResult()
    {
        const Ran ran = runProgram({QStringLiteral("--help")});
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.err, QByteArray());
        for (const QString &name : commandNames())
            QVERIFY(ran.out.contains("halfclose " + name.toUtf8()));
    }

    void everyCommandHasItsHelp()
    {
        for (const QString &name : commandNames()) {
            const Ran ran = runProgram({name, QStringLiteral("--help")});
            QCOMPARE(ran.status, 0);
            QVERIFY2(ran.out.startsWith("Usage: halfclose " + name.toUtf8()), ran.out.constData());
        }
    }

    void theVersionIsOneLine()
    {
        const Ran ran = runProgram({QStringLiteral("--version")});
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.out, QByteArrayLiteral("halfclose " HALFCLOSE_VERSION "\n"));
    }

    void badUsageIsOneLineOnStandardError()
    {
        const Ran ran = runProgram({QStringLiteral("run"), QStringLiteral("--fromat"), QStringLiteral("json")});
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.out, QByteArray());
        QCOMPARE(ran.err, QByteArrayLiteral("halfclose: run has no option '--fromat' (did you mean '--format'?)\n"));
    }

    // A fresh machine has no locale set, and Qt says so; that is not this program's diagnostics.
    void aPlainLocaleAddsNothingToStandardError()
    {
        const Ran ran = runProgram({QStringLiteral("run")}, {.environment = {QStringLiteral("LC_ALL=C")}});
        QCOMPARE(ran.err, QByteArrayLiteral("halfclose: run needs a LESSON\n"));
    }

    void aPipeClosedEarlyEndsQuietly()
    {
        const Ran ran = runShell(QStringLiteral("set -o pipefail; \"$halfclose\" --help | true"));
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.err, QByteArray());
    }

    void aFullDiskIsSaid()
    {
        if (!QFileInfo::exists(QStringLiteral("/dev/full")))
            QSKIP("this system has no /dev/full");
        const Ran ran = runShell(QStringLiteral("\"$halfclose\" --help > /dev/full"));
        QCOMPARE(ran.status, 3);
        QCOMPARE(ran.err.count('\n'), 1);
    }

    void theWindowNeedsADisplay()
    {
        const Ran ran = runShell(QStringLiteral("unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM; \"$halfclose\""));
        QCOMPARE(ran.status, 3);
        QCOMPARE(ran.out, QByteArray());
        QVERIFY2(ran.err.contains("no display"), ran.err.constData());
        QCOMPARE(ran.err.count('\n'), 1);
    }

    void aDisplayThatIsNotThereIsNoCrash()
    {
        const Ran ran = runShell(QStringLiteral("unset WAYLAND_DISPLAY QT_QPA_PLATFORM; DISPLAY=:4711 \"$halfclose\""));
        QCOMPARE(ran.status, 3);
        QVERIFY2(ran.err.contains("display"), ran.err.constData());
        QCOMPARE(ran.err.count('\n'), 1);
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
