// The word that was probably meant.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/lesson/suggestion.h"

using namespace halfclose;

class SuggestionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void distanceCountsLetters_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("distance");
        const auto row = [](const char *name, const char *from, const char *to, int distance) {
            QTest::newRow(name) << QString::fromLatin1(from) << QString::fromLatin1(to) << distance;
        };
        row("the same", "recv", "recv", 0);
        row("case does not count", "wsarecv", "WSARecv", 0);
        row("replaced", "recw", "recv", 1);
        row("inserted", "recvv", "recv", 1);
        row("removed", "WSASendDisconect", "WSASendDisconnect", 1);
        row("swapped", "hsow", "show", 1);
        row("from nothing", "", "recv", 4);
        row("to nothing", "recv", "", 4);
    }
    void distanceCountsLetters()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, distance);
        QCOMPARE(editDistance(from, to), distance);
        QCOMPARE(editDistance(to, from), distance);
    }

    void onlyANearWordIsSuggested()
    {
        const QStringList known{QStringLiteral("send"), QStringLiteral("recv"), QStringLiteral("closesocket")};
        QCOMPARE(closestWord(u"sned", known), QStringLiteral("send"));
        QCOMPARE(closestWord(u"closesoket", known), QStringLiteral("closesocket"));
        QCOMPARE(closestWord(u"banana", known), QString());
        QCOMPARE(closestWord(u"", known), QString());
        QCOMPARE(closestWord(u"9", {QStringLiteral("1")}), QString()); // no letter of it is the same
        QCOMPARE(closestWord(u"9", {QStringLiteral("9a")}), QStringLiteral("9a"));
        QCOMPARE(closestWord(QString(100'000, u'x'), known), QString());
    }

    void theSuggestionIsAClause()
    {
        QCOMPARE(didYouMean(u"recw", {QStringLiteral("recv")}), QStringLiteral(" (did you mean 'recv'?)"));
        QCOMPARE(didYouMean(u"recw", {QStringLiteral("bind")}), QString());
    }
};

QTEST_GUILESS_MAIN(SuggestionTest)
#include "tst_suggestion.moc"
