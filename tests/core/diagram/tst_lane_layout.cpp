// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/diagram/lane_layout.h"
#include "tests/support/table_metrics.h"

using namespace halfclose;

class TestLaneLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clientsAreMirroredByTheServer();
    void headsNeverOverlap();
    void takesTheWidthThereIs();
    void aCollapsedParticipantNeedsNoRoomInside();
    void oneEndpointAloneIsPossible();
    void nobodyIsPossible();
};

namespace {

std::vector<Diagram::Participant> participants(int clients)
{
    std::vector<Diagram::Participant> all;
    for (int i = 0; i < clients; ++i)
        all.push_back({QStringLiteral("Client %1").arg(i), false});
    all.push_back({QStringLiteral("Server"), true});
    return all;
}

} // namespace

void TestLaneLayout::clientsAreMirroredByTheServer()
{
    const LaneLayout lanes(participants(2), test::tableMetrics(), 900);
    QCOMPARE(lanes.lanes().size(), 6u);
    QVERIFY(lanes.x(lanes.application(0)) < lanes.x(lanes.provider(0)));
    QVERIFY(lanes.x(lanes.provider(0)) < lanes.x(lanes.application(1)));
    QVERIFY(lanes.x(lanes.provider(1)) < lanes.x(lanes.provider(2)));
    QVERIFY(lanes.x(lanes.provider(2)) < lanes.x(lanes.application(2)));
    QVERIFY(lanes.isServer(2) && !lanes.isServer(0));
    QCOMPARE(lanes.wireFrom(), lanes.provider(1));
}

void TestLaneLayout::headsNeverOverlap()
{
    for (const int clients : {1, 2, 5}) {
        for (const double width : {100.0, 700.0, 3000.0}) {
            for (const double letters : {0.5, 1.0, 2.0}) {
                const LaneLayout lanes(participants(clients), test::tableMetrics(16, letters), width);
                QVERIFY(lanes.x(0) - lanes.headWidth() / 2 >= lanes.margin());
                for (size_t i = 1; i < lanes.lanes().size(); ++i)
                    QVERIFY(lanes.x(int(i)) - lanes.x(int(i) - 1) > lanes.headWidth());
                QVERIFY(lanes.lanes().back().x + lanes.headWidth() / 2 <= lanes.width());
            }
        }
    }
}

void TestLaneLayout::takesTheWidthThereIs()
{
    const LaneLayout narrow(participants(1), test::tableMetrics(), 10);
    const LaneLayout wide(participants(1), test::tableMetrics(), 1000);
    QVERIFY(narrow.width() > 10);
    QCOMPARE(wide.width(), 1000.0);
    QVERIFY(wide.x(3) - wide.x(0) > narrow.x(3) - narrow.x(0));
}

void TestLaneLayout::aCollapsedParticipantNeedsNoRoomInside()
{
    const LaneLayout lanes(participants(2), test::tableMetrics(), 100, {0});
    QCOMPARE(lanes.x(0), lanes.x(1));
    QVERIFY(lanes.isCollapsed(0) && !lanes.isCollapsed(1));
    QVERIFY(lanes.width() < LaneLayout(participants(2), test::tableMetrics(), 100).width());
}

void TestLaneLayout::oneEndpointAloneIsPossible()
{
    const LaneLayout lanes({{QStringLiteral("alone"), false}}, test::tableMetrics(), 500);
    QCOMPARE(lanes.lanes().size(), 2u);
    QVERIFY(lanes.x(lanes.application(0)) < lanes.x(lanes.provider(0)));
    QCOMPARE(lanes.edge(2), lanes.width());
}

void TestLaneLayout::nobodyIsPossible()
{
    const LaneLayout lanes({}, test::tableMetrics(), 500);
    QVERIFY(lanes.lanes().empty());
    QCOMPARE(lanes.participants(), 0);
    QCOMPARE(lanes.width(), 500.0);
}

QTEST_GUILESS_MAIN(TestLaneLayout)
#include "tst_lane_layout.moc"
