// SPDX-License-Identifier: MIT
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QTest>

#include "core/diagram/view_arithmetic.h"
#include "tests/support/sample_trace.h"
#include "ui/render/diagram_painter.h"

using namespace halfclose;

class TestDiagramPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paintsEveryKindOfPicture_data();
    void paintsEveryKindOfPicture();
};

namespace {

QImage painted(const Trace &trace, const DiagramOptions &options, const Palette &palette, double scale, quint64 shown)
{
    Diagram diagram(options);
    diagram.extend(trace);
    QFont base;
    base.setPointSizeF(9 * scale);
    const DiagramFonts fonts(base);
    const DiagramMetrics metrics = fonts.metrics();
    const LaneLayout lanes(diagram.participants(), metrics, 670 * scale);
    const double height = contentHeight(diagram, metrics, shown) + 2 * metrics.line;
    QImage image(QSize(int(lanes.width()), int(height + lanes.headHeight() + metrics.line)), QImage::Format_RGB32);
    image.fill(palette.background);
    QPainter painter(&image);
    PaintStyle style{palette, fonts, {}, 0, 0, {}};
    DiagramPainter diagramPainter(painter, lanes, style);
    const Picture picture
        = buildPicture(trace, diagram, lanes, metrics, {.shown = shown, .top = 0, .bottom = height});
    painter.translate(0, lanes.headHeight() + metrics.line / 2);
    const QRectF clip(0, 0, lanes.width(), height);
    const Rows rows = currentRows(diagram, metrics, shown);
    diagramPainter.paintBand(rows.top, rows.bottom, clip);
    diagramPainter.paint(picture, clip);
    diagramPainter.paintHeads(diagram.participants(), -lanes.headHeight() - metrics.line / 2);
    return image;
}

} // namespace

void TestDiagramPainter::paintsEveryKindOfPicture_data()
{
    QTest::addColumn<int>("clients");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("scale");
    QTest::addColumn<int>("layers");
    for (const int clients : {1, 3}) {
        for (const bool dark : {false, true}) {
            for (const double scale : {1.0, 2.0}) {
                for (const int layers : {0, 1, 2})
                    QTest::addRow("%d-clients-%s-%d-layers%d", clients, dark ? "dark" : "light", int(scale * 100), layers)
                        << clients << dark << scale << layers;
            }
        }
    }
}

void TestDiagramPainter::paintsEveryKindOfPicture()
{
    QFETCH(int, clients);
    QFETCH(bool, dark);
    QFETCH(double, scale);
    QFETCH(int, layers);
    const Trace trace = clients == 1 ? test::documentedTeardown() : test::grandTotal(clients);
    DiagramOptions options;
    if (layers == 0)
        options.layers = {Layer::Api, Layer::Wire};
    if (layers == 2)
        options.layers = {Layer::Api, Layer::Spi, Layer::Wire, Layer::Kernel};
    const QImage image = painted(trace, options, dark ? Palette::dark() : Palette::light(), scale, trace.size());
    QVERIFY(!image.isNull());
    const QString folder = qEnvironmentVariable("HALFCLOSE_SCREENSHOTS");
    if (!folder.isEmpty()) {
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(image.save(QDir(folder).filePath(QStringLiteral("diagram-%1.png").arg(QLatin1String(QTest::currentDataTag())))));
    }
}

QTEST_MAIN(TestDiagramPainter)
#include "tst_diagram_painter.moc"
