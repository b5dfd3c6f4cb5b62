// What Mermaid itself draws of an exported diagram, in a browser: every text comes out as it went in.
// Skips where there is no browser, or no Mermaid: `npm install --prefix build/readers mermaid` puts it there.
// SPDX-License-Identifier: MIT
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include "core/export/mermaid.h"
#include "core/export/sequence_model.h"
#include "core/export/terminal_text.h"
#include "core/trace/atomic_file.h"
#include "tests/support/lesson_run.h"
#include "tests/support/nasty_texts.h"
#include "tests/support/places.h"
#include "tests/support/trace_builder.h"

using namespace halfclose;
using test::TraceBuilder;

namespace {

constexpr char16_t page[] = uR"(<!DOCTYPE html><meta charset="utf-8"><script src="%1"></script><pre id="diagram">%2</pre>
<div id="out"></div><script>
mermaid.initialize({startOnLoad: false, maxTextSize: 1e6});
const say = (what, value) => document.body.setAttribute(what, encodeURIComponent(JSON.stringify(value)));
mermaid.render('drawn', document.getElementById('diagram').textContent).then(({svg}) => {
    const out = document.getElementById('out');
    out.innerHTML = svg;
    say('texts', [...out.querySelectorAll('text')].map((text) => text.textContent));
    say('others', [...out.querySelectorAll('script, img, a, iframe')].map((element) => element.outerHTML));
}, (error) => say('error', String(error)));
</script>)";

QString mermaidScript()
{
    const QString script = test::sourceDirectory() + QStringLiteral("/build/readers/node_modules/mermaid/dist/mermaid.min.js");
    return QFile::exists(script) ? script : QString();
}

struct Drawn
{
    QStringList texts;
    QStringList others; ///< elements that no diagram has
    QString error;
};

QStringList attribute(const QString &dom, const char *name)
{
    const QRegularExpression found(QStringLiteral("<body[^>]* %1=\"([^\"]*)\"").arg(QLatin1String(name)));
    const QByteArray json = QByteArray::fromPercentEncoding(found.match(dom).captured(1).toLatin1());
    QStringList all;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array())
        all.append(value.toString());
    return all;
}

Drawn drawn(const QByteArray &diagram)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("page.html"));
    const QString text = QString::fromUtf16(page).arg(QUrl::fromLocalFile(mermaidScript()).toString(),
                                                      QString::fromUtf8(diagram).toHtmlEscaped());
    Drawn result;
    result.error = saveFile(file, text.toUtf8());
    if (!result.error.isEmpty())
        return result;
    QProcess process;
    process.start(QStringLiteral("chromium"),
                  {QStringLiteral("--headless"), QStringLiteral("--no-sandbox"), QStringLiteral("--disable-gpu"),
                   QStringLiteral("--user-data-dir=") + folder.filePath(QStringLiteral("profile")),
                   QStringLiteral("--virtual-time-budget=60000"), QStringLiteral("--dump-dom"), QStringLiteral("file://") + file});
    if (!process.waitForFinished(240'000))
        return {{}, {}, QStringLiteral("the browser did not end")};
    const QString dom = QString::fromUtf8(process.readAllStandardOutput());
    result.texts = attribute(dom, "texts");
    result.others = attribute(dom, "others");
    if (result.texts.isEmpty())
        result.error = QUrl::fromPercentEncoding(QRegularExpression(QStringLiteral(" error=\"([^\"]*)")).match(dom).captured(1).toUtf8());
    return result;
}

/// As a browser shows it: runs of spaces are one, and entities have come back.
QString plain(QString text)
{
    return text.replace(QChar(0xA0), u' ').simplified();
}

} // namespace

class MermaidReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("chromium")).isEmpty())
            QSKIP("chromium is not installed");
        if (mermaidScript().isEmpty())
            QSKIP("mermaid is not there (npm install --prefix build/readers mermaid)");
    }

    void everyDocumentedLessonIsDrawn_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"disconnect-data", "disconnect-data-spi", "graceful-shutdown", "grand-total"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everyDocumentedLessonIsDrawn()
    {
        QFETCH(QString, name);
        QFile file(test::sourceDirectory() + QStringLiteral("/resources/lessons/%1.md").arg(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const LessonRun run(file.readAll());
        QVERIFY2(run.passed(), qPrintable(run.report()));
        const Drawn seen = drawn(mermaid(run.trace()));
        QVERIFY2(seen.error.isEmpty(), qPrintable(seen.error));
        QStringList shown;
        for (const QString &text : seen.texts)
            shown.append(plain(text));
        const QString all = plain(shown.join(u' '));
        for (const SequenceItem &item : sequenceModel(run.trace(), {}).items)
            QVERIFY2(shown.contains(plain(item.text)) || all.contains(plain(item.text)), qPrintable(item.text));
    }

    void everyNastyTextIsDrawnAsItIs()
    {
        TraceBuilder run;
        run.connect(1, 2).started(QStringLiteral("1"));
        for (const QString &text : test::nastyTexts())
            run.indication(1, QStringLiteral("x") + text.left(60) + QStringLiteral("y"), 1);
        const Drawn seen = drawn(mermaid(run.trace));
        QVERIFY2(seen.error.isEmpty(), qPrintable(seen.error));
        QCOMPARE(seen.others, QStringList());
        QString all;
        for (const QString &text : seen.texts)
            all += plain(text) + u'\n';
        for (const SequenceItem &item : sequenceModel(run.trace, {}).items)
            QVERIFY2(all.contains(plain(item.text)), qPrintable(item.text));
    }
};

QTEST_GUILESS_MAIN(MermaidReaderTest)
#include "tst_mermaid_reader.moc"
