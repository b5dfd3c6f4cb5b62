// SPDX-License-Identifier: MIT
#include "ui/transport/transport_bar.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include "ui/theme/theme.h"
#include "ui/transport/scrubber.h"
#include "ui/widgets/signs.h"
#include "ui/widgets/text_label.h"

namespace halfclose {

namespace {

constexpr double Speeds[] = {0.1, 0.25, 0.5, 1, 2, 4, 10};

QString speedText(double speed)
{
    return QStringLiteral("%1×").arg(QLocale().toString(speed, 'g', 3));
}

} // namespace

TransportBar::TransportBar(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_toStart(button(tr("To the start"), tr("To the start (Home)")))
    , m_back(button(tr("Step back"), tr("Step back (Left)")))
    , m_play(button(tr("Play"), tr("Play (Space)")))
    , m_forward(button(tr("Step"), tr("Step: the next call happens now (Right, F10)")))
    , m_speed(button(tr("Speed"), tr("How fast it plays")))
    , m_scrubber(new Scrubber(this))
    , m_place(new TextLabel({}, TextSize::SmallCode, Ink::Text, this))
{
    setAccessibleName(tr("Transport"));
    const int gap = fontMetrics().height() / 2;
    m_row->setContentsMargins(gap * 3 / 2, gap / 2, gap * 3 / 2, gap / 2);
    m_row->setSpacing(gap);
    m_play->setProperty("kind", QStringLiteral("primary"));
    for (QToolButton *each : {m_toStart, m_back, m_play, m_forward})
        m_row->addWidget(each);
    m_row->addWidget(m_speed);
    m_row->addWidget(m_scrubber, 1);
    m_row->addWidget(m_place);
    makeSpeeds();
    dress();

    connect(m_toStart, &QToolButton::clicked, this, &TransportBar::toStartWanted);
    connect(m_back, &QToolButton::clicked, this, &TransportBar::backWanted);
    connect(m_play, &QToolButton::clicked, this, &TransportBar::playWanted);
    connect(m_forward, &QToolButton::clicked, this, &TransportBar::forwardWanted);
}

QToolButton *TransportBar::button(const QString &name, const QString &tip)
{
    auto *made = new QToolButton(this);
    made->setAccessibleName(name);
    made->setToolTip(tip);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

void TransportBar::makeSpeeds()
{
    auto *menu = new QMenu(m_speed);
    auto *group = new QActionGroup(menu);
    for (const double speed : Speeds) {
        QAction *action = menu->addAction(speedText(speed));
        action->setCheckable(true);
        action->setChecked(speed == 1);
        action->setData(speed);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, speed] { Q_EMIT speedWanted(speed); });
    }
    m_speed->setMenu(menu);
    m_speed->setPopupMode(QToolButton::InstantPopup);
    m_speed->setProperty("kind", QStringLiteral("flat"));
    m_speed->setText(speedText(1));
}

void TransportBar::setLesson(const Lesson &lesson)
{
    delete m_endpoints;
    m_endpointActions.clear();
    m_endpointButtons.clear();
    m_endpoints = new QWidget(this);
    auto *row = new QHBoxLayout(m_endpoints);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_row->spacing());
    m_row->insertWidget(4, m_endpoints);
    makeEndpointButtons(lesson);
    m_state = TransportState();
    m_state.place = QStringLiteral(" ");
}

void TransportBar::makeEndpointButtons(const Lesson &lesson)
{
    QList<int> sides[2]; // clients, the server
    for (int i = 0; i < lesson.endpoints.size(); ++i) {
        sides[lesson.endpoints[i].server ? 1 : 0].append(i);
        auto *action = new QAction(lesson.endpoints[i].name, m_endpoints);
        connect(action, &QAction::triggered, this, [this, i] { Q_EMIT endpointWanted(i); });
        m_endpointActions.append(action);
    }
    for (const bool server : {false, true}) {
        const QList<int> &endpoints = sides[server ? 1 : 0];
        if (endpoints.isEmpty())
            continue;
        auto *made = new QToolButton(m_endpoints);
        made->setProperty("kind", server ? QStringLiteral("server") : QStringLiteral("client"));
        made->setText(server ? tr("Step server") : tr("Step client"));
        made->setToolTip(server ? tr("The server's next call happens now (Ctrl+2)")
                                : tr("The client's next call happens now (Ctrl+1)"));
        made->setFocusPolicy(Qt::TabFocus);
        if (endpoints.size() == 1) {
            connect(made, &QToolButton::clicked, m_endpointActions[endpoints.first()], &QAction::trigger);
        } else {
            made->setText(made->text() + QStringLiteral(" ▾"));
            auto *menu = new QMenu(made);
            for (const int endpoint : endpoints)
                menu->addAction(m_endpointActions[endpoint]);
            made->setMenu(menu);
            made->setPopupMode(QToolButton::InstantPopup);
        }
        made->setAccessibleName(made->text());
        m_endpoints->layout()->addWidget(made);
        m_endpointButtons.append({made, endpoints});
    }
}

void TransportBar::setState(const TransportState &state)
{
    if (state == m_state)
        return;
    const bool signChanged = state.playing != m_state.playing;
    m_state = state;
    m_toStart->setEnabled(state.canGoBack);
    m_back->setEnabled(state.canGoBack);
    m_forward->setEnabled(state.canGoForward);
    for (qsizetype i = 0; i < m_endpointActions.size(); ++i)
        m_endpointActions[i]->setEnabled(state.steppable.contains(int(i)));
    for (const auto &[made, endpoints] : std::as_const(m_endpointButtons)) {
        made->setEnabled(std::any_of(endpoints.begin(), endpoints.end(),
            [&](int endpoint) { return state.steppable.contains(endpoint); }));
    }
    m_speed->setText(speedText(state.speed));
    m_speed->setAccessibleName(tr("Speed: %1").arg(speedText(state.speed)));
    const QList<QAction *> speeds = m_speed->menu()->actions();
    for (QAction *action : speeds)
        action->setChecked(action->data().toDouble() == state.speed);
    m_place->show(state.place);
    m_scrubber->setAccessibleDescription(state.place);
    if (signChanged)
        dress();
}

void TransportBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void TransportBar::dress()
{
    const Palette &colours = theme::coloursOf(this);
    const int size = fontMetrics().height() * 5 / 4;
    const QColor faint = theme::mixed(colours.quietText, colours.panel, 0.6);
    const auto draw = [&](QToolButton *each, Sign sign, const QColor &colour) {
        each->setIconSize({size, size});
        each->setIcon(signIcon(sign, colour, faint, size, devicePixelRatioF()));
    };
    draw(m_toStart, Sign::ToStart, colours.text);
    draw(m_back, Sign::Back, colours.text);
    draw(m_play, m_state.playing ? Sign::Pause : Sign::Play, colours.indicationText);
    draw(m_forward, Sign::Forward, colours.text);
    m_play->setAccessibleName(m_state.playing ? tr("Pause") : tr("Play"));
    m_play->setToolTip(m_state.playing ? tr("Pause (Space)") : tr("Play (Space)"));
    m_place->setMinimumWidth(fontMetrics().height() * 11);
    m_place->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace halfclose
