// A run as a Mermaid sequence diagram.
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include "core/export/options.h"
#include "core/trace/trace.h"

namespace halfclose {

QByteArray mermaid(const Trace &trace, const ExportOptions &options = {});

/// @p text so that Mermaid shows it as it is, wherever a text may stand.
QString mermaidText(const QString &text);

} // namespace halfclose
