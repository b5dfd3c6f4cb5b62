// Windows' readiness set as Network::Poller promises it: the same sentences as in tests/core/native/tst_poller.cpp.
// SPDX-License-Identifier: MIT
#include "tests/windows/cases.h"

namespace halfclose::native {

namespace {

using namespace std::chrono_literals;

struct Watching
{
    explicit Watching(bool v6)
        : ipv6(v6)
    {
        EXPECT(poller != nullptr);
    }
    LoopbackPair connected()
    {
        LoopbackPair pair = connectOverLoopback(*network, ipv6);
        EXPECT(pair);
        return pair;
    }
    OwnedDescriptor opened() { return {*network, network->open(ipv6).descriptor}; }
    void watch(const OwnedDescriptor &descriptor, int interest)
    {
        EXPECT(poller->watch(descriptor.get(), quint8(interest), 7));
    }
    /// The next news, which is of one descriptor; nothing at all when there is none for seconds.
    Ready next()
    {
        const std::span<const Ready> news = poller->wait(5s);
        return news.size() == 1 ? news[0] : Ready{};
    }
    bool quiet() { return poller->wait(0ms).empty(); }

    const bool ipv6;
    const std::unique_ptr<Network> network = createSystemNetwork();
    const std::unique_ptr<Network::Poller> poller = network->createPoller();
};

void nothingIsToldWhileNothingHappens(bool ipv6)
{
    Watching set(ipv6);
    const LoopbackPair pair = set.connected();
    set.watch(pair.server, Readable);
    EXPECT(set.quiet());
}

void eachArrivalIsToldOnce(bool ipv6)
{
    Watching set(ipv6);
    const LoopbackPair pair = set.connected();
    set.watch(pair.server, Readable);
    for (int arrival = 0; arrival < 3; ++arrival) {
        sendText(*set.network, pair.client, "x");
        const Ready news = set.next();
        EXPECT(news.token == 7);
        EXPECT(news.readable && !news.writable && !news.peerEnded && !news.broken && !news.outOfBand);
        EXPECT(set.quiet()); // though it is still unread
        char byte = 0;
        EXPECT(set.network->receive(pair.server.get(), {&byte, 1}).count == 1);
    }
}

void whatWasThereBeforeIsToldAtOnce(bool ipv6)
{
    Watching set(ipv6);
    const LoopbackPair pair = set.connected();
    sendText(*set.network, pair.client, "x");
    EXPECT(comesTrue([&] { return set.network->unread(pair.server.get()) == 1; }));
    set.watch(pair.server, Readable);
    EXPECT(set.next().readable);
}

void aListenerTellsOfEachRequest(bool ipv6)
{
    Watching set(ipv6);
    const Listening listening = listenOnLoopback(*set.network, ipv6);
    set.watch(listening.descriptor, Readable);
    for (int request = 0; request < 2; ++request) {
        const OwnedDescriptor client = set.opened();
        set.network->connect(client.get(), listening.address);
        EXPECT(set.next().readable);
        const OwnedDescriptor server(*set.network, set.network->accept(listening.descriptor.get()).descriptor);
        EXPECT(server);
    }
}

void aConnectThatSucceedsIsWritable(bool ipv6)
{
    Watching set(ipv6);
    const Listening listening = listenOnLoopback(*set.network, ipv6);
    const OwnedDescriptor client = set.opened();
    set.watch(client, Readable | Writable);
    EXPECT(set.network->connect(client.get(), listening.address) == Failure::InProgress);
    const Ready news = set.next();
    EXPECT(news.writable && !news.broken && !news.readable);
}

void aConnectThatIsRefusedIsBroken(bool ipv6)
{
    Watching set(ipv6);
    const quint16 port = listenOnLoopback(*set.network, ipv6).address.port;
    const OwnedDescriptor client = set.opened();
    set.watch(client, Readable | Writable);
    EXPECT(set.network->connect(client.get(), loopback(ipv6, port)) == Failure::InProgress);
    EXPECT(set.next().broken);
    EXPECT(set.network->takeError(client.get()) == Failure::Refused); // that it is cleared then, Wine does not keep
}

void aFinIsTheOrderlyEnd(bool ipv6)
{
    Watching set(ipv6);
    const LoopbackPair pair = set.connected();
    set.watch(pair.server, Readable);
    set.network->shutdownSending(pair.client.get());
    const Ready news = set.next();
    EXPECT(news.peerEnded && news.readable && !news.broken);
}

void aResetIsBrokenAndNoOrderlyEnd(bool ipv6)
{
    Watching set(ipv6);
    LoopbackPair pair = set.connected();
    set.watch(pair.server, Readable);
    pair.client.abort();
    needsResetsToBeTold();
    const Ready news = set.next();
    EXPECT(news.broken && !news.peerEnded);
    EXPECT(set.network->takeError(pair.server.get()) == Failure::Reset);
}

void anUrgentByteIsToldApart(bool ipv6)
{
    Watching set(ipv6);
    const LoopbackPair pair = set.connected();
    set.watch(pair.server, Readable);
    set.network->send(pair.client.get(), {"!", 1}, true);
    EXPECT(set.next().outOfBand);
}

void roomInAFullBufferIsTold(bool ipv6)
{
    Watching set(ipv6);
    const LoopbackPair pair = connectOverLoopback(*set.network, ipv6, {.send = 4096, .receive = 4096});
    EXPECT(pair);
    set.watch(pair.client, Writable);
    EXPECT(set.next().writable);
    std::vector<char> block(65536, 'b');
    while (set.network->send(pair.client.get(), block).ok()) { }
    EXPECT(comesTrue([&] {
        set.network->receive(pair.server.get(), block);
        const std::span<const Ready> news = set.poller->wait(0ms);
        return !news.empty() && news[0].writable;
    }));
}

void changeTellsAgainWhatIsTrue(bool ipv6)
{
    Watching set(ipv6);
    const LoopbackPair pair = set.connected();
    set.watch(pair.server, Readable);
    sendText(*set.network, pair.client, "x");
    EXPECT(set.next().readable);
    EXPECT(set.quiet());
    needsSelectingToTellAgain();
    set.poller->change(pair.server.get(), Readable, 7);
    EXPECT(set.next().readable);
}

void whatIsUnwatchedOrClosedIsForgotten(bool ipv6)
{
    Watching set(ipv6);
    LoopbackPair pair = set.connected();
    set.watch(pair.server, Readable);
    set.watch(pair.client, Readable);
    set.poller->unwatch(pair.server.get());
    pair.client.close();
    char byte = 0;
    EXPECT(comesTrue([&] { return set.network->receive(pair.server.get(), {&byte, 1}).ok(); })); // the end is here
    EXPECT(set.quiet());
}

void aWaitEndsWhenItsTimeIsOver(bool ipv6)
{
    Watching set(ipv6);
    const auto before = std::chrono::steady_clock::now();
    EXPECT(set.poller->wait(40ms).empty());
    EXPECT(std::chrono::steady_clock::now() - before >= 40ms);
}

} // namespace

std::vector<Case> pollerCases()
{
    return {
        CASE(nothingIsToldWhileNothingHappens),
        CASE(eachArrivalIsToldOnce),
        CASE(whatWasThereBeforeIsToldAtOnce),
        CASE(aListenerTellsOfEachRequest),
        CASE(aConnectThatSucceedsIsWritable),
        CASE(aConnectThatIsRefusedIsBroken),
        CASE(aFinIsTheOrderlyEnd),
        CASE(aResetIsBrokenAndNoOrderlyEnd),
        CASE(anUrgentByteIsToldApart),
        CASE(roomInAFullBufferIsTold),
        CASE(changeTellsAgainWhatIsTrue),
        CASE(whatIsUnwatchedOrClosedIsForgotten),
        CASE(aWaitEndsWhenItsTimeIsOver),
    };
}

} // namespace halfclose::native
