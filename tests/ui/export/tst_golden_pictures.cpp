// The painted formats of every documented lesson against files that somebody has looked at: the PNG itself, what a PDF says
// and on how many pages, what a GIF shows and for how long. Made from the same saved runs as the other golden files
// (tests/core/export/tst_golden.cpp); tests/run --golden writes these again, too.
// SPDX-License-Identifier: MIT
#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QImageReader>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "core/trace/atomic_file.h"
#include "core/trace/json_lines_reader.h"
#include "tests/support/places.h"
#include "ui/export/gif.h"
#include "ui/export/pdf.h"
#include "ui/export/png.h"

using namespace halfclose;

namespace {

bool writesAgain()
{
    return !qEnvironmentVariableIsEmpty("HALFCLOSE_GOLDEN");
}

QString golden(const QString &lesson, const char *ending)
{
    return test::sourceDirectory() + QStringLiteral("/tests/golden/") + lesson + QLatin1String(ending);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Trace traceOf(const QString &lesson)
{
    return readTraceFile(golden(lesson, ".jsonl")).trace;
}

/// A colour each, so that it does not matter how the file had them.
QByteArray hashOf(const QImage &image)
{
    const QImage plain = image.convertToFormat(QImage::Format_RGB32);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (int y = 0; y < plain.height(); ++y)
        hash.addData(QByteArrayView(plain.constScanLine(y), qsizetype(4) * plain.width()));
    return hash.result().toHex().first(16);
}

/// What a program answers; null where it is not there or does not end well.
QByteArray answer(const char *program, const QStringList &arguments)
{
    QProcess process;
    process.start(QString::fromLatin1(program), arguments);
    const bool good = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    return good ? process.readAllStandardOutput() : QByteArray();
}

/// Lines of "what: value", for people to compare.
QByteArray describedPdf(const QByteArray &pdf)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.pdf"));
    if (!saveFile(file, pdf).isEmpty())
        return {};
    QByteArray description;
    for (const QByteArray &line : answer("pdfinfo", {file}).split('\n')) {
        for (const char *kept : {"Title:", "Author:", "Pages:", "Page size:", "PDF version:"}) {
            if (line.startsWith(kept))
                description += line.simplified() + '\n';
        }
    }
    // Which fonts, all embedded and with a way back to Unicode; their order and object numbers are the writer's.
    QByteArrayList fonts;
    for (const QByteArray &line : answer("pdffonts", {file}).split('\n').mid(2)) {
        static const QRegularExpression parts(QStringLiteral("^([A-Z]+\\+)?(\\S+) .* (yes|no) +(yes|no) +(yes|no) +\\d+ +\\d+$"));
        const QRegularExpressionMatch match = parts.match(QString::fromLatin1(line));
        if (match.hasMatch())
            fonts.append("Font: " + match.captured(2).toLatin1() + ", embedded " + match.captured(3).toLatin1() + ", Unicode "
                         + match.captured(5).toLatin1() + '\n');
    }
    std::sort(fonts.begin(), fonts.end());
    return description + fonts.join() + "Text:\n" + answer("pdftotext", {QStringLiteral("-layout"), file, QStringLiteral("-")});
}

QByteArray describedGif(QByteArray gif)
{
    QBuffer buffer(&gif);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "gif");
    QByteArray frames;
    int count = 0;
    int milliseconds = 0;
    QSize size;
    for (QImage frame = reader.read(); !frame.isNull(); frame = reader.read()) {
        const int delay = reader.nextImageDelay();
        frames += "Frame " + QByteArray::number(++count) + ": " + QByteArray::number(delay) + " ms, " + hashOf(frame) + '\n';
        milliseconds += delay;
        size = frame.size();
    }
    return "Size: " + QByteArray::number(size.width()) + " x " + QByteArray::number(size.height()) + "\nFrames: "
        + QByteArray::number(count) + "\nSeconds: " + QByteArray::number(milliseconds / 1000.0, 'f', 1) + "\nLoops: "
        + QByteArray::number(reader.loopCount()) + '\n' + frames;
}

/// The first line that differs, for a reader of the failure.
QString difference(const QByteArray &is, const QByteArray &was)
{
    const QByteArrayList now = is.split('\n');
    const QByteArrayList then = was.split('\n');
    qsizetype line = 0;
    while (line < now.size() && line < then.size() && now[line] == then[line])
        ++line;
    return QStringLiteral("line %1 is\n%2\nbut was\n%3\n(tests/run --golden writes the files again)")
        .arg(line + 1)
        .arg(QString::fromUtf8(now.value(line)), QString::fromUtf8(then.value(line)));
}

} // namespace

class GoldenPicturesTest : public QObject
{
    Q_OBJECT

    static void eachLesson()
    {
        QTest::addColumn<QString>("lesson");
        for (const char *name : {"disconnect-data", "disconnect-data-spi", "graceful-shutdown", "grand-total"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    static void isAsLookedAt(const QByteArray &description, const QString &path)
    {
        QVERIFY2(description.count('\n') > 5, description.constData());
        if (writesAgain())
            QCOMPARE(saveFile(path, description), QString());
        const QByteArray was = contents(path);
        QVERIFY2(description == was, qPrintable(difference(description, was)));
    }

private Q_SLOTS:
    void thePngIsAsItWasLookedAt_data() { eachLesson(); }
    void thePngIsAsItWasLookedAt()
    {
        QFETCH(QString, lesson);
        const QByteArray bytes = png(traceOf(lesson), {}).bytes;
        const QString path = golden(lesson, ".png");
        const QImage image = QImage::fromData(bytes, "PNG");
        QVERIFY(!image.isNull());
        // The pixels count, not how they are packed: a file with the same ones stays as it is.
        const QImage was = QImage(path, "PNG");
        if (writesAgain() && (was.size() != image.size() || hashOf(was) != hashOf(image))) {
            QCOMPARE(saveFile(path, bytes), QString());
            return;
        }
        QCOMPARE(image.size(), was.size());
        qint64 different = 0;
        int firstRow = -1;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) == was.pixel(x, y))
                    continue;
                ++different;
                firstRow = firstRow < 0 ? y : firstRow;
            }
        }
        QVERIFY2(different == 0, qPrintable(QStringLiteral("%1 pixels are not what they were, the first in row %2 "
                                                           "(tests/run --golden writes the files again)").arg(different).arg(firstRow)));
    }

    void thePdfIsAsItWasLookedAt_data() { eachLesson(); }
    void thePdfIsAsItWasLookedAt()
    {
        for (const char *program : {"pdftotext", "pdfinfo", "pdffonts"}) {
            if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
                QSKIP("poppler-utils is not installed");
        }
        QFETCH(QString, lesson);
        isAsLookedAt(describedPdf(pdf(traceOf(lesson), {}).bytes), golden(lesson, ".pdf.txt"));
    }

    void theGifIsAsItWasLookedAt_data() { eachLesson(); }
    void theGifIsAsItWasLookedAt()
    {
        if (!QImageReader::supportedImageFormats().contains("gif"))
            QSKIP("this Qt reads no GIF");
        QFETCH(QString, lesson);
        isAsLookedAt(describedGif(gif(traceOf(lesson), {}).bytes), golden(lesson, ".gif.txt"));
    }
};

QTEST_MAIN(GoldenPicturesTest)
#include "tst_golden_pictures.moc"
