// SPDX-License-Identifier: MIT
#include "ui/export/gif.h"

#include <algorithm>
#include <cmath>

#include <QImage>
#include <QPainter>

#include "core/export/motion.h"
#include "core/trace/tr.h"
#include "ui/export/gif_encoder.h"
#include "ui/export/sheet.h"

namespace halfclose {

namespace {

constexpr double tallest = 900; ///< points of the diagram that are seen at once
constexpr double perFrame = 0.1; ///< seconds
constexpr double longest = 180; ///< seconds; what plays for longer nobody sees to its end
constexpr double widest = 65535; ///< pixels, in either direction, that the format counts
constexpr int atTheEnd = 300; ///< hundredths of a second until it begins again

/// What is seen at one moment.
struct Moment
{
    quint64 shown = 0;
    double top = 0; ///< of the body's part in view
    std::vector<PaintStyle::Flight> flights;
    bool closing = false;
};

class Film
{
public:
    Film(const Trace &trace, const ExportOptions &options)
        : m_trace(trace)
        , m_options(options)
        , m_sheet(trace, options)
        , m_motion(m_sheet.diagram(), trace.size())
        , m_view(std::min(m_sheet.bodyHeight(), tallest))
    {
        const EventRange &range = m_sheet.range();
        if (range.first <= range.last && range.last <= trace.size()) {
            m_from = std::max(0.0, m_motion.at(range.first) - 0.5);
            m_to = m_motion.at(range.last) + 0.5;
        }
    }

    double seconds() const { return (m_to - m_from) / m_options.speed; }
    QSize size() const
    {
        const double height = m_sheet.size().height() - m_sheet.bodyHeight() + m_view;
        return QSize(int(std::min(widest + 1, std::ceil(m_sheet.width() * m_options.scale))),
                     int(std::min(widest + 1, std::ceil(height * m_options.scale))));
    }

    bool encode(GifEncoder &encoder)
    {
        QImage frame(size(), QImage::Format_RGB32);
        const int frames = int(std::ceil(seconds() / perFrame));
        bool good = true;
        int unchanged = 0;
        for (int i = 0; good && i <= frames; ++i) {
            const Moment before = m_moment;
            advanceTo(m_from + i * perFrame * m_options.speed, i == frames);
            const bool same = i > 0 && before.shown == m_moment.shown && before.closing == m_moment.closing
                && before.flights.empty() && m_moment.flights.empty();
            if (i > 0 && !same) {
                good = encoder.add(frame, unchanged * int(100 * perFrame));
                unchanged = 0;
            }
            if (!same)
                paint(frame);
            ++unchanged;
        }
        return good && encoder.add(frame, atTheEnd) && encoder.end();
    }

private:
    void advanceTo(double time, bool last)
    {
        quint64 &shown = m_moment.shown;
        const quint64 end = m_sheet.range().last;
        while (shown < end && (last || m_motion.at(shown + 1) <= time)) {
            ++shown;
            if (m_trace.at(shown).kind == Kind::Send)
                m_travelling.push_back(shown);
        }
        m_moment.flights.clear();
        std::erase_if(m_travelling, [&](quint64 send) { return last || arrival(send) <= shown; });
        for (const quint64 send : m_travelling) {
            const double way = m_motion.between(send, arrival(send));
            m_moment.flights.push_back({send, way > 0 ? std::clamp((time - m_motion.at(send)) / way, 0.0, 1.0) : 0.5});
        }
        m_moment.closing = last;
        if (m_view < m_sheet.bodyHeight()) {
            const double wanted = scrolledTo(m_sheet.rowsAt(shown), m_moment.top, m_view);
            m_moment.top = std::clamp(wanted, 0.0, m_sheet.bodyHeight() - m_view);
        }
    }

    /// 0 for a message that never arrives: it does not travel either, but ends half way.
    quint64 arrival(quint64 send) const { return m_sheet.diagram().links().partner(send); }

    void paint(QImage &frame) const
    {
        QPainter painter(&frame);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(m_options.scale, m_options.scale);
        painter.fillRect(QRectF(0, 0, m_sheet.width() + 1, m_sheet.size().height() + 1), m_sheet.palette().background);
        const double bodyAt = m_sheet.headsTop() + m_sheet.headsHeight();
        m_sheet.paintTitle(painter, 0);
        m_sheet.paintHeads(painter, m_sheet.headsTop());
        if (m_moment.closing)
            m_sheet.paintClosing(painter, bodyAt + m_view);
        painter.setClipRect(QRectF(0, bodyAt, m_sheet.width(), m_view));
        painter.translate(0, bodyAt - m_moment.top);
        m_sheet.paintBody(painter, QRectF(0, m_moment.top, m_sheet.width(), m_view), m_moment.shown, m_moment.flights);
    }

    const Trace &m_trace;
    const ExportOptions &m_options;
    Sheet m_sheet;
    Motion m_motion;
    double m_view;
    double m_from = 0;
    double m_to = 0;
    Moment m_moment;
    std::vector<quint64> m_travelling;
};

} // namespace

Exported gif(const Trace &trace, const ExportOptions &options)
{
    Film film(trace, options);
    if (film.seconds() > longest)
        return {{}, tr("a GIF of this would play for %1 seconds and may for %2: choose fewer steps with --steps, or a higher --speed")
                        .arg(qRound64(film.seconds())).arg(longest)};
    const QSize size = film.size();
    if (size.width() > widest || size.height() > widest)
        return {{}, tr("a GIF cannot be as large as this: choose a smaller --scale")};
    GifEncoder encoder(size, options.theme == ExportOptions::Theme::Dark ? Palette::dark() : Palette::light());
    return film.encode(encoder) ? Exported{encoder.bytes(), {}} : Exported{{}, tr("the picture could not be encoded as GIF")};
}

} // namespace halfclose
