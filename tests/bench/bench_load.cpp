// What many cost: how many strangers a second a listening port bears while its lesson goes on, and what lessons by the
// hundred in one process leave behind, and how long a million events take to the disk and back. tests/run --load asks for
// more of them.
// SPDX-License-Identifier: MIT
#include <benchmark/benchmark.h>
#include <malloc.h>

#include <QTemporaryDir>

#include "core/lesson/library.h"
#include "core/spi/names.h"
#include "core/trace/json_lines_reader.h"
#include "core/trace/json_lines_writer.h"
#include "tests/bench/bounds.h"
#include "tests/support/besieged_lesson.h"
#include "tests/support/descriptor_count.h"
#include "tests/support/lesson_run.h"
#include "tests/support/random_trace.h"

using namespace halfclose;

namespace {

void strangersAtTheDoor(benchmark::State &state)
{
    constexpr int Many = 2'000; // each leaves a port in TIME_WAIT, of which there are 28,000
    for (auto _ : state) {
        if (!test::BesiegedLesson().besiege(Many).isEmpty())
            return state.SkipWithError("the lesson does not hold");
    }
    state.SetItemsProcessed(state.iterations() * Many);
}
BENCHMARK(strangersAtTheDoor)->Iterations(1)->Repetitions(3)->UseRealTime()->Unit(benchmark::kMillisecond);

double heapInUse()
{
    const struct mallinfo2 now = mallinfo2();
    return double(now.uordblks + now.hblkhd);
}

void lessonsInARow(benchmark::State &state)
{
    const Lesson lessons[] = {lessonOf(builtInLesson(QStringLiteral("disconnect-data"))->text),
        lessonOf(builtInLesson(QStringLiteral("graceful-shutdown"))->text)};
    const auto play = [&](int times) {
        for (int i = 0; i < times; ++i) {
            if (!LessonRun(lessons[i % 2]).passed())
                return false;
        }
        return true;
    };
    constexpr int Times = 1'000;
    for (auto _ : state) {
        bool passed = play(100); // what is made once and kept
        const double heapBefore = heapInUse();
        const int descriptorsBefore = openDescriptors();
        passed = play(Times) && passed;
        if (!passed)
            return state.SkipWithError("a lesson does not hold");
        state.counters["kibibytes"] = (heapInUse() - heapBefore) / 1024;
        state.counters["descriptors"] = openDescriptors() - descriptorsBefore;
    }
    state.SetItemsProcessed(state.iterations() * Times);
}
BENCHMARK(lessonsInARow)->Iterations(1)->Repetitions(1)->UseRealTime()->Unit(benchmark::kMillisecond);

void traceSavedAndOpened(benchmark::State &state)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("long.jsonl"));
    const Trace trace = test::randomTrace(7, 1'000'000, 3);
    for (auto _ : state) {
        if (!saveTrace(trace, path, errorName).isEmpty() || readTraceFile(path).trace.size() != trace.size())
            return state.SkipWithError("the trace was not saved or not opened");
    }
}
BENCHMARK(traceSavedAndOpened)->Iterations(1)->Repetitions(2)->UseRealTime()->Unit(benchmark::kMillisecond);

using namespace bench;
const Bounds bounds{
    {"strangers while a lesson goes on", "strangersAtTheDoor", Measure::PerSecond, Must::BeAtLeast, 1000},
    {"1,000 lessons in a row: growth of the heap", "lessonsInARow", Measure::Counter, Must::BeAtMost, 64, "", "kibibytes", "KiB"},
    {"1,000 lessons in a row: descriptors left open", "lessonsInARow", Measure::Counter, Must::BeAtMost, 0, "", "descriptors", ""},
    {"1,000,000 events: saved and opened", "traceSavedAndOpened", Measure::Milliseconds, Must::BeAtMost, 10'000},
};

} // namespace
