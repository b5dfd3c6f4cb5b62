// How long the largest lesson there can be takes to read.
// SPDX-License-Identifier: MIT
#include <functional>
#include <optional>

#include <benchmark/benchmark.h>

#include "core/lesson/parser.h"
#include "tests/bench/bounds.h"

using namespace halfclose;

namespace {

QByteArray largestLesson(const std::function<QByteArray(const QByteArray &number)> &rows)
{
    QByteArray text = "---\ntitle: The largest\nprovider: session\n---\n\nProse.\n";
    for (int n = 0;; ++n) {
        QByteArray piece;
        if (n % 100 == 0)
            piece += "\nProse *between* the tables, with `code`.\n\n| Client side | Server side |\n|---|---|\n";
        piece += rows(QByteArray::number(n));
        if (text.size() + piece.size() > largestLessonBytes)
            return text;
        text += piece;
    }
}

/// The documented lesson's own rows, again and again.
QByteArray documentedRows(const QByteArray &n)
{
    return "| (" + n + "-1) `WSASendDisconnect(s, \"17\")` concludes the session and supplies the transaction total | |\n"
           "| | (" + n + "-2) `FD_CLOSE` graceful shutdown in progress |\n"
           "| | (" + n + "-3) `t = WSARecvDisconnect(s) -> \"17\"` gets the client's transaction total |\n"
           "| | (" + n + "-4) `total = 1025 + t` computes the cumulative grand total |\n"
           "| | (" + n + "-5) `WSASendDisconnect(s, total)` transmits the grand total |\n"
           "| (" + n + "-6) `FD_CLOSE` | (" + n + "-5a) `closesocket(s)` |\n"
           "| (" + n + "-7) `WSARecvDisconnect(s) -> \"1042\"` receives and stores the grand total | |\n";
}

/// As many steps as there can be: several a cell, hardly a caption.
QByteArray densestRows(const QByteArray &n)
{
    return "| (" + n + "a) `send(s, \"number " + n + "\") -> " + QByteArray::number(7 + n.size()) + "` says its number | (" + n
        + "b) `x = recv(s, 1024) -> ok` hears it |\n| | (" + n
        + "c) `FD_READ(s)` `y = x + 17` `WSAEventSelect(s, FD_READ\\|FD_CLOSE) -> 0` |\n";
}

void parsed(benchmark::State &state, const QByteArray &text)
{
    qsizetype steps = 0;
    for (auto _ : state) {
        std::optional<ParseResult> result = parseLesson(text, QStringLiteral("largest"));
        steps = result->lesson.steps.size();
        if (!result->ok())
            return state.SkipWithError("the lesson has mistakes");
        state.PauseTiming(); // its end is not part of reading it
        result.reset();
        state.ResumeTiming();
    }
    state.counters["steps"] = double(steps);
}

void parseDocumentedRows(benchmark::State &state)
{
    parsed(state, largestLesson(documentedRows));
}
BENCHMARK(parseDocumentedRows)->Unit(benchmark::kMillisecond)->UseRealTime();

void parseDensestRows(benchmark::State &state)
{
    parsed(state, largestLesson(densestRows));
}
BENCHMARK(parseDensestRows)->Unit(benchmark::kMillisecond)->UseRealTime();

using namespace bench;
const Bounds bounds{
    {"reading a lesson of 1 MiB", "parseDocumentedRows", Measure::Milliseconds, Must::BeAtMost, 50},
    {"reading 1 MiB of steps and nothing else", "parseDensestRows", Measure::Milliseconds, Must::BeAtMost, 100},
};

} // namespace
