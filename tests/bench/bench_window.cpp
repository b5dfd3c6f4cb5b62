// What the window takes: to open a long trace, to scroll and search it, to play a lesson, to close in the middle of one.
// Each in a process of its own, so that memory is what that window keeps; the programs are window_*.cpp in ui.
// SPDX-License-Identifier: MIT
#include <stdio.h>

#include <chrono>
#include <map>
#include <string>

#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include "core/spi/names.h"
#include "core/trace/json_lines_writer.h"
#include "tests/bench/bounds.h"
#include "tests/support/sample_trace.h"

using namespace halfclose;

namespace {

/// What @p command said of each figure; nothing when it did not end well.
std::map<std::string, double> said(benchmark::State &state, const std::string &command)
{
    std::map<std::string, double> figures;
    std::FILE *pipe = ::popen(command.c_str(), "r");
    char name[40];
    double value = 0;
    while (pipe && std::fscanf(pipe, "%39s %lf", name, &value) == 2)
        figures[name] = value;
    if (!pipe || ::pclose(pipe) != 0) {
        state.SkipWithError(command.c_str());
        figures.clear();
    }
    return figures;
}

/// Messages to and fro between three clients and their server, with a lesson that has the first of its steps.
QString longTrace(int events)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("%1.jsonl").arg(events));
    if (QFile::exists(path))
        return path;
    constexpr int EventsOfAMessage = 9;
    constexpr int StepsOfTheLesson = 200;
    Trace trace = test::manyMessages(events / EventsOfAMessage, 3);
    trace.header.title = QStringLiteral("A long trace");
    QString lesson = QStringLiteral("---\ntitle: A long trace\nprovider: tcp\n---\n\n| Client 1 | Client 2 | Client 3 | Server |\n|---|---|---|---|\n");
    for (int step = 0; step < StepsOfTheLesson; ++step) {
        const int column = step % 2 == 0 ? step / 2 % 3 : 3;
        lesson += QStringLiteral("|%1 (%2) `send(%3, \"hello\")` %4|\n")
                      .arg(QStringLiteral(" |").repeated(column))
                      .arg(step + 1)
                      .arg(column == 3 ? QStringLiteral("s%1").arg(step / 2 % 3 + 1) : QStringLiteral("s"))
                      .arg(QStringLiteral("| ").repeated(3 - column));
    }
    trace.header.lesson = lesson;
    Event last;
    last.layer = Layer::Api;
    last.kind = Kind::Indication;
    last.name = trace.symbol(QStringLiteral("FD_CLOSE"));
    last.endpoint = trace.find(QStringLiteral("Server"));
    last.socket = 4;
    last.note = trace.symbol(QStringLiteral("the end of it"));
    last.at = trace.events().back().at;
    while (trace.size() < quint64(events))
        trace.append(last);
    return saveTrace(trace, path, errorName).isEmpty() ? path : QString();
}

void open(benchmark::State &state, int events)
{
    const std::string command = std::string(WINDOW_TRACE) + ' ' + longTrace(events).toStdString();
    for (auto _ : state) {
        for (const auto &[name, value] : said(state, command))
            state.counters[name] = value;
    }
}

void traceOf100000(benchmark::State &state)
{
    open(state, 100'000);
}
BENCHMARK(traceOf100000)->Iterations(1)->Repetitions(3)->UseRealTime()->Unit(benchmark::kMillisecond);

void traceOf1000000(benchmark::State &state)
{
    open(state, 1'000'000);
}
BENCHMARK(traceOf1000000)->Iterations(1)->Repetitions(3)->UseRealTime()->Unit(benchmark::kMillisecond);

void threeClients(benchmark::State &state)
{
    for (auto _ : state) {
        for (const char *speed : {"4", "10"})
            state.counters["longest"] = std::max<double>(state.counters["longest"], said(state, std::string(WINDOW_LESSON) + ' ' + speed)["longest"]);
    }
}
BENCHMARK(threeClients)->Iterations(1)->Repetitions(3)->UseRealTime()->Unit(benchmark::kMillisecond);

void closing(benchmark::State &state)
{
    for (auto _ : state) {
        const double began = said(state, WINDOW_BLOCKED)["closing_at"];
        const std::chrono::duration<double, std::milli> now = std::chrono::steady_clock::now().time_since_epoch();
        state.counters["took"] = now.count() - began;
    }
}
BENCHMARK(closing)->Iterations(1)->UseRealTime()->Unit(benchmark::kMillisecond);

using namespace bench;

constexpr Bound counter(const char *figure, const char *benchmark, const char *name, double limit, const char *unit = "ms")
{
    return {figure, benchmark, Measure::Counter, Must::BeAtMost, limit, "", name, unit};
}

const Bounds bounds{
    counter("100,000 events: first frame", "traceOf100000", "first_frame", 1500),
    counter("100,000 events: with reading the file", "traceOf100000", "whole", 1500),
    counter("100,000 events: to its end", "traceOf100000", "to_end", 1500),
    counter("100,000 events: back to its middle", "traceOf100000", "scrubbed", 100),
    counter("100,000 events: scrolled frame, p99", "traceOf100000", "scrolled", 8),
    counter("100,000 events: search", "traceOf100000", "searched", 100),
    counter("100,000 events: memory an event", "traceOf100000", "memory", 300, "bytes"),
    counter("1,000,000 events: first frame", "traceOf1000000", "first_frame", 1500),
    counter("1,000,000 events: with reading the file", "traceOf1000000", "whole", 1500),
    counter("1,000,000 events: to its end", "traceOf1000000", "to_end", 1500),
    counter("1,000,000 events: back to its middle", "traceOf1000000", "scrubbed", 100),
    counter("1,000,000 events: scrolled frame, p99", "traceOf1000000", "scrolled", 8),
    counter("1,000,000 events: search", "traceOf1000000", "searched", 100),
    counter("1,000,000 events: memory an event", "traceOf1000000", "memory", 300, "bytes"),
    counter("three clients: longest block of the window", "threeClients", "longest", 16),
    counter("closed in a blocked call: program ended", "closing", "took", 200),
};

} // namespace
