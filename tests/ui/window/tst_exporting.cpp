// Taking what the window shows elsewhere: files by their endings, the clipboard, and a sentence where that cannot be.
// SPDX-License-Identifier: MIT
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QPdfWriter>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

#include "tests/ui/support/shown_window.h"
#include "ui/export/export_choices.h"
#include "ui/export/export_dialog.h"
#include "ui/export/export_preview.h"
#include "ui/export/pdf.h"
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
    void everyFormatIsSavedAsItIsChosen()
    {
        MainWindow window;
        finish(window);
        QTemporaryDir folder;
        const auto starts = [&](const char *format, const char *name, const char *start) {
            action(window, QStringLiteral("Export"))->trigger();
            QPointer<ExportDialog> dialog = window.findChild<ExportDialog *>();
            const QString path = folder.filePath(QString::fromLatin1(name));
            dialog->choices()->setFormat(QString::fromLatin1(format));
            dialog->saveTo(path);
            const bool closed = QTest::qWaitFor([&] { return !dialog || !dialog->isVisible(); }, 60'000);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            return closed && contents(path).startsWith(start) && window.findChild<NoticeBar *>()->sentence().contains(path);
        };
        QVERIFY(starts("svg", "a.svg", "<?xml"));
        QVERIFY(starts("png", "a.png", "\x89PNG"));
        QVERIFY(starts("pdf", "a.pdf", "%PDF"));
        QVERIFY(starts("mermaid", "a.mmd", ""));
        QVERIFY(contents(folder.filePath(QStringLiteral("a.mmd"))).contains("sequenceDiagram"));
        QVERIFY(starts("json", "a.jsonl", "{\"format\":\"halfclose trace\""));
    }

    void whatCannotBeWrittenIsSaidInTheDialogueAndNothingIsLeft()
    {
        MainWindow window;
        finish(window);
        QTemporaryDir folder;
        action(window, QStringLiteral("Export"))->trigger();
        auto *dialog = window.findChild<ExportDialog *>();
        dialog->saveTo(folder.filePath(QStringLiteral("nowhere/a.svg")));
        QTRY_VERIFY2(dialog->said().contains(QLatin1String("nowhere")) && !dialog->said().startsWith(QLatin1String("Writing")),
            qPrintable(dialog->said()));
        QVERIFY(dialog->isVisible());
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void thePreviewShowsWhatIsChosen()
    {
        MainWindow window;
        finish(window);
        action(window, QStringLiteral("Export"))->trigger();
        auto *dialog = window.findChild<ExportDialog *>();
        dialog->choices()->setFormat(QStringLiteral("svg"));
        QTRY_VERIFY(!dialog->preview()->pictureSize().isEmpty());
        const double whole = dialog->preview()->pictureSize().height();
        dialog->findChild<QComboBox *>(QStringLiteral("first"))->setCurrentText(QStringLiteral("6"));
        QTRY_VERIFY(dialog->preview()->pictureSize().height() < whole);
        QVERIFY(dialog->said().contains(QString::number(qCeil(dialog->preview()->pictureSize().width()))));
        dialog->findChild<QComboBox *>(QStringLiteral("last"))->setCurrentText(QStringLiteral("2"));
        QTRY_VERIFY2(dialog->said().contains(QLatin1String("(6) comes after step (2)")), qPrintable(dialog->said()));
        dialog->findChild<QComboBox *>(QStringLiteral("first"))->setCurrentIndex(0);
        dialog->choices()->setFormat(QStringLiteral("mermaid"));
        QTRY_VERIFY(dialog->preview()->shownText().startsWith(QLatin1String("---")) || dialog->preview()->shownText().contains(QLatin1String("sequenceDiagram")));
        QVERIFY(dialog->preview()->shownText().contains(QLatin1String("WSASendDisconnect")));
        QVERIFY(!dialog->preview()->shownText().contains(QLatin1String("closesocket")));
    }

    void everyChoiceHasANameAndIsReachedByTab()
    {
        MainWindow window;
        finish(window);
        action(window, QStringLiteral("Export"))->trigger();
        auto *dialog = window.findChild<ExportDialog *>();
        int controls = 0;
        const QList<QWidget *> all = dialog->findChildren<QWidget *>();
        for (const QWidget *widget : all) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || widget->focusProxy())
                continue;
            ++controls;
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
        QVERIFY(controls >= 15);
    }

    void paperHoldsTheWholeRun()
    {
        MainWindow window;
        finish(window);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("paper.pdf"));
        {
            QPdfWriter paper(path); // as a printer is one: pages of a size that is given
            paper.setPageSize(QPageSize(QPageSize::A6));
            printOn(paper, window.playback()->trace(), {});
        }
        QVERIFY(contents(path).startsWith("%PDF"));
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
