// SPDX-License-Identifier: MIT
#include "ui/lesson/step_words.h"

#include <QTextDocument>

#include "core/spi/names.h"
#include "core/trace/tr.h"

namespace halfclose {

namespace {

// Where `->` stands outside a string; -1 where there is none.
qsizetype arrowIn(const QString &code)
{
    bool inString = false;
    for (qsizetype i = 0; i + 1 < code.size(); ++i) {
        if (code[i] == u'\\' && inString)
            ++i;
        else if (code[i] == u'"')
            inString = !inString;
        else if (!inString && code[i] == u'-' && code[i + 1] == u'>')
            return i;
    }
    return -1;
}

QString named(const QString &function, Vocabulary vocabulary)
{
    return vocabulary == Vocabulary::Spi ? spiName(function) : apiName(function);
}

QString metText(const Step &step, const QString &returned)
{
    if (const auto *event = std::get_if<EventAction>(&step.action)) {
        if (event->absent)
            return tr("not indicated");
        const qsizetype arrow = arrowIn(returned);
        return arrow < 0 ? tr("indicated") : tr("indicated with %1").arg(returned.mid(arrow + 2).trimmed());
    }
    if (std::holds_alternative<SumAction>(step.action))
        return QStringLiteral("= %1").arg(returned);
    if (std::holds_alternative<WaitAction>(step.action))
        return tr("waited");
    if (std::holds_alternative<CrashAction>(step.action))
        return tr("ended as if killed");
    return QStringLiteral("→ %1").arg(returned);
}

} // namespace

QString codeOf(const Step &step, Vocabulary vocabulary)
{
    const qsizetype arrow = arrowIn(step.text);
    QString code = (arrow < 0 ? step.text : step.text.left(arrow)).trimmed();
    if (const auto *call = std::get_if<CallAction>(&step.action)) {
        const QString name = named(call->function, vocabulary);
        const qsizetype at = code.indexOf(call->function);
        if (at >= 0 && name != call->function)
            code.replace(at, call->function.size(), name);
    }
    return code;
}

QString shortCodeOf(const Step &step, Vocabulary vocabulary)
{
    if (const auto *call = std::get_if<CallAction>(&step.action))
        return named(call->function, vocabulary);
    if (const auto *sum = std::get_if<SumAction>(&step.action))
        return sum->binding;
    return codeOf(step, vocabulary);
}

QString resultOf(const Step &step, const StepView &view)
{
    switch (view.status) {
    case StepStatus::Waiting:
    case StepStatus::Narration:
        return {};
    case StepStatus::Running:
        return QStringLiteral("… ") + tr("waiting");
    case StepStatus::Met:
        return QStringLiteral("✓ ") + metText(step, view.returned);
    case StepStatus::TimedOut:
        return QStringLiteral("✗ ")
            + (view.expected.isEmpty() ? tr("timed out") : tr("timed out, expected %1").arg(view.expected));
    case StepStatus::Failed:
        return QStringLiteral("✗ ")
            + (view.expected.isEmpty() ? QStringLiteral("→ %1").arg(view.returned)
                                       : tr("→ %1, expected %2").arg(view.returned, view.expected));
    case StepStatus::NotReached:
        return QStringLiteral("– ") + tr("not reached");
    }
    return {};
}

QString placeOf(const Lesson &lesson, int step, Vocabulary vocabulary)
{
    const Step &at = lesson.steps[step];
    return tr("(%1) %2 on %3").arg(at.label, codeOf(at, vocabulary), lesson.endpoints[at.endpoint].name);
}

QString plainText(const QString &markdown)
{
    static constexpr QStringView Marks = u"*_`[]<>&\\#|~";
    const bool marked = std::any_of(markdown.begin(), markdown.end(), [](QChar c) { return Marks.contains(c); });
    if (!marked)
        return markdown;
    QTextDocument document;
    document.setMarkdown(
        markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
    return document.toPlainText().trimmed();
}

} // namespace halfclose
