// The whole of the selected event, with links to what caused it and what it led to.
// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

#include "ui/details/event_facts.h"

QT_FORWARD_DECLARE_CLASS(QGridLayout)

namespace halfclose {

class TextLabel;

class EventDetailsPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit EventDetailsPanel(QWidget *parent = nullptr);

    void setFacts(const EventFacts &facts);
    /// All that is shown, line by line.
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void eventActivated(quint64 sequence);

private:
    QWidget *m_page;
    TextLabel *m_title;
    TextLabel *m_hint;
    QWidget *m_list = nullptr;
    QStringList m_lines;
};

} // namespace halfclose
