// The table of functions, and that the documented one and it are the same.
// SPDX-License-Identifier: MIT
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "core/lesson/front_matter.h"
#include "core/lesson/parser.h"
#include "core/lesson/vocabulary.h"
#include "core/spi/names.h"
#include "tests/support/places.h"

using namespace halfclose;

namespace {

// The contract lies beside the project where it is developed; elsewhere there is nothing to compare with.
QString contract()
{
    for (const char *folder : {"/../shared/", "/../../shared/"}) {
        QFile file(test::sourceDirectory() + QLatin1String(folder) + QStringLiteral("lesson-format.md"));
        if (file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.readAll());
    }
    return {};
}

QStringList codeIn(const QString &text)
{
    static const QRegularExpression code(QStringLiteral("`([^`]+)`"));
    QStringList words;
    for (auto match = code.globalMatch(text); match.hasNext();)
        words.append(match.next().captured(1));
    return words;
}

} // namespace

class VocabularyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDocumentedFunctionIsKnown()
    {
        const QString text = contract();
        if (text.isEmpty())
            QSKIP("lesson-format.md is not here");
        qsizetype rows = 0;
        const QStringList lines = text.sliced(text.indexOf(QLatin1String("| function |"))).split(u'\n');
        for (qsizetype i = 2; i < lines.size() && lines[i].startsWith(u'|'); ++i) {
            for (const QString &function : codeIn(lines[i].section(u'|', 1, 1))) {
                QVERIFY2(findFunction(function), qPrintable(function));
                ++rows;
            }
        }
        QCOMPARE(rows, 24);
        static const QRegularExpression wsp(QStringLiteral("`(WSP[A-Za-z]+)`"));
        for (auto match = wsp.globalMatch(text); match.hasNext();) {
            const QString name = match.next().captured(1);
            QVERIFY2(findFunction(name), qPrintable(name));
        }
    }

    void everyDocumentedKeyIsKnown()
    {
        const QString text = contract();
        if (text.isEmpty())
            QSKIP("lesson-format.md is not here");
        QStringList keys;
        const QStringList lines = text.sliced(text.indexOf(QLatin1String("| key |"))).split(u'\n');
        for (qsizetype i = 2; i < lines.size() && lines[i].startsWith(u'|'); ++i)
            keys += codeIn(lines[i].section(u'|', 1, 1));
        QCOMPARE(frontMatterKeys(), keys);
    }

    void theDocumentedExampleIsALesson()
    {
        const QString text = contract();
        if (text.isEmpty())
            QSKIP("lesson-format.md is not here");
        const QString open = QStringLiteral("```markdown\n");
        const qsizetype begin = text.indexOf(open) + open.size();
        const QString lesson = text.sliced(begin, text.indexOf(QLatin1String("\n```"), begin) - begin);
        const ParseResult result = parseLesson(lesson.toUtf8(), QString());
        for (const Mistake &mistake : result.mistakes)
            qWarning("%d:%d: %s", mistake.at.line, mistake.at.column, qPrintable(mistake.message));
        QVERIFY(result.ok());
        QCOMPARE(result.lesson.steps.size(), 9);
        // The document itself shows lessons in code, which are not its own.
        const ParseResult document = parseLesson(text.toUtf8(), QString());
        QCOMPARE(document.mistakes.size(), 1);
        QVERIFY(document.mistakes[0].message.startsWith(QLatin1String("no executable table")));
    }

    // lesson-format.md: WSP functions take the arguments of the call they serve.
    void aProvidersFunctionIsCalledLikeTheCallItServes()
    {
        for (const QString &name : functionNames()) {
            if (!name.startsWith(QLatin1String("WSP")))
                continue;
            const FunctionInfo *api = findFunction(apiName(name));
            QVERIFY2(api && apiName(name) != name, qPrintable(name));
            QCOMPARE(findFunction(name)->signatures.first().text(), api->signatures.first().text());
            QCOMPARE(findFunction(name)->value, api->value);
        }
    }

    void argumentsPrintAsDocumented()
    {
        const auto text = [](const char *function) {
            return findFunction(QLatin1String(function))->signatures.first().text();
        };
        QCOMPARE(text("socket"), QString());
        QCOMPARE(text("recv"), QStringLiteral("s [, capacity]"));
        QCOMPARE(text("shutdown"), QStringLiteral("s, SD_RECEIVE | SD_SEND | SD_BOTH"));
        QCOMPARE(text("connect"), QStringLiteral("s [, callerData] [, qos: \"rate=N,peak=N,latency=N\"]"));
        QCOMPARE(text("WSAAccept"), QStringLiteral("listener [, CF_ACCEPT | CF_REJECT | CF_DEFER] [, calleeData]"));
        QCOMPARE(text("setsockopt"), QStringLiteral("s, SO_LINGER, onoff, seconds"));
    }
};

QTEST_GUILESS_MAIN(VocabularyTest)
#include "tst_vocabulary.moc"
