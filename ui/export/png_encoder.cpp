// libpng leaves by longjmp when it fails: between setjmp and its calls stands nothing that has a destructor.
// SPDX-License-Identifier: MIT
#include "ui/export/png_encoder.h"

#include <cmath>
#include <csetjmp>

namespace halfclose {

PngEncoder::PngEncoder()
    : m_png(png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, [](png_structp, png_const_charp) {}))
{
    if (!m_png)
        return;
    m_info = png_create_info_struct(m_png);
    png_set_write_fn(m_png, &m_bytes, append, nothing);
}

PngEncoder::~PngEncoder()
{
    png_destroy_write_struct(&m_png, &m_info);
}

void PngEncoder::append(png_structp png, png_bytep data, size_t size)
{
    static_cast<QByteArray *>(png_get_io_ptr(png))->append(reinterpret_cast<const char *>(data), qsizetype(size));
}

bool PngEncoder::begin(const Header &header)
{
    if (!m_png || !m_info || setjmp(png_jmpbuf(m_png)))
        return false;
    // A million rows is libpng's limit against hostile files; ours is no such file.
    png_set_user_limits(m_png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
    png_set_IHDR(m_png, m_info, header.width, header.height, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_sRGB_gAMA_and_cHRM(m_png, m_info, PNG_sRGB_INTENT_PERCEPTUAL);
    const auto density = png_uint_32(std::lround(header.pixelsPerMetre));
    png_set_pHYs(m_png, m_info, density, density, PNG_RESOLUTION_METER);
    char titleKey[] = "Title";
    char softwareKey[] = "Software";
    char software[] = "Halfclose";
    png_text texts[2] = {};
    texts[0].compression = PNG_ITXT_COMPRESSION_NONE;
    texts[0].key = titleKey;
    texts[0].text = const_cast<char *>(header.title.constData());
    texts[0].itxt_length = size_t(header.title.size());
    texts[1].compression = PNG_TEXT_COMPRESSION_NONE;
    texts[1].key = softwareKey;
    texts[1].text = software;
    texts[1].text_length = sizeof software - 1;
    png_set_text(m_png, m_info, texts, 2);
    png_write_info(m_png, m_info);
    return true;
}

bool PngEncoder::chunk(const char *name, const QByteArray &data)
{
    if (setjmp(png_jmpbuf(m_png)))
        return false;
    png_write_chunk(m_png, reinterpret_cast<png_const_bytep>(name), reinterpret_cast<png_const_bytep>(data.constData()),
                    size_t(data.size()));
    return true;
}

bool PngEncoder::write(const DeflatedRows &rows)
{
    const bool first = m_adler == 1;
    m_adler = joinedAdler(m_adler, rows.adler, rows.size);
    return chunk("IDAT", first ? deflateBegin() + rows.bytes : rows.bytes);
}

bool PngEncoder::end()
{
    return chunk("IDAT", deflateEnd(m_adler)) && chunk("IEND", {});
}

} // namespace halfclose
