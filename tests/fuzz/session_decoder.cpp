// The decoders of the session protocol against any octets: nothing is read past an end, and what is taken for good means
// the same when it is written and read again.
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "core/provider/session/spdu.h"
#include "core/provider/session/tpkt.h"
#include "core/provider/session/x224.h"

using namespace halfclose::session;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

bool same(const x224::Connection &a, const x224::Connection &b)
{
    return a.code == b.code && a.destination == b.destination && a.source == b.source
        && a.preferredClass == b.preferredClass && a.classOptions == b.classOptions && a.sizeCode == b.sizeCode
        && a.preferredMaximum == b.preferredMaximum && a.version == b.version
        && a.alternativeClasses == b.alternativeClasses && a.qos == b.qos;
}

bool same(const Spdu &a, const Spdu &b)
{
    return a.si == b.si && a.protocolOptions == b.protocolOptions && a.tsduMaximum == b.tsduMaximum
        && a.versions == b.versions && a.requirements == b.requirements && a.transportDisconnect == b.transportDisconnect
        && a.reason == b.reason && a.reflect == b.reflect && a.data == b.data;
}

void tsdu(QByteArrayView octets, int version)
{
    const auto header = decodeDataHeader(octets);
    if (const auto *data = std::get_if<DataHeader>(&header)) {
        require(data->size <= octets.size());
        require(encodeDataHeader(data->enclosure) == octets.first(data->size));
    }
    const auto decoded = decodeSpdu(octets, version);
    if (const auto *spdu = std::get_if<Spdu>(&decoded)) {
        require(spdu->data.size() <= octets.size());
        const QByteArray encoded = encode(*spdu);
        const auto again = decodeSpdu(encoded, version);
        require(std::holds_alternative<Spdu>(again) && same(std::get<Spdu>(again), *spdu));
    } else {
        require(!std::get<SpduFault>(decoded).text.isEmpty());
    }
}

void packet(QByteArrayView tpdu, int transportClass, int version)
{
    const x224::Tpdu decoded = x224::decode(tpdu, transportClass);
    if (const auto *connection = std::get_if<x224::Connection>(&decoded)) {
        // What was ignored leaves room; a CR that fills its 128 octets may be longer in its usual form.
        const QByteArray encoded = encode(*connection);
        const x224::Tpdu again = x224::decode(encoded, transportClass);
        const auto *reread = std::get_if<x224::Connection>(&again);
        require(encoded.size() > x224::LongestCr || (reread && same(*reread, *connection)));
    } else if (const auto *data = std::get_if<x224::Data>(&decoded)) {
        require(data->payload.size() < tpdu.size());
        tsdu(data->payload, version);
    } else if (const auto *fault = std::get_if<x224::Fault>(&decoded)) {
        require(!fault->text.isEmpty());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (size < 1)
        return 0;
    const int transportClass = bytes[0] & 1 ? 2 : 0;
    const int version = bytes[0] & 2 ? 1 : 2;
    const qsizetype piece = (bytes[0] >> 2) + 1;
    const QByteArrayView stream(reinterpret_cast<const char *>(bytes + 1), qsizetype(size - 1));
    tpkt::Reader reader;
    for (qsizetype at = 0; at < stream.size(); at += piece) {
        reader.append(stream.sliced(at, std::min(piece, stream.size() - at)));
        auto result = reader.next();
        for (; result.outcome == tpkt::Reader::Outcome::Packet; result = reader.next())
            packet(result.tpdu(), transportClass, version);
        if (result.outcome != tpkt::Reader::Outcome::NeedsMore)
            break;
    }
    return 0;
}
