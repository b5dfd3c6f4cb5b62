// Mistakes as lines for a terminal.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/lesson/mistake_text.h"
#include "core/lesson/parser.h"

using namespace halfclose;

class MistakeTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMistakeIsOneLineWithItsPlace()
    {
        const Mistake mistake{{12, 7}, {12, 11}, QStringLiteral("unknown function 'recw' (did you mean 'recv'?)")};
        QCOMPARE(mistakeText(QStringLiteral("a b.md"), mistake),
            QStringLiteral("a b.md:12:7: error: unknown function 'recw' (did you mean 'recv'?)"));
    }

    void nothingInALessonSteersTheTerminal()
    {
        const ParseResult result = parseLesson("| a | b |\n|---|---|\n| (1) `x\x1b[31m\x07\xc2\x9b(s)` | |\n", QString());
        QVERIFY(!result.ok());
        for (const Mistake &mistake : result.mistakes) {
            const QString line = mistakeText(QStringLiteral("evil\n\x1b]0;name.md"), mistake);
            for (const QChar c : line)
                QVERIFY2(c.category() != QChar::Other_Control, qPrintable(line));
            QVERIFY(line.startsWith(QLatin1String("evil\\x0A\\x1B]0;name.md:3:")));
        }
    }

    void writingDirectionCannotBeTurned()
    {
        QCOMPARE(withoutControls(QStringLiteral("a\u202Eb\u2028c")), QStringLiteral("a\\u{202E}b\\u{2028}c"));
        QCOMPARE(withoutControls(QStringLiteral("héllo 🙂")), QStringLiteral("héllo 🙂"));
    }
};

QTEST_GUILESS_MAIN(MistakeTextTest)
#include "tst_mistake_text.moc"
