// Where a file may not grow further (RLIMIT_FSIZE stands for a full disk), it is said, and nothing half stands under the
// name that was asked for: what was there before is there, and nothing else is left behind.
// SPDX-License-Identifier: MIT
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "tests/app/program.h"
#include "ui/export/export_formats.h"

using namespace halfclose;

namespace {

const QByteArray Before = "what was there before\n";

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.errorString()));
    file.write(bytes);
}

} // namespace

class NoSpaceTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_kept; ///< where there is space
    QString trace() const { return m_kept.filePath(QStringLiteral("run.jsonl")); }

    /// @p line, which writes @p name, with room for @p kibibytes and with room enough.
    void writes(const QString &line, const QString &name, int kibibytes, bool alwaysTheSame)
    {
        for (const bool existed : {false, true}) {
            const QTemporaryDir folder;
            const QString path = folder.filePath(name);
            if (existed)
                write(path, Before);
            const RunSettings there{.folder = folder.path(), .environment = {QStringLiteral("trace=") + trace()}};
            const Ran ran = runShellWithRoom(kibibytes, line, there);
            if (ran.status == 0) {
                const QByteArray whole = contents(path);
                QVERIFY(whole.size() <= 1024 * kibibytes);
                QCOMPARE(runShell(line, there).status, 0);
                if (alwaysTheSame)
                    QCOMPARE(contents(path), whole);
                continue;
            }
            QCOMPARE(ran.status, 3);
            QVERIFY2(ran.err.startsWith("halfclose: cannot write ") && ran.err.count('\n') == 1, ran.err.constData());
            QVERIFY2(!ran.err.contains("Unknown error"), ran.err.constData()); // it is told why
            const QStringList left = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
            QCOMPARE(left, existed ? QStringList{name} : QStringList());
            if (existed)
                QCOMPARE(contents(path), Before);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Ran ran = runProgram({QStringLiteral("run"), QStringLiteral("disconnect-data"), QStringLiteral("--trace"), trace()});
        QCOMPARE(ran.status, 0);
        QVERIFY(QFile(trace()).size() > 8192);
    }

    void anExportIsWholeOrNotThere_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<int>("kibibytes");
        for (const ExportFormat &format : exportFormats()) {
            for (const int kibibytes : {0, 1, 8})
                QTest::addRow("%s in %d KiB", qPrintable(format.name), kibibytes) << format.ending << kibibytes;
        }
    }
    void anExportIsWholeOrNotThere()
    {
        QFETCH(QString, ending);
        QFETCH(int, kibibytes);
        writes(QStringLiteral("\"$halfclose\" export \"$trace\" -o out") + ending, QStringLiteral("out") + ending, kibibytes, true);
    }

    void aTraceIsWholeOrNotThere_data()
    {
        QTest::addColumn<QString>("order");
        QTest::addColumn<int>("kibibytes");
        for (const int kibibytes : {0, 4, 8}) {
            QTest::addRow("in its own order in %d KiB", kibibytes) << QString() << kibibytes;
            QTest::addRow("in a given order in %d KiB", kibibytes) << QStringLiteral(" --schedule 1,2") << kibibytes;
        }
    }
    void aTraceIsWholeOrNotThere()
    {
        QFETCH(QString, order);
        QFETCH(int, kibibytes);
        writes(QStringLiteral("\"$halfclose\" run disconnect-data --trace run.jsonl > /dev/null") + order,
            QStringLiteral("run.jsonl"), kibibytes, false);
    }

    // A disk can be full from the start, and what is no regular file is written as it is.
    void aFullDeviceIsSaid_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("a trace") << QStringLiteral("run disconnect-data --trace /dev/full");
        QTest::newRow("a picture") << QStringLiteral("export disconnect-data --format svg -o /dev/full");
        QTest::newRow("a text") << QStringLiteral("export disconnect-data --format mermaid -o /dev/full");
    }
    void aFullDeviceIsSaid()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("this system has no /dev/full");
        QFETCH(QString, line);
        const Ran ran = runProgram(line.split(u' '));
        QCOMPARE(ran.status, 3);
        QVERIFY2(ran.err.contains("/dev/full"), ran.err.constData());
        QVERIFY(!QFileInfo(QStringLiteral("/dev/full")).isFile());
    }
};

QTEST_GUILESS_MAIN(NoSpaceTest)
#include "tst_no_space.moc"
