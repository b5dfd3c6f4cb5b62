// What an export shows of a trace and how: the same choices on the command line and in the window.
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include <QString>

#include "core/diagram/options.h"

namespace halfclose {

struct ExportOptions
{
    /// Reader: as the reader prefers where the format can follow (SVG, HTML), else light.
    enum class Theme : quint8 { Reader, Light, Dark };

    LayerSet layers{Layer::Api, Layer::Wire};
    Vocabulary vocabulary = Vocabulary::Api;
    TimeAxis time = TimeAxis::Logical;
    Theme theme = Theme::Reader;
    double scale = 1; ///< of pixels, for PNG and GIF
    double speed = 1; ///< of what moves, for GIF: 2 takes half the time
    QString firstStep; ///< labels of the first and the last step shown; empty for all
    QString lastStep;
    std::optional<QString> title; ///< none: the lesson's
    bool titled = true; ///< a title stands above the picture
    bool captions = true; ///< any words stand around it: the title, the verdict's sentence
    bool animate = false; ///< SVG: what happens appears one after the other

    bool showsTitle() const { return titled && captions; }
};

} // namespace halfclose
