// The SVG of a run: well-formed, with real text, a group an event, and nothing from outside.
// SPDX-License-Identifier: MIT
#include <QXmlStreamReader>

#include "core/export/svg.h"
#include "tests/support/lesson_run.h"

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

    void theSameTraceGivesTheSameBytes()
    {
        QCOMPARE(svg(m_trace), svg(m_trace));
        QVERIFY(svg(m_trace).size() < qsizetype(1536 * m_trace.size()));
    }

    void controlCharactersLeaveItWellFormed()
    {
        Trace trace = m_trace;
        trace.header.title = QStringLiteral("a\x01z") + QChar(0xFFFF);
        QXmlStreamReader xml(svg(trace));
        while (!xml.atEnd())
            xml.readNext();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    }

private:
    Trace m_trace;
};

QTEST_GUILESS_MAIN(SvgTest)
#include "tst_svg.moc"
