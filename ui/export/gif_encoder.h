// giflib behind a few calls: frames in, the bytes of an endless animation out. Each frame is the part that differs from
// the one before, in the few colours of a palette. Knows nothing of what is painted.
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QImage>
#include <QSize>

#include "ui/render/palette.h"

struct GifFileType;

namespace halfclose {

class GifEncoder
{
public:
    GifEncoder(QSize size, const Palette &palette);
    ~GifEncoder();
    GifEncoder(const GifEncoder &) = delete;
    GifEncoder &operator=(const GifEncoder &) = delete;

    /// @param frame  of QImage::Format_RGB32; shown for @p hundredths of a second. @return false when giflib refused
    bool add(const QImage &frame, int hundredths);
    /// Behind the last frame: bytes() are a whole file.
    bool end();
    const QByteArray &bytes() const { return m_bytes; }

private:
    quint8 nearest(QRgb colour);

    GifFileType *m_gif = nullptr;
    bool m_good = true;
    QSize m_size;
    QList<QRgb> m_colours;
    QHash<QRgb, quint8> m_known;
    QList<quint8> m_before; ///< the frame that is seen
    QByteArray m_bytes;
};

} // namespace halfclose
