// What each kind of step does when it starts, and when something may have happened for it.
// SPDX-License-Identifier: MIT
#include <utility>

#include <QCoreApplication>

#include "core/run/runner_private.h"
#include "core/spi/names.h"

namespace halfclose {

using namespace std::chrono_literals;

namespace {

bool expectsError(const std::optional<Outcome> &expected, int error)
{
    const auto *outcome = expected ? std::get_if<ErrorOutcome>(&expected->value) : nullptr;
    return outcome && outcome->error == error;
}

QString eventText(long event, int error)
{
    const QString name = networkEventNames(event);
    return error ? QStringLiteral("%1 -> %2").arg(name, errorName(error)) : name;
}

constexpr auto absenceWatched = 100ms;

} // namespace

void Runner::Private::startAction(const CallAction &action, int index)
{
    Column &column = columnOf(index);
    RunningStep &step = running[size_t(index)];
    QString why;
    if (!startCall(action, contextOf(column), &step.call, &why))
        return fail(index, why);
    if (!step.call.call)
        return callReturned(action, index);
    progressCall(action, index);
}

void Runner::Private::progressCall(const CallAction &action, int index)
{
    Column &column = columnOf(index);
    RunningStep &step = running[size_t(index)];
    const SOCKET s = step.call.socket;
    if (step.waitsForConnect) {
        const SocketConditions now = provider->conditions(s);
        if (now.connecting)
            return;
        step.waitsForConnect = false;
        readReturn(action, contextOf(column), &step.call);
        step.call.actual.error = now.connectError;
        step.call.actual.value = qint64(0);
        return callReturned(action, index);
    }
    if (step.waitsToAskAgain) {
        if (!readyToAsk(action, s))
            return;
        step.waitsToAskAgain = false;
        QString why;
        if (!startCall(action, contextOf(column), &step.call, &why))
            return fail(index, why);
    }
    if (!step.call.call->poll())
        return; // a blocking call: its endpoint waits, the others go on
    if (step.call.call->error() == WSAEWOULDBLOCK && !expectsError(lesson.steps[index].expected, WSAEWOULDBLOCK)) {
        // A nonblocking call that nobody expects to fail so: the step waits for its socket.
        (waitsFor(action.function) == WaitsFor::Connected ? step.waitsForConnect : step.waitsToAskAgain) = true;
        return;
    }
    readReturn(action, contextOf(column), &step.call);
    callReturned(action, index);
}

bool Runner::Private::readyToAsk(const CallAction &action, SOCKET s) const
{
    const SocketConditions now = provider->conditions(s);
    switch (waitsFor(action.function)) {
    case WaitsFor::Readable:
        return now.readable;
    case WaitsFor::Writable:
        return now.writable;
    case WaitsFor::Closable:
        return now.closable;
    case WaitsFor::Connected:
        return !now.connecting;
    case WaitsFor::Nothing:
        break;
    }
    return true;
}

void Runner::Private::callReturned(const CallAction &action, int index)
{
    Column &column = columnOf(index);
    RunningStep &step = running[size_t(index)];
    if (!step.call.call)
        readReturn(action, contextOf(column), &step.call);
    const Actual &actual = step.call.actual;
    StepResult &result = results[index];
    result.actual = actualText(actual);
    result.fields.clear();
    for (const Actual::Field &field : actual.fields)
        result.fields.append({field.name, fieldText(field)});
    if (!action.binding.isEmpty() && (!actual.error || actual.error == WSAEMSGSIZE)) {
        if (const auto *socket = std::get_if<SocketValue>(&actual.value)) {
            column.names.insert(action.binding, *socket);
            nameNewSocket(column, socket->socket, action.binding);
        } else if (const auto *bytes = std::get_if<QByteArray>(&actual.value)) {
            column.names.insert(action.binding, *bytes);
        } else if (const auto *number = std::get_if<qint64>(&actual.value)) {
            column.names.insert(action.binding, *number);
        }
    }
    const bool met = meets(actual, lesson.steps[index].expected, column.names);
    end(index, met ? StepStatus::Met : StepStatus::Failed);
}

std::optional<int> Runner::Private::takeEvent(const EventAction &action, Column &column)
{
    const auto found = column.names.constFind(action.socket);
    if (found == column.names.constEnd() || !std::holds_alternative<SocketValue>(*found))
        return std::nullopt;
    const SOCKET s = std::get<SocketValue>(*found).socket;
    if (const std::optional<int> error = column.winsock->takeMessage(s, long(action.event)))
        return error;
    return provider->takeRecordedEvent(s, long(action.event));
}

bool Runner::Private::eventWaits(const EventAction &action, const Column &column) const
{
    const auto found = column.names.constFind(action.socket);
    if (found == column.names.constEnd() || !std::holds_alternative<SocketValue>(*found))
        return false;
    const SOCKET s = std::get<SocketValue>(*found).socket;
    return column.winsock->hasMessage(s, long(action.event))
        || (provider->recordedEvents(s).lNetworkEvents & long(action.event));
}

void Runner::Private::startAction(const EventAction &action, int index)
{
    if (action.absent)
        running[size_t(index)].deadline = environment.clock.now() + absenceWatched;
    progressEvent(action, index);
}

void Runner::Private::progressEvent(const EventAction &action, int index)
{
    const std::optional<int> error = takeEvent(action, columnOf(index));
    const QString name = networkEventNames(long(action.event));
    if (action.absent) {
        if (error)
            return fail(index, eventText(long(action.event), *error));
        if (environment.clock.now() < running[size_t(index)].deadline)
            return;
        results[index].actual = QStringLiteral("no ") + name;
        return end(index, StepStatus::Met);
    }
    if (!error)
        return;
    results[index].actual = eventText(long(action.event), *error);
    const auto &expected = lesson.steps[index].expected;
    const bool met = expected ? expectsError(expected, *error) : *error == 0;
    end(index, met ? StepStatus::Met : StepStatus::Failed);
}

void Runner::Private::startAction(const SumAction &action, int index)
{
    Column &column = columnOf(index);
    Actual sum;
    if (action.operands.size() == 1) { // a value by itself keeps its kind
        QString why;
        const std::optional<Value> value = valueOf(action.operands.first(), column.names, &why);
        if (!value)
            return fail(index, why);
        std::visit([&](const auto &kept) { sum.value = kept; }, *value);
        results[index].actual = actualText(sum);
        column.names.insert(action.binding, *value);
        return end(index, meets(sum, lesson.steps[index].expected, column.names) ? StepStatus::Met : StepStatus::Failed);
    }
    qint64 total = 0;
    for (const Operand &operand : action.operands) {
        QString why;
        const std::optional<Value> value = valueOf(operand, column.names, &why);
        const std::optional<qint64> number = value ? numberOf(*value) : std::nullopt;
        if (!number) {
            return fail(index, why.isEmpty()
                            ? QCoreApplication::translate("Runner", "a decimal number is needed to add")
                            : why);
        }
        if (__builtin_add_overflow(total, *number, &total))
            return fail(index, QCoreApplication::translate("Runner", "the sum is too large"));
    }
    sum.value = total;
    results[index].actual = actualText(sum);
    column.names.insert(action.binding, total);
    end(index, meets(sum, lesson.steps[index].expected, column.names) ? StepStatus::Met : StepStatus::Failed);
}

void Runner::Private::startAction(const WaitAction &action, int index)
{
    results[index].actual = QStringLiteral("ok");
    running[size_t(index)].deadline = environment.clock.now() + std::chrono::milliseconds(action.milliseconds);
}

void Runner::Private::startAction(const CrashAction &, int index)
{
    Column &column = columnOf(index);
    column.crashed = true;
    {
        Recorder &recorder = engine->recorder();
        const Recorder::Scope scope(recorder, engine->endpointSymbol(column.winsock->owner()),
                                    recorder.symbol(lesson.steps[index].label), 0);
        column.winsock->crash();
    }
    results[index].actual = QStringLiteral("ok");
    end(index, StepStatus::Met);
}

void Runner::Private::startAction(const NarrationAction &, int index)
{
    end(index, StepStatus::Narration);
}

std::optional<SOCKET> Runner::Private::socketOf(int index) const
{
    const auto *call = std::get_if<CallAction>(&lesson.steps[index].action);
    if (!call || call->arguments.isEmpty())
        return std::nullopt;
    const auto *name = std::get_if<NameOperand>(&call->arguments.first().value);
    if (!name)
        return std::nullopt;
    const Names &names = columnOf(index).names;
    const auto found = names.constFind(name->name);
    if (found == names.constEnd() || !std::holds_alternative<SocketValue>(*found))
        return std::nullopt;
    return std::get<SocketValue>(*found).socket;
}

bool Runner::Private::wouldEndNow(int index) const
{
    const Action &action = lesson.steps[index].action;
    if (const auto *event = std::get_if<EventAction>(&action))
        return event->absent || eventWaits(*event, columnOf(index));
    const auto *call = std::get_if<CallAction>(&action);
    if (!call)
        return true;
    const std::optional<SOCKET> s = socketOf(index);
    if (!s || (expectsError(lesson.steps[index].expected, WSAEWOULDBLOCK) && !provider->blocking(*s)))
        return true; // without a socket it fails at once
    // A connect that has not been made has an outcome only once it is.
    if (waitsFor(call->function) == WaitsFor::Connected && results[index].status != StepStatus::Running)
        return false;
    return readyToAsk(*call, *s);
}

} // namespace halfclose
