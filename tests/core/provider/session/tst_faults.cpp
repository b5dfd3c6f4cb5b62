// The table of faults: for everything that a peer can do wrong, the exact answer on the wire and the exact error here,
// however the octets are cut; and octets at random.
// SPDX-License-Identifier: MIT
#include <random>

#include <QTest>

#include "core/provider/session/machine.h"
#include "core/trace/reasons.h"
#include "tests/core/provider/session/driven_machine.h"
#include "tests/core/provider/session/octets_of.h"

using namespace halfclose;
using namespace halfclose::session;

namespace {

using Role = SessionMachine::Role;

// What a peer could send at any time, each of it right somewhere.
QByteArray sample(const QByteArray &name)
{
    static const QHash<QByteArray, QByteArray> samples{
        {"CR", hex("03 00 00 0E 09 E0 00 00 00 01 00 C0 01 0B")},
        {"CC", hex("03 00 00 0E 09 D0 00 01 00 02 00 C0 01 0B")},
        {"DR", hex("03 00 00 0B 06 80 00 01 00 00 82")},
        {"CN", inPacket(hex("0D 10 05 06 13 01 00 16 01 02 14 02 00 02 C1 02 68 69"))},
        {"AC", inPacket(hex("0E 10 05 06 13 01 00 16 01 02 14 02 00 02 C1 02 6F 6B"))},
        {"RF", inPacket(hex("0C 08 11 01 01 32 03 02 6E 6F"))},
        {"DT", inPacket(hex("01 00 01 00 61 62 63"))},
        {"FN", inPacket(hex("09 07 11 01 01 C1 02 34 32"))},
        {"DN", inPacket(hex("0A 06 C1 04 31 30 34 32"))},
        {"AA", inPacket(hex("1A 00"))},
    };
    return samples[name];
}

} // namespace

class FaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFaultHasItsAnswer_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("error"); // 0: nobody is told
        QTest::addColumn<int>("end");
        const auto row = [](const char *name, State state, const QByteArray &octets, const QByteArray &answer, int error, State end) {
            QTest::newRow(name) << int(state) << octets << answer << error << int(end);
        };
        const QByteArray none;
        const auto dr = [](const char *reference, const char *reason) {
            return hex("03 00 00 0B 06 80") + hex(reference) + hex("00 00") + hex(reason);
        };
        const auto er = [](const char *cause) { return hex("03 00 00 09 04 70 00 01") + hex(cause); };
        const auto refuse = [](const char *parameters) { return inPacket(hex(parameters)); };
        const auto abort = [](const char *reflected) {
            const QByteArray octets = hex(reflected);
            const char size = char(octets.size());
            return octets.isEmpty() ? inPacket(hex("19 03 11 01 05"))
                                    : inPacket(hex("19") + char(size + 5) + hex("11 01 05 31") + size + octets);
        };

        // TPKT version or length: close.
        for (const State state : {State::AwaitingCc, State::AwaitingAccept, State::AwaitingCr, State::AwaitingConnect,
                 State::Deciding, State::Open, State::FinishSent, State::FinishReceived}) {
            const QByteArray name = stateName(state).toLatin1();
            row(name + ": TPKT version", state, hex("04 00 00 07"), none, WSAECONNRESET, State::Closed);
            row(name + ": TPKT length", state, hex("03 00 00 06"), none, WSAECONNRESET, State::Closed);
        }

        // A bad TPDU before the CC: DR.
        row("CR too long", State::AwaitingCr, hex("03 00 00 85 80 E0 00 00 00 05 00 C1 78") + QByteArray(120, 'x'),
            dr("00 05", "8A"), WSAECONNABORTED, State::Closed);
        row("CR with a lying LI", State::AwaitingCr, hex("03 00 00 0B 07 E0 00 00 00 05 00"), dr("00 05", "8A"),
            WSAECONNABORTED, State::Closed);
        row("CR with a bad value", State::AwaitingCr, hex("03 00 00 0E 09 E0 00 00 00 05 00 C0 01 02"), dr("00 05", "85"),
            WSAECONNABORTED, State::Closed);
        row("CR without class 0", State::AwaitingCr, hex("03 00 00 0B 06 E0 00 00 00 05 40"), dr("00 05", "82"),
            WSAECONNABORTED, State::Closed);
        row("unknown TPDU first", State::AwaitingCr, hex("03 00 00 07 02 AA 00"), dr("00 00", "85"), WSAECONNABORTED, State::Closed);
        row("DT before CR", State::AwaitingCr, sample("CN"), dr("00 00", "85"), WSAECONNABORTED, State::Closed);
        row("CC instead of CR", State::AwaitingCr, sample("CC"), dr("00 02", "85"), WSAECONNABORTED, State::Closed);
        row("CR instead of CC", State::AwaitingCc, sample("CR"), dr("00 01", "85"), WSAECONNABORTED, State::Closed);
        row("DT instead of CC", State::AwaitingCc, sample("DT"), dr("00 00", "85"), WSAECONNABORTED, State::Closed);
        row("CC for another CR", State::AwaitingCc, hex("03 00 00 0B 06 D0 00 09 00 02 00"), dr("00 02", "85"),
            WSAECONNABORTED, State::Closed);
        row("CC that raises the size", State::AwaitingCc, hex("03 00 00 0E 09 D0 00 01 00 02 00 C0 01 0C"), dr("00 02", "85"),
            WSAECONNABORTED, State::Closed);
        row("CC in class 4", State::AwaitingCc, hex("03 00 00 0B 06 D0 00 01 00 02 40"), dr("00 02", "82"), WSAECONNABORTED, State::Closed);
        row("CC with an unknown parameter", State::AwaitingCc, hex("03 00 00 0D 08 D0 00 01 00 02 00 99 00"), dr("00 02", "85"),
            WSAECONNABORTED, State::Closed);

        // A bad TPDU after it: ER.
        row("second CR", State::AwaitingConnect, sample("CR"), er("02"), WSAECONNABORTED, State::Closed);
        row("unknown TPDU", State::Open, hex("03 00 00 07 02 AA 80"), er("02"), WSAECONNABORTED, State::Closed);
        row("DR, which class 0 has not", State::Open, sample("DR"), er("02"), WSAECONNABORTED, State::Closed);
        row("DT with a lying LI", State::Open, hex("03 00 00 07 03 F0 80"), er("03"), WSAECONNABORTED, State::Closed);
        row("DT over the agreed size", State::Open, hex("03 00 08 05 02 F0 80") + QByteArray(2046, 'x'), er("00"),
            WSAECONNABORTED, State::Closed);
        row("empty DT that does not end", State::FinishSent, hex("03 00 00 07 02 F0 00"), er("03"), WSAECONNABORTED, State::Closed);
        row("peer's ER", State::Open, hex("03 00 00 09 04 70 00 02 02"), none, WSAECONNRESET, State::Closed);

        // CN that cannot be offered: RF.
        row("CN: version 4", State::AwaitingConnect, inPacket(hex("0D 0C 05 06 13 01 00 16 01 04 14 02 00 02")),
            refuse("0C 09 11 01 01 16 01 03 32 01 84"), 0, State::AwaitingClose);
        row("CN: no version", State::AwaitingConnect, inPacket(hex("0D 0C 05 06 13 01 00 16 01 00 14 02 00 02")),
            refuse("0C 09 11 01 01 16 01 03 32 01 84"), 0, State::AwaitingClose);
        row("CN: half-duplex", State::AwaitingConnect, inPacket(hex("0D 0C 05 06 13 01 00 16 01 02 14 02 00 01")),
            refuse("0C 06 11 01 01 32 01 85"), 0, State::AwaitingClose);
        row("CN: default requirements", State::AwaitingConnect, inPacket(hex("0D 08 05 06 13 01 00 16 01 02")),
            refuse("0C 06 11 01 01 32 01 85"), 0, State::AwaitingClose);
        row("CN: bad LI", State::AwaitingConnect, inPacket(hex("0D 10 05 06")), refuse("0C 06 11 01 01 32 01 85"), 0,
            State::AwaitingClose);
        row("CN: no version in its group", State::AwaitingConnect, inPacket(hex("0D 09 05 03 13 01 00 14 02 00 02")),
            refuse("0C 06 11 01 01 32 01 85"), 0, State::AwaitingClose);
        row("CN: C1 of 513 octets", State::AwaitingConnect,
            inPacket(hex("0D FF 02 11 05 06 13 01 00 16 01 02 14 02 00 02 C1 FF 02 01") + QByteArray(513, 'd')),
            refuse("0C 06 11 01 01 32 01 85"), 0, State::AwaitingClose);
        row("CN: data overflow", State::AwaitingConnect,
            inPacket(hex("0D 0F 05 06 13 01 00 16 01 02 14 02 00 02 3C 01 01")), refuse("0C 06 11 01 01 32 01 86"), 0,
            State::AwaitingClose);
        row("CN: TSDUs without room", State::AwaitingConnect,
            inPacket(hex("0D 12 05 0C 13 01 00 15 04 00 07 00 00 16 01 02 14 02 00 02")),
            refuse("0C 06 11 01 01 32 01 85"), 0, State::AwaitingClose);

        row("CN: user data both short and long", State::AwaitingConnect,
            inPacket(hex("0D 0E 05 06 13 01 00 16 01 02 14 02 00 02 C1 01 61 C2 01 62")), refuse("0C 06 11 01 01 32 01 85"), 0,
            State::AwaitingClose);

        // Structure, parameters: AB 05 and the beginning of what was wrong.
        row("empty TSDU", State::Open, hex("03 00 00 07 02 F0 80"), abort(""), WSAECONNABORTED, State::Aborting);
        row("unknown SPDU", State::Open, inPacket(hex("7F 00")), abort("7F 00"), WSAECONNABORTED, State::Aborting);
        row("garbage instead of CN", State::AwaitingConnect, inPacket(hex("FF FF FF")), abort("FF FF FF"), WSAECONNABORTED, State::Aborting);
        row("FN: lying LI", State::Open, inPacket(hex("09 08 11 01 01 C1 02 34 32")), abort("09 08 11 01 01 C1 02 34 32"),
            WSAECONNABORTED, State::Aborting);
        row("FN: missing end", State::Open, inPacket(hex("09 07 11 01 01 C1 03 34 32")), abort("09 07 11 01 01 C1 03 34 32"),
            WSAECONNABORTED, State::Aborting);
        row("FN: unknown parameter", State::Open, inPacket(hex("09 03 99 01 00")), abort("09 03 99 01 00"), WSAECONNABORTED, State::Aborting);
        row("FN: parameter twice", State::Open, inPacket(hex("09 06 11 01 01 11 01 01")), abort("09 06 11 01 01 11 01 01"),
            WSAECONNABORTED, State::Aborting);
        row("FN with something behind it", State::Open, inPacket(hex("09 00 01 00 01 00 61 62 63 64")),
            abort("09 00 01 00 01 00 61 62 63"), WSAECONNABORTED, State::Aborting);
        row("DN: a FINISH's parameter", State::FinishSent, inPacket(hex("0A 03 11 01 01")), abort("0A 03 11 01 01"),
            WSAECONNABORTED, State::Aborting);
        row("GT without DT", State::Open, inPacket(hex("01 00")), abort("01 00"), WSAECONNABORTED, State::Aborting);
        row("GT with a parameter", State::Open, inPacket(hex("01 03 10 01 00 01 00 61")), abort("01 03 10 01 00 01 00 61"),
            WSAECONNABORTED, State::Aborting);
        row("enclosure without segmenting", State::Open, inPacket(hex("01 00 01 03 19 01 03 61")),
            abort("01 00 01 03 19 01 03 61"), WSAECONNABORTED, State::Aborting);
        row("AC: version not offered", State::AwaitingAccept, inPacket(hex("0E 0C 05 06 13 01 00 16 01 01 14 02 00 02")),
            abort("0E 0C 05 06 13 01 00 16 01"), WSAECONNABORTED, State::Aborting);
        row("AC: two versions", State::AwaitingAccept, inPacket(hex("0E 0C 05 06 13 01 00 16 01 03 14 02 00 02")),
            abort("0E 0C 05 06 13 01 00 16 01"), WSAECONNABORTED, State::Aborting);
        row("AC: extended concatenation", State::AwaitingAccept, inPacket(hex("0E 0C 05 06 13 01 01 16 01 02 14 02 00 02")),
            abort("0E 0C 05 06 13 01 01 16 01"), WSAECONNABORTED, State::Aborting);
        row("AC: default requirements", State::AwaitingAccept, inPacket(hex("0E 08 05 06 13 01 00 16 01 02")),
            abort("0E 08 05 06 13 01 00 16 01"), WSAECONNABORTED, State::Aborting);
        row("AC: TSDUs without room", State::AwaitingAccept,
            inPacket(hex("0E 12 05 0C 13 01 00 15 04 00 07 00 00 16 01 02 14 02 00 02")), abort("0E 12 05 0C 13 01 00 15 04"),
            WSAECONNABORTED, State::Aborting);
        row("RF without a reason", State::AwaitingAccept, inPacket(hex("0C 03 11 01 01")), abort("0C 03 11 01 01"),
            WSAECONNABORTED, State::Aborting);

        // A broken ABORT is an abort all the same.
        row("AB without its mandatory parameter", State::Open, inPacket(hex("19 00")), none, WSAECONNRESET, State::Closed);
        row("AB with a lying LI", State::Deciding, inPacket(hex("19 7F")), none, WSAECONNRESET, State::Closed);
    }
    void everyFaultHasItsAnswer()
    {
        QFETCH(int, state);
        QFETCH(QByteArray, octets);
        QFETCH(QByteArray, answer);
        QFETCH(int, error);
        QFETCH(int, end);
        for (const qsizetype piece : {octets.size(), qsizetype(1)}) {
            DrivenMachine machine = machineIn(State(state));
            for (qsizetype at = 0; at < octets.size(); at += piece)
                machine.machine.octets(QByteArrayView(octets).sliced(at, piece));
            QCOMPARE(machine.takeUnsent().toHex(' '), answer.toHex(' '));
            QCOMPARE(machine.machine.state(), State(end));
            QCOMPARE(machine.count<Aborted>(), error ? 1 : 0);
            if (error)
                QCOMPARE(machine.last<Aborted>()->error, error);
            if (State(end) != State::Closed)
                QVERIFY(machine.last<StartTimer>()->after == CloseWait);
            else
                QVERIFY(machine.last<CloseTransport>() && !machine.last<CloseTransport>()->reset);
            if (!answer.isEmpty())
                QVERIFY(machine.last<Transmit>()->note.contains(u':')); // says what was wrong
            QCOMPARE(machine.count<Message>() + machine.count<FinishIndication>() + machine.count<ConnectIndication>(), 0);
        }
    }

    void anSpduOutOfStateIsReflected_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QByteArray>("name");
        const auto row = [](State state, std::initializer_list<const char *> names) {
            for (const char *name : names)
                QTest::addRow("%s in %s", name, stateName(state).toLatin1().constData()) << int(state) << QByteArray(name);
        };
        row(State::AwaitingConnect, {"AC", "RF", "DT", "FN", "DN", "AA"});
        row(State::AwaitingAccept, {"CN", "DT", "FN", "DN", "AA"});
        row(State::Deciding, {"CN", "AC", "RF", "DT", "FN", "DN", "AA"});
        row(State::Open, {"CN", "AC", "RF", "DN", "AA"});
        row(State::FinishSent, {"CN", "AC", "RF", "AA"});
        row(State::FinishReceived, {"CN", "AC", "RF", "DT", "FN", "DN", "AA"});
        row(State::CollisionDisconnectSent, {"CN", "AC", "RF", "DT", "FN", "AA"});
        row(State::CollisionAwaitingDisconnect, {"CN", "AC", "RF", "DT", "FN", "AA"});
    }
    void anSpduOutOfStateIsReflected()
    {
        QFETCH(int, state);
        QFETCH(QByteArray, name);
        DrivenMachine end = machineIn(State(state));
        end.machine.octets(sample(name));
        const QByteArray reflected = sample(name).sliced(7).first(std::min<qsizetype>(9, sample(name).size() - 7));
        const QByteArray answer = end.takeUnsent().sliced(7);
        QCOMPARE(answer.first(5), hex("19") + char(reflected.size() + 5) + hex("11 01 05"));
        QCOMPARE(answer.sliced(7), reflected);
        QCOMPARE(end.last<Aborted>()->error, WSAECONNABORTED);
        QVERIFY(!end.last<Aborted>()->byPeer);
        QCOMPARE(end.machine.state(), State::Aborting);
        QCOMPARE(end.count<Message>() + end.count<FinishIndication>() + end.count<DisconnectIndication>(), 0);
    }

    void whatComesAfterTheLastWordIsDropped_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"CR", "CC", "DR", "CN", "AC", "RF", "DT", "FN", "DN", "AA"})
            QTest::newRow(name) << QByteArray(name);
    }
    void whatComesAfterTheLastWordIsDropped()
    {
        QFETCH(QByteArray, name);
        for (const State state : {State::AwaitingClose, State::Aborting}) {
            DrivenMachine end = machineIn(state);
            end.machine.octets(sample(name));
            QCOMPARE(end.takeUnsent(), QByteArray());
            QCOMPARE(end.count<Received>(), 1); // the trace sees it
            QCOMPARE(end.count<Aborted>() + end.count<Message>() + end.count<FinishIndication>(), 0);
            QVERIFY(end.machine.state() == state || name == "AA");
        }
    }

    void anAbortAfterTheDisconnectIsStillAnAbort()
    {
        DrivenMachine end = machineIn(State::AwaitingClose);
        end.machine.octets(inPacket(hex("19 03 11 01 03")));
        QCOMPARE(end.last<Aborted>()->error, WSAECONNRESET);
        QVERIFY(end.machine.isClosed());
    }

    void octetsBehindTheDisconnectAreDropped()
    {
        DrivenMachine end = machineIn(State::FinishSent);
        end.machine.octets(sample("DN") + sample("DT") + QByteArray("garbage"));
        QCOMPARE(end.count<DisconnectIndication>(), 1);
        QCOMPARE(end.count<Message>() + end.count<Aborted>(), 0);
        QVERIFY(end.machine.isClosed());
    }

    void anErAfterTheLastWordEndsTheWaiting()
    {
        for (const State state : {State::AwaitingClose, State::Aborting}) {
            DrivenMachine end = machineIn(state);
            end.machine.octets(hex("03 00 00 09 04 70 00 02 02"));
            QVERIFY(end.machine.isClosed());
            QVERIFY(end.last<CloseTransport>() && !end.last<CloseTransport>()->reset);
            QCOMPARE(end.count<Aborted>(), 0);
        }
    }

    void aWrongEnclosureIsAProtocolError_data()
    {
        QTest::addColumn<QList<QByteArray>>("tsdus");
        const QByteArray first = hex("01 00 01 03 19 01 01 61");
        const QByteArray middle = hex("01 00 01 03 19 01 00 61");
        const QByteArray last = hex("01 00 01 03 19 01 02 61");
        const QByteArray whole = hex("01 00 01 03 19 01 03 61");
        QTest::newRow("none") << QList<QByteArray>{hex("01 00 01 00 61")};
        QTest::newRow("middle without first") << QList<QByteArray>{middle};
        QTest::newRow("last without first") << QList<QByteArray>{last};
        QTest::newRow("first twice") << QList<QByteArray>{first, first};
        QTest::newRow("whole inside") << QList<QByteArray>{first, whole};
        QTest::newRow("last twice") << QList<QByteArray>{first, last, last};
        QTest::newRow("FN inside") << QList<QByteArray>{first, hex("09 03 11 01 01")};
        QTest::newRow("TSDU over the count") << QList<QByteArray>{whole + QByteArray(9, 'x')};
    }
    void aWrongEnclosureIsAProtocolError()
    {
        QFETCH(QList<QByteArray>, tsdus);
        Settings segments;
        segments.tsduMaximum = TsduMaximum{16, 16};
        ConnectedPair pair(1'000, segments);
        for (const QByteArray &tsdu : tsdus)
            pair.acceptor.machine.octets(inPacket(tsdu));
        QCOMPARE(pair.acceptor.last<Aborted>()->error, WSAECONNABORTED);
        QVERIFY(pair.acceptor.takeUnsent().sliced(7).startsWith(hex("19")));
    }

    void theAcceptorsSegmentsAreLimitedToo()
    {
        Settings segments;
        segments.tsduMaximum = TsduMaximum{0, 16};
        ConnectedPair pair(1'000, segments);
        pair.acceptor.machine.octets(inPacket(hex("01 00 01 00 61"))); // no limit this way, no enclosure
        QCOMPARE(pair.acceptor.messages(), QList<QByteArray>{"a"});
        pair.initiator.machine.octets(inPacket(hex("01 00 01 00 61")));
        QCOMPARE(pair.initiator.last<Aborted>()->error, WSAECONNABORTED);
    }

    void aFaultInsideAnOpenMessageOfOnesOwnResets()
    {
        ConnectedPair pair;
        pair.acceptor.machine.send("half", false);
        pair.acceptor.takeUnsent();
        pair.acceptor.machine.octets(inPacket(hex("7F 00")));
        QCOMPARE(pair.acceptor.takeUnsent(), QByteArray());
        QVERIFY(pair.acceptor.last<CloseTransport>()->reset);
        QCOMPARE(pair.acceptor.last<Aborted>()->error, WSAECONNABORTED);
    }

    void anUnendingSpduIsCutOff_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QByteArray>("beginning");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("CN") << int(State::AwaitingConnect) << hex("0D FF FF FF") << inPacket(hex("0C 06 11 01 01 32 01 86"));
        QTest::newRow("FN") << int(State::Open) << hex("09 FF FF FF 11 01 01 C1 FF")
                            << inPacket(hex("19 0E 11 01 05 31 09 09 FF FF FF 11 01 01 C1 FF"));
    }
    void anUnendingSpduIsCutOff()
    {
        QFETCH(int, state);
        QFETCH(QByteArray, beginning);
        QFETCH(QByteArray, answer);
        DrivenMachine end = machineIn(State(state));
        QByteArray octets;
        x224::DtForm form;
        form.tpduSize = 2048;
        x224::appendDts(octets, form, beginning, QByteArray(70'000, 'x'), false);
        end.machine.octets(octets);
        QCOMPARE(end.takeUnsent().toHex(' '), answer.toHex(' '));
        QVERIFY(end.machine.bufferedOctets() < 70'000);
    }

    // Deterministic: the same octets at every run.
    void garbageEndsOnlyItsOwnConnection()
    {
        std::mt19937 random(20'260'101);
        const auto below = [&](quint32 bound) { return quint32(random() % bound); };
        const QList<QByteArray> names{"CR", "CC", "DR", "CN", "AC", "RF", "DT", "FN", "DN", "AA"};
        for (int round = 0; round < 20'000; ++round) {
            DrivenMachine end(below(2) ? Role::Initiator : Role::Acceptor);
            end.machine.start("x");
            for (int step = 0; step < 12; ++step) {
                QByteArray octets = sample(names[qsizetype(below(quint32(names.size())))]);
                for (quint32 flips = below(4); flips > 0 && below(3) == 0; --flips)
                    octets[qsizetype(below(quint32(octets.size())))] = char(below(256));
                if (below(8) == 0)
                    octets.truncate(below(quint32(octets.size())));
                end.machine.octets(octets);
                switch (below(8)) {
                case 0: end.machine.accept("a"); break;
                case 1: end.machine.finish("f"); break;
                case 2: end.machine.send("data", below(2)); break;
                default: break;
                }
            }
            end.machine.transportEnded();
            QVERIFY(end.machine.isClosed());
            QVERIFY(end.count<Aborted>() <= 1);
            QVERIFY(std::holds_alternative<CloseTransport>(end.all.back()));
        }
    }
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
