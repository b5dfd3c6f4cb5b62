// What the sockets panel says at any moment is what the State events up to there say.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/trace/state_names.h"
#include "tests/support/trace_builder.h"
#include "ui/model/socket_history.h"
#include "ui/model/socket_stage.h"

using namespace halfclose;
using test::TraceBuilder;

namespace {

struct Run
{
    TraceBuilder builder;
    SocketHistory sockets;

    SocketView at(quint64 shown, quint64 since = 0)
    {
        sockets.grow(builder.trace);
        for (const SocketView &socket : sockets.at(builder.trace, shown, since)) {
            if (socket.socket == 1)
                return socket;
        }
        return {};
    }
    bool changed(quint64 shown, quint64 since, const char16_t *name)
    {
        for (const SocketView::Property &property : at(shown, since).properties) {
            if (property.name == QStringView(name))
                return property.changed;
        }
        return false;
    }
};

SocketView socketIn(const QString &connection, const QString &send = QStringLiteral("open"),
    const QString &receive = QStringLiteral("open"))
{
    SocketView socket;
    socket.properties = {{QString::fromUtf16(state::Connection), connection}, {QString::fromUtf16(state::SendHalf), send},
        {QString::fromUtf16(state::ReceiveHalf), receive}};
    return socket;
}

} // namespace

class SocketHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePastShowsThePast()
    {
        Run run;
        run.builder.connect(1, 2);
        const quint64 first = run.builder.state(1, state::Unread, QStringLiteral("0"));
        const quint64 second = run.builder.state(1, state::Unread, QStringLiteral("5"));
        QCOMPARE(run.at(second).value(state::Unread), QStringLiteral("5"));
        QCOMPARE(run.at(first).value(state::Unread), QStringLiteral("0"));
        QCOMPARE(run.at(first - 1).value(state::Unread), QString());
    }

    void aSocketIsThereFromItsFirstState()
    {
        Run run;
        run.builder.connect(1, 2);
        QCOMPARE(run.at(0).socket, quint32(0));
        QCOMPARE(run.at(run.builder.trace.size()).endpoint, QStringLiteral("Client side"));
    }

    void whatTheLastStepSetIsMarked()
    {
        Run run;
        run.builder.connect(1, 2);
        const quint64 before = run.builder.state(1, state::SendHalf, QStringLiteral("open"));
        const quint64 after = run.builder.state(1, state::SendHalf, QStringLiteral("shut (SD_SEND)"));
        QVERIFY(run.changed(after, before + 1, state::SendHalf));
        QVERIFY(!run.changed(after, after + 1, state::SendHalf));
        QVERIFY(!run.changed(after, 0, state::SendHalf)); // no step yet: nothing is news
    }

    void whatComesBackToItsOldValueIsNoChange()
    {
        Run run;
        run.builder.connect(1, 2);
        const quint64 before = run.builder.state(1, state::RecordedEvents, QStringLiteral("none"));
        run.builder.state(1, state::RecordedEvents, QStringLiteral("FD_CLOSE"));
        const quint64 again = run.builder.state(1, state::RecordedEvents, QStringLiteral("none"));
        QVERIFY(!run.changed(again, before + 1, state::RecordedEvents));
        QVERIFY(run.changed(again - 1, before + 1, state::RecordedEvents));
    }

    void theStripLightsTheStateThatHolds_data()
    {
        QTest::addColumn<QString>("connection");
        QTest::addColumn<QString>("send");
        QTest::addColumn<QString>("receive");
        QTest::addColumn<QString>("lit");
        QTest::addColumn<bool>("abortive");
        const auto row = [](const char *name, const char *connection, const char *send, const char *receive,
                             const char *lit, bool abortive = false) {
            QTest::newRow(name) << QString::fromLatin1(connection) << QString::fromLatin1(send)
                                << QString::fromLatin1(receive) << QString::fromLatin1(lit) << abortive;
        };
        row("open", "connected", "open", "open", "connected");
        row("sent its end", "connected", "shut (SD_SEND)", "open", "send shut");
        row("got the peer's end", "connected", "open", "ended", "peer ended");
        row("both", "connected", "shut (SD_SEND)", "ended", "both shut");
        row("gone", "closed", "shut (SD_SEND)", "ended", "closed");
        row("reset", "reset", "open", "open", "reset", true);
        row("listener", "listening", "open", "open", "listening");
        row("before it connects", "connecting", "", "", "connecting");
    }
    void theStripLightsTheStateThatHolds()
    {
        QFETCH(QString, connection);
        QFETCH(QString, send);
        QFETCH(QString, receive);
        QFETCH(QString, lit);
        QFETCH(bool, abortive);
        const SocketStage stage = stageOf(socketIn(connection, send, receive));
        QCOMPARE(stage.places[size_t(stage.current)], lit);
        QCOMPARE(stage.abortive, abortive);
    }
};

QTEST_APPLESS_MAIN(SocketHistoryTest)
#include "tst_socket_history.moc"
