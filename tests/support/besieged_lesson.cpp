// SPDX-License-Identifier: MIT
#include "tests/support/besieged_lesson.h"

#include <atomic>
#include <thread>

#include "tests/support/lesson_run.h"
#include "tests/support/loopback_pair.h"
#include "tests/support/system_socket_table.h"

namespace halfclose::test {

using namespace std::chrono_literals;

/// Connects to a port again and again from a thread of its own: says nothing, nonsense, half of a packet; hangs up or
/// resets.
class Strangers
{
public:
    explicit Strangers(quint16 port)
        : m_thread([this, port] { besiege({QHostAddress(QHostAddress::LocalHost), port}); })
    {
    }
    ~Strangers()
    {
        m_enough = true;
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(Strangers)
    int count() const { return m_count; }

private:
    void besiege(const native::Address &address)
    {
        using namespace native;
        const QByteArrayList sayings{QByteArray(), QByteArray("GET / HTTP/1.0\r\n\r\n"), QByteArray::fromHex("0300"),
                                     QByteArray::fromHex("0300000b06e0000000010000"), QByteArray(3000, '\xff')};
        const std::unique_ptr<Network> network = createSystemNetwork();
        const std::unique_ptr<Network::Poller> poller = network->createPoller();
        for (int i = 0; !m_enough; ++i) {
            OwnedDescriptor socket(*network, network->open(false).descriptor);
            const Failure failure = network->connect(socket.get(), address);
            if (failure == Failure::InProgress) {
                poller->watch(socket.get(), Writable, 1);
                poller->wait(1s);
            }
            const QByteArray &saying = sayings[i % sayings.size()];
            network->send(socket.get(), {saying.constData(), size_t(saying.size())});
            if (i % 3 == 0)
                socket.abort();
            if (failure == Failure::None || failure == Failure::InProgress)
                ++m_count;
        }
    }

    std::atomic<bool> m_enough = false;
    std::atomic<int> m_count = 0;
    std::thread m_thread;
};

void Play::goOn()
{
    const bool started = runner.startAll();
    if (!runner.finished() && !runner.advance(0ms) && !started)
        runner.advance(100ms);
}

BesiegedLesson::BesiegedLesson()
    : m_play(lessonOf(R"(---
provider: session
timeout: 30
---
| Client | Server |
|---|---|
| | (1) `l = socket()` `bind(l)` `listen(l)` |
| (2) `s = socket()` `connect(s) -> 0` | (3) `s = accept(l) -> ok` |
| (4) `send(s, "x") -> 1` | (5) `recv(s) -> "x"` |
| (6) `WSASendDisconnect(s, "bye")` | (7) `recv(s) -> 0` |
| | (8) `WSARecvDisconnect(s) -> "bye"` `closesocket(s)` |
)"))
{
}

quint16 BesiegedLesson::listeningPort()
{
    Runner &runner = m_play.runner;
    while (!runner.finished()) {
        runner.start(runner.startable().constFirst());
        runner.advance(0ms);
        for (const TabledSocket &socket : ownSockets()) {
            if (socket.listening)
                return socket.port;
        }
    }
    return 0;
}

bool BesiegedLesson::letCome(const Strangers &strangers, int count)
{
    const auto deadline = m_play.clock.now() + 60s;
    while (strangers.count() < count && m_play.clock.now() < deadline)
        m_play.runner.advance(10ms);
    return strangers.count() >= count;
}

QString BesiegedLesson::besiege(int many)
{
    Runner &runner = m_play.runner;
    if (const QString refused = runner.setUp(); !refused.isEmpty())
        return refused;
    const quint16 port = listeningPort();
    if (port == 0)
        return QStringLiteral("the server never listened") + reportOf(runner);
    const Strangers strangers(port);
    if (!letCome(strangers, many / 2))
        return QStringLiteral("only %1 strangers came before the lesson went on").arg(strangers.count());
    while (!runner.finished())
        m_play.goOn();
    if (!runner.passed())
        return QStringLiteral("the lesson failed") + reportOf(runner);
    if (!letCome(strangers, many))
        return QStringLiteral("only %1 strangers came").arg(strangers.count());
    return {};
}

} // namespace halfclose::test
