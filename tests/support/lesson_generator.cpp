// Each column is written from top to bottom with the names that it has bound so far; what may go wrong when it runs does
// not matter here.
// SPDX-License-Identifier: MIT
#include "tests/support/lesson_generator.h"

#include <algorithm>
#include <random>

#include "core/lesson/lesson.h"
#include "tests/support/providers.h"

namespace halfclose::test {
namespace {

class Dice
{
public:
    explicit Dice(quint32 seed) : m_numbers(seed) {}

    int below(int count) { return int(m_numbers() % quint32(count)); }
    bool oneIn(int count) { return below(count) == 0; }
    template<class List> auto oneOf(const List &list) { return list[below(int(list.size()))]; }
    QString oneOf(std::initializer_list<const char *> texts) { return QString::fromLatin1(*(texts.begin() + below(int(texts.size())))); }

private:
    std::mt19937 m_numbers; // its numbers, unlike the standard's distributions, are the same everywhere
};

/// One endpoint and what it has bound.
struct Column
{
    bool server = false;
    QStringList sockets;
    QStringList numbers;
    QStringList data;
    bool listening = false;
    bool ended = false;
    int made = 0; ///< names so far
};

class Writer
{
public:
    Writer(quint32 seed, const QStringList &providers) : m_dice(seed), m_providers(providers) {}

    GeneratedLesson write()
    {
        const int clients = m_dice.oneIn(4) ? 2 + m_dice.below(2) : 1;
        m_explicit = m_dice.oneIn(3);
        const QString provider = m_dice.oneOf(m_providers);
        const int server = m_dice.oneIn(3) ? m_dice.below(clients + 1) : clients;
        writeFrontMatter(provider, server, clients);
        for (int i = 0; i <= clients; ++i)
            addColumn(i == server, i, clients);
        if (m_explicit)
            connectExplicitly();
        const int rows = 2 + m_dice.below(clients > 1 ? 3 : 5);
        for (int i = 0; i < rows; ++i, ++m_row)
            writeRow();
        nameSteps();
        return m_lesson;
    }

private:
    void writeFrontMatter(const QString &provider, int server, int clients)
    {
        QByteArray &text = m_lesson.frontMatter;
        if (provider != Lesson().provider || m_dice.oneIn(2))
            text += "provider: " + provider.toLatin1() + '\n';
        if (m_dice.oneIn(3))
            text += "title: Made up: \xC3\xA9t\xC3\xA9\n";
        if (m_dice.oneIn(4))
            text += "order: free\n";
        if (m_dice.oneIn(4))
            text += "profile: windows\n";
        if (m_dice.oneIn(5))
            text += "source: nowhere\n";
        if (server != clients)
            text += "server: End " + QByteArray::number(server) + '\n';
        text += m_dice.oneIn(2) ? "timeout: 0.05\n" : "timeout: 3.25\n";
    }

    void addColumn(bool server, int index, int clients)
    {
        m_lesson.headers.append(QStringLiteral("End %1").arg(index));
        Column column;
        column.server = server;
        if (!m_explicit) {
            column.sockets.append(QStringLiteral("s"));
            for (int i = 1; server && clients > 1 && i <= clients; ++i)
                column.sockets.append(QStringLiteral("s%1").arg(i));
        }
        m_columns.append(column);
    }

    void add(int column, const QString &code)
    {
        m_lesson.steps.append({{}, m_row, column, code, {}});
    }

    void connectExplicitly()
    {
        for (int i = 0; i < m_columns.size(); ++i) {
            if (m_columns[i].server) {
                listenOn(i);
            } else if (m_dice.oneIn(8)) {
                openSocket(i); // too early
                connectFrom(i);
            }
        }
        ++m_row;
        for (int i = 0; i < m_columns.size(); ++i) {
            if (m_columns[i].server) {
                for (int n = 1; n < m_columns.size(); ++n)
                    acceptOn(i);
                continue;
            }
            openSocket(i);
            if (m_dice.oneIn(4))
                add(i, QStringLiteral("ioctlsocket(%1, FIONBIO, 1)").arg(m_columns[i].sockets.last()));
            if (m_dice.oneIn(5))
                add(i, QStringLiteral("WSAEventSelect(%1, FD_CONNECT|FD_READ|FD_CLOSE)").arg(m_columns[i].sockets.last()));
            connectFrom(i);
        }
        ++m_row;
    }

