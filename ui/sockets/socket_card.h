// One socket: whose it is, its address, where it stands on its way, and everything known of it.
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QWidget>

#include "ui/model/socket_history.h"

namespace halfclose {

class FactRow;
class StageStrip;
class TextLabel;

class SocketCard : public QWidget
{
    Q_OBJECT

public:
    explicit SocketCard(bool server, QWidget *parent = nullptr);

    void setSocket(const SocketView &socket);
    /// The row of a property (state_names.h); null where it is not known.
    FactRow *row(QStringView property) const;
    QString title() const;

private:
    TextLabel *m_title;
    TextLabel *m_address;
    StageStrip *m_stage;
    QList<QPair<QString, FactRow *>> m_rows;
};

} // namespace halfclose
