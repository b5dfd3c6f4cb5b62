// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/diagram/step_row.h"

using namespace halfclose;

class TestStepRow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatAStepDoes_data();
    void knowsWhatAStepDoes();
    void readsTheAwaitedEventAndSocket();
    void findsTheRowAnEventIsIn();
};

void TestStepRow::knowsWhatAStepDoes_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *code, StepKind kind) { QTest::newRow(code) << QByteArray(code) << int(kind); };
    row("closesocket(s)", StepKind::Call);
    row("t = WSARecvDisconnect(s) -> \"17\"", StepKind::Call);
    row("x=recv(s)", StepKind::Call);
    row("send(s, \"a = b\")", StepKind::Call);
    row("FD_CLOSE", StepKind::Event);
    row("FD_CLOSE(s2) -> WSAECONNRESET", StepKind::Event);
    row("no FD_READ", StepKind::Event);
    row("total = 1025 + t", StepKind::Sum);
    row("total = 1025", StepKind::Sum);
    row("x = bytes(3) + 1", StepKind::Sum);
    row("wait 100 ms", StepKind::Wait);
    row("crash", StepKind::Crash);
    row("", StepKind::Narration);
}

void TestStepRow::knowsWhatAStepDoes()
{
    QFETCH(QByteArray, code);
    QTEST(int(stepKind(code)), "kind");
}

void TestStepRow::readsTheAwaitedEventAndSocket()
{
    QCOMPARE(awaitedEvent("FD_CLOSE(s2) -> WSAECONNRESET"), QByteArrayView("FD_CLOSE"));
    QCOMPARE(awaitedEvent("no FD_READ"), QByteArrayView("FD_READ"));
    QVERIFY(awaitedEvent("WSAEventSelect(s, FD_READ)").isEmpty());
    QCOMPARE(awaitedSocket("FD_CLOSE( s2 )"), QByteArrayView("s2"));
    QCOMPARE(awaitedSocket("no FD_READ(s)"), QByteArrayView("s"));
    QVERIFY(awaitedSocket("FD_CLOSE -> WSAECONNRESET").isEmpty());
}

void TestStepRow::findsTheRowAnEventIsIn()
{
    const std::vector<StepRow> rows{{.started = 5}, {.started = 9}};
    QVERIFY(!stepRowAt(rows, 4));
    QCOMPARE(stepRowAt(rows, 5), &rows[0]);
    QCOMPARE(stepRowAt(rows, 8), &rows[0]);
    QCOMPARE(stepRowAt(rows, 900), &rows[1]);
    QVERIFY(!stepRowAt({}, 1));
}

QTEST_GUILESS_MAIN(TestStepRow)
#include "tst_step_row.moc"