    QString newName(Column &column, const char *stem) { return QLatin1String(stem) + QString::number(++column.made); }

    void openSocket(int index)
    {
        Column &column = m_columns[index];
        const QString name = column.sockets.isEmpty() ? QStringLiteral("s") : newName(column, "t");
        add(index, QStringLiteral("%1 = %2()").arg(name, m_dice.oneOf({"socket", "socket", "WSPSocket"})));
        column.sockets.append(name);
    }
    void listenOn(int index)
    {
        add(index, QStringLiteral("listener = socket()"));
        if (m_dice.oneIn(4))
            add(index, QStringLiteral("setsockopt(listener, SO_CONDITIONAL_ACCEPT, 1)"));
        add(index, QStringLiteral("bind(listener)"));
        add(index, m_dice.oneOf({"listen(listener)", "listen(listener, 1)", "WSPListen(listener, 5)"}));
        if (m_dice.oneIn(5))
            add(index, QStringLiteral("WSAEventSelect(listener, FD_ACCEPT|FD_CLOSE)"));
        m_columns[index].listening = true;
    }
    void connectFrom(int index)
    {
        add(index, QStringLiteral("%1(%2%3)").arg(m_dice.oneOf({"connect", "connect", "WSAConnect", "WSPConnect"}),
                                                  m_columns[index].sockets.last(),
                                                  m_dice.oneOf({"", "", ", \"hello\"", ", qos: \"rate=1000,peak=2000,latency=50000\"",
                                                                ", bytes(64)"})));
    }
    void acceptOn(int index)
    {
        Column &column = m_columns[index];
        const QString name = column.sockets.isEmpty() ? QStringLiteral("s") : newName(column, "a");
        add(index, QStringLiteral("%1 = %2").arg(name, m_dice.oneOf({"accept(listener)", "accept(listener)", "WSAAccept(listener)",
                                                                     "WSAAccept(listener, CF_ACCEPT, \"welcome\")", "WSPAccept(listener)",
                                                                     "WSAAccept(listener, CF_REJECT, \"no\")", "WSAAccept(listener, CF_DEFER)"})));
        column.sockets.append(name);
    }

    void writeRow()
    {
        if (m_row > 0 && m_dice.oneIn(8))
            m_lesson.tableBreaks.append(m_row);
        bool any = false;
        for (int i = 0; i < m_columns.size(); ++i) {
            if (m_columns[i].ended || (any && m_dice.oneIn(2)))
                continue;
            any = true;
            for (int n = m_dice.oneIn(4) ? 2 : 1; n > 0 && !m_columns[i].ended; --n)
                writeStep(i);
        }
        if (!any)
            m_lesson.steps.append({{}, m_row, 0, {}, {}}); // everybody has crashed: narration
    }

    QString someData(const Column &column)
    {
        if (!column.data.isEmpty() && m_dice.oneIn(4))
            return m_dice.oneOf(column.data);
        if (!column.numbers.isEmpty() && m_dice.oneIn(4))
            return m_dice.oneOf(column.numbers);
        if (m_dice.oneIn(40))
            return QStringLiteral("bytes(300000)"); // more than the buffers take
        return m_dice.oneOf({"\"17\"", "\"x\"", "\"\"", "1042", "-1", "bytes(10)", "bytes(4096)", "bytes(20)", "bytes(70000)",
                             "\"a\\\"b\\\\c\\n\\r\\t\\x00\\xFF|`end\"", "\"\xC3\xA9\"", "\" 17 \""});
    }

    QString someFlags()
    {
        return m_dice.oneOf({"FD_READ", "FD_CLOSE", "FD_READ|FD_CLOSE", "FD_READ|FD_WRITE|FD_OOB|FD_CLOSE", "0",
                             "FD_ACCEPT|FD_CONNECT|FD_CLOSE"});
    }

