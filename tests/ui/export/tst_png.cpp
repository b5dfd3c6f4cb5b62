// PNG: that readers accept it, that its strips join without a seam, and what its options change.
// SPDX-License-Identifier: MIT
#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <QTest>

#include "tests/support/sample_trace.h"
#include "ui/export/png.h"
#include "ui/export/sheet.h"

using namespace halfclose;

class PngTest : public QObject
{
    Q_OBJECT

    static QImage read(const Exported &exported) { return QImage::fromData(exported.bytes, "PNG"); }

private Q_SLOTS:
    void itIsTheSheetPixelByPixelHoweverManyStrips()
    {
        const Trace trace = test::manyMessages(60);
        const ExportOptions options;
        const Sheet sheet(trace, options);
        const QImage image = read(png(trace, options)).convertToFormat(QImage::Format_RGB32);
        const QSize size(int(std::ceil(sheet.size().width())), int(std::ceil(sheet.size().height())));
        QCOMPARE(image.size(), size);
        QVERIFY2(qint64(size.width()) * size.height() > 2'000'000, "too small to need several strips");
        QImage whole(size, QImage::Format_RGB32);
        QPainter painter(&whole);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        sheet.paint(painter, QRectF(QPointF(), size));
        painter.end();
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x)
                QVERIFY2(image.pixel(x, y) == whole.pixel(x, y), qPrintable(QStringLiteral("at %1, %2").arg(x).arg(y)));
        }
    }

    void sizeAndColourSpaceAreStated()
    {
        ExportOptions options;
        const QSize once = read(png(test::documentedTeardown(), options)).size();
        options.scale = 2.5;
        const Exported exported = png(test::documentedTeardown(), options);
        const QImage image = read(exported);
        QVERIFY(std::abs(image.width() - 2.5 * once.width()) <= 2.5 && std::abs(image.height() - 2.5 * once.height()) <= 2.5);
        QCOMPARE(image.dotsPerMeterX(), int(96 / 0.0254 * 2.5 + 0.5));
        QCOMPARE(image.dotsPerMeterY(), image.dotsPerMeterX());
        QVERIFY(exported.bytes.contains("sRGB") && exported.bytes.contains("pHYs"));
    }

    void theSameTraceAndOptionsGiveTheSameBytes()
    {
        QCOMPARE(png(test::documentedTeardown(), {}).bytes, png(test::documentedTeardown(), {}).bytes);
    }

    void optionsChangeWhatStandsInIt()
    {
        const Trace trace = test::documentedTeardown();
        const QImage plain = read(png(trace, {}));
        ExportOptions options;
        options.theme = ExportOptions::Theme::Dark;
        const QImage dark = read(png(trace, options));
        QCOMPARE(dark.size(), plain.size());
        QVERIFY(qGray(dark.pixel(1, 1)) < 60 && qGray(plain.pixel(1, 1)) > 200);
        options = {};
        options.titled = false;
        const int untitled = read(png(trace, options)).height();
        options.captions = false;
        const int bare = read(png(trace, options)).height();
        QVERIFY(bare < untitled && untitled < plain.height());
        options.firstStep = QStringLiteral("3");
        options.lastStep = QStringLiteral("4");
        QVERIFY(read(png(trace, options)).height() < bare / 2);
    }

    void whatReachesInFromBeforeTheFirstStepIsLeftOut()
    {
        // Every pixel of the body of steps 3 to 4 stands in one colour or another of the server's application lane or of the
        // margin: step 1's message and call are gone.
        const Trace trace = test::documentedTeardown();
        ExportOptions options;
        options.firstStep = QStringLiteral("4");
        options.lastStep = QStringLiteral("4");
        options.captions = false;
        const Sheet sheet(trace, options);
        const QImage image = read(png(trace, options));
        const QColor wire = Palette::light().wire;
        for (int y = int(sheet.headsHeight()); y < image.height(); ++y) {
            for (int x = image.width() / 3 + 20; x < image.width() / 2; ++x)
                QVERIFY(image.pixelColor(x, y) != wire);
        }
    }

    void aTraceWithNothingInItIsAPictureToo()
    {
        const Trace nothing;
        QVERIFY(!read(png(nothing, {})).isNull());
    }
};

QTEST_MAIN(PngTest)
#include "tst_png.moc"
