// SPDX-License-Identifier: MIT
#include "tests/support/providers.h"

#include "tests/support/connected_pair.h"

namespace halfclose {

QStringList providerNames()
{
    const TestEngine on;
    QStringList names;
    for (const ProtocolInfo &info : on.engine.catalog()) {
        if (!names.contains(info.szProtocol))
            names.append(info.szProtocol);
    }
    return names;
}

void everyProvider()
{
    QTest::addColumn<QByteArray>("provider");
    const QStringList names = providerNames();
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name.toLatin1();
}

bool keepsMessages(const QString &provider)
{
    TestEngine on;
    return protocolOf(on.engine, provider).keepsMessages();
}

} // namespace halfclose
