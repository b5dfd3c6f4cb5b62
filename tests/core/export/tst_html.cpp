// The page that plays: one file that asks nobody for anything, and in which no text of a trace is markup or script.
// SPDX-License-Identifier: MIT
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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
#include "core/trace/json_lines_reader.h"
#include "tests/support/lesson_run.h"
#include "tests/support/nasty_texts.h"
#include "tests/support/places.h"
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

Diagram diagramOf(const Trace &trace)
{
    const ExportOptions options;
    Diagram diagram(DiagramOptions{options.layers, options.time, false});
    diagram.extend(trace);
    return diagram;
}

/// What the window's timeline draws of the first @p shown events.
Picture windowAt(const Trace &trace, const Diagram &diagram, quint64 shown)
{
    DiagramMetrics metrics;
    metrics.line = 17;
    metrics.width = [](TextRole, QStringView text) { return 7.0 * double(text.size()); };
    const LaneLayout lanes(diagram.participants(), metrics, 920);
    PictureRequest request;
    request.shown = shown;
    request.bottom = 1e6;
    return buildPicture(trace, diagram, lanes, metrics, request);
}

QSet<quint64> eventsOf(const Picture &picture)
{
    QSet<quint64> events;
    for (const PictureBar &bar : picture.bars)
        events.insert(bar.event);
    for (const PictureArrow &arrow : picture.arrows)
        events.insert(arrow.event);
    for (const PictureLabel &label : picture.labels)
        events.insert(label.event);
    return events;
}

