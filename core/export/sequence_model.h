// A run as the languages for sequence diagrams see it: participants, and arrows and notes one below the other.
// Knows no such language.
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include "core/export/options.h"
#include "core/trace/trace.h"

namespace halfclose {

struct SequenceItem
{
    enum class Type {
        Call, ///< activates `to`
        Return, ///< from the participant that its call has activated
        Message, ///< between providers
        Lost, ///< a message that never arrived
        Note, ///< over `from`
        Failure, ///< a note on a step that went wrong
    };
    Type type = Type::Note;
    int from = 0; ///< index of a participant
    int to = 0;
    QString text; ///< one line, printable, of bounded length
};

struct SequenceModel
{
    QStringList participants; ///< from left to right: client applications and providers, then the server's
    QList<SequenceItem> items; ///< every Return has its Call
    QString title;
    QString closing; ///< the verdict's sentence; empty without captions
};

SequenceModel sequenceModel(const Trace &trace, const ExportOptions &options);

} // namespace halfclose
