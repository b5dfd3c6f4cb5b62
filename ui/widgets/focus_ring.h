// A frame around a panel that has the focus, over what is in it: a scroll area without a frame would show nothing of it.
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace halfclose {

class FocusRing : public QWidget
{
    Q_OBJECT

public:
    explicit FocusRing(QWidget *panel);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace halfclose
