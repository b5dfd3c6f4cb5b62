// SPDX-License-Identifier: MIT
#include "ui/sockets/socket_card.h"

#include <QVBoxLayout>

#include "core/trace/in_words.h"
#include "core/trace/state_names.h"
#include "ui/sockets/stage_strip.h"
#include "ui/widgets/fact_row.h"
#include "ui/widgets/text_label.h"

namespace halfclose {

namespace {

struct RowName
{
    const char16_t *property;
    const char *name;
};

// In the order in which they are shown. What is not known of a socket has no row.
constexpr RowName RowNames[] = {
    {state::SendHalf, QT_TRANSLATE_NOOP("halfclose::SocketCard", "send half")},
    {state::ReceiveHalf, QT_TRANSLATE_NOOP("halfclose::SocketCard", "receive half")},
    {state::Unread, QT_TRANSLATE_NOOP("halfclose::SocketCard", "unread bytes")},
    {state::RecordedEvents, QT_TRANSLATE_NOOP("halfclose::SocketCard", "recorded events")},
    {state::DisconnectData, QT_TRANSLATE_NOOP("halfclose::SocketCard", "disconnect data")},
    {state::Linger, QT_TRANSLATE_NOOP("halfclose::SocketCard", "linger")},
    {state::Blocking, QT_TRANSLATE_NOOP("halfclose::SocketCard", "blocking")},
    {state::LastError, QT_TRANSLATE_NOOP("halfclose::SocketCard", "last error")},
    {state::TcpState, QT_TRANSLATE_NOOP("halfclose::SocketCard", "kernel TCP state")},
};

} // namespace

SocketCard::SocketCard(bool server, QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel({}, TextSize::Normal, server ? Ink::Server : Ink::Client, this))
    , m_address(new TextLabel({}, TextSize::SmallCode, Ink::Quiet, this))
    , m_stage(new StageStrip(server, this))
{
    m_title->setBold(true);
    m_title->setEliding(true);
    m_address->setEliding(true);
    const int gap = fontMetrics().height() / 2;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(gap, 0, gap, 0);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_address);
    column->addLayout(head);
    auto *strip = new QHBoxLayout;
    strip->setContentsMargins(gap, gap / 3, gap, gap / 2);
    strip->addWidget(m_stage);
    column->addLayout(strip);
    for (const RowName &name : RowNames) {
        auto *row = new FactRow(tr(name.name), this);
        row->hide();
        column->addWidget(row);
        m_rows.append({QString::fromUtf16(name.property), row});
    }
}

void SocketCard::setSocket(const SocketView &socket)
{
    const QString name = socket.value(state::Name);
    const QString title = name.isEmpty() ? tr("%1 · socket %2").arg(socket.endpoint).arg(socket.socket)
                                         : QStringLiteral("%1 · %2").arg(socket.endpoint, name);
    m_title->show(title);
    setAccessibleName(tr("Socket %1").arg(title));
    m_address->show(socket.value(state::LocalAddress));
    m_address->setToolTip(tr("Connected to %1").arg(socket.value(state::RemoteAddress)));
    m_stage->setStage(stageOf(socket));
    for (const auto &[property, row] : std::as_const(m_rows)) {
        const auto known = std::find_if(socket.properties.begin(), socket.properties.end(),
            [&property = property](const SocketView::Property &p) { return p.name == property; });
        row->setVisible(known != socket.properties.end());
        if (known != socket.properties.end())
            row->setValue(inWords(known->value), known->changed);
    }
}

FactRow *SocketCard::row(QStringView property) const
{
    for (const auto &[name, row] : m_rows) {
        if (name == property)
            return row->isHidden() ? nullptr : row;
    }
    return nullptr;
}

QString SocketCard::title() const
{
    return m_title->text();
}

} // namespace halfclose
