// The fonts of a diagram's texts, all derived from one base font, and their measures for the layout.
// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include <QFont>
#include <QFontMetricsF>

#include "core/diagram/metrics.h"

namespace halfclose {

class DiagramFonts
{
public:
    /// @param base  the widget's font: its size is that of the lanes' heads
    /// @param device  what is painted on; null: the screen
    explicit DiagramFonts(const QFont &base, double zoom = 1, const QPaintDevice *device = nullptr);

    const QFont &font(TextRole role) const { return m_fonts[size_t(role)].font; }
    const QFontMetricsF &measures(TextRole role) const { return m_fonts[size_t(role)].measures; }
    /// The fonts must outlive what is returned.
    DiagramMetrics metrics() const;
    double line() const { return m_line; }

private:
    struct Sized
    {
        QFont font;
        QFontMetricsF measures{QFont()};
        double fixedAdvance = 0; ///< of every character; 0 for proportional fonts
    };
    std::array<Sized, TextRoleCount> m_fonts;
    double m_line = 0;
};

} // namespace halfclose
