// SPDX-License-Identifier: MIT
#include <QAbstractButton>
#include <QAccessible>
#include <QDir>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include "tests/support/sample_trace.h"
#include "ui/timeline/timeline_view.h"

using namespace halfclose;

class TestTimelineView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAllOfANewTrace();
    void followsAGrowingTraceOnlyAtItsEnd();
    void clicksSelectWhatIsUnderThePointer();
    void clickingAStepsLabelActivatesIt();
    void keysWalkThroughTheEvents();
    void keysFollowCausesAndEffects();
    void goingToAStepBringsItIntoView();
    void findsNextAndPrevious();
    void aSelectionThatIsNoLongerShownIsGone();
    void zoomsAroundThePointerAndBack();
    void layersChangeWhatThereIsToSelect();
    void aHeadsButtonFoldsItsLanes();
    void followsTheThemeOfTheSystem();
    void textFollowsTheWidgetsFont();
    void tellsAScreenReaderTheSelectedEvent();
    void anEmptyViewSurvivesEverything();
    void legendTakesItsOwnRoom();
    void nothingMovesWhenNothingHappens();
    void writesPicturesForPeopleToLookAt();
};

namespace {

std::unique_ptr<TimelineView> shownView(const Trace *trace, const QSize &size = {700, 500})
{
    auto view = std::make_unique<TimelineView>();
    view->resize(size);
    view->setTrace(trace);
    view->show();
    (void)QTest::qWaitForWindowExposed(view.get());
    return view;
}

quint64 nth(const Trace &trace, Kind kind, const QString &name, int wanted = 1)
{
    for (const Event &event : trace.events()) {
        if (event.kind == kind && trace.text(event.name) == name && --wanted == 0)
            return event.sequence;
    }
    return 0;
}

QImage grabbed(TimelineView &view)
{
    return view.grab().toImage();
}

/// A place in the viewport where the view says that @p event is; found by looking everywhere.
std::optional<QPoint> placeOf(TimelineView &view, quint64 event)
{
    grabbed(view);
    QSignalSpy hovered(&view, &TimelineView::eventHovered);
    for (int y = 50; y < view.viewport()->height(); y += 4) {
        for (int x = 4; x < view.viewport()->width(); x += 6) {
            QMouseEvent move(QEvent::MouseMove, QPointF(x, y), view.viewport()->mapToGlobal(QPointF(x, y)), Qt::NoButton,
                             Qt::NoButton, Qt::NoModifier);
            QCoreApplication::sendEvent(view.viewport(), &move);
            if (!hovered.isEmpty() && hovered.last().first().toULongLong() == event)
                return QPoint(x, y);
        }
    }
    return std::nullopt;
}

} // namespace

void TestTimelineView::showsAllOfANewTrace()
{
    const Trace trace = test::documentedTeardown();
    const auto view = shownView(&trace);
    QCOMPARE(view->shown(), trace.size());
    QCOMPARE(view->verticalScrollBar()->value(), 0);
    const QImage all = grabbed(*view);
    view->setShown(0);
    QVERIFY(grabbed(*view) != all);
    view->setShown(~quint64(0));
    QCOMPARE(view->shown(), trace.size());
}

void TestTimelineView::followsAGrowingTraceOnlyAtItsEnd()
{
    const Trace whole = test::grandTotal(2);
    Trace growing;
    growing.header = whole.header;
    const auto view = shownView(&growing);
    Trace::Piece piece = whole.since(0, 1);
    piece.symbolsAfter = 1;
    const std::vector<Event> all = piece.events;
    piece.events.resize(40);
    growing.apply(piece);
    view->traceGrew();
    QCOMPARE(view->shown(), 40u);
    view->setShown(10);
    piece = {.after = 40, .symbols = {}, .symbolsAfter = growing.symbolCount(),
             .events = std::vector<Event>(all.begin() + 40, all.end())};
    growing.apply(piece);
    view->traceGrew();
    QCOMPARE(view->shown(), 10u);
    view->setShown(growing.size());
    QCOMPARE(view->shown(), growing.size());
    QVERIFY(view->verticalScrollBar()->value() > 0); // the current row is in view
}

