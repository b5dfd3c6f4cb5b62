// The page that plays: one file that asks nobody for anything, and in which no text of a trace is markup or script.
// SPDX-License-Identifier: MIT
#include <QCryptographicHash>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include "core/diagram/picture.h"
#include "core/export/html.h"
#include "core/export/motion.h"
#include "core/export/svg.h"
#include "core/export/terminal_text.h"
#include "core/trace/atomic_file.h"
#include "tests/support/lesson_run.h"
#include "tests/support/nasty_texts.h"
#include "tests/support/trace_builder.h"

using namespace halfclose;
using test::TraceBuilder;

namespace {

const QRegularExpression scriptElement(QStringLiteral("<script>(.*?)</script>"), QRegularExpression::DotMatchesEverythingOption);

/// The page without its script and style sheet is XML, too: whatever breaks out of its place shows.
QString markupOf(const QByteArray &page)
{
    static const QRegularExpression style(QStringLiteral("<style>.*?</style>"), QRegularExpression::DotMatchesEverythingOption);
    return QString::fromUtf8(page).remove(scriptElement).remove(style).remove(QStringLiteral("<!DOCTYPE html>"));
}

struct Seen
{
    QStringList texts; ///< of elements and attributes
    QSet<QString> names; ///< of elements and attributes
    QString error;
};

Seen seenIn(const QString &markup)
{
    Seen seen;
    QXmlStreamReader xml(markup);
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::Characters)
            seen.texts.append(xml.text().toString());
        if (token != QXmlStreamReader::StartElement)
            continue;
        seen.names.insert(xml.name().toString());
        for (const QXmlStreamAttribute &attribute : xml.attributes()) {
            seen.names.insert(u'@' + attribute.name().toString());
            seen.texts.append(attribute.value().toString());
        }
    }
    seen.error = xml.hasError() ? xml.errorString() : QString();
    return seen;
}

TraceBuilder nastyRun(const QString &text)
{
    TraceBuilder run({text.left(100) + QStringLiteral("x")});
    run.trace.header.title = text;
    run.connect(1, 2).started(text);
    const quint64 spi = run.call(1, QStringLiteral("send"), text, text.toUtf8());
    run.wire(1, QStringLiteral("DATA"), spi, text.toUtf8());
    run.returns(1, text);
    run.indication(1, text, 1);
    run.met(1, text, text);
    run.runEnded();
    return run;
}

} // namespace

class HtmlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const LessonRun run(R"(---
title: Ends & <means>
provider: session
---
| Client side | Server side |
|---|---|
| (1) `WSASendDisconnect(s, "17")` concludes *the* session | |
| | (2) `FD_CLOSE` |
| | (3) `WSARecvDisconnect(s) -> "17"` |
)");
        QVERIFY2(run.passed(), qPrintable(run.report()));
        m_trace = run.trace();
        m_page = html(m_trace);
    }

    void theTableAndTheVerdictAreReadableWithoutAScript()
    {
        const Seen seen = seenIn(markupOf(m_page));
        QVERIFY2(seen.error.isEmpty(), qPrintable(seen.error));
        for (const char16_t *text : {u"Ends & <means>", u"WSASendDisconnect(s, \"17\")", u"concludes the session", u"✓ \"17\"",
                                     u"FINISH \"17\"", u"FD_CLOSE", u"Step 3, Server side: WSARecvDisconnect(s) ✓ \"17\""})
            QVERIFY2(seen.texts.contains(QString::fromUtf16(text)), qPrintable(QString::fromUtf16(text)));
        QVERIFY(seen.texts.contains(QStringLiteral("status"))); // what is said aloud
        for (const char16_t *name : {u"main", u"table", u"svg", u"button", u"input", u"@aria-live", u"@aria-label"})
            QVERIFY2(seen.names.contains(QString::fromUtf16(name)), qPrintable(QString::fromUtf16(name)));
    }

    void nothingComesFromElsewhereAndNoScriptRunsButItsOwn()
    {
        const QString page = QString::fromUtf8(m_page);
        QVERIFY(page.contains(QStringLiteral("default-src 'none'")));
        static const QRegularExpression reference(QStringLiteral("(https?:)?//[a-z]|url\\(|@import|\\bsrc="));
        QString own = page;
        own.remove(QStringLiteral("http://www.w3.org/2000/svg"));
        own.remove(scriptElement);
        QVERIFY(!own.contains(reference));
        QCOMPARE(page.count(QStringLiteral("<script")), 1);
        const QByteArray script = scriptElement.match(page).captured(1).toUtf8();
        QVERIFY(script.contains("addEventListener"));
        QVERIFY(!script.contains("innerHTML"));
        const QByteArray hash = QCryptographicHash::hash(script, QCryptographicHash::Sha256).toBase64();
        QVERIFY(page.contains(QStringLiteral("script-src 'sha256-%1'").arg(QString::fromLatin1(hash))));
    }

    void stepsStandInTheirOrderOfTime()
    {
        static const QRegularExpression step(QStringLiteral("data-stop=\"(\\d+)\"[^>]*data-from=\"([0-9.]+)\" data-to=\"([0-9.]+)\""));
        const QStringList stops = QRegularExpression(QStringLiteral("data-stops=\"([^\"]+)\"")).match(QString::fromUtf8(m_page))
                                      .captured(1).split(u' ');
        QCOMPARE(stops.size(), 4);
        int number = 0;
        for (auto it = step.globalMatch(QString::fromUtf8(m_page)); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            QCOMPARE(match.captured(1).toInt(), ++number);
            const double from = match.captured(2).toDouble();
            const double to = match.captured(3).toDouble();
            QVERIFY(from > stops[number - 1].toDouble());
            QVERIFY(to >= from && to <= stops[number].toDouble());
        }
        QCOMPARE(number, 3);
    }

    void atEachStepItShowsWhatTheWindowShows()
    {
        const ExportOptions options;
        Diagram diagram(DiagramOptions{options.layers, options.time, false});
        diagram.extend(m_trace);
        const Motion motion(diagram, m_trace.size());
        QCOMPARE(motion.stops().size(), size_t(4));
        DiagramMetrics metrics;
        metrics.line = 17;
        metrics.width = [](TextRole, QStringView text) { return 7.0 * double(text.size()); };
        const LaneLayout lanes(diagram.participants(), metrics, 920);
        static const QRegularExpression group(QStringLiteral("<g id=\"e(\\d+)\" style=\"--t:([0-9.]+)s\""));
        const QString page = QString::fromUtf8(m_page);
        for (const Motion::Stop &stop : motion.stops()) {
            PictureRequest request;
            request.shown = stop.shown;
            request.bottom = 1e6;
            const Picture picture = buildPicture(m_trace, diagram, lanes, metrics, request);
            QSet<quint64> window;
            for (const PictureBar &bar : picture.bars)
                window.insert(bar.event);
            for (const PictureArrow &arrow : picture.arrows)
                window.insert(arrow.event);
            for (const PictureLabel &label : picture.labels)
                window.insert(label.event);
            QSet<quint64> played;
            for (auto it = group.globalMatch(page); it.hasNext();) {
                const QRegularExpressionMatch match = it.next();
                if (match.captured(2).toDouble() <= stop.time)
                    played.insert(match.captured(1).toULongLong());
            }
            QCOMPARE(played, window);
        }
    }

    void aRangeOfStepsIsAllThatPlays()
    {
        ExportOptions options;
        options.firstStep = QStringLiteral("2");
        options.lastStep = QStringLiteral("3");
        const QString page = QString::fromUtf8(html(m_trace, options));
        const QStringList stops = QRegularExpression(QStringLiteral("data-stops=\"([^\"]+)\"")).match(page).captured(1).split(u' ');
        QCOMPARE(stops.size(), 3);
        QVERIFY(stops.first().toDouble() < 2);
        QVERIFY(page.contains(QStringLiteral("data-label=\"2\" data-stop=\"1\"")));
        QVERIFY(page.contains(QStringLiteral("data-label=\"3\" data-stop=\"2\"")));
        QVERIFY(!page.contains(QStringLiteral("data-label=\"1\"")));
        QVERIFY(!page.contains(QStringLiteral(">WSASendDisconnect(s")));
        // A trace whose lesson is not known has its table from the steps that ran.
        Trace alone = m_trace;
        alone.header.lesson.clear();
        const QString own = QString::fromUtf8(html(alone, options));
        QVERIFY(own.contains(QStringLiteral("data-label=\"2\" data-stop=\"1\"")) && !own.contains(QStringLiteral("data-label=\"1\"")));
    }

    void theSameTraceGivesTheSameBytes() { QCOMPARE(html(m_trace), m_page); }

    void anEmptyTraceIsAPageToo()
    {
        const Seen seen = seenIn(markupOf(html(Trace())));
        QVERIFY2(seen.error.isEmpty(), qPrintable(seen.error));
    }

    void nastyTextsAreTextEverywhere()
    {
        const Seen usual = seenIn(markupOf(html(nastyRun(QStringLiteral("usual")).trace)));
        for (const QString &text : test::nastyTexts()) {
            const QByteArray page = html(nastyRun(text).trace);
            QVERIFY2(page.size() < 120'000, qPrintable(text.left(40)));
            const Seen seen = seenIn(markupOf(page));
            QVERIFY2(seen.error.isEmpty(), qPrintable(text.left(40) + seen.error));
            const QSet<QString> added = QSet<QString>(seen.names) - usual.names;
            QVERIFY2(added.isEmpty(), qPrintable(text.left(40) + QStringList(added.values()).join(u' ')));
            const QString expected = printable(text).left(900);
            if (!expected.trimmed().isEmpty()) {
                QVERIFY2(std::any_of(seen.texts.begin(), seen.texts.end(),
                                     [&expected](const QString &each) { return each.contains(expected); }),
                         qPrintable(text.left(40)));
            }
        }
    }

    void aBrowserPlaysItToAStep()
    {
        const QString browser = QStandardPaths::findExecutable(QStringLiteral("chromium"));
        if (browser.isEmpty())
            QSKIP("chromium is not installed");
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("run.html"));
        QVERIFY(saveFile(file, m_page).isEmpty());
        QProcess process;
        process.start(browser, {QStringLiteral("--headless"), QStringLiteral("--no-sandbox"), QStringLiteral("--disable-gpu"),
                                QStringLiteral("--user-data-dir=") + folder.filePath(QStringLiteral("profile")),
                                QStringLiteral("--virtual-time-budget=3000"), QStringLiteral("--dump-dom"),
                                QStringLiteral("file://") + file + QStringLiteral("#2")});
        QVERIFY(process.waitForFinished(120'000));
        const QString played = QString::fromUtf8(process.readAllStandardOutput());
        QVERIFY2(played.contains(QStringLiteral(">step 2 of 3<")), qPrintable(played.right(2000)));
        QVERIFY(played.contains(QStringLiteral("aria-live=\"polite\">Step 2, Server side: FD_CLOSE")));
        QCOMPARE(played.count(QStringLiteral("aria-current=\"step\"")), 1);
    }

private:
    Trace m_trace;
    QByteArray m_page;
};

QTEST_GUILESS_MAIN(HtmlTest)
#include "tst_html.moc"
