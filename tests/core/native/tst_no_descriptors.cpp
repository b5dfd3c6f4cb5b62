// A process without a free descriptor is told so, call by call, and goes on when there is one again.
// SPDX-License-Identifier: MIT
#include <sys/resource.h>
#include <unistd.h>

#include <QTest>

#include "tests/support/descriptor_count.h"
#include "tests/support/loopback_pair.h"

using namespace halfclose;
using namespace halfclose::native;

namespace {

/// While it lives the system gives this process no descriptor more.
class NoFreeDescriptors
{
public:
    NoFreeDescriptors()
    {
        getrlimit(RLIMIT_NOFILE, &m_before);
        const int lowestFree = dup(STDERR_FILENO);
        ::close(lowestFree);
        const rlimit none{rlim_t(lowestFree), m_before.rlim_max};
        setrlimit(RLIMIT_NOFILE, &none);
    }
    ~NoFreeDescriptors() { setrlimit(RLIMIT_NOFILE, &m_before); }
    Q_DISABLE_COPY_MOVE(NoFreeDescriptors)

private:
    rlimit m_before{};
};

} // namespace

class NoDescriptorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openSaysSo()
    {
        const NoFreeDescriptors none;
        const Opened opened = m_network->open(false);
        QCOMPARE(opened.failure, Failure::NoDescriptors);
        QCOMPARE(opened.descriptor, NoDescriptor);
        QVERIFY(m_network->createPoller() == nullptr);
    }

    void aRequestWaitsUntilThereIsOneAgain()
    {
        const Listening listening = listenOnLoopback(*m_network, false);
        const OwnedDescriptor client(*m_network, m_network->open(false).descriptor);
        const auto poller = m_network->createPoller();
        poller->watch(listening.descriptor.get(), Readable, 0);
        m_network->connect(client.get(), listening.address);
        QCOMPARE(poller->wait(std::chrono::seconds(5)).size(), size_t(1));
        {
            const NoFreeDescriptors none;
            QCOMPARE(m_network->accept(listening.descriptor.get()).failure, Failure::NoDescriptors);
        }
        const OwnedDescriptor server(*m_network, m_network->accept(listening.descriptor.get()).descriptor);
        QVERIFY(server);
    }

    void theSocketTableIsUnknownOnlyMeanwhile()
    {
        const LoopbackPair pair = connectOverLoopback(*m_network, false);
        const auto fresh = createSystemNetwork(); // has no descriptor for the table yet
        {
            const NoFreeDescriptors none;
            QCOMPARE(fresh->stateOf(pair.clientAddress, pair.serverAddress), TcpState::None);
        }
        const int before = openDescriptors();
        QCOMPARE(fresh->stateOf(pair.clientAddress, pair.serverAddress), TcpState::Established);
        QCOMPARE(openDescriptors(), before + 1); // the quick way, not given up for good
    }

private:
    const std::unique_ptr<Network> m_network = createSystemNetwork();
};

QTEST_GUILESS_MAIN(NoDescriptorsTest)
#include "tst_no_descriptors.moc"
