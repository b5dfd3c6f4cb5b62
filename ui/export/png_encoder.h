// libpng behind a few calls that answer whether they worked: packed rows in, bytes out. Knows nothing of what is painted.
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <png.h>

#include "ui/export/row_deflater.h"

namespace halfclose {

class PngEncoder
{
public:
    PngEncoder();
    ~PngEncoder();
    PngEncoder(const PngEncoder &) = delete;
    PngEncoder &operator=(const PngEncoder &) = delete;

    struct Header
    {
        quint32 width = 0;
        quint32 height = 0;
        double pixelsPerMetre = 0;
        QByteArray title; ///< UTF-8
    };
    /// Once, before the rows. Each call answers false when libpng refused; then nothing more may be called.
    bool begin(const Header &header);
    /// The next rows, packed: each as wide as the header says.
    bool write(const DeflatedRows &rows);
    /// Behind the last row: bytes() are a whole file.
    bool end();
    const QByteArray &bytes() const { return m_bytes; }

private:
    static void append(png_structp png, png_bytep data, size_t size);
    static void nothing(png_structp) {}

    png_structp m_png = nullptr;
    png_infop m_info = nullptr;
    bool chunk(const char *name, const QByteArray &data);

    QByteArray m_bytes;
    quint32 m_adler = 1;
};

} // namespace halfclose
