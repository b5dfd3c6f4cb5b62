// Every seed and every regression input of one fuzz target, once, as a test: what fuzzing found stays mended where there
// is no libFuzzer. Linked with the target's own LLVMFuzzerTestOneInput; knows nothing of what that looks at.
// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>

#include <QDir>
#include <QDirIterator>
#include <QTest>

#include "tests/support/places.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *octets, size_t size);

class ReplayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTargetHasInputs()
    {
        QVERIFY(!inputs().isEmpty());
    }

    // A target stops the program where a promise is broken: no input may be left after that.
    void everyInputKeepsThePromises_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path : inputs())
            QTest::newRow(qPrintable(path.section(u'/', -3))) << path;
    }
    void everyInputKeepsThePromises()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
        const QByteArray input = file.readAll();
        QCOMPARE(LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(input.constData()), size_t(input.size())), 0);
    }

    // What is cut off is what careless readers read past.
    void nothingAndTheFirstHalvesKeepThemToo()
    {
        QCOMPARE(LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(""), 0), 0);
        for (const QString &path : inputs()) {
            QFile file(path);
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
            const QByteArray half = file.read(file.size() / 2);
            QCOMPARE(LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(half.constData()), size_t(half.size())), 0);
        }
    }

private:
    static QStringList inputs()
    {
        QStringList paths;
        for (const char16_t *kind : {u"corpus", u"regressions"}) {
            const QString folder = QStringLiteral("%1/tests/fuzz/%2/%3")
                                       .arg(halfclose::test::sourceDirectory(), QString::fromUtf16(kind),
                                           QCoreApplication::applicationName().section(u'_', 1));
            // A corpus may be a link to files that serve elsewhere, too.
            for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files, QDir::Name))
                paths.append(file.filePath());
        }
        return paths;
    }
};

QTEST_GUILESS_MAIN(ReplayTest)
#include "replay.moc"
