// One end of a session connection against any stream of octets in any pieces, any calls of its user, ends and time-outs:
// whatever comes, it keeps its promises and can be ended. The input is a list of deeds, some with octets behind them.
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/provider/session/machine.h"
#include "core/provider/session/tpkt.h"

using namespace halfclose::session;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

/// What is left of the input.
class Input
{
public:
    Input(const uint8_t *bytes, size_t size) : m_left(reinterpret_cast<const char *>(bytes), qsizetype(size)) {}
    bool isEmpty() const { return m_left.isEmpty(); }
    quint8 octet() { return isEmpty() ? quint8(0) : quint8(take(1)[0]); }
    QByteArrayView take(qsizetype count)
    {
        const QByteArrayView taken = m_left.first(std::min(count, m_left.size()));
        m_left = m_left.sliced(taken.size());
        return taken;
    }

private:
    QByteArrayView m_left;
};

/// What the machine promises to whoever carries out its outputs.
class Promises
{
public:
    void judge(const Output &output)
    {
        require(!m_closed);
        if (const auto *transmit = std::get_if<Transmit>(&output)) {
            wellFormed(transmit->octets);
            require(!(m_finished && transmit->name == pdu::Data));
            m_finished = m_finished || transmit->name == pdu::Finish || transmit->name == pdu::Disconnect;
        } else if (std::holds_alternative<CloseTransport>(output)) {
            require(!m_timer);
            m_closed = true;
        } else if (std::holds_alternative<StartTimer>(output)) {
            m_timer = true;
        } else if (std::holds_alternative<StopTimer>(output)) {
            m_timer = false;
        } else if (!std::holds_alternative<Received>(output)) {
            indication(output);
        }
    }
    bool timerRuns() const { return m_timer; }
    void timerGone() { m_timer = false; }
    void userAborted() { m_over = true; }

private:
    void indication(const Output &output)
    {
        require(!m_over);
        if (std::holds_alternative<Message>(output)) {
            require(!m_ended);
        } else if (std::holds_alternative<FinishIndication>(output)) {
            require(!m_ended);
            m_ended = true;
        } else if (const auto *disconnect = std::get_if<DisconnectIndication>(&output)) {
            require(!m_disconnected && (!m_ended || disconnect->data.isNull()));
            m_ended = m_disconnected = true;
        } else if (std::holds_alternative<Aborted>(output)) {
            m_over = true;
        }
    }

    static void wellFormed(const QByteArray &octets)
    {
        tpkt::Reader reader;
        reader.append(octets);
        auto result = reader.next();
        for (; result.outcome == tpkt::Reader::Outcome::Packet; result = reader.next()) {
            // Class 2 has another form of DT, which is a fault here; its header's length gives it away.
            const auto tpdu = x224::decode(result.tpdu(), result.tpdu()[0] == 4 ? 2 : 0);
            require(!std::holds_alternative<x224::Fault>(tpdu));
        }
        require(result.outcome == tpkt::Reader::Outcome::NeedsMore && reader.buffered() == 0);
    }

    bool m_closed = false;
    bool m_timer = false;
    bool m_finished = false;
    bool m_ended = false;
    bool m_disconnected = false;
    bool m_over = false;
};

QByteArray dt(QByteArrayView tsdu, bool ends)
{
    QByteArray octets;
    x224::appendDts(octets, {}, {}, tsdu, ends);
    return octets;
}

// The protocol's own PDUs, so that every state is a few octets away.
const QByteArray &sample(quint8 which)
{
    static const std::vector<QByteArray> samples = [] {
        std::vector<QByteArray> list;
        for (const char *packet : {"0300000E09E00000000100C0010B", "0300000E09D00001000200C0010B"})
            list.push_back(QByteArray::fromHex(packet));
        for (const char *tsdu : {"0D10050613010016010214020002C1026869", "0E10050613010016010214020002C1026F6B",
                 "01000100616263", "0907110101C1023432", "0A06C10431303432", "0C081101013203026E6F", "1903110103", "1A00",
                 "0D12050C13010015040010001016010214020002", "0E12050C13010015040010001016010214020002",
                 "0100010319010161", "0100010319010262"})
            list.push_back(dt(QByteArray::fromHex(tsdu), true));
        return list;
    }();
    return samples[which % samples.size()];
}

void act(SessionMachine &machine, Promises &promises, Input &input)
{
    const quint8 deed = input.octet();
    switch (deed & 0x0F) {
    case 0: machine.octets(input.take(input.octet())); break;
    case 1: machine.octets(dt(input.take(input.octet()), !(deed & 0x10))); break;
    case 2: {
        QByteArray octets = dt(input.take(input.octet()), true);
        for (const char &octet : octets)
            machine.octets(QByteArrayView(&octet, 1));
        break;
    }
    case 3: machine.accept(input.take(deed >> 4).toByteArray()); break;
    case 4: machine.refuse(input.take(deed >> 4).toByteArray()); break;
    case 5: machine.refuseCongested(); break;
    case 6: machine.send(QByteArray(input.octet() * (deed >> 4), 'x'), true); break;
    case 7: machine.send(input.take(deed >> 4).toByteArray(), false); break;
    case 8: machine.finish(input.take(deed >> 4).toByteArray()); break;
    case 9:
        if (machine.state() != State::Closed && machine.state() != State::Aborting)
            promises.userAborted();
        machine.abort({}, input.take(deed >> 4).toByteArray());
        break;
    case 10: machine.transportEnded(); break;
    case 11: machine.transportReset(); break;
    case 12:
        if (promises.timerRuns()) {
            promises.timerGone();
            machine.timerExpired();
        }
        break;
    case 13: machine.takePartial(); break;
    default: machine.octets(sample(deed >> 4)); break;
    }
}

void drain(SessionMachine &machine, Promises &promises)
{
    for (const Output &output : machine.take())
        promises.judge(output);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Input input(bytes, size);
    const quint8 kind = input.octet();
    Settings settings;
    if (kind & 2)
        settings.versions = Version1 | Version2;
    if (kind & 4)
        settings.tsduMaximum = TsduMaximum{16, 16};
    if (kind & 8)
        settings.userDataLimit = 100;
    std::optional<halfclose::QOS> qos;
    if (kind & 16) {
        qos.emplace();
        qos->SendingFlowspec.Latency = 1'000;
    }
    SessionMachine machine(kind & 1 ? SessionMachine::Role::Initiator : SessionMachine::Role::Acceptor, settings);
    Promises promises;
    machine.start("hi", qos);
    drain(machine, promises);
    while (!input.isEmpty()) {
        act(machine, promises, input);
        drain(machine, promises);
        require(machine.bufferedOctets() <= MessageLimit + 2 * tpkt::MostLength);
    }
    machine.transportEnded();
    drain(machine, promises);
    require(machine.isClosed() && !promises.timerRuns());
    return 0;
}