    void writeStep(int index)
    {
        Column &column = m_columns[index];
        if (column.sockets.isEmpty())
            return openSocket(index);
        const QString s = m_dice.oneIn(12) && column.listening ? QStringLiteral("listener") : m_dice.oneOf(column.sockets);
        const auto call = [&](const QString &text) { add(index, text.arg(s)); };
        switch (m_dice.below(29)) {
        case 0:
        case 1:
        case 2:
            if (m_dice.oneIn(4)) {
                const QString name = newName(column, "n");
                add(index, QStringLiteral("%1 = send(%2, %3)").arg(name, s, someData(column)));
                return column.numbers.append(name);
            }
            return add(index, QStringLiteral("%1(%2, %3)").arg(m_dice.oneOf({"send", "WSASend", "WSPSend"}), s, someData(column)));
        case 3:
        case 4:
        case 5:
        case 6: {
            const QString receive = QStringLiteral("%1(%2%3)").arg(m_dice.oneOf({"recv", "recv", "WSARecv", "WSPRecv"}), s,
                                                                   m_dice.oneOf({"", "", ", 1", ", 5", ", 100000", ", 0"}));
            if (!m_dice.oneIn(3))
                return add(index, receive);
            const QString name = newName(column, "d");
            add(index, QStringLiteral("%1 = %2").arg(name, receive));
            return column.data.append(name);
        }
        case 7:
        case 8:
            return call(m_dice.oneOf({"shutdown(%1, SD_SEND)", "shutdown(%1, SD_SEND)", "shutdown(%1, SD_RECEIVE)",
                                      "shutdown(%1, SD_BOTH)", "WSPShutdown(%1, SD_SEND)"}));
        case 9:
        case 10:
            return call(m_dice.oneOf({"WSASendDisconnect(%1, \"17\")", "WSASendDisconnect(%1)", "WSPSendDisconnect(%1, bytes(200))",
                                      "WSASendDisconnect(%1, bytes(70000))"}));
        case 11:
        case 12:
            return call(m_dice.oneOf({"WSARecvDisconnect(%1)", "WSARecvDisconnect(%1, 1)", "WSPRecvDisconnect(%1, 100)"}));
        case 13:
        case 14:
            return call(m_dice.oneOf({"closesocket(%1)", "closesocket(%1)", "WSPCloseSocket(%1)"}));
        case 15:
        case 16:
            return call(m_dice.oneOf({"setsockopt(%1, SO_LINGER, 1, 0)", "setsockopt(%1, SO_LINGER, 1, 1)",
                                      "setsockopt(%1, SO_LINGER, 1, 5)", "setsockopt(%1, SO_LINGER, 0, 3)",
                                      "setsockopt(%1, SO_DONTLINGER, 1)", "WSPSetSockOpt(%1, SO_DONTLINGER, 0)",
                                      "setsockopt(%1, SO_RCVBUF, 2000)", "setsockopt(%1, SO_SNDBUF, 2000)"}));
        case 17:
            return call(m_dice.oneOf({"getsockopt(%1, SO_LINGER)", "getsockopt(%1, SO_RCVBUF)", "WSPGetSockOpt(%1, SO_DONTLINGER)"}));
        case 18:
            return call(m_dice.oneOf({"ioctlsocket(%1, FIONBIO, 1)", "ioctlsocket(%1, FIONBIO, 1)", "WSPIoctl(%1, FIONBIO, 0)"}));
        case 19:
            return add(index, QStringLiteral("%1(%2, %3)").arg(m_dice.oneOf({"WSAEventSelect", "WSAAsyncSelect", "WSPEventSelect"}), s,
                                                               someFlags()));
        case 20:
            return call(m_dice.oneOf({"WSAEnumNetworkEvents(%1)", "WSPEnumNetworkEvents(%1)"}));
        case 21:
            return call(m_dice.oneOf({"getsockname(%1)", "getpeername(%1)", "WSPGetPeerName(%1)"}));
        case 22:
        case 23:
            return call(m_dice.oneOf({"FD_CLOSE(%1)", "FD_READ(%1)", "FD_WRITE(%1)", "FD_CLOSE(%1)", "FD_OOB(%1)",
                                      "FD_CLOSE(%1) -> WSAECONNRESET"}));
        case 24:
            return call(m_dice.oneOf({"no FD_CLOSE(%1)", "no FD_READ(%1)", "no FD_ACCEPT(%1)"}));
        case 25:
            return add(index, m_dice.oneOf({"wait 1 ms", "wait 20 ms", "wait 2000 ms"}));
        case 26: {
            const QString more = column.numbers.isEmpty() ? QStringLiteral("1025") : m_dice.oneOf(column.numbers);
            const QString received = column.data.isEmpty() || m_dice.oneIn(2) ? QStringLiteral("\"-4\"") : m_dice.oneOf(column.data);
            const QString name = newName(column, "n");
            add(index, QStringLiteral("%1 = %2 + %3").arg(name, more, received));
            return column.numbers.append(name);
        }
        case 27:
            return add(index, QStringLiteral("WSAGetLastError()"));
        default:
            if (m_explicit && m_dice.oneIn(2)) {
                if (column.listening)
                    return acceptOn(index);
                openSocket(index);
                return connectFrom(index);
            }
            if (!m_dice.oneIn(3))
                return call(QStringLiteral("recv(%1)"));
            column.ended = true;
            return add(index, QStringLiteral("crash"));
        }
    }

