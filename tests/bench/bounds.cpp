// Runs a benchmark program's benchmarks, several times and interleaved so that a busy moment falls on all of them alike,
// and prints each declared figure beside its bound. --figures=FILE writes them there, a JSON object a line.
// SPDX-License-Identifier: MIT
#include "tests/bench/bounds.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

namespace halfclose::bench {
namespace {

std::vector<Bound> &declared()
{
    static std::vector<Bound> bounds;
    return bounds;
}

/// One benchmark's repetitions.
struct Results
{
    std::vector<double> nanoseconds; ///< an iteration
    std::vector<double> itemsPerSecond;
    std::map<std::string, std::vector<double>> counters;
};

std::optional<double> median(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    const size_t half = values.size() / 2;
    return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

/// Prints as ever, on standard error, and keeps what the figures are read off.
class Collector final : public benchmark::ConsoleReporter
{
public:
    Collector() : ConsoleReporter(OO_Tabular) {}

    void ReportRuns(const std::vector<Run> &runs) override
    {
        for (const Run &run : runs) {
            if (run.error_occurred) {
                failed = true;
                continue;
            }
            if (run.run_type != Run::RT_Iteration)
                continue;
            Results &results = found[run.run_name.function_name];
            results.nanoseconds.push_back(run.real_accumulated_time / double(run.iterations) * 1e9);
            for (const auto &[name, counter] : run.counters) {
                (name == "items_per_second" ? results.itemsPerSecond : results.counters[name]).push_back(counter.value);
            }
        }
        ConsoleReporter::ReportRuns(runs);
    }

    std::map<std::string, Results> found;
    bool failed = false;
};

/// What else the machine does only ever makes a repetition slower: the fastest is the one that tells of the program.
std::optional<double> fastest(const std::vector<double> &nanoseconds)
{
    const auto found = std::min_element(nanoseconds.begin(), nanoseconds.end());
    return found == nanoseconds.end() ? std::nullopt : std::optional(*found);
}

std::optional<double> rate(const Results &results)
{
    const auto items = std::max_element(results.itemsPerSecond.begin(), results.itemsPerSecond.end());
    if (items != results.itemsPerSecond.end())
        return *items;
    const auto time = fastest(results.nanoseconds);
    return time ? std::optional(1e9 / *time) : std::nullopt;
}

std::optional<double> valueOf(const Bound &bound, std::map<std::string, Results> &found)
{
    const Results &results = found[bound.benchmark];
    switch (bound.measure) {
    case Measure::Nanoseconds:
        return fastest(results.nanoseconds);
    case Measure::Milliseconds: {
        const auto time = fastest(results.nanoseconds);
        return time ? std::optional(*time / 1e6) : std::nullopt;
    }
    case Measure::PerSecond:
        return rate(results);
    case Measure::Counter: {
        const auto counter = results.counters.find(bound.counter);
        return counter == results.counters.end() ? std::nullopt : median(counter->second);
    }
    case Measure::RateOfPeer: {
        const auto own = rate(results);
        const auto peers = rate(found[bound.peer]);
        return own && peers ? std::optional(*own / *peers) : std::nullopt;
    }
    case Measure::TimeOfPeer: {
        const auto own = fastest(results.nanoseconds);
        const auto peers = fastest(found[bound.peer].nanoseconds);
        return own && peers ? std::optional(*own / *peers) : std::nullopt;
    }
    }
    return std::nullopt;
}

const char *unitOf(const Bound &bound)
{
    switch (bound.measure) {
    case Measure::Nanoseconds:
        return "ns";
    case Measure::Milliseconds:
        return "ms";
    case Measure::PerSecond:
        return "/s";
    case Measure::Counter:
        return bound.unit;
    case Measure::RateOfPeer:
    case Measure::TimeOfPeer:
        return "x";
    }
    return "";
}

std::string number(double value)
{
    char text[40];
    std::snprintf(text, sizeof text, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    return text;
}

/// What was measured of the peer, with its unit; empty without one.
std::string peersOwn(const Bound &bound, std::map<std::string, Results> &found)
{
    Bound peers = bound;
    peers.benchmark = bound.peer;
    if (bound.measure == Measure::RateOfPeer)
        peers.measure = Measure::PerSecond;
    if (bound.measure == Measure::TimeOfPeer)
        peers.measure = Measure::Milliseconds;
    const std::optional<double> value = *bound.peer ? valueOf(peers, found) : std::nullopt;
    return value ? number(*value) + ' ' + unitOf(peers) : std::string();
}

std::string inWords(const Bound &bound, std::map<std::string, Results> &found)
{
    const std::string own = peersOwn(bound, found);
    return *bound.peer ? bound.peer + (own.empty() ? own : " at " + own) : "-";
}

/// Prints one figure and writes it to @p file where there is one. @return whether its bound was kept
bool tell(const Bound &bound, std::map<std::string, Results> &found, std::FILE *file)
{
    const std::optional<double> value = valueOf(bound, found);
    const bool atLeast = bound.must == Must::BeAtLeast;
    const bool kept = value && (atLeast ? *value >= bound.limit : *value <= bound.limit);
    const std::string unit = *unitOf(bound) ? std::string(" ") + unitOf(bound) : std::string();
    std::printf("%-46s %14s   %s %-12s %-6s %s\n", bound.figure, value ? (number(*value) + unit).c_str() : "not run",
                atLeast ? ">=" : "<=", (number(bound.limit) + unit).c_str(), kept ? "kept" : "MISSED",
                inWords(bound, found).c_str());
    if (file) {
        std::fprintf(file,
                     "{\"figure\": \"%s\", \"benchmark\": \"%s\", \"value\": %s, \"unit\": \"%s\", \"%s\": %.9g, "
                     "\"peer\": \"%s\", \"peerValue\": \"%s\", \"kept\": %s}\n",
                     bound.figure, bound.benchmark, value ? std::to_string(*value).c_str() : "null", unitOf(bound),
                     atLeast ? "atLeast" : "atMost", bound.limit, bound.peer,
                     peersOwn(bound, found).c_str(), kept ? "true" : "false");
    }
    return kept;
}

} // namespace

Bounds::Bounds(std::initializer_list<Bound> bounds)
{
    declared().insert(declared().end(), bounds.begin(), bounds.end());
}

} // namespace halfclose::bench

int main(int argc, char **argv)
{
    using namespace halfclose::bench;
    constexpr char Option[] = "--figures=";
    const char *figures = nullptr;
    std::vector<char *> arguments{argv[0]};
    // Before what the caller says, which therefore wins.
    std::string usual[] = {"--benchmark_repetitions=5", "--benchmark_enable_random_interleaving=true",
                           "--benchmark_min_time=0.4"};
    for (std::string &option : usual)
        arguments.push_back(option.data());
    for (int i = 1; i < argc; ++i) {
        if (std::strncmp(argv[i], Option, sizeof Option - 1) == 0)
            figures = argv[i] + sizeof Option - 1;
        else
            arguments.push_back(argv[i]);
    }
    int count = int(arguments.size());
    arguments.push_back(nullptr);
    benchmark::Initialize(&count, arguments.data());
    if (benchmark::ReportUnrecognizedArguments(count, arguments.data()))
        return 2;

    Collector collector;
    collector.SetOutputStream(&std::cerr);
    collector.SetErrorStream(&std::cerr);
    benchmark::RunSpecifiedBenchmarks(&collector);
    std::FILE *file = figures ? std::fopen(figures, "w") : nullptr;
    if (figures && !file) {
        std::perror(figures);
        return 3;
    }
    bool kept = !collector.failed;
    for (const Bound &bound : declared())
        kept = tell(bound, collector.found, file) && kept;
    if (file && std::fclose(file) != 0)
        return 3;
    return kept ? 0 : 1;
}
