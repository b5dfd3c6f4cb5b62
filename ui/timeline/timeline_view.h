// The timeline: shows a prefix of a trace as a sequence diagram, lets people scroll, zoom, select, search and read
// the whole of an event. Paints only what is in view. Knows nothing of where the trace comes from.
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <vector>

#include <QAbstractScrollArea>
#include <QSet>

#include "core/diagram/options.h"
#include "core/trace/trace.h"

namespace halfclose {

class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);
    ~TimelineView() override;

    /// Shows @p trace from now on, all of it. Not owned: must outlive the view or be replaced. Null: nothing to show.
    void setTrace(const Trace *trace);
    /// Call after the trace got more events. What is shown follows only if all of it was shown.
    void traceGrew();

    /// Shows the trace as it was after its first @p count events.
    void setShown(quint64 count);
    quint64 shown() const;

    void setLayers(LayerSet layers);
    LayerSet layers() const;
    void setVocabulary(Vocabulary vocabulary);
    Vocabulary vocabulary() const;
    void setTime(TimeAxis time);
    TimeAxis time() const;
    /// Also what happened before the first step.
    void setSetupShown(bool on);
    bool isSetupShown() const;

    /// All of the options at once.
    void setOptions(const DiagramOptions &options);
    const DiagramOptions &options() const;
    /// Marks what is not the same in another run, and no current step. @param steps  their labels  @param events  ascending
    void setMarks(const QSet<QString> &steps, std::vector<quint64> events);
    const QSet<QString> &markedSteps() const;
    /// How high the diagram is, in lines of text; and how high it is at the least, to reach as far as another does.
    double contentLines() const;
    void setLeastHeight(double lines);

    /// The steps to come, as "7 WSARecvDisconnect(s)": label, space, text. Grey, below what is shown.
    void setUpcoming(const QStringList &steps);
    /// While playing, messages travel along their arrows.
    void setPlaying(bool on);
    bool isPlaying() const;

    /// @param sequence  0: none
    void selectEvent(quint64 sequence);
    quint64 selectedEvent() const;
    /// Brings the step's row into view and selects its first event. @return false when it has not started
    bool goToStep(const QString &label);
    /// The next (or previous) event, after the selected one and round the end, that has @p text in its name,
    /// arguments, error or data. Selects it. @return false when there is none
    bool find(const QString &text, bool backwards = false);

    /// 1: as large as the widget's font.
    void setZoom(double factor);
    double zoom() const;
    /// At which all lanes are as wide as their texts need and together as wide as the view.
    double fittingZoom() const;
    void zoomIn();
    void zoomOut();
    void resetZoom();

    /// An endpoint's two lanes drawn as one. @param endpoint  index into the trace's header
    void setCollapsed(int endpoint, bool on);
    bool isCollapsed(int endpoint) const;

    void setLegendVisible(bool on);
    bool isLegendVisible() const;

    /// The whole of an event in plain words: what the tooltip shows.
    QString describe(quint64 sequence) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By the user or by selectEvent, goToStep and find; 0: none.
    void eventSelected(quint64 sequence);
    /// 0: the pointer is over nothing.
    void eventHovered(quint64 sequence);
    /// The step's label in the margin was clicked.
    void stepActivated(const QString &label);
    void zoomChanged(double factor);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace halfclose
