// The button on an endpoint's head in the timeline: folds its two lanes into one, and unfolds them. The head itself is
// painted by the diagram; this adds the sign, the keys, and a name for screen readers.
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

namespace halfclose {

class LaneHead : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LaneHead(QWidget *parent = nullptr);

    void setEndpoint(const QString &name, bool folded);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_folded = false;
};

} // namespace halfclose
