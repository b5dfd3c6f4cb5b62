// The right side of the window: every socket there is at the moment that is shown. Follows the scrubber: in the past it
// shows the past.
// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

#include "core/trace/trace.h"
#include "ui/model/socket_history.h"

QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace halfclose {

class SocketCard;
class TextLabel;

class SocketsPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit SocketsPanel(QWidget *parent = nullptr);

    /// Whether there will be sockets in a moment: says nothing of there being none.
    void expect(bool some);
    /// @param servers  the endpoints that are servers, by name
    void setSockets(const QList<SocketView> &sockets, const QStringList &servers);
    const QList<SocketCard *> &cards() const { return m_cards; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_page;
    QVBoxLayout *m_column;
    TextLabel *m_nothing;
    QList<SocketCard *> m_cards;
    QSize m_least;
    QList<quint32> m_numbers; ///< of the sockets that the cards show
};

} // namespace halfclose
