// SPDX-License-Identifier: MIT
#include "ui/render/diagram_fonts.h"

#include <algorithm>

#include <QFontDatabase>
#include <QStringList>

namespace halfclose {

namespace {

QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(std::max(0.5, font.pointSizeF() * factor));
    else
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * factor)));
    return font;
}

bool isPrintableAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; });
}

} // namespace

DiagramFonts::DiagramFonts(const QFont &base, double zoom, const QPaintDevice *device)
{
    const QString monospaced = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    for (int i = 0; i < TextRoleCount; ++i) {
        const auto role = TextRole(i);
        QFont font = scaled(base, textScale(role) * zoom);
        if (isMonospaced(role)) {
            font.setFamilies(QStringList(monospaced));
            font.setStyleHint(QFont::Monospace);
            font.setFixedPitch(true);
        }
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
