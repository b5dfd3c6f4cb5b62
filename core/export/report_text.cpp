// SPDX-License-Identifier: MIT
#include "core/export/report_text.h"

#include <algorithm>


#include "core/export/outcome_text.h"
#include "core/export/terminal_text.h"
#include "core/export/text_table.h"
#include "core/lesson/inline_markdown.h"
#include "core/spi/names.h"
#include "core/trace/tr.h"
#include "core/verdict/wording.h"

namespace halfclose {

namespace {

constexpr int leastColumn = 16; // of a lesson's table; below it the steps stand one below the other
constexpr int leastLedgerColumn = 8; // below it each direction is a paragraph
constexpr int leastWidth = 20;

/// What came of a step, as the line below its call; the sign says it without colour too.
StyledText outcomeLine(const Step &step, const StepResult &result)
{
    switch (result.status) {
    case StepStatus::Met:
        return {QStringLiteral("✓ ") + returnedText(result), TextStyle::Good, 4, 6};
    case StepStatus::Failed:
    case StepStatus::TimedOut:
        return {QStringLiteral("✗ ") + failureText(step, result), TextStyle::Bad, 4, 6};
    case StepStatus::Waiting:
    case StepStatus::Running:
    case StepStatus::NotReached:
        return {QStringLiteral("· ") + tr("not reached"), TextStyle::Faint, 4, 6};
    case StepStatus::Narration:
        break;
    }
    return {};
}

/// The paragraphs of one step: label and call, the caption, what came of it.
TextTable::Cell stepLines(const Step &step, const StepResult &result, const QString &prefix = {})
{
    TextTable::Cell lines;
    const QString caption = withoutMarkup(step.caption);
    const QString head = tr("(%1)").arg(step.label) + u' ' + prefix;
    const int hanging = displayWidth(printable(QStringLiteral("(%1) ").arg(step.label)));
    if (std::holds_alternative<NarrationAction>(step.action)) {
        lines.append({head + caption, TextStyle::Plain, 0, hanging});
        return lines;
    }
    lines.append({head + step.text, TextStyle::Plain, 0, hanging});
    if (!caption.isEmpty())
        lines.append({caption, TextStyle::Faint, 4, 4});
    lines.append(outcomeLine(step, result));
    return lines;
}

QString paragraphs(const TextTable::Cell &cell, int width, bool colours)
{
    QString text;
    for (const StyledText &paragraph : cell) {
        const QString indent(paragraph.indent, u' ');
        for (const QString &line : wrapped(printable(paragraph.text), width - paragraph.indent))
            text += indent + styled(line, paragraph.style, colours) + u'\n';
    }
    return text;
}

QString stepsText(const Lesson &lesson, const QList<StepResult> &results, const TextOptions &options)
{
    QStringList headers;
    for (const Endpoint &endpoint : lesson.endpoints)
        headers.append(endpoint.name);
    TextTable table(headers);
    if (!table.fits(options.width, leastColumn)) {
        QString list;
        for (qsizetype i = 0; i < lesson.steps.size(); ++i) {
            const QString column = lesson.endpoints[lesson.steps[i].endpoint].name + QStringLiteral(": ");
            list += paragraphs(stepLines(lesson.steps[i], results.value(i), column), options.width, options.colours);
        }
        return list;
    }
    QList<QList<TextTable::Cell>> rows(lesson.rowCount, QList<TextTable::Cell>(lesson.endpoints.size()));
    for (qsizetype i = 0; i < lesson.steps.size(); ++i) {
        const Step &step = lesson.steps[i];
        rows[step.row][step.endpoint].append(stepLines(step, results.value(i)));
    }
    for (const QList<TextTable::Cell> &row : rows)
        table.addRow(row);
    return table.render(options.width, options.colours);
}

/// "Passed: all 9 steps were met." or the first step that was not.
StyledText outcomeSentence(const Lesson &lesson, const QList<StepResult> &results)
{
    qsizetype met = 0;
    for (qsizetype i = 0; i < lesson.steps.size(); ++i) {
        const StepResult result = results.value(i);
        met += result.status == StepStatus::Met ? 1 : 0;
        if (result.status == StepStatus::Failed || result.status == StepStatus::TimedOut)
            return {tr("Failed at (%1): %2.").arg(lesson.steps[i].label, failureText(lesson.steps[i], result)),
                    TextStyle::Bad};
    }
    if (!allMet(results) || results.size() != lesson.steps.size())
        return {tr("Failed: the run ended before its last step."), TextStyle::Bad};
    return {met == 1 ? tr("Passed: the step was met.") : tr("Passed: all %1 steps were met.").arg(met), TextStyle::Good};
}

QString disconnectDataText(const LedgerEntry &entry)
{
    if (!entry.disconnectData)
        return QStringLiteral("–");
    const QString data = dataText(*entry.disconnectData);
    return entry.disconnectDataRead ? tr("%1, read").arg(data) : tr("%1, not read").arg(data);
}

/// The ledger where no table fits.
QString ledgerList(const Verdict &verdict, const TextOptions &options)
{
    TextTable::Cell lines;
    for (const ConnectionVerdict &connection : verdict.connections) {
        if (verdict.connections.size() > 1)
            lines.append(StyledText{connection.connection, TextStyle::Heading});
        for (const LedgerEntry &entry : connection.ledger) {
            lines.append(StyledText{tr("bytes from %1: %2 sent, %3 delivered, %4 read, %5 lost")
                                        .arg(entry.from.isEmpty() ? tr("the peer") : entry.from,
                                             QString::number(entry.sent), QString::number(entry.delivered),
                                             QString::number(entry.read), QString::number(entry.lost)),
                                    entry.lost > 0 ? TextStyle::Bad : TextStyle::Plain});
            if (entry.lost > 0)
                lines.append(StyledText{tr("lost by %1").arg(lossText(entry)), TextStyle::Bad, 4, 4});
            if (entry.disconnectData)
                lines.append(StyledText{tr("disconnect data %1").arg(disconnectDataText(entry)), TextStyle::Plain, 4, 4});
        }
    }
    return paragraphs(lines, options.width, options.colours);
}

QString ledgerText(const Verdict &verdict, const TextOptions &options)
{
    const bool several = verdict.connections.size() > 1;
    bool lost = false;
    for (const ConnectionVerdict &connection : verdict.connections) {
        for (const LedgerEntry &entry : connection.ledger)
            lost = lost || entry.lost > 0;
    }
    QStringList headers{tr("Bytes from"), tr("sent"), tr("delivered"), tr("read"), tr("lost"), tr("disconnect data")};
    if (several)
        headers.prepend(tr("Connection"));
    if (lost)
        headers.append(tr("lost by"));
    TextTable table(headers);
    if (!table.fits(options.width, leastLedgerColumn))
        return ledgerList(verdict, options);
    for (const ConnectionVerdict &connection : verdict.connections) {
        for (const LedgerEntry &entry : connection.ledger) {
            QList<TextTable::Cell> row;
            const auto cell = [&row](const QString &text, bool bad = false) {
                row.append(TextTable::Cell{StyledText{text, bad ? TextStyle::Bad : TextStyle::Plain}});
            };
            if (several)
                cell(connection.connection);
            cell(entry.from.isEmpty() ? tr("the peer") : entry.from);
            for (const qint64 count : {entry.sent, entry.delivered, entry.read})
                cell(QString::number(count));
            cell(QString::number(entry.lost), entry.lost > 0);
            cell(disconnectDataText(entry));
            if (lost)
                cell(lossText(entry), true);
            table.addRow(row);
        }
    }
    return verdict.connections.isEmpty() ? QString() : table.render(options.width, options.colours);
}

QString verdictText(const Verdict &verdict, const TextOptions &options)
{
    const auto bad = [](const ConnectionVerdict &connection) { return connection.kind == Ending::Abortive; };
    const bool abortive = std::any_of(verdict.connections.begin(), verdict.connections.end(), bad);
    TextTable::Cell sentences{{sentence(verdict), abortive ? TextStyle::Bad : TextStyle::Plain}};
    if (const QString table = tableSentence(verdict); !table.isEmpty())
        sentences.append(StyledText{table});
    return paragraphs(sentences, options.width, options.colours) + ledgerText(verdict, options);
}

} // namespace

QString runText(const Lesson &lesson, const QList<StepResult> &results, const Verdict &verdict, const TextOptions &asked)
{
    TextOptions options = asked;
    options.width = std::max(options.width, leastWidth);
    const QString order = lesson.order == Order::Document ? QStringLiteral("document") : QStringLiteral("free");
    const TextTable::Cell head{
        {lesson.title, TextStyle::Heading},
        {tr("provider %1, order %2, profile %3").arg(lesson.provider, order, lesson.profile), TextStyle::Faint}};
    return paragraphs(head, options.width, options.colours) + u'\n' + stepsText(lesson, results, options)
        + paragraphs({outcomeSentence(lesson, results)}, options.width, options.colours)
        + verdictText(verdict, options);
}

QString exploreText(const Lesson &lesson, const Exploration &exploration, bool reduced, const TextOptions &asked)
{
    TextOptions options = asked;
    options.width = std::max(options.width, leastWidth);
    TextTable::Cell lines{{lesson.title, TextStyle::Heading}};
    for (const Interleaving &interleaving : exploration.kept) {
        if (interleaving.passed)
            continue;
        lines.append({tr("failed: %1").arg(interleaving.order.join(u',')), TextStyle::Bad});
        StyledText why = outcomeSentence(lesson, interleaving.results);
        why.indent = 4;
        lines.append(why);
        if (interleaving.trace)
            lines.append({sentence(verdictOf(*interleaving.trace)), TextStyle::Plain, 4});
    }
    if (reduced)
        lines.append({tr("skipped %1 that differ only in steps that commute").arg(exploration.skipped)});
    if (!exploration.complete)
        lines.append({tr("cut off at the limit: there are more")});
    lines.append({tr("%1 interleavings, %2 passed, %3 failed")
                      .arg(exploration.interleavings)
                      .arg(exploration.passed)
                      .arg(exploration.failed),
                  exploration.failed > 0 ? TextStyle::Bad : TextStyle::Good});
    return paragraphs(lines, options.width, options.colours);
}

} // namespace halfclose
