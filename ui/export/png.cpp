// SPDX-License-Identifier: MIT
#include "ui/export/png.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <vector>

#include <QImage>
#include <QMutex>
#include <QPainter>
#include <QThread>

#include "core/trace/tr.h"
#include "ui/export/png_encoder.h"
#include "ui/export/row_deflater.h"
#include "ui/export/sheet.h"

namespace halfclose {

namespace {

constexpr double pointsPerMetre = 96 / 0.0254;
constexpr double most = 2'147'483'647; ///< pixels that the format counts in either direction
constexpr qint64 stripPixels = 1'000'000;

constexpr int mostHands = 8;

/// A picture cut across, so that it is never whole in memory.
struct Strips
{
    QSize size; ///< of the picture, in pixels
    int rows; ///< of each but the last
    double scale;

    int count() const { return (size.height() + rows - 1) / rows; }

    /// Each @p hands th strip, from the one numbered @p hand; @p done is called with each.
    template<typename Done>
    void paint(const Sheet &sheet, int hand, int hands, const Done &done) const
    {
        QImage strip(size.width(), rows, QImage::Format_RGB32);
        for (int number = hand; number < count() && !strip.isNull(); number += hands) {
            const int top = number * rows;
            const int high = std::min(rows, size.height() - top);
            QPainter painter(&strip);
            painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
            painter.translate(0, -top);
            painter.scale(scale, scale);
            sheet.paint(painter, QRectF(0, top / scale, size.width() / scale, high / scale));
            painter.end();
            done(number, deflatedRows(strip, high));
        }
    }
};

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
    const Strips strips{QSize(width, height), int(std::clamp<qint64>(stripPixels / width, 16, height)), scale};
    if (QImage(width, strips.rows, QImage::Format_RGB32).isNull())
        return {{}, tr("there is not enough memory for a picture as wide as this: choose a smaller --scale")};
    // A strip for each processor at once. They are written in their order, as soon as those before are there.
    const int hands = std::clamp(QThread::idealThreadCount(), 1, std::min(mostHands, strips.count()));
    std::map<int, DeflatedRows> waiting;
    int written = 0;
    QMutex mutex;
    const auto done = [&](int number, DeflatedRows rows) {
        const QMutexLocker locked(&mutex);
        waiting.emplace(number, std::move(rows));
        for (auto next = waiting.find(written); next != waiting.end(); next = waiting.find(++written)) {
            good = good && encoder.write(next->second);
            waiting.erase(next);
        }
    };
    std::vector<std::unique_ptr<QThread>> helpers;
    for (int hand = 1; hand < hands; ++hand) {
        helpers.emplace_back(QThread::create([&trace, &options, &strips, &done, hand, hands] {
            const Sheet own(trace, options); // fonts are not shared between threads
            strips.paint(own, hand, hands, done);
        }));
        helpers.back()->start();
    }
    strips.paint(sheet, 0, hands, done);
    for (const auto &helper : helpers)
        helper->wait();
    good = good && written == strips.count();
    good = good && encoder.end();
    return good ? Exported{encoder.bytes(), {}} : Exported{{}, tr("the picture could not be encoded as PNG")};
}

} // namespace halfclose
