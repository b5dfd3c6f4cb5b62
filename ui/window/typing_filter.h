// Keeps the transport's single keys away from whoever types: while a text is edited, Space, Left and the like belong to
// the text. Also lets Return press the focused button, since Space plays.
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace halfclose {

class TypingFilter : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace halfclose
