// What tests/run --bench leaves in figures.json: one object with the date, the machine, the peers' versions and every figure,
// whoever measured it. Knows nothing of what the figures are.
// SPDX-License-Identifier: MIT
#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "tests/app/program.h"
#include "tests/support/places.h"

using namespace halfclose;

class FiguresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
            QSKIP("python3, which collects the figures, is not installed");
    }

    void theyAreOneObjectWithAllThatTheyWereMeasuredWith()
    {
        const QTemporaryDir folder;
        // As tests/bench/bounds.cpp and compare-export write them: an object a line.
        QVERIFY(written(folder.filePath(QStringLiteral("cycle.jsonl")),
            R"({"figure": "a cycle", "value": 0.8, "unit": "x", "atLeast": 0.8, "peer": "bare", "peerValue": "", "kept": true})"
            "\n"
            R"({"figure": "an event", "value": null, "unit": "ns", "atMost": 200, "peer": "", "peerValue": "", "kept": false})"
            "\n"));
        QVERIFY(written(folder.filePath(QStringLiteral("export.jsonl")),
            R"({"figure": "SVG", "value": 2, "unit": "x", "atMost": 3, "peer": "mscgen", "peerValue": "36 ms", "peerVersion": "0.20", "kept": true})"
            "\n"));
        const QJsonObject all = collected(folder.path());

        QCOMPARE(all.keys(), QStringList({QStringLiteral("date"), QStringLiteral("figures"), QStringLiteral("machine"), QStringLiteral("peers")}));
        const QDateTime date = QDateTime::fromString(all[u"date"].toString(), Qt::ISODate);
        QVERIFY2(date.isValid() && qAbs(date.secsTo(QDateTime::currentDateTimeUtc())) < 600, qPrintable(all[u"date"].toString()));

        const QJsonObject machine = all[u"machine"].toObject();
        for (const char *what : {"cpu", "memory", "system", "compiler", "qt"})
            QVERIFY2(!machine[QLatin1String(what)].toString().isEmpty(), what);
        QVERIFY(machine[u"cores"].toInt() > 0);
        QVERIFY2(machine[u"qt"].toString().startsWith(QLatin1String("6.")), qPrintable(machine[u"qt"].toString()));
        QVERIFY2(machine[u"compiler"].toString() != u"unknown", "the CMake cache names the compiler");

        const QJsonObject peers = all[u"peers"].toObject();
        QCOMPARE(peers.keys(), QStringList({QStringLiteral("bare"), QStringLiteral("mscgen")}));
        QCOMPARE(peers[u"mscgen"].toString(), QStringLiteral("0.20"));
        QVERIFY(peers[u"bare"].toString().contains(machine[u"system"].toString())); // what it stands on is its version

        const QJsonArray figures = all[u"figures"].toArray();
        QCOMPARE(figures.size(), 3);
        QCOMPARE(figures[0].toObject()[u"figure"].toString(), QStringLiteral("a cycle"));
        QVERIFY(figures[1].toObject()[u"value"].isNull());
        QCOMPARE(figures[2].toObject()[u"figure"].toString(), QStringLiteral("SVG"));
        QVERIFY(!figures[2].toObject().contains(u"peerVersion")); // told once, among the peers
    }

    // Ours alone, on a machine without any of the others: what needs a peer is left out, and each that is missing is named.
    void theComparisonOfExportsWritesTheSame()
    {
        const QTemporaryDir folder;
        const Ran ran = runShell(QStringLiteral("python=$(python3 -c 'import sys; print(sys.executable)'); PATH=/nowhere \"$python\" '%1/tests/bench/compare-export' "
                                                "--figures=export.jsonl \"$halfclose\" 10")
                                     .arg(test::sourceDirectory()),
            {.folder = folder.path()});
        QVERIFY2(ran.status == 0 || ran.status == 1, (ran.out + ran.err).constData()); // not a Release: slower than promised
        for (const char *peer : {"mscgen", "msc-generator", "PlantUML", "Mermaid"})
            QVERIFY2(ran.err.contains(QByteArray(peer) + " is left out: "), peer);
        static const QRegularExpression row(QStringLiteral("^SVG of 10 messages +[0-9.]+ ms   <= 100 ms +(kept|MISSED) +-$"));
        QVERIFY2(row.match(QString::fromUtf8(ran.out.trimmed())).hasMatch(), ran.out.constData());

        const QJsonArray figures = collected(folder.path())[u"figures"].toArray();
        QCOMPARE(figures.size(), 1);
        const QJsonObject figure = figures[0].toObject();
        QCOMPARE(figure.keys(), QStringList({QStringLiteral("atMost"), QStringLiteral("benchmark"), QStringLiteral("figure"),
                                    QStringLiteral("kept"), QStringLiteral("peer"), QStringLiteral("peerValue"), QStringLiteral("unit"), QStringLiteral("value")}));
        QVERIFY(figure[u"value"].toDouble() > 0);
        QCOMPARE(figure[u"kept"].toBool(), ran.status == 0);
    }

    void aBenchmarkThatIsNotThereIsNamed()
    {
        const Ran ran = runShell(QStringLiteral("'%1/tests/run' --bench nonsense").arg(test::sourceDirectory()));
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.err.contains("nonsense") && ran.err.contains("export"), ran.err.constData());
    }

private:
    static bool written(const QString &path, const QByteArray &lines)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(lines) == lines.size();
    }

    /// What is made of @p folder's lines; of the machine's compiler and Qt these tests' own build tells.
    static QJsonObject collected(const QString &folder)
    {
        const QString build = test::programFile().section(u'/', 0, -3);
        const Ran ran = runShell(QStringLiteral("'%1/tests/bench/figures-file' '%2' '%3'").arg(test::sourceDirectory(), folder, build));
        if (ran.status != 0)
            qWarning("%s", ran.err.constData());
        return QJsonDocument::fromJson(ran.out).object();
    }
};

QTEST_GUILESS_MAIN(FiguresTest)
#include "tst_figures.moc"
