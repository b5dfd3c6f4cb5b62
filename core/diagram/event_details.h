// All that is known of one event, in words: for a tooltip, a panel, a screen reader.
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QPair>
#include <QString>

#include "core/diagram/diagram.h"

namespace halfclose {

struct EventDetails
{
    QString title; ///< "DISCONNECT of step 5"
    QList<QPair<QString, QString>> rows; ///< what, value
    /// On one line, for a screen reader.
    QString sentence() const;
    /// For a tooltip; everything from the trace escaped.
    QString html() const;
};

/// @param shown  what happened later is not told
EventDetails eventDetails(const Trace &trace, const Diagram &diagram, quint64 sequence, quint64 shown, Vocabulary vocabulary);

} // namespace halfclose
