// What an export shows of a trace and how: the same choices on the command line and in the window.
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include <QString>

#include "core/diagram/options.h"

namespace halfclose {

struct ExportOptions
{
    enum class Theme : quint8 { Light, Dark };

    LayerSet layers{Layer::Api, Layer::Wire};
    Vocabulary vocabulary = Vocabulary::Api;
    TimeAxis time = TimeAxis::Logical;
    Theme theme = Theme::Light;
    double scale = 1; ///< of pixels, for PNG
    QString firstStep; ///< labels of the first and the last step shown; empty for all
    QString lastStep;
    std::optional<QString> title; ///< none: the lesson's
    bool captions = true; ///< the title, the verdict's sentence and other words around the picture
    bool animate = false;
};

} // namespace halfclose
