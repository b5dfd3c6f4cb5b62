// SPDX-License-Identifier: MIT
#include <QRandomGenerator>
#include <QTest>

#include "core/diagram/interval_index.h"

using namespace halfclose;

class TestIntervalIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyFindsNothing();
    void findsWhatReachesTheLine();
    void agreesWithLookingAtEach();
};

namespace {

std::vector<size_t> reaching(const IntervalIndex &index, qint32 from, size_t count)
{
    std::vector<size_t> found;
    index.reaching(from, count, [&found](size_t number) { found.push_back(number); });
    return found;
}

} // namespace

void TestIntervalIndex::emptyFindsNothing()
{
    const IntervalIndex index;
    QCOMPARE(index.size(), 0u);
    QVERIFY(reaching(index, 0, 0).empty());
}

void TestIntervalIndex::findsWhatReachesTheLine()
{
    IntervalIndex index;
    index.add(10);
    index.add();
    index.add(20);
    QCOMPARE(reaching(index, 15, 3), (std::vector<size_t>{1, 2}));
    QCOMPARE(reaching(index, 15, 2), (std::vector<size_t>{1}));
    QCOMPARE(reaching(index, 20, 3), (std::vector<size_t>{1, 2})); // an end on the line reaches it
    index.setEnd(1, 12);
    QCOMPARE(reaching(index, 13, 3), (std::vector<size_t>{2}));
    index.setEnd(0, 100);
    QCOMPARE(reaching(index, 50, 3), (std::vector<size_t>{0}));
}

void TestIntervalIndex::agreesWithLookingAtEach()
{
    QRandomGenerator chance(7);
    IntervalIndex index;
    std::vector<qint32> ends;
    for (int round = 0; round < 40'000; ++round) {
        if (ends.empty() || chance.bounded(3) > 0) {
            const qint32 end = chance.bounded(20) == 0 ? IntervalIndex::Open : qint32(ends.size()) + chance.bounded(50);
            QCOMPARE(index.add(end), ends.size());
            ends.push_back(end);
        } else {
            const auto number = size_t(chance.bounded(int(ends.size())));
            ends[number] = qint32(number) + chance.bounded(200);
            index.setEnd(number, ends[number]);
        }
    }
    for (int round = 0; round < 300; ++round) {
        const qint32 from = chance.bounded(int(ends.size()) + 300);
        const auto count = size_t(chance.bounded(int(ends.size()) + 1));
        std::vector<size_t> expected;
        for (size_t i = 0; i < count; ++i) {
            if (ends[i] >= from)
                expected.push_back(i);
        }
        QCOMPARE(reaching(index, from, count), expected);
    }
}

QTEST_GUILESS_MAIN(TestIntervalIndex)
#include "tst_interval_index.moc"
