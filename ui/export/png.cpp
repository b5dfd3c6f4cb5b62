// SPDX-License-Identifier: MIT
#include "ui/export/png.h"

#include <algorithm>
#include <cmath>

#include <QImage>
#include <QPainter>

#include "core/trace/tr.h"
#include "ui/export/png_encoder.h"
#include "ui/export/sheet.h"

namespace halfclose {

namespace {

constexpr double pointsPerMetre = 96 / 0.0254;
constexpr double most = 2'147'483'647; ///< pixels that the format counts in either direction
constexpr qint64 stripPixels = 1'000'000;

} // namespace

Exported png(const Trace &trace, const ExportOptions &options)
{
    const Sheet sheet(trace, options);
    const double scale = options.scale;
    const double wide = std::ceil(sheet.size().width() * scale);
    const double high = std::ceil(sheet.size().height() * scale);
    if (wide > most || high > most)
        return {{}, tr("a PNG cannot be as high as this: choose fewer steps with --steps, or a smaller --scale")};
    const int width = int(wide);
    const int height = int(high);

    PngEncoder encoder;
    bool good = encoder.begin({quint32(width), quint32(height), pointsPerMetre * scale, sheet.title().toUtf8()});
    QImage strip(width, int(std::clamp<qint64>(stripPixels / width, 16, height)), QImage::Format_RGB32);
    if (strip.isNull())
        return {{}, tr("there is not enough memory for a picture as wide as this: choose a smaller --scale")};
    for (int top = 0; good && top < height; top += strip.height()) {
        const int rows = std::min(strip.height(), height - top);
        QPainter painter(&strip);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.translate(0, -top);
        painter.scale(scale, scale);
        sheet.paint(painter, QRectF(0, top / scale, width / scale, rows / scale));
        painter.end();
        good = encoder.write(strip, rows);
    }
    good = good && encoder.end();
    return good ? Exported{encoder.bytes(), {}} : Exported{{}, tr("the picture could not be encoded as PNG")};
}

} // namespace halfclose
