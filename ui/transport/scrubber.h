// The scrubber: a rail with a labelled tick for every step, how far the live run is, and a handle at what is shown.
// Knows nothing of events but how many of them are shown at a place.
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractSlider>
#include <QSet>

#include "ui/model/scrubber_ticks.h"

namespace halfclose {

class Scrubber : public QAbstractSlider
{
    Q_OBJECT

public:
    explicit Scrubber(QWidget *parent = nullptr);

    void setScale(const ScrubberScale &scale);
    void setShown(quint64 shown);
    void setBreakpoints(const QSet<int> &steps);
    const ScrubberScale &scale() const { return m_scale; }
    /// Which ticks have room for their label.
    QList<qsizetype> labelledTicks() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void scrubbed(quint64 shown);
    void stepActivated(int step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    double unit() const;
    double railY() const;
    double xOf(double place) const;
    double placeAt(double x) const;
    qsizetype tickAt(const QPointF &point) const;
    void scrubTo(double x);
    void paintTicks(QPainter &painter) const;

    ScrubberScale m_scale;
    QSet<int> m_breakpoints;
    quint64 m_shown = 0;
    bool m_telling = false; ///< the value follows what is shown: nobody scrubs
};

} // namespace halfclose
