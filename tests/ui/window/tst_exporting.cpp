// Taking what the window shows elsewhere: files by their endings, the clipboard, and a sentence where that cannot be.
// SPDX-License-Identifier: MIT
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

#include "tests/ui/support/shown_window.h"
#include "ui/main_window.h"
#include "ui/widgets/notice_bar.h"

using namespace halfclose;
using namespace halfclose::test;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ExportingTest : public QObject
{
    Q_OBJECT

private:
    OwnSettings m_settings;

    static void finish(MainWindow &window)
    {
        window.playback()->setAnimated(false);
        window.show();
        window.openBuiltIn(QStringLiteral("disconnect-data"));
        QVERIFY(becomesReady(window));
        window.play();
        QVERIFY(becomesFinished(window));
    }

private Q_SLOTS:
    void everyEndingGivesItsFormat()
    {
        MainWindow window;
        finish(window);
        QTemporaryDir folder;
        const auto starts = [&](const char *name, const char *start) {
            const QString path = folder.filePath(QString::fromLatin1(name));
            window.exportTo(path);
            const QByteArray bytes = contents(path);
            return bytes.startsWith(start) && window.findChild<NoticeBar *>()->sentence().contains(path);
        };
        QVERIFY(starts("a.svg", "<?xml"));
        QVERIFY(starts("a.png", "\x89PNG"));
        QVERIFY(starts("a.pdf", "%PDF"));
        QVERIFY(starts("a.gif", "GIF89a"));
        QVERIFY(starts("a.mmd", ""));
        QVERIFY(contents(folder.filePath(QStringLiteral("a.mmd"))).contains("sequenceDiagram"));
        QVERIFY(starts("a.jsonl", "{\"format\":\"halfclose trace\""));
    }

    void whatCannotBeWrittenIsSaidAndNothingIsLeft()
    {
        MainWindow window;
        finish(window);
        QTemporaryDir folder;
        auto *notice = window.findChild<NoticeBar *>();
        window.exportTo(folder.filePath(QStringLiteral("picture.bmp")));
        QVERIFY2(notice->sentence().contains(QLatin1String("picture.bmp")) && notice->sentence().contains(QLatin1String(".svg")),
            qPrintable(notice->sentence()));
        window.exportTo(folder.filePath(QStringLiteral("nowhere/a.svg")));
        QVERIFY2(notice->sentence().contains(QLatin1String("nowhere")), qPrintable(notice->sentence()));
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void theClipboardTakesPictureAndText()
    {
        MainWindow window;
        finish(window);
        action(window, QStringLiteral("Copy the picture"))->trigger();
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->data(QStringLiteral("image/svg+xml")).contains("FINISH"));
        QVERIFY(data->hasImage());
        action(window, QStringLiteral("Copy as Mermaid text"))->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("sequenceDiagram")));
    }
};

QTEST_MAIN(ExportingTest)
#include "tst_exporting.moc"
