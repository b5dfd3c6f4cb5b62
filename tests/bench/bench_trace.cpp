// What one event of a trace costs: the time to write it down, and the memory that it keeps.
// SPDX-License-Identifier: MIT
#include <cstdlib>
#include <new>

#include <benchmark/benchmark.h>
#include <malloc.h>

#include "core/native/clock.h"
#include "core/spi/recorder.h"
#include "tests/bench/bounds.h"

using namespace halfclose;

namespace {

constexpr int eventsOfOneTrace = 1 << 16;

/// A call, its wire event, its receive and its return, as the layers write them.
void writeSome(Recorder &recorder, Symbol endpoint, Symbol label)
{
    const Recorder::Scope step(recorder, endpoint, label, 0);
    const quint64 call = recorder.write({.layer = Layer::Api, .kind = Kind::Call, .name = u"send", .socket = 3,
                                         .arguments = QByteArrayLiteral("s, \"17\"")});
    const quint64 sent = recorder.write({.layer = Layer::Wire, .kind = Kind::Send, .name = u"DATA", .socket = 3,
                                         .cause = call, .result = 2, .arguments = QByteArrayLiteral("\"17\"")});
    recorder.write({.layer = Layer::Wire, .kind = Kind::Receive, .name = u"DATA", .socket = 4, .cause = sent,
                    .result = 2, .arguments = QByteArrayLiteral("\"17\"")});
    recorder.write({.layer = Layer::Api, .kind = Kind::Return, .name = u"send", .socket = 3, .cause = call,
                    .result = 2, .arguments = QByteArrayLiteral("2")});
}

struct Written
{
    SteadyClock clock;
    Trace trace;
    Recorder recorder{trace, clock};

    void write(int events)
    {
        const Symbol client = recorder.symbol(u"Client side");
        const Symbol server = recorder.symbol(u"Server side");
        recorder.setOwner(3, client);
        recorder.setOwner(4, server);
        const Symbol label = recorder.symbol(u"1");
        for (int i = 0; i < events; i += 4)
            writeSome(recorder, client, label);
    }
};

void traceEvent(benchmark::State &state)
{
    for (auto _ : state) {
        Written written;
        written.write(eventsOfOneTrace);
        benchmark::DoNotOptimize(written.trace.size());
    }
    state.SetItemsProcessed(state.iterations() * eventsOfOneTrace);
    state.counters["ns"] = benchmark::Counter(double(eventsOfOneTrace) / 1e9,
                                              benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK(traceEvent)->UseRealTime()->Unit(benchmark::kMillisecond);

/// The heap's growth, not what an event declares of itself: texts and spare room count.
void traceMemory(benchmark::State &state)
{
    double bytes = 0;
    for (auto _ : state) {
        const auto used = [] {
            const struct mallinfo2 now = mallinfo2();
            return now.uordblks + now.hblkhd;
        };
        const size_t before = used();
        Written written;
        written.write(eventsOfOneTrace);
        bytes = double(used() - before) / eventsOfOneTrace;
    }
    state.counters["bytes"] = bytes;
}
BENCHMARK(traceMemory)->UseRealTime()->Unit(benchmark::kMillisecond);

using namespace bench;
const Bounds bounds{
    {"a trace event, time", "traceEvent", Measure::Counter, Must::BeAtMost, 200, "", "ns", "ns"},
    {"a trace event, memory", "traceMemory", Measure::Counter, Must::BeAtMost, 160, "", "bytes", "bytes"},
};

} // namespace
