// Packs the rows of a picture for a PNG: each as what differs from the row above it, as a piece of a deflate stream
// (RFC 1950, RFC 1951). Made for diagrams, of which most rows are nearly the row above: where nothing changed nothing is
// looked at byte by byte, which a general compressor would do. Pieces are independent of one another, so that several
// can be made at once, and joined. Knows nothing of files.
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QImage>

namespace halfclose {

struct DeflatedRows
{
    QByteArray bytes; ///< whole octets; other pieces may follow
    quint32 adler = 1; ///< Adler-32 of what is packed
    quint64 size = 0; ///< octets that are packed
};

/// The first @p rows of @p image, which is of QImage::Format_RGB32, as 8-bit RGB with a filter octet before each row.
DeflatedRows deflatedRows(const QImage &image, int rows);

/// What stands before the pieces, and behind them.
QByteArray deflateBegin();
QByteArray deflateEnd(quint32 adler);
/// The Adler-32 of two runs of octets behind one another. @param size  octets of the second
quint32 joinedAdler(quint32 first, quint32 second, quint64 size);

} // namespace halfclose
