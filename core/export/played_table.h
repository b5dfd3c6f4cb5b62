// The documented table as a page plays it: each step with its words and the moments at which it begins and ends. Made
// from the lesson that the trace brings along, or from the trace's own steps where that is no lesson. Knows no markup.
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include "core/diagram/diagram.h"
#include "core/export/motion.h"
#include "core/export/options.h"

namespace halfclose {

struct PlayedStep
{
    enum class Outcome { None, Met, Bad, Open }; ///< Open: not reached, or still running at the trace's end

    QString label;
    QString code; ///< empty for narration
    QString caption;
    QString outcome; ///< "✓ 0", "✗ expected "17", got WSAECONNRESET"
    Outcome kind = Outcome::None;
    int column = 0;
    quint64 event = 0; ///< that starts it; 0: it never was
    qsizetype stop = 0; ///< of Motion::stops(): where it has been seen; 0: never
    double from = 0; ///< seconds; meaningful once started
    double to = 0;
};

struct PlayedTable
{
    struct Column
    {
        QString name;
        bool server = false;
    };
    using Cell = QList<PlayedStep>;

    QList<Column> columns;
    QList<QList<Cell>> rows; ///< each with one cell a column
    QString source; ///< where the sequence is documented; often empty
};

PlayedTable playedTable(const Trace &trace, const Diagram &diagram, const Motion &motion, const ExportOptions &options);

} // namespace halfclose
