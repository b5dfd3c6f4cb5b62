// SPDX-License-Identifier: MIT
#include "ui/help/help_pages.h"

#include <QCoreApplication>

#include "core/trace/tr.h"
#include "ui/window/action_list.h"

namespace halfclose {

namespace {

struct Entry
{
    const char *what;
    const char *text;
};

constexpr Entry TimelineKeys[] = {
    {QT_TRANSLATE_NOOP("halfclose", "The event above or below"), "↑ ↓"},
    {QT_TRANSLATE_NOOP("halfclose", "Its cause, its effect"), "Shift+↑ Shift+↓"},
    {QT_TRANSLATE_NOOP("halfclose", "Go to its step"), QT_TRANSLATE_NOOP("halfclose", "Enter")},
    {QT_TRANSLATE_NOOP("halfclose", "Select nothing"), "Esc"},
    {QT_TRANSLATE_NOOP("halfclose", "Scroll"), "Ctrl+↑ Ctrl+↓"},
    {QT_TRANSLATE_NOOP("halfclose", "Zoom around the pointer"), QT_TRANSLATE_NOOP("halfclose", "Ctrl+wheel")},
    {QT_TRANSLATE_NOOP("halfclose", "From control to control"), QT_TRANSLATE_NOOP("halfclose", "Tab, Shift+Tab")},
    {QT_TRANSLATE_NOOP("halfclose", "Press the button that has the focus"), QT_TRANSLATE_NOOP("halfclose", "Enter")},
};

constexpr Entry Terms[] = {
    {QT_TRANSLATE_NOOP("halfclose", "Graceful close"), QT_TRANSLATE_NOOP("halfclose", "Each side says that it will send no more, and everything sent before arrives first (SHUT-7, CLO-1).")},
    {QT_TRANSLATE_NOOP("halfclose", "Abortive close"), QT_TRANSLATE_NOOP("halfclose", "The connection is thrown away at once with a reset; what was underway or unread is lost (LING-2, RECV-9).")},
    {QT_TRANSLATE_NOOP("halfclose", "Half-close"), QT_TRANSLATE_NOOP("halfclose", "One side has ended its sending with shutdown(SD_SEND) or WSASendDisconnect and still receives (SHUT-8, WSD-2).")},
    {QT_TRANSLATE_NOOP("halfclose", "Half"), QT_TRANSLATE_NOOP("halfclose", "One direction of a connection as one side sees it: its send half, its receive half.")},
    {QT_TRANSLATE_NOOP("halfclose", "FIN"), QT_TRANSLATE_NOOP("halfclose", "TCP's mark behind the last byte of one direction (SHUT-7).")},
    {QT_TRANSLATE_NOOP("halfclose", "RST"), QT_TRANSLATE_NOOP("halfclose", "TCP's word for an abortive close (LING-2, SHUT-12, RECV-13).")},
    {QT_TRANSLATE_NOOP("halfclose", "FD_CLOSE"), QT_TRANSLATE_NOOP("halfclose", "Announces the end of the connection, once; error 0 means graceful. Receive until 0 after it (CLO-1, CLO-4, CLO-9).")},
    {QT_TRANSLATE_NOOP("halfclose", "Disconnect data"), QT_TRANSLATE_NOOP("halfclose", "A few bytes that travel with the end itself, on providers that can carry them; TCP cannot (DISC-9, WSD-2).")},
    {QT_TRANSLATE_NOOP("halfclose", "Lingering"), QT_TRANSLATE_NOOP("halfclose", "What closesocket does with data that is still to be sent: in the background (LING-1), not at all (LING-2), or for some seconds while the call waits (LING-3, LING-4).")},
    {QT_TRANSLATE_NOOP("halfclose", "WSAEDISCON"), QT_TRANSLATE_NOOP("halfclose", "How a message-oriented provider says the graceful end to a receive, since 0 is a message without bytes (RECV-4).")},
    {QT_TRANSLATE_NOOP("halfclose", "Service provider"), QT_TRANSLATE_NOOP("halfclose", "What does the work below the API: WSASendDisconnect calls its WSPSendDisconnect (SPI-1, SPI-2).")},
    {QT_TRANSLATE_NOOP("halfclose", "Indication"), QT_TRANSLATE_NOOP("halfclose", "What the provider tells the application without being asked: FD_READ, FD_WRITE, FD_CLOSE and the others (EVT-5, EVT-10).")},
    {QT_TRANSLATE_NOOP("halfclose", "Network events recorded"), QT_TRANSLATE_NOOP("halfclose", "What has been announced and not been looked up yet; looking clears it (EVT-5).")},
    {QT_TRANSLATE_NOOP("halfclose", "TIME_WAIT"), QT_TRANSLATE_NOOP("halfclose", "Where the side that closed first stays for a while, so that a late packet cannot disturb the next connection.")},
    {QT_TRANSLATE_NOOP("halfclose", "CLOSE_WAIT"), QT_TRANSLATE_NOOP("halfclose", "The peer has ended; this side has not yet. A server that stays there has forgotten to close.")},
    {QT_TRANSLATE_NOOP("halfclose", "FIN_WAIT_2"), QT_TRANSLATE_NOOP("halfclose", "This side has ended and the peer knows; its own end has not come yet.")},
    {QT_TRANSLATE_NOOP("halfclose", "Interleaving"), QT_TRANSLATE_NOOP("halfclose", "One order in which the steps of several endpoints can happen; the documentation fixes only some of it.")},
    {QT_TRANSLATE_NOOP("halfclose", "Profile"), QT_TRANSLATE_NOOP("halfclose", "documented does what the pages say; windows does what Windows was seen to do where the two differ.")},
};

QString row(const QString &what, const QString &keys)
{
    return QStringLiteral("<tr><td>%1&nbsp;&nbsp;&nbsp;</td><td><b>%2</b></td></tr>").arg(what.toHtmlEscaped(), keys.toHtmlEscaped());
}

} // namespace

QString keysPage(const ActionList &actions)
{
    QString page;
    QString menu;
    for (const QAction *action : actions.all()) {
        if (action->shortcuts().isEmpty())
            continue;
        if (actions.menuOf(action) != menu) {
            if (!menu.isEmpty())
                page += QStringLiteral("</table>");
            menu = actions.menuOf(action);
            page += QStringLiteral("<h3>%1</h3><table>").arg(menu.toHtmlEscaped());
        }
        page += row(plainName(action), keysText(action));
    }
    page += QStringLiteral("</table><h3>%1</h3><table>").arg(tr("In the timeline, and everywhere").toHtmlEscaped());
    for (const Entry &entry : TimelineKeys)
        page += row(tr(entry.what), tr(entry.text));
    return page + QStringLiteral("</table>");
}

QString termsPage()
{
    QString page = QStringLiteral("<p>%1</p>").arg(
        tr("The letters and numbers name rules of the book that the engine is tested against.").toHtmlEscaped());
    for (const Entry &entry : Terms)
        page += QStringLiteral("<p><b>%1</b><br>%2</p>").arg(tr(entry.what).toHtmlEscaped(), tr(entry.text).toHtmlEscaped());
    return page;
}

QString aboutPage()
{
    const QString paragraphs[] = {
        tr("Halfclose shows how a connection ends. It runs real client and server endpoints over loopback, on an engine "
           "with Windows Sockets 2 semantics, and draws every call, every message and every FD_CLOSE."),
        tr("What you see has happened: bytes went through this system's own TCP, and the kernel's states are its own. "
           "Nothing is sent beyond 127.0.0.1 and ::1."),
        tr("The rules and the documented sequences are those of Microsoft's Windows Sockets 2 documentation."),
        tr("Free software under the MIT licence."),
    };
    QString page = QStringLiteral("<h3>Halfclose %1</h3>").arg(QCoreApplication::applicationVersion().toHtmlEscaped());
    for (const QString &paragraph : paragraphs)
        page += QStringLiteral("<p>%1</p>").arg(paragraph.toHtmlEscaped());
    return page;
}

} // namespace halfclose
