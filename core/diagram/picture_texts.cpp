// The texts of a picture, each at the place that the layout kept free for it.
// SPDX-License-Identifier: MIT
#include <algorithm>


#include "core/diagram/labels.h"
#include "core/diagram/picture_builder.h"
#include "core/diagram/spacing.h"
#include "core/spi/names.h"
#include "core/trace/tr.h"

namespace halfclose {

using namespace spacing;

namespace {

/// Air between a text and a line that passes it, in parts of a line.
constexpr double clearance = 0.12;

} // namespace

void PictureBuilder::put(quint64 sequence, const Words &words, StripFinder::Strip room, LabelAlign align, double top,
                         double height)
{
    const double padding = words.shape == LabelShape::Plain ? 0 : 0.5 * m_metrics.em();
    const QString text = elided(m_metrics, words.role, words.text, room.width() - 2 * padding);
    if (text.isEmpty())
        return;
    const double width = m_metrics.width(words.role, text) + 2 * padding;
    double left = room.left;
    if (align == LabelAlign::Right)
        left = room.right - width;
    else if (align == LabelAlign::Centre)
        left = room.left + (room.width() - width) / 2;
    PictureLabel label;
    label.rect = QRectF(left, top, width, height);
    label.text = text;
    label.role = words.role;
    label.tone = words.tone;
    label.shape = words.shape;
    label.align = align;
    label.elided = text.size() != words.text.size() || text != words.text;
    label.event = sequence;
    m_picture.labels.push_back(std::move(label));
}

void PictureBuilder::besideApplication(quint64 sequence, int participant, const Words &words, qint32 top, qint32 height, Reach reach)
{
    const int application = m_lanes.application(participant);
    const int provider = m_lanes.provider(participant);
    const bool leftwards = provider < application;
    const double away = m_lanes.barWidth() / 2 + m_lanes.gap();
    const double from = m_lanes.x(application) + (leftwards ? -away : away);
    const int last = reach == Reach::Own ? provider : provider + (leftwards ? -1 : 1);
    double to = last < 0 ? m_lanes.margin() : m_lanes.edge(last) + (leftwards ? away : -away);
    const double y = px(top);
    const QRectF strip(std::min(from, to), y, std::abs(to - from), px(height));
    if ((leftwards && to >= from) || (!leftwards && to <= from))
        return;
    const StripFinder::Strip room = leftwards ? m_obstacles.fromRight(strip, clearance * m_metrics.line)
                                              : m_obstacles.fromLeft(strip, clearance * m_metrics.line);
    put(sequence, words, room, leftwards ? LabelAlign::Right : LabelAlign::Left, y, px(height));
}

void PictureBuilder::between(quint64 sequence, double leftLane, double rightLane, const Words &words, qint32 top, qint32 height)
{
    const double away = m_lanes.barWidth() / 2 + m_lanes.gap();
    const QRectF strip(leftLane + away, px(top), rightLane - leftLane - 2 * away, px(height));
    if (strip.width() <= 0)
        return;
    const double padding = words.shape == LabelShape::Plain ? 0 : m_metrics.em();
    const double wanted = m_metrics.width(words.role, words.text) + padding;
    put(sequence, words, m_obstacles.around(strip, clearance * m_metrics.line, wanted), LabelAlign::Centre, px(top), px(height));
}

void PictureBuilder::addTexts(quint64 sequence, const Event &event)
{
    const int participant = m_diagram.participant(event.endpoint);
    if (participant < 0)
        return;
    switch (event.kind) {
    case Kind::Call:
    case Kind::Return: return addCallTexts(sequence, event, participant);
    case Kind::Send:
    case Kind::Receive: return addMessageTexts(sequence, event);
    case Kind::Indication: return addIndicationTexts(sequence, event, participant);
    case Kind::State: return addStateTexts(sequence, event, participant);
    }
}

void PictureBuilder::addCallTexts(quint64 sequence, const Event &event, int participant)
{
    const qint32 y = m_diagram.y(sequence);
    if (event.kind == Kind::Return) {
        if (event.layer != Layer::Api)
            return;
        const LabelTone tone = event.error != 0 ? LabelTone::Failed : LabelTone::Met;
        besideApplication(sequence, participant, {resultLabel(event), TextRole::Code, tone}, y - LabelGap - LabelHeight,
                          LabelHeight, Reach::Own);
        return;
    }
    if (event.layer == Layer::Spi) {
        const double a = m_lanes.x(m_lanes.application(participant));
        const double b = m_lanes.x(m_lanes.provider(participant));
        between(sequence, std::min(a, b), std::max(a, b),
                {m_trace.text(event.name), TextRole::SmallCode, LabelTone::Quiet},
                y + ProviderArrow - LabelGap - SmallHeight, SmallHeight);
        return;
    }
    const bool above = m_diagram.options().layers.has(Layer::Spi);
    besideApplication(sequence, participant, {callLabel(m_trace, event, m_request.vocabulary)},
                      above ? y - LabelGap - LabelHeight : y + LabelGap, LabelHeight, Reach::Outer);
    const quint64 returned = m_diagram.links().partner(sequence);
    if ((returned == 0 || returned > m_shown) && m_diagram.spanEnd(sequence) > m_diagram.bottom(m_shown))
        addWaiting(sequence, participant);
}

/// Beside the open end of a bar, below all that may stand beside the last event.
void PictureBuilder::addWaiting(quint64 sequence, int participant)
{
    besideApplication(sequence, participant, {halfclose::tr("… waiting"), TextRole::Caption, LabelTone::Waiting},
                      m_diagram.bottom(m_shown) + LabelRoom + LabelGap, SmallHeight, Reach::Own);
}

void PictureBuilder::addMessageTexts(quint64 sequence, const Event &event)
{
    const qint32 y = m_diagram.y(sequence);
    const double left = m_lanes.edge(m_lanes.wireFrom());
    const double right = m_lanes.edge(m_lanes.wireFrom() + 1);
    const quint64 send = event.kind == Kind::Receive ? m_diagram.links().partner(sequence) : sequence;
    const bool fromOutside = event.kind == Kind::Receive && (send == 0 || !m_diagram.isVisible(send));
    if (event.kind == Kind::Send || fromOutside) {
        const LabelTone tone = messageKind(m_trace.text(event.name)) == MessageKind::Abortive ? LabelTone::Failed
            : messageKind(m_trace.text(event.name)) == MessageKind::Ending                    ? LabelTone::Quiet
                                                                                              : LabelTone::Text;
        const qint32 start = fromOutside ? y - Slant : y;
        between(sequence, left, right, {messageLabel(m_trace, event), TextRole::Code, tone},
                start - LabelGap - LabelHeight, LabelHeight);
    }
    if (event.kind == Kind::Receive) {
        const QString caption = messageCaption(m_trace, fromOutside ? event : m_trace.at(send));
        between(sequence, left, right, {caption, TextRole::Caption, LabelTone::Quiet}, y + LabelGap, SmallHeight);
    }
}

void PictureBuilder::addIndicationTexts(quint64 sequence, const Event &event, int participant)
{
    const qint32 y = m_diagram.y(sequence);
    const double a = m_lanes.x(m_lanes.application(participant));
    const double b = m_lanes.x(m_lanes.provider(participant));
    const bool failed = event.error != 0;
    Words name{m_trace.text(event.name), TextRole::Pill, failed ? LabelTone::Failed : LabelTone::Text, LabelShape::Pill};
    if (failed)
        name.text.prepend(QStringLiteral("✕ "));
    between(sequence, std::min(a, b), std::max(a, b), name, y - LabelGap - PillHeight, PillHeight);
    if (failed) {
        between(sequence, std::min(a, b), std::max(a, b), {errorName(event.error), TextRole::SmallCode, LabelTone::Failed},
                y + LabelGap, SmallHeight);
    }
}

void PictureBuilder::addStateTexts(quint64 sequence, const Event &event, int participant)
{
    const qint32 y = m_diagram.y(sequence);
    if (event.layer == Layer::Kernel) {
        if (m_lanes.isCollapsed(participant))
            return;
        const int provider = m_lanes.provider(participant);
        const bool leftwards = m_lanes.application(participant) < provider;
        const double away = m_lanes.barWidth() / 2 + m_lanes.gap() / 2;
        const double edge = m_lanes.x(m_lanes.application(participant));
        const double lane = m_lanes.x(provider);
        const QRectF strip(leftwards ? edge + away : lane + away, px(y - NoteHeight / 2), std::abs(lane - edge) - 2 * away,
                           px(NoteHeight));
        const double air = clearance * m_metrics.line;
        put(sequence, {shortened(event.arguments), TextRole::SmallCode, LabelTone::Quiet, LabelShape::Note},
            leftwards ? m_obstacles.fromRight(strip, air) : m_obstacles.fromLeft(strip, air),
            leftwards ? LabelAlign::Right : LabelAlign::Left, strip.top(), strip.height());
        return;
    }
    const StepRow *row = m_diagram.step(event.label);
    if (!row)
        return;
    if (sequence == row->started) {
        const bool running = row->ended == 0 || row->ended > m_shown;
        Words words{stepCode(event, m_request.vocabulary)};
        if (row->kind == StepKind::Event || row->kind == StepKind::Wait) {
            words.tone = running ? LabelTone::Waiting : LabelTone::Quiet;
            words.text.prepend(running ? QStringLiteral("… ") : QStringLiteral("✓ "));
        } else if (row->kind == StepKind::Crash) {
            words.tone = LabelTone::Failed;
            words.text.prepend(QStringLiteral("✕ "));
        }
        besideApplication(sequence, participant, words, y + LabelGap, LabelHeight, Reach::Outer);
        return;
    }
    const bool worded = row->kind == StepKind::Sum || row->state == StepState::Failed || row->state == StepState::TimedOut;
    if (sequence != row->ended || !worded)
        return;
    Words words{{}, TextRole::Code, LabelTone::Met};
    const QString outcome = shortened(event.arguments);
    const QString expected = m_trace.text(event.note);
    if (row->state == StepState::Met) {
        words.text = QStringLiteral("= ") + outcome;
    } else {
        words.tone = LabelTone::Failed;
        words.text = QStringLiteral("✗ ");
        if (row->state == StepState::TimedOut)
            words.text += halfclose::tr("timed out");
        else if (!expected.isEmpty())
            words.text += halfclose::tr("expected %1").arg(expected);
        else
            words.text += outcome.isEmpty() ? halfclose::tr("failed") : outcome;
    }
    besideApplication(sequence, participant, words, y - LabelGap - LabelHeight, LabelHeight, Reach::Own);
}

void PictureBuilder::addStepLabels()
{
    const auto &rows = m_diagram.steps();
    if (rows.empty())
        return;
    // The explorer holds its clock: times that are all the same say nothing.
    const bool timed = m_shown <= rows.front().started || m_trace.at(m_shown).at != m_diagram.origin();
    const std::string point = decimalPoint();
    auto row = std::lower_bound(rows.begin(), rows.end(), m_first,
        [](const StepRow &candidate, quint64 first) { return candidate.started < first; });
    for (; row != rows.end() && row->started <= m_last; ++row) {
        const StepState now = row->stateAt(m_shown);
        const bool failed = now == StepState::Failed || now == StepState::TimedOut;
        Words label{m_trace.text(row->label), TextRole::Step, LabelTone::Text, LabelShape::Step};
        if (failed)
            label = {QStringLiteral("✗ ") + label.text, TextRole::Step, LabelTone::Failed, LabelShape::Step};
        else if (now == StepState::Running)
            label.tone = LabelTone::Waiting;
        const StripFinder::Strip margin{0.3 * m_metrics.em(), m_lanes.margin() - 0.3 * m_metrics.em()};
        put(row->started, label, margin, LabelAlign::Centre, px(row->top), px(MarginPill));
        if (!timed)
            continue;
        const auto time = m_trace.at(row->started).at - m_diagram.origin();
        put(row->started, {timeText(time, point), TextRole::SmallCode, LabelTone::Quiet}, margin, LabelAlign::Centre,
            px(row->top + MarginPill + LabelGap), px(SmallHeight));
    }
}

} // namespace halfclose
