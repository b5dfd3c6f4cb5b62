// Rows packed for a PNG: zlib unpacks them to exactly the filtered rows, whatever the picture and however it is cut into
// pieces, and checks their sum.
// SPDX-License-Identifier: MIT
#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

#include "ui/export/row_deflater.h"

using namespace halfclose;

namespace {

/// What a reader gets out of @p pieces; empty when zlib refuses them.
QByteArray unpacked(const std::vector<DeflatedRows> &pieces)
{
    quint64 size = 0;
    quint32 adler = 1;
    QByteArray stream = deflateBegin();
    for (const DeflatedRows &piece : pieces) {
        stream += piece.bytes;
        adler = joinedAdler(adler, piece.adler, piece.size);
        size += piece.size;
    }
    stream += deflateEnd(adler);
    QByteArray before(4, '\0');
    qToBigEndian(quint32(size), before.data());
    return qUncompress(before + stream);
}

/// PNG's filtering undone (types 0 and 2), as RGB.
QImage pictureOf(const QByteArray &filtered, const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    const qsizetype stride = 1 + 3 * qsizetype(size.width());
    for (int y = 0; y < size.height(); ++y) {
        const char filter = filtered[y * stride];
        for (int x = 0; x < size.width(); ++x) {
            const char *at = filtered.constData() + y * stride + 1 + 3 * x;
            const QRgb above = filter == 2 ? image.pixel(x, y - 1) : 0;
            image.setPixel(x, y, qRgb(quint8(at[0] + qRed(above)), quint8(at[1] + qGreen(above)), quint8(at[2] + qBlue(above))));
        }
    }
    return image;
}

std::vector<DeflatedRows> cut(const QImage &image, int rows)
{
    std::vector<DeflatedRows> pieces;
    for (int top = 0; top < image.height(); top += rows) {
        const int high = std::min(rows, image.height() - top);
        pieces.push_back(deflatedRows(image.copy(0, top, image.width(), high), high));
    }
    return pieces;
}

} // namespace

class RowDeflaterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPackedComesOutAgain_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("noise"); // changed pixels of each thousand
        for (const int width : {1, 2, 3, 85, 86, 87, 172, 920, 4000}) {
            for (const int noise : {0, 3, 200, 1000})
                QTest::addRow("%d wide, %d noisy", width, noise) << width << 40 << noise;
        }
        QTest::newRow("one row") << 500 << 1 << 1000;
        QTest::newRow("high and nothing") << 3 << 20'000 << 0;
    }
    void whatIsPackedComesOutAgain()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(int, noise);
        QRandomGenerator random(quint32(width * 1000 + noise));
        QImage image(width, height, QImage::Format_RGB32);
        image.fill(0xFFFBFDFF);
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x) {
                if (y > 0)
                    image.setPixel(x, y, image.pixel(x, y - 1));
                if (random.bounded(1000) < noise)
                    image.setPixel(x, y, 0xFF000000 | random.generate());
            }
        }
        for (const int rows : {height, 7, 1}) {
            if (height > 1000 && rows < 1000)
                continue;
            const QByteArray filtered = unpacked(cut(image, rows));
            QCOMPARE(filtered.size(), (1 + 3 * qsizetype(width)) * height);
            QCOMPARE(pictureOf(filtered, image.size()), image);
        }
    }

    // Counts that grow like Fibonacci's numbers make the longest codes there can be.
    void theRarestOctetsHaveNoLongerCodesThanTheFormatAllows()
    {
        std::vector<QRgb> pixels;
        quint32 count = 1;
        quint32 next = 1;
        for (int shade = 1; shade < 27; ++shade) {
            for (quint32 i = 0; i < count; ++i)
                pixels.push_back(qRgb(shade, shade, shade));
            next = std::exchange(count, next) + next;
        }
        const int width = 2000;
        QImage image(width, int(pixels.size() / width) + 1, QImage::Format_RGB32);
        image.fill(0xFF000000);
        for (size_t i = 0; i < pixels.size(); ++i)
            image.setPixel(int(i % width), int(i / width), pixels[i]);
        // A piece a row: each is packed as it is, not as what differs.
        QCOMPARE(pictureOf(unpacked(cut(image, 1)), image.size()), image);
        // As one piece of one very long row.
        QImage row(int(pixels.size()), 1, QImage::Format_RGB32);
        for (size_t i = 0; i < pixels.size(); ++i)
            row.setPixel(int(i), 0, pixels[i]);
        QCOMPARE(pictureOf(unpacked(cut(row, 1)), row.size()), row);
    }

    void whereNothingChangesLittleIsWritten()
    {
        QImage image(920, 1000, QImage::Format_RGB32);
        image.fill(0xFFFBFDFF);
        QVERIFY(deflatedRows(image, image.height()).bytes.size() < 10'000);
    }
};

QTEST_GUILESS_MAIN(RowDeflaterTest)
#include "tst_row_deflater.moc"