/// @p page as a browser has it, played to the step @p label; null where there is no browser.
QString inBrowser(const QByteArray &page, const QString &label)
{
    const QString browser = QStandardPaths::findExecutable(QStringLiteral("chromium"));
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("run.html"));
    if (browser.isEmpty() || !saveFile(file, page).isEmpty())
        return {};
    QProcess process;
    process.start(browser, {QStringLiteral("--headless"), QStringLiteral("--no-sandbox"), QStringLiteral("--disable-gpu"),
                            QStringLiteral("--user-data-dir=") + folder.filePath(QStringLiteral("profile")),
                            QStringLiteral("--virtual-time-budget=3000"), QStringLiteral("--dump-dom"),
                            QStringLiteral("file://%1#%2").arg(file, label)});
    const bool ended = process.waitForFinished(120'000);
    return ended ? QString::fromUtf8(process.readAllStandardOutput()) : QStringLiteral("the browser did not end");
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
        const Diagram diagram = diagramOf(m_trace);
        const Motion motion(diagram, m_trace.size());
        QCOMPARE(motion.stops().size(), size_t(4));
        static const QRegularExpression group(QStringLiteral("<g id=\"e(\\d+)\" style=\"--t:([0-9.]+)s\""));
        const QString page = QString::fromUtf8(m_page);
        for (const Motion::Stop &stop : motion.stops()) {
            QSet<quint64> played;
            for (auto it = group.globalMatch(page); it.hasNext();) {
                const QRegularExpressionMatch match = it.next();
                if (match.captured(2).toDouble() <= stop.time)
                    played.insert(match.captured(1).toULongLong());
            }
            QCOMPARE(played, eventsOf(windowAt(m_trace, diagram, stop.shown)));
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

    // A provider's view: the same steps by the names of its own procedures, in the table as in the picture.
    void theProvidersNamesStandInTheTableToo()
    {
        ExportOptions options;
        options.vocabulary = Vocabulary::Spi;
        const Seen seen = seenIn(markupOf(html(m_trace, options)));
        QVERIFY2(seen.texts.contains(QStringLiteral("WSPSendDisconnect(s, \"17\")")), qPrintable(seen.texts.join(u'\n')));
        QVERIFY(!seen.texts.contains(QStringLiteral("WSASendDisconnect(s, \"17\")")));
        QVERIFY(seen.texts.contains(QStringLiteral("FD_CLOSE"))); // which has no other name
    }

    void aThemeThatIsAskedForIsTheOnlyOne()
    {
        const auto colours = [&](ExportOptions::Theme theme) {
            ExportOptions options;
            options.theme = theme;
            const QString page = QString::fromUtf8(html(m_trace, options));
            static const QRegularExpression scheme(QStringLiteral("color-scheme:(dark|light)"));
            QStringList found;
            for (auto it = scheme.globalMatch(page); it.hasNext();)
                found.append(it.next().captured(1));
            found.removeDuplicates();
            return found.join(u' ');
        };
        QCOMPARE(colours(ExportOptions::Theme::Light), QStringLiteral("light"));
        QCOMPARE(colours(ExportOptions::Theme::Dark), QStringLiteral("dark"));
        QCOMPARE(colours(ExportOptions::Theme::Reader), QStringLiteral("light dark"));
    }

    void aStepThatWasNotReachedSaysSo()
    {
        const LessonRun run(R"(---
timeout: 0.05
---
| C | S |
|---|---|
| (1) `recv(s) -> "never sent"` | |
| (2) `closesocket(s)` | |
)");
        QVERIFY(!run.passed());
        const Seen seen = seenIn(markupOf(html(run.trace())));
        QVERIFY2(seen.texts.contains(QStringLiteral("\u00B7 not reached")), qPrintable(seen.texts.join(u'\n')));
        QVERIFY(seen.texts.contains(QStringLiteral("outcome open")));
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
        const QString played = inBrowser(m_page, QStringLiteral("2"));
        if (played.isNull())
            QSKIP("chromium is not installed");
        QVERIFY2(played.contains(QStringLiteral(">step 2 of 3<")), qPrintable(played.right(2000)));
        QVERIFY(played.contains(QStringLiteral("aria-live=\"polite\">Step 2, Server side: FD_CLOSE")));
        QCOMPARE(played.count(QStringLiteral("aria-current=\"step\"")), 1);
    }

    // Issue 6: what a browser makes of the page at step 5, beside the window's picture of step 5.
    void aBrowserShowsAtStepFiveWhatTheWindowShows()
    {
        const TraceReading reading
            = readTraceFile(test::sourceDirectory() + QStringLiteral("/tests/golden/disconnect-data.jsonl"));
        QVERIFY2(reading.ok(), qPrintable(reading.error));
        // The page asked from within, when it has come to rest: which events it shows, and with which texts.
        static const QRegularExpression policy(QStringLiteral("<meta http-equiv=\"Content-Security-Policy\"[^>]*>"));
        const QString asking = QStringLiteral(
            "<script>setTimeout(() => { const seen = {}; for (const group of document.querySelectorAll('svg g[id^=e]'))"
            "  if (getComputedStyle(group).opacity > 0.99)"
            "    seen[group.id.slice(1)] = [...group.querySelectorAll('text')].map((text) => text.textContent);"
            "document.body.setAttribute('data-seen', btoa(unescape(encodeURIComponent(JSON.stringify(seen))))); }, 1000)</script>");
        QString page = QString::fromUtf8(html(reading.trace)).remove(policy);
        page.replace(QStringLiteral("</body>"), asking + QStringLiteral("</body>"));
        const QString played = inBrowser(page.toUtf8(), QStringLiteral("5"));
        if (played.isNull())
            QSKIP("chromium is not installed");
        static const QRegularExpression answer(QStringLiteral("data-seen=\"([^\"]+)\""));
        const QByteArray said = QByteArray::fromBase64(answer.match(played).captured(1).toLatin1());
        const QJsonObject seen = QJsonDocument::fromJson(said).object();
        QVERIFY2(!seen.isEmpty(), qPrintable(played.right(1000)));

        const Diagram diagram = diagramOf(reading.trace);
        const StepRow *next = diagram.step(reading.trace.find(u"5")) + 1;
        const Picture window = windowAt(reading.trace, diagram, next->started - 1);
        QSet<quint64> browser;
        for (const QString &event : seen.keys())
            browser.insert(event.toULongLong());
        QCOMPARE(browser, eventsOf(window));
        QStringList texts;
        for (const PictureLabel &label : window.labels) {
            // What is still open is said in words of the moment by the window; in the page it is said as it ended.
            const StepRow *row = diagram.step(reading.trace.at(label.event).label);
            if (label.tone == LabelTone::Waiting || (row && row->ended >= next->started))
                continue;
            texts.append(label.text);
            const QJsonArray there = seen.value(QString::number(label.event)).toArray();
            QVERIFY2(label.elided || there.contains(label.text), qPrintable(label.text));
        }
        for (const QString &step : {QStringLiteral("1"), QStringLiteral("4"), QStringLiteral("5")})
            QVERIFY2(texts.contains(step), qPrintable(texts.join(u' ')));
    }

private:
    Trace m_trace;
    QByteArray m_page;
};

QTEST_GUILESS_MAIN(HtmlTest)
#include "tst_html.moc"
