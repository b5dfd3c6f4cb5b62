// What app/run and tests/run share (app/machine.sh), with a CMake that only says what it is told to. Knows nothing of builds.
// SPDX-License-Identifier: MIT
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "tests/app/program.h"
#include "tests/support/places.h"

using namespace halfclose;

class ScriptsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBuildThatHadNothingToDoIsSilent()
    {
        const Ran ran = builtWith("echo 'ninja: no work to do.'");
        QCOMPARE(ran.status, 0);
        QVERIFY2(!ran.err.contains("ninja"), ran.err.constData());
        QCOMPARE(ran.out, QByteArray()); // the program's result stays alone there
    }

    void aBuildThatFailsSaysWhyAndFails()
    {
        const Ran ran = builtWith("echo 'a.cpp:1: error: no'; exit 3");
        QVERIFY(ran.status != 0);
        QVERIFY2(ran.err.contains("a.cpp:1: error: no"), ran.err.constData());
    }

private:
    Ran builtWith(const char *cmake)
    {
        QTemporaryDir folder;
        if (!QDir(folder.path()).mkpath(QStringLiteral("bin")))
            return {};
        QFile script(folder.filePath(QStringLiteral("bin/cmake")));
        if (!script.open(QIODevice::WriteOnly) || script.write(QByteArray("#!/bin/sh\n[ \"$1\" = --build ] || exit 0\n") + cmake + '\n') < 0)
            return {};
        script.close();
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const QString line = QStringLiteral("touch CMakePresets.json; PATH=$PWD/bin:$PATH; . '%1/app/machine.sh'; build release halfclose")
                                 .arg(test::sourceDirectory());
        return runShell(line, {.folder = folder.path()});
    }
};

QTEST_GUILESS_MAIN(ScriptsTest)
#include "tst_scripts.moc"
