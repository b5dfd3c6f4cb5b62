// What an export says when its file cannot be written, for every format that there is: one sentence, an exit status, and
// nothing half written.
// SPDX-License-Identifier: MIT
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include "tests/app/program.h"
#include "tests/support/places.h"
#include "ui/export/export_formats.h"

using namespace halfclose;

class ExportRefusalsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static QString trace() { return test::sourceDirectory() + QStringLiteral("/tests/golden/graceful-shutdown.jsonl"); }
    static void eachFormat()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("ending");
        for (const ExportFormat &format : exportFormats())
            QTest::newRow(qPrintable(format.name)) << format.name << format.ending;
    }
    Ran exportAs(const QString &format, const QString &file)
    {
        return runProgram({QStringLiteral("export"), trace(), QStringLiteral("--format"), format, QStringLiteral("-o"), file},
                          {.folder = m_folder.path()});
    }
    static bool isOneSentence(const QByteArray &text)
    {
        return text.startsWith("halfclose: ") && text.endsWith('\n') && text.count('\n') == 1;
    }
    QStringList files() const { return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); }

private Q_SLOTS:
    void cleanup()
    {
        for (const QString &file : files())
            QVERIFY(QFile::remove(m_folder.filePath(file)));
    }

    void aFullDeviceIsSaid_data() { eachFormat(); }
    void aFullDeviceIsSaid()
    {
        if (!QFileInfo::exists(QStringLiteral("/dev/full")))
            QSKIP("this system has no /dev/full");
        QFETCH(QString, format);
        const Ran ran = exportAs(format, QStringLiteral("/dev/full"));
        QCOMPARE(ran.status, 3);
        QVERIFY2(isOneSentence(ran.err) && ran.err.contains("/dev/full: No space left on device"), ran.err.constData());
        QCOMPARE(ran.out, QByteArray());
    }

    void aFullStandardOutputIsSaid_data() { eachFormat(); }
    void aFullStandardOutputIsSaid()
    {
        if (!QFileInfo::exists(QStringLiteral("/dev/full")))
            QSKIP("this system has no /dev/full");
        QFETCH(QString, format);
        const Ran ran = runShell(QStringLiteral("\"$halfclose\" export '%1' --format %2 -o - > /dev/full").arg(trace(), format));
        QCOMPARE(ran.status, 3);
        QVERIFY2(isOneSentence(ran.err), ran.err.constData());
    }

    void aDiskThatFillsUpLeavesWhatWasThere_data() { eachFormat(); }
    void aDiskThatFillsUpLeavesWhatWasThere()
    {
        QFETCH(QString, format);
        QFETCH(QString, ending);
        const QString name = QStringLiteral("kept") + ending;
        QFile before(m_folder.filePath(name));
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("as it was") == 9);
        before.close();
        const Ran ran = runShellWithRoom(1, QStringLiteral("\"$halfclose\" export '%1' --format %2 -o %3").arg(trace(), format, name),
                                         {.folder = m_folder.path()});
        QVERIFY(before.open(QIODevice::ReadOnly));
        const QByteArray after = before.readAll();
        before.close();
        if (ran.status == 0) {
            // Half a kilobyte, or one, that fits.
            QVERIFY2(after.size() <= 1024 && after != "as it was", "nothing was refused, and nothing fits");
        } else {
            QCOMPARE(ran.status, 3);
            QVERIFY2(isOneSentence(ran.err), ran.err.constData());
            QCOMPARE(after, QByteArray("as it was"));
        }
        QCOMPARE(files(), QStringList(name));
    }

    void aFolderThatIsNotThereIsSaid_data() { eachFormat(); }
    void aFolderThatIsNotThereIsSaid()
    {
        QFETCH(QString, format);
        QFETCH(QString, ending);
        const Ran ran = exportAs(format, QStringLiteral("nowhere/run") + ending);
        QCOMPARE(ran.status, 3);
        QVERIFY2(isOneSentence(ran.err) && ran.err.contains("nowhere/run"), ran.err.constData());
        QCOMPARE(files(), QStringList());
    }

    void aFolderIsNoFile_data() { eachFormat(); }
    void aFolderIsNoFile()
    {
        QFETCH(QString, format);
        const Ran ran = exportAs(format, m_folder.path());
        QCOMPARE(ran.status, 3);
        QVERIFY2(isOneSentence(ran.err), ran.err.constData());
        QCOMPARE(files(), QStringList());
    }

    void aFileIsReplacedAndALinkStaysOne_data() { eachFormat(); }
    void aFileIsReplacedAndALinkStaysOne()
    {
        QFETCH(QString, format);
        QFile before(m_folder.filePath(QStringLiteral("file")));
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("as it was") == 9);
        before.close();
        const auto mode = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup;
        QVERIFY(before.setPermissions(mode));
        QVERIFY(QFile::link(QStringLiteral("file"), m_folder.filePath(QStringLiteral("link"))));
        const Ran ran = exportAs(format, QStringLiteral("link"));
        QVERIFY2(ran.status == 0, ran.err.constData());
        QCOMPARE(ran.err, QByteArray());
        QVERIFY(QFileInfo(m_folder.filePath(QStringLiteral("link"))).isSymLink());
        QVERIFY(before.open(QIODevice::ReadOnly));
        QVERIFY(before.readAll() != "as it was");
        QCOMPARE(before.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions(QFile::ReadGroup));
        QCOMPARE(files(), (QStringList{QStringLiteral("file"), QStringLiteral("link")}));
    }

    void anEndingThatNoFormatHasIsRefusedBeforeAnythingRuns()
    {
        for (const QString &name : {QStringLiteral("run.bmp"), QStringLiteral("run"), QStringLiteral("run.svg.bak")}) {
            const Ran ran = runProgram({QStringLiteral("export"), trace(), QStringLiteral("-o"), name}, {.folder = m_folder.path()});
            QCOMPARE(ran.status, 2);
            QVERIFY2(isOneSentence(ran.err), ran.err.constData());
            QCOMPARE(files(), QStringList());
        }
    }
};

QTEST_GUILESS_MAIN(ExportRefusalsTest)
#include "tst_export_refusals.moc"
