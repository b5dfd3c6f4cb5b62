// The SVG of a run: well-formed, with real text, a group an event, and nothing from outside.
// SPDX-License-Identifier: MIT
#include <QRegularExpression>
#include <QXmlStreamReader>

#include "core/export/svg.h"
#include "core/export/terminal_text.h"
#include "tests/support/lesson_run.h"
#include "tests/support/nasty_texts.h"
#include "tests/support/random_trace.h"
#include "tests/support/trace_builder.h"

using namespace halfclose;

class SvgTest : public QObject
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
| (1) `WSASendDisconnect(s, "17")` | |
| | (2) `FD_CLOSE` |
| | (3) `WSARecvDisconnect(s) -> "17"` |
)");
        QVERIFY2(run.passed(), qPrintable(run.report()));
        m_trace = run.trace();
    }

    void itIsWellFormedAndSaysWhatHappened()
    {
        QXmlStreamReader xml(svg(m_trace));
        QStringList texts;
        QSet<QString> ids;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            QVERIFY(xml.name() != QLatin1String("script"));
            QVERIFY(!xml.attributes().hasAttribute(QStringLiteral("href")));
            if (const auto id = xml.attributes().value(QStringLiteral("id")); !id.isEmpty()) {
                QVERIFY(!ids.contains(id.toString()));
                ids.insert(id.toString());
            }
            if (xml.name() == QLatin1String("text") || xml.name() == QLatin1String("title"))
                texts.append(xml.readElementText());
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(texts.contains(QStringLiteral("FINISH \"17\"")));
        QVERIFY(texts.contains(QStringLiteral("FD_CLOSE")));
        QVERIFY(texts.contains(QStringLiteral("Ends & <means>")));
        QVERIFY(ids.size() > 5);
    }

    // A provider's view: its own names for the same calls.
    void theProvidersNamesAreDrawn()
    {
        ExportOptions options;
        options.vocabulary = Vocabulary::Spi;
        const QByteArray drawn = svg(m_trace, options);
        QVERIFY(drawn.contains(">WSPSendDisconnect(s"));
        QVERIFY(!drawn.contains(">WSASendDisconnect(s"));
        QVERIFY(drawn.contains("FD_CLOSE")); // which has no other name
    }

    void theSameTraceGivesTheSameBytes()
    {
        QCOMPARE(svg(m_trace), svg(m_trace));
        QVERIFY(svg(m_trace).size() < qsizetype(1536 * m_trace.size()));
    }

    void aLongRunIsWrittenInOrderWholeAndInPieces()
    {
        // Long enough for several stretches, which are made two at a time.
        const Trace trace = test::randomTrace(7, 12'000, 2);
        QByteArrayList pieces;
        writeSvg(trace, {}, [&](QByteArrayView piece) { pieces.append(piece.toByteArray()); });
        QVERIFY(pieces.size() >= 5);
        const QByteArray whole = svg(trace);
        QCOMPARE(pieces.join(), whole);
        QXmlStreamReader xml(whole);
        quint64 last = 0;
        quint64 events = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            const auto id = xml.attributes().value(QStringLiteral("id"));
            if (!id.startsWith(u'e'))
                continue;
            const quint64 event = id.sliced(1).toULongLong();
            QVERIFY(event > last);
            last = event;
            ++events;
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(events > trace.size() / 4);
    }

    void itSaysAloudHowTheRunEnded()
    {
        const QByteArray plain = svg(m_trace);
        const QByteArray said = "The client began with WSASendDisconnect at (1)";
        QVERIFY(plain.contains("<desc>" + said));
        QVERIFY(plain.contains("role=\"graphics-document document\""));
        QVERIFY(plain.contains("<title>Step 1</title>"));
        QCOMPARE(plain.count(said), 2); // and once to be seen
        ExportOptions bare;
        bare.captions = false;
        QCOMPARE(svg(m_trace, bare).count(said), 1);
    }

    void itsColoursAreTheReadersUnlessFixed()
    {
        ExportOptions options;
        QVERIFY(svg(m_trace, options).contains("prefers-color-scheme:dark"));
        options.theme = ExportOptions::Theme::Light;
        const QByteArray light = svg(m_trace, options);
        options.theme = ExportOptions::Theme::Dark;
        const QByteArray dark = svg(m_trace, options);
        for (const QByteArray &fixed : {light, dark})
            QVERIFY(!fixed.contains("prefers-color-scheme"));
        QVERIFY(light != dark);
    }

    void itMovesWithoutAScriptAndOnlyForThoseWhoLikeIt()
    {
        ExportOptions options;
        options.animate = true;
        const QByteArray moving = svg(m_trace, options);
        QVERIFY(moving.contains("@media(prefers-reduced-motion:no-preference){"));
        for (const char *rule : {"@keyframes lit", "@keyframes fly", "@keyframes pop"})
            QVERIFY2(moving.contains(rule), rule);
        QVERIFY(!svg(m_trace).contains("@keyframes"));
        // Events appear in their order, and the picture is the same in the end.
        double last = 0;
        QXmlStreamReader xml(moving);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement || !xml.attributes().hasAttribute(QStringLiteral("id")))
                continue;
            const QString style = xml.attributes().value(QStringLiteral("style")).toString();
            QVERIFY2(style.startsWith(QStringLiteral("--t:")) && style.endsWith(u's'), qPrintable(style));
            const double time = style.mid(4).chopped(1).toDouble();
            QVERIFY(time >= last);
            last = time;
        }
        QVERIFY(!xml.hasError());
        QVERIFY(last > 1 && last <= 90);
        QVERIFY(moving.size() < qsizetype(1536 * m_trace.size()));
    }

    void aRangeOfStepsIsAllThatStandsInIt()
    {
        ExportOptions options;
        options.captions = false;
        const double whole = heightOf(svg(m_trace, options));
        options.firstStep = QStringLiteral("2");
        options.lastStep = QStringLiteral("2");
        for (const bool animate : {false, true}) {
            options.animate = animate;
            const QByteArray second = svg(m_trace, options);
            QVERIFY(heightOf(second) < 0.7 * whole);
            QVERIFY(second.contains(">2</text>"));
            for (const char *other : {">1</text>", ">3</text>", "WSASendDisconnect(", "WSARecvDisconnect("})
                QVERIFY2(!second.contains(other), other);
        }
        options.firstStep.clear();
        const QByteArray upToSecond = svg(m_trace, options);
        QVERIFY(upToSecond.contains(">1</text>") && upToSecond.contains(">2</text>") && !upToSecond.contains(">3</text>"));
        // What plays begins with the range, not with the wait for it.
        options.firstStep = QStringLiteral("3");
        options.lastStep.clear();
        options.animate = true;
        static const QRegularExpression time(QStringLiteral("<g id=\"e\\d+\" style=\"--t:([0-9.]+)s\""));
        const QRegularExpressionMatch first = time.match(QString::fromUtf8(svg(m_trace, options)));
        QVERIFY(first.hasMatch());
        QVERIFY2(first.captured(1).toDouble() < 1.5, qPrintable(first.captured(1)));
    }

    void controlCharactersLeaveItWellFormed()
    {
        Trace trace = m_trace;
        trace.header.title = QStringLiteral("a\x01z") + QChar(0xFFFF) + QChar(0xD800) + QStringLiteral("b") + QChar(0xDC00);
        QXmlStreamReader xml(svg(trace));
        while (!xml.atEnd())
            xml.readNext();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    }

    void nastyTextsAreTextEverywhere()
    {
        for (const QString &text : test::nastyTexts()) {
            test::TraceBuilder run({text.left(100) + QStringLiteral("x")});
            run.trace.header.title = text;
            run.connect(1, 2).started(text);
            const quint64 spi = run.call(1, QStringLiteral("send"), text, text.toUtf8());
            run.wire(1, QStringLiteral("DATA"), spi, text.toUtf8());
            run.returns(1, text);
            run.indication(1, text, 1);
            run.met(1, text, text);
            run.runEnded();
            ExportOptions options;
            options.animate = text.size() % 2;
            QStringList titles;
            QXmlStreamReader xml(svg(run.trace, options));
            while (!xml.atEnd()) {
                if (xml.readNext() != QXmlStreamReader::StartElement)
                    continue;
                static const QStringList known{
                    QStringLiteral("svg"), QStringLiteral("title"), QStringLiteral("desc"), QStringLiteral("style"),
                    QStringLiteral("g"), QStringLiteral("rect"), QStringLiteral("text"), QStringLiteral("line"),
                    QStringLiteral("polygon"), QStringLiteral("polyline")};
                QVERIFY2(known.contains(xml.name()), qPrintable(text.left(40)));
                if (xml.name() == QLatin1String("title"))
                    titles.append(xml.readElementText());
            }
            QVERIFY2(!xml.hasError(), qPrintable(text.left(40) + xml.errorString()));
            const QString shown = printable(text);
            QVERIFY2(titles.first() == shown || titles.first().endsWith(u'…'), qPrintable(text.left(40)));
        }
    }

private:
    static double heightOf(const QByteArray &picture)
    {
        static const QRegularExpression height(QStringLiteral("<svg [^>]* height=\"([0-9.]+)\""));
        return height.match(QString::fromUtf8(picture)).captured(1).toDouble();
    }

    Trace m_trace;
};

QTEST_GUILESS_MAIN(SvgTest)
#include "tst_svg.moc"
