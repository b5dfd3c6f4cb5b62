// What the tests of rules share: data rows over providers, address families and profiles, a pair of sockets for the row,
// waits with a deadline, and a count of descriptors around every test. Knows no single rule.
// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>

#include "tests/support/connected_pair.h"

namespace halfclose {

/// One way to run a test: on which provider, over which family, in which profile.
struct Row
{
    QString provider;
    bool ipv6 = false;
    bool windows = false;
    ProtocolInfo info{}; ///< what the provider says of itself
    Profile profile() const { return windows ? Profile::windows() : Profile::documented(); }
    bool tcp() const { return provider == QLatin1String("tcp"); }
    bool stream() const { return !info.keepsMessages(); }
};

/// Base of the tests of rules. Each test must give back every descriptor that it opened.
class RuleTest : public QObject
{
    Q_OBJECT

protected:
    /// Which providers a rule is about: what its catalog entry says of one, so that a new one is held to it as well, or,
    /// where the rule is about a single provider's own way, its name.
    enum Providers {
        Streams = 1,
        Messages = 2,
        EveryProvider = Streams | Messages,
        UserData = 4, ///< to connect and to disconnect with
        NoUserData = 8,
        Qos = 16,
        NoQos = 32,
        OutOfBand = 64,
        Tcp = 128,
        Session = 256,
    };
    enum Profiles { Documented = 1, Windows = 2, EveryProfile = Documented | Windows };

    /// Every row that is there: one for each of the engine's providers that one of the bits fits, family and profile.
    static QList<Row> allRows(int providers = EveryProvider, int profiles = EveryProfile);
    /// Adds them as data rows: `void x_data() { rows(); }`.
    static void rows(int providers = EveryProvider, int profiles = EveryProfile);
    /// The same, each with each of @p cases in the column `which`, for QFETCH(T, which).
    template<typename T>
    static void rowsWith(std::initializer_list<std::pair<const char *, T>> cases, int providers = EveryProvider,
                         int profiles = EveryProfile)
    {
        QTest::addColumn<Row>("row");
        QTest::addColumn<T>("which");
        for (const Row &row : allRows(providers, profiles)) {
            for (const auto &[name, value] : cases)
                QTest::addRow("%s, %s", name, rowName(row).constData()) << row << value;
        }
    }
    /// The row of the test that runs.
    static Row row();
    static QByteArray rowName(const Row &row);

private Q_SLOTS:
    void init();
    void cleanup();

private:
    static int bitsOf(const ProtocolInfo &info);

    int m_descriptors = 0;
};

/// Two connected sockets as the row wants them.
struct RowPair : ConnectedPair
{
    explicit RowPair(const Row &row, const Clock *clock = nullptr)
        : ConnectedPair(row.provider, row.profile(), row.ipv6, clock)
    {
    }
};

/// A listening socket as the row wants it, and sockets to connect to it.
struct RowListener : TestEngine
{
    explicit RowListener(const Row &row, int backlog = SOMAXCONN, const Clock *clock = nullptr);

    SOCKET socket(Winsock &winsock) { return winsock.socket(info.iAddressFamily, info.iSocketType, info.iProtocol); }
    /// A client's socket that does not block and has been told to connect.
    SOCKET connecting();
    /// The same, and settled: the request waits at the listener.
    SOCKET requested();
    /// How far a client's nonblocking connect has come: 0, WSAEALREADY, or the error that it ended with.
    int outcome(SOCKET s);

    ProtocolInfo info;
    SOCKET listener = INVALID_SOCKET;
    Address address;
};

/// Lets the engine go on until @p met. @return false when that took more than ten seconds
bool waitUntil(Engine &engine, const std::function<bool()> &met);
/// The same for a call.
inline bool waitFor(Engine &engine, Call &call)
{
    return waitUntil(engine, [&] { return call.poll(); });
}

/// The error of a call that returned @p result: 0 unless that is SOCKET_ERROR.
inline int errorOf(Winsock &winsock, int result)
{
    return result == SOCKET_ERROR ? winsock.WSAGetLastError() : 0;
}
inline int errorOf(Winsock &winsock, SOCKET result)
{
    return result == INVALID_SOCKET ? winsock.WSAGetLastError() : 0;
}

/// An integer option's value; -12345 and the last error where it cannot be had.
int option(Winsock &winsock, SOCKET s, int name, int level = SOL_SOCKET);
int setOption(Winsock &winsock, SOCKET s, int name, int value, int level = SOL_SOCKET);

/// Texts of every event of the trace with that kind and name, oldest first: its note.
QStringList notesOf(const Trace &trace, Kind kind, QStringView name);

} // namespace halfclose

Q_DECLARE_METATYPE(halfclose::Row)
