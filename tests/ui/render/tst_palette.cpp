// Text can be read in both themes: a contrast of at least 4.5:1 on everything it stands on.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "ui/render/palette.h"

using namespace halfclose;

class PaletteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textHasEnoughContrast_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void textHasEnoughContrast()
    {
        QFETCH(bool, dark);
        const Palette &p = dark ? Palette::dark() : Palette::light();
        for (const QColor &back : {p.background, p.panel, p.current}) {
            for (const QColor &ink : {p.text, p.quietText, p.client, p.server, p.wire, p.indication, p.met, p.failed, p.waiting})
                QVERIFY2(contrast(ink, back) >= 4.5,
                         qPrintable(QStringLiteral("%1 on %2: %3").arg(ink.name(), back.name()).arg(contrast(ink, back))));
        }
        QVERIFY(contrast(p.indicationText, p.indication) >= 4.5);
        QVERIFY(contrast(p.text, p.selection) >= 4.5);
    }

    void blackOnWhiteIsTwentyOne()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21);
    }
};

QTEST_APPLESS_MAIN(PaletteTest)
#include "tst_palette.moc"
