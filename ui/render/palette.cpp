// SPDX-License-Identifier: MIT
#include "ui/render/palette.h"

#include <algorithm>
#include <cmath>

namespace halfclose {

const Palette &Palette::light()
{
    static const Palette palette = {
        .background = QColor(0xFFFBFDFF), .panel = QColor(0xFFFFFFFF), .rule = QColor(0xFFD5DBE3), .text = QColor(0xFF1F2933),
        .quietText = QColor(0xFF56616E), .client = QColor(0xFF0067A8), .clientSoft = QColor(0xFF6BAED6), .server = QColor(0xFFA85400),
        .serverSoft = QColor(0xFFD9A273), .wire = QColor(0xFF2F3A48), .indication = QColor(0xFF83358F),
        .indicationText = QColor(0xFFFFFFFF), .met = QColor(0xFF00704F), .failed = QColor(0xFFB3261E), .waiting = QColor(0xFF7A5C00),
        .current = QColor(0xFFFFF6D9), .selection = QColor(0xFFCFE6F7),
    };
    return palette;
}

const Palette &Palette::dark()
{
    static const Palette palette = {
        .background = QColor(0xFF14191F), .panel = QColor(0xFF1B222A), .rule = QColor(0xFF3A4653), .text = QColor(0xFFE6EBF0),
        .quietText = QColor(0xFFA3AFBB), .client = QColor(0xFF6CB8EC), .clientSoft = QColor(0xFF2F6690), .server = QColor(0xFFF0A35E),
        .serverSoft = QColor(0xFF8A5527), .wire = QColor(0xFFC6D0DA), .indication = QColor(0xFFD79BE3),
        .indicationText = QColor(0xFF14191F), .met = QColor(0xFF4CC79C), .failed = QColor(0xFFFF8A80), .waiting = QColor(0xFFE8C25A),
        .current = QColor(0xFF3A3317), .selection = QColor(0xFF24455E),
    };
    return palette;
}

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace halfclose
