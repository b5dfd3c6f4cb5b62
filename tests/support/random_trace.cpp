// SPDX-License-Identifier: MIT
#include "tests/support/random_trace.h"

#include <QRandomGenerator>

#include "tests/support/sample_trace.h"

namespace halfclose::test {

namespace {

class RandomWriter
{
public:
    RandomWriter(quint32 seed, const QStringList &endpoints)
        : m_chance(seed)
        , m_writer(endpoints)
        , m_server(int(endpoints.size()) - 1)
        , m_calls(size_t(endpoints.size()))
        , m_steps(size_t(endpoints.size()))
    {
    }

    Trace write(int events)
    {
        while (int(m_writer.trace.size()) < events)
            next();
        if (m_chance.bounded(2))
            m_writer.endRun("passed");
        return std::move(m_writer.trace);
    }

private:
    struct Flying
    {
        quint64 send;
        int to;
    };

    void next()
    {
        const int endpoint = m_chance.bounded(m_server + 1);
        m_writer.pass(std::chrono::nanoseconds(m_chance.bounded(100'000)));
        switch (m_chance.bounded(9)) {
        case 0:
        case 1: return callOrReturn(endpoint);
        case 2:
        case 3: return send(endpoint);
        case 4:
        case 5: return receive();
        case 6: return void(m_writer.indicate(endpoint, chooseFrom({"FD_READ", "FD_CLOSE"}), 0, m_chance.bounded(2) * 10054));
        case 7: return void(m_writer.kernelState(endpoint, chooseFrom({"FIN_WAIT_1", "FIN_WAIT_2", "CLOSE_WAIT"})));
        default: return step(endpoint);
        }
    }

    const char *chooseFrom(std::initializer_list<const char *> choices)
    {
        return choices.begin()[m_chance.bounded(int(choices.size()))];
    }

    QByteArray data()
    {
        return QByteArray(m_chance.bounded(4) == 0 ? m_chance.bounded(200) : m_chance.bounded(12), 'x');
    }

    void callOrReturn(int endpoint)
    {
        auto &open = m_calls[size_t(endpoint)];
        if (!open.isEmpty()) {
            m_writer.giveBack(open.takeLast(), chooseFrom({"0", "\"seventeen and more\"", "WSAECONNRESET"}),
                              m_chance.bounded(2) * 10054);
            return;
        }
        const QByteArray arguments = "s, \"" + data() + '"';
        const QByteArray label = m_steps[size_t(endpoint)];
        open.append(m_writer.call(endpoint, label, chooseFrom({"send", "WSASendDisconnect"}), arguments));
        if (m_chance.bounded(2))
            open.append(m_writer.spiCall(endpoint, label, chooseFrom({"WSPSend", "WSPEnumNetworkEvents"}), arguments, open.last()));
    }

    void send(int endpoint)
    {
        const int to = endpoint == m_server ? m_chance.bounded(m_server) : m_server;
        const quint64 sent = m_writer.send(endpoint, m_steps[size_t(endpoint)], chooseFrom({"DATA", "FINISH", "FIN", "RST"}),
                                           data(), 0, chooseFrom({"", "", "linger 0"}));
        if (m_chance.bounded(8))
            m_flying.append({sent, to});
    }

    void receive()
    {
        if (m_flying.isEmpty())
            return;
        const Flying flying = m_flying.takeAt(m_chance.bounded(int(m_flying.size())));
        m_writer.receive(flying.to, flying.send);
    }

    void step(int endpoint)
    {
        QByteArray &label = m_steps[size_t(endpoint)];
        if (!label.isEmpty()) {
            m_writer.endStep(endpoint, label, chooseFrom({"step met", "step failed", "step timed out"}), "1042", "17");
            label.clear();
            return;
        }
        label = QByteArray::number(++m_lastLabel);
        m_writer.startStep(endpoint, label, chooseFrom({"closesocket(s)", "FD_CLOSE", "total = 1025 + t", "wait 5 ms", "crash"}));
    }

    QRandomGenerator m_chance;
    TraceWriter m_writer;
    int m_server;
    std::vector<QList<quint64>> m_calls;
    std::vector<QByteArray> m_steps;
    QList<Flying> m_flying;
    int m_lastLabel = 0;
};

} // namespace

Trace randomTrace(quint32 seed, int events, int clients)
{
    QStringList endpoints;
    for (int i = 0; i < clients; ++i)
        endpoints.append(QStringLiteral("Client %1").arg(i + 1));
    return RandomWriter(seed, endpoints + QStringList{QStringLiteral("Server")}).write(events);
}

} // namespace halfclose::test
