// SPDX-License-Identifier: MIT
#include "ui/sockets/sockets_panel.h"

#include <algorithm>

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/sockets/socket_card.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/text_label.h"

namespace halfclose {

SocketsPanel::SocketsPanel(QWidget *parent)
    : QScrollArea(parent), m_page(new QWidget), m_column(new QVBoxLayout(m_page))
{
    setAccessibleName(tr("Sockets"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::TabFocus);
    new FocusRing(this);
    const int gap = fontMetrics().height() / 2;
    m_column->setContentsMargins(gap / 2, gap, gap / 2, gap);
    m_column->setSpacing(gap * 2);
    auto *heading = new TextLabel(tr("Sockets"), TextSize::Heading, Ink::Text, m_page);
    heading->setContentsMargins(gap, 0, 0, 0);
    m_column->addWidget(heading);
    m_nothing = new TextLabel(tr("No socket yet: the lesson makes its own."), TextSize::Small, Ink::Quiet, m_page);
    m_nothing->setContentsMargins(gap, 0, 0, 0);
    m_nothing->setWordWrap(true);
    m_column->addWidget(m_nothing);
    m_column->addStretch(1);
    setWidget(m_page);
}

void SocketsPanel::expect(bool some)
{
    m_nothing->setVisible(!some);
}

void SocketsPanel::setSockets(const QList<SocketView> &sockets, const QStringList &servers)
{
    QList<quint32> numbers;
    for (const SocketView &socket : sockets)
        numbers.append(socket.socket);
    if (numbers != m_numbers) {
        m_numbers = numbers;
        qDeleteAll(m_cards);
        m_cards.clear();
        for (const SocketView &socket : sockets) {
            auto *card = new SocketCard(servers.contains(socket.endpoint), m_page);
            m_column->insertWidget(m_column->count() - 1, card);
            m_cards.append(card);
        }
        m_nothing->setVisible(sockets.isEmpty());
    }
    for (qsizetype i = 0; i < sockets.size(); ++i)
        m_cards[i]->setSocket(sockets[i]);
}

// Cards come and change; the panel is never narrower than they need.
bool SocketsPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool taken = QScrollArea::eventFilter(watched, event);
    if (watched == m_page && event->type() == QEvent::LayoutRequest && minimumSizeHint() != m_least) {
        m_least = minimumSizeHint();
        updateGeometry();
    }
    return taken;
}

QSize SocketsPanel::minimumSizeHint() const
{
    // As wide as the cards need, unless they are strange.
    const int line = fontMetrics().height();
    const int needed = m_page->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
    return {std::clamp(needed, 12 * line, 28 * line), 6 * line};
}

QSize SocketsPanel::sizeHint() const
{
    return {fontMetrics().height() * 19, fontMetrics().height() * 30};
}

} // namespace halfclose
