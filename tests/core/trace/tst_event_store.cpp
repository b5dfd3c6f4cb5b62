// Events stay where they are in the order, however often their memory is moved, and a copy is a copy.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/trace/event_store.h"

using namespace halfclose;

namespace {

Event numbered(int number)
{
    Event event;
    event.result = number;
    event.arguments = QByteArray::number(number);
    return event;
}

EventStore storeOf(int count)
{
    EventStore store;
    for (int i = 0; i < count; ++i)
        store.append(numbered(i));
    return store;
}

bool holds(const EventStore &store, int count)
{
    if (store.all().size() != size_t(count))
        return false;
    for (int i = 0; i < count; ++i) {
        const Event &event = store.all()[size_t(i)];
        if (event.result != i || event.arguments != QByteArray::number(i))
            return false;
    }
    return true;
}

} // namespace

class EventStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsAppended_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 63, 64, 65, 80, 81, 10'000})
            QTest::addRow("%d events", count) << count;
    }
    void keepsWhatIsAppended()
    {
        QFETCH(int, count);
        QVERIFY(holds(storeOf(count), count));
    }

    void aCopyGoesItsOwnWay()
    {
        EventStore first = storeOf(100);
        EventStore second = first;
        second.append(numbered(100));
        QVERIFY(holds(first, 100));
        QVERIFY(holds(second, 101));
        first = second;
        QVERIFY(holds(first, 101));
        second = EventStore();
        QVERIFY(holds(second, 0));
        QVERIFY(holds(first, 101));
    }

    void aMovedStoreTakesItsEventsAlong()
    {
        EventStore first = storeOf(100);
        const Event *where = first.all().data();
        const EventStore second = std::move(first);
        QCOMPARE(second.all().data(), where);
        QVERIFY(holds(second, 100));
    }
};

QTEST_APPLESS_MAIN(EventStoreTest)
#include "tst_event_store.moc"