    // Cells in the order of a table; several steps of one cell are numbered, and some have the label nobody wrote.
    void nameSteps()
    {
        std::stable_sort(m_lesson.steps.begin(), m_lesson.steps.end(), [](const GeneratedStep &a, const GeneratedStep &b) {
            return std::pair(a.row, a.column) < std::pair(b.row, b.column);
        });
        int cell = 0;
        int within = 1;
        for (qsizetype i = 0; i < m_lesson.steps.size(); ++i) {
            GeneratedStep &step = m_lesson.steps[i];
            const GeneratedStep *before = i > 0 ? &m_lesson.steps[i - 1] : nullptr;
            const bool sameCell = before && before->row == step.row && before->column == step.column;
            within = sameCell ? within + 1 : 1;
            cell += !sameCell;
            step.label = within == 1 ? QString::number(cell) : QStringLiteral("%1.%2").arg(cell).arg(within);
        }
    }

    Dice m_dice;
    const QStringList &m_providers;
    GeneratedLesson m_lesson;
    QList<Column> m_columns;
    int m_row = 0;
    bool m_explicit = false;
};

} // namespace

QByteArray GeneratedLesson::markdown() const
{
    QString text = QStringLiteral("---\n") + QString::fromUtf8(frontMatter) + QStringLiteral("---\n\nMade up.\n");
    const QString head = QStringLiteral("\n| %1 |\n").arg(headers.join(QStringLiteral(" | "))) + u'|'
        + QStringLiteral("---|").repeated(headers.size()) + u'\n';
    int lastRow = -1;
    for (qsizetype i = 0; i < steps.size();) {
        const int row = steps[i].row;
        const bool breaks = std::any_of(tableBreaks.begin(), tableBreaks.end(), [&](int at) { return at > lastRow && at <= row; });
        if (lastRow < 0)
            text += head;
        else if (breaks)
            text += QStringLiteral("\nAnd *then*:\n") + head;
        lastRow = row;
        QStringList cells(headers.size());
        for (; i < steps.size() && steps[i].row == row; ++i) {
            QString &cell = cells[steps[i].column];
            if (cell.isEmpty())
                cell = QStringLiteral("(%1)").arg(steps[i].label);
            // Two backticks fence the one that a text may hold.
            const QString code = steps[i].code + (steps[i].outcome.isEmpty() ? QString() : QStringLiteral(" -> ") + steps[i].outcome);
            cell += code.isEmpty() ? QStringLiteral(" is told") : QStringLiteral(" ``%1``").arg(code);
        }
        for (QString &cell : cells)
            cell.replace(u'|', QStringLiteral("\\|"));
        text += QStringLiteral("| %1 |\n").arg(cells.join(QStringLiteral(" | ")));
    }
    return text.toUtf8();
}

GeneratedStep *GeneratedLesson::find(const QString &label)
{
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const GeneratedStep &step) { return step.label == label; });
    return found == steps.end() ? nullptr : &*found;
}

void GeneratedLesson::quieten(const QString &label)
{
    // Its cell, the numbers of its neighbours and the name that it binds stay.
    if (GeneratedStep *step = find(label)) {
        const QString name = step->code.section(QStringLiteral(" = "), 0, 0);
        const bool binds = name.size() < step->code.size();
        *step = {step->label, step->row, step->column, binds ? name + QStringLiteral(" = 0") : QStringLiteral("wait 1 ms"), {}};
    }
}

GeneratedLesson generatedLesson(quint32 seed)
{
    static const QStringList providers = providerNames();
    return Writer(seed, providers).write();
}

} // namespace halfclose::test
