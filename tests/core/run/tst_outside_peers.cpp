// Strangers at the door: nothing but loopback is ever bound, as the system's own table has it, and whoever connects to a
// lesson's listening port at any rate ends nothing but their own connection.
// SPDX-License-Identifier: MIT
#include <atomic>
#include <thread>

#include "core/lesson/library.h"
#include "tests/support/descriptor_count.h"
#include "tests/support/lesson_run.h"
#include "tests/support/loopback_pair.h"
#include "tests/support/system_socket_table.h"

using namespace halfclose;
using namespace std::chrono_literals;

namespace {

/// A runner on the system's network.
struct Play
{
    explicit Play(const Lesson &lesson)
        : runner(lesson, {*network, clock})
    {
    }
    void goOn()
    {
        const bool started = runner.startAll();
        if (!runner.finished() && !runner.advance(0ms) && !started)
            runner.advance(100ms);
    }
    const std::unique_ptr<native::Network> network = native::createSystemNetwork();
    SteadyClock clock;
    Runner runner;
};

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

constexpr auto explicitLesson = R"(---
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
)";

} // namespace

class OutsidePeersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyLoopbackIsEverBound_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const BuiltInLesson &lesson : builtInLessons())
            QTest::newRow(qPrintable(lesson.name)) << lesson.text;
    }
    void onlyLoopbackIsEverBound()
    {
        QFETCH(QByteArray, text);
        Play play(lessonOf(text));
        QCOMPARE(play.runner.setUp(), QString());
        int seen = 0;
        bool over = false;
        while (!over) {
            const QList<test::TabledSocket> sockets = test::ownSockets();
            for (const test::TabledSocket &socket : sockets)
                QVERIFY2(socket.loopback || socket.unbound, qPrintable(socket.line));
            seen += int(sockets.size());
            over = play.runner.finished();
            if (!over)
                play.goOn();
        }
        QVERIFY(seen > 0);
    }

    void strangersDoNotDisturbALesson()
    {
        constexpr int many = 1'000;
        const int descriptors = openDescriptors();
        {
            Play play(lessonOf(explicitLesson));
            QCOMPARE(play.runner.setUp(), QString());
            quint16 port = 0;
            while (port == 0) {
                QVERIFY(!play.runner.finished());
                play.runner.start(play.runner.startable().constFirst());
                play.runner.advance(0ms);
                for (const test::TabledSocket &socket : test::ownSockets())
                    port = socket.listening ? socket.port : port;
            }
            const Strangers strangers(port);
            const auto deadline = play.clock.now() + 60s;
            while (strangers.count() < many / 2) {
                QVERIFY(play.clock.now() < deadline);
                play.runner.advance(10ms); // nobody starts a step meanwhile
            }
            while (!play.runner.finished())
                play.goOn();
            QVERIFY2(play.runner.passed(), qPrintable(reportOf(play.runner)));
            while (strangers.count() < many) {
                QVERIFY(play.clock.now() < deadline);
                play.runner.advance(10ms);
            }
        }
        QCOMPARE(openDescriptors(), descriptors);
    }
};

QTEST_GUILESS_MAIN(OutsidePeersTest)
#include "tst_outside_peers.moc"
