// The table of rooms, and reading a file's include lines against it.
// SPDX-License-Identifier: MIT
#include "tests/house/house_rules.h"

#include <vector>

#include <QRegularExpression>

namespace halfclose::house {
namespace {

// design.md draws how calls and data flow: a lesson is played by run, which calls winsock, which calls a provider through
// spi, which calls native. Three things about the includes follow from that drawing and do not show in it:
// - a provider includes the contract core/spi that it implements, as winsock includes the contract that it calls: the
//   dependency is turned round there, so spi stands below both;
// - every layer writes to core/trace, so trace stands at the bottom;
// - lesson, verdict and diagram share only words with the engine: the names and constants that spi documents.
struct Room
{
    QString folder;
    QStringList mayInclude; ///< prefixes of project paths, beside the room's own folder
};

const QString trace = QStringLiteral("core/trace/");
const QString names = QStringLiteral("core/spi/names.h");
const QString constants = QStringLiteral("core/spi/constants.h");

QStringList folders(std::initializer_list<const char *> rooms)
{
    QStringList list;
    for (const char *name : rooms)
        list.append(QStringLiteral("core/") + QLatin1String(name) + u'/');
    return list;
}

// The most particular folder comes first: a file belongs to the first room whose folder it is in.
const std::vector<Room> &rooms()
{
    static const std::vector<Room> table{
        {trace, {}},
        {QStringLiteral("core/native/"), folders({"trace"})},
        {QStringLiteral("core/spi/"), folders({"trace", "native"})},
        {QStringLiteral("core/provider/"), folders({"trace", "native", "spi"})},
        {QStringLiteral("core/winsock/"), folders({"trace", "native", "spi", "provider"})},
        {QStringLiteral("core/lesson/"), {names, constants}},
        {QStringLiteral("core/run/"), folders({"trace", "native", "spi", "provider", "winsock", "lesson"})},
        {QStringLiteral("core/verdict/"), {trace, names, constants}},
        {QStringLiteral("core/diagram/"), {trace, names, constants, QStringLiteral("core/lesson/")}},
        {QStringLiteral("core/export/"), {QStringLiteral("core/")}},
        {QStringLiteral("ui/render/"),
            {QStringLiteral("core/diagram/"), trace, names, constants, QStringLiteral("core/lesson/")}},
        {QStringLiteral("ui/"), {QStringLiteral("core/")}},
        {QStringLiteral("app/"), {QStringLiteral("core/"), QStringLiteral("ui/")}},
    };
    return table;
}

const Room *roomOf(const QString &path)
{
    for (const Room &room : rooms()) {
        if (path.startsWith(room.folder))
            return &room;
    }
    return nullptr;
}

// Providers are neighbours that do not know each other; what they share stands beside their folders.
bool betweenProviders(const QString &path, const QString &included)
{
    static const QRegularExpression provider(QStringLiteral("^core/provider/([^/]+)/"));
    const QRegularExpressionMatch from = provider.match(path);
    const QRegularExpressionMatch to = provider.match(included);
    return to.hasMatch() && from.captured(1) != to.captured(1) && path.startsWith(QLatin1String("core/provider/"));
}

bool mayInclude(const Room &room, const QString &path, const QString &included)
{
    if (included.startsWith(room.folder))
        return !betweenProviders(path, included);
    for (const QString &prefix : room.mayInclude) {
        if (included.startsWith(prefix))
            return true;
    }
    return false;
}

QString includeFault(const Room &room, const QString &path, const QString &included, const ModuleOfHeader &moduleOf)
{
    if (included.startsWith(QLatin1String("core/")) || included.startsWith(QLatin1String("ui/"))
        || included.startsWith(QLatin1String("app/")) || included.startsWith(QLatin1String("tests/"))) {
        if (!mayInclude(room, path, included))
            return QStringLiteral("%1 may not know %2").arg(room.folder, included);
        return {};
    }
    if (!room.folder.startsWith(QLatin1String("core/")))
        return {};
    const QString module = moduleOf(included);
    if (!module.isEmpty() && module != QLatin1String("QtCore") && module != QLatin1String("QtNetwork"))
        return QStringLiteral("core may not include %1 of %2").arg(included, module);
    return {};
}

} // namespace

QStringList faults(const QString &path, const QString &source, const ModuleOfHeader &moduleOf)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"));
    static const QRegularExpression platform(QStringLiteral(
        "^\\s*#\\s*(?:if|ifdef|ifndef|elif)\\b.*\\b(_?WIN32|_WIN64|WINVER|_MSC_VER|__MINGW\\w*|__CYGWIN__|__linux\\w*"
        "|__unix\\w*|__APPLE__|__\\w+BSD__|__ANDROID__|Q_OS_\\w+)\\b"));
    const Room *room = roomOf(path);
    if (!room)
        return {};
    QStringList found;
    const QStringList lines = source.split(u'\n');
    const auto fault = [&](qsizetype line, const QString &what) {
        found.append(QStringLiteral("%1:%2: %3").arg(path).arg(line + 1).arg(what));
    };
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QRegularExpressionMatch included = include.match(lines[i]);
        if (included.hasMatch()) {
            const QString what = includeFault(*room, path, included.captured(1), moduleOf);
            if (!what.isEmpty())
                fault(i, what);
        }
        const QRegularExpressionMatch named = platform.match(lines[i]);
        if (named.hasMatch() && room->folder != QLatin1String("core/native/"))
            fault(i, QStringLiteral("%1 is asked for outside core/native").arg(named.captured(1)));
    }
    return found;
}

QStringList strangersAtTheTop(const QStringList &entries)
{
    static const QRegularExpression agreed(QStringLiteral(
        "^(\\..*|CMakeLists\\.txt|CMakePresets\\.json|LICENSE|README\\.md|app|core|resources|tests|ui|build(-.*)?"
        "|halfclose-demo\\.svg)$")); // the last two are never committed: .gitignore names them
    QStringList strangers;
    for (const QString &entry : entries) {
        if (!agreed.match(entry).hasMatch())
            strangers.append(entry);
    }
    return strangers;
}

} // namespace halfclose::house
