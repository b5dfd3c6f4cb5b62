// The runs of one lesson that were played: the live one, and those that it forked from or that were restarted. Each stays
// to be looked at and compared. Knows nothing of widgets.
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include <QObject>

#include "core/lesson/lesson.h"
#include "core/trace/trace.h"

namespace halfclose {

class Playback;

/// A run to look at or to compare.
struct KeptRun
{
    QString name; ///< "Run 2 from (4)", "Interleaving 3"
    Lesson lesson;
    std::shared_ptr<const Trace> trace;
};

class RunShelf : public QObject
{
    Q_OBJECT

public:
    explicit RunShelf(Playback *playback, QObject *parent = nullptr);

    /// Another lesson: its runs are others.
    void clear();
    const QList<KeptRun> &runs() const { return m_runs; }
    /// The one that goes on; the last.
    int liveIndex() const { return int(m_runs.size()) - 1; }
    /// The one that is shown; -1 when that is none of them.
    int shownIndex() const;
    /// Those in which something has happened.
    QList<KeptRun> comparable() const;
    /// What is shown, whether one of them or not.
    KeptRun shown() const;

    /// Shows one of them: the live one where it was left.
    void show(int index);
    /// Shows a run that is none of them.
    void look(const KeptRun &run);
    /// Runs @p lesson again to what is shown, but not to the step @p before and nothing that differs, and goes on there.
    void fork(const Lesson &lesson, int before = -1);

    /// "Run 1, kept"; empty while the live run is shown.
    QString shownText() const;
    /// Where the live run stands while another is shown: "Live: Run 2 stands at (4)".
    QString liveText() const;

Q_SIGNALS:
    void changed();

private:
    void opened();

    Playback *m_playback;
    QList<KeptRun> m_runs;
    KeptRun m_visited; ///< the last that was none of them
    QString m_from; ///< label before which the next run forks
    int m_count = 0;
};

} // namespace halfclose
