// A socket's way as a small diagram of three places with the current one lit.
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include "ui/model/socket_stage.h"

namespace halfclose {

class StageStrip : public QWidget
{
    Q_OBJECT

public:
    explicit StageStrip(bool server, QWidget *parent = nullptr);

    void setStage(const SocketStage &stage);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SocketStage m_stage;
    bool m_server;
};

} // namespace halfclose
