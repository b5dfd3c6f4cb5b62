// What the window shows: opening a lesson or a trace, and letting every part say what the playback stands at.
// SPDX-License-Identifier: MIT
#include "ui/main_window.h"

#include <QMenu>

#include "core/diagram/labels.h"
#include "core/lesson/parser.h"
#include "core/trace/state_names.h"
#include "core/verdict/verdict.h"
#include "core/verdict/wording.h"
#include "ui/details/event_details.h"
#include "ui/editor/source_editor.h"
#include "ui/explore/explore_panel.h"
#include "ui/lecture/lecture_mode.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/lesson/step_words.h"
#include "ui/model/live_text.h"
#include "ui/runs/run_shelf.h"
#include "ui/runs/runs_bar.h"
#include "ui/sockets/sockets_panel.h"
#include "ui/timeline/timeline_view.h"
#include "ui/transport/scrubber.h"
#include "ui/transport/transport_bar.h"
#include "ui/verdict/verdict_strip.h"
#include "ui/widgets/notice_bar.h"
#include "ui/window/first_hints.h"
#include "ui/window/lesson_files.h"
#include "ui/window/status_line.h"
#include "ui/window/view_bar.h"

namespace halfclose {

namespace {

constexpr qsizetype UpcomingShown = 20;

}

namespace {

// A lesson without connect steps has a listener that is gone before it begins: nothing that it is about.
QList<SocketView> socketsInView(const Playback &playback)
{
    const quint64 shown = playback.shown();
    const quint64 begin = playback.history().firstStop();
    QList<SocketView> sockets
        = playback.sockets().at(playback.trace(), shown, playback.history().currentStart(shown));
    if (shown < begin || playback.lesson().connectsExplicitly)
        return sockets;
    const QList<SocketView> before = playback.sockets().at(playback.trace(), begin, 0);
    for (const SocketView &socket : before) {
        if (socket.value(state::Connection) == QLatin1String("closed"))
            sockets.removeIf([&](const SocketView &each) { return each.socket == socket.socket; });
    }
    return sockets;
}

} // namespace

void MainWindow::readLesson(const QString &text)
{
    m_lesson->editor()->setText(text, m_files->fallbackTitle());
    m_notice->hide();
    m_runs->clear();
    const ParseResult result = parseLesson(text.toUtf8(), m_files->fallbackTitle());
    if (result.ok()) {
        m_playback.open(result.lesson);
        if (m_lesson->tab() == LessonPanel::Source)
            m_lesson->setTab(LessonPanel::Text);
        m_hints->begin();
        return;
    }
    m_playback.openSaved(result.lesson, std::make_shared<Trace>());
    m_lesson->setTab(LessonPanel::Source);
    m_notice->say(NoticeBar::Tone::Problem,
        tr("This lesson cannot run yet: what is wrong is marked in its source."));
}

void MainWindow::showTrace(const std::shared_ptr<const Trace> &trace, const QString &note)
{
    const ParseResult result = parseLesson(trace->header.lesson.toUtf8(), trace->header.title);
    m_lesson->editor()->setText(trace->header.lesson, trace->header.title);
    m_runs->clear();
    m_playback.openSaved(result.lesson, trace);
    m_notice->say(NoticeBar::Tone::Hint, note);
}

void MainWindow::runSource()
{
    const ParseResult result = parseLesson(m_lesson->editor()->text().toUtf8(), m_files->fallbackTitle());
    if (!result.ok()) {
        m_lesson->setTab(LessonPanel::Source);
        m_lesson->editor()->goTo(result.mistakes.first().at);
        m_notice->say(NoticeBar::Tone::Problem,
            tr("Line %1: %2").arg(result.mistakes.first().at.line).arg(result.mistakes.first().message));
        return;
    }
    m_notice->hide();
    m_playback.open(result.lesson);
    if (m_lesson->tab() == LessonPanel::Source)
        m_lesson->setTab(LessonPanel::Text);
    play();
}

void MainWindow::showOpened()
{
    leaveComparison();
    const Lesson &lesson = m_playback.lesson();
    m_timeline->setTrace(nullptr);
    m_shownTrace = m_playback.keptTrace();
    m_verdicts = std::make_unique<VerdictReader>(*m_shownTrace);
    m_lesson->setLesson(lesson);
    m_explore->setLesson(lesson);
    m_transport->setLesson(lesson);
    m_viewBar->setProvider(lesson.provider);
    m_timeline->setTrace(m_shownTrace.get());
    m_timeline->setShown(m_playback.shown());
    m_details->setFacts({});
    refreshTitle();
    refresh();
}

void MainWindow::refreshTitle()
{
    const Lesson &lesson = m_playback.lesson();
    const QString title = lesson.title.isEmpty() ? m_shownTrace ? m_shownTrace->header.title : QString() : lesson.title;
    setWindowTitle(title.isEmpty() ? QStringLiteral("[*]Halfclose") : tr("%1[*] — Halfclose").arg(title));
    setWindowModified(m_lesson->editor()->isModified());
}

void MainWindow::refresh()
{
    m_refresh.stop();
    const quint64 shown = m_playback.shown();
    const Trace &trace = m_playback.trace();
    QStringList servers;
    for (const TraceHeader::Endpoint &endpoint : trace.header.endpoints) {
        if (endpoint.server)
            servers.append(endpoint.name);
    }
    refreshTable();
    if (m_comesUp) // the cards are many small parts, and nobody has seen the window yet
        m_sockets->expect(!socketsInView(m_playback).isEmpty());
    else
        m_sockets->setSockets(socketsInView(m_playback), servers);
    const Verdict verdict = m_verdicts->at(shown);
    m_verdict->setVerdict(verdict);
    m_lecture->refresh(m_viewBar->vocabulary(), verdict.ended ? sentence(verdict) : QString(), m_verdict->isBad());
    refreshTransport();
    m_timeline->setPlaying(m_playback.isPlaying());
}

void MainWindow::refreshTable()
{
    const Lesson &lesson = m_playback.lesson();
    const quint64 shown = m_playback.shown();
    const bool atEnd = m_playback.isFollowing() && shown == m_playback.trace().size();
    StepTableState state;
    state.steps = m_playback.history().at(shown);
    state.breakpoints = m_playback.breakpoints();
    state.current = m_playback.history().currentStep(shown);
    state.vocabulary = m_viewBar->vocabulary();
    const QList<int> &startable = m_playback.status().startable;
    if (atEnd && !startable.isEmpty()) {
        state.next = startable.first();
        if (startable.size() > 1)
            state.offered = startable;
    }
    m_lesson->setState(state);

    QStringList upcoming;
    for (int i = 0; i < lesson.steps.size() && upcoming.size() < UpcomingShown; ++i) {
        const bool ahead = state.steps[i].status == StepStatus::Waiting;
        if (ahead && !lesson.steps[i].text.isEmpty())
            upcoming.append(QStringLiteral("%1 %2").arg(lesson.steps[i].label, codeOf(lesson.steps[i], state.vocabulary)));
    }
    if (m_playback.isAsking())
        upcoming.clear(); // an awaited event would give the answer away
    m_timeline->setUpcoming(upcoming);
}

void MainWindow::refreshTransport()
{
    const Lesson &lesson = m_playback.lesson();
    const EngineStatus &status = m_playback.status();
    const quint64 shown = m_playback.shown();
    const Trace &trace = m_playback.trace();
    const LiveView view{lesson, status, m_playback.history(), shown, m_playback.isLive(), m_playback.isFollowing(),
        m_viewBar->vocabulary()};
    const bool past = shown < trace.size();

    TransportState state;
    state.playing = m_playback.isPlaying();
    state.canGoBack = shown > m_playback.history().firstStop();
    state.canGoForward = past || m_playback.question() || !status.startable.isEmpty();
    state.steppable = steppableEndpoints();
    state.speed = m_playback.speed();
    QStringList place;
    if (shown > 0 && shown <= trace.size())
        place.append(timeText(trace.at(shown).at));
    place.append(stepText(view));
    place.removeAll(QString());
    state.place = place.join(QStringLiteral(" · "));
    m_transport->setState(state);
    m_transport->scrubber()->setScale(m_playback.scale());
    m_transport->scrubber()->setBreakpoints(m_playback.breakpoints());
    m_transport->scrubber()->setShown(shown);
    m_runsBar->refresh();
    const bool aside = m_playback.isLookingAside();
    m_status->setTexts(aside ? m_runs->liveText() : liveText(view), aside ? m_runs->shownText() : pastText(view), countText(view));
}

// Those whose next step can be seen, or can happen.
QSet<int> MainWindow::steppableEndpoints() const
{
    QSet<int> endpoints;
    const QList<Step> &steps = m_playback.lesson().steps;
    for (const StepHistory::Start &start : m_playback.history().starts()) {
        if (start.sequence > m_playback.shown())
            endpoints.insert(steps[start.step].endpoint);
    }
    for (const int step : m_playback.status().startable)
        endpoints.insert(steps[step].endpoint);
    return endpoints;
}

void MainWindow::goToStep(int step)
{
    if (!m_playback.showStep(step))
        return;
    m_timeline->setShown(m_playback.shown());
    m_timeline->goToStep(m_playback.lesson().steps[step].label);
}

void MainWindow::goToEvent(quint64 sequence)
{
    if (sequence > m_playback.shown())
        m_playback.show(sequence);
    m_timeline->setShown(m_playback.shown());
    m_timeline->selectEvent(sequence);
}

void MainWindow::readEvent(quint64 sequence)
{
    m_details->setFacts(eventFacts(m_playback.trace(), sequence, m_playback.shown(), m_viewBar->vocabulary()));
}

int MainWindow::focusedStep() const
{
    const int focused = m_lesson->focusedStep();
    return focused >= 0 ? focused : m_playback.history().currentStep(m_playback.shown());
}

} // namespace halfclose
