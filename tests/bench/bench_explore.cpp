// How many interleavings of the documented lesson are run in a second, each over fresh sockets, on two threads.
// SPDX-License-Identifier: MIT
#include <benchmark/benchmark.h>

#include "core/lesson/library.h"
#include "core/lesson/parser.h"
#include "core/run/explorer.h"
#include "tests/bench/bounds.h"

using namespace halfclose;

namespace {

void explored(benchmark::State &state, const QString &name, int jobs)
{
    const Lesson lesson = parseLesson(builtInLesson(name)->text, name).lesson;
    qint64 interleavings = 0;
    for (auto _ : state) {
        const Exploration found = explore(lesson, {.jobs = jobs});
        if (!found.refused.isEmpty() || found.failed > 0 || found.interleavings == 0)
            return state.SkipWithError("the lesson does not hold");
        interleavings += found.interleavings;
    }
    state.SetItemsProcessed(interleavings);
}

void exploreDocumented(benchmark::State &state)
{
    explored(state, QStringLiteral("disconnect-data"), 2);
}
BENCHMARK(exploreDocumented)->UseRealTime()->Unit(benchmark::kMillisecond);

void exploreDocumentedOnOneCore(benchmark::State &state)
{
    explored(state, QStringLiteral("disconnect-data"), 1);
}
BENCHMARK(exploreDocumentedOnOneCore)->UseRealTime()->Unit(benchmark::kMillisecond);

using namespace bench;
const Bounds bounds{
    {"interleavings of the documented lesson", "exploreDocumented", Measure::PerSecond, Must::BeAtLeast, 1000},
};

} // namespace
