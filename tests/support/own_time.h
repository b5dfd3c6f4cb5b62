// How long something took in the calling thread: the time on the clock, but for the time in which the thread could have
// gone on and the machine did something else. Waiting for another thread or for the disk counts; a busy machine does not.
// SPDX-License-Identifier: MIT
#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>

namespace halfclose::test {

class OwnTime
{
public:
    OwnTime() { restart(); }
    void restart()
    {
        m_delayed = delayed();
        m_start = std::chrono::steady_clock::now();
    }
    double milliseconds() const
    {
        const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - m_start;
        return passed.count() - (delayed() - m_delayed);
    }

private:
    /// Milliseconds that this thread has stood in the queue for a processor; 0 where the system does not say.
    static double delayed()
    {
        thread_local const int file = ::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
        char text[96] = {};
        if (file < 0 || ::pread(file, text, sizeof text - 1, 0) <= 0)
            return 0;
        char *second = nullptr;
        std::strtoull(text, &second, 10); // what it ran
        return double(std::strtoull(second, nullptr, 10)) / 1e6;
    }

    double m_delayed = 0;
    std::chrono::steady_clock::time_point m_start;
};

} // namespace halfclose::test
