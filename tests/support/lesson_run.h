// Runs a lesson written in a test, over real sockets.
// SPDX-License-Identifier: MIT
#pragma once

#include <QTest>

#include "core/lesson/parser.h"
#include "core/native/network.h"
#include "core/run/runner.h"

namespace halfclose {

/// Parses @p markdown, which must have no mistakes.
inline Lesson lessonOf(const QByteArray &markdown)
{
    const ParseResult parsed = parseLesson(markdown, QStringLiteral("test"));
    for (const Mistake &mistake : parsed.mistakes)
        qWarning("%d:%d: %s", mistake.at.line, mistake.at.column, qPrintable(mistake.message));
    if (!parsed.ok())
        qFatal("the lesson of a test has mistakes");
    return parsed.lesson;
}

/// Every step's label, status and result: what a failing test shows.
inline QString reportOf(const Runner &runner)
{
    QString text;
    for (int i = 0; i < runner.lesson().steps.size(); ++i) {
        const StepResult &result = runner.result(i);
        text += QStringLiteral("\n(%1) status %2, expected %3, actual %4")
                    .arg(runner.lesson().steps[i].label)
                    .arg(int(result.status))
                    .arg(result.expected, result.actual);
    }
    return text;
}

/// A run to its end. Steps are found by their labels.
class LessonRun
{
public:
    explicit LessonRun(const Lesson &lesson)
        : m_runner(lesson, RunEnvironment{*m_network, m_clock})
    {
        refused = m_runner.setUp();
        if (refused.isEmpty())
            m_runner.runToEnd();
    }
    explicit LessonRun(const QByteArray &markdown)
        : LessonRun(lessonOf(markdown))
    {
    }

    StepResult step(const QString &label) const
    {
        for (int i = 0; i < m_runner.lesson().steps.size(); ++i) {
            if (m_runner.lesson().steps[i].label == label)
                return m_runner.result(i);
        }
        qFatal("no step %s", qPrintable(label));
    }
    bool passed() const { return m_runner.passed(); }
    const Trace &trace() const { return m_runner.trace(); }
    QString report() const { return refused + reportOf(m_runner); }

    QString refused;

private:
    std::unique_ptr<native::Network> m_network = native::createSystemNetwork();
    SteadyClock m_clock;
    Runner m_runner;
};

} // namespace halfclose
