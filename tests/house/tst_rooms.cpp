// The house's order holds in every file: each room includes only what stands below it, core knows no GUI, platforms are
// named in core/native alone, and the top level has only what was agreed. The rules themselves are tested first.
// SPDX-License-Identifier: MIT
#include <QDir>
#include <QDirIterator>
#include <QLibraryInfo>
#include <QTest>

#include "tests/house/house_rules.h"
#include "tests/support/places.h"

using namespace halfclose::house;

namespace {

// Where the header stands among the installed modules decides, so that no list of names can grow stale.
QString installedModule(const QString &header)
{
    const int slash = int(header.indexOf(u'/'));
    if (slash > 0)
        return header.startsWith(QLatin1String("Qt")) ? header.left(slash) : QString();
    static const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    static const QStringList modules = headers.entryList({QStringLiteral("Qt*")}, QDir::Dirs);
    for (const QString &module : modules) {
        if (headers.exists(module + u'/' + header))
            return module;
    }
    return {};
}

QStringList faultsOf(const char *path, const char *source)
{
    return faults(QLatin1String(path), QLatin1String(source), installedModule);
}

} // namespace

class RoomsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRoomMayKnowWhatStandsBelow_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("source");
        const auto row = [](const char *name, const char *path, const char *source) {
            QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(source);
        };
        row("its own room", "core/run/a.cpp", "#include \"core/run/runner.h\"");
        row("run calls winsock", "core/run/a.cpp", "#include \"core/winsock/api.h\"");
        row("winsock calls the contract", "core/winsock/a.cpp", "#include \"core/spi/provider.h\"");
        row("a provider implements the contract", "core/provider/tcp/a.cpp", "#include \"core/spi/provider.h\"");
        row("what providers share", "core/provider/tcp/a.cpp", "#include \"core/provider/socket_table.h\"");
        row("the trace from everywhere", "core/provider/tcp/a.cpp", "#include \"core/trace/trace.h\"");
        row("a lesson knows the names", "core/lesson/a.cpp", "#include \"core/spi/names.h\"");
        row("ui knows core", "ui/a.cpp", "#include \"core/run/runner.h\"\n#include <QWidget>");
        row("app knows ui", "app/main.cpp", "#include \"ui/main_window.h\"\n#include <QApplication>");
        row("core knows Qt Core and Network", "core/a/b.cpp", "#include <QString>\n#include <QHostAddress>");
        row("the system, and the standard", "core/native/a.cpp", "#include <sys/socket.h>\n#include <vector>");
        row("a platform in core/native", "core/native/a.cpp", "#ifdef __linux__\n#endif");
        row("tests look anywhere", "tests/core/a.cpp", "#include \"ui/main_window.h\"\n#ifdef __linux__");
        row("a platform in a comment", "core/run/a.cpp", "// unlike on __linux__\n#if 1\n#endif");
    }
    void aRoomMayKnowWhatStandsBelow()
    {
        QFETCH(QString, path);
        QFETCH(QString, source);
        QCOMPARE(faults(path, source, installedModule), QStringList());
    }

    void aRoomMayNotKnowWhatStandsAbove_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("included");
        const auto row = [](const char *path, const char *included) {
            QTest::addRow("%s knows %s", path, included) << QString::fromLatin1(path) << QString::fromLatin1(included);
        };
        row("core/trace/a.h", "core/native/network.h");
        row("core/native/a.cpp", "core/spi/provider.h");
        row("core/spi/a.h", "core/winsock/api.h");
        row("core/spi/a.h", "core/provider/tcp/provider.h");
        row("core/provider/tcp/a.cpp", "core/winsock/api.h");
        row("core/provider/tcp/a.cpp", "core/provider/session/pdu.h");
        row("core/winsock/a.cpp", "core/lesson/lesson.h");
        row("core/lesson/a.cpp", "core/run/runner.h");
        row("core/lesson/a.cpp", "core/spi/provider.h");
        row("core/lesson/a.cpp", "core/trace/trace.h");
        row("core/run/a.cpp", "core/verdict/verdict.h");
        row("core/verdict/a.cpp", "core/run/runner.h");
        row("core/verdict/a.cpp", "core/lesson/lesson.h");
        row("core/diagram/a.cpp", "core/run/runner.h");
        row("core/diagram/a.cpp", "core/verdict/verdict.h");
        row("core/export/a.cpp", "ui/render/painter.h");
        row("ui/render/a.cpp", "core/run/runner.h");
        row("ui/render/a.cpp", "ui/main_window.h");
        row("ui/a.cpp", "app/arguments.h");
        row("core/run/a.cpp", "tests/support/fake_network.h");
    }
    void aRoomMayNotKnowWhatStandsAbove()
    {
        QFETCH(QString, path);
        QFETCH(QString, included);
        const QStringList found = faults(path, QStringLiteral("\n  # include \"%1\"\n").arg(included), installedModule);
        QCOMPARE(found.size(), 1);
        QVERIFY2(found[0].startsWith(path + QStringLiteral(":2: ")), qPrintable(found[0]));
        QVERIFY2(found[0].contains(included), qPrintable(found[0]));
    }

    void coreMayNotKnowTheScreen_data()
    {
        QTest::addColumn<QString>("header");
        for (const char *header : {"QPainter", "QImage", "QWidget", "QApplication", "qcolor.h", "QtGui/QFont",
                 "QtWidgets", "QSvgRenderer"})
            QTest::newRow(header) << QString::fromLatin1(header);
    }
    void coreMayNotKnowTheScreen()
    {
        QFETCH(QString, header);
        const QString source = QStringLiteral("#include <%1>").arg(header);
        QCOMPARE(faults(QStringLiteral("core/export/a.cpp"), source, installedModule).size(), 1);
        QCOMPARE(faults(QStringLiteral("ui/a.cpp"), source, installedModule).size(), 0);
    }

    void aPlatformMayNotBeNamedElsewhere()
    {
        QCOMPARE(faultsOf("core/run/a.cpp", "#ifdef __linux__").size(), 1);
        QCOMPARE(faultsOf("ui/a.cpp", "#if defined(Q_OS_WIN)").size(), 1);
        QCOMPARE(faultsOf("app/main.cpp", "#  ifndef _WIN32").size(), 1);
        QCOMPARE(faultsOf("app/main.cpp", "#if X\n#elif defined(__APPLE__)").size(), 1);
    }

    void theTopLevelHasNoStrangers()
    {
        const auto top = [](const char *entry) { return strangersAtTheTop({QLatin1String(entry)}); };
        QCOMPARE(top("core"), QStringList());
        QCOMPARE(top(".ci"), QStringList());
        QCOMPARE(top("build"), QStringList());
        QCOMPARE(top("scripts"), QStringList{QStringLiteral("scripts")});
        QCOMPARE(top("NOTES.md"), QStringList{QStringLiteral("NOTES.md")});
    }

    void everyFileKeepsToTheHouse()
    {
        const QDir root(halfclose::test::sourceDirectory());
        int read = 0;
        QStringList found;
        for (const char *folder : {"core", "ui", "app", "tests"}) {
            QDirIterator files(root.filePath(QLatin1String(folder)), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
                const QString path = root.relativeFilePath(file.fileName());
                found += faults(path, QString::fromUtf8(file.readAll()), installedModule);
                ++read;
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        QVERIFY(read > 20); // a wrong folder would find nothing, and pass
    }

    void theTopLevelIsTheAgreedOne()
    {
        const QDir root(halfclose::test::sourceDirectory());
        const QStringList strangers = strangersAtTheTop(root.entryList(QDir::AllEntries | QDir::NoDotAndDotDot));
        QVERIFY2(strangers.isEmpty(), qPrintable(strangers.join(QStringLiteral(", "))));
    }
};

QTEST_GUILESS_MAIN(RoomsTest)
#include "tst_rooms.moc"
