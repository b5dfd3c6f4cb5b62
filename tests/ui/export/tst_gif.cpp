// GIF as Qt's own reader sees it frame by frame: size, length, and that it ends with everything shown.
// SPDX-License-Identifier: MIT
#include <QBuffer>
#include <QImageReader>
#include <QTest>

#include "tests/support/sample_trace.h"
#include "ui/export/gif.h"
#include "ui/export/png.h"

using namespace halfclose;

class GifTest : public QObject
{
    Q_OBJECT

    struct Film
    {
        QList<QImage> frames;
        int milliseconds = 0;
        int loops = 0;
    };
    static Film read(QByteArray bytes)
    {
        QBuffer buffer(&bytes);
        QImageReader reader(&buffer, "GIF");
        Film film;
        for (QImage frame = reader.read(); !frame.isNull(); frame = reader.read()) {
            film.frames.append(frame.convertToFormat(QImage::Format_RGB32));
            film.milliseconds += reader.nextImageDelay();
        }
        film.loops = reader.loopCount();
        return film;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!QImageReader::supportedImageFormats().contains("gif"))
            QSKIP("this Qt reads no GIF");
    }

    void itEndsAsThePictureAndGoesOnForEver()
    {
        const Film film = read(gif(test::documentedTeardown(), {}).bytes);
        const QImage still = QImage::fromData(png(test::documentedTeardown(), {}).bytes).convertToFormat(QImage::Format_RGB32);
        QVERIFY(film.frames.size() > 10);
        QCOMPARE(film.loops, -1);
        QCOMPARE(film.frames.last().size(), still.size());
        qint64 away = 0;
        for (int y = 0; y < still.height(); ++y) {
            for (int x = 0; x < still.width(); ++x) {
                const QRgb a = film.frames.last().pixel(x, y);
                const QRgb b = still.pixel(x, y);
                const int most = std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
                away += most > 24; // the palette has every ink, and steps between it and the paper
            }
        }
        QVERIFY2(away * 200 < qint64(still.width()) * still.height(), qPrintable(QString::number(away)));
    }

    void speedAndScaleAreAsAsked()
    {
        const Film usual = read(gif(test::documentedTeardown(), {}).bytes);
        ExportOptions options;
        options.speed = 2;
        options.scale = 0.5;
        const Film quick = read(gif(test::documentedTeardown(), options).bytes);
        const int hold = 3000; // at the end, at any speed
        QVERIFY2(std::abs((usual.milliseconds - hold) - 2 * (quick.milliseconds - hold)) <= 500,
                 qPrintable(QStringLiteral("%1 and %2").arg(usual.milliseconds).arg(quick.milliseconds)));
        QVERIFY(std::abs(usual.frames.first().width() - 2 * quick.frames.first().width()) <= 1);
    }

    void whatNobodyWouldSeeToItsEndIsRefusedInOneSentence()
    {
        const Exported refused = gif(test::manyMessages(400), {});
        QVERIFY(refused.bytes.isEmpty());
        QVERIFY2(refused.refused.contains(QLatin1String("--steps")), qPrintable(refused.refused));
    }

    void theSameTraceAndOptionsGiveTheSameBytes()
    {
        QCOMPARE(gif(test::documentedTeardown(), {}).bytes, gif(test::documentedTeardown(), {}).bytes);
    }
};

QTEST_MAIN(GifTest)
#include "tst_gif.moc"
