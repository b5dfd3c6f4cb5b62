// Commands from other threads, run one after the other in the mailbox's own. Qt's event queue keeps their order and makes
// what was written before posting visible; but a system's Qt is not built with ThreadSanitizer, which sees no order in it
// and takes every posted value for a race. HandOver says it once more where the sanitizer looks, so that the races it
// still reports are real.
// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <functional>

#include <QObject>

namespace halfclose {

class HandOver
{
public:
    /// By the thread that posts, after its last write.
    static void give() { s_given.fetch_add(1, std::memory_order_release); }
    /// By the thread that was posted to, before its first read.
    static void take() { s_given.load(std::memory_order_acquire); }

private:
    static inline std::atomic<unsigned> s_given = 0;
};

class Mailbox : public QObject
{
public:
    using QObject::QObject;

    /// From any thread. @p command runs soon, in this object's thread; never when this is gone by then.
    void post(std::function<void()> command);

protected:
    void customEvent(QEvent *event) override;
};

} // namespace halfclose
