// PDF as poppler's tools read it: pages, text, fonts, information. They come with Debian; without them a test is skipped.
// SPDX-License-Identifier: MIT
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/sample_trace.h"
#include "ui/export/pages.h"
#include "ui/export/pdf.h"
#include "ui/export/pdf_file.h"

using namespace halfclose;

class PdfTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// What @p tool has to say of the document; what it complains of is part of it.
    QString read(const QString &tool, const QByteArray &document, const QStringList &behind = {})
    {
        const QString path = m_folder.filePath(QStringLiteral("a.pdf"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(document) != document.size())
            return {};
        file.close();
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(tool, QStringList(path) + behind);
        process.waitForFinished();
        return QString::fromUtf8(process.readAll());
    }

private Q_SLOTS:
    void init()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("poppler-utils is not installed");
    }

    void itsTextCanBeSelectedAndItsFontsAreInIt()
    {
        const QByteArray document = pdf(test::documentedTeardown(), {}).bytes;
        const QString text = read(QStringLiteral("pdftotext"), document, {QStringLiteral("-")});
        for (const char *word : {"WSASendDisconnect(s, \"17\")", "FD_CLOSE", "closesocket(s)", "X.225 FN"})
            QVERIFY2(text.contains(QLatin1String(word)), qPrintable(text));
        const QStringList fonts = read(QStringLiteral("pdffonts"), document).split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(!fonts.isEmpty());
        // name, type, encoding, then embedded, subset, and with a way back to letters
        static const QRegularExpression embedded(QStringLiteral("TrueType +Identity-H +yes +(yes|no) +yes "));
        for (const QString &font : fonts)
            QVERIFY2(embedded.match(font).hasMatch(), qPrintable(font));
    }

    void titleAndAuthorAreStated()
    {
        Trace trace = test::documentedTeardown();
        trace.header.title = QStringLiteral("Wer (zuletzt) schließt \u2192 \\");
        const QString information = read(QStringLiteral("pdfinfo"), pdf(trace, {}).bytes);
        QVERIFY2(information.contains(trace.header.title), qPrintable(information));
        QVERIFY(information.contains(QRegularExpression(QStringLiteral("Author: +Halfclose"))));
        QVERIFY(!information.contains(QLatin1String("CreationDate")));
        QVERIFY(!information.contains(QLatin1String("Error")) && !information.contains(QLatin1String("Warning")));
    }

    void aShortOneIsOnePageCutToIt()
    {
        const QString information = read(QStringLiteral("pdfinfo"), pdf(test::documentedTeardown(), {}).bytes);
        QVERIFY(information.contains(QRegularExpression(QStringLiteral("Pages: +1\n"))));
        QVERIFY2(!information.contains(QLatin1String("A4")), qPrintable(information));
    }

    void everyPageOfALongOneHasTheHeadsAndItsNumber()
    {
        const QByteArray document = pdf(test::manyMessages(60), {}).bytes;
        const QString text = read(QStringLiteral("pdftotext"), document, {QStringLiteral("-")});
        const QStringList pages = text.split(u'\f', Qt::SkipEmptyParts);
        QVERIFY(pages.size() > 1);
        for (qsizetype i = 0; i < pages.size(); ++i) {
            QCOMPARE(pages[i].count(QLatin1String("provider")), 2);
            QVERIFY(pages[i].contains(QStringLiteral("%1 of %2").arg(i + 1).arg(pages.size())));
        }
        // Each call stands on one page, whole.
        QCOMPARE(text.count(QLatin1String("send(s, \"hello\")")), 60);
    }

    void theSameTraceAndOptionsGiveTheSameBytes()
    {
        QCOMPARE(pdf(test::documentedTeardown(), {}).bytes, pdf(test::documentedTeardown(), {}).bytes);
    }

    void whatIsNoFileOfQtsIsLeftAlone()
    {
        for (const char *bytes : {"", "%PDF-1.4\n", "\nxref\n\ntrailer\n\nstartxref\n"})
            QVERIFY(!withInformation(bytes, {}));
    }
};

QTEST_MAIN(PdfTest)
#include "tst_pdf.moc"
