// SPDX-License-Identifier: MIT
#include "core/export/markdown.h"


#include "core/export/outcome_text.h"
#include "core/export/markdown_text.h"
#include "core/export/step_range.h"
#include "core/spi/names.h"
#include "core/trace/tr.h"
#include "core/verdict/wording.h"

namespace halfclose {

namespace {

/// What came of it, in emphasis and not in code: a code span would be a step of its own.
QString outcomeText(const Step &step, const StepResult &result)
{
    switch (result.status) {
    case StepStatus::Met:
        return QStringLiteral("✓ ") + escapedMarkdown(returnedText(result));
    case StepStatus::Failed:
    case StepStatus::TimedOut:
        return QStringLiteral("**✗ ") + escapedMarkdown(failureText(step, result)) + QStringLiteral("**");
    case StepStatus::Waiting:
    case StepStatus::Running:
    case StepStatus::NotReached:
        return QStringLiteral("· ") + tr("not reached");
    case StepStatus::Narration:
        break;
    }
    return {};
}

/// The steps of one cell as the lesson has them: its label once, its code spans in order.
QString cellText(const QList<const Step *> &steps, const QList<StepResult> &results)
{
    QStringList parts;
    QString caption;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const Step &step = *steps[i];
        if (i == 0) {
            parts.append(QStringLiteral("(%1)").arg(step.label));
            // Already Markdown of a cell, but for the bars that the parser has freed.
            caption = QString(step.caption).replace(QStringLiteral("\\|"), QStringLiteral("|")).replace(u'|', QStringLiteral("\\|"));
        }
        if (!std::holds_alternative<NarrationAction>(step.action))
            parts.append(codeSpan(step.text));
        if (i == 0 && !caption.isEmpty())
            parts.append(caption.simplified());
        if (const QString outcome = outcomeText(step, results[i]); !outcome.isEmpty())
            parts.append(QStringLiteral("— ") + outcome);
    }
    return parts.join(u' ');
}

QString tableRow(const QStringList &cells)
{
    QString line;
    for (const QString &cell : cells)
        line += cell.isEmpty() ? QStringLiteral("| ") : QStringLiteral("| ") + cell + u' ';
    return line + QStringLiteral("|\n");
}

QString stepTable(const Lesson &lesson, const QList<StepResult> &results, const ExportOptions &options)
{
    const StepRange range(lesson, options);
    QStringList headers;
    for (const Endpoint &endpoint : lesson.endpoints)
        headers.append(escapedMarkdown(endpoint.name));
    QString text = tableRow(headers) + QStringLiteral("|---").repeated(headers.size()) + QStringLiteral("|\n");
    for (int row = 0; row < lesson.rowCount; ++row) {
        QStringList cells;
        bool shown = false;
        for (int column = 0; column < lesson.endpoints.size(); ++column) {
            QList<const Step *> steps;
            QList<StepResult> cellResults;
            for (qsizetype i = 0; i < lesson.steps.size(); ++i) {
                const Step &step = lesson.steps[i];
                if (step.row != row || step.endpoint != column || !range.has(int(i)))
                    continue;
                steps.append(&step);
                cellResults.append(results.value(i));
            }
            cells.append(cellText(steps, cellResults));
            shown = shown || !steps.isEmpty();
        }
        if (shown)
            text += tableRow(cells);
    }
    return text;
}

QString ledgerTable(const Verdict &verdict)
{
    const bool several = verdict.connections.size() > 1;
    QStringList headers{tr("Bytes from"), tr("sent"), tr("delivered"), tr("read"), tr("lost"), tr("lost by"),
                        tr("disconnect data")};
    if (several)
        headers.prepend(tr("Connection"));
    QString text = tableRow(headers) + QStringLiteral("|---").repeated(headers.size()) + QStringLiteral("|\n");
    for (const ConnectionVerdict &connection : verdict.connections) {
        for (const LedgerEntry &entry : connection.ledger) {
            QStringList cells{escapedMarkdown(entry.from.isEmpty() ? tr("the peer") : entry.from)};
            for (const qint64 count : {entry.sent, entry.delivered, entry.read, entry.lost})
                cells.append(QString::number(count));
            cells.append(escapedMarkdown(lossText(entry)));
            const QString data = entry.disconnectData ? escapedMarkdown(dataText(*entry.disconnectData)) : QString();
            cells.append(data.isEmpty()               ? QString()
                             : entry.disconnectDataRead ? tr("%1, read").arg(data)
                                                        : tr("%1, not read").arg(data));
            if (several)
                cells.prepend(escapedMarkdown(connection.connection));
            text += tableRow(cells);
        }
    }
    return text;
}

/// Front matter takes a text as it stands, on one line.
QString frontMatter(const Lesson &lesson, const QString &title)
{
    QString text = QStringLiteral("---\n");
    const auto line = [&text](const char *key, const QString &value) {
        if (!value.isEmpty())
            text += QLatin1String(key) + QStringLiteral(": ") + value.simplified() + u'\n';
    };
    line("title", title);
    line("provider", lesson.provider);
    line("order", lesson.order == Order::Document ? QStringLiteral("document") : QStringLiteral("free"));
    line("profile", lesson.profile);
    line("timeout", QString::number(lesson.timeoutSeconds));
    if (lesson.serverIndex() >= 0)
        line("server", lesson.endpoints[lesson.serverIndex()].name);
    line("source", lesson.source);
    return text + QStringLiteral("---\n\n");
}

} // namespace

QByteArray markdownTable(const Lesson &lesson, const QList<StepResult> &results, const Verdict &verdict,
                         const ExportOptions &options)
{
    const QString title = options.title.value_or(lesson.title);
    QString text;
    if (options.showsTitle())
        text += frontMatter(lesson, title) + QStringLiteral("# ") + escapedMarkdown(title) + QStringLiteral("\n\n");
    text += stepTable(lesson, results, options);
    if (options.captions) {
        text += u'\n' + escapedMarkdown(sentence(verdict)) + u'\n';
        if (const QString table = tableSentence(verdict); !table.isEmpty())
            text += escapedMarkdown(table) + u'\n';
        if (!verdict.connections.isEmpty())
            text += u'\n' + ledgerTable(verdict);
    }
    return text.toUtf8();
}

} // namespace halfclose
