// Between documented constants and functions and their names.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/spi/names.h"

using namespace halfclose;

class NamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // SPI-1, SPI-2
    void bothFormsOfACallHaveOneProviderName()
    {
        QCOMPARE(spiName(QStringLiteral("send")), QStringLiteral("WSPSend"));
        QCOMPARE(spiName(QStringLiteral("WSASend")), QStringLiteral("WSPSend"));
        QCOMPARE(spiName(QStringLiteral("ioctlsocket")), QStringLiteral("WSPIoctl"));
        QCOMPARE(spiName(QStringLiteral("WSAIoctl")), QStringLiteral("WSPIoctl"));
    }
    void aProvidersCallHasTheApisName()
    {
        QCOMPARE(apiName(QStringLiteral("WSPSendDisconnect")), QStringLiteral("WSASendDisconnect"));
        QCOMPARE(apiName(QStringLiteral("WSPCloseSocket")), QStringLiteral("closesocket"));
    }
    // SPI-3
    void whatHasNoCounterpartKeepsItsName()
    {
        QCOMPARE(spiName(QStringLiteral("WSAGetLastError")), QStringLiteral("WSAGetLastError"));
        QCOMPARE(apiName(QStringLiteral("recv")), QStringLiteral("recv"));
    }
};

QTEST_APPLESS_MAIN(NamesTest)
#include "tst_names.moc"
