// From nothing to the window's first frame, as a whole process; what it then keeps of memory, and what it computes while
// nobody touches it. Each against a window with nothing in it.
// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include <benchmark/benchmark.h>

#include "tests/bench/bounds.h"

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// A window in a process of its own, with settings that nobody has ever changed.
class Window
{
public:
    explicit Window(const char *program)
    {
        int ends[2] = {-1, -1};
        if (pipe2(ends, O_CLOEXEC) != 0)
            return;
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        char *const arguments[] = {const_cast<char *>(program), nullptr};
        if (posix_spawn(&m_process, program, &actions, nullptr, arguments, environ) != 0)
            m_process = -1;
        posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        m_says = ends[0];
    }
    ~Window()
    {
        if (m_process > 0) {
            ::kill(m_process, SIGKILL);
            ::waitpid(m_process, nullptr, 0);
        }
        ::close(m_says);
    }
    Window(const Window &) = delete;
    Window &operator=(const Window &) = delete;

    /// @return whether there was one
    bool untilFirstFrame() const
    {
        char said = 0;
        return m_process > 0 && ::read(m_says, &said, 1) == 1;
    }

    /// Of all its threads, since it began.
    std::chrono::nanoseconds computed() const
    {
        std::chrono::nanoseconds all{};
        for (const auto &task : std::filesystem::directory_iterator("/proc/" + std::to_string(m_process) + "/task")) {
            long long nanoseconds = 0;
            std::ifstream(task.path() / "schedstat") >> nanoseconds;
            all += std::chrono::nanoseconds(nanoseconds);
        }
        return all;
    }

    /// @return whether there came a half second in which it computed nothing
    bool untilQuiet() const
    {
        const auto deadline = Clock::now() + 20s;
        auto before = computed();
        while (Clock::now() < deadline) {
            std::this_thread::sleep_for(500ms); // the very thing that is measured: nobody does anything
            const auto now = computed();
            if (now == before)
                return true;
            before = now;
        }
        return false;
    }

    double residentMebibytes() const
    {
        double size = 0;
        double resident = 0;
        std::ifstream("/proc/" + std::to_string(m_process) + "/statm") >> size >> resident;
        return resident * double(sysconf(_SC_PAGESIZE)) / (1 << 20);
    }

private:
    pid_t m_process = -1;
    int m_says = -1;
};

void start(benchmark::State &state, const char *program)
{
    for (auto _ : state) {
        const auto began = Clock::now();
        const Window window(program);
        if (!window.untilFirstFrame())
            return state.SkipWithError("the window did not come");
        state.SetIterationTime(std::chrono::duration<double>(Clock::now() - began).count());
    }
}

void rest(benchmark::State &state, const char *program)
{
    constexpr auto Rest = 2s;
    for (auto _ : state) {
        const Window window(program);
        if (!window.untilFirstFrame())
            return state.SkipWithError("the window did not come");
        window.untilQuiet();
        const auto before = window.computed();
        std::this_thread::sleep_for(Rest);
        const auto computed = std::chrono::duration<double, std::milli>(window.computed() - before);
        state.counters["ms"] = computed.count() / double(Rest.count());
        state.counters["mebibytes"] = window.residentMebibytes();
    }
}

void startOfHalfclose(benchmark::State &state)
{
    start(state, WINDOW_HALFCLOSE);
}
BENCHMARK(startOfHalfclose)->UseManualTime()->Unit(benchmark::kMillisecond);

void startOfAnEmptyWindow(benchmark::State &state)
{
    start(state, WINDOW_EMPTY);
}
BENCHMARK(startOfAnEmptyWindow)->UseManualTime()->Unit(benchmark::kMillisecond);

void restOfHalfclose(benchmark::State &state)
{
    rest(state, WINDOW_HALFCLOSE);
}
BENCHMARK(restOfHalfclose)->Iterations(1)->UseRealTime()->Unit(benchmark::kMillisecond);

void restOfAnEmptyWindow(benchmark::State &state)
{
    rest(state, WINDOW_EMPTY);
}
BENCHMARK(restOfAnEmptyWindow)->Iterations(1)->UseRealTime()->Unit(benchmark::kMillisecond);

using namespace halfclose::bench;
const Bounds bounds{
    {"start to first frame, to an empty window's", "startOfHalfclose", Measure::TimeOfPeer, Must::BeAtMost, 1.5,
        "startOfAnEmptyWindow"},
    {"computed a second while nobody touches it", "restOfHalfclose", Measure::Counter, Must::BeAtMost, 0,
        "restOfAnEmptyWindow", "ms", "ms"},
    {"memory at start", "restOfHalfclose", Measure::Counter, Must::BeAtMost, 100, "restOfAnEmptyWindow", "mebibytes", "MiB"},
};

} // namespace
