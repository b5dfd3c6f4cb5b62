// Strangers at the door: nothing but loopback is ever bound, as the system's own table has it, and whoever connects to a
// lesson's listening port at any rate ends nothing but their own connection.
// SPDX-License-Identifier: MIT
#include "core/lesson/library.h"
#include "tests/support/besieged_lesson.h"
#include "tests/support/descriptor_count.h"
#include "tests/support/lesson_run.h"
#include "tests/support/system_socket_table.h"

using namespace halfclose;

class OutsidePeersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyLoopbackIsEverBound_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const BuiltInLesson &lesson : builtInLessons())
            QTest::newRow(qPrintable(lesson.name)) << lesson.text;
    }
    void onlyLoopbackIsEverBound()
    {
        QFETCH(QByteArray, text);
        test::Play play(lessonOf(text));
        QCOMPARE(play.runner.setUp(), QString());
        int seen = 0;
        bool over = false;
        while (!over) {
            const QList<test::TabledSocket> sockets = test::ownSockets();
            for (const test::TabledSocket &socket : sockets)
                QVERIFY2(socket.loopback || socket.unbound, qPrintable(socket.line));
            seen += int(sockets.size());
            over = play.runner.finished();
            if (!over)
                play.goOn();
        }
        QVERIFY(seen > 0);
    }

    void strangersDoNotDisturbALesson()
    {
        const int descriptors = openDescriptors();
        QCOMPARE(test::BesiegedLesson().besiege(1'000), QString());
        QCOMPARE(openDescriptors(), descriptors);
    }
};

QTEST_GUILESS_MAIN(OutsidePeersTest)
#include "tst_outside_peers.moc"
