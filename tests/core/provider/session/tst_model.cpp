// All orders of calls, arriving pieces, ends and time-outs of two machines, each reached state once: what the protocol
// promises holds in every one of them, and from every one of them both ends can end.
// Depth: every interleaving until nothing more can happen, with the calls that each row's budget allows each end.
// SPDX-License-Identifier: MIT
#include <QSet>
#include <QTest>

#include "tests/core/provider/session/model_world.h"

using namespace halfclose::session;

namespace {

struct Walk
{
    QSet<QByteArray> seen;
    qsizetype ends = 0; ///< states in which nothing more can happen
    QString fault; ///< what was broken, and the way there
};

const char *nameOf(Deed deed)
{
    constexpr const char *names[] = {"accept", "refuse", "send", "send part", "finish", "abort", "crash", "timeout", "deliver",
        "end", "reset"};
    return names[size_t(deed)];
}

QString pathText(const std::vector<Action> &path)
{
    QStringList steps;
    for (const Action &action : path)
        steps.append(QStringLiteral("%1 %2").arg(QLatin1String(action.end == 0 ? "initiator" : "acceptor"),
            QLatin1String(nameOf(action.deed))));
    return steps.join(QStringLiteral(", "));
}

// What must hold in this moment, whatever happens next.
QString faultIn(const World &world)
{
    if (!world.broken().isEmpty())
        return world.broken();
    if (world.isQuiet() && !world.allEnded() && !world.waitsForAUser())
        return QStringLiteral("something waits for ever");
    if (!world.waitsAreLimited())
        return QStringLiteral("an end waits for its peer without a limit");
    World finished = world;
    finished.finishAll();
    if (!finished.broken().isEmpty())
        return QStringLiteral("then, finishing: ") + finished.broken();
    if (!finished.allEnded())
        return QStringLiteral("two users who finish do not end the connection");
    if (finished.anyoneLost() && !world.anyoneLost()) {
        // Only what was already on its way (a crash, a time-out) may still cost an end its connection.
        World settled = world;
        settled.settle();
        if (!settled.anyoneLost())
            return QStringLiteral("two users who finish lose the connection");
    }
    World abandoned = world;
    abandoned.abandonAll();
    if (!abandoned.broken().isEmpty())
        return QStringLiteral("then, aborting: ") + abandoned.broken();
    if (!abandoned.allEnded())
        return QStringLiteral("users who abort do not end the connection");
    return {};
}

void walk(const World &world, Walk &result, std::vector<Action> &path)
{
    if (!result.fault.isEmpty() || result.seen.contains(world.fingerprint()))
        return;
    result.seen.insert(world.fingerprint());
    const QString fault = faultIn(world);
    if (!fault.isEmpty()) {
        result.fault = fault + QStringLiteral("; after ") + pathText(path);
        return;
    }
    const std::vector<Action> actions = world.actions();
    result.ends += actions.empty() ? 1 : 0;
    for (const Action &action : actions) {
        World next = world;
        next.perform(action);
        path.push_back(action);
        walk(next, result, path);
        path.pop_back();
    }
}

} // namespace

class ModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOrderKeepsThePromises_data()
    {
        QTest::addColumn<Budget>("budget");
        QTest::addColumn<int>("segment");
        QTest::addColumn<int>("atLeast"); // states, lest the walk turn trivial
        QTest::newRow("setup, abort and crash") << Budget{.aborts = 1, .crashes = 1} << 0 << 100;
        QTest::newRow("setup and time-outs") << Budget{.aborts = 1, .timeouts = 1} << 0 << 100;
        QTest::newRow("data and finish") << Budget{.sends = 2, .finishes = 1} << 0 << 500;
        QTest::newRow("data, finish and abort") << Budget{.sends = 1, .finishes = 1, .aborts = 1} << 0 << 1'000;
        QTest::newRow("data, finish and crash") << Budget{.sends = 1, .finishes = 1, .crashes = 1} << 0 << 1'000;
        QTest::newRow("finish, abort, crash and time-outs")
            << Budget{.finishes = 1, .aborts = 1, .crashes = 1, .timeouts = 1} << 0 << 1'000;
        QTest::newRow("parts") << Budget{.sends = 1, .parts = 1, .finishes = 1, .aborts = 1} << 0 << 1'000;
        QTest::newRow("segments") << Budget{.sends = 1, .parts = 1, .finishes = 1, .aborts = 1} << 16 << 1'000;
        QTest::newRow("everything but time-outs")
            << Budget{.sends = 1, .parts = 1, .finishes = 1, .aborts = 1, .crashes = 1} << 0 << 10'000;
    }
    void everyOrderKeepsThePromises()
    {
        QFETCH(Budget, budget);
        QFETCH(int, segment);
        QFETCH(int, atLeast);
        Settings settings;
        if (segment)
            settings.tsduMaximum = TsduMaximum{quint16(segment), quint16(segment)};
        Walk result;
        std::vector<Action> path;
        walk(World(budget, settings), result, path);
        QVERIFY2(result.fault.isEmpty(), qPrintable(result.fault));
        qInfo("%lld states, %lld of them ends", qint64(result.seen.size()), qint64(result.ends));
        QVERIFY(result.seen.size() >= atLeast);
        QVERIFY(result.ends > 0);
    }
};

QTEST_GUILESS_MAIN(ModelTest)
#include "tst_model.moc"
