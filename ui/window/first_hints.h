// What a first start says, one hint at a time: enough to play a lesson, look back and find the rest. Said once.
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace halfclose {

class NoticeBar;

class FirstHints : public QObject
{
    Q_OBJECT

public:
    FirstHints(NoticeBar *notice, QObject *parent);

    static QStringList hints();
    /// Shows the first one, if this is the first start.
    void begin();

private:
    void show(qsizetype hint);

    NoticeBar *m_notice;
};

} // namespace halfclose
