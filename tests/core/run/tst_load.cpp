// Many: a thousand connections in one lesson, lessons by the thousand in one process, a lesson that goes on for long, and
// all of them while a signal interrupts what it can. HALFCLOSE_LOAD_CYCLES says how many cycles, HALFCLOSE_LOAD_SECONDS
// how long; tests/run --load asks for more of both.
// SPDX-License-Identifier: MIT
#include <csignal>
#include <malloc.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QFile>

#include "core/lesson/library.h"
#include "tests/support/descriptor_count.h"
#include "tests/support/lesson_run.h"
#include "tests/support/providers.h"

using namespace halfclose;

// AddressSanitizer has an allocator, and a count, of its own.
extern "C" size_t __sanitizer_get_current_allocated_bytes() __attribute__((weak));

namespace {

qint64 allocatedBytes()
{
    if (__sanitizer_get_current_allocated_bytes)
        return qint64(__sanitizer_get_current_allocated_bytes());
    return qint64(mallinfo2().uordblks);
}

int wanted(const char *variable, int otherwise)
{
    const int asked = qEnvironmentVariableIntValue(variable);
    return asked > 0 ? asked : otherwise;
}

/// What the system has given this process, as it counts it itself.
double residentMebibytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

/// A signal every so often that makes every call which can be interrupted fail with EINTR.
class Interruptions
{
public:
    Interruptions()
    {
        struct sigaction action{};
        action.sa_handler = [](int) {};
        sigaction(SIGALRM, &action, &m_before); // without SA_RESTART
        const itimerval often{{0, 500}, {0, 500}};
        setitimer(ITIMER_REAL, &often, nullptr);
    }
    ~Interruptions()
    {
        const itimerval never{};
        setitimer(ITIMER_REAL, &never, nullptr);
        sigaction(SIGALRM, &m_before, nullptr);
    }
    Q_DISABLE_COPY_MOVE(Interruptions)

private:
    struct sigaction m_before{};
};

/// One server and @p clients clients: each says something and hears the end.
QByteArray crowd(const QByteArray &provider, int clients)
{
    QByteArray header = "| Server |";
    QByteArray rule = "|---|";
    QByteArray says = "| (1) `getsockname(s1)` |";
    QByteArray hears = "| ";
    QByteArray ends = "| ";
    QByteArray gone = "| |";
    for (int i = 1; i <= clients; ++i) {
        const QByteArray number = QByteArray::number(i);
        header += " C" + number + " |";
        rule += "---|";
        says += " `send(s, \"" + number + "\")` |";
        hears += "`recv(s" + number + ") -> \"" + number + "\"` ";
        ends += "`closesocket(s" + number + ")` ";
        gone += " `recv(s) -> 0` `closesocket(s)` |";
    }
    const QByteArray empty = QByteArray(" |").repeated(clients);
    return "---\nprovider: " + provider + "\nserver: Server\ntimeout: 60\n---\n" + header + '\n' + rule + '\n' + says + '\n'
        + hears + '|' + empty + '\n' + ends + '|' + empty + '\n' + gone + '\n';
}

/// A word four times a second, for at least @p milliseconds.
QByteArray lasting(const QByteArray &provider, int milliseconds)
{
    QByteArray text = "---\nprovider: " + provider + "\n---\n| Client | Server |\n|---|---|\n";
    for (int at = 0; at < milliseconds; at += 250)
        text += "| (" + QByteArray::number(at) + ") `wait 250 ms` `send(s, \"on\")` | |\n| | `recv(s) -> \"on\"` |\n";
    return text + "| (end) `closesocket(s)` | |\n| | `recv(s) -> 0` `closesocket(s)` |\n";
}

} // namespace

class LoadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        rlimit limit{};
        getrlimit(RLIMIT_NOFILE, &limit);
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
        m_descriptors = openDescriptors();
    }
    void cleanup() { QCOMPARE(openDescriptors(), m_descriptors); }

    void aThousandConnectionsInOneLesson_data() { everyProvider(); }
    void aThousandConnectionsInOneLesson()
    {
        QFETCH(QByteArray, provider);
        rlimit limit{};
        getrlimit(RLIMIT_NOFILE, &limit);
        if (limit.rlim_cur < 2'100)
            QSKIP("this system gives a process too few descriptors");
        const LessonRun run(crowd(provider, 1'000));
        QVERIFY2(run.passed(), qPrintable(run.report().left(2'000)));
    }

    void cyclesLeaveNothingBehind_data() { lessons(); }
    void cyclesLeaveNothingBehind()
    {
        QFETCH(Lesson, lesson);
        const auto cycle = [&] {
            const LessonRun run(lesson);
            return run.passed();
        };
        for (int i = 0; i < 50; ++i) // what is made once and kept
            QVERIFY(cycle());
        const qint64 before = allocatedBytes();
        const double residentBefore = residentMebibytes();
        const int descriptorsBefore = openDescriptors();
        const int cycles = wanted("HALFCLOSE_LOAD_CYCLES", 2'000) / 4;
        for (int i = 0; i < cycles; ++i)
            QVERIFY2(cycle(), qPrintable(QStringLiteral("cycle %1").arg(i)));
        qInfo("%d cycles (%s): resident %.1f MiB before, %.1f MiB after; descriptors %d before, %d after", cycles,
            qPrintable(lesson.provider), residentBefore, residentMebibytes(), descriptorsBefore, openDescriptors());
        const qint64 grown = allocatedBytes() - before;
        QVERIFY2(grown < 64 * 1024, qPrintable(QStringLiteral("%1 bytes more after %2 cycles").arg(grown).arg(cycles)));
    }

    void aLessonGoesOnForAsLongAsItTakes_data() { everyProvider(); }
    void aLessonGoesOnForAsLongAsItTakes()
    {
        QFETCH(QByteArray, provider);
        const int milliseconds = wanted("HALFCLOSE_LOAD_SECONDS", 1) * 1'000;
        const double residentBefore = residentMebibytes();
        QElapsedTimer timer;
        timer.start();
        const LessonRun run(lasting(provider, milliseconds));
        QVERIFY2(run.passed(), qPrintable(run.report().left(2'000)));
        QVERIFY(timer.elapsed() >= milliseconds);
        qInfo("%.1f s (%s): %llu events; resident %.1f MiB before, %.1f MiB after", double(timer.elapsed()) / 1e3,
            provider.constData(), static_cast<unsigned long long>(run.trace().size()), residentBefore, residentMebibytes());
    }

    void signalsChangeNothing_data() { lessons(builtInLessonNames()); }
    void signalsChangeNothing()
    {
        QFETCH(Lesson, lesson);
        const Interruptions interruptions;
        for (int i = 0; i < 3; ++i) {
            const LessonRun run(lesson);
            QVERIFY2(run.passed(), qPrintable(run.report()));
        }
    }

private:
    /// Without @p names: the first and the last lesson of each provider.
    static void lessons(QStringList names = {})
    {
        QTest::addColumn<Lesson>("lesson");
        if (names.isEmpty()) {
            QMap<QString, QStringList> ofProvider;
            for (const BuiltInLesson &builtIn : builtInLessons())
                ofProvider[lessonOf(builtIn.text).provider].append(builtIn.name);
            for (const QStringList &those : std::as_const(ofProvider))
                names << those.first() << those.last();
        }
        for (const QString &name : std::as_const(names))
            QTest::newRow(qPrintable(name)) << lessonOf(builtInLesson(name)->text);
    }
    int m_descriptors = 0;
};

QTEST_GUILESS_MAIN(LoadTest)
#include "tst_load.moc"
