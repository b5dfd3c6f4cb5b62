// Everything that is kept (traces, exports, lessons saved in the window) goes through one door, and that door leaves either
// the whole or what was there before.
// SPDX-License-Identifier: MIT
#include <csignal>
#include <sys/resource.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/trace/atomic_file.h"

using namespace halfclose;

namespace {

/// While it lives no file of this process grows beyond @p bytes, and trying is an error instead of a signal.
class RoomFor
{
public:
    explicit RoomFor(rlim_t bytes)
        : m_before(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_limit);
        const rlimit narrow{bytes, m_limit.rlim_max};
        setrlimit(RLIMIT_FSIZE, &narrow);
    }
    ~RoomFor()
    {
        setrlimit(RLIMIT_FSIZE, &m_limit);
        std::signal(SIGXFSZ, m_before);
    }
    Q_DISABLE_COPY_MOVE(RoomFor)

private:
    rlimit m_limit{};
    void (*m_before)(int);
};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class AtomicFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenReplacesWhatWasThere()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("lesson.md"));
        QCOMPARE(saveFile(path, "before"), QString());
        QCOMPARE(saveFile(path, "after"), QString());
        QCOMPARE(contents(path), QByteArray("after"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void withoutRoomWhatWasThereStays()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("lesson.md"));
        QCOMPARE(saveFile(path, "before"), QString());
        QString refused;
        {
            const RoomFor narrow(100'000);
            refused = saveFile(path, QByteArray(200'000, 'x'));
        }
        QVERIFY2(refused.contains(path), qPrintable(refused));
        QCOMPARE(contents(path), QByteArray("before"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    // A write that failed is not forgotten when later ones succeed.
    void oneFailedWriteKeepsTheNameFree_data()
    {
        QTest::addColumn<int>("until");
        QTest::newRow("unseen") << int(AtomicFile::Until::Unseen);
        QTest::newRow("beside") << int(AtomicFile::Until::Beside);
    }
    void oneFailedWriteKeepsTheNameFree()
    {
        QFETCH(int, until);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("trace.jsonl"));
        {
            AtomicFile file(path, AtomicFile::Until(until));
            QCOMPARE(file.open(), QString());
            QCOMPARE(file.write(QByteArray(50'000, 'x')), QString());
            QCOMPARE(file.flush(), QString());
            QString refused;
            {
                const RoomFor narrow(60'000);
                refused = file.write(QByteArray(50'000, 'y'));
                if (refused.isEmpty())
                    refused = file.flush();
            }
            QVERIFY(!refused.isEmpty());
            QVERIFY(!file.commit().isEmpty());
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }

    void withoutACommitNothingIsLeft()
    {
        const QTemporaryDir folder;
        for (const auto until : {AtomicFile::Until::Unseen, AtomicFile::Until::Beside}) {
            AtomicFile file(folder.filePath(QStringLiteral("trace.jsonl")), until);
            QCOMPARE(file.open(), QString());
            QCOMPARE(file.write("half of it"), QString());
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }
};

QTEST_GUILESS_MAIN(AtomicFileTest)
#include "tst_atomic_file.moc"
