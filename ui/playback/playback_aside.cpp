// Looking at a kept run while the live one waits, and back.
// SPDX-License-Identifier: MIT
#include "ui/playback/playback.h"

namespace halfclose {

void Playback::lookAt(const Lesson &lesson, std::shared_ptr<const Trace> trace)
{
    pause();
    if (!m_aside) {
        m_aside = std::make_unique<Aside>(Aside{m_lesson, m_trace, m_history, m_sockets, m_questions, m_status, m_breakpoints,
            shown(), m_live, m_following});
    }
    showSaved(lesson, std::move(trace));
}

void Playback::lookBack()
{
    if (!m_aside)
        return;
    pause();
    const std::unique_ptr<Aside> aside = std::move(m_aside);
    const bool another = aside->lesson.text != m_lesson.text;
    reset(aside->lesson, aside->trace, aside->live);
    m_history = aside->history;
    m_sockets = aside->sockets;
    m_questions = aside->questions;
    m_status = aside->status;
    // At the live end one stays there, with what has come since.
    m_following = aside->following;
    m_goal = aside->following ? m_trace->size() : aside->shown;
    m_reveal.jump(m_goal);
    if (another) {
        m_breakpoints = aside->breakpoints;
        Q_EMIT breakpointsChanged();
    }
    Q_EMIT opened();
    Q_EMIT statusChanged();
}

void Playback::takeAside(const EngineBatch &batch)
{
    if (!m_aside->live)
        return;
    m_aside->status = batch.status;
    m_aside->trace->header = batch.header;
    if (!batch.piece.events.empty()) {
        m_aside->trace->apply(batch.piece);
        m_aside->history.grow(*m_aside->trace);
        m_aside->sockets.grow(*m_aside->trace);
        m_aside->questions.grow(*m_aside->trace);
    }
    Q_EMIT statusChanged();
}

} // namespace halfclose
