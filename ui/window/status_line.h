// The line below everything: where the live run stands, what is shown of it when that is less, and the counts.
// SPDX-License-Identifier: MIT
#pragma once

#include <QStatusBar>

namespace halfclose {

class TextLabel;

class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setTexts(const QString &live, const QString &past, const QString &counts);
    QString live() const;
    QString past() const;
    QString counts() const;

Q_SIGNALS:
    void liveWanted(); ///< back to the live end

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    TextLabel *m_past;
    TextLabel *m_live;
    TextLabel *m_counts;
};

} // namespace halfclose
