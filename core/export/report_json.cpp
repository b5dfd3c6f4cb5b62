// SPDX-License-Identifier: MIT
#include "core/export/report_json.h"

#include "core/export/json_writer.h"
#include "core/export/outcome_text.h"
#include "core/spi/names.h"
#include "core/verdict/wording.h"

namespace halfclose {

namespace {

QString statusText(StepStatus status)
{
    switch (status) {
    case StepStatus::Met:
        return QStringLiteral("met");
    case StepStatus::Failed:
        return QStringLiteral("failed");
    case StepStatus::TimedOut:
        return QStringLiteral("timed out");
    case StepStatus::Narration:
        return QStringLiteral("narration");
    case StepStatus::Waiting:
    case StepStatus::Running:
    case StepStatus::NotReached:
        break;
    }
    return QStringLiteral("not reached");
}

QString kindText(Ending kind)
{
    switch (kind) {
    case Ending::Graceful:
        return QStringLiteral("graceful");
    case Ending::Abortive:
        return QStringLiteral("abortive");
    case Ending::Open:
        break;
    }
    return QStringLiteral("open");
}

void writeStep(JsonWriter &json, const Lesson &lesson, const Step &step, const StepResult &result)
{
    json.beginObject();
    json.key("label").value(step.label);
    json.key("endpoint").value(lesson.endpoints[step.endpoint].name);
    json.key("line").value(qint64(step.at.line));
    json.key("step").value(step.text.isNull() ? QStringLiteral("") : step.text);
    json.key("status").value(statusText(result.status));
    json.key("expected").value(result.expected);
    json.key("actual").value(result.actual);
    json.key("fields").beginObject();
    for (const auto &[name, value] : result.fields)
        json.key(name).value(value);
    json.endObject();
    if (hasRun(result.status)) {
        json.key("startNs").value(qint64(result.start.count()));
        json.key("endNs").value(qint64(result.end.count()));
    } else {
        json.key("startNs").null();
        json.key("endNs").null();
    }
    json.endObject();
}

void writeLedger(JsonWriter &json, const LedgerEntry &entry)
{
    json.beginObject();
    json.key("from").value(entry.from);
    json.key("sent").value(entry.sent);
    json.key("delivered").value(entry.delivered);
    json.key("read").value(entry.read);
    json.key("lost").value(entry.lost);
    json.key("disconnectData").value(entry.disconnectData ? unquoted(*entry.disconnectData) : QString());
    json.key("disconnectDataRead").value(entry.disconnectDataRead);
    json.endObject();
}

void writeVerdict(JsonWriter &json, const Verdict &verdict)
{
    json.beginArray();
    for (const ConnectionVerdict &connection : verdict.connections) {
        json.beginObject();
        json.key("connection").value(connection.connection);
        json.key("firstToClose").value(connection.began && !connection.began->endpoint.isEmpty()
                                           ? connection.began->endpoint
                                           : QString());
        json.key("kind").value(kindText(connection.kind));
        json.key("cause").value(causeText(connection));
        json.key("ledger").beginArray();
        for (const LedgerEntry &entry : connection.ledger)
            writeLedger(json, entry);
        json.endArray();
        json.endObject();
    }
    json.endArray();
}

void writeRun(JsonWriter &json, const Lesson &lesson, const QList<StepResult> &results, const Verdict &verdict)
{
    json.beginObject();
    json.key("lesson").value(lesson.title);
    json.key("provider").value(lesson.provider);
    json.key("order").value(lesson.order == Order::Document ? QStringLiteral("document") : QStringLiteral("free"));
    json.key("profile").value(lesson.profile);
    json.key("outcome").value(allMet(results) ? QStringLiteral("passed") : QStringLiteral("failed"));
    json.key("steps").beginArray();
    for (qsizetype i = 0; i < lesson.steps.size(); ++i)
        writeStep(json, lesson, lesson.steps[i], results.value(i));
    json.endArray();
    json.key("verdict");
    writeVerdict(json, verdict);
    json.endObject();
}

} // namespace

QByteArray runJson(const Lesson &lesson, const QList<StepResult> &results, const Verdict &verdict)
{
    JsonWriter json;
    writeRun(json, lesson, results, verdict);
    return json.text();
}

QByteArray exploreJson(const Lesson &lesson, const Exploration &exploration, bool reduced)
{
    Lesson free = lesson;
    free.order = Order::Free; // whatever the lesson says
    JsonWriter json;
    json.beginObject();
    json.key("lesson").value(lesson.title);
    json.key("interleavings").value(qint64(exploration.interleavings));
    json.key("complete").value(exploration.complete);
    json.key("passed").value(qint64(exploration.passed));
    json.key("failed").value(qint64(exploration.failed));
    if (reduced)
        json.key("skipped").value(qint64(exploration.skipped));
    json.key("failures").beginArray();
    for (const Interleaving &interleaving : exploration.kept) {
        if (interleaving.passed)
            continue;
        json.beginObject();
        json.key("order").beginArray();
        for (const QString &label : interleaving.order)
            json.value(label);
        json.endArray();
        json.key("report");
        writeRun(json, free, interleaving.results, interleaving.trace ? verdictOf(*interleaving.trace) : Verdict());
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.text();
}

} // namespace halfclose
