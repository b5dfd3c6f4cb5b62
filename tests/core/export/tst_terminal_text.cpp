// What reaches a terminal, how wide it is there, and how it wraps.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/export/terminal_text.h"

using namespace halfclose;

class TerminalTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noControlCharacterIsLeft()
    {
        QString all;
        for (char16_t c = 0; c < 0x100; ++c)
            all += QChar(c);
        const QString shown = printable(all);
        for (const QChar c : shown)
            QVERIFY(c.unicode() >= 0x20 && (c.unicode() < 0x7F || c.unicode() >= 0xA0));
        QCOMPARE(printable(QStringLiteral("a\x1b[31mb")), QStringLiteral("a\\x1B[31mb"));
        QCOMPARE(printable(QStringLiteral("a\nb")), QStringLiteral("a\\x0Ab"));
    }

    void directionOverridesAreShown()
    {
        QCOMPARE(printable(QStringLiteral(u"a\u202Eb")), QStringLiteral("a\\u202Eb"));
        QCOMPARE(printable(QStringLiteral(u"\u05D0\u05D1")), QStringLiteral(u"\u05D0\u05D1"));
    }

    void whatIsNoCharacterIsShown()
    {
        QCOMPARE(printable(QStringLiteral(u"\uFFFF\uFEFF")), QStringLiteral("\\uFFFF\\uFEFF"));
    }

    void aLoneSurrogateIsReplaced()
    {
        QCOMPARE(printable(QString(QChar(0xD83D))), QString(QChar::ReplacementCharacter));
        QCOMPARE(printable(QStringLiteral(u"\U0001F600")), QStringLiteral(u"\U0001F600"));
    }

    void widthIsCountedInColumns()
    {
        QCOMPARE(displayWidth(u"abc"), 3);
        QCOMPARE(displayWidth(u"e\u0301"), 1);
        QCOMPARE(displayWidth(u"\u6F22\u5B57"), 4);
        QCOMPARE(displayWidth(u"\U0001F600"), 2);
        QCOMPARE(displayWidth(u"\uFF21"), 2);
        QCOMPARE(displayWidth(u"\u200B"), 0);
        QCOMPARE(displayWidth(u""), 0);
        QCOMPARE(padded(QStringLiteral(u"\u6F22"), 4), QStringLiteral(u"\u6F22  "));
    }

    void linesBreakAtSpaces()
    {
        const QStringList expected{QStringLiteral("the quick"), QStringLiteral("brown fox")};
        QCOMPARE(wrapped(QStringLiteral("the quick brown fox"), 10), expected);
        QCOMPARE(wrapped(QStringLiteral("\"a   b\""), 10), QStringList{QStringLiteral("\"a   b\"")}); // data
        QCOMPARE(wrapped(QString(), 10), QStringList{QString()});
    }

    void aLongWordIsCutBetweenCharacters()
    {
        QCOMPARE(wrapped(QStringLiteral("ab abcdef gh"), 5),
                 (QStringList{QStringLiteral("ab"), QStringLiteral("abcde"), QStringLiteral("f gh")}));
        // A seam in a name is a better place.
        QCOMPARE(wrapped(QStringLiteral("WSASendDisconnect(s)"), 12),
                 (QStringList{QStringLiteral("WSASend"), QStringLiteral("Disconnect("), QStringLiteral("s)")}));
        // An accent stays with its letter, a wide character is not split over the edge.
        QCOMPARE(wrapped(QStringLiteral(u"ae\u0301i"), 2), (QStringList{QStringLiteral(u"ae\u0301"), QStringLiteral("i")}));
        QCOMPARE(wrapped(QStringLiteral(u"\u6F22\u5B57"), 3),
                 (QStringList{QStringLiteral(u"\u6F22"), QStringLiteral(u"\u5B57")}));
    }

    void noLineIsWiderThanAskedIfItCanBe()
    {
        const QString text = QStringLiteral(u"WSASendDisconnect(s, \"\u6F22\u5B57\u6F22\u5B57\") a\u0301b \U0001F600\U0001F600");
        for (int width = 2; width < 40; ++width) {
            for (const QString &line : wrapped(text, width))
                QVERIFY2(displayWidth(line) <= width, qPrintable(line));
        }
        QCOMPARE(wrapped(QStringLiteral(u"\u6F22\u5B57"), 1).size(), 2); // at least one character a line
    }
};

QTEST_APPLESS_MAIN(TerminalTextTest)
#include "tst_terminal_text.moc"
