// SPDX-License-Identifier: MIT
#include "ui/render/diagram_fonts.h"

#include <algorithm>

#include <QFontDatabase>

namespace halfclose {

namespace {

void setSize(QFont &font, const QFont &base, double factor)
{
    if (base.pointSizeF() > 0)
        font.setPointSizeF(std::max(0.5, base.pointSizeF() * factor));
    else
        font.setPixelSize(std::max(1, qRound(base.pixelSize() * factor)));
}

bool isPrintableAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; });
}

} // namespace

DiagramFonts::DiagramFonts(const QFont &base, double zoom, const QPaintDevice *device)
{
    for (int i = 0; i < TextRoleCount; ++i) {
        const auto role = TextRole(i);
        // As the panels ask for them, too: a font is looked up and its glyphs drawn once for each way of asking.
        QFont font = isMonospaced(role) ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : base;
        setSize(font, base, textScale(role) * zoom);
        font.setBold(isBold(role));
        font.setKerning(false);
        Sized &sized = m_fonts[size_t(i)];
        sized.font = font;
        sized.measures = device ? QFontMetricsF(font, device) : QFontMetricsF(font);
        const double narrow = sized.measures.horizontalAdvance(QLatin1Char('i'));
        if (isMonospaced(role) && qFuzzyCompare(narrow, sized.measures.horizontalAdvance(QLatin1Char('M'))))
            sized.fixedAdvance = narrow;
        m_line = std::max(m_line, sized.measures.height() * (role == TextRole::Head ? 1.0 : 0.98));
    }
    // A little air, and never nothing: a font of no size must not divide by it.
    m_line = std::max(1.0, m_line * 1.04);
}

DiagramMetrics DiagramFonts::metrics() const
{
    DiagramMetrics metrics;
    metrics.line = m_line;
    metrics.width = [this](TextRole role, QStringView text) {
        const Sized &sized = m_fonts[size_t(role)];
        if (sized.fixedAdvance > 0 && isPrintableAscii(text))
            return sized.fixedAdvance * double(text.size());
        return sized.measures.horizontalAdvance(text.toString());
    };
    return metrics;
}

} // namespace halfclose
