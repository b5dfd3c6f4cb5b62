// The Windows half of core/native, compiled with MinGW-w64 and run under Wine where both are installed (tests/run --windows
// installs them): a row a case of tests/windows. Knows nothing of what the cases ask.
// SPDX-License-Identifier: MIT
#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include "tests/support/places.h"

using namespace halfclose;

class WindowsHalfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QProcess cases;
        cases.start(test::sourceDirectory() + QStringLiteral("/tests/windows/run"), {QCoreApplication::applicationDirPath() + QStringLiteral("/windows")});
        QVERIFY(cases.waitForFinished(600'000));
        m_said = QString::fromUtf8(cases.readAllStandardOutput());
        m_status = cases.exitCode();
        if (m_status == 77)
            QSKIP(qPrintable(m_said.trimmed()));
        const QString complaint = QString::fromUtf8(cases.readAllStandardError());
        QVERIFY2(m_status == 0 || m_status == 1, qPrintable(m_said + complaint));
        QVERIFY2(m_said.contains(QLatin1String(" passed, ")), qPrintable(m_said + complaint));
    }

    void keepsWhatNetworkPromises_data()
    {
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("why");
        for (const QString &line : m_said.split(u'\n')) {
            const qsizetype colon = line.indexOf(u':');
            const QString outcome = line.left(qMax<qsizetype>(colon, 0)).trimmed();
            if (outcome == u"PASS" || outcome == u"SKIP" || outcome == u"FAIL!") {
                const QString rest = line.sliced(colon + 1).trimmed();
                QTest::newRow(qPrintable(rest.section(u' ', 0, 0))) << outcome << rest.section(u' ', 1);
            }
        }
    }
    void keepsWhatNetworkPromises()
    {
        QFETCH(QString, outcome);
        QFETCH(QString, why);
        if (outcome == u"SKIP")
            QSKIP(qPrintable(why));
        QVERIFY2(outcome == u"PASS", qPrintable(why));
    }

private:
    QString m_said;
    int m_status = -1;
};

QTEST_GUILESS_MAIN(WindowsHalfTest)
#include "tst_windows_half.moc"
