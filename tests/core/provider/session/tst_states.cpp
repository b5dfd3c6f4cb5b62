// The table of legal transitions: every state can be reached, every state can end, and nothing leaves the end.
// SPDX-License-Identifier: MIT
#include <set>

#include <QTest>

#include "core/provider/session/states.h"
#include "tests/core/provider/session/driven_machine.h"

using namespace halfclose::session;

namespace {

constexpr State AllStates[] = {State::Idle, State::AwaitingCc, State::AwaitingAccept, State::AwaitingCr,
    State::AwaitingConnect, State::Deciding, State::Open, State::FinishSent, State::FinishReceived,
    State::CollisionDisconnectSent, State::CollisionAwaitingDisconnect, State::AwaitingClose, State::Aborting,
    State::Closed};

std::set<State> reachable()
{
    std::set<State> found{State::Idle};
    for (bool more = true; more;) {
        more = false;
        for (const State from : AllStates) {
            for (const State to : AllStates) {
                if (found.count(from) && mayFollow(from, to))
                    more = found.insert(to).second || more;
            }
        }
    }
    return found;
}

} // namespace

class StatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasItsOwnName()
    {
        std::set<QString> names;
        for (const State state : AllStates)
            names.insert(stateName(state).toString());
        QCOMPARE(names.size(), std::size(AllStates));
        QVERIFY(!names.count(QString()));
    }

    void everyStateCanBeReached()
    {
        QCOMPARE(reachable().size(), std::size(AllStates));
    }

    void everyStateCanEndAndTheEndIsForGood()
    {
        for (const State state : AllStates) {
            QCOMPARE(mayFollow(state, State::Closed), state != State::Closed);
            QVERIFY(!mayFollow(State::Closed, state));
            QVERIFY(!mayFollow(state, State::Idle));
            QVERIFY(!mayFollow(state, state));
        }
    }

    void theTableNamesEachTransitionOnce()
    {
        std::set<std::pair<State, State>> seen;
        for (const Transition &transition : transitions()) {
            QVERIFY(seen.insert({transition.from, transition.to}).second);
            QVERIFY(mayFollow(transition.from, transition.to));
            QVERIFY(transition.to != State::Closed);
        }
    }

    // X.225 Annex A, kernel and duplex.
    void theOrderIsThatOfTheProtocol_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<bool>("legal");
        const auto row = [](State from, State to, bool legal) {
            QTest::addRow("%s %s %s", qPrintable(stateName(from).toString()), legal ? "to" : "not to",
                qPrintable(stateName(to).toString())) << int(from) << int(to) << legal;
        };
        row(State::AwaitingCc, State::AwaitingAccept, true);
        row(State::AwaitingCc, State::Open, false); // no data before the session accepts
        row(State::AwaitingConnect, State::Open, false); // nobody has decided
        row(State::Deciding, State::Open, true);
        row(State::Open, State::AwaitingClose, false); // DISCONNECT only answers a FINISH
        row(State::FinishReceived, State::AwaitingClose, true);
        row(State::FinishSent, State::Open, false); // a half that has ended stays so
        row(State::FinishReceived, State::FinishSent, false);
        row(State::CollisionDisconnectSent, State::AwaitingClose, false); // the initiator closes the transport itself
        row(State::Aborting, State::AwaitingClose, false);
        row(State::AwaitingClose, State::Aborting, false); // the last word was said
    }
    void theOrderIsThatOfTheProtocol()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(bool, legal);
        QCOMPARE(mayFollow(State(from), State(to)), legal);
    }

    void theMachineComesToEveryState()
    {
        for (const State state : AllStates)
            QCOMPARE(machineIn(state).machine.state(), state);
    }

    void nothingHappensBeforeTheStartOrAfterTheEnd()
    {
        for (const State state : {State::Idle, State::Closed}) {
            DrivenMachine end = machineIn(state);
            end.machine.octets("anything");
            end.machine.transportEnded();
            end.machine.transportReset();
            end.machine.timerExpired();
            QCOMPARE(end.machine.state(), state);
            QVERIFY(!end.machine.hasOutput());
        }
    }
};

QTEST_GUILESS_MAIN(StatesTest)
#include "tst_states.moc"
