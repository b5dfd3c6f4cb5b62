// What the window does with more than one run of a lesson: changing a step or the source from where one stands, going to
// a kept run and back.
// SPDX-License-Identifier: MIT
#include "ui/main_window.h"

#include <algorithm>

#include "core/lesson/parser.h"
#include "ui/editor/source_editor.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/lesson/step_change.h"
#include "ui/runs/run_shelf.h"
#include "ui/runs/runs_bar.h"
#include "ui/widgets/notice_bar.h"
#include "ui/window/action_list.h"
#include "ui/window/lesson_files.h"
#include "ui/window/status_line.h"

namespace halfclose {

void MainWindow::connectRuns()
{
    connect(m_lesson, &LessonPanel::stepChanged, this, &MainWindow::forkWithStep);
    connect(m_status, &StatusLine::liveWanted, this, [this] {
        if (m_playback.isLookingAside())
            m_runs->show(m_runs->liveIndex());
        else
            m_playback.toEnd();
    });
}

void MainWindow::addRunsActions()
{
    m_actions->addSeparator();
    m_actions->add(tr("Chan&ge from here…"), {QKeySequence(Qt::Key_F2)}, [this] { changeFromHere(focusedStep()); });
    m_actions->add(tr("Go on from here &with the edited source"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)},
        [this] { forkWithSource(); });
    m_actions->add(tr("Show the previous ru&n"), {QKeySequence(Qt::CTRL | Qt::Key_BracketLeft)}, [this] {
        const int shown = m_runs->shownIndex();
        m_runs->show(shown < 0 ? m_runs->liveIndex() : shown - 1);
    });
    m_actions->add(tr("Sh&ow the next run"), {QKeySequence(Qt::CTRL | Qt::Key_BracketRight)}, [this] {
        if (m_runs->shownIndex() >= 0)
            m_runs->show(m_runs->shownIndex() + 1);
    });
    m_actions->add(tr("Back to the &live run"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
        [this] { m_runs->show(m_runs->liveIndex()); });
}

// Without a step: the first.
void MainWindow::changeFromHere(int step)
{
    const QList<Step> &steps = m_playback.lesson().steps;
    step = std::max(step, 0);
    if (step >= steps.size() || steps[step].text.isEmpty())
        return;
    m_lesson->show(); // it may have been hidden
    m_lesson->changeStep(step);
}

void MainWindow::forkWithStep(int step, const QString &code)
{
    const Lesson lesson = m_playback.lesson(); // a copy: the run is about to be another one
    const ParseResult result = parseLesson(textWithStep(lesson, step, code).toUtf8(), m_files->fallbackTitle());
    SourceEditor *editor = m_lesson->editor();
    const QString edited = editor->text();
    const QList<KeptRun> &runs = m_runs->runs();
    const bool ran = std::any_of(runs.begin(), runs.end(), [&](const KeptRun &run) {
        return QString(run.lesson.text).remove(u'\r') == edited;
    });
    if (!ran) { // else what was typed there would be lost
        m_notice->say(NoticeBar::Tone::Problem, tr("The source has changes that have not run yet: Ctrl+R runs them, Ctrl+Z takes them back."),
            tr("Edit the source"), [this] { m_lesson->setTab(LessonPanel::Source); });
        return;
    }
    if (QString(lesson.text).remove(u'\r') != edited)
        editor->replace({1, 1}, {int(edited.count(u'\n')) + 2, 1}, QString(lesson.text).remove(u'\r'));
    editor->replace(lesson.steps[step].at, lesson.steps[step].end, codeInCell(code));
    m_runs->fork(result.lesson, step);
}

void MainWindow::forkWithSource()
{
    const ParseResult result = parseLesson(m_lesson->editor()->text().toUtf8(), m_files->fallbackTitle());
    if (!result.ok())
        return runSource(); // which says what is wrong
    m_notice->hide();
    m_runs->fork(result.lesson);
    if (m_lesson->tab() == LessonPanel::Source)
        m_lesson->setTab(LessonPanel::Text);
}

} // namespace halfclose
