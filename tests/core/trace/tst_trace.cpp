// The append-only record and its copies.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/trace/trace.h"

using namespace halfclose;

class TraceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sequenceNumbersCountFromOne()
    {
        Trace trace;
        QCOMPARE(trace.append({}), 1u);
        QCOMPARE(trace.append({}), 2u);
        QCOMPARE(trace.at(2).sequence, 2u);
    }

    void aTextHasOneNumber()
    {
        Trace trace;
        const Symbol first = trace.symbol(u"FD_CLOSE");
        QCOMPARE(trace.symbol(u"FD_CLOSE"), first);
        QCOMPARE(trace.text(first), QStringLiteral("FD_CLOSE"));
        QCOMPARE(trace.find(u"never seen"), Symbol::None);
        QCOMPARE(trace.text(Symbol::None), QString());
    }

    void aCopyGrownByPiecesIsTheSame()
    {
        Trace original;
        Trace copy;
        for (int i = 0; i < 3; ++i) {
            Event event;
            event.name = original.symbol(QString::number(i));
            original.append(event);
            copy.apply(original.since(copy.size(), copy.symbolCount()));
        }
        QCOMPARE(copy.size(), 3u);
        QCOMPARE(copy.text(copy.at(3).name), QStringLiteral("2"));
    }

    void aPrefixIsThePast()
    {
        Trace trace;
        trace.append({});
        trace.append({});
        QCOMPARE(trace.prefix(1).size(), size_t(1));
        QCOMPARE(trace.prefix(9).size(), size_t(2));
    }
};

QTEST_APPLESS_MAIN(TraceTest)
#include "tst_trace.moc"
