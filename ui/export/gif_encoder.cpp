// SPDX-License-Identifier: MIT
#include "ui/export/gif_encoder.h"

#include <algorithm>
#include <limits>

#include <gif_lib.h>

namespace halfclose {

namespace {

constexpr int steps = 17; ///< between the background and a colour: the edges of letters
constexpr int inPillSteps = 24;

QRgb between(const QColor &from, const QColor &to, int part, int whole)
{
    const auto mixed = [part, whole](int a, int b) { return a + (b - a) * part / whole; };
    return qRgb(mixed(from.red(), to.red()), mixed(from.green(), to.green()), mixed(from.blue(), to.blue()));
}

/// Every colour of the palette, and what lies between it and what it stands on: at most 256.
QList<QRgb> coloursOf(const Palette &palette)
{
    QList<QRgb> colours{palette.background.rgb(), palette.panel.rgb()};
    const QColor *inks[] = {&palette.text, &palette.quietText, &palette.client, &palette.clientSoft, &palette.server,
        &palette.serverSoft, &palette.wire, &palette.indication, &palette.met, &palette.failed, &palette.waiting, &palette.rule};
    for (const QColor *ink : inks) {
        for (int i = 1; i <= steps; ++i)
            colours.append(between(palette.background, *ink, i, steps));
    }
    for (int i = 1; i <= inPillSteps; ++i)
        colours.append(between(palette.indication, palette.indicationText, i, inPillSteps));
    colours.resize(256, colours.first());
    return colours;
}

int append(GifFileType *gif, const GifByteType *data, int size)
{
    static_cast<QByteArray *>(gif->UserData)->append(reinterpret_cast<const char *>(data), size);
    return size;
}

} // namespace

GifEncoder::GifEncoder(QSize size, const Palette &palette)
    : m_size(size)
    , m_colours(coloursOf(palette))
{
    int error = 0;
    m_gif = EGifOpen(&m_bytes, append, &error);
    if (!m_gif)
        return;
    EGifSetGifVersion(m_gif, true);
    ColorMapObject *map = GifMakeMapObject(256, nullptr);
    for (int i = 0; map && i < 256; ++i)
        map->Colors[i] = {GifByteType(qRed(m_colours[i])), GifByteType(qGreen(m_colours[i])), GifByteType(qBlue(m_colours[i]))};
    m_good = map && EGifPutScreenDesc(m_gif, size.width(), size.height(), 8, 0, map) == GIF_OK;
    GifFreeMapObject(map);
    // Again and again, as every reader since Netscape's understands it.
    const unsigned char forever[] = {1, 0, 0};
    m_good = m_good && EGifPutExtensionLeader(m_gif, APPLICATION_EXT_FUNC_CODE) == GIF_OK
        && EGifPutExtensionBlock(m_gif, 11, "NETSCAPE2.0") == GIF_OK
        && EGifPutExtensionBlock(m_gif, sizeof forever, forever) == GIF_OK && EGifPutExtensionTrailer(m_gif) == GIF_OK;
}

GifEncoder::~GifEncoder()
{
    if (m_gif)
        EGifCloseFile(m_gif, nullptr);
}

quint8 GifEncoder::nearest(QRgb colour)
{
    if (const auto known = m_known.constFind(colour); known != m_known.constEnd())
        return *known;
    int best = 0;
    int least = std::numeric_limits<int>::max();
    for (int i = 0; i < int(m_colours.size()); ++i) {
        const int red = qRed(m_colours[i]) - qRed(colour);
        const int green = qGreen(m_colours[i]) - qGreen(colour);
        const int blue = qBlue(m_colours[i]) - qBlue(colour);
        const int away = 3 * red * red + 4 * green * green + 2 * blue * blue;
        if (away < least) {
            least = away;
            best = i;
        }
    }
    m_known.insert(colour, quint8(best));
    return quint8(best);
}

bool GifEncoder::add(const QImage &frame, int hundredths)
{
    if (!m_gif || !m_good)
        return false;
    const int width = m_size.width();
    QList<quint8> pixels(qsizetype(width) * m_size.height());
    QRect changed;
    for (int y = 0; y < m_size.height(); ++y) {
        const auto *row = reinterpret_cast<const QRgb *>(frame.constScanLine(y));
        int first = width;
        int last = -1;
        for (int x = 0; x < width; ++x) {
            const qsizetype at = qsizetype(y) * width + x;
            pixels[at] = x > 0 && row[x] == row[x - 1] ? pixels[at - 1] : nearest(row[x]);
            if (m_before.isEmpty() || pixels[at] != m_before[at]) {
                first = std::min(first, x);
                last = x;
            }
        }
        if (last >= 0)
            changed |= QRect(QPoint(first, y), QPoint(last, y));
    }
    if (changed.isEmpty())
        changed = QRect(0, 0, 1, 1);
    m_before = pixels;

    const GraphicsControlBlock control{DISPOSE_DO_NOT, false, hundredths, NO_TRANSPARENT_COLOR};
    GifByteType block[4];
    EGifGCBToExtension(&control, block);
    m_good = EGifPutExtension(m_gif, GRAPHICS_EXT_FUNC_CODE, sizeof block, block) == GIF_OK
        && EGifPutImageDesc(m_gif, changed.left(), changed.top(), changed.width(), changed.height(), false, nullptr) == GIF_OK;
    for (int y = changed.top(); m_good && y <= changed.bottom(); ++y)
        m_good = EGifPutLine(m_gif, pixels.data() + qsizetype(y) * width + changed.left(), changed.width()) == GIF_OK;
    return m_good;
}

bool GifEncoder::end()
{
    if (!m_gif)
        return false;
    const bool closed = EGifCloseFile(m_gif, nullptr) == GIF_OK;
    m_gif = nullptr;
    return m_good && closed;
}

} // namespace halfclose
