// Windows' sockets as the network promises them: the same sentences as in tests/core/native/tst_network.cpp, where Linux
// has to keep them.
// SPDX-License-Identifier: MIT
#include <winsock2.h>

#include "core/native/system_failure.h"
#include "tests/windows/cases.h"

namespace halfclose::native {

namespace {

struct Bed
{
    explicit Bed(bool v6)
        : ipv6(v6)
    {
    }
    LoopbackPair connected()
    {
        LoopbackPair pair = connectOverLoopback(*network, ipv6);
        EXPECT(pair);
        return pair;
    }
    OwnedDescriptor opened() { return {*network, network->open(ipv6).descriptor}; }
    std::string receive(const OwnedDescriptor &from, size_t count)
    {
        std::string all;
        char buffer[64];
        (void)comesTrue([&] {
            const Transfer got = network->receive(from.get(), {buffer, qMin(sizeof(buffer), count - all.size())});
            if (got.ok())
                all.append(buffer, size_t(got.count));
            return all.size() == count || (got.ok() && got.count == 0);
        });
        return all;
    }
    /// What receiving says once it does not have to wait.
    Transfer end(const OwnedDescriptor &of)
    {
        Transfer last;
        char byte = 0;
        EXPECT(comesTrue([&] {
            last = network->receive(of.get(), {&byte, 1});
            return last.failure != Failure::WouldBlock;
        }));
        return last;
    }
    Failure awaitError(const OwnedDescriptor &of)
    {
        Failure failure = Failure::None;
        (void)comesTrue([&] { return (failure = network->takeError(of.get())) != Failure::None; });
        return failure;
    }

