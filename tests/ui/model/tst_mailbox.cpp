// Commands from another thread run in order in the mailbox's own, and those that nobody reads any more are thrown away there.
// Under ThreadSanitizer none of it may look like a race: what waits here are Qt's means, whose order it does not see.
// SPDX-License-Identifier: MIT
#include <memory>
#include <thread>

#include <QList>
#include <QSemaphore>
#include <QTest>

#include "ui/model/mailbox.h"

using namespace halfclose;

class MailboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandsRunInTheirOrderAndInItsThread()
    {
        Mailbox mailbox;
        QList<int> run;
        bool here = true;
        std::thread other([&] {
            for (int i = 0; i < 100; ++i) {
                mailbox.post([&run, &here, i, owner = QThread::currentThread()] {
                    run.append(i);
                    here = here && QThread::currentThread() != owner;
                });
            }
        });
        QTRY_COMPARE(run.size(), 100);
        other.join();
        QVERIFY(here);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(run[i], i);
    }

    void whatNobodyReadsIsThrownAwayUnrun()
    {
        auto mailbox = std::make_unique<Mailbox>();
        bool run = false;
        QSemaphore posted;
        std::weak_ptr<int> said;
        std::thread other([&run, &posted, &said, there = mailbox.get()] {
            auto letter = std::make_shared<int>(17);
            said = letter;
            there->post([&run, letter = std::move(letter)] { run = *letter == 17; });
            posted.release();
        });
        posted.acquire();
        mailbox.reset();
        other.join();
        QVERIFY(said.expired());
        QVERIFY(!run);
    }
};

QTEST_GUILESS_MAIN(MailboxTest)
#include "tst_mailbox.moc"
