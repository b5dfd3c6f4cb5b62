// One socket as Winsock sees it: the rules of setup, transfer and teardown above a provider's circuit. Each WSP*
// procedure of StandardProvider ends here. Spread over socket_*.cpp by section of the rule book.
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <memory>

#include "core/spi/circuit.h"
#include "core/spi/network_events.h"
#include "core/spi/provider_context.h"

namespace halfclose {

/// What a provider makes circuits and acceptors with.
class CircuitFactory
{
public:
    virtual ~CircuitFactory() = default;
    /// @return null, with a Winsock error in @p error, when the system refuses
    virtual std::unique_ptr<Circuit> open(bool ipv6, int *error) = 0;
    /// Turns a bound circuit into a listening acceptor; @p bound stays as it was on an error.
    virtual std::unique_ptr<Acceptor> listen(std::unique_ptr<Circuit> &bound, int backlog, int *error) = 0;
    virtual bool settled() = 0;
    virtual int backgroundCircuits() const { return 0; }
};

class Socket final : private CircuitObserver, private AcceptorObserver, private NetworkEventsOwner
{
public:
    Socket(const ProviderContext &context, const ProtocolInfo &info, CircuitFactory &factory, SOCKET handle, int owner,
           std::unique_ptr<Circuit> circuit);
    ~Socket() override;

    SOCKET handle() const { return m_handle; }
    int owner() const { return m_owner; }
    const ProtocolInfo &info() const { return m_info; }
    bool blocking() const { return m_blocking; }

    // Each returns 0 (or a count) or a Winsock error through lpErrno, as the procedure of that name.
    int bind(const Address &name, int *lpErrno);
    int listen(int backlog, int *lpErrno);
    int connect(const Address &peer, const std::optional<QByteArray> &callerData, WSABUF *calleeData, const QOS *sqos,
                const QOS *gqos, int *lpErrno);
    /// The accepted circuit for a new socket numbered @p number, after the condition function has agreed.
    std::unique_ptr<Circuit> accept(Address *peer, const ConditionFunction &condition,
                                    const std::function<SOCKET()> &newHandle, SOCKET *handle, int *lpErrno);
    /// This socket was accepted on @p listener: takes over its properties (SETUP-23, SETUP-24).
    void inherit(const Socket &listener);
    int send(QByteArrayView data, quint32 *sent, int flags, int *lpErrno);
    int receive(WSABUF *buffer, quint32 *received, int *flags, int *lpErrno);
    int shutdown(int how, int *lpErrno);
    int sendDisconnect(const WSABUF *data, int *lpErrno);
    int receiveDisconnect(WSABUF *data, int *lpErrno);
    /// @return 0 when the handle is to be freed now
    int close(int *lpErrno);
    int setOption(int level, int option, const char *value, int length, int *lpErrno);
    int getOption(int level, int option, char *value, int *length, int *lpErrno);
    int ioctl(quint32 code, const WSABUF *in, WSABUF *out, int *lpErrno);
    int eventSelect(WSAEVENT event, long networkEvents, int *lpErrno);
    int asyncSelect(quint64 window, quint32 message, long networkEvents, int *lpErrno);
    int enumNetworkEvents(WSAEVENT event, WSANETWORKEVENTS *events);
    int localName(Address *name, int *lpErrno) const;
    int peerName(Address *name, int *lpErrno) const;

    SocketConditions conditions() const;
    WSANETWORKEVENTS recordedEvents() const { return m_events.record(); }
    std::optional<int> takeRecordedEvent(long event);
    native::Queues queues() const { return m_circuit ? m_circuit->queues() : native::Queues{}; }
    void crash();

private:
    enum class State { Created, Bound, Listening, Connecting, Connected, Lost };
    struct Options
    {
        LINGER linger;
        bool conditionalAccept = false;
        int reuseAddress = 0;
        int keepAlive = 0;
        int outOfBandInline = 0;
        int noDelay = 0; ///< the system's sockets never delay, whatever this says
        int sendBuffer = 0; ///< 0: the system's own size
        int receiveBuffer = 0;
        int sendTimeout = 0;
        int receiveTimeout = 0;
    };

