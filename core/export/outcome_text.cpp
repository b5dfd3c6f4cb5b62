// SPDX-License-Identifier: MIT
#include "core/export/outcome_text.h"

#include <algorithm>


#include "core/spi/names.h"
#include "core/trace/tr.h"

namespace halfclose {

bool hasRun(StepStatus status)
{
    return status == StepStatus::Running || status == StepStatus::Met || status == StepStatus::Failed
        || status == StepStatus::TimedOut;
}

bool allMet(const QList<StepResult> &results)
{
    return std::all_of(results.begin(), results.end(), [](const StepResult &result) {
        return result.status == StepStatus::Met || result.status == StepStatus::Narration;
    });
}

QString returnedText(const StepResult &result)
{
    QString text = result.actual;
    for (const auto &[name, value] : result.fields)
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + name + u'=' + value;
    return text;
}

QString failureText(const Step &step, const StepResult &result)
{
    if (result.status == StepStatus::TimedOut)
        return std::holds_alternative<EventAction>(step.action) || result.expected.isEmpty()
            ? tr("timed out")
            : tr("timed out, expected %1").arg(result.expected);
    const QString got = returnedText(result);
    if (result.expected.isEmpty())
        return tr("must succeed, got %1").arg(got);
    return got.isEmpty() ? tr("expected %1").arg(result.expected) : tr("expected %1, got %2").arg(result.expected, got);
}

QString unquoted(const QByteArray &bytes)
{
    QString text = dataText(bytes);
    if (!text.startsWith(u'"'))
        return text;
    text.remove(text.lastIndexOf(u'"'), 1);
    return text.sliced(1);
}

} // namespace halfclose
