// A trace of a million events is saved and opened again in bounded time, and says the same.
// SPDX-License-Identifier: MIT
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include "core/spi/names.h"
#include "core/trace/json_lines_reader.h"
#include "core/trace/json_lines_writer.h"
#include "tests/support/random_trace.h"

using namespace halfclose;

class LongTracesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMillionEventsAreSavedAndOpened()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("long.jsonl"));
        const Trace trace = test::randomTrace(7, 1'000'000, 3);
        QVERIFY(trace.size() >= 1'000'000);

        QElapsedTimer timer;
        timer.start();
        QCOMPARE(saveTrace(trace, path, errorName), QString());
        const TraceReading again = readTraceFile(path);
        const qint64 milliseconds = timer.elapsed();
        QCOMPARE(again.error, QString());
        QCOMPARE(again.note, QString());
        QCOMPARE(again.trace.size(), trace.size());
        qInfo("%llu events: %.0f MiB on disk, saved and opened in %.1f s", static_cast<unsigned long long>(trace.size()),
            double(QFileInfo(path).size()) / (1 << 20), double(milliseconds) / 1e3);
        // A tenth of this is usual, with the sanitizers; what grows with the square of the length takes hours.
        QVERIFY2(milliseconds < 120'000, qPrintable(QStringLiteral("%1 ms").arg(milliseconds)));

        for (quint64 i = 0; i < trace.size(); i += 99'991) {
            const Event &saved = trace.events()[qsizetype(i)];
            const Event &read = again.trace.events()[qsizetype(i)];
            QCOMPARE(read.at, saved.at);
            QCOMPARE(read.cause, saved.cause);
            QCOMPARE(read.data, saved.data);
            QCOMPARE(again.trace.text(read.name), trace.text(saved.name));
        }
    }
};

QTEST_APPLESS_MAIN(LongTracesTest)
#include "tst_long_traces.moc"