void TestTimelineView::clicksSelectWhatIsUnderThePointer()
{
    const Trace trace = test::documentedTeardown();
    const auto view = shownView(&trace);
    for (const quint64 event : {nth(trace, Kind::Call, QStringLiteral("WSASendDisconnect")),
                                nth(trace, Kind::Send, QStringLiteral("FINISH")),
                                nth(trace, Kind::Indication, QStringLiteral("FD_CLOSE"))}) {
        const std::optional<QPoint> place = placeOf(*view, event);
        QVERIFY(place);
        QSignalSpy selected(view.get(), &TimelineView::eventSelected);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, *place);
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected.first().first().toULongLong(), event);
        QCOMPARE(view->selectedEvent(), event);
    }
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(view->viewport()->width() - 3, 60));
    QCOMPARE(view->selectedEvent(), 0u);
}

void TestTimelineView::clickingAStepsLabelActivatesIt()
{
    const Trace trace = test::documentedTeardown();
    const auto view = shownView(&trace);
    grabbed(*view);
    QSignalSpy activated(view.get(), &TimelineView::stepActivated);
    for (int y = 40; y < 160 && activated.isEmpty(); y += 5)
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(36, y));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toString(), QStringLiteral("1"));
}

void TestTimelineView::keysWalkThroughTheEvents()
{
    const Trace trace = test::documentedTeardown();
    const auto view = shownView(&trace);
    QTest::keyClick(view.get(), Qt::Key_Down);
    const quint64 call = nth(trace, Kind::Call, QStringLiteral("WSASendDisconnect"));
    QCOMPARE(view->selectedEvent(), call);
    QTest::keyClick(view.get(), Qt::Key_Down);
    QCOMPARE(view->selectedEvent(), call + 1);
    QTest::keyClick(view.get(), Qt::Key_Up);
    QTest::keyClick(view.get(), Qt::Key_Up);
    QCOMPARE(view->selectedEvent(), call); // nothing visible above
    QSignalSpy activated(view.get(), &TimelineView::stepActivated);
    QTest::keyClick(view.get(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QTest::keyClick(view.get(), Qt::Key_Escape);
    QCOMPARE(view->selectedEvent(), 0u);
    QTest::keyClick(view.get(), Qt::Key_Up);
    QVERIFY(view->selectedEvent() > trace.size() - 4); // from the end
}

void TestTimelineView::keysFollowCausesAndEffects()
{
    const Trace trace = test::documentedTeardown();
    const auto view = shownView(&trace);
    view->selectEvent(nth(trace, Kind::Receive, QStringLiteral("FINISH")));
    QTest::keyClick(view.get(), Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(view->selectedEvent(), nth(trace, Kind::Send, QStringLiteral("FINISH")));
    QTest::keyClick(view.get(), Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(view->selectedEvent(), nth(trace, Kind::Call, QStringLiteral("WSPSendDisconnect")));
    QTest::keyClick(view.get(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(view->selectedEvent(), nth(trace, Kind::Send, QStringLiteral("FINISH")));
}

void TestTimelineView::goingToAStepBringsItIntoView()
{
    const Trace trace = test::grandTotal(3);
    const auto view = shownView(&trace);
    QCOMPARE(view->verticalScrollBar()->value(), 0);
    QVERIFY(view->goToStep(QStringLiteral("8.3")));
    QVERIFY(view->verticalScrollBar()->value() > 0);
    QCOMPARE(trace.text(trace.at(view->selectedEvent()).label), QStringLiteral("8.3"));
    QVERIFY(view->goToStep(QStringLiteral("2.1"))); // an awaited event: its indication
    QVERIFY(trace.at(view->selectedEvent()).kind == Kind::Indication);
    QVERIFY(!view->goToStep(QStringLiteral("99")));
    view->setShown(20);
    QVERIFY(!view->goToStep(QStringLiteral("8.3")));
}

void TestTimelineView::findsNextAndPrevious()
{
    const Trace trace = test::documentedTeardown();
    const auto view = shownView(&trace);
    QVERIFY(view->find(QStringLiteral("fd_close")));
    const quint64 first = view->selectedEvent();
    QVERIFY(view->find(QStringLiteral("fd_close")));
    QVERIFY(view->selectedEvent() > first);
    QVERIFY(view->find(QStringLiteral("fd_close"), true));
    QCOMPARE(view->selectedEvent(), first);
    QVERIFY(!view->find(QStringLiteral("nothing like it")));
    QCOMPARE(view->selectedEvent(), first);
}

void TestTimelineView::aSelectionThatIsNoLongerShownIsGone()
{
    const Trace trace = test::documentedTeardown();
    const auto view = shownView(&trace);
    view->selectEvent(trace.size() - 3);
    QSignalSpy selected(view.get(), &TimelineView::eventSelected);
    view->setShown(5);
    QCOMPARE(view->selectedEvent(), 0u);
    QCOMPARE(selected.size(), 1);
    view->selectEvent(trace.size());
    QCOMPARE(view->selectedEvent(), 0u);
}

void TestTimelineView::zoomsAroundThePointerAndBack()
{
    const Trace trace = test::grandTotal(2);
    const auto view = shownView(&trace);
    QSignalSpy zoomed(view.get(), &TimelineView::zoomChanged);
    const int before = view->verticalScrollBar()->maximum();
    QTest::keyClick(view.get(), Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(view->zoom() > 1);
    QVERIFY(view->verticalScrollBar()->maximum() > before);
    QTest::keyClick(view.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(view->zoom(), 1.0);
    QCOMPARE(view->verticalScrollBar()->maximum(), before);
    QWheelEvent wheel(QPointF(100, 100), view->viewport()->mapToGlobal(QPointF(100, 100)), {}, {0, -120}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view->viewport(), &wheel);
    QVERIFY(view->zoom() < 1);
    for (int i = 0; i < 60; ++i)
        view->zoomOut();
    QVERIFY(view->zoom() > 0.1);
    grabbed(*view);
    for (int i = 0; i < 60; ++i)
        view->zoomIn();
    QVERIFY(view->zoom() < 10);
    grabbed(*view);
    QVERIFY(zoomed.size() > 4);
}

void TestTimelineView::layersChangeWhatThereIsToSelect()
{
    const Trace trace = test::documentedTeardown();
    const auto view = shownView(&trace);
    view->setLayers({Layer::Api});
    QVERIFY(!view->find(QStringLiteral("FINISH")));
    view->setLayers({Layer::Api, Layer::Wire});
    QVERIFY(view->find(QStringLiteral("FINISH")));
    QCOMPARE(view->layers(), (LayerSet{Layer::Api, Layer::Wire}));
    view->setTime(TimeAxis::Real);
    QVERIFY(view->time() == TimeAxis::Real);
    view->setSetupShown(true);
    QVERIFY(view->isSetupShown());
}

void TestTimelineView::aHeadsButtonFoldsItsLanes()
{
    const Trace trace = test::documentedTeardown();
    const auto view = shownView(&trace);
    const QImage before = grabbed(*view);
    const auto heads = view->findChildren<QAbstractButton *>();
    const auto head = std::find_if(heads.begin(), heads.end(),
        [](const QAbstractButton *each) { return each->accessibleName().contains(QStringLiteral("Fold the lanes of Client side")); });
    QVERIFY(head != heads.end());
    QTest::mouseClick(*head, Qt::LeftButton);
    QVERIFY(view->isCollapsed(0));
    QVERIFY(!view->isCollapsed(1));
    QVERIFY(grabbed(*view) != before);
    QCOMPARE((*head)->accessibleName(), QStringLiteral("Unfold the lanes of Client side"));
    (*head)->setFocus();
    QTest::keyClick(*head, Qt::Key_Space);
    QVERIFY(!view->isCollapsed(0));
    view->setFocus();
    view->setCollapsed(0, true);
    view->setCollapsed(0, false);
    QTest::mouseMove(view->viewport(), QPoint(5, view->height() - 5));
    QCOMPARE(grabbed(*view).height(), before.height());
}

void TestTimelineView::followsTheThemeOfTheSystem()
{
    const Trace trace = test::documentedTeardown();
    const auto view = shownView(&trace);
    const QColor light = grabbed(*view).pixelColor(5, view->height() - 5);
    QPalette dark = view->palette();
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::Text, Qt::white);
    view->setPalette(dark);
    const QColor now = grabbed(*view).pixelColor(5, view->height() - 5);
    QVERIFY(light.lightness() > 200);
    QVERIFY(now.lightness() < 60);
}

void TestTimelineView::textFollowsTheWidgetsFont()
{
    const Trace trace = test::documentedTeardown();
    const auto view = shownView(&trace);
    const int before = view->verticalScrollBar()->maximum();
    QFont font = view->font();
    font.setPointSizeF(font.pointSizeF() * 2);
    view->setFont(font);
    QVERIFY(view->verticalScrollBar()->maximum() > before + 200);
}

void TestTimelineView::tellsAScreenReaderTheSelectedEvent()
{
    const Trace trace = test::documentedTeardown();
    const auto view = shownView(&trace);
    QVERIFY(!view->accessibleName().isEmpty());
    view->selectEvent(nth(trace, Kind::Send, QStringLiteral("FINISH")));
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(view.get());
    QVERIFY(interface);
    QVERIFY(interface->text(QAccessible::Description).contains(QStringLiteral("FINISH of step 1")));
    QVERIFY(interface->text(QAccessible::Description).contains(QStringLiteral("\"17\"")));
}

void TestTimelineView::anEmptyViewSurvivesEverything()
{
    TimelineView view;
    view.resize(10, 10);
    grabbed(view);
    view.setUpcoming({QStringLiteral("1 closesocket(s)")});
    view.setShown(5);
    view.traceGrew();
    QVERIFY(!view.goToStep(QStringLiteral("1")));
    QVERIFY(!view.find(QStringLiteral("x")));
    view.selectEvent(3);
    QCOMPARE(view.selectedEvent(), 0u);
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Up, Qt::ShiftModifier);
    QTest::mouseClick(view.viewport(), Qt::LeftButton);
    view.setCollapsed(0, true);
    const Trace empty;
    view.setTrace(&empty);
    grabbed(view);
    view.setTrace(nullptr);
    grabbed(view);
    QVERIFY(view.describe(1).isEmpty());
}

void TestTimelineView::legendTakesItsOwnRoom()
{
    const Trace trace = test::documentedTeardown();
    const auto view = shownView(&trace);
    const int before = view->viewport()->height();
    view->setLegendVisible(true);
    QVERIFY(view->isLegendVisible());
    QVERIFY(view->viewport()->height() < before);
    view->setLegendVisible(false);
    QCOMPARE(view->viewport()->height(), before);
}

void TestTimelineView::nothingMovesWhenNothingHappens()
{
    const Trace trace = test::documentedTeardown();
    const auto view = shownView(&trace);
    view->setShown(1);
    view->setShown(trace.size());
    const auto timers = view->findChildren<QTimer *>();
    QVERIFY(!timers.isEmpty());
    // What moves ends by itself, and then no timer runs.
    QTRY_VERIFY(std::none_of(timers.begin(), timers.end(), [](const QTimer *timer) { return timer->isActive(); }));
}

void TestTimelineView::writesPicturesForPeopleToLookAt()
{
    const QString folder = qEnvironmentVariable("HALFCLOSE_SCREENSHOTS");
    if (folder.isEmpty())
        QSKIP("HALFCLOSE_SCREENSHOTS names no folder");
    QVERIFY(QDir().mkpath(folder));
    const Trace trace = test::documentedTeardown();
    const auto view = shownView(&trace, {700, 760});
    view->setUpcoming({QStringLiteral("7 WSARecvDisconnect(s)"), QStringLiteral("8 closesocket(s)")});
    view->setLegendVisible(true);
    view->setShown(nth(trace, Kind::Receive, QStringLiteral("DISCONNECT")) - 1);
    view->selectEvent(nth(trace, Kind::Send, QStringLiteral("FINISH")));
    QVERIFY(grabbed(*view).save(QDir(folder).filePath(QStringLiteral("timeline.png"))));
}

QTEST_MAIN(TestTimelineView)
#include "tst_timeline_view.moc"