    const bool ipv6;
    const std::unique_ptr<Network> network = createSystemNetwork();
};

void aConnectionHasTheSameTwoAddressesAtBothEnds(bool ipv6)
{
    Bed bed(ipv6);
    const LoopbackPair pair = bed.connected();
    EXPECT(bed.network->peerAddress(pair.client.get()) == pair.serverAddress);
    EXPECT(bed.network->localAddress(pair.server.get()) == pair.serverAddress);
    EXPECT(bed.network->peerAddress(pair.server.get()) == pair.clientAddress);
    EXPECT(bed.network->takeError(pair.client.get()) == Failure::None);
}

void acceptSaysWhoConnected(bool ipv6)
{
    Bed bed(ipv6);
    const Listening listening = listenOnLoopback(*bed.network, ipv6);
    const OwnedDescriptor client = bed.opened();
    bed.network->connect(client.get(), listening.address);
    Opened accepted;
    EXPECT(comesTrue([&] { return (accepted = bed.network->accept(listening.descriptor.get())).ok(); }));
    const OwnedDescriptor server(*bed.network, accepted.descriptor);
    EXPECT(accepted.peer == bed.network->localAddress(client.get()));
}

void acceptWithNobodyThereWouldBlock(bool ipv6)
{
    Bed bed(ipv6);
    const Listening listening = listenOnLoopback(*bed.network, ipv6);
    EXPECT(bed.network->accept(listening.descriptor.get()).failure == Failure::WouldBlock);
}

void onlyLoopbackIsBoundConnectedAndListenedOn(bool ipv6)
{
    Bed bed(ipv6);
    const OwnedDescriptor socket = bed.opened();
    const Address any{QHostAddress(QHostAddress::AnyIPv4), 0};
    EXPECT(bed.network->bind(socket.get(), any) == Failure::NotAllowed);
    EXPECT(bed.network->connect(socket.get(), any) == Failure::NotAllowed);
    EXPECT(bed.network->listen(socket.get(), 1) == Failure::NotAllowed); // it would get every address there is
}

void bytesArriveInOrder(bool ipv6)
{
    Bed bed(ipv6);
    const LoopbackPair pair = bed.connected();
    EXPECT(sendText(*bed.network, pair.client, "one ").count == 4);
    EXPECT(sendText(*bed.network, pair.client, "two").count == 3);
    EXPECT(bed.receive(pair.server, 7) == "one two");
}

void peekingLeavesTheBytesWhereTheyAre(bool ipv6)
{
    Bed bed(ipv6);
    const LoopbackPair pair = bed.connected();
    sendText(*bed.network, pair.client, "kept");
    EXPECT(comesTrue([&] { return bed.network->unread(pair.server.get()) == 4; }));
    char buffer[8];
    EXPECT(bed.network->peek(pair.server.get(), {buffer, sizeof(buffer)}).count == 4);
    EXPECT(bed.network->unread(pair.server.get()) == 4);
    EXPECT(bed.receive(pair.server, 4) == "kept");
}

void receivingBeforeAnythingIsThereWouldBlock(bool ipv6)
{
    Bed bed(ipv6);
    const LoopbackPair pair = bed.connected();
    char byte = 0;
    EXPECT(bed.network->receive(pair.server.get(), {&byte, 1}).failure == Failure::WouldBlock);
    EXPECT(bed.network->receive(pair.server.get(), {&byte, 1}, true).failure == Failure::WouldBlock);
}

void anUrgentByteComesApartFromTheStream(bool ipv6)
{
    Bed bed(ipv6);
    const LoopbackPair pair = bed.connected();
    sendText(*bed.network, pair.client, "ab");
    EXPECT(bed.network->send(pair.client.get(), {"!", 1}, true).count == 1);
    char byte = 0;
    EXPECT(comesTrue([&] { return bed.network->receive(pair.server.get(), {&byte, 1}, true).count == 1; }));
    EXPECT(byte == '!');
    EXPECT(bed.receive(pair.server, 2) == "ab");
}

// One ends, the other still answers and then ends too.
void halfClose(bool ipv6, bool serverFirst)
{
    Bed bed(ipv6);
    LoopbackPair pair = bed.connected();
    const OwnedDescriptor &first = serverFirst ? pair.server : pair.client;
    const OwnedDescriptor &second = serverFirst ? pair.client : pair.server;
    sendText(*bed.network, first, "last");
    EXPECT(bed.network->shutdownSending(first.get()) == Failure::None);
    EXPECT(bed.receive(second, 5) == "last");
    const Transfer ended = bed.end(second);
    EXPECT(ended.ok() && ended.count == 0);
    EXPECT(sendText(*bed.network, second, "answer").count == 6);
    EXPECT(bed.receive(first, 6) == "answer");
    EXPECT(bed.network->shutdownSending(second.get()) == Failure::None);
    EXPECT(bed.end(first).count == 0);
}
void theClientMayEndFirst(bool ipv6) { halfClose(ipv6, false); }
void theServerMayEndFirst(bool ipv6) { halfClose(ipv6, true); }

void theSystemsTableKnowsBothEndsOfAHalfClose(bool ipv6)
{
    Bed bed(ipv6);
    const LoopbackPair pair = bed.connected();
    // Wine reads the system's table while others come and go in it, and then may miss a line of it.
    EXPECT(comesTrue([&] { return bed.network->stateOf(pair.clientAddress, pair.serverAddress) == TcpState::Established; }));
    bed.network->shutdownSending(pair.client.get());
    EXPECT(comesTrue([&] { return bed.network->state(pair.server.get()) == TcpState::CloseWait; }));
    EXPECT(comesTrue([&] { return bed.network->state(pair.client.get()) == TcpState::FinWait2; }));
    EXPECT(comesTrue([&] { return bed.network->state(pair.listening.descriptor.get()) == TcpState::Listen; }));
}

void sendingAfterOnesOwnEndIsABrokenPipe(bool ipv6)
{
    Bed bed(ipv6);
    const LoopbackPair pair = bed.connected();
    EXPECT(bed.network->shutdownSending(pair.client.get()) == Failure::None);
    EXPECT(sendText(*bed.network, pair.client, "late").failure == Failure::BrokenPipe);
}

void shutdownWithoutAConnectionSaysSo(bool ipv6)
{
    Bed bed(ipv6);
    EXPECT(bed.network->shutdownSending(bed.opened().get()) == Failure::NotConnected);
}

void connectingWhereNobodyListensIsRefused(bool ipv6)
{
    Bed bed(ipv6);
    const quint16 port = listenOnLoopback(*bed.network, ipv6).address.port; // closed again here
    const OwnedDescriptor client = bed.opened();
    EXPECT(bed.network->connect(client.get(), loopback(ipv6, port)) == Failure::InProgress);
    EXPECT(bed.awaitError(client) == Failure::Refused);
}

void abortIsToldAsAReset(bool ipv6)
{
    Bed bed(ipv6);
    LoopbackPair pair = bed.connected();
    pair.server.abort();
    needsResetsToBeTold();
    EXPECT(bed.end(pair.client).failure == Failure::Reset);
}

void closingWithUnreadDataIsToldAsAReset(bool ipv6)
{
    Bed bed(ipv6);
    LoopbackPair pair = bed.connected();
    sendText(*bed.network, pair.client, "unread");
    EXPECT(comesTrue([&] { return bed.network->unread(pair.server.get()) == 6; }));
    pair.server.close();
    needsResetsToBeTold();
    EXPECT(bed.end(pair.client).failure == Failure::Reset);
}

// Of an orderly close the first bytes would still be taken; what is tried once the end is here is refused after a reset.
void afterAnAbortNothingMoreIsSent(bool ipv6)
{
    Bed bed(ipv6);
    LoopbackPair pair = bed.connected();
    pair.server.abort();
    (void)bed.end(pair.client);
    EXPECT(sendText(*bed.network, pair.client, "x").failure == Failure::Reset);
}

void twoListenersCannotShareAPort(bool ipv6)
{
    Bed bed(ipv6);
    const Listening listening = listenOnLoopback(*bed.network, ipv6);
    EXPECT(bed.network->bind(bed.opened().get(), listening.address) == Failure::AddressInUse);
}

void aListenerCannotBeSuspended(bool ipv6)
{
    Bed bed(ipv6);
    const Listening listening = listenOnLoopback(*bed.network, ipv6);
    EXPECT(bed.network->suspendListening(listening.descriptor.get()) == Failure::NotSupported);
}

void buffersTakeTheirSizes(bool ipv6)
{
    Bed bed(ipv6);
    EXPECT(bed.network->setBufferSizes(bed.opened().get(), 8192, 8192));
}

void theWordsAreTheSameAsElsewhere(bool ipv6)
{
    EXPECT(addressText(loopback(ipv6, 5000)).toStdString() == (ipv6 ? "[::1]:5000" : "127.0.0.1:5000"));
    EXPECT(failureText(failureOf(WSAECONNREFUSED)).toStdString() == "connection refused");
    EXPECT(failureOf(WSAECONNRESET) == Failure::Reset);
    EXPECT(failureOf(WSAEMFILE) == Failure::NoDescriptors);
    EXPECT(failureOf(0) == Failure::None);
}

} // namespace

std::vector<Case> networkCases()
{
    return {
        CASE(aConnectionHasTheSameTwoAddressesAtBothEnds),
        CASE(acceptSaysWhoConnected),
        CASE(acceptWithNobodyThereWouldBlock),
        CASE(onlyLoopbackIsBoundConnectedAndListenedOn),
        CASE(bytesArriveInOrder),
        CASE(peekingLeavesTheBytesWhereTheyAre),
        CASE(receivingBeforeAnythingIsThereWouldBlock),
        CASE(anUrgentByteComesApartFromTheStream),
        CASE(theClientMayEndFirst),
        CASE(theServerMayEndFirst),
        CASE(theSystemsTableKnowsBothEndsOfAHalfClose),
        CASE(sendingAfterOnesOwnEndIsABrokenPipe),
        CASE(shutdownWithoutAConnectionSaysSo),
        CASE(connectingWhereNobodyListensIsRefused),
        CASE(abortIsToldAsAReset),
        CASE(closingWithUnreadDataIsToldAsAReset),
        CASE(afterAnAbortNothingMoreIsSent),
        CASE(twoListenersCannotShareAPort),
        CASE(aListenerCannotBeSuspended),
        CASE(buffersTakeTheirSizes),
        CASE(theWordsAreTheSameAsElsewhere),
    };
}

} // namespace halfclose::native
