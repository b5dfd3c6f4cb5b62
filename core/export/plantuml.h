// A run as a PlantUML sequence diagram.
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include "core/export/options.h"
#include "core/trace/trace.h"

namespace halfclose {

QByteArray plantUml(const Trace &trace, const ExportOptions &options = {});

/// @p text so that PlantUML shows it as it is, wherever a text may stand.
/// @param inQuotes  it stands between double quotes
QString plantUmlText(const QString &text, bool inQuotes = false);

} // namespace halfclose