    void circuitConnected(const QByteArray &calleeData, quint64 cause) override;
    void circuitConnectFailed(int error, const QByteArray &calleeData, quint64 cause) override;
    void circuitDataArrived(quint64 cause) override;
    void circuitOutOfBandArrived(quint64 cause) override;
    void circuitWritable() override;
    void circuitPeerEnded(quint64 cause) override;
    void circuitLost(int error, quint64 cause) override;
    void circuitResetBehindEnd(quint64 cause) override;
    void acceptorRequestArrived(quint64 cause) override;

    bool isConnected() const { return m_state == State::Connected || m_state == State::Lost; }
    bool closeDue() const;
    void announceCloseIfDue();
    long trueConditions() const override;
    void announced(long event, int error, quint64 cause, QStringView note) override;
    void remark(QStringView note) override { m_context.recorder.remark(note); }
    QStringView closeNote(int error) const;
    bool openCircuit(int *lpErrno);
    int checkTransfer(bool shut, int *lpErrno) const;
    int refuseLength(int *lpErrno);
    int receiveNothing(quint32 *received, int *lpErrno);
    int sendAll(QByteArrayView data, quint32 *sent, int flags, int *lpErrno);
    void endSending(const std::optional<QByteArray> &disconnectData);
    void endReceiving();
    bool lingerComplete() const;
    int lingeringClose(int *lpErrno);
    int checkQos(const QOS *qos) const;
    void deliverCalleeData();
    int setQos(const WSABUF *in, int *lpErrno);
    int setLinger(int option, const char *value, int length, int *lpErrno);

    // One door a property: each writes what changed to the trace.
    void setState(State state, quint64 cause = 0);
    void noteAddresses();
    void noteHalves(quint64 cause = 0);
    void noteUnread(quint64 cause = 0);
    void noteRecord(quint64 cause = 0);
    void noteLinger();
    void noteBlocking();
    void noteDisconnectData(quint64 cause = 0);
    void note(QStringView property, const QByteArray &value, quint64 cause = 0, QStringView why = {});

    ProviderContext m_context;
    const ProtocolInfo &m_info;
    CircuitFactory &m_factory;
    SOCKET m_handle;
    int m_owner;
    State m_state = State::Created;
    bool m_blocking = true;
    bool m_accepted = false;
    bool m_sendShut = false;
    bool m_receiveShut = false;
    bool m_closeAnnounced = false; ///< CLO-4
    bool m_closeHeldBack = false; ///< CLO-8
    bool m_resetBehindEnd = false; ///< RECV-13
    bool m_deferred = false; ///< COND-8: the head of the backlog was deferred
    bool m_disconnectDataRead = false;
    bool m_writeTold = false;
    int m_lostError = 0;
    int m_socketError = 0; ///< SO_ERROR (SETUP-29)
    int m_connectError = 0;
    quint64 m_endCause = 0;
    qint64 m_sentOfThisCall = 0; ///< a blocking send under way
    bool m_connectUnderWay = false; ///< a blocking connect waits for its outcome
    QByteArray m_calleeData;
    WSABUF *m_calleeBuffer = nullptr; ///< UDATA-6: the caller keeps it alive until the connect is complete
    std::optional<QOS> m_qos; ///< SIO_SET_QOS
    std::optional<QOS> m_connectQos; ///< asked for at connect
    std::optional<Address> m_bound; ///< what bind() asked for, for the next attempt to connect
    Options m_options;
    quint16 m_lastLinger = 10; ///< LING-15: seconds, of our own choice until SO_LINGER has been set
    std::optional<std::chrono::nanoseconds> m_lingerEnds;
    native::Reactor::TimerId m_lingerTimer = 0;
    std::chrono::nanoseconds m_connectedSince{0};
    WSAEVENT m_event = 0;
    quint64 m_window = 0;
    quint32 m_message = 0;
    qint64 m_notedUnread = -1;
    QByteArray m_notedRecord;
    QByteArray m_notedSendHalf;
    QByteArray m_notedReceiveHalf;
    std::unique_ptr<Circuit> m_circuit;
    std::unique_ptr<Acceptor> m_acceptor;
    NetworkEvents m_events;
};

} // namespace halfclose
