// SPDX-License-Identifier: MIT
#include "core/diagram/step_row.h"

#include <algorithm>

namespace halfclose {

namespace {

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

QByteArrayView leadingName(QByteArrayView text)
{
    qsizetype length = 0;
    while (length < text.size() && isNameCharacter(text[length]))
        ++length;
    return text.first(length);
}

QByteArrayView withoutNo(QByteArrayView code)
{
    code = code.trimmed();
    return code.startsWith("no ") ? code.sliced(3).trimmed() : code;
}

} // namespace

StepKind stepKind(QByteArrayView code)
{
    code = code.trimmed();
    if (code.isEmpty())
        return StepKind::Narration;
    if (!awaitedEvent(code).isEmpty())
        return StepKind::Event;
    if (code == "crash")
        return StepKind::Crash;
    if (code.startsWith("wait "))
        return StepKind::Wait;
    const QByteArrayView name = leadingName(code);
    const QByteArrayView rest = code.sliced(name.size()).trimmed();
    if (!rest.startsWith('='))
        return StepKind::Call;
    const QByteArrayView value = rest.sliced(1).trimmed();
    const QByteArrayView callee = leadingName(value);
    const bool called = !callee.isEmpty() && value.sliced(callee.size()).startsWith('(') && callee != "bytes";
    return called ? StepKind::Call : StepKind::Sum;
}

QByteArrayView awaitedEvent(QByteArrayView code)
{
    const QByteArrayView name = leadingName(withoutNo(code));
    return name.startsWith("FD_") ? name : QByteArrayView();
}

QByteArrayView awaitedSocket(QByteArrayView code)
{
    const QByteArrayView event = withoutNo(code);
    const QByteArrayView rest = event.sliced(leadingName(event).size());
    return rest.startsWith('(') ? leadingName(rest.sliced(1).trimmed()) : QByteArrayView();
}

const StepRow *stepRowAt(const std::vector<StepRow> &rows, quint64 sequence)
{
    const auto after = std::upper_bound(rows.begin(), rows.end(), sequence,
        [](quint64 wanted, const StepRow &row) { return wanted < row.started; });
    return after == rows.begin() ? nullptr : &*std::prev(after);
}

} // namespace halfclose
